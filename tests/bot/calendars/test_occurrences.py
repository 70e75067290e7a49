"""When a series takes place: rule by rule, and where the clocks change."""

from datetime import UTC, datetime

import pytest

from bot.calendars.occurrences import ENDLESS, end_of, occurrences, takes_place, window_of
from dialogs.model import Recurrence
from tests.bot.calendars.samples import all_day, between, event, weekly

YEAR = between("2026-01-01", "2027-01-01")


@pytest.mark.parametrize(
    ("start", "rule", "expected"),
    [
        ("2026-12-29T09:00", {"frequency": "daily"}, ["12-29", "12-30", "12-31"]),
        ("2026-12-01T09:00", {"frequency": "daily", "interval": 14}, ["12-01", "12-15", "12-29"]),
        ("2026-03-02T09:00", {"frequency": "weekly", "weekdays": (0, 3), "count": 3}, ["03-02", "03-05", "03-09"]),
        (
            "2026-03-02T09:00",
            {"frequency": "weekly", "weekdays": (0,), "until": "2026-03-16"},
            ["03-02", "03-09", "03-16"],
        ),
        ("2026-03-02T09:00", {"frequency": "weekly", "interval": 2, "weekdays": (0,), "count": 2}, ["03-02", "03-16"]),
        ("2026-10-31T09:00", {"frequency": "monthly", "month_day": 31}, ["10-31", "12-31"]),
        ("2026-10-31T09:00", {"frequency": "monthly", "month_day": -1}, ["10-31", "11-30", "12-31"]),
        ("2026-10-06T09:00", {"frequency": "monthly", "weekdays": (1,), "nth": 1}, ["10-06", "11-03", "12-01"]),
        ("2026-10-30T09:00", {"frequency": "monthly", "weekdays": (4,), "nth": -1}, ["10-30", "11-27", "12-25"]),
        ("2026-05-01T09:00", {"frequency": "yearly", "month": 5, "month_day": 1}, ["05-01"]),
        ("2026-03-04T09:00", {"frequency": "weekly", "weekdays": (1,), "until": "2026-03-12"}, ["03-04", "03-10"]),
        ("2026-02-28T09:00", {"frequency": "yearly", "month": 2, "month_day": 30}, ["02-28"]),
        ("2026-12-30T09:00", {"frequency": "daily", "interval": 0}, ["12-30", "12-31"]),
    ],
)
def test_rules(start: str, rule: dict[str, object], expected: list[str]) -> None:
    series = event(start, recurrence=Recurrence.model_validate(rule))
    assert [f"{day:%m-%d}" for day, _ in occurrences(series, YEAR)] == expected


@pytest.mark.parametrize(
    ("start", "zone", "expected"),
    [
        ("2026-03-29T02:30", "Europe/Paris", "2026-03-29 01:30"),  # skipped: the offset from before the gap
        ("2026-10-25T02:30", "Europe/Paris", "2026-10-25 00:30"),  # doubled: the first
        ("2026-07-01T09:00", "Pacific/Auckland", "2026-06-30 21:00"),
        ("2026-07-01T09:00", "Asia/Kathmandu", "2026-07-01 03:15"),
    ],
)
def test_instants(start: str, zone: str, expected: str) -> None:
    assert f"{window_of(event(start, zone=zone)).start:%Y-%m-%d %H:%M}" == expected


def test_the_second_of_a_doubled_hour() -> None:
    window = window_of(event("2026-10-25T02:30", fold=1))
    assert window.start == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_an_event_that_ends_after_the_clocks_went_back_does_not_end_before_it_starts() -> None:
    window = window_of(event("2026-10-25T02:45", 15, fold=1))
    assert window.start < window.end
    across = window_of(event("2026-10-25T01:30", 90))
    assert across.start < across.end


def test_a_series_over_the_clock_change_stays_at_its_hour() -> None:
    found = occurrences(weekly("2026-10-20T09:00"), between("2026-10-19", "2026-11-01"))
    assert [window.start.hour for _, window in found] == [7, 8]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"count": 3}, "2026-03-17 12:00"),
        ({"until": "2026-03-20"}, "2026-03-21 12:00"),
        ({}, f"{ENDLESS:%Y-%m-%d %H:%M}"),
        ({"count": 5000}, f"{ENDLESS:%Y-%m-%d %H:%M}"),
    ],
)
def test_no_occurrence_is_later_than_the_end(rule: dict[str, object], expected: str) -> None:
    assert f"{end_of(weekly('2026-03-03T12:00', **rule)):%Y-%m-%d %H:%M}" == expected


def test_an_occurrence_that_began_before_the_window_is_in_it() -> None:
    night = weekly("2026-03-03T23:30")
    assert [f"{day}" for day, _ in occurrences(night, between("2026-03-03", "2026-03-04"))] == ["2026-03-03"]
    long = all_day("2026-03-02", 3, recurrence=Recurrence(frequency="weekly", weekdays=(0,)))
    assert [f"{day}" for day, _ in occurrences(long, between("2026-03-04", "2026-03-05"))] == ["2026-03-02"]


@pytest.mark.parametrize(("day", "expected"), [("2026-03-10", True), ("2026-03-11", False), ("2026-02-24", False)])
def test_whether_it_takes_place_on_a_day(day: str, expected: bool) -> None:
    assert takes_place(weekly(), datetime.fromisoformat(day).date()) is expected

"""Free slots: inside working hours, beside what is taken, apart from each other."""

from datetime import UTC, datetime

import pytest

from bot.calendars.occurrences import window_of
from bot.calendars.slots import Works, apart, assumed_works, slots_in, times_that_suit, working_windows
from dialogs.model import Busy, Invited, NoTimes, OddTimes, TimesSought, Window, WorkingHours
from tests.bot.calendars.samples import PARIS, between, event

TUESDAY = between("2026-03-03", "2026-03-04")


def taken(*spans: str) -> list[Window]:
    """ "10:00-11:30" on Tuesday, in Paris."""
    return [
        window_of(event(f"2026-03-03T{start}", _minutes(start, end))) for start, end in (s.split("-") for s in spans)
    ]


def sought(window: Window, minutes: int, *guests: Invited) -> TimesSought:
    """A search by somebody in Paris."""
    return TimesSought(windows=(window,), minutes=minutes, guests=guests, zone=PARIS)


def free(window: Window, minutes: int, *spans: str) -> tuple[Window, ...]:
    """The slots that are found beside what is taken on Tuesday."""
    found = times_that_suit(sought(window, minutes), [Busy(window=one) for one in taken(*spans)], {})
    return found if isinstance(found, tuple) else ()


def _minutes(start: str, end: str) -> int:
    first, last = (int(at[:2]) * 60 + int(at[3:]) for at in (start, end))
    return last - first


@pytest.mark.parametrize(
    ("busy", "minutes", "expected"),
    [
        ((), 120, ["09:00", "11:00", "13:00", "15:00"]),
        (("09:00-17:00",), 30, ["17:00"]),
        (("09:00-17:00",), 31, []),
        (("09:15-09:45", "11:00-16:00"), 60, ["10:00", "16:00"]),
        (("00:00-23:00",), 30, []),
        ((), 511, []),
    ],
)
def test_slots_of_a_day(busy: tuple[str, ...], minutes: int, expected: list[str]) -> None:
    found = free(TUESDAY, minutes, *busy)
    assert [f"{slot.start.hour + 1:02}:{slot.start.minute:02}" for slot in found] == expected


def test_no_slot_begins_before_the_window_or_on_a_free_day() -> None:
    friday_noon = Window(
        start=between("2026-03-06", "2026-03-07").start.replace(hour=16), end=TUESDAY.end.replace(day=11)
    )
    found = free(friday_noon, 60)
    assert [f"{slot.start:%a %H:%M}" for slot in found][:2] == ["Mon 08:00", "Mon 09:00"]


def test_working_hours_are_wall_clock_on_both_sides_of_a_clock_change() -> None:
    found = free(between("2026-03-27", "2026-03-31"), 480)
    assert [f"{slot.start:%d %H:%M}" for slot in found] == ["27 08:00", "30 07:00"]


@pytest.mark.parametrize(
    ("own", "others", "minutes", "why"),
    [
        ((), (), 511, "hours"),
        (("00:00-23:00",), (), 30, "own"),
        (("00:00-23:00",), ("00:00-23:00",), 30, "own"),
        ((), ("00:00-23:00",), 30, "guests"),
        (("09:00-12:00",), ("12:00-23:00",), 30, "guests"),
    ],
)
def test_why_no_time_suits(own: tuple[str, ...], others: tuple[str, ...], minutes: int, why: str) -> None:
    busy = [Busy(window=one) for one in taken(*own)] + [Busy(window=one, who="b@contoso.com") for one in taken(*others)]
    assert times_that_suit(sought(TUESDAY, minutes), busy, {}) == NoTimes.model_validate({"why": why})


def test_what_is_not_known_keeps_nobody_from_a_time() -> None:
    unsure = [Busy(window=TUESDAY, status="unknown", who="x"), Busy(window=TUESDAY, status="outside", who="y")]
    found = times_that_suit(sought(TUESDAY, 60), unsure, {})
    assert isinstance(found, tuple)
    assert len(found) == 5


def test_working_hours_day_by_day() -> None:
    """From Friday 14:10 to Tuesday 10:00 in Paris: no weekend, and nothing begins at ten past."""
    window = Window(start=datetime(2026, 3, 6, 13, 10, tzinfo=UTC), end=datetime(2026, 3, 10, 9, tzinfo=UTC))
    parts = working_windows(sought(window, 30))
    assert [f"{one.start:%d %H:%M}-{one.end:%H:%M}" for one in parts] == [
        "06 13:30-16:30",
        "09 08:00-16:30",
        "10 08:00-09:00",
    ]


def test_a_room_that_is_taken_whenever_all_are_free() -> None:
    room = Invited(address="elm@contoso.com", room=True)
    busy = [Busy(window=one, who=room.address) for one in taken("00:00-23:00")]
    assert times_that_suit(sought(TUESDAY, 30, room), busy, {}) == NoTimes(why="rooms")


def test_slots_do_not_overlap_each_other() -> None:
    assert [f"{one.start:%H:%M}" for one in apart(tuple(slots_in(sought(TUESDAY, 240))))] == ["08:00", "12:00"]


TOKYO, NEW_YORK = "Asia/Tokyo", "America/New_York"


@pytest.mark.parametrize(
    ("zones", "minutes", "expected"),
    [
        ((NEW_YORK,), 60, ["15:00", "16:00"]),
        (("Europe/Budapest",), 240, ["09:00", "13:00"]),
        ((NEW_YORK, "Europe/Lisbon"), 60, ["15:00", "16:00"]),
    ],
)
def test_guests_work_on_their_own_clocks(zones: tuple[str, ...], minutes: int, expected: list[str]) -> None:
    search = sought(TUESDAY, minutes, *(Invited(address=zone, zone=zone) for zone in zones))
    found = times_that_suit(search, (), assumed_works(search))
    assert isinstance(found, tuple)
    assert [f"{slot.start.hour + 1:02}:{slot.start.minute:02}" for slot in found] == expected


@pytest.mark.parametrize(
    ("zones", "busy", "expected"),
    [
        ((TOKYO,), (), ["09:00", "10:00", "11:00"]),
        ((TOKYO,), ("09:00-10:00",), ["10:00", "11:00", "12:00"]),
        ((NEW_YORK,), ("15:00-17:30",), ["12:00", "13:00", "14:00"]),
        ((TOKYO, NEW_YORK), (), ["10:30", "11:30", "12:30"]),
    ],
)
def test_the_least_bad_where_not_all_are_at_work(
    zones: tuple[str, ...], busy: tuple[str, ...], expected: list[str]
) -> None:
    """In Paris nine o'clock is five in Tokyo: half past nine there is better than midnight."""
    search = sought(TUESDAY, 60, *(Invited(address=zone, zone=zone) for zone in zones))
    found = times_that_suit(search, [Busy(window=one) for one in taken(*busy)], assumed_works(search))
    assert isinstance(found, OddTimes)
    assert [f"{slot.start.hour + 1:02}:{slot.start.minute:02}" for slot in found.windows] == expected
    assert dict(found.zones) == {zone: zone for zone in zones}


def test_a_day_off_is_worse_than_an_evening() -> None:
    works = {"dubai": Works(WorkingHours(weekdays=(0, 1, 2, 3)), PARIS), "tokyo": Works(WorkingHours(), TOKYO)}
    search = sought(between("2026-03-05", "2026-03-07"), 60)
    found = times_that_suit(search, (), works)
    assert isinstance(found, OddTimes)
    assert {slot.start.day for slot in found.windows} == {5}

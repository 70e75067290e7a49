"""Free slots: inside working hours, beside what is taken, apart from each other."""

import pytest

from bot.calendars.occurrences import window_of
from bot.calendars.slots import free_slots
from dialogs.model import Window, WorkingHours
from tests.bot.calendars.samples import PARIS, between, event

TUESDAY = between("2026-03-03", "2026-03-04")


def taken(*spans: str) -> list[Window]:
    """ "10:00-11:30" on Tuesday, in Paris."""
    return [
        window_of(event(f"2026-03-03T{start}", _minutes(start, end))) for start, end in (s.split("-") for s in spans)
    ]


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
    found = free_slots(TUESDAY, minutes, taken(*busy), WorkingHours(), PARIS)
    assert [f"{slot.start.hour + 1:02}:{slot.start.minute:02}" for slot in found] == expected


def test_no_slot_begins_before_the_window_or_on_a_free_day() -> None:
    friday_noon = Window(
        start=between("2026-03-06", "2026-03-07").start.replace(hour=16), end=TUESDAY.end.replace(day=11)
    )
    found = free_slots(friday_noon, 60, [], WorkingHours(), PARIS)
    assert [f"{slot.start:%a %H:%M}" for slot in found][:2] == ["Mon 08:00", "Mon 09:00"]


def test_working_hours_are_wall_clock_on_both_sides_of_a_clock_change() -> None:
    found = free_slots(between("2026-03-27", "2026-03-31"), 480, [], WorkingHours(), PARIS)
    assert [f"{slot.start:%d %H:%M}" for slot in found] == ["27 08:00", "30 07:00"]

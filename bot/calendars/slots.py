"""Search for times that suit everybody: inside working hours, where nobody is busy, earliest first. Pure."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.occurrences import overlap
from dialogs.model import Window, WorkingHours

STEP = timedelta(minutes=30)
"""Meetings begin on the hour or half past."""
MOST = 5


def free_slots(
    window: Window, minutes: int, taken: Sequence[Window], hours: WorkingHours, zone: str
) -> tuple[Window, ...]:
    """Up to `MOST` free stretches of that length that do not overlap each other. `zone` is that of `hours`."""
    found: list[Window] = []
    for slot in _candidates(window, timedelta(minutes=minutes), hours, ZoneInfo(zone)):
        if any(overlap(slot, other) for other in (*taken, *found[-1:])):
            continue
        found.append(slot)
        if len(found) == MOST:
            break
    return tuple(found)


def _candidates(window: Window, length: timedelta, hours: WorkingHours, zone: ZoneInfo) -> Iterator[Window]:
    day = window.start.astimezone(zone).date()
    last = window.end.astimezone(zone).date()
    while day <= last:
        if day.weekday() in hours.weekdays:
            at = datetime.combine(day, hours.start)
            while at + length <= datetime.combine(day, hours.end):
                slot = Window(
                    start=at.replace(tzinfo=zone).astimezone(UTC),
                    end=(at + length).replace(tzinfo=zone).astimezone(UTC),
                )
                if window.start <= slot.start and slot.end <= window.end:
                    yield slot
                at += STEP
        day += timedelta(days=1)

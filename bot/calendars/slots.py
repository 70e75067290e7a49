"""Search for times that suit everybody: inside working hours, where nobody is busy, earliest first. Pure."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.occurrences import overlap
from dialogs.model import Busy, NoTimes, Window, WorkingHours

STEP = timedelta(minutes=30)
"""Meetings begin on the hour or half past."""
MOST = 5
UNCERTAIN = ("unknown", "outside")
"""Statuses of somebody who may be free."""


def times_that_suit(
    window: Window, minutes: int, busy: Sequence[Busy], hours: WorkingHours, zone: str
) -> tuple[Window, ...] | NoTimes:
    """Free slots, or why there are none. What is not known of somebody keeps nobody from a time."""
    taken = [one for one in busy if one.status not in UNCERTAIN]
    found = free_slots(window, minutes, [one.window for one in taken], hours, zone)
    if found:
        return found
    if not free_slots(window, minutes, (), hours, zone):
        return NoTimes(why="hours")
    own = [one.window for one in taken if not one.who]
    return NoTimes(why="guests" if free_slots(window, minutes, own, hours, zone) else "own")


def working_windows(window: Window, hours: WorkingHours, zone: str) -> tuple[Window, ...]:
    """The parts of the window that are inside the working hours, day by day, from the hour or half past on."""
    found = []
    for day in _days(window, hours, ZoneInfo(zone)):
        at, end = datetime.combine(day, hours.start), _instant(datetime.combine(day, hours.end), zone)
        while _instant(at, zone) < window.start:
            at += STEP
        start, end = _instant(at, zone), min(end, window.end)
        found += [Window(start=start, end=end)] if start < end else []
    return tuple(found)


def _instant(wall: datetime, zone: str) -> datetime:
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


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
    for day in _days(window, hours, zone):
        at = datetime.combine(day, hours.start)
        while at + length <= datetime.combine(day, hours.end):
            slot = Window(
                start=at.replace(tzinfo=zone).astimezone(UTC),
                end=(at + length).replace(tzinfo=zone).astimezone(UTC),
            )
            if window.start <= slot.start and slot.end <= window.end:
                yield slot
            at += STEP


def _days(window: Window, hours: WorkingHours, zone: ZoneInfo) -> Iterator[date]:
    """The working days that the window touches."""
    day, last = (edge.astimezone(zone).date() for edge in (window.start, window.end))
    while day <= last:
        if day.weekday() in hours.weekdays:
            yield day
        day += timedelta(days=1)

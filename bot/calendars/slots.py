"""Search for times that suit everybody: inside everybody's working hours, where nobody is busy, earliest first. Pure.

Guests work on clocks of their own. Where nobody's hours overlap with the owner's, the times that are least bad for the
one who has it worst.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.calendars.occurrences import overlap
from dialogs.model import Busy, NoTimes, OddTimes, TimesSought, Window, WorkingHours

STEP = timedelta(minutes=30)
"""Meetings begin on the hour or half past."""
MOST = 5
MOST_ODD = 3
"""Of times that are not good for everybody only the best are worth saying."""
UNCERTAIN = ("unknown", "outside")
"""Statuses of somebody who may be free."""
MINUTE = timedelta(minutes=1)
A_DAY_OFF = 24 * 60
"""How bad a day on which somebody does not work is, in minutes beside their hours."""


class Works(NamedTuple):
    """When a guest works."""

    hours: WorkingHours
    """Wall clock of `zone`."""
    zone: str
    """IANA name."""


def times_that_suit(
    sought: TimesSought, busy: Sequence[Busy], works: Mapping[str, Works]
) -> tuple[Window, ...] | OddTimes | NoTimes:
    """Free slots, or why there are none. What is not known of somebody keeps nobody from a time.

    `works`: the hours of guests, by address, as far as they are known.
    """
    taken = [one for one in busy if one.status not in UNCERTAIN]
    fitting = tuple(slots_in(sought))
    free = [slot for slot in fitting if not _is_taken(slot, taken)]
    suited = apart([slot for slot in free if all(strain(slot, guest) == 0 for guest in works.values())])
    if suited:
        return suited
    if free:
        return _least_bad(free, works)
    if not fitting:
        return NoTimes(why="hours")
    own = [one for one in taken if not one.who]
    if all(_is_taken(slot, own) for slot in fitting):
        return NoTimes(why="own")
    rooms = {guest.address for guest in sought.guests if guest.room}
    people = [one for one in taken if one.who not in rooms]
    return NoTimes(why="guests" if all(_is_taken(slot, people) for slot in fitting) else "rooms")


def assumed_works(sought: TimesSought) -> dict[str, Works]:
    """The hours of guests of whom nothing but the zone is known: the usual ones and the owner's, on their clocks."""
    usual, own = WorkingHours(), sought.hours
    hours = WorkingHours(
        weekdays=tuple(sorted({*usual.weekdays, *own.weekdays})),
        start=min(usual.start, own.start),
        end=max(usual.end, own.end),
    )
    return {guest.address: Works(hours, guest.zone) for guest in sought.guests if guest.zone and not guest.room}


def strain(slot: Window, guest: Works) -> int:
    """By how many minutes a slot leaves a guest's working hours, on their own clock."""
    start, end = (edge.astimezone(ZoneInfo(guest.zone)).replace(tzinfo=None) for edge in (slot.start, slot.end))
    if start.weekday() not in guest.hours.weekdays:
        return A_DAY_OFF
    opens, closes = (datetime.combine(start, at) for at in (guest.hours.start, guest.hours.end))
    return max(0, int((opens - start) / MINUTE), int((end - closes) / MINUTE))


def apart(slots: Sequence[Window], most: int = MOST) -> tuple[Window, ...]:
    """The first ones that do not overlap each other."""
    found: list[Window] = []
    for slot in slots:
        if len(found) < most and not any(overlap(slot, other) for other in found):
            found.append(slot)
    return tuple(found)


def slots_in(sought: TimesSought) -> Iterator[Window]:
    """Every slot of that length inside the owner's working hours and the windows, by start."""
    length = timedelta(minutes=sought.minutes)
    for window in sought.windows:
        yield from _candidates(window, length, sought.hours, ZoneInfo(sought.zone))


def working_windows(sought: TimesSought) -> tuple[Window, ...]:
    """The parts of the windows inside the owner's working hours, day by day, from the hour or half past on."""
    return tuple(part for window in sought.windows for part in _working_parts(window, sought.hours, sought.zone))


def _least_bad(free: Sequence[Window], works: Mapping[str, Works]) -> OddTimes:
    """The worst for anybody counts first, then all together, then how soon it is."""

    def badness(slot: Window) -> tuple[int, int, datetime]:
        strains = [strain(slot, guest) for guest in works.values()]
        return max(strains), sum(strains), slot.start

    best = apart(sorted(free, key=badness), MOST_ODD)
    outside = {who: guest.zone for who, guest in works.items() if any(strain(slot, guest) for slot in best)}
    return OddTimes(windows=tuple(sorted(best, key=lambda slot: slot.start)), zones=tuple(outside.items()))


def _is_taken(slot: Window, taken: Sequence[Busy]) -> bool:
    return any(overlap(slot, one.window) for one in taken)


def _working_parts(window: Window, hours: WorkingHours, zone: str) -> Iterator[Window]:
    for day in _days(window, hours, ZoneInfo(zone)):
        at, end = datetime.combine(day, hours.start), _instant(datetime.combine(day, hours.end), zone)
        while _instant(at, zone) < window.start:
            at += STEP
        start, end = _instant(at, zone), min(end, window.end)
        if start < end:
            yield Window(start=start, end=end)


def _instant(wall: datetime, zone: str) -> datetime:
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


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

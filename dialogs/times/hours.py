"""Which wall times the clock parts of a plan can mean, best first."""

from datetime import time
from typing import NamedTuple

from dialogs.times.clocks import Clock, Half
from dialogs.times.context import TimeContext
from dialogs.times.plan import Plan
from dialogs.times.words import PartOfDay, TimeWords

_LONGEST_RANGE = 720
"""Minutes; a range that would be longer means the other half of the day where that is open."""
_EARLIEST_MORNING = 7
"""Between two readings outside the working hours, the morning one comes first from this hour on."""

_NOON = 12


class Hours(NamedTuple):
    """One reading of start, end and vague part."""

    start: time | None = None
    end: time | None = None
    window: tuple[time, time] | None = None
    open: bool = False
    """Another half of the day is as possible."""


def hours_of(plan: Plan, words: TimeWords, context: TimeContext) -> tuple[Hours, ...]:
    """The readings of the plan's times; a plan without any has one empty reading."""
    part = part_named(plan.part, words)
    window = (_clock(part.start), _clock(part.end)) if part else None
    if plan.start is None and plan.end is None:
        return (Hours(window=window),)
    counts_24 = words.clock_24 if words.clock_24 is not None else context.clock_24
    start = _settled(plan.start, part, counts_24)
    end = _settled(plan.end, part, counts_24)
    if end and plan.end and plan.end.open and part and part.half == "am" and part.start and end.hour == _NOON:
        # "In the morning from 10 to 12" ends at noon.
        end = end._replace(half="pm")
    if start is None or end is None:
        only = start or end
        times = likelier_first(only, context) if only else ()
        is_open = len(times) > 1
        if start is None:
            return tuple(Hours(None, at, window, is_open) for at in times)
        return tuple(Hours(at, None, window, is_open) for at in times)
    if plan.end and plan.end.open and not part and _distance(start.at(), end.at()) > _LONGEST_RANGE:
        # An end that only the habit of writing put into the morning: "11h30 - 1h30".
        end = plan.end
    return _ranges(start, end, window, context)


def part_named(name: str | None, words: TimeWords) -> PartOfDay | None:
    """The hours of a part of the day; its early, middle or late third where that was said."""
    if name is None:
        return None
    edge, _, plain = name.rpartition(" ")
    part = words.parts.get(plain)
    if part is None or not edge:
        return part
    end = part.end if part.end > part.start else part.end + 1440
    third = (end - part.start) // 3 // 30 * 30
    bounds = {"early": (part.start, part.start + third), "late": (end - third, end)}
    first, last = bounds.get(edge, (part.start + third, end - third))
    return PartOfDay(first, last, part.half)


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _settled(clock: Clock | None, part: PartOfDay | None, counts_24: bool) -> Clock | None:
    """The clock with its half where the part of the day or the habit of writing says it."""
    if clock is None or not clock.open:
        return clock
    if part:
        return clock._replace(half=_half_in(part, clock.hour))
    if clock.written and counts_24:
        return clock._replace(half="pm" if clock.hour == 12 else "am")
    return clock


def _half_in(part: PartOfDay, hour: int) -> Half:
    if part.half == "night":
        return "pm" if 5 <= hour < 12 else "am"
    if part.half == "evening":
        return "am" if hour == 12 else "pm"
    return "pm" if part.half == "pm" else "am"


def likelier_first(clock: Clock, context: TimeContext) -> tuple[time, ...]:
    """The readings of one time: inside the working hours first, else the likelier half of the day."""
    times = clock.readings()
    if len(times) < 2:
        return times
    morning, evening = times
    covered = [context.working_hours.covers(at) for at in times]
    if covered[0] == covered[1]:
        first_morning = _EARLIEST_MORNING <= morning.hour < 12
        return times if first_morning else (evening, morning)
    return times if covered[0] else (evening, morning)


def _ranges(start: Clock, end: Clock, window: tuple[time, time] | None, context: TimeContext) -> tuple[Hours, ...]:
    """The readings of a range: both ends as near to each other as their halves allow."""
    pairs = [(first, _nearest(first, end)) for first in likelier_first(start, context)]
    if start.open and not end.open:
        pairs = [min(pairs, key=_length)]
    return tuple(Hours(first, last, window, len(pairs) > 1) for first, last in pairs)


def _nearest(first: time, end: Clock) -> time:
    """The reading of the end that follows the start most closely."""
    return min((_distance(first, last), last) for last in end.readings())[1]


def _length(pair: tuple[time, time]) -> int:
    return _distance(*pair)


def _distance(first: time, last: time) -> int:
    """Minutes from the first to the last, over midnight where need be; a whole day for the same time."""
    return ((last.hour - first.hour) * 60 + last.minute - first.minute) % 1440 or 1440

"""Readings of a time that are equally likely in the words alone: which ones the circumstances rule out."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal

from dialogs.model import Moment, Source, When
from dialogs.model.base import Filled
from dialogs.slots.ground import Ground

HALF_A_DAY = timedelta(hours=12)
WEEK = timedelta(days=7)
MINUTES_OF_A_DAY = 1440

Rule = Callable[[Moment, When, Ground, "str"], bool]
"""Whether a reading stands; the last argument is the title, as far as it is known."""


def narrowed(when: When, around: Ground, title: str) -> tuple[Moment, ...]:
    """The readings that stand. A rule that would leave none is left out."""
    readings: tuple[Moment, ...] = when.alternatives
    for rule in RULES:
        standing = tuple(reading for reading in readings if rule(reading, when, around, title))
        if standing:
            readings = standing
        if len(readings) < 2:
            break
    return readings


def completed(when: When, reading: Moment, source: Source) -> When:
    """The time with one reading settled; what it does not speak of stays."""
    update: dict[str, object] = {"alternatives": (), "part": None, "window": None}
    if reading.day is not None:
        update["day"] = Filled(value=reading.day, source=source)
    if reading.at is not None:
        update["at"] = Filled(value=reading.at, source=source)
    minutes = length_of(reading)
    if minutes is not None:
        update["minutes"] = Filled(value=minutes, source="said")
    elif reading.end_at is not None:
        update["end_at"] = Filled(value=reading.end_at, source="said")
    return when.model_copy(update=update)


def length_of(reading: Moment) -> int | None:
    """The length of a reading in minutes, where it has one; an end before the start is on the next day."""
    if reading.minutes:
        return reading.minutes
    if reading.at is None or reading.end_at is None:
        return None
    return between(reading.at, reading.end_at)


def between(start: time, end: time) -> int:
    """Wall-clock minutes from a time to the next time the clock shows the other; a whole day if they are equal."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes % MINUTES_OF_A_DAY or MINUTES_OF_A_DAY


def difference(when: When) -> Literal["half_of_day", "next_weekday", "day", "reading"]:
    """In what the open readings differ: it decides how the question is put."""
    starts = [_start(when, reading) for reading in when.alternatives]
    days = {start[0] for start in starts}
    times = {start[1] for start in starts}
    if len(days) == 1 and _are_halves(times):
        return "half_of_day"
    if len(times) == 1 and None not in days:
        first, last = min(filter(None, days)), max(filter(None, days))
        return "next_weekday" if last - first == WEEK else "day"
    return "reading"


def _start(when: When, reading: Moment) -> tuple[date | None, time | None]:
    day = reading.day or (when.day.value if when.day else None)
    at = reading.at or (when.at.value if when.at else None)
    return day, at


def _are_halves(times: set[time | None]) -> bool:
    known = sorted(at for at in times if at is not None)
    if len(times) != 2 or len(known) != 2:
        return False
    return datetime.combine(date.min, known[0]) + HALF_A_DAY == datetime.combine(date.min, known[1])


def _still_to_come(reading: Moment, when: When, around: Ground, _title: str) -> bool:
    """On a day that was said, a time that has passed is not meant."""
    day, at = _start(when, reading)
    if day is None:
        return True
    now = around.now
    return day > now.date() if at is None else datetime.combine(day, at) > now.replace(tzinfo=None)


def _is_usual(reading: Moment, _when: When, around: Ground, title: str) -> bool:
    """The noun decides: dinner is in the evening."""
    kind = around.pack.kind_of(title)
    if kind is None or kind.hours is None or reading.at is None:
        return True
    return kind.hours[0] <= reading.at <= kind.hours[1]


def _fits_part(reading: Moment, when: When, _around: Ground, _title: str) -> bool:
    """ "tomorrow morning" with "at 8" said later."""
    if when.window is None or reading.at is None:
        return True
    first, last = when.window
    return first <= reading.at < last if first < last else (reading.at >= first or reading.at < last)


def _in_working_hours(reading: Moment, _when: When, around: Ground, _title: str) -> bool:
    return reading.at is None or around.working_hours.covers(reading.at)


def _reaches_working_hours(reading: Moment, _when: When, around: Ground, _title: str) -> bool:
    """A stretch that begins before work but lasts into it is meant rather than one at night: "8 to 12"."""
    minutes = length_of(reading)
    if reading.at is None or minutes is None:
        return True
    first = reading.at.hour * 60 + reading.at.minute
    hours = around.working_hours
    return (
        first < hours.end.hour * 60 + hours.end.minute and first + minutes > hours.start.hour * 60 + hours.start.minute
    )


def _as_preferred(reading: Moment, when: When, around: Ground, _title: str) -> bool:
    """What "next Friday" means to this person, once they chose."""
    meaning = around.preferences.next_weekday
    if meaning is None or reading.day is None or difference(when) != "next_weekday":
        return True
    days = [other.day for other in when.alternatives if other.day]
    if around.now.date() in days:
        return True
    return reading.day == (min(days) if meaning == "coming" else max(days))


RULES: Sequence[Rule] = (
    _as_preferred,
    _fits_part,
    _is_usual,
    _still_to_come,
    _in_working_hours,
    _reaches_working_hours,
)

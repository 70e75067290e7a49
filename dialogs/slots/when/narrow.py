"""How a search for a time is narrowed by words: "mornings only", "not on Wednesday", "not before 10", "before Friday".

What is said adds to what was said before; a new day or stretch takes the place of the one before, and hours of hours.
"""

from collections.abc import Iterable
from datetime import date, time, timedelta

from dialogs.model import (
    Act,
    LeftOut,
    Moment,
    Narrowing,
    OpenDay,
    TimeExpression,
    Understanding,
    When,
    WorkingHours,
    said,
)
from dialogs.slots.when.edges import is_until
from dialogs.slots.when.titles import WEEKDAY

DAYS_LOOKED_AT = 7
MOST_DAYS = 60
"""How far a search goes at most."""
DAY = timedelta(days=1)
OPEN_CLOCK = "open_clock"
"""Shape of "after 2", "from 2 on": an hour from which on it may be."""
EXCEPT = "except"


def is_sought(when: When) -> bool:
    """Whether a time is being looked for and none is chosen."""
    return when.narrowing is not None and when.start is None


def says_when(words: Understanding) -> bool:
    """Whether the message narrows a search rather than naming one day and hour."""
    if words.of("limits"):
        return True
    moments = [each.readings[0] for each in _said(words) if each.readings]
    exact = any(moment.at is not None for moment in moments) and any(moment.day is not None for moment in moments)
    return bool(moments) and not exact


def asks_for_more(words: Understanding) -> bool:
    """Whether words beside times that were offered want others: "not Wednesday" and "mornings only" are no choice of
    one, nor is "what about Friday?" or "Tuesday or Thursday".
    """
    readings = [each.readings[0] for each in _said(words) if each.readings]
    if words.of("limits"):
        return True
    if words.pick is not None:
        return False
    if any(OPEN_CLOCK in each.by and not is_until(each) for each in _said(words)):
        return True
    if says_part_of_day(words):
        return True
    days = {one.day for one in readings if one.day}
    return says_when(words) and (len(days) > 1 or words.text.rstrip().endswith(QUESTION_MARKS))


def says_part_of_day(words: Understanding) -> bool:
    """Whether a part of the day is said and no day: "in the afternoon"."""
    readings = [each.readings[0] for each in _said(words) if each.readings]
    return any(one.window is not None and one.day is None for one in readings)


def rules_out(words: Understanding) -> bool:
    """Whether a "no" that goes on without a sign means "not": "no el miércoles", "ne 10 előtt"."""
    return Act.NO in words.acts and "," not in words.text and bool(_said(words))


QUESTION_MARKS = ("?", "？")


def opened(when: When, today: date) -> When:
    """The time as one that is looked for: from the day that stood on, for a week."""
    if is_sought(when):
        return when
    first = when.day.value if when.day else today
    days = when.open_day if when.day is None and when.open_day and when.open_day.first else None
    update = {
        "narrowing": when.narrowing or Narrowing(),
        "open_day": days or OpenDay(first=first, last=first + DAY * (DAYS_LOOKED_AT - 1)),
        "day": None,
        "at": None,
        "alternatives": (),
        "all_day": False,
        "days": None,
    }
    return when.model_copy(update=update)


def narrowed(when: When, words: Understanding, hours: WorkingHours, today: date) -> When:
    """The search with what the message says about days, hours and length."""
    when = opened(when, today)
    days: list[date] = []
    for expression in _said(words):
        when, day = _with_expression(when, expression, hours, today)
        days += [day] if day else []
    if len(days) > 1:
        when = _within(when, min(days), max(days), days=tuple(sorted(set(days))))
    for piece in words.of("limits"):
        if isinstance(piece.value, TimeExpression):
            when = _without(when, piece.value, hours)
    return _reopened(when, today)


def _reopened(when: When, today: date) -> When:
    """The search where all of its days were ruled out: the days around them, then, for a week."""
    days = when.open_day
    if days is None or days.first is None or days.last is None or not (when.narrowing and when.narrowing.out):
        return when
    if any(
        hours_on(when, days.first + DAY * ahead) for ahead in range(min((days.last - days.first).days, MOST_DAYS) + 1)
    ):
        return when
    first = max(today, days.first - DAY * days.first.weekday())
    narrowing = when.narrowing.model_copy(update={"days": (), "weekdays": ()})
    opened_again = OpenDay(first=first, last=first + DAY * (DAYS_LOOKED_AT - 1))
    return when.model_copy(update={"open_day": opened_again, "narrowing": narrowing})


def _said(words: Understanding) -> list[TimeExpression]:
    return [piece.value for piece in words.of("when") if isinstance(piece.value, TimeExpression)]


def _with_expression(
    when: When, expression: TimeExpression, hours: WorkingHours, today: date
) -> tuple[When, date | None]:
    """The search with one expression, and the single day that it names."""
    if expression.recurrence is not None:
        weekdays = expression.recurrence.weekdays
        when = _changed(when, weekdays=weekdays, days=()) if weekdays else when
        only = expression.readings[0].model_copy(update={"day": None}) if expression.readings else None
        return (_with_hours(when, only, until=False, is_open=False) if only else when), None
    moment = _usual(expression, hours)
    if moment is None:
        return when, None
    if moment.minutes:
        when = when.model_copy(update={"minutes": said(moment.minutes, expression.span)})
    until = is_until(expression)
    when, day = _with_days(when, moment, until, today)
    return _with_hours(when, moment, until=until, is_open=OPEN_CLOCK in expression.by), day


def _with_days(when: When, moment: Moment, until: bool, today: date) -> tuple[When, date | None]:
    if moment.day is None:
        return when, None
    if until:
        return _within(when, today, max(today, moment.day - DAY)), None
    last = moment.last_day or moment.day
    return _within(when, moment.day, last), moment.day if last == moment.day else None


def _within(when: When, first: date, last: date, days: tuple[date, ...] = ()) -> When:
    """The search in these days; what was left out of others does not matter any more, nor what was offered."""
    known = when.narrowing or Narrowing()
    kept = tuple(out for out in known.out if not _is_about_day(out, first, last))
    changed = known.model_copy(update={"out": kept, "days": days, "weekdays": (), "after": None, "before": None})
    return when.model_copy(update={"open_day": OpenDay(first=first, last=last), "narrowing": changed})


def _is_about_day(out: LeftOut, first: date, last: date) -> bool:
    """Whether a stretch that was left out is the very day that is asked for now."""
    return first == last and out.start is None and _has_day(out, first)


def _with_hours(when: When, moment: Moment, *, until: bool, is_open: bool) -> When:
    if moment.at is not None and moment.end_at is not None:
        return _changed(when, earliest=moment.at, latest=moment.end_at, at=None)
    if moment.end_at is not None and until:
        return _changed(when, latest=moment.end_at, at=None)
    if moment.at is not None:
        return _changed(when, earliest=moment.at, at=None) if is_open else _changed(when, at=moment.at)
    if moment.window is not None:
        plain = _changed(when, earliest=None, latest=None, at=None)
        return plain.model_copy(update={"part": moment.part, "window": moment.window})
    return when


def _changed(when: When, **parts: object) -> When:
    return when.model_copy(update={"narrowing": (when.narrowing or Narrowing()).model_copy(update=parts)})


def _usual(expression: TimeExpression, hours: WorkingHours) -> Moment | None:
    """The reading whose hour is inside the working hours, else the first."""
    working = (one for one in expression.readings if (at := one.at or one.end_at) and hours.start <= at <= hours.end)
    return next(working, expression.readings[0] if expression.readings else None)


def _without(when: When, expression: TimeExpression, hours: WorkingHours) -> When:
    """The search without what "not ..." names; "not after 4" is an end, "not before 10" a beginning."""
    known, moment = when.narrowing or Narrowing(), _usual(expression, hours)
    if moment is not None and moment.day is None and moment.window is None and expression.recurrence is None:
        if is_until(expression) and moment.end_at is not None:
            return _changed(when, earliest=moment.end_at)
        if OPEN_CLOCK in expression.by and moment.at is not None:
            return _changed(when, latest=moment.at)
    days = when.open_day or OpenDay()
    return _changed(when, out=(*known.out, *left_out(expression, moment, days)))


def left_out(expression: TimeExpression, moment: Moment | None, days: OpenDay) -> Iterable[LeftOut]:
    """The stretch that an expression names: "Wednesday" is every one of the days that are looked at, no others."""
    rule = expression.recurrence
    if rule is not None and rule.weekdays:
        yield LeftOut(weekdays=rule.weekdays)
    if rule is not None or moment is None:
        return
    start, end = moment.window or (moment.at, moment.end_at)
    if start is not None and end is None:
        end = time(23, 59) if start.hour == 23 else start.replace(hour=start.hour + 1)
    is_weekday = any(shape.endswith(WEEKDAY) for shape in expression.by.split("+"))
    if moment.day is not None and is_weekday and moment.last_day in (None, moment.day):
        yield LeftOut(weekdays=(moment.day.weekday(),), first=days.first, last=days.last, start=start, end=end)
    elif moment.day is not None or start is not None:
        yield LeftOut(first=moment.day, last=moment.last_day or moment.day, start=start, end=end)


def _has_day(out: LeftOut, day: date) -> bool:
    if out.weekdays and day.weekday() not in out.weekdays:
        return False
    return (out.first is None or out.first <= day) and (out.last is None or day <= out.last)


Hours = tuple[time, time]
"""Start and end on one day; an end of midnight is the day's end."""

WHOLE_DAY: Hours = (time(), time())


def hours_on(when: When, day: date) -> list[Hours]:
    """The hours of a day in which the search may find something."""
    known = when.narrowing or Narrowing()
    if (known.weekdays and day.weekday() not in known.weekdays) or (known.days and day not in known.days):
        return []
    hours = _cut([WHOLE_DAY], when.window) if when.window else [WHOLE_DAY]
    hours = _cut(hours, (known.earliest or time(), known.latest or time()))
    for out in known.out:
        if _has_day(out, day):
            hours = _cut_out(hours, (out.start or time(), out.end or time()))
    return hours


def _cut(hours: list[Hours], to: Hours) -> list[Hours]:
    """What lies inside; hours over midnight count up to it."""
    end = to[1] if to[1] > to[0] else time()
    cut = [(max(one[0], to[0]), _earlier(one[1], end)) for one in hours]
    return [one for one in cut if _is_before(*one)]


def _cut_out(hours: list[Hours], out: Hours) -> list[Hours]:
    before = _cut(hours, (time(), out[0])) if out[0] != time() else []
    return before + (_cut(hours, (out[1], time())) if out[1] != time() and out[1] > out[0] else [])


def _earlier(one: time, other: time) -> time:
    """The earlier of two ends, of which midnight is the latest."""
    return min(one, other, key=lambda end: (end == time(), end))


def _is_before(start: time, end: time) -> bool:
    return end == time() or start < end

"""How times enter the draft: parts that were said replace those parts; a start that moves keeps the length."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import cast

from dialogs.model import (
    EventDraft,
    Filled,
    Found,
    Moment,
    Recurrence,
    SameAsBefore,
    Shift,
    TimeExpression,
    Understanding,
    When,
    WorkingHours,
    ZoneSaid,
    said,
)
from dialogs.slots.ground import Ground
from dialogs.slots.when.edges import is_until
from dialogs.slots.when.exceptions import with_exceptions
from dialogs.slots.when.narrow import opened
from dialogs.slots.when.pending import anchored, moved_with, still_open
from dialogs.times import combine

DAY_MINUTES = 1440
HALF_DAY_HOURS = 12
USUAL_MINUTES = 30


def fill(draft: EventDraft, understanding: Understanding, ground: Ground) -> EventDraft:
    """The draft with the times, lengths, shifts, zone and recurrence that were said."""
    pieces = understanding.of("when")
    moves = [piece for piece in pieces if isinstance(piece.value, Shift)] if _can_move(draft.when) else []
    moves = [move for move in moves if not _leaves_part(draft.when, move, pieces)]
    expressions = [
        anchored(piece.value, draft.when, ground.now.date())
        for piece in pieces
        if isinstance(piece.value, TimeExpression) and not any(_overlap(piece, move) for move in moves)
    ]
    soon = [each for each in expressions if SOON in each.by.split("+")]
    expressions = _one_series([each for each in expressions if each not in soon])
    when = draft.when
    for move in moves:
        when = shifted(when, cast(Shift, move.value))
    starts = combine([_at_draft(when, expression) for expression in expressions if not is_until(expression)])
    if starts:
        when = with_readings(when, starts, pieces, ground.working_hours)
    for expression in expressions:
        if is_until(expression) and expression.recurrence is None:
            when = with_readings(when, _as_ends(expression, when), pieces, ground.working_hours)
    for piece in pieces:
        if isinstance(piece.value, ZoneSaid):
            when = when.model_copy(update={"zone": said(piece.value.zone, piece.span)})
    when = opened(when, ground.now.date()) if soon else when
    series = _series(draft, when, expressions)
    draft = draft if when == draft.when else draft.model_copy(update={"when": when})
    draft = draft if series == draft.recurrence else draft.model_copy(update={"recurrence": series})
    return with_exceptions(draft, understanding)


SOON = "soon"
"""Shape of "as soon as possible": no hour, but the first that is free."""


def _one_series(expressions: Sequence[TimeExpression]) -> list[TimeExpression]:
    """One rule of two that complete each other: "weekly ... on Mondays" is every Monday, "fortnightly ... on Mondays"
    every other one."""
    dayed = next((each for each in expressions if each.recurrence and each.recurrence.weekdays), None)
    rates = [each for each in expressions if each.recurrence and not each.recurrence.weekdays]
    if dayed is None or dayed.recurrence is None or not rates:
        return [_without_today(each, expressions) if each in rates else each for each in expressions]
    every = max(rate.recurrence.interval for rate in rates if rate.recurrence)
    rule = dayed.recurrence.model_copy(update={"interval": max(every, dayed.recurrence.interval)})
    kept = [each for each in expressions if each not in rates]
    return [each.model_copy(update={"recurrence": rule}) if each is dayed else each for each in kept]


def _without_today(rate: TimeExpression, expressions: Sequence[TimeExpression]) -> TimeExpression:
    """A mere rate without the day on which it would begin, where another one says it: "weekly ... on Monday"."""
    others = [each for each in expressions if each is not rate and each.readings and each.readings[0].day is not None]
    return _without_day(rate) if others and not _names_first_day(rate) else rate


def _names_first_day(expression: TimeExpression) -> bool:
    """Whether the words of a series say from which day on it runs."""
    return any(shape in DAY_SHAPES for shape in expression.by.split("+"))


def _without_day(expression: TimeExpression) -> TimeExpression:
    """The expression with the day left open."""
    readings = tuple(reading.model_copy(update={"day": None, "last_day": None}) for reading in expression.readings)
    return expression.model_copy(update={"readings": readings})


def _series(draft: EventDraft, when: When, expressions: Sequence[TimeExpression]) -> Filled[Recurrence] | None:
    """The rule that was said last, else the draft's own, which moves with its day."""
    said_rules = [each for each in expressions if each.recurrence is not None]
    if said_rules and said_rules[-1].recurrence is not None:
        return said(_as_long(said_rules[-1].recurrence, draft), said_rules[-1].span)
    before, after = draft.when.day, when.day
    if draft.recurrence is None or before is None or after is None:
        return draft.recurrence
    rule = moved_with(draft.recurrence.value, before.value, after.value)
    return draft.recurrence.model_copy(update={"value": rule})


def _as_long(rule: Recurrence, draft: EventDraft) -> Recurrence:
    """A new rule ends when the one before it was to end, unless it says something else."""
    before = draft.recurrence.value if draft.recurrence else None
    if before is None or rule.until is not None or rule.count is not None:
        return rule
    return rule.model_copy(update={"until": before.until})


def _at_draft(when: When, expression: TimeExpression) -> TimeExpression:
    """A rule without a day of its own ("every week") begins on the day of the draft, where that fits the rule."""
    rule = expression.recurrence
    if rule is None or when.day is None or _names_first_day(expression):
        return expression
    if rule.nth or rule.month_day or (rule.weekdays and when.day.value.weekday() not in rule.weekdays):
        return expression
    return _without_day(expression)


DAY_SHAPES = frozenset({"relative_day", "weekday", "dated", "numeric_date", "iso_date", "open_day", "calendar_unit"})
"""Shapes that say from which day on a series runs."""


def _can_move(when: When) -> bool:
    """Whether there is something that a shift could move."""
    return when.day is not None or when.at is not None or when.minutes is not None


def _leaves_part(when: When, move: Found, pieces: Sequence[Found]) -> bool:
    """Whether "rather in the afternoon", taken as "PM, not AM", would bring an hour that lies in no afternoon (9 to
    21:00): then it is another part of the day that is wanted."""
    shift = cast(Shift, move.value)
    at = shifted(when, shift).at if shift.meridiem is not None and when.at is not None else None
    said_times = [piece.value for piece in pieces if isinstance(piece.value, TimeExpression) and _overlap(piece, move)]
    windows = [moment.window for each in said_times for moment in each.readings[:1] if moment.window is not None]
    return at is not None and any(not _fits(at.value, window, about=0) for window in windows)


def _overlap(one: Found, other: Found) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _as_ends(expression: TimeExpression, when: When) -> tuple[Moment, ...]:
    """The readings of "until Friday", "until 5" with the end where ends belong; a start that is open stays open."""
    day = when.day.value if when.day else None
    return tuple(
        moment
        if moment.day is None or (day is None and moment.end_at is not None)
        else moment.model_copy(update={"day": day, "last_day": moment.day})
        for moment in expression.readings
    )


def with_readings(when: When, readings: Sequence[Moment], pieces: Sequence[Found], hours: WorkingHours) -> When:
    """The time with what one message said; several readings that differ stay open as alternatives."""
    kept = {piece.value.part for piece in pieces if isinstance(piece.value, SameAsBefore)}
    standing = _in_draft_half(when, readings, hours) if when.at is not None else tuple(readings)
    first = standing[0]
    changed = _with_moment(when, first, "time" in kept)
    pending = still_open(when.alternatives, standing)
    if pending:
        return changed.model_copy(update={"alternatives": pending})
    if len({(reading.day, reading.at, reading.end_at) for reading in standing}) > 1:
        open_parts = {"at": when.at} if len({reading.at for reading in standing}) > 1 else {}
        return changed.model_copy(update={**open_parts, "alternatives": tuple(standing)})
    return changed.model_copy(update={"alternatives": ()})


def _in_draft_half(when: When, readings: Sequence[Moment], hours: WorkingHours) -> tuple[Moment, ...]:
    """Of the two halves of a bare hour the one in which the draft stands; a draft in working hours stays in them; a
    bare end is the first after the start."""
    at = when.at.value if when.at else None
    if at is None or not any(reading.open_hour for reading in readings):
        return tuple(readings)
    if all(reading.at is None and reading.end_at is not None for reading in readings):
        return (min(readings, key=lambda reading: between(at, reading.end_at or at)),)
    working = [reading for reading in readings if reading.at is not None and hours.covers(reading.at)]
    if hours.covers(at) and working:
        return tuple(working)
    half = [
        reading
        for reading in readings
        if reading.at is None or (reading.at.hour < HALF_DAY_HOURS) == (at.hour < HALF_DAY_HOURS)
    ]
    return tuple(half) or tuple(readings)


def _with_moment(when: When, moment: Moment, keeps_time: bool) -> When:
    update: dict[str, object] = {}
    if moment.day is not None:
        update["day"] = said(moment.day)
    if moment.at is not None and not keeps_time:
        update |= {"at": said(moment.at), "all_day": False, "days": None, "part": None, "window": None}
    elif moment.part is not None and moment.at is None:
        update |= {"part": moment.part, "window": moment.window}
        if moment.window is not None and not keeps_time:
            update["at"] = _in_part(when, moment.window, moment.day is not None)
    when = when.model_copy(update=update)
    return _with_end(when, moment)


def _in_part(when: When, window: tuple[time, time], other_day: bool) -> Filled[time] | None:
    """The hour beside another part of the day: as it is where it fits, else another reading of it; else it is open.

    "At 8" that may be 20:00 is that "on Thursday evening"; "at 9", "in the evening" is 21:00. An hour that was clear
    becomes the other one only well inside the part: "por la tarde" ends at 20:00 and makes no 21:00 of 9:00.
    """
    if when.at is not None and _fits(when.at.value, window):
        return when.at
    others = [other.at for other in when.alternatives if other.at is not None]
    if not others and not other_day and when.at is not None:
        at = when.at.value
        twin = at.replace(hour=(at.hour + HALF_DAY_HOURS) % (2 * HALF_DAY_HOURS))
        others = [twin] if _fits(twin, window, about=0) else []
    fitting = dict.fromkeys(other for other in others if _fits(other, window))
    return said(next(iter(fitting))) if len(fitting) == 1 else None


ABOUT = 60
"""Minutes by which an hour may lie beside a part of the day and still belong to it: 17:30 is evening to many."""


def _fits(at: time, window: tuple[time, time], about: int = ABOUT) -> bool:
    first, last = window
    span = between(first, last)
    return between(first, at) % DAY_MINUTES <= span + about or between(at, first) <= about


def _with_end(when: When, moment: Moment) -> When:
    at = when.at.value if when.at else None
    whole_days = not moment.minutes or moment.minutes % DAY_MINUTES == 0
    spans_days = moment.last_day is not None and moment.at is None and moment.end_at is None and whole_days
    if moment.all_day or spans_days or (moment.minutes and whole_days and moment.at is None and at is None):
        return _all_day(when, moment)
    if moment.end_at is not None:
        if at is None:
            return when.model_copy(update={"end_at": said(moment.end_at), "minutes": None})
        minutes = between(at, moment.end_at) + DAY_MINUTES * _days_between(moment, at)
        return when.model_copy(update={"minutes": said(minutes), "end_at": None, "all_day": False, "days": None})
    if moment.minutes:
        if when.all_day and whole_days:
            return _all_day(when, moment)
        return when.model_copy(update={"minutes": said(moment.minutes), "end_at": None, "all_day": False, "days": None})
    if at is not None and when.end_at is not None:
        return when.model_copy(update={"minutes": said(between(at, when.end_at.value)), "end_at": None})
    return when


def _days_between(moment: Moment, at: time) -> int:
    """Whole days between start and end beside what the clock times say."""
    if moment.day is None or moment.last_day is None or moment.end_at is None:
        return 0
    days = (moment.last_day - moment.day).days
    return max(0, days - (1 if moment.end_at <= at else 0))


def _all_day(when: When, moment: Moment) -> When:
    days = moment.minutes // DAY_MINUTES if moment.minutes else None
    if moment.last_day is not None and when.day is not None:
        days = (moment.last_day - when.day.value).days + 1
    count = said(max(1, days)) if days else when.days
    return when.model_copy(
        update={
            "all_day": True,
            "days": count,
            "at": None,
            "end_at": None,
            "minutes": None,
            "part": None,
            "window": None,
        }
    )


def shifted(when: When, shift: Shift) -> When:
    """The time moved by a shift; the length stays unless the shift changes it."""
    if shift.meridiem is not None and when.at is not None:
        hour = when.at.value.hour % HALF_DAY_HOURS + (HALF_DAY_HOURS if shift.meridiem == "pm" else 0)
        when = when.model_copy(update={"at": said(when.at.value.replace(hour=hour)), "alternatives": ()})
    if shift.days and when.day is not None:
        when = when.model_copy(update={"day": said(_day_after(when.day.value, shift.days))})
    if shift.minutes and when.at is not None:
        when = _moved(when, shift.minutes)
    if shift.length:
        minutes = (when.minutes.value if when.minutes else USUAL_MINUTES) + shift.length
        when = when.model_copy(update={"minutes": said(max(5, minutes))})
    return when


def _moved(when: When, minutes: int) -> When:
    assert_at = when.at
    if assert_at is None:
        return when
    day = when.day.value if when.day else date(2000, 6, 15)
    start = datetime.combine(day, assert_at.value) + timedelta(minutes=minutes)
    update: dict[str, object] = {"at": said(start.time())}
    if when.day is not None and start.date() != day:
        update["day"] = said(start.date())
    return when.model_copy(update=update)


def _day_after(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def between(start: time, end: time) -> int:
    """Wall-clock minutes from a time to the next time the clock shows the other; a whole day if they are equal."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes % DAY_MINUTES or DAY_MINUTES

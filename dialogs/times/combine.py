"""Merges time expressions that are scattered over a sentence into the readings of one moment.

"Tomorrow" ... "at noon" ... "for an hour": each part is taken from the first expression that says it. Where hours are
open in several of them, the readings that go together best come first.
"""

from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import product

from dialogs.model import Moment, TimeExpression

MOST_READINGS = 8
_PARTS = ("at", "end_at", "minutes", "part", "window", "offset")
_HALF_DAY = 720


def combine(expressions: Sequence[TimeExpression]) -> tuple[Moment, ...]:
    """The readings, best first, of what all the expressions say together; empty where none has any."""
    expressions = [expression for expression in expressions if expression.readings]
    if not expressions:
        return ()
    combined: tuple[Moment, ...] = expressions[0].readings
    for expression in expressions[1:]:
        pairs = product(enumerate(combined), enumerate(expression.readings))
        ranked = [(place + other, _both(left, right)) for (place, left), (other, right) in pairs]
        ranked.sort(key=lambda entry: (_strangeness(entry[1]), entry[0]))
        least = _strangeness(ranked[0][1])
        fitting = dict.fromkeys(moment for _, moment in ranked if _strangeness(moment) == least)
        combined = tuple(fitting)[:MOST_READINGS]
    return _with_open_hours(combined)


def _both(left: Moment, right: Moment) -> Moment:
    """The left moment completed by the right one."""
    changes: dict[str, object] = {
        name: getattr(right, name)
        for name in _PARTS
        if getattr(left, name) is None and getattr(right, name) is not None
    }
    if right.day is not None:
        changes |= _day_of_both(left, right, right.day)
    minutes, end = changes.get("minutes"), left.end_at if left.minutes is None else changes.get("end_at")
    if left.at is not None and isinstance(end, time) and (minutes or left.minutes) is not None and end is not None:
        # A length inside a longer range: the end is only a bound.
        changes |= {"window": (left.at, end), "end_at": None}
    if right.all_day and left.at is None:
        changes["all_day"] = True
    if left.all_day and changes.get("at") is not None:
        changes["all_day"] = False
    if right.approximate:
        changes["approximate"] = True
    if "at" in changes or "end_at" in changes:
        changes["open_hour"] = left.open_hour or right.open_hour
    return left.model_copy(update=changes) if changes else left


def _day_of_both(left: Moment, right: Moment, day: date) -> dict[str, object]:
    """The right day where the left has none, or has a vague period that the day lies in."""
    if left.day is None:
        return {"day": day, "last_day": right.last_day}
    if left.part != "period" or left.last_day is None or right.last_day is not None:
        return {}
    inside = _within(left.day, left.last_day, day)
    return {"day": inside, "last_day": None, "part": right.part, "window": right.window} if inside else {}


def _within(first: date, last: date, day: date) -> date | None:
    """The day as it reads inside a period: "next week ... on Thursday", "next month ... on the 5th"."""
    if first <= day <= last:
        return day
    if (last - first).days < 7:
        moved = first + timedelta(days=(day.weekday() - first.weekday()) % 7)
        return moved if moved <= last else None
    same = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return next((other for other in same if other.day == day.day), None)


def _strangeness(moment: Moment) -> int:
    """How badly the parts of a moment go together: an end half a day on, an hour outside the part of the day."""
    strange = 0
    if moment.at is not None and moment.end_at is not None and moment.last_day is None:
        strange += (_minutes(moment.end_at) - _minutes(moment.at)) % 1440 >= _HALF_DAY
    if moment.at is not None and moment.window is not None:
        start, end = (_minutes(at) for at in moment.window)
        strange += (_minutes(moment.at) - start) % 1440 >= ((end - start) % 1440 or 1440)
    return strange


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _with_open_hours(moments: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """An hour is open only while a reading twelve hours away is left."""
    starts = {(moment.day, moment.at) for moment in moments}
    settled = []
    for moment in moments:
        at = moment.at
        twin = (moment.day, at.replace(hour=(at.hour + 12) % 24)) if at else None
        is_open = moment.open_hour and (twin in starts if at else True)
        settled.append(moment if is_open == moment.open_hour else moment.model_copy(update={"open_hour": is_open}))
    return tuple(settled)

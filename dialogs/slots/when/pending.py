"""What a message leaves open of a time with several readings, and how a series hangs on the day of its draft."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product

from dialogs.model import Moment, Recurrence, TimeExpression, When

WEEK_DAYS = 7


def still_open(alternatives: Sequence[Moment], readings: Sequence[Moment]) -> tuple[Moment, ...]:
    """The alternatives with what was said since; () where that says in what they differ, so that it is settled."""
    days, times = {each.day for each in alternatives}, {each.at for each in alternatives}
    settled = any((len(days) > 1 and each.day) or (len(times) > 1 and (each.at or each.window)) for each in readings)
    if len(alternatives) < 2 or settled or any(each.all_day for each in readings):
        return ()
    return tuple(dict.fromkeys(_with_parts(old, new) for old, new in product(alternatives, readings)))


def _with_parts(old: Moment, new: Moment) -> Moment:
    update: dict[str, object] = {}
    if new.day is not None:
        update |= {"day": new.day, "last_day": new.last_day}
    if new.at is not None:
        update |= {"at": new.at, "open_hour": new.open_hour}
    if new.minutes or new.end_at is not None:
        update |= {"minutes": None, "end_at": None}
    return old.model_copy(update=update)


def anchored(expression: TimeExpression, when: When, today: date) -> TimeExpression:
    """A series without a beginning of its own ("weekly") begins on the day of the draft that becomes one.

    Where nothing is known yet, the series is the request itself and begins as it says.
    """
    rule, day = expression.recurrence, when.day
    if rule is None or when == When():
        return expression
    if day is None or day.source == "assumed" or when.alternatives:
        return expression if rule.weekdays else _dayless(expression, today)
    guessed = [each for each in expression.readings if each.day and (each.day - today).days < WEEK_DAYS]
    first = _first_of(rule, day.value)
    if first is None or len(guessed) != len(expression.readings):
        return expression
    readings = tuple(each.model_copy(update={"day": first}) for each in expression.readings)
    return expression.model_copy(update={"readings": readings})


def _dayless(expression: TimeExpression, today: date) -> TimeExpression:
    """The series without the day on which it was spoken of: the draft's own day is still open."""
    readings = (each.model_copy(update={"day": None}) if each.day == today else each for each in expression.readings)
    return expression.model_copy(update={"readings": tuple(readings)})


def _first_of(rule: Recurrence, day: date) -> date | None:
    """The first day of a rule from this day on; None for rules that name days of a month."""
    if rule.nth is not None or rule.month_day is not None or rule.month is not None:
        return None
    if not rule.weekdays:
        return day
    coming = (day + timedelta(days=ahead) for ahead in range(WEEK_DAYS))
    return next(each for each in coming if each.weekday() in rule.weekdays)


def moved_with(rule: Recurrence, before: date, after: date) -> Recurrence:
    """The rule of a series whose first day moves: a single weekday or day of the month moves along."""
    if rule.weekdays == (before.weekday(),) and before.weekday() != after.weekday():
        return rule.model_copy(update={"weekdays": (after.weekday(),)})
    if rule.month_day == before.day:
        return rule.model_copy(update={"month_day": after.day})
    return rule

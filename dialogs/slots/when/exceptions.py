"""What a series leaves out: weekdays leave its rule ("without Fridays"); single days are told: no rule has them."""

from datetime import date, timedelta

from dialogs.model import EventDraft, Found, Recurrence, TimeExpression, Understanding
from dialogs.slots.when.titles import OFTEN, WEEKDAY

WEEK_DAYS = 7


def with_exceptions(draft: EventDraft, words: Understanding) -> EventDraft:
    """The draft whose series leaves out what was said, as far as a rule can; the rest is kept to be told."""
    if draft.recurrence is None:
        return draft.model_copy(update={"left_out": ()}) if draft.left_out else draft
    rule, told = draft.recurrence.value, list(draft.left_out)
    for piece in words.of("limits"):
        out = weekdays_of(piece.value) if isinstance(piece.value, TimeExpression) else frozenset()
        lesser = without(rule, out)
        if lesser is None:
            told.append(_said(piece, words.text))
        else:
            rule = lesser
    changed: dict[str, object] = {"left_out": tuple(dict.fromkeys(told))}
    if rule != draft.recurrence.value:
        changed["recurrence"] = draft.recurrence.model_copy(update={"value": rule})
        day = draft.when.day
        if day is not None and day.value.weekday() not in rule.weekdays:
            later = day.model_copy(update={"value": first_left(day.value, rule.weekdays)})
            changed["when"] = draft.when.model_copy(update={"day": later})
    return draft if changed == {"left_out": draft.left_out} else draft.model_copy(update=changed)


def _said(piece: Found, text: str) -> str:
    """The words of the time itself."""
    first, end = piece.value.span if isinstance(piece.value, TimeExpression) else piece.span
    return text[first:end].strip(" ,.!?")


def weekdays_of(expression: TimeExpression) -> frozenset[int]:
    """The weekdays that an expression names and nothing else."""
    if expression.recurrence is not None and expression.recurrence.frequency == "weekly":
        return frozenset(expression.recurrence.weekdays)
    day = expression.readings[0].day if expression.readings and expression.by.endswith(WEEKDAY) else None
    return frozenset() if day is None else frozenset({day.weekday()})


def without(rule: Recurrence, out: frozenset[int]) -> Recurrence | None:
    """A daily or weekly rule that leaves out some weekdays; None where it cannot."""
    left = tuple(day for day in rule.weekdays or range(WEEK_DAYS) if day not in out)
    plain = (rule.frequency == "weekly" and rule.weekdays) or (rule.frequency == "daily" and rule.interval == 1)
    if not out or not left or not plain or rule.frequency not in OFTEN:
        return None
    return rule.model_copy(update={"frequency": "weekly", "weekdays": left})


def first_left(day: date, left: tuple[int, ...]) -> date:
    """The first day from this one on that is one of the weekdays."""
    return day + timedelta(days=min((weekday - day.weekday()) % WEEK_DAYS for weekday in left))

"""The draft as fields to edit, for whoever would rather fill in than say."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import get_args

from dialogs.model import EventDraft, Recurrence
from dialogs.model.draft import ShowAs
from dialogs.reply import FieldName, Form, FormChoice, FormField
from dialogs.words import dates, recurrences
from dialogs.words.sentences import Words

LONGEST_VALUE = 1000
"""Characters that come back from a field; what is longer is changed by words, a form would cut it."""

YES, NO = "true", "false"
"""What a switch sends (Adaptive Cards, Input.Toggle)."""

REMINDERS = (0, 5, 10, 15, 30, 60, 24 * 60)
"""Minutes before the start that are offered."""
NO_REMINDER = -1
USUAL = "usual"
"""The calendar's own reminder. An entry of a list needs a value that is not empty, or no card is shown at all."""
WORKDAYS = (0, 1, 2, 3, 4)
NEVER, OWN = "never", "own"
"""Keys of the rules: none, and the draft's own one where it is none of those that are offered."""


def edit_form(words: Words, draft: EventDraft) -> Form:
    """The form with what the draft has now."""
    values = {name: value for name, value in field_values(draft).items() if len(value) <= LONGEST_VALUE}
    choices = _choices(words, draft)
    fields = tuple(
        FormField(name=name, label=words(f"form-{name}"), value=value, choices=choices.get(name, ()))
        for name, value in values.items()
    )
    return Form(open=words("form-open"), submit=words("form-submit"), fields=fields)


def field_values(draft: EventDraft) -> dict[FieldName, str]:
    """The draft's values as a form writes them: ISO dates and times, digits, people separated by commas."""
    when = draft.when
    guests = (
        guest.person.address if guest.person and guest.person.address else guest.label for guest in draft.attendees
    )
    return {
        "subject": draft.subject.value if draft.subject else "",
        "day": when.day.value.isoformat() if when.day else "",
        "at": f"{when.at.value:%H:%M}" if when.at else "",
        "minutes": str(when.minutes.value) if when.minutes else "",
        "people": ", ".join(guests),
        "place": ", ".join(place.name for place in draft.places if place.kind != "equipment"),
        "equipment": ", ".join(place.name for place in draft.places if place.kind == "equipment"),
        "online": YES if draft.online and draft.online.value else NO,
        "repeat": _rule_of(draft),
        "reminder": str(draft.reminder_minutes.value) if draft.reminder_minutes else USUAL,
        "show_as": draft.show_as.value if draft.show_as else "busy",
        "private": YES if draft.sensitivity and draft.sensitivity.value == "private" else NO,
        "body": draft.body.value if draft.body else "",
    }


def rules(draft: EventDraft) -> Mapping[str, Recurrence | None]:
    """The series that the form offers, by their keys; those with a weekday or a date take the draft's own."""
    return _rules(*_day_and_rule(draft))


def _day_and_rule(draft: EventDraft) -> tuple[date | None, Recurrence | None]:
    return draft.when.day.value if draft.when.day else None, draft.recurrence.value if draft.recurrence else None


@lru_cache(maxsize=1024)
def _rules(day: date | None, own: Recurrence | None) -> Mapping[str, Recurrence | None]:
    offered: dict[str, Recurrence | None] = {
        NEVER: None,
        "daily": Recurrence(frequency="daily"),
        "workdays": Recurrence(frequency="weekly", weekdays=WORKDAYS),
    }
    if day is not None:
        weekdays = (day.weekday(),)
        offered |= {
            "weekly": Recurrence(frequency="weekly", weekdays=weekdays),
            "two_weeks": Recurrence(frequency="weekly", interval=2, weekdays=weekdays),
            "monthly": Recurrence(frequency="monthly", month_day=day.day),
            "yearly": Recurrence(frequency="yearly"),
        }
    return offered if own in offered.values() else offered | {OWN: own}


def _rule_of(draft: EventDraft) -> str:
    day, own = _day_and_rule(draft)
    return next(key for key, rule in _rules(day, own).items() if rule == own)


def _choices(words: Words, draft: EventDraft) -> Mapping[str, tuple[FormChoice, ...]]:
    """What can be picked in the fields that are lists."""
    return {
        "repeat": _series(words, *_day_and_rule(draft)),
        "reminder": _reminders(words, draft.reminder_minutes.value if draft.reminder_minutes else NO_REMINDER),
        "show_as": _kinds(words),
    }


@lru_cache(maxsize=1024)
def _series(words: Words, day: date | None, own: Recurrence | None) -> tuple[FormChoice, ...]:
    return tuple(
        FormChoice(value=key, label=recurrences.rule(words, rule) if rule else words("form-never"))
        for key, rule in _rules(day, own).items()
    )


@lru_cache(maxsize=1024)
def _reminders(words: Words, own: int) -> tuple[FormChoice, ...]:
    minutes = sorted({NO_REMINDER, *REMINDERS, own})
    return (
        FormChoice(value=USUAL, label=words("form-usual")),
        *(FormChoice(value=str(number), label=dates.reminder(words, number)) for number in minutes),
    )


@lru_cache(maxsize=256)
def _kinds(words: Words) -> tuple[FormChoice, ...]:
    return tuple(FormChoice(value=name, label=words("show_as", value=name)) for name in get_args(ShowAs))

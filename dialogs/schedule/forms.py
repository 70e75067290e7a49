"""A submitted form enters the draft: only fields that differ from what the draft shows count as said."""

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Literal, cast, get_args

from dialogs.model import Attendee, EventDraft, Place, said
from dialogs.model.draft import Sensitivity, ShowAs
from dialogs.wording.forms import NO, NO_REMINDER, OWN, USUAL, YES, field_values, rules

LONGEST_EVENT = 31 * 24 * 60
"""Minutes that a form may ask for."""
LONGEST_REMINDER = 31 * 24 * 60
"""Minutes before the start."""
LAST_YEAR = 2999
"""Of a day that a form may ask for: near the end of dates there is no next day to reckon with."""

Entry = Callable[[EventDraft, str], EventDraft]


def edited(draft: EventDraft, fields: tuple[tuple[str, str], ...]) -> EventDraft:
    """The draft with the fields as entered; what cannot be read as date, time or number leaves its field as it was."""
    return _entered(draft, fields)[0]


def unread(draft: EventDraft, fields: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The fields whose values cannot be read, with what was entered."""
    return _entered(draft, fields)[1]


def _entered(draft: EventDraft, fields: tuple[tuple[str, str], ...]) -> tuple[EventDraft, tuple[tuple[str, str], ...]]:
    shown: Mapping[str, str] = dict(field_values(draft).items())
    failed = []
    for name, text in fields:
        enter = ENTRIES.get(name)
        if enter is None or text.strip() == shown.get(name):
            continue
        try:
            draft = enter(draft, text.strip())
        except ValueError:
            failed.append((name, text.strip()))
    return draft, tuple(failed)


def _subject(draft: EventDraft, text: str) -> EventDraft:
    title = " ".join(text.split())
    return draft.model_copy(update={"subject": said(title) if title else None})


def _day(draft: EventDraft, text: str) -> EventDraft:
    """Another day; a series on the weekday of the old one moves along."""
    day = date.fromisoformat(text)
    if day.year > LAST_YEAR:
        raise ValueError(text)
    moved = _with_when(draft, day=said(day), alternatives=())
    key = next((key for key, rule in rules(draft).items() if draft.recurrence and rule == draft.recurrence.value), None)
    return _repeat(moved, key) if key not in (None, OWN) else moved


def _at(draft: EventDraft, text: str) -> EventDraft:
    at = time.fromisoformat(text).replace(second=0, microsecond=0)
    if at.tzinfo is not None:
        raise ValueError(text)
    return _with_when(draft, at=said(at), all_day=False, alternatives=())


def _minutes(draft: EventDraft, text: str) -> EventDraft:
    minutes = int(text)
    if not 0 < minutes <= LONGEST_EVENT:
        raise ValueError(text)
    return _with_when(draft, minutes=said(minutes), end_at=None)


def _with_when(draft: EventDraft, **parts: object) -> EventDraft:
    return draft.model_copy(update={"when": draft.when.model_copy(update=parts)})


def _people(draft: EventDraft, text: str) -> EventDraft:
    """The people as entered; those who were there before stay who they are."""
    known: dict[str, Attendee] = {}
    for guest in draft.attendees:
        address = guest.person.address if guest.person else None
        known |= {name.casefold(): guest for name in (guest.label, guest.query, address) if name}
    names = [" ".join(name.split()) for name in text.split(",") if name.strip()]
    guests = tuple(known.get(name.casefold()) or Attendee(query=name) for name in names)
    return draft.model_copy(update={"attendees": guests})


def _places(draft: EventDraft, text: str) -> EventDraft:
    booked = tuple(place for place in draft.places if place.kind == "equipment")
    return draft.model_copy(update={"places": (*_entered_places(draft, text, "place"), *booked)})


def _equipment(draft: EventDraft, text: str) -> EventDraft:
    places = tuple(place for place in draft.places if place.kind != "equipment")
    return draft.model_copy(update={"places": (*places, *_entered_places(draft, text, "equipment"))})


def _entered_places(draft: EventDraft, text: str, kind: Literal["place", "equipment"]) -> tuple[Place, ...]:
    """The names as entered; what was there before under one of them stays what it is."""
    known = {place.name.casefold(): place for place in draft.places}
    names = [" ".join(name.split()) for name in text.split(",") if name.strip()]
    return tuple(known.get(name.casefold()) or Place(name=name, kind=kind) for name in names)


def _online(draft: EventDraft, text: str) -> EventDraft:
    return draft.model_copy(update={"online": said(_switched_on(text))})


def _private(draft: EventDraft, text: str) -> EventDraft:
    kind: Sensitivity = "private" if _switched_on(text) else "normal"
    return draft.model_copy(update={"sensitivity": said(kind)})


def _switched_on(text: str) -> bool:
    """Some clients send the words of a switch, some a truth value."""
    if text.casefold() not in (YES, NO):
        raise ValueError(text)
    return text.casefold() == YES


def _repeat(draft: EventDraft, text: str) -> EventDraft:
    """One of the series that the form offers for this draft."""
    offered = rules(draft)
    if text not in offered:
        raise ValueError(text)
    rule = offered[text]
    return draft.model_copy(update={"recurrence": said(rule) if rule else None})


def _reminder(draft: EventDraft, text: str) -> EventDraft:
    if text == USUAL:
        return draft.model_copy(update={"reminder_minutes": None})
    minutes = int(text)
    if not NO_REMINDER <= minutes <= LONGEST_REMINDER:
        raise ValueError(text)
    return draft.model_copy(update={"reminder_minutes": said(minutes)})


def _show_as(draft: EventDraft, text: str) -> EventDraft:
    if text not in get_args(ShowAs):
        raise ValueError(text)
    return draft.model_copy(update={"show_as": said(cast(ShowAs, text))})


def _body(draft: EventDraft, text: str) -> EventDraft:
    return draft.model_copy(update={"body": said(text) if text else None})


ENTRIES: Mapping[str, Entry] = {
    "subject": _subject,
    "day": _day,
    "at": _at,
    "minutes": _minutes,
    "people": _people,
    "place": _places,
    "equipment": _equipment,
    "online": _online,
    "repeat": _repeat,
    "reminder": _reminder,
    "show_as": _show_as,
    "private": _private,
    "body": _body,
}
"""How each field of the form enters the draft."""

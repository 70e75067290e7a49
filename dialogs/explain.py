"""Why the bot did what it did, as JSON: `channelData.explain` of every reply where that is switched on.

Five keys, always there: `move`, `slot`, `options` (the alternatives alone), `draft` (null where none may be shown) and
`found` (which words carried what). It is how a developer sees why, and how a conversation is tested.
"""

from typing import Any
from uuid import UUID

from dialogs.conversation import Conversation
from dialogs.draft_json import draft_json, found_json
from dialogs.model import EventDraft, Understanding
from dialogs.moves import (
    Answer,
    Ask,
    Cancelled,
    Changed,
    Choose,
    ConfirmCancel,
    Created,
    EventCancelled,
    Help,
    Move,
    NotYours,
    Option,
    Refuse,
)
from dialogs.schedule.decision import Said
from dialogs.schedule.existing import draft_of

Json = dict[str, Any]

UNKNOWN_ID = UUID(int=0)
"""An event that is shown as a draft has no key of its own."""

ALWAYS: Json = {
    "subject": None,
    "body": None,
    "date": None,
    "time": None,
    "duration_minutes": None,
    "start": None,
    "end": None,
    "timezone": None,
    "all_day": False,
    "attendees": [],
    "locations": [],
    "room": None,
    "online": False,
    "recurrence": None,
    "calendar": None,
}
"""The keys that a draft has even where nothing is known."""


def explain(move: Move, said: Said, conversation: Conversation) -> Json:
    """The explanation of a move; `conversation` is the talk after it, `said` the words or the button before it."""
    draft = draft_shown(move, conversation)
    return {
        "move": move.name,
        "slot": _slot(move),
        "options": [_option(option) for option in _options(move)],
        "draft": None if draft is None else _draft(draft),
        "found": found_json(said.found, said.text) if isinstance(said, Understanding) else [],
    }


def draft_shown(move: Move, conversation: Conversation) -> EventDraft | None:
    """The draft that a move speaks of: its own, the event's, else the one that stays open."""
    match move:
        case NotYours() | Cancelled():
            return None
        case Created(draft=draft):
            return draft
        case Changed(event=event) | ConfirmCancel(event=event) | EventCancelled(event=event):
            return draft_of(event, UNKNOWN_ID)
        case Answer(then=then) if then is not None:
            return then.draft
        case _:
            return getattr(move, "draft", None) or conversation.draft


def _slot(move: Move) -> str | None:
    asked = move.then if isinstance(move, Answer | Help) else move
    slot = getattr(asked, "slot", None)
    return slot if isinstance(slot, str) else None


def _options(move: Move) -> tuple[Option, ...]:
    """Only alternatives: a yes and a no are none."""
    asked = move.then if isinstance(move, Answer | Help) else move
    return asked.options if isinstance(asked, Ask | Choose | Refuse) else ()


def _option(option: Option) -> Json:
    return {"key": option.key, "label": option.label, "value": _value(option)}


def _value(option: Option) -> Any:
    """What picking the option would make of the draft; its key where it edits nothing."""
    return _draft(option.changed) if option.changed else option.key


def _draft(draft: EventDraft) -> Json:
    people = [
        {
            "name": guest.label,
            "address": guest.person.address if guest.person else None,
            "role": guest.role,
        }
        for guest in draft.attendees
    ]
    return {**ALWAYS, **draft_json(draft), "people": people}

"""The persisted state of one talk: own schema-validated JSON, versioned. Nothing here decides anything."""

from typing import Literal
from uuid import UUID

from dialogs.model import CalendarEvent, EventDraft, Moment, Question, Value
from dialogs.moves import CancelEvent, ChangeEvent, CreateEvent, Option

SCHEMA = 1
"""Version of this state's shape; a change of shape adds a migration in `bot.storage`."""


class Asked(Value):
    """What the bot asked last, so that a bare answer can be understood."""

    move: Literal["ask", "choose", "confirm", "confirm_change", "confirm_cancel", "refuse"]
    slot: str | None = None
    about: str = ""
    subject: str | None = None
    wanted: str | None = None
    """The words that said what is to be done to the event that is asked about."""
    options: tuple[Option, ...] = ()
    draft_id: UUID | None = None
    """The draft it was asked about; None where it was about none."""
    revision: int = 0
    """The draft's revision when it was asked."""


class Conversation(Value):
    """One talk: (channel, tenant, conversation with thread, person)."""

    schema_version: int = SCHEMA
    language: str | None = None
    """Set once the person switched away from their profile's language."""
    language_asked: bool = False
    """They asked for the language in so many words: a word or two in another one do not change it."""
    draft: EventDraft | None = None
    drafted_in: str | None = None
    """The language in which the draft was begun, where the person has gone over to another one since: what is assumed
    from its words (a length, a title) stays as it was."""
    undo: tuple[EventDraft, ...] = ()
    """Earlier drafts, newest last, at most ten."""
    asked: Asked | None = None
    refused: Moment | None = None
    """A refused value that stays correctable ("sorry, I meant May")."""
    waiting: tuple[str, ...] = ()
    """Requests in the person's words that were kept for after the draft."""
    pending: CreateEvent | ChangeEvent | CancelEvent | None = None
    """The effect that was begun and whose outcome is not known yet."""
    under_way: tuple[CreateEvent | ChangeEvent | CancelEvent, ...] = ()
    """Effects that take longer than a turn: their outcomes come as messages of their own."""
    unsaved: tuple[CreateEvent | ChangeEvent, ...] = ()
    """Of those, what did not work while something else was talked of: offered again after that."""
    last_event: CalendarEvent | None = None
    """What "it" means after a creation."""
    candidates: tuple[CalendarEvent, ...] = ()
    """Events that were spoken of and are asked about: which one, or whether to cancel it."""
    note: str = ""
    """Words to the guests of the event that is to be cancelled, said before it was confirmed."""
    editing: CalendarEvent | None = None
    """The existing event that the draft changes; None: the draft becomes a new event."""
    before_change: CalendarEvent | None = None
    """`last_event` as it stood before its last change: "undo" brings it back."""
    dropped: EventDraft | None = None
    """The draft that was dropped last, without another one begun since: "undo" and a correction bring it back."""
    cancelled: EventDraft | None = None
    """The event that was cancelled last, as a draft, until something else begins: "undo" brings it back."""
    zone: str | None = None
    """IANA name: the person's answer where no profile knew their zone."""
    accepted: tuple[str, ...] = ()
    """Notices the person has seen and accepted for this draft (clash, outside hours), so nothing is asked twice."""
    told_languages: Literal["no", "now", "before"] = "no"
    """Whether somebody whose language has no pack was told which ones there are: `now` with this reply."""
    last_question: Question | None = None
    """What was asked last while no draft was open: "and on Friday?" asks it again."""
    misses: int = 0
    """Messages in a row that were not understood."""
    last_words: str = ""
    """The last reply's speech, for "repeat"."""
    welcomed: bool = False

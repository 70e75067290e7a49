"""What the bot does next: `Move`, a closed union, and `Effect`, what the world must do before the move is final.

`move.name` is the word that `channelData.explain.move` shows.
"""

from datetime import date, datetime, time
from typing import ClassVar, Literal

from dialogs.model import (
    Busy,
    CalendarEvent,
    Event,
    EventDraft,
    GuestAnswer,
    Place,
    Preferences,
    Refusal,
    SignInOffer,
    Value,
    Window,
)
from dialogs.model.understanding import Question

SlotName = Literal["when", "people", "place", "online", "subject", "options"]
"""The slots of a draft, in the words of `python -m dialogs`' `expecting`."""


SUGGESTIONS = frozenset({"suggestion", "suggestion_odd"})
"""What choices between times that were looked for are about."""


class Option(Value):
    """One alternative of a choice: what it would change, and everything a person may call it by."""

    key: str
    """Stable within the choice ("1", "keep"); buttons carry it."""
    label: str
    """As shown on the button, in the person's language."""
    heard: str = ""
    """As it is said, where that differs: times and dates in words."""
    changed: EventDraft | None = None
    """The draft as it would be; None for options that are not an edit (`keep`)."""
    names: tuple[str, ...] = ()
    """Other names it answers to: a department, a weekday, an address."""
    qualities: tuple[str, ...] = ()
    """What sets it apart (`Pick.quality`): earlier, later, morning, evening, am, pm, bigger, smaller, keep, other,
    drop, summer, winter."""
    start: datetime | None = None
    """Wall clock of an event that stands in the calendar, for options that are no edit of the draft."""
    accepts: tuple[str, ...] = ()
    """What picking it accepts for this draft (`Conversation.accepted`), so that it is not asked again."""


class Notice(Value):
    """Something the draft shows beside its values: an assumption, a clash, a look-up that failed. Words: say.ftl."""

    message: str
    """Fluent message id, `notice-...`."""
    arguments: dict[str, str | int | date | datetime | time] = {}
    """A day, a moment or an hour is put into words when the notice is written or said."""
    spoken: bool = False
    """Must be heard in a spoken confirmation (clash, assumed time, who will be mailed)."""


class Ask(Value):
    """One thing is missing."""

    name: ClassVar[str] = "ask"
    slot: SlotName | None = None
    draft: EventDraft | None
    about: str
    """What exactly: start, day, subject, zone, person (unknown), address, ... : picks the sentence `ask-<about>`."""
    subject: str | None = None
    """Whom or what it is about (the unknown name)."""
    options: tuple[Option, ...] = ()
    before: EventDraft | None = None
    """The draft before this turn, where the same question is asked again: what has changed is told first."""
    again: bool = False
    """It was answered by a yes or a no that says nothing: asked in other words, with those that do answer it."""


class Choose(Value):
    """Several readings, people, rooms; suggested slots; a clash: keep or other."""

    name: ClassVar[str] = "choose"
    slot: SlotName | None = None
    """None where it is about no slot: a second event, whether to forget everything."""
    draft: EventDraft | None
    about: str
    """half_of_day, weekday, skipped_hour, doubled_hour, person, room, clash, suggestion, second_event, ...:
    picks the sentence `choose-<about>`."""
    subject: str | None = None
    options: tuple[Option, ...]
    busy: tuple[Busy, ...] = ()
    notices: tuple[Notice, ...] = ()
    before: EventDraft | None = None
    """As in `Ask`."""
    again: bool = False
    """As in `Ask`."""
    wanted: str | None = None
    """With about `event` and `scope`: the words that said what is to be done to it."""


class Confirm(Value):
    """The whole draft and one yes/no question."""

    name: ClassVar[str] = "confirm"
    slot: SlotName | None = None
    draft: EventDraft
    notices: tuple[Notice, ...] = ()
    options: tuple[Option, ...] = ()


class Created(Value):
    """The event exists."""

    name: ClassVar[str] = "created"
    event: CalendarEvent
    draft: EventDraft
    notices: tuple[Notice, ...] = ()
    second: str | None = None
    """The words of a second request that waits: offered now."""


class ConfirmChange(Value):
    """A change of an existing event that others would be told of: yes or no."""

    name: ClassVar[str] = "confirm_change"
    before: CalendarEvent
    draft: EventDraft
    notices: tuple[Notice, ...] = ()


class Changed(Value):
    name: ClassVar[str] = "changed"
    before: CalendarEvent
    event: CalendarEvent
    notices: tuple[Notice, ...] = ()
    then: "Ask | Choose | Confirm | Refuse | None" = None
    """The question of a draft that was open beside it, which follows again."""


class ConfirmCancel(Value):
    name: ClassVar[str] = "confirm_cancel"
    event: CalendarEvent
    occurrence: Window | None = None
    """Only this occurrence of a series."""
    notices: tuple[Notice, ...] = ()
    options: tuple[Option, ...] = ()
    """Cancel and keep, bound to this event by their keys: an old button never cancels another event."""


class EventCancelled(Value):
    name: ClassVar[str] = "event_cancelled"
    event: CalendarEvent
    notices: tuple[Notice, ...] = ()


class Cancelled(Value):
    """The draft is dropped."""

    name: ClassVar[str] = "cancelled"
    draft: EventDraft
    second: str | None = None


class Answer(Value):
    """A question answered; the draft's own question (`then`) follows again."""

    name: ClassVar[str] = "answer"
    about: str
    """agenda, free, preferences, stored, greeting, thanks, too_long, not_understood, undone, forgotten, why, ...:
    picks the sentence `answer-<about>`."""
    question: Question | None = None
    agenda: tuple[CalendarEvent, ...] = ()
    window: Window | None = None
    free: tuple[Window, ...] = ()
    preferences: Preferences | None = None
    busy: tuple[Busy, ...] = ()
    """With about `availability`: when the people asked for are not free."""
    places: tuple[Place, ...] = ()
    """With about `rooms`: which ones are free."""
    answers: tuple[GuestAnswer, ...] = ()
    """With about `guest_answer`: what guests and rooms have answered, to the one event of the agenda."""
    subject: str | None = None
    """What it is about, as said: a name, a number, the words to repeat; with `guest_answer`: what is offered."""
    notices: tuple[Notice, ...] = ()
    then: "Ask | Choose | Confirm | Refuse | None" = None


class Refuse(Value):
    """A time that has passed, with alternatives; the value stays correctable."""

    name: ClassVar[str] = "refuse"
    slot: SlotName = "when"
    about: str
    """passed, end_before_start, impossible_date, group_without_sign_in, ...: picks the sentence `refuse-<about>`."""
    draft: EventDraft
    subject: str | None = None
    """What cannot be, in the person's words."""
    options: tuple[Option, ...] = ()
    before: EventDraft | None = None
    """As in `Ask`."""
    again: bool = False
    """As in `Ask`."""


class NotYours(Value):
    name: ClassVar[str] = "not_yours"


class NothingPending(Value):
    """A stray yes or an old button."""

    name: ClassVar[str] = "nothing_pending"
    about: Literal["stray_yes", "old_button"]
    draft: EventDraft | None = None
    """The current draft, shown again after an old button."""


class Help(Value):
    name: ClassVar[str] = "help"
    about: str
    """start, draft, choice, after: help that fits the moment."""
    draft: EventDraft | None = None
    then: "Ask | Choose | Confirm | Refuse | None" = None
    """The draft's own question, which follows again."""


class SignIn(Value):
    """Somebody has to sign in before this can go on; the draft waits."""

    name: ClassVar[str] = "sign_in"
    draft: EventDraft | None = None
    offer: SignInOffer | None = None
    """None: there is no way to sign in from here."""


class Failed(Value):
    """It did not work; the draft is kept."""

    name: ClassVar[str] = "failed"
    about: str
    """unavailable, refused, storage, sign_in, ...: picks the sentence `failed-<about>`."""
    draft: EventDraft | None
    cause: Refusal = "other"
    """With `refused`: why, and so what can be done: picks `failed-refused-<cause>`."""
    subject: str | None = None
    """With `...-later`, said beside something else: what the event is called."""


Move = (
    Ask
    | Choose
    | Confirm
    | Created
    | ConfirmChange
    | Changed
    | ConfirmCancel
    | EventCancelled
    | Cancelled
    | Answer
    | Refuse
    | NotYours
    | NothingPending
    | Help
    | SignIn
    | Failed
)


class CreateEvent(Value):
    """Create exactly one event; `draft.id` is the key."""

    draft: EventDraft
    event: Event


class ChangeEvent(Value):
    """Change an existing event (or one occurrence) into `event`."""

    before: CalendarEvent
    event: Event
    key: str
    """Idempotency key of this change."""


class CancelEvent(Value):
    """Cancel an existing event; `occurrence` only that one of a series."""

    target: CalendarEvent
    occurrence: Window | None = None
    note: str = ""
    """The person's words to the guests."""


class KeepPreferences(Value):
    """Remember what the person told of their habits."""

    preferences: Preferences
    """Everything that is remembered from now on."""
    told: Preferences = Preferences()
    """What of it was said just now; nothing where something was taken back."""
    quiet: bool = False
    """Learnt from a choice: remembered without a word, while the draft goes on."""


class ForgetMe(Value):
    """Delete everything of this person."""


class LoadSampleWeek(Value):
    """Fill the embedded calendar with a removable demo week."""


class RemoveSampleWeek(Value):
    """Remove the demo week again."""


class SignOut(Value):
    """Forget this person's tokens."""


Effect = (
    CreateEvent | ChangeEvent | CancelEvent | KeepPreferences | ForgetMe | LoadSampleWeek | RemoveSampleWeek | SignOut
)


class Done(Value):
    """The effect took place. `event` for created and changed events; `count` for sample weeks."""

    event: CalendarEvent | None = None
    count: int = 0


class NotDone(Value):
    """The effect did not take place (or its outcome is unknown: `unavailable`)."""

    why: Literal["refused", "unavailable", "sign_in", "gone", "unsupported"]
    cause: Refusal = "other"
    """With `refused`: what the person is told."""
    scopes: tuple[str, ...] = ()
    """With `sign_in`: the permissions that are missing."""
    detail: str = ""
    """A sentence for the log, free of private text."""


class StillWorking(Value):
    """The effect takes longer than the turn may; its outcome comes as a message of its own."""


Outcome = Done | NotDone | StillWorking

"""What one message said: `Understanding`, made of `Found` pieces. No defaults, no facts, only the words."""

from enum import StrEnum
from typing import Literal
from uuid import UUID

from dialogs.model.base import Span, Value
from dialogs.model.draft import Calendar, PostalAddress
from dialogs.model.when import Moment, Recurrence, Shift, TimeExpression

Operation = Literal["set", "add", "remove", "swap"]
"""What to do with a found value: `swap` replaces what `Found.instead_of` names."""


class Act(StrEnum):
    """What the person does with a message."""

    CREATE = "create"
    """Asks for a new event."""
    INFORM = "inform"
    """Gives values: an answer to a question, or a correction."""
    YES = "yes"
    NO = "no"
    KEEP = "keep"
    """"keep it", "anyway": go on in spite of a clash."""
    PICK = "pick"
    """Picks among choices."""
    CANCEL = "cancel"
    """Drops the draft; after creation: cancels the event."""
    UNDO = "undo"
    RESTART = "restart"
    HELP = "help"
    GREET = "greet"
    THANK = "thank"
    ASK = "ask"
    """Asks a question about the calendar, people or the draft (`Understanding.question`)."""
    REPEAT = "repeat"
    SLOWER = "slower"
    DETAILS = "details"
    WHY = "why"
    PREFER = "prefer"
    """States a lasting preference (`Found` with slot `preference`)."""
    FORGET_ME = "forget_me"
    LOAD_SAMPLE = "load_sample"
    REMOVE_SAMPLE = "remove_sample"
    SIGN_IN = "sign_in"
    SIGNED_IN = "signed_in"
    """Not said: the sign-in that was offered has succeeded."""
    NOT_SIGNED_IN = "not_signed_in"
    """Not said: it has failed."""
    SIGN_OUT = "sign_out"
    RUDE = "rude"
    """Vents: no request, and no reason to drop anything."""
    OFF_TOPIC = "off_topic"
    """Asks for what is no matter of calendars: the weather, a joke."""
    REFER = "refer"
    """Speaks of the event that exists: "make it half an hour earlier" after creation, "skip it on Monday"."""
    REOPEN = "reopen"
    """Wants a part to be otherwise (`Understanding.reopens`) and does not say how: "change the time", "longer"."""
    WAIT = "wait"
    """Needs a moment: "hold on", "hmm"."""
    UNSURE = "unsure"
    """Has no answer: "I don't know", "maybe"."""
    UNKNOWN = "unknown"


Reopened = Literal["anything", "day", "length", "people", "place", "subject", "time"]
"""What a person wants to be otherwise without saying how. "anything": only that it is wrong."""


class PersonSaid(Value):
    """Somebody as mentioned."""

    name: str
    """As it would be looked up: titles, case endings, articles gone; or a relation ("my manager")."""
    address: str | None = None
    role: Literal["required", "optional"] | None = None
    """None: not said."""
    relation: str | None = None
    """Canonical name of a relation in the pack ("manager", "team"), whose: `of` (None = the speaker's)."""
    of: str | None = None
    title: str = ""
    """A title by which they go ("Dr."), where the language keeps it."""


class PlaceSaid(Value):
    """A place, a wish for a room, or a piece of equipment, as mentioned."""

    name: str | None = None
    """None for a wish ("a room for eight")."""
    kind: Literal["place", "room", "equipment"] = "place"
    capacity: int | None = None
    accessible: bool | None = None
    postal: PostalAddress | None = None
    """Its address, where one was said behind its name."""


class SameAsBefore(Value):
    """ "same time", "same place": that part of the draft stays although others change."""

    part: Literal["time", "day", "minutes", "place", "people", "subject"]


class ZoneSaid(Value):
    """A time zone as spoken: "9 am Tokyo time"."""

    zone: str
    """IANA name."""


class Pick(Value):
    """How a choice was picked, free of what the choices are. A pick by name arrives as the text itself."""

    number: int | None = None
    """1-based; negative counts from the end ("the last one" = -1)."""
    quality: str | None = None
    """What sets it apart: earlier, later, bigger, smaller, morning, evening, am, pm, neither, drop, any, both,
    keep, postpone."""


class Question(Value):
    """A question of the person."""

    about: Literal[
        "agenda",
        "free",
        "next",
        "who",
        "where",
        "how_long_until",
        "availability",
        "gaps",
        "rooms",
        "preferences",
        "stored",
        "languages",
        "suggest",
        "join",
        "draft",
    ]
    moment: Moment | None = None
    """The time it asks about, as far as said."""
    people: tuple[PersonSaid, ...] = ()
    minutes: int | None = None


class Found(Value):
    """One piece of the message, with the words that carry it: every draft can be explained by these."""

    slot: Literal["when", "people", "place", "online", "subject", "options", "preference", "limits"]
    key: str
    """Which part of the slot: when: start|end|duration|all_day|recurrence|shift|zone|same|
    impossible (value: the words of a day that does not exist, "31 June", of a series that ends before it begins,
    "until 1990", of a length below zero: to be refused, never another day); people: attendee;
    place: place|room|equipment; subject: subject; online: online; options: reminder_minutes|show_as|
    sensitivity|importance|category|body|calendar|hide_attendees|allow_new_time_proposals|response_requested;
    preference: minutes|online|working_hours|next_weekday|room; with `remove` also everything;
    limits: except (a time at which it must not be)."""
    value: (
        TimeExpression
        | PersonSaid
        | PlaceSaid
        | str
        | bool
        | int
        | Recurrence
        | Shift
        | ZoneSaid
        | SameAsBefore
        | Calendar
    )
    """The commonest kinds first: each is tried in this order."""
    span: Span
    operation: Operation = "set"
    instead_of: PersonSaid | PlaceSaid | str | None = None
    """With `swap`: what it replaces."""
    confidence: float = 1.0
    """0..1; below 0.5 it is used only when it answers what was asked."""
    by: str
    """The finder that took it."""


class Press(Value):
    """A button or form of a card that was used, instead of words."""

    key: str
    """`Choice.key` of the button ("yes", "no", "keep", an option's key); "edit" for a form."""
    draft_id: UUID | None = None
    revision: int | None = None
    """Draft and revision that the card showed: anything else than the current ones is an old button."""
    fields: tuple[tuple[str, str], ...] = ()
    """Values of a form, by field name, as typed."""


class Understanding(Value):
    """All that one message said."""

    text: str
    language: str
    """The pack that understood it."""
    act: Act
    """The main thing the person does."""
    acts: tuple[Act, ...] = ()
    """Everything they do, the main one first: "yes, but at four" is INFORM and YES."""
    found: tuple[Found, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    """The time expressions in the order of the text, whatever slot took them."""
    pick: Pick | None = None
    question: Question | None = None
    reopens: Reopened | None = None
    """What is to be otherwise, where it is not said how; the value may have been said beside it."""
    asks: bool = False
    """An event is asked for in so many words ("schedule", "I have", "remind me")."""
    second: str | None = None
    """The words of a second event in the same message, kept for after the first."""
    rest: tuple[str, ...] = ()
    """Words that nobody claimed, in order: so that "nothing was ignored" can be tested."""
    too_long: bool = False
    """The text was longer than what is understood (1,000 characters); nothing was read out of it."""

    def of(self, slot: str) -> tuple[Found, ...]:
        """The pieces of one slot, in the order of the text."""
        return tuple(piece for piece in self.found if piece.slot == slot)

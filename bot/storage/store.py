"""What is remembered between turns, and the port through which the turn reads and writes it.

One transaction a turn: the state, the activity that led to it, the reply, and on yes the creation that was confirmed. A
second one when the outcome is known. Whatever engine is behind this port passes the same contract test.
"""

from typing import Protocol

from bot.framework.activity import Answer, Closing, LiveCard, Outgoing, Reference
from dialogs.conversation import Conversation
from dialogs.model import Calendar, GuestAnswer, Preferences, Profile, Value
from dialogs.moves import CancelEvent, ChangeEvent, CreateEvent


class StoreError(Exception):
    """The root of all errors of the store; `str(error)` is free of private text.

    StoreError
    ├── VersionLost       another process took a turn of this talk meanwhile: reload and compute again
    ├── AlreadyTaken      another process took this very activity meanwhile: its reply counts
    ├── UnderWay          this very request is being carried out already
    ├── LeaseLost         another worker holds this creation by now
    ├── StateTooNew       a newer version of this program wrote the state: it is left alone
    ├── StateDamaged      the state cannot be read
    └── StoreUnavailable  disk full, database locked or damaged: nothing was written
    """


class VersionLost(StoreError):
    """Another process took a turn of this talk meanwhile. Nothing was written."""


class AlreadyTaken(StoreError):
    """Another process took this very activity meanwhile. Nothing was written."""


class UnderWay(StoreError):
    """This very request is being carried out already. Nothing was written."""


class LeaseLost(StoreError):
    """Another worker holds this creation by now. Nothing was written."""


class StateTooNew(StoreError):
    """A newer version of this program wrote the state: it is left alone."""


class StateDamaged(StoreError):
    """The state cannot be read."""


class StoreUnavailable(StoreError):
    """Disk full, database locked or damaged. Nothing was written."""


class PersonKey(Value):
    """To whom something belongs: preferences, calendar, tokens, and everything that "forget me" deletes."""

    tenant: str
    user: str
    """Directory id where the channel gives it, else the channel's account id."""


class TalkKey(Value):
    """One talk. Each person of a group has a talk, and a draft, of their own."""

    channel: str
    tenant: str
    conversation: str
    thread: str
    account: str
    """from.id"""


class ActivityKey(Value):
    """One activity, as it is recognised again."""

    channel: str
    conversation: str
    activity: str


class Stored(Value):
    """The state of a talk; version 0 where none is stored."""

    version: int = 0
    conversation: Conversation
    card: LiveCard | None = None
    """The card that can be pressed, as far as it is known."""


class Remembered(Value):
    """What is remembered of a person in every talk."""

    preferences: Preferences = Preferences()
    language: str | None = None
    """BCP 47, once they switched."""
    zone: str | None = None
    """IANA name, once they said it."""


class Taken(Value):
    """An activity that had its turn."""

    answer: Answer | None
    """None while the outcome of its effect is awaited."""


CalendarEffect = CreateEvent | ChangeEvent | CancelEvent
"""What is done to a calendar, exactly once."""


class Frozen(Value):
    """A confirmed request as it will be carried out, whenever that is."""

    effect: CalendarEffect
    profile: Profile
    """Of the person, when they confirmed."""
    reference: Reference
    """Where the outcome is told."""
    request: str = ""
    """With `CreateEvent`: what is sent to the calendar, the same at every attempt."""


class Creation(Value):
    """A confirmed request that is to be carried out exactly once."""

    person: PersonKey
    key: str
    """Given to the calendar with every attempt."""
    activity: ActivityKey
    """The message that confirmed it."""
    frozen: Frozen
    replaces: str | None = None
    """Key of an earlier request of the same talk that may have come through: its event becomes this one."""
    attempts: int = 0
    """Attempts before this one: with any, the calendar is asked for the key first."""


class TurnRecord(Value):
    """What one turn writes."""

    activity: ActivityKey
    talk: TalkKey
    person: PersonKey
    version: int
    """From which the turn was computed."""
    conversation: Conversation
    answer: Answer | None
    """None: pending, `creation` will bring it."""
    creation: Creation | None = None
    remembered: Remembered | None = None
    """None: as before."""


class Post(Value):
    """Something to be told outside of an answer."""

    key: str
    """Identifies the batch for the delivery."""
    person: PersonKey
    reference: Reference
    activities: tuple[Outgoing, ...]
    closes: Closing | None = None
    """The card that is over with this."""
    attempts: int = 0


class Watch(Value):
    """An event whose guests and rooms may yet answer."""

    person: PersonKey
    key: str
    """Of the request that made the event."""
    event: str
    """The calendar's id of it."""
    calendar: Calendar
    """Where it stands."""
    profile: Profile
    """Of the person, when they confirmed."""
    reference: Reference
    """Where answers are told."""
    told: tuple[GuestAnswer, ...] = ()
    """The answers that need not be told any more."""
    looks: int = 0
    """How often it was looked at."""
    due: float
    until: float
    """When the event begins: then nobody needs to hear of answers."""


class Telling(Value):
    """What is written when new answers are told."""

    talk: TalkKey
    version: int
    conversation: Conversation
    post: Post


class Settlement(Value):
    """What is written when the outcome of a creation is known, or is late."""

    creation: Creation
    talk: TalkKey
    version: int
    conversation: Conversation
    answer: Answer
    """The reply to the message that confirmed it, unless it has one already."""
    over: bool
    """False: still being worked on."""
    keep: bool = False
    """Over with an unknown outcome: the request is kept for the same yes."""
    post: Post | None = None
    """Tells the outcome where nobody waits for the answer."""
    watch: Watch | None = None
    """The event that was made or changed, where its guests may yet answer."""


class Store(Protocol):
    """Conversations, persons, activities and creations. Every method may raise `StoreUnavailable`.

    `now` and `until`: real seconds since 1970. `worker`: the name of the process that holds a lease.
    """

    async def talk(self, key: TalkKey) -> Stored:
        """The state of a talk; a fresh one at version 0. Raises StateTooNew, StateDamaged."""
        ...

    async def show_card(self, key: TalkKey, card: LiveCard) -> None:
        """Remember the card that can be pressed from now on. A talk that is not stored stays so."""
        ...

    async def drop_card(self, key: TalkKey, card: LiveCard) -> None:
        """Forget a card that is over, unless another one took its place meanwhile."""
        ...

    async def others_draft(self, key: TalkKey) -> bool:
        """Whether another person in the same conversation has a draft open."""
        ...

    async def remembered(self, person: PersonKey) -> Remembered:
        """What is remembered of a person."""
        ...

    async def taken(self, activity: ActivityKey) -> Taken | None:
        """The reply that an activity had; None where it had no turn."""
        ...

    async def record(self, turn: TurnRecord, worker: str, now: float, until: float) -> int:
        """Write one turn, all or nothing; its creation is leased to `worker`.

        Returns how often the creation was attempted before. Raises VersionLost, AlreadyTaken, UnderWay.
        """
        ...

    async def claim(self, worker: str, now: float, until: float, most: int) -> tuple[Creation, ...]:
        """Lease open creations that are held by nobody, the oldest first."""
        ...

    async def hold(self, creation: Creation, worker: str, until: float) -> None:
        """Renew the lease. Raises LeaseLost."""
        ...

    async def release(self, creation: Creation, worker: str) -> None:
        """Give the lease back, so that another worker may go on at once."""
        ...

    async def settle(self, settlement: Settlement, worker: str, now: float) -> None:
        """Write an outcome, all or nothing. Raises VersionLost, LeaseLost."""
        ...

    async def claim_posts(self, now: float, until: float, most: int) -> tuple[Post, ...]:
        """What is due to be told; due again at `until`."""
        ...

    async def delivered(self, post: Post) -> None:
        """It was handed over, or never will be."""
        ...

    async def claim_watches(self, now: float, until: float, most: int) -> tuple[Watch, ...]:
        """Events that are due to be looked at; due again at `until`."""
        ...

    async def watched(self, watch: Watch, now: float, telling: Telling | None = None) -> None:
        """Keep what is known of an event, and tell what is new of it, all or nothing. Raises VersionLost."""
        ...

    async def unwatch(self, watch: Watch) -> None:
        """The event need not be looked at any more."""
        ...

    async def expire(self, before: float) -> int:
        """Delete what nobody touched since then; the number of talks."""
        ...

    async def forget(self, person: PersonKey) -> None:
        """Delete everything of a person, so that nothing of it can be found in the files."""
        ...

    async def close(self) -> None:
        """Close the store."""
        ...

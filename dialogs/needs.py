"""Facts: which ones a turn needs (`Need`, a closed union), and those it has (`Facts`).

`dialogs` never fetches. It names what it needs as hashable values; `bot.turn` fetches them and hands back `Facts`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from dialogs.model import (
    Busy,
    Calendar,
    CalendarEvent,
    CouldNotCheck,
    Invited,
    NoTimes,
    OddTimes,
    Person,
    Place,
    Preferences,
    Profile,
    SignInOffer,
    Value,
    Window,
)


class FindPeople(Value):
    """Who is meant by a name, an address or a relation. Answer: `tuple[Person, ...]`, best first."""

    query: str
    relation: str | None = None
    """Canonical relation ("manager", "team"); `of` whose, None = the speaker's."""
    of: str | None = None


class FindPlaces(Value):
    """Rooms, equipment and known places by name. Answer: `tuple[Place, ...]`, best first."""

    query: str


class FindRooms(Value):
    """Rooms that fit and are free in the window. Answer: `tuple[Place, ...]`, smallest fitting first."""

    window: Window
    capacity: int | None = None
    accessible: bool = False


class LookAtBusy(Value):
    """Who is not free in the window: everybody and the room in one look. Answer: `tuple[Busy, ...]`."""

    window: Window
    addresses: tuple[str, ...] = ()
    """Attendees and rooms; the person of the talk is always looked at."""


class LookAtAgenda(Value):
    """The person's own events that overlap the window. Answer: `tuple[CalendarEvent, ...]` by start."""

    window: Window


class LookAtSeries(Value):
    """The whole series of an occurrence. Answer: `tuple[CalendarEvent, ...]`, of that one; () where it is gone."""

    id: str
    """`EventRef.series`."""
    calendar: str | None = None
    """`EventRef.calendar`."""


class SuggestTimes(Value):
    """Slots that suit everybody inside working hours. Answer: `tuple[Window, ...]`, earliest first; `OddTimes` where
    somebody has to leave their working hours, `NoTimes` where nothing is left.
    """

    windows: tuple[Window, ...]
    """Where to look, by start; at least one."""
    minutes: int
    guests: tuple[Invited, ...] = ()
    """Attendees and rooms; the person of the talk is always looked at."""


class ListCalendars(Value):
    """The calendars that can be written to, the person's own first. Answer: `tuple[Calendar, ...]`."""

    groups: bool = False
    """Those of the person's groups too, which take a permission of their own."""


class SeePreferences(Value):
    """What is remembered about the person. Answer: `Preferences`."""


class OfferSignIn(Value):
    """How this person can sign in. Answer: `SignInOffer`."""

    scopes: tuple[str, ...] = ()
    """Permissions that are missing; () the usual ones."""


Need = (
    FindPeople
    | FindPlaces
    | FindRooms
    | LookAtBusy
    | LookAtAgenda
    | LookAtSeries
    | SuggestTimes
    | ListCalendars
    | SeePreferences
    | OfferSignIn
)
Answer = (
    tuple[Person, ...]
    | tuple[Place, ...]
    | tuple[Busy, ...]
    | tuple[CalendarEvent, ...]
    | tuple[Window, ...]
    | OddTimes
    | NoTimes
    | tuple[Calendar, ...]
    | Preferences
    | SignInOffer
    | CouldNotCheck
)


@dataclass(frozen=True)
class Facts:
    """What is known in this turn. Reading a fact that was not fetched gives None: `needs` then names it."""

    now: datetime
    """Aware, in the person's zone."""
    profile: Profile
    new_draft_id: UUID
    """For a draft that this turn begins."""
    answers: Mapping[Need, Answer] = field(default_factory=dict)
    mails_guests: bool = False
    """The calendar mails invitations (Graph); the embedded one mails nobody."""
    makes_join_links: bool = False
    """The calendar makes online meetings with a link (Graph); the embedded one only notes that it is online."""
    names_may_stay: bool = True
    """A guest whom the directory does not know may stay a name (embedded calendar)."""
    asks_sign_in: bool = False
    """The calendar needs the person signed in (Graph)."""
    someone_elses_draft: bool = False
    """Another person in the same conversation has a draft open, which may be meant: this talk has none, or the card
    that was touched shows another one."""
    shared: bool = False
    """Others read the replies (a group or channel)."""

    def get(self, need: Need) -> Answer | None:
        """The answer to a need, None while it was not fetched."""
        return self.answers.get(need)

    def knowing(self, answers: Mapping[Need, Answer]) -> "Facts":
        """These facts and more answers."""
        return replace(self, answers={**self.answers, **answers})

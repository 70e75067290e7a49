"""The event being prepared (`EventDraft`), who and where it concerns, and the finished `Event` that is created."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from dialogs.model.base import Filled, Value
from dialogs.model.when import Recurrence, When

ShowAs = Literal["free", "tentative", "busy", "oof", "workingElsewhere"]
Sensitivity = Literal["normal", "personal", "private", "confidential"]
Importance = Literal["low", "normal", "high"]


class Person(Value):
    """Somebody of a directory, or an address."""

    name: str
    """As shown."""
    address: str | None = None
    """E-mail address; None for a name without address (embedded calendar only)."""
    id: str | None = None
    """The directory's own id."""
    title: str | None = None
    department: str | None = None
    zone: str | None = None
    """IANA name, where the directory knows it."""
    outside: bool = False
    """Does not belong to the person's own organisation."""
    guessed: bool = False
    """Their name only begins as the one that was said ("Dan", Dana): asked before they are invited."""


class Attendee(Value):
    """One invited person: how they were called, and who that turned out to be."""

    query: str
    """The name as it was said and is looked up, or the address."""
    person: Person | None = None
    """None until the directory has told who it is, or for a name that stays a name (`unknown_ok`)."""
    role: Literal["required", "optional"] = "required"
    unknown_ok: bool = False
    """The person agreed that this name stays without address."""
    relation: str | None = None
    """Canonical relation ("manager", "team") where they were called by one; `of` whose, None = the speaker's."""
    of: str | None = None
    title: str = ""
    """A title that was said with the name ("Dr."), by which nobody is looked up."""
    source: Literal["said", "chosen", "assumed"] = "said"

    @property
    def label(self) -> str:
        """How to call them in a reply."""
        return self.person.name if self.person else self.called

    @property
    def called(self) -> str:
        """As they were called, with the title."""
        return f"{self.title} {self.query}".strip()


class PostalAddress(Value):
    """A postal address, with Graph's field names in snake case."""

    street: str | None = None
    city: str | None = None
    state: str | None = None
    country_or_region: str | None = None
    postal_code: str | None = None

    @property
    def line(self) -> str:
        """Street and town in one line; figures stand before the town, letters behind it ("London WC2H 9NQ")."""
        code, city = self.postal_code or "", self.city or ""
        town = (code, city) if code.isdecimal() else (city, code)
        return ", ".join(part for part in (self.street, " ".join(filter(None, town))) if part)


class Coordinates(Value):
    """WGS 84 degrees."""

    latitude: float
    longitude: float


class Place(Value):
    """A location, a room or a piece of equipment."""

    name: str
    kind: Literal["place", "room", "equipment"] = "place"
    """Rooms and equipment of the directory become resources that are booked."""
    address: str | None = None
    """E-mail address of a room or piece of equipment."""
    postal: PostalAddress | None = None
    coordinates: Coordinates | None = None
    capacity: int | None = None
    accessible: bool = False
    building: str | None = None
    floor: int | None = None
    """Number of the floor in the building."""
    audio: str | None = None
    """What the room has to hear and speak with: the device's name."""
    video: str | None = None
    """What it has to see with."""
    source: Literal["said", "chosen", "assumed"] = "said"


class Calendar(Value):
    """Where the event goes."""

    kind: Literal["mine", "named", "group", "person"] = "mine"
    name: str | None = None
    """As said: "team", "Birthdays", "Adele"; as it is called once it was looked up."""
    id: str | None = None
    """The calendar's, group's or mailbox's id once it was looked up; None for the own standard calendar."""
    owner: str | None = None
    """Address of the person to whom a shared calendar or another mailbox belongs."""
    online: tuple[str, ...] | None = None
    """Kinds of online meetings that the calendar can make ("teamsForBusiness"); None: not known."""
    writable: bool = True
    by_name: bool = False
    """Named as a calendar of its own ("on my own calendar", "on the Sales calendar"), not as whose it is."""


class EventDraft(Value):
    """The draft that a talk is about. Frozen; an edit is a new draft with `revision + 1`."""

    id: UUID
    """The idempotency key: one confirmed draft becomes at most one event."""
    revision: int = 1
    subject: Filled[str] | None = None
    body: Filled[str] | None = None
    when: When = When()
    recurrence: Filled[Recurrence] | None = None
    left_out: tuple[str, ...] = ()
    """Single exceptions of a series, as said, which a rule cannot carry: told, and skipped once it stands."""
    attendees: tuple[Attendee, ...] = ()
    places: tuple[Place, ...] = ()
    online: Filled[bool] | None = None
    reminder_minutes: Filled[int] | None = None
    """Minutes before the start; -1 means no reminder."""
    show_as: Filled[ShowAs] | None = None
    sensitivity: Filled[Sensitivity] | None = None
    importance: Filled[Importance] | None = None
    categories: tuple[str, ...] = ()
    hide_attendees: Filled[bool] | None = None
    allow_new_time_proposals: Filled[bool] | None = None
    response_requested: Filled[bool] | None = None
    calendar: Filled[Calendar] | None = None


class Event(Value):
    """A complete event, ready to be created: the frozen request. No assumptions left, every part plain."""

    subject: str
    start: datetime
    """Naive wall clock in `zone`; midnight when `all_day`."""
    end: datetime
    """Naive wall clock in `zone`, exclusive; midnight when `all_day`."""
    zone: str
    """IANA name."""
    fold: Literal[0, 1] = 0
    """As `datetime.fold` for `start`."""
    all_day: bool = False
    body: str | None = None
    recurrence: Recurrence | None = None
    attendees: tuple[Attendee, ...] = ()
    places: tuple[Place, ...] = ()
    online: bool = False
    reminder_minutes: int | None = None
    show_as: ShowAs | None = None
    sensitivity: Sensitivity | None = None
    importance: Importance | None = None
    categories: tuple[str, ...] = ()
    hide_attendees: bool | None = None
    allow_new_time_proposals: bool | None = None
    response_requested: bool | None = None
    calendar: Calendar = Calendar()

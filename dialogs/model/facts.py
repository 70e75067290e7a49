"""What the world told us, as values: the person's profile, calendar entries, busy times, failed look-ups."""

from datetime import datetime, time
from typing import Literal

from dialogs.model.base import Value
from dialogs.model.draft import Event, Sensitivity


class WorkingHours(Value):
    """When the person works, wall clock of their zone."""

    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    """0 = Monday."""
    start: time = time(9)
    end: time = time(17, 30)

    def covers(self, at: time) -> bool:
        """Whether a start at this wall-clock time falls into the working hours."""
        return self.start <= at < self.end


class Preferences(Value):
    """What the person asked to be remembered; None: never said."""

    minutes: int | None = None
    """"my meetings are 45 minutes"."""
    online: bool | None = None
    """"always on Teams"."""
    working_hours: WorkingHours | None = None
    next_weekday: Literal["coming", "next_week"] | None = None
    """What "next Friday" means to them, once they chose."""
    room: str | None = None
    """"my usual room"."""


class Profile(Value):
    """The person of a talk. Needed before anything is understood."""

    id: str
    tenant: str = ""
    name: str | None = None
    address: str | None = None
    locale: str
    """BCP 47, such as en-GB: decides pack, date order and clock habit."""
    seen_locale: str = ""
    """The locale that channel, mailbox or settings tell, whatever language the person switched to; "": none."""
    answered_in: str = "en"
    """BCP 47 locale in which they are understood and answered where their own language has no pack (`BOT_LOCALE`)."""
    zone: str | None
    """IANA name; None: unknown and not set, asked once."""
    zone_source: Literal["mailbox", "activity", "settings", "said", "unknown"] = "unknown"
    working_hours: WorkingHours = WorkingHours()
    online: Literal["asked", "with-guests"] = "asked"
    """When a Teams meeting is made without being asked for (`BOT_ONLINE`)."""
    preferences: Preferences = Preferences()


class Window(Value):
    """A stretch of time in UTC-aware datetimes, end exclusive."""

    start: datetime
    end: datetime


class Busy(Value):
    """Time that somebody is not free, or of which it is not known."""

    window: Window
    status: Literal["tentative", "busy", "oof", "unknown", "outside"] = "busy"
    """unknown: it could not be looked up for them, `window` is all that was asked about; outside: they may be free, but
    some of the stretch that was asked about is outside of their working hours, on their own clock."""
    subject: str | None = None
    """Where the person may see it."""
    zone: str | None = None
    """With `outside`: the IANA name of the zone by which it is."""
    who: str = ""
    """Address of the person or room; "" for the person of the talk."""


class Invited(Value):
    """Somebody whose time a search has to suit, or a room that has to be free."""

    address: str
    zone: str | None = None
    """IANA name, where the directory knows it; a calendar may know it better."""
    room: bool = False
    """A room or piece of equipment, which works at any hour."""


class TimesSought(Value):
    """A search for times that suit everybody."""

    windows: tuple[Window, ...]
    """Where to look, by start, apart from each other."""
    minutes: int
    guests: tuple[Invited, ...] = ()
    hours: WorkingHours = WorkingHours()
    """When the person of the talk works, wall clock of `zone`."""
    zone: str = "UTC"
    """IANA name: the person's own."""

    @property
    def hull(self) -> Window:
        """From the first window's start to the last one's end."""
        return Window(start=self.windows[0].start, end=max(window.end for window in self.windows))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Of guests and rooms."""
        return tuple(guest.address for guest in self.guests)


class OddTimes(Value):
    """Everybody is free, but at no time that is left do all of them work: the least bad ones, by start."""

    windows: tuple[Window, ...]
    zones: tuple[tuple[str, str], ...] = ()
    """Whose working hours some of it leaves: address and the IANA name of the zone that was counted with."""


class NoTimes(Value):
    """There is no time that suits everybody, and why."""

    why: Literal["hours", "own", "guests", "rooms", "unknown"]
    """hours: nothing that long fits into the working hours; own: the person of the talk is not free; guests, rooms:
    those are not; unknown: nobody says."""


Refusal = Literal[
    "other",
    "zone",
    "times",
    "recipients",
    "permission",
    "policy",
    "mailbox",
    "calendar",
    "organizer",
    "too_large",
    "group_alone",
    "group_personal",
    "too_many_guests",
    "key",
    "changed",
    "online_stays",
]
"""Why a calendar will not do something, as far as a person can do something about it.

zone: it does not know the time zone; times: it finds start, end or series wrong; recipients: an address is no good;
permission: not allowed there; policy: the organisation's rules stand against it; mailbox: there is no mailbox that
works; calendar: that calendar is not there; organizer: only the organiser may; group_alone: groups need a person who
signed in; group_personal: a personal account has no groups; key: this request was used for another event; changed:
somebody else changed the same about it meanwhile; online_stays: an online meeting stays one.
"""


class EventRef(Value):
    """How an existing event is addressed again."""

    id: str
    calendar: str | None = None
    etag: str | None = None
    series: str | None = None
    """Id of the whole series that this occurrence belongs to."""


class GuestAnswer(Value):
    """What a guest or room has answered to an invitation."""

    who: str
    """Address."""
    name: str
    """As shown."""
    answer: Literal["accepted", "tentative", "declined"]
    proposed: Window | None = None
    """Another time that they would rather come at."""
    resource: bool = False
    """A room or piece of equipment, which answers by itself."""


class CalendarEvent(Value):
    """An event as it stands in the calendar."""

    ref: EventRef
    event: Event
    window: Window
    """The occurrence's start and end as instants."""
    series: bool = False
    sample: bool = False
    """Belongs to the removable sample week."""
    link: str | None = None
    """https address that opens it."""
    join_url: str | None = None
    dial_in: str | None = None
    conference_id: str | None = None
    guests_uncertain: bool = False
    """The event is there, but an address was no good: not everybody may have an invitation."""
    sensitivity: Sensitivity = "normal"
    answers: tuple[GuestAnswer, ...] = ()
    """Of those who have answered; only the organizer's calendar knows them."""


class CouldNotCheck(Value):
    """A look-up that failed: a fact too."""

    why: Literal["unavailable", "timeout", "refused", "sign_in"]
    scopes: tuple[str, ...] = ()
    """With `sign_in`: the permissions that are missing."""


class SignInOffer(Value):
    """How this person can sign in, here and now."""

    link: str
    """https address of the page (http on this machine)."""
    code: str | None = None
    """To be entered on that page (device sign-in)."""
    connection: str | None = None
    """Name of the bot's OAuth connection, where the channel signs in by a card of its own."""
    exchange_id: str | None = None
    exchange_uri: str | None = None
    """With both, a channel may hand over its own token instead (single sign-on)."""
    typed_code: bool = False
    """The page shows a number that the person types into the chat."""
    account: str | None = None
    """Who is signed in already: the sign-in is about a missing consent."""

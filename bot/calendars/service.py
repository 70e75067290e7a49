"""What every calendar can do, and how it says that it cannot. One contract test runs on every implementation."""

from datetime import date
from typing import Protocol

from dialogs.model import (
    Busy,
    Calendar,
    CalendarEvent,
    Event,
    EventRef,
    NoTimes,
    OddTimes,
    Refusal,
    TimesSought,
    Window,
)


class CalendarError(Exception):
    """The root of all calendar errors.

    CalendarError
    ├── Refused          the calendar will not do this, now or later
    ├── Gone             the event is not there (any more)
    ├── SignInNeeded     nobody is signed in, or consent is missing
    └── Unavailable      it may work later; the outcome of a write is unknown
    """


class Refused(CalendarError):
    """The calendar will not do this; `str(error)` says why without private text."""

    def __init__(self, message: str, cause: Refusal = "other") -> None:
        super().__init__(message)
        self.cause: Refusal = cause
        """What the person is told, and what they can do."""


class Gone(CalendarError):
    """The event is not there any more."""


class SignInNeeded(CalendarError):
    """Nobody is signed in for this calendar, or consent is missing."""

    def __init__(self, message: str, scopes: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.scopes = scopes
        """Permissions that the sign-in has to ask for, where the calendar knows them."""


class Unavailable(CalendarError):
    """It may work later. After a write the outcome is unknown: look for the key before trying again."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds to wait, where the calendar said so."""


class Owner(Protocol):
    """Whose calendar: a tenant and a user."""

    @property
    def tenant(self) -> str:
        """ "" where there are no tenants."""
        ...

    @property
    def user(self) -> str:
        """Stable id of the person."""
        ...


class CalendarService(Protocol):
    """A calendar of one kind, for all its owners. Instants are aware; every method may raise `CalendarError`.

    The reference of an agenda's occurrence names that occurrence alone (changing or cancelling it leaves the series);
    the reference that `create` gave names the whole series.
    """

    mails_guests: bool
    """Creating, changing and cancelling mails the guests."""
    makes_join_links: bool
    """An online event gets a link to join by."""
    names_may_stay: bool
    """Guests without an address are possible."""
    asks_sign_in: bool
    """The owner has to sign in."""

    def request(self, event: Event, key: str) -> str:
        """What `create` will send for this event, to be kept and sent word for word at every attempt; "" for nothing.

        Pure. Raises Refused where the event cannot be asked for.
        """
        ...

    async def create(self, owner: Owner, event: Event, key: str, request: str = "") -> CalendarEvent:
        """Create the event once: the same key again returns the same event. Raises Gone once it was cancelled.

        `request`: what `request` gave when the event was confirmed; "" makes it anew.
        """
        ...

    async def find(
        self, owner: Owner, key: str, calendar: Calendar | None = None, zone: str | None = None
    ) -> CalendarEvent | None:
        """The event that was created with this key in that calendar (None: the owner's own); None where none was.

        `zone`: as for `agenda`.
        """
        ...

    async def change(
        self, owner: Owner, ref: EventRef, event: Event, key: str, before: Event | None = None
    ) -> CalendarEvent:
        """Make the event equal to `event`; only what differs is written. Raises Gone, Refused.

        `before`: the event as the person saw it when they changed it; None: as it is now.
        """
        ...

    async def cancel(self, owner: Owner, ref: EventRef, occurrence: Window | None = None, note: str = "") -> None:
        """Cancel the event, or one occurrence of a series. Cancelling twice is no error.

        `note`: the person's words to the guests, where the calendar mails them.
        """
        ...

    async def calendars(self, owner: Owner, *, groups: bool = False) -> tuple[Calendar, ...]:
        """The owner's calendars, the standard one first, those that others share, and with `groups` their groups'.

        With the names that people call them by; what cannot be written to is not `writable`.
        """
        ...

    async def agenda(self, owner: Owner, window: Window, zone: str | None = None) -> tuple[CalendarEvent, ...]:
        """All events that overlap the window, series expanded, by start.

        `zone`: the owner's, an IANA name, by which zones are called that the calendar cannot tell from it.
        """
        ...

    async def whole(self, owner: Owner, ref: EventRef, zone: str | None = None) -> CalendarEvent:
        """The event or the whole series with this reference, as it stands. Raises Gone.

        `zone`: as for `agenda`.
        """
        ...

    async def busy(self, owner: Owner, window: Window, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
        """Who of the owner (who="") and the addresses is not free, in one look; and of whom that is not known."""
        ...

    async def suggest(self, owner: Owner, sought: TimesSought) -> tuple[Window, ...] | OddTimes | NoTimes:
        """At most five slots of that length inside everybody's working hours in which they are free, earliest first.

        Guests work on their own clocks. Where they cannot all be at work while the owner is: the least bad.
        """
        ...


class SampleWeek(Protocol):
    """A calendar that can be filled with a demo week, and emptied of it again."""

    async def load_sample(self, owner: Owner, today: date, zone: str) -> int:
        """Put the sample week into the week of `today` (at weekends: the next), once; the number of its events."""
        ...

    async def remove_sample(self, owner: Owner) -> int:
        """Remove what `load_sample` put there, and nothing else; the number of events that were removed."""
        ...

"""The embedded calendar: every person's events in the bot's own database. It mails nobody.

Of other people it knows only what stands in it: which rooms are taken, and when the people of the sample week are busy.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import date
from pathlib import Path

from bot.calendars import local_writing
from bot.calendars.local_rows import (
    Skipped,
    StoredEvent,
    bounds,
    busy_of,
    expanded,
    skipped_days,
    stored_event,
    whole_event,
    window_of_row,
)
from bot.calendars.local_writing import QUERIES, Writing, there, whose
from bot.calendars.sample_week import read_sample_week
from bot.calendars.service import Owner, Unavailable
from bot.calendars.slots import assumed_works, times_that_suit
from bot.clock import real_seconds
from bot.database import Database, DatabaseError, Transaction, migrate, read_migrations
from dialogs.model import Busy, Calendar, CalendarEvent, Event, EventRef, NoTimes, OddTimes, TimesSought, Window


async def open_local_calendar(database: Database, seconds: Callable[[], float] = real_seconds) -> "LocalCalendar":
    """The calendar in this database, its tables brought up to date. Raises `DatabaseError`."""
    await migrate(database, "calendar", read_migrations(Path(__file__).parent / "migrations"))
    return LocalCalendar(database, seconds)


class LocalCalendar:
    """Implements `CalendarService` and `SampleWeek`. A database that does not answer is `Unavailable`."""

    mails_guests = False
    makes_join_links = False
    names_may_stay = True
    asks_sign_in = False

    def __init__(self, database: Database, seconds: Callable[[], float]) -> None:
        """`seconds`: real time since the epoch, for the stamps of exported events."""
        self._database = database
        self._seconds = seconds

    def request(self, event: Event, key: str) -> str:  # noqa: ARG002
        """Nothing is sent anywhere."""
        return ""

    async def create(self, owner: Owner, event: Event, key: str, request: str = "") -> CalendarEvent:  # noqa: ARG002
        """Create the event once. Raises Refused, Gone (the key's event was cancelled), Unavailable."""
        async with self._writing(owner) as writing:
            await local_writing.insert(writing, event, key)
            return whole_event(there(await writing.one("event_by_key", key=key)))

    async def find(
        self,
        owner: Owner,
        key: str,
        calendar: Calendar | None = None,  # noqa: ARG002
        zone: str | None = None,  # noqa: ARG002
    ) -> CalendarEvent | None:
        """The event that was created with this key; None where none was, or it was cancelled."""
        with _reachable():
            row = await self._database.one(QUERIES["event_by_key"], **whose(owner), key=key)
        return whole_event(row) if row is not None and row["content"] is not None else None

    async def change(
        self,
        owner: Owner,
        ref: EventRef,
        event: Event,
        key: str,
        before: Event | None = None,  # noqa: ARG002
    ) -> CalendarEvent:
        """Make the event, or the occurrence that `ref` names, equal to `event`. Raises Gone, Refused, Unavailable."""
        async with self._writing(owner) as writing:
            await local_writing.change(writing, ref.id, event, key)
            return whole_event(there(await writing.one("event_by_id", id=ref.id)))

    async def cancel(self, owner: Owner, ref: EventRef, occurrence: Window | None = None, note: str = "") -> None:  # noqa: ARG002
        """Cancel the event, or one occurrence of a series. Raises Gone where there never was such an event."""
        async with self._writing(owner) as writing:
            await local_writing.cancel(writing, ref.id, occurrence)

    async def calendars(self, owner: Owner, *, groups: bool = False) -> tuple[Calendar, ...]:  # noqa: ARG002
        """The one that everybody has."""
        return (Calendar(),)

    async def agenda(
        self,
        owner: Owner,
        window: Window,
        zone: str | None = None,  # noqa: ARG002
    ) -> tuple[CalendarEvent, ...]:
        """All events that overlap the window, series expanded, by start."""
        with _reachable():
            rows = await self._database.all(QUERIES["events_between"], **whose(owner), **bounds(window))
            skipped = await self._skipped(owner.tenant, owner.user)
        found = [event for row in rows for event in expanded(row, window, skipped)]
        return tuple(sorted(found, key=lambda event: (event.window.start, event.window.end, event.ref.id)))

    async def whole(self, owner: Owner, ref: EventRef, zone: str | None = None) -> CalendarEvent:  # noqa: ARG002
        """The event or series with this reference. Raises Gone, Unavailable."""
        with _reachable():
            return whole_event(there(await self._database.one(QUERIES["event_by_id"], **whose(owner), id=ref.id)))

    async def busy(self, owner: Owner, window: Window, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
        """When the owner (who="") is not free, rooms are taken, and people of the sample week are busy."""
        own = [busy for event in await self.agenda(owner, window) if (busy := busy_of(event)) is not None]
        others = [busy for address in addresses for busy in await self._busy_at(owner, window, address)]
        return (*own, *others)

    async def suggest(self, owner: Owner, sought: TimesSought) -> tuple[Window, ...] | OddTimes | NoTimes:
        """Slots inside the working hours in which nobody is known to be busy, earliest first.

        Of guests only their zones are known: they are taken to work as others do, on their own clocks.
        """
        return times_that_suit(sought, await self.busy(owner, sought.hull, sought.addresses), assumed_works(sought))

    async def load_sample(self, owner: Owner, today: date, zone: str) -> int:
        """Put the sample week into the week of `today`, replacing one that is there; the number of its events."""
        week = read_sample_week(today, zone)
        async with self._writing(owner) as writing:
            await local_writing.remove_sample(writing)
            for number, event in enumerate(week.events):
                await local_writing.insert(writing, event, f"sample {number}", sample=True)
            for busy in week.busy:
                await local_writing.insert_sample_busy(writing, busy)
        return len(week.events)

    async def remove_sample(self, owner: Owner) -> int:
        """Remove the sample week; the number of events that were removed."""
        async with self._writing(owner) as writing:
            return await local_writing.remove_sample(writing)

    async def stored(self, owner: Owner) -> tuple[StoredEvent, ...]:
        """Everything of one owner as it stands, series whole, by start: for the export."""
        with _reachable():
            rows = await self._database.all(QUERIES["all_events"], **whose(owner))
            skipped = await self._skipped(owner.tenant, owner.user)
        return tuple(stored_event(row, skipped) for row in rows)

    async def forget(self, transaction: Transaction, tenant: str, user: str) -> None:
        """Delete the person's calendar: a `bot.database.Forget`."""
        for query in ("forget_events", "forget_skipped", "forget_bookings", "forget_sample_busy"):
            await transaction.run(QUERIES[query], tenant=tenant, owner=user)

    @asynccontextmanager
    async def _writing(self, owner: Owner) -> AsyncIterator[Writing]:
        with _reachable():
            async with self._database.transaction() as transaction:
                yield Writing(transaction, owner, self._seconds())

    async def _skipped(self, tenant: str, user: str) -> Skipped:
        return skipped_days(await self._database.all(QUERIES["skipped_days"], tenant=tenant, owner=user))

    async def _busy_at(self, owner: Owner, window: Window, address: str) -> tuple[Busy, ...]:
        """Of a room or person. A room may be taken by anybody of the tenant: by whom and for what is not told."""
        values = {**bounds(window), "address": address.lower(), "tenant": owner.tenant}
        with _reachable():
            bookings = await self._database.all(QUERIES["bookings_between"], **values)
            people = await self._database.all(QUERIES["sample_busy_between"], **values, owner=owner.user)
            skips = {row["owner"]: await self._skipped(owner.tenant, row["owner"]) for row in bookings}
        taken = [event for row in bookings for event in expanded(row, window, skips[row["owner"]])]
        rooms = [busy for event in taken if (busy := busy_of(event, address)) is not None]
        return (*rooms, *(Busy(window=window_of_row(row), who=address) for row in people))


@contextmanager
def _reachable() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise Unavailable("The calendar's database does not answer.") from error

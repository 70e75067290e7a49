"""The calendars in which conversations are held: the embedded one in its file, and Outlook's behind a Graph of ours."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from bot.calendars.graph_wire.from_graph import event_of
from bot.calendars.graph_wire.to_graph import settings_of
from bot.calendars.local import open_local_calendar
from bot.database import open_database
from bot.graph.access import CALENDAR
from bot.graph.zones import windows_name
from bot.storage.store import PersonKey
from dialogs.model import Event
from tests.bot.people.organization import organization
from tests.conversations.script import Entry, Script
from tests.graph_server import GraphServer
from tests.graph_server.access import client_of
from tests.graph_server.mailbox import hours
from tests.outlook.world import Microsoft, microsoft

BESIDE = Path(__file__).parent / "beside.toml"
"""What a directory file says beside Graph."""


class World(Protocol):
    """A calendar of the person's own, and how the bot finds it."""

    settings: dict[str, Any]
    """By the names in `Settings`."""
    user: str
    """The person's id."""

    async def seed(self, entries: tuple[Entry, ...], script: Script, key: str) -> None:
        """Put events there that the bot did not make."""
        ...

    async def events(self) -> tuple[Event, ...]:
        """Everything there; a series is one."""
        ...


Settle = Callable[[Script, Path, str], AbstractAsyncContextManager[World]]
"""Opens one for a script in a folder, for the person of this id."""


class Embedded:
    """The bot's own database."""

    settings: dict[str, Any] = {}

    def __init__(self, folder: Path, user: str) -> None:
        self._file = folder / "bot.db"
        self.user = user
        self._person = PersonKey(tenant="", user=user)

    async def seed(self, entries: tuple[Entry, ...], script: Script, key: str) -> None:
        """As if the person had made them."""
        if not entries:
            return
        database = await open_database(self._file)
        calendar = await open_local_calendar(database)
        for number, entry in enumerate(entries):
            await calendar.create(self._person, seed_event(entry, script), f"{key}-{number}")
        await database.close()

    async def events(self) -> tuple[Event, ...]:
        """All rows."""
        database = await open_database(self._file)
        stored = await (await open_local_calendar(database)).stored(self._person)
        await database.close()
        return tuple(kept.event for kept in stored)


@asynccontextmanager
async def embedded(_script: Script, folder: Path, user: str) -> AsyncIterator[World]:
    """The embedded calendar."""
    yield Embedded(folder, user)


class Outlook:
    """A mailbox, whose zone, hours and language are those of the script."""

    def __init__(self, there: Microsoft, user: str, zones: tuple[str, ...]) -> None:
        """`zones`: what the zones of the script are called, of which Graph keeps the Windows names alone."""
        self._zones = zones
        self.graph = there.graph
        self.user = user
        self.settings = there.settings("application", directory=BESIDE)

    async def seed(self, entries: tuple[Entry, ...], script: Script, key: str) -> None:  # noqa: ARG002
        """As if another program had made them."""
        for entry in entries:
            self.graph.state.put(self.user, settings_of(seed_event(entry, script)))

    async def events(self) -> tuple[Event, ...]:
        """What Graph would answer for each."""
        async with client_of(self.graph) as graph:
            owner = PersonKey(tenant="", user=self.user)
            items = await graph.pages(owner, "/events", CALENDAR)
        return tuple(event_of(item, zones=self._zones).event for item in items)


@asynccontextmanager
async def outlook(script: Script, folder: Path, user: str) -> AsyncIterator[Outlook]:
    """Outlook's calendar of this person."""
    async with microsoft(folder, _organization(script, user)) as there:
        said = (entry.zone for entry in script.calendar)
        yield Outlook(there, user, tuple(zone for zone in (*said, script.zone) if zone))


def _organization(script: Script, user: str) -> GraphServer:
    """The sample directory as an organisation, and the person with the script's habits."""
    server = organization()
    zone = windows_name(script.zone or "UTC")
    server.state.user(user.partition("@")[0].title(), user, user, zone=zone)
    known = server.state.organization
    known.managers[user] = known.managers["ada"]
    known.relevant[user] = known.relevant["ada"]
    days, _, times = script.hours.partition(" ")
    start, _, end = times.partition("-")
    assert days == "Mon-Fri", "write other days here once a script has them"
    known.settings[user] = {
        **({} if script.zone else {"timeZone": ""}),
        "language": {"locale": script.locale, "displayName": script.locale},
        "workingHours": hours(zone if script.zone else "Customized Time Zone", start, end),
    }
    server.state.folder(user, "Birthdays", online=())
    server.state.group("Marketing", members=(user,))
    return server


def seed_event(entry: Entry, script: Script) -> Event:
    """A seed as an event; half an hour where it says no end."""
    start = datetime.fromisoformat(entry.start)
    end = datetime.fromisoformat(entry.end) if entry.end else start + timedelta(minutes=30)
    return Event(
        subject=entry.subject,
        start=start,
        end=end,
        zone=entry.zone or script.zone or "UTC",
        all_day=len(entry.start) == len("2026-03-04"),
        show_as=entry.show_as,
    )

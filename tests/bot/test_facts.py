"""Facts are fetched side by side in bounded time; what could not be looked up is a fact too."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.calendars.local import LocalCalendar, open_local_calendar
from bot.calendars.service import CalendarError, Gone, Owner, Refused, SignInNeeded, Unavailable
from bot.clock import StandingClock
from bot.database import open_database
from bot.facts import Lookups
from bot.people.directory import DirectoryUnavailable
from bot.people.file import SAMPLE, read_directory
from bot.people.local import LocalDirectory
from dialogs.model import Busy, CouldNotCheck, Person, Place, Preferences, Profile, Window
from dialogs.needs import (
    FindPeople,
    FindPlaces,
    FindRooms,
    ListCalendars,
    LookAtAgenda,
    LookAtBusy,
    Need,
    SeePreferences,
    SuggestTimes,
)
from tests.bot.calendars.samples import ADA, BEN, ROOM, WEEK, event
from tests.bot.wiring import MONDAY

PROFILE = Profile(id="ada", locale="en-GB", zone="Europe/Paris", preferences=Preferences(minutes=45))
NOON = Window(start=datetime(2026, 3, 3, 11, tzinfo=UTC), end=datetime(2026, 3, 3, 12, tzinfo=UTC))


class Troubled(LocalCalendar):
    """The embedded calendar, some of whose looks at busy times fail or take long."""

    troubles: tuple[CalendarError | float, ...] = ()

    async def busy(self, owner: Owner, window: Window, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
        if self.troubles:
            trouble, self.troubles = self.troubles[0], self.troubles[1:]
            if isinstance(trouble, CalendarError):
                raise trouble
            await asyncio.sleep(trouble)
        return await super().busy(owner, window, addresses)


class Away(LocalDirectory):
    """A directory that does not answer."""

    async def people(self, tenant: str, user: str, query: str) -> tuple[Person, ...]:
        raise DirectoryUnavailable(f"{tenant} {user} {query}")


@pytest.fixture
async def calendar(tmp_path: Path) -> AsyncIterator[Troubled]:
    database = await open_database(tmp_path / "bot.sqlite3")
    await open_local_calendar(database)
    yield Troubled(database, lambda: 0.0)
    await database.close()


@pytest.fixture
def lookups(calendar: Troubled) -> Lookups:
    return Lookups(calendar, LocalDirectory(read_directory(SAMPLE)), StandingClock(MONDAY))


async def answer(lookups: Lookups, need: Need, seconds: float = 5.0) -> object:
    found = await lookups.fetch([need], PROFILE, seconds)
    return found[need]


async def test_every_need_has_its_answer(lookups: Lookups, calendar: Troubled) -> None:
    mine = await calendar.create(ADA, event(), "mine")
    needs: dict[Need, object] = {
        FindPeople(query="Samantha"): ["Samantha Ortiz"],
        FindPeople(query="boss", relation="manager"): ["Priya Raman"],
        FindPlaces(query="Birch"): ["Birch"],
        FindRooms(window=NOON, capacity=8): ["Birch", "Cedar", "Boardroom"],
    }
    found = await lookups.fetch([*needs, LookAtAgenda(window=WEEK), SeePreferences(), ListCalendars()], PROFILE, 5.0)
    for need, names in needs.items():
        answered = found[need]
        assert isinstance(answered, tuple)
        assert [one.name for one in answered if isinstance(one, Person | Place)] == names
    assert found[LookAtAgenda(window=WEEK)] == (mine,)
    assert found[SeePreferences()] == PROFILE.preferences
    suggested = await answer(lookups, SuggestTimes(windows=(WEEK,), minutes=60))
    assert isinstance(suggested, tuple)
    assert NOON not in suggested


async def test_rooms_that_are_taken_are_not_offered(lookups: Lookups, calendar: Troubled) -> None:
    await calendar.create(BEN, event(places=(ROOM,)), "room")
    rooms = await answer(lookups, FindRooms(window=NOON, capacity=8))
    assert isinstance(rooms, tuple)
    assert [room.address for room in rooms] == ["cedar@contoso.com", "boardroom@contoso.com"]


@pytest.mark.parametrize(
    ("trouble", "why"),
    [
        (Unavailable("down"), "unavailable"),
        (Unavailable("later", retry_after=60), "unavailable"),
        (Refused("no"), "refused"),
        (Gone("gone"), "unavailable"),
        (SignInNeeded("who"), "sign_in"),
        (10.0, "timeout"),
    ],
)
async def test_what_could_not_be_looked_up_is_a_fact(
    lookups: Lookups, calendar: Troubled, trouble: CalendarError | float, why: str
) -> None:
    calendar.troubles = (trouble,)
    assert await answer(lookups, LookAtBusy(window=WEEK), 0.1) == CouldNotCheck.model_validate({"why": why})


async def test_a_short_pause_is_waited_for(lookups: Lookups, calendar: Troubled) -> None:
    calendar.troubles = (Unavailable("wait", retry_after=0.01),)
    assert await answer(lookups, LookAtBusy(window=WEEK)) == ()


async def test_one_slow_answer_does_not_hold_back_the_others(lookups: Lookups, calendar: Troubled) -> None:
    calendar.troubles = (10.0,)
    found = await lookups.fetch([LookAtBusy(window=WEEK), FindPeople(query="Dana")], PROFILE, 0.1)
    assert isinstance(found[LookAtBusy(window=WEEK)], CouldNotCheck)
    assert not isinstance(found[FindPeople(query="Dana")], CouldNotCheck)


async def test_a_directory_that_is_away(calendar: Troubled) -> None:
    lookups = Lookups(calendar, Away(read_directory(SAMPLE)), StandingClock(MONDAY))
    assert await answer(lookups, FindPeople(query="Dana")) == CouldNotCheck(why="unavailable")


async def test_nothing_needed_is_nothing_fetched(lookups: Lookups) -> None:
    assert await lookups.fetch([], PROFILE, 0.0) == {}


@pytest.mark.parametrize(("zone", "hour"), [("Asia/Tokyo", 17), (None, 8)])
def test_now_is_in_the_persons_zone(lookups: Lookups, zone: str | None, hour: int) -> None:
    facts = lookups.begin(PROFILE, zone, shared=False)
    assert (facts.now.hour, facts.now.astimezone(UTC)) == (hour, MONDAY.astimezone(UTC))

"""Guests and rooms answer: told once, with what can be done by one word. On a Graph of our own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.answering import Answering
from bot.calendars.graph import GraphCalendar
from bot.clock import real_seconds
from bot.facts import Lookups
from bot.framework.activity import Answer
from bot.order import Order
from bot.people.file import SAMPLE, read_directory
from bot.people.local import LocalDirectory
from bot.storage.store import PersonKey
from bot.watch import PAUSES, Watcher, new_answers
from dialogs.model import GuestAnswer, Window
from tests.bot.people.organization import organization
from tests.bot.wiring import Bot, bot_in, move_of, text_of
from tests.graph_server import Fault, GraphServer
from tests.graph_server.access import client_of

REQUEST = "lunch with Samantha on 3 March 2099 at noon in Birch for an hour"
SAMANTHA, BIRCH = "samantha.ortiz@contoso.com", "birch@contoso.com"


@dataclass
class Office:
    """A bot on a Graph, with a watcher whose clock can be moved."""

    server: GraphServer
    bot: Bot
    watcher: Watcher
    late: list[float]

    def answers(self, address: str, response: str, **more: Any) -> None:
        """A guest answers the one event there is."""
        (stored,) = self.server.state.events.values()
        guests = stored.content["attendees"]
        for guest in guests:
            if guest["emailAddress"]["address"] == address:
                guest.update({"status": {"response": response}, **more})

    async def pass_by(self, seconds: float = PAUSES[-1] + 1) -> list[str]:
        """Time passes, events are looked at; what was told."""
        self.late[0] += seconds
        await self.watcher.look()
        now = real_seconds() + self.late[0]
        posts = await self.bot.store.claim_posts(now, now, 10)
        for post in posts:
            await self.bot.store.delivered(post)
        return [text_of(Answer(activities=post.activities)) for post in posts]

    def looks(self) -> int:
        return sum("$filter" in one.query for one in self.server.log)


@asynccontextmanager
async def office(folder: Path) -> AsyncIterator[Office]:
    late = [0.0]
    async with organization().running() as server, client_of(server) as client:
        calendar = GraphCalendar(client)
        async with bot_in(folder, lambda _: calendar) as bot:
            lookups = Lookups(calendar, LocalDirectory(read_directory(SAMPLE)), bot.clock)
            watcher = Watcher(bot.store, calendar, lookups, Order(), lambda: real_seconds() + late[0], Answering())
            yield Office(server, bot, watcher, late)


@pytest.fixture
async def at_work(tmp_path: Path) -> AsyncIterator[Office]:
    """With one lunch that was just created."""
    async with office(tmp_path) as opened:
        await opened.bot.hears(REQUEST)
        assert move_of(await opened.bot.hears("yes")) == "created"
        yield opened


async def test_a_guest_who_declines_is_told_once(at_work: Office) -> None:
    assert await at_work.pass_by() == []
    at_work.answers(SAMANTHA, "declined")
    (told,) = await at_work.pass_by()
    assert told.startswith("Samantha Ortiz has declined “lunch” on Tuesday, 3 March 2099")
    assert "move it to Friday" in told
    assert await at_work.pass_by() == []


async def test_an_acceptance_is_not_told(at_work: Office) -> None:
    at_work.answers(SAMANTHA, "accepted")
    assert await at_work.pass_by() == []
    at_work.answers(SAMANTHA, "declined")
    assert len(await at_work.pass_by()) == 1


async def test_a_room_that_refuses_is_replaced_by_one_word(at_work: Office) -> None:
    at_work.answers(BIRCH, "declined")
    taken = {"start": "2099-03-03T11:00", "end": "2099-03-03T12:00", "status": "busy"}
    at_work.server.state.organization.busy[BIRCH] = [taken]
    (told,) = await at_work.pass_by()
    assert told.startswith("Birch could not be booked for “lunch”")
    assert "another room" in told
    rooms = await at_work.bot.hears("yes")
    assert move_of(rooms) == "choose"
    assert "Cedar" in text_of(rooms)
    assert "Birch" not in text_of(rooms).rpartition("Which room")[2]
    assert move_of(await at_work.bot.hears("Cedar")) == "confirm_change"
    assert move_of(await at_work.bot.hears("yes")) == "changed"
    (stored,) = at_work.server.state.events.values()
    resources = [one["emailAddress"]["address"] for one in stored.content["attendees"] if one["type"] == "resource"]
    assert resources == ["cedar@contoso.com"]


def slot(start: str, end: str) -> dict[str, Any]:
    """A proposed time of 4 March 2099, UTC."""
    return {
        edge: {"dateTime": f"2099-03-04T{at}:00.0000000", "timeZone": "UTC"}
        for edge, at in (("start", start), ("end", end))
    }


async def test_a_proposed_time_is_taken_by_one_word(at_work: Office) -> None:
    at_work.answers(SAMANTHA, "tentativelyAccepted", proposedNewTime=slot("14:00", "14:45"))
    (told,) = await at_work.pass_by()
    assert told.startswith("Samantha Ortiz would rather come to “lunch” at another time: Wednesday, 4 March 2099")
    assert "15:00" in told
    assert move_of(await at_work.bot.hears("yes")) == "confirm_change"
    assert move_of(await at_work.bot.hears("yes")) == "changed"
    (stored,) = at_work.server.state.events.values()
    assert stored.content["start"]["dateTime"].startswith("2099-03-04T15:00")
    assert stored.content["end"]["dateTime"].startswith("2099-03-04T15:45")


async def test_the_offer_can_be_turned_down_or_passed_over(at_work: Office) -> None:
    at_work.answers(BIRCH, "declined")
    await at_work.pass_by()
    assert "stays as it is" in text_of(await at_work.bot.hears("no"))
    at_work.answers(SAMANTHA, "declined", proposedNewTime=slot("14:00", "15:00"))
    assert len(await at_work.pass_by()) == 1
    other = await at_work.bot.hears("breakfast with Dana on 4 March 2099 at 3pm")
    assert move_of(other) == "confirm"
    assert "breakfast" in text_of(other)


async def test_beside_an_open_draft_nothing_is_offered(at_work: Office) -> None:
    await at_work.bot.hears("breakfast with Dana on 4 March 2099 at 9am")
    at_work.answers(BIRCH, "declined")
    (told,) = await at_work.pass_by()
    assert "another room" not in told
    assert move_of(await at_work.bot.hears("yes")) == "created"
    assert len(at_work.server.state.events) == 2


async def test_looks_become_rarer_and_end_with_the_event(at_work: Office) -> None:
    looks = at_work.looks()
    for _ in range(100):
        await at_work.pass_by(20)
    assert 5 < at_work.looks() - looks < 12
    await at_work.pass_by(datetime(2099, 3, 4, tzinfo=UTC).timestamp())
    looks = at_work.looks()
    await at_work.pass_by()
    assert at_work.looks() == looks


@pytest.mark.parametrize("status", [429, 500, 503, 401])
async def test_a_calendar_that_is_away_is_asked_again(at_work: Office, status: int) -> None:
    at_work.answers(SAMANTHA, "declined")
    at_work.server.faults = [Fault(status, method="GET")] * (1 if status == 429 else 2)
    assert await at_work.pass_by() == []
    at_work.server.faults = []
    assert len(await at_work.pass_by()) == 1


async def test_an_event_that_is_gone_is_watched_no_more(at_work: Office) -> None:
    at_work.server.state.events.clear()
    await at_work.pass_by()
    looks = at_work.looks()
    await at_work.pass_by()
    assert at_work.looks() == looks


async def test_whoever_is_forgotten_is_told_nothing(at_work: Office) -> None:
    await at_work.bot.store.forget(PersonKey(tenant="", user="ada"))
    at_work.answers(SAMANTHA, "declined")
    assert await at_work.pass_by() == []


async def test_without_guests_nothing_is_watched(tmp_path: Path) -> None:
    async with office(tmp_path) as alone:
        await alone.bot.hears("dentist on 3 March 2099 at noon")
        await alone.bot.hears("yes")
        looks = alone.looks()
        await alone.pass_by()
        assert alone.looks() == looks


def answer(name: str, said: str, day: int = 0) -> GuestAnswer:
    start, end = datetime(2099, 3, day or 1, 9, tzinfo=UTC), datetime(2099, 3, day or 1, 10, tzinfo=UTC)
    proposed = Window(start=start, end=end) if day else None
    return GuestAnswer.model_validate({"who": f"{name}@x.org", "name": name, "answer": said, "proposed": proposed})


@pytest.mark.parametrize(
    ("before", "now", "news"),
    [
        ((), (answer("Ida", "accepted"), answer("Tom", "declined")), (answer("Tom", "declined"),)),
        ((answer("Tom", "declined"),), (answer("Tom", "declined"),), ()),
        ((answer("Tom", "accepted"),), (answer("Tom", "declined"),), (answer("Tom", "declined"),)),
        ((), (answer("Tom", "tentative"),), ()),
        ((), (answer("Tom", "tentative", 3),), (answer("Tom", "tentative", 3),)),
        ((answer("Tom", "tentative", 3),), (answer("Tom", "tentative", 4),), (answer("Tom", "tentative", 4),)),
        ((answer("Tom", "declined"),), (), ()),
    ],
)
def test_what_is_new(
    before: tuple[GuestAnswer, ...], now: tuple[GuestAnswer, ...], news: tuple[GuestAnswer, ...]
) -> None:
    assert new_answers(before, now) == news

"""The five example requests of Microsoft's create-event pages, each produced by a conversation, equal as JSON.

What differs is named: the key in its three places, and defaults that one of the examples leaves out or the other way
round (`DEFAULTS`). Where the published examples lie beside the project, the expectations are held against them too.
"""

import json
import time
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.calendars.graph import GraphCalendar
from bot.people.file import read_directory
from bot.people.graph import GraphDirectory
from dialogs.model import Value
from tests.bot.wiring import Bot, bot_in, move_of
from tests.graph_server import GraphServer
from tests.graph_server.access import client_of
from tests.graph_server.organization import Room, relevant_person
from tests.graph_server.server import Logged

FOLDER = Path(__file__).parent / "requests"
PLACES = FOLDER / "places.toml"
SEEDS = Path(__file__).parents[3] / "shared" / "graph" / "seed-examples"
ZONE = "America/Los_Angeles"
KEYS = ("transactionId", "extensions", "singleValueExtendedProperties")
"""Where the draft's id stands."""
DEFAULTS = {"allowNewTimeProposals": True}
"""Said in four of the examples and left out in one; it is what Outlook does."""
ENUMS = ("contentType", "locationType", "type", "daysOfWeek")
"""Graph reads their values in any case."""


class Example(Value):
    """One example as a file: what is said, and the request that comes of it."""

    name: str
    seed: str
    """Name of the published example."""
    clock: datetime
    say: tuple[str, ...]
    people: dict[str, str]
    """Address by name."""
    group: str = ""
    request: str
    """JSON, without key."""


def examples() -> list[Example]:
    """All five."""
    files = sorted(file for file in FOLDER.glob("*.toml") if file != PLACES)
    return [Example(name=file.stem, **tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]


@asynccontextmanager
async def talking(example: Example, server: GraphServer, folder: Path) -> AsyncIterator[Bot]:
    """The bot with this Graph, for Megan."""
    async with server.running(), client_of(server) as graph:
        directory = GraphDirectory(graph, time.monotonic, file=read_directory(PLACES))
        async with bot_in(folder, lambda _: GraphCalendar(graph), directory=directory) as bot:
            bot.clock.set(example.clock)
            yield bot


def organization(example: Example) -> GraphServer:
    """Megan, and whom she knows."""
    server = GraphServer(people=("Megan",))
    for name, address in example.people.items():
        server.state.user(name, address, address)
        known = server.state.organization.relevant.setdefault("megan", [])
        known.append(relevant_person(name, address, address))
    if example.group:
        server.state.group(example.group, members=("megan",))
    return server


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
async def test_a_conversation_makes_the_request(example: Example, tmp_path: Path) -> None:
    server = organization(example)
    async with talking(example, server, tmp_path) as bot:
        moves = [
            move_of(await bot.hears(text, user="megan", zone=ZONE, locale="en-US", tenant="")) for text in example.say
        ]
        assert moves[-1] == "created", moves
    (sent,) = server.asked("POST", "/events")
    where = f"/groups/{next(iter(server.state.groups))}" if example.group else "/me"
    assert sent.path == f"/v1.0{where}/events"
    assert plain(sent.json) == plain(json.loads(example.request))


PLACED = {
    "en-US": "Lunch with Dana on Saturday April 15 at noon at Harry's Bar, 12 Rue Daunou, Paris",
    "fr-FR": "Déjeuner avec Dana samedi 15 avril à midi au Harry's Bar, 12 rue Daunou, Paris",
}
"""A place that no directory knows, with its address, by locale."""


@pytest.mark.parametrize("locale", PLACED)
async def test_the_address_of_a_place_is_its_own_in_the_request(locale: str, tmp_path: Path) -> None:
    people = {"Dana": "dana@contoso.com"}
    clock = datetime.fromisoformat("2017-04-10T09:00:00-07:00")
    example = Example(name="placed", seed="", clock=clock, say=(), people=people, request="")
    server = organization(example)
    async with talking(example, server, tmp_path) as bot:
        for text in (PLACED[locale], "ok"):
            move = move_of(await bot.hears(text, user="megan", zone=ZONE, locale=locale, tenant=""))
    assert move == "created"
    (sent,) = server.asked("POST", "/events")
    location = _json(sent)["location"]
    assert location["displayName"] == "Harry's Bar"
    assert location["address"]["city"] == "Paris"
    assert location["address"]["street"].casefold() == "12 rue daunou"


async def test_a_room_and_a_thing_are_invited_as_resources(tmp_path: Path) -> None:
    clock = datetime.fromisoformat("2017-04-10T09:00:00-07:00")
    example = Example(name="booked", seed="", clock=clock, say=(), people={}, request="")
    server = organization(example)
    server.state.organization.rooms.append(Room("Room Oslo", "oslo@contoso.com", {"capacity": 4}))
    async with talking(example, server, tmp_path) as bot:
        for text in ("Review tomorrow at 2 pm in Room Oslo with a projector", "yes"):
            move = move_of(await bot.hears(text, user="megan", zone=ZONE, locale="en-US", tenant=""))
    assert move == "created"
    (sent,) = server.asked("POST", "/events")
    request = _json(sent)
    booked = {guest["emailAddress"]["address"]: guest["type"] for guest in request["attendees"]}
    assert booked == {"oslo@contoso.com": "resource", "projector@contoso.com": "resource"}
    assert request["location"]["displayName"] == "Room Oslo"
    assert request["location"]["locationEmailAddress"] == "oslo@contoso.com"


if SEEDS.is_dir():

    @pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
    def test_the_expectation_is_what_microsoft_publishes(example: Example) -> None:
        published = json.loads((SEEDS / f"{example.seed}-request.json").read_text(encoding="utf-8"))
        assert plain(json.loads(example.request)) == plain(published)


def _json(sent: Logged) -> dict[str, Any]:
    """The body of a request."""
    assert isinstance(sent.json, dict)
    return sent.json


def plain(request: dict[str, Any]) -> dict[str, Any]:
    """The request without key, with the defaults that it may leave out, and enums in one case."""
    kept = {name: value for name, value in request.items() if name not in KEYS}
    folded = _folded({**DEFAULTS, **kept})
    assert isinstance(folded, dict)
    return folded


def _folded(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _folded(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_folded(part, name) for part in value]
    return value.lower() if isinstance(value, str) and name in ENUMS else value

"""What every directory does. Another one is one line in `DIRECTORIES`. The questions are about the sample."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from bot.people.directory import Directory
from bot.people.file import SAMPLE, read_directory
from bot.people.graph import GraphDirectory
from bot.people.local import LocalDirectory
from tests.bot.people.organization import BESIDE, organization
from tests.graph_server.access import client_of


@asynccontextmanager
async def local() -> AsyncIterator[Directory]:
    yield LocalDirectory(read_directory(SAMPLE))


@asynccontextmanager
async def graph() -> AsyncIterator[Directory]:
    async with organization().running() as server, client_of(server) as client:
        yield GraphDirectory(client, lambda: 0.0, file=BESIDE)


DIRECTORIES: tuple[Callable[[], AbstractAsyncContextManager[Directory]], ...] = (local, graph)


@pytest.fixture(params=DIRECTORIES, ids=lambda opening: opening.__name__)
async def directory(request: pytest.FixtureRequest) -> AsyncIterator[Directory]:
    async with request.param() as opened:
        yield opened


@pytest.fixture
async def embedded() -> AsyncIterator[Directory]:
    async with local() as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Samantha", ["Samantha Ortiz"]),
        ("samantha ortiz", ["Samantha Ortiz"]),
        ("Ortiz Samantha", ["Samantha Ortiz"]),
        ("samantha o", ["Samantha Ortiz"]),
        ("Alex", ["Alex Kim", "Alex Moreau"]),
        ("Alex Kim", ["Alex Kim"]),
        ("alex m.", ["Alex Moreau"]),
        ("Adèle", ["Adele Fontaine"]),
        ("zoltan", ["Zoltán Farkas"]),
        ("DANA@CONTOSO.COM", ["Dana Whitfield"]),
        ("Samantha Smith", []),
        ("S", []),
        ("", []),
        ("  ", []),
        ("'; --", []),
    ],
)
async def test_who_is_meant(directory: Directory, query: str, expected: list[str]) -> None:
    assert [person.name for person in await directory.people("", "ada", query)] == expected


@pytest.mark.parametrize(("query", "expected"), [("Sam", ["Samantha Ortiz"]), ("田中", ["Yuki Tanaka"]), ("Dan", [])])
async def test_other_names_and_beginnings_of_names(embedded: Directory, query: str, expected: list[str]) -> None:
    assert [person.name for person in await embedded.people("", "ada", query)] == expected


@pytest.mark.parametrize(
    ("query", "address", "outside"),
    [
        ("Samantha", "samantha.ortiz@contoso.com", False),
        ("Harriet", "harriet.boyd@fabrikam.com", True),
        ("new@contoso.com", "new@contoso.com", False),
        ("new@example.org", "new@example.org", True),
        ("new@notcontoso.com", "new@notcontoso.com", True),
    ],
)
async def test_addresses_and_outsiders(directory: Directory, query: str, address: str, outside: bool) -> None:
    (person,) = await directory.people("", "ada", query)
    assert (person.address, person.outside) == (address, outside)


@pytest.mark.parametrize(
    ("relation", "of", "expected"),
    [
        ("manager", None, ["Priya Raman"]),
        ("team", None, ["Samantha Ortiz", "Dana Whitfield", "Jonas Weber", "Alex Kim"]),
        ("manager", "Priya", ["Margaret Osei"]),
        ("skip", None, ["Margaret Osei"]),
        ("skip", "Priya", []),
        ("reports", "Margaret", ["Alex Moreau", "Priya Raman", "Adele Fontaine", "Tom Adebayo"]),
        ("manager", "Margaret", []),
        ("manager", "Alex", []),
        ("manager", "nobody", []),
        ("neighbour", None, []),
    ],
)
async def test_relations(directory: Directory, relation: str, of: str | None, expected: list[str]) -> None:
    assert [person.name for person in await directory.related("", "ada", relation, of)] == expected


async def test_somebody_of_the_directory_has_their_own_manager(embedded: Directory) -> None:
    (manager,) = await embedded.related("", "alex.moreau@contoso.com", "manager", None)
    assert manager.name == "Margaret Osei"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Harry's Bar", [("Harry's Bar", "place")]),
        ("harry’s bar", [("Harry's Bar", "place")]),
        ("Harry's", [("Harry's Bar", "place")]),
        ("bar", []),
        ("Birch", [("Birch", "room")]),
        ("the Birch room", [("Birch", "room")]),
        ("board room", [("Boardroom", "room")]),
        ("projector", [("Projector", "equipment")]),
        ("camera", [("Conference camera", "equipment")]),
        ("New York Public Library", []),
        ("a room in South house", [("Cedar", "room"), ("Boardroom", "room")]),
        ("North House", [("Aspen", "room"), ("Birch", "room")]),
        ("house", []),
        ("", []),
    ],
)
async def test_places(directory: Directory, query: str, expected: list[tuple[str, str]]) -> None:
    assert [(place.name, place.kind) for place in await directory.places("", "ada", query)] == expected


async def test_a_known_place_has_its_address_and_coordinates(directory: Directory) -> None:
    (bar,) = await directory.places("", "ada", "Harry's Bar")
    assert bar.postal is not None
    assert bar.postal.city == "Venezia"
    assert bar.coordinates is not None


@pytest.mark.parametrize(
    ("capacity", "accessible", "expected"),
    [
        (None, False, ["Aspen", "Birch", "Cedar", "Boardroom"]),
        (8, False, ["Birch", "Cedar", "Boardroom"]),
        (2, True, ["Birch", "Cedar", "Boardroom"]),
        (21, False, []),
    ],
)
async def test_rooms_that_fit(
    directory: Directory, capacity: int | None, accessible: bool, expected: list[str]
) -> None:
    assert [room.name for room in await directory.rooms("", "ada", capacity, accessible)] == expected

"""The directory by Microsoft Graph, against a Graph on loopback: what is asked, and what is made of the answers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.graph.lacks import LACKS
from bot.people.directory import DirectoryClosed, DirectoryUnavailable
from bot.people.file import DirectoryFile, PlaceEntry
from bot.people.graph import GraphDirectory
from dialogs.model import Coordinates
from tests.bot.people.organization import organization
from tests.graph_server import Fault, GraphServer
from tests.graph_server.access import AsApplication, SignedIn, client_of
from tests.graph_server.organization import Room, RoomList, relevant_person


@pytest.fixture
async def server() -> AsyncIterator[GraphServer]:
    async with organization().running() as running:
        yield running


@asynccontextmanager
async def directory_of(
    server: GraphServer, access: SignedIn | AsApplication | None = None, **more: Any
) -> AsyncIterator[GraphDirectory]:
    """A directory whose clock stands unless it is given one."""
    async with client_of(server, access) as client:
        yield GraphDirectory(client, more.pop("seconds", lambda: 0.0), **more)


@pytest.fixture
async def directory(server: GraphServer) -> AsyncIterator[GraphDirectory]:
    async with directory_of(server) as opened:
        yield opened


def paths(server: GraphServer) -> list[str]:
    return [one.path.removeprefix("/v1.0") for one in server.log]


async def test_both_searches_are_asked_as_graph_wants_it(server: GraphServer, directory: GraphDirectory) -> None:
    await directory.people("", "ada", 'O"Neil (Sales)')
    (people,) = server.asked("GET", "/people")
    assert people.query["$search"] == '"O Neil Sales"'
    (users,) = server.asked("GET", "/users")
    assert users.query["$search"] == '"displayName:O Neil Sales"'
    assert users.headers["ConsistencyLevel"] == "eventual"


async def test_the_relevant_come_first_and_nobody_comes_twice(server: GraphServer, directory: GraphDirectory) -> None:
    """Alex Moreau is nearer to Ada here; the users know both, and what the first source did not say."""
    moreau = next(one for one in server.state.users.values() if one.name == "Alex Moreau")
    server.state.organization.relevant["ada"] = [
        relevant_person("Alex Moreau", moreau.address, moreau.id),
        relevant_person("Alex Novak", "alex@fabrikam.com"),
    ]
    people = await directory.people("", "ada", "Alex")
    assert [person.name for person in people] == ["Alex Moreau", "Alex Novak", "Alex Kim"]
    assert [person.outside for person in people] == [False, True, False]
    assert people[0].department == "Sales"
    assert people[1].id is None


async def test_a_whole_name_counts_more_than_relevance(server: GraphServer, directory: GraphDirectory) -> None:
    server.state.user("Alex")
    server.state.user("Alexander Alex")
    assert [person.name for person in await directory.people("", "ada", "alex")] == ["Alex"]


async def test_the_beginning_of_a_name_is_a_guess(directory: GraphDirectory) -> None:
    (dana,) = await directory.people("", "ada", "Dan")
    assert (dana.name, dana.guessed) == ("Dana Whitfield", True)
    assert await directory.people("", "ada", "Da") == ()


async def test_groups_and_rooms_are_nobody(directory: GraphDirectory) -> None:
    assert await directory.people("", "ada", "Alex team") == ()
    assert await directory.people("", "ada", "Birch") == ()


async def test_who_cannot_be_written_to_is_left_out(server: GraphServer, directory: GraphDirectory) -> None:
    guest = {"mail": None, "userPrincipalName": "nia_fabrikam.com#EXT#@contoso.onmicrosoft.com"}
    server.state.user("Nia Wells", more=guest)
    server.state.user("Nia Stone", "nia@contoso.com", more={"mail": None})
    (nia,) = await directory.people("", "ada", "Nia")
    assert nia.address == "nia@contoso.com"


async def test_an_address_is_whoever_has_it(server: GraphServer, directory: GraphDirectory) -> None:
    server.state.organization.relevant["ada"] = [relevant_person("Otto Lang", "otto@fabrikam.com")]
    (known,) = await directory.people("", "ada", "dana@contoso.com")
    assert (known.name, known.outside) == ("Dana Whitfield", False)
    (contact,) = await directory.people("", "ada", "Otto@fabrikam.com")
    assert (contact.name, contact.outside) == ("Otto Lang", True)
    (quoted,) = await directory.people("", "ada", "pat.o'neil@fabrikam.com")
    assert (quoted.name, quoted.outside) == ("pat.o'neil@fabrikam.com", True)
    assert server.asked("GET", "/users")[-1].query["$filter"].startswith("mail eq 'pat.o''neil@fabrikam.com'")


async def test_an_address_can_be_written_to_when_nothing_can_be_looked_up(server: GraphServer) -> None:
    async with directory_of(server, SignedIn(missing={"User.ReadBasic.All", "People.Read", "User.Read"})) as directory:
        (person,) = await directory.people("", "ada", "Ida Berg <ida@example.org>")
    assert (person.name, person.address) == ("Ida Berg", "ida@example.org")


async def test_domains_come_from_the_own_address_where_graph_keeps_them(server: GraphServer) -> None:
    server.state.organization.told_domains = False
    async with directory_of(server) as directory:
        (inside,) = await directory.people("", "ada", "new@contoso.com")
        (outside,) = await directory.people("", "ada", "new@example.org")
    assert (inside.outside, outside.outside) == (False, True)
    assert len(server.asked("GET", "/organization")) == 1


@pytest.mark.parametrize(
    ("missing", "query", "scopes"),
    [
        ("User.ReadBasic.All", "Nobody", ("User.ReadBasic.All",)),
        ("People.Read", "Nobody", ("People.Read",)),
    ],
)
async def test_a_missing_consent_is_said_with_what_is_missing(
    server: GraphServer, missing: str, query: str, scopes: tuple[str, ...]
) -> None:
    async with directory_of(server, SignedIn(missing={missing})) as directory:
        with pytest.raises(DirectoryClosed) as closed:
            await directory.people("", "ada", query)
        assert closed.value.scopes == scopes
        assert [person.name for person in await directory.people("", "ada", "Dana")] == ["Dana Whitfield"]


async def test_a_refusal_closes_the_directory(server: GraphServer, directory: GraphDirectory) -> None:
    server.faults = [Fault(403, "Authorization_RequestDenied", path="/manager")]
    with pytest.raises(DirectoryClosed) as closed:
        await directory.related("", "ada", "manager", None)
    assert closed.value.scopes == ("User.ReadBasic.All",)


@pytest.mark.parametrize("status", [400, 429, 500, 503])
async def test_a_directory_that_does_not_answer(server: GraphServer, directory: GraphDirectory, status: int) -> None:
    server.faults = [Fault(status, path="/people"), Fault(status, path="/users")] * 2
    with pytest.raises(DirectoryUnavailable):
        await directory.people("", "ada", "Nobody")


async def test_one_source_is_enough(server: GraphServer, directory: GraphDirectory) -> None:
    server.faults = [Fault(503, path="/people")] * 2
    assert [person.name for person in await directory.people("", "ada", "Dana")] == ["Dana Whitfield"]


async def test_somebody_without_a_mailbox_has_no_relevant_people(
    server: GraphServer, directory: GraphDirectory
) -> None:
    server.faults = [Fault(404, "MailboxNotEnabledForRESTAPI", path="/people")]
    assert await directory.people("", "ada", "Nobody") == ()


async def test_china_and_applications_ask_the_users_alone(server: GraphServer) -> None:
    async with directory_of(server, lacks=LACKS["china"]) as directory:
        assert [person.name for person in await directory.people("", "ada", "Dana")] == ["Dana Whitfield"]
    async with directory_of(server, AsApplication()) as directory:
        assert [person.name for person in await directory.people("", "ada", "Dana")] == ["Dana Whitfield"]
        assert [person.name for person in await directory.related("", "ada", "manager", None)] == ["Priya Raman"]
    assert not server.asked("GET", "/people")


async def test_a_personal_account_knows_its_contacts_alone(server: GraphServer) -> None:
    server.state.organization.personal = {"ada"}
    server.state.organization.relevant["ada"] = [relevant_person("Otto Lang", "otto@fabrikam.com")]
    async with directory_of(server, SignedIn(personal_accounts={"ada"})) as directory:
        (otto,) = await directory.people("", "ada", "Otto")
        assert (otto.address, otto.outside) == ("otto@fabrikam.com", False)
        assert await directory.people("", "ada", "Dana") == ()
        assert await directory.related("", "ada", "manager", None) == ()
        assert await directory.places("", "ada", "Birch") == ()
        assert await directory.rooms("", "ada", None, False) == ()
        server.faults = [Fault(403, "ErrorAccessDenied", path="/people")]
        assert await directory.people("", "ada", "Otto") == ()
    assert set(paths(server)) == {"/me/people"}


async def test_rooms_have_what_graph_knows_of_them(server: GraphServer) -> None:
    server.state.organization.rooms = [
        Room(
            "Elm",
            "elm@contoso.com",
            {
                "capacity": 6,
                "isWheelChairAccessible": True,
                "building": "2",
                "floorNumber": 3,
                "audioDeviceName": "Speaker",
                "videoDeviceName": "Camera",
                "geoCoordinates": {"latitude": 47.64, "longitude": -122.13, "altitude": None},
                "address": {"street": "1 Pine St", "city": "Redmond", "state": "", "countryOrRegion": "US"},
            },
        )
    ]
    async with directory_of(server) as directory:
        (elm,) = await directory.places("", "ada", "elm")
    assert (elm.capacity, elm.accessible, elm.building, elm.floor) == (6, True, "2", 3)
    assert (elm.audio, elm.video, elm.kind, elm.address) == ("Speaker", "Camera", "room", "elm@contoso.com")
    assert elm.coordinates == Coordinates(latitude=47.64, longitude=-122.13)
    assert elm.postal is not None
    assert (elm.postal.street, elm.postal.state) == ("1 Pine St", None)


async def test_a_room_without_size_stands_last_and_one_without_address_is_left_out(server: GraphServer) -> None:
    server.state.organization.rooms = [
        Room("Sizeless", "sizeless@contoso.com", {"building": "2"}),
        Room("Nowhere", "", {"building": "2"}),
        Room("Big", "big@contoso.com", {"capacity": 40, "building": "2"}),
        Room("Small", "small@contoso.com", {"capacity": 4, "building": "2"}),
    ]
    async with directory_of(server) as directory:
        assert [one.name for one in await directory.rooms("", "ada", None, False)] == ["Small", "Big", "Sizeless"]
        assert [one.name for one in await directory.rooms("", "ada", 5, False)] == ["Big", "Sizeless"]


async def test_all_pages_of_rooms_are_read_once_in_some_minutes(server: GraphServer) -> None:
    now = 0.0
    server.state.organization.page = 2
    async with directory_of(server, seconds=lambda: now) as directory:
        rooms = await asyncio.gather(*(directory.rooms("contoso", "ada", None, False) for _ in range(3)))
        assert [len(found) for found in rooms] == [4, 4, 4]
        assert await directory.places("contoso", "ada", "Cedar")
        assert len(server.asked("GET", "/microsoft.graph.room")) == 2
        now = 601.0
        await directory.rooms("contoso", "ada", None, False)
        assert len(server.asked("GET", "/microsoft.graph.room")) == 4


async def test_rooms_of_another_tenant_are_not_shown(server: GraphServer) -> None:
    server.state.user("Ben")
    async with directory_of(server) as directory:
        await directory.rooms("contoso", "ada", None, False)
        server.state.organization.rooms = []
        assert await directory.rooms("fabrikam", "ben", None, False) == ()
        assert len(await directory.rooms("contoso", "ben", None, False)) == 4
        await directory.rooms("", "ada", None, False)
        await directory.rooms("", "ben", None, False)
    assert len(server.asked("GET", "/microsoft.graph.room")) == 4


async def test_a_room_list_says_the_building_of_rooms_that_do_not(server: GraphServer) -> None:
    server.state.organization.rooms = [Room("Elm", "elm@contoso.com"), Room("Fir", "fir@contoso.com")]
    server.state.organization.room_lists = [RoomList("Building 2", "b2@contoso.com", ("elm@contoso.com",))]
    async with directory_of(server) as directory:
        assert [room.name for room in await directory.places("", "ada", "a room in building 2")] == ["Elm"]


async def test_the_file_stands_beside(server: GraphServer) -> None:
    """Its equipment and places, other names of Graph's rooms, and its rooms where Graph's may not be read."""
    file = DirectoryFile(
        rooms=(PlaceEntry(name="Birke", address="birch@contoso.com"),),
        equipment=(PlaceEntry(name="Projector", address="projector@contoso.com"),),
        places=(PlaceEntry(name="Harbour", coordinates=Coordinates(latitude=1, longitude=2)),),
    )
    async with directory_of(server, file=file) as directory:
        assert [(one.name, one.kind) for one in await directory.places("", "ada", "projector")] == [
            ("Projector", "equipment")
        ]
        assert [one.name for one in await directory.places("", "ada", "Birke")] == ["Birch"]
        assert [one.name for one in await directory.places("", "ada", "harbour")] == ["Harbour"]
        assert len(await directory.rooms("", "ada", None, False)) == 4
    async with directory_of(server, SignedIn(missing={"Place.Read.All"}), file=file) as directory:
        assert [one.name for one in await directory.places("", "ada", "Birke")] == ["Birke"]
        with pytest.raises(DirectoryClosed) as closed:
            await directory.places("", "ada", "Cedar")
        assert closed.value.scopes == ("Place.Read.All",)


async def test_closed_rooms_are_told_of_once_in_a_while(server: GraphServer) -> None:
    """A bar is no reason to ask for rooms again; a wish for a room is."""
    now = 0.0
    async with directory_of(server, SignedIn(missing={"Place.Read.All"}), seconds=lambda: now) as directory:
        with pytest.raises(DirectoryClosed):
            await directory.places("", "ada", "some bar")
        assert await directory.places("", "ada", "another bar") == ()
        with pytest.raises(DirectoryClosed):
            await directory.places("", "ben", "some bar")
        with pytest.raises(DirectoryClosed):
            await directory.rooms("", "ada", None, False)
        now = 3601.0
        with pytest.raises(DirectoryClosed):
            await directory.places("", "ada", "some bar")


async def test_three_at_once_in_a_mailbox(server: GraphServer, directory: GraphDirectory) -> None:
    names = ("Dana", "Alex", "Priya", "Samantha", "Jonas", "Adele", "Tom", "Margaret")
    await asyncio.gather(*(directory.people("", "ada", name) for name in names))
    assert 1 < server.most <= 3

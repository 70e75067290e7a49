"""The sample directory as an organisation in Microsoft Graph, so that one contract runs on both."""

from itertools import chain
from typing import Any

from bot.people.file import SAMPLE, DirectoryFile, PersonEntry, PlaceEntry, read_directory
from tests.graph_server import GraphServer
from tests.graph_server.organization import Room, relevant_person

FILE = read_directory(SAMPLE)
BESIDE = DirectoryFile(
    equipment=FILE.equipment, places=FILE.places, rooms=tuple(room for room in FILE.rooms if room.also)
)
"""What a directory file says beside Graph: equipment, places, other names of rooms."""


def organization() -> GraphServer:
    """Ada, and everybody of the sample; whoever has a manager is among those that Ada works with."""
    server = GraphServer(people=("Ada",))
    state = server.state
    for entry in FILE.people:
        state.user(entry.name, entry.address, id_of(entry.address), more=_known(entry))
    mine = {id_of(one.address): id_of(one.manager) for one in FILE.people if one.manager and _reports(one)}
    state.organization.managers = {"ada": id_of(FILE.me.manager or ""), **mine}
    state.organization.domains = [*FILE.domains]
    known = (
        relevant_person(one.name, one.address, id_of(one.address), **_known(one)) for one in FILE.people if one.manager
    )
    others = (
        relevant_person("Alex team", "alex-team@contoso.com", kind="Group"),
        relevant_person("Birch", "birch@contoso.com", kind="Other"),
    )
    state.organization.relevant["ada"] = [*chain(others, known)]
    state.organization.rooms = [_room(entry) for entry in FILE.rooms]
    return server


def id_of(address: str) -> str:
    """The id of a user by their address."""
    return f"id-{address.partition('@')[0]}"


def _reports(entry: PersonEntry) -> bool:
    """To Ada's manager report those of Ada's team alone."""
    return entry.manager != FILE.me.manager or entry.address in FILE.me.team


def _known(entry: PersonEntry) -> dict[str, Any]:
    return {"jobTitle": entry.title, "department": entry.department}


def _room(entry: PlaceEntry) -> Room:
    more = {"capacity": entry.capacity, "isWheelChairAccessible": entry.accessible, "building": entry.building}
    return Room(entry.name, entry.address or "", more)

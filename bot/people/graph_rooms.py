"""Rooms of an organisation by Graph's places: name, size, building, floor, what they have. Read once in some minutes.

Graph v1.0 has no list of equipment, and nothing by which an equipment mailbox is told from a shared one without more
permissions than a scheduling bot should have: equipment is listed in the directory file (`[[equipment]]`).
Source: learn.microsoft.com/graph/api/place-list and /graph/api/resources/room.
"""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from bot.graph.access import PLACES, Owner
from bot.graph.client import Graph
from bot.graph.errors import GraphAway, GraphError
from bot.graph.kept import Kept
from bot.people.places import Named
from dialogs.model import Coordinates, Place, PostalAddress

KEEP_SECONDS = 600.0
MOST_ROOMS = 2000
MOST_LISTS = 30
"""Room lists that are read for the buildings of rooms that do not say theirs."""
_ROOMS, _LISTS = "/places/microsoft.graph.room", "/places/microsoft.graph.roomlist"
_PAGE = {"$top": "100"}


class GraphRooms:
    """All rooms, by tenant."""

    def __init__(self, graph: Graph, seconds: Callable[[], float]) -> None:
        """`seconds`: a clock that never goes back."""
        self._graph = graph
        self._kept: Kept[tuple[Place, ...]] = Kept(KEEP_SECONDS, seconds)

    async def all(self, owner: Owner) -> tuple[Place, ...]:
        """Every room of the owner's organisation. Raises `GraphError`."""
        whose = (owner.tenant, "" if owner.tenant else owner.user)
        return await self._kept.get(whose, lambda: self._read(owner))

    async def _read(self, owner: Owner) -> tuple[Place, ...]:
        found = await self._graph.pages(owner, _ROOMS, PLACES, mailbox="", query=_PAGE, most=MOST_ROOMS)
        rooms = tuple(room for item in found if (room := room_of(item)) is not None)
        if all(room.building for room in rooms):
            return rooms
        buildings = await self._buildings(owner)
        return tuple(_in_building(room, buildings) for room in rooms)

    async def _buildings(self, owner: Owner) -> Mapping[str, str]:
        """By a room's address: the name of a list that it stands in. Lists that cannot be read count for nothing."""
        try:
            lists = await self._graph.pages(owner, _LISTS, PLACES, mailbox="", query=_PAGE, most=MOST_LISTS)
        except GraphAway:
            raise
        except GraphError:
            return {}
        named = [(one.get("displayName"), one.get("emailAddress")) for one in lists]
        known = [(name, address) for name, address in named if isinstance(name, str) and isinstance(address, str)]
        rooms = await asyncio.gather(*(self._listed(owner, address) for _, address in known))
        return {room: name for (name, _), listed in zip(known, rooms, strict=True) for room in listed}

    async def _listed(self, owner: Owner, address: str) -> tuple[str, ...]:
        path = f"/places/{address}/microsoft.graph.roomlist/rooms"
        try:
            rooms = await self._graph.pages(owner, path, PLACES, mailbox="", query=_PAGE, most=MOST_ROOMS)
        except GraphAway:
            raise
        except GraphError:
            return ()
        return tuple(str(room.get("emailAddress", "")).casefold() for room in rooms)


def room_of(item: Mapping[str, Any]) -> Place | None:
    """A room as Graph writes it; None without name or address, for it can neither be shown nor booked."""
    name, address = item.get("displayName"), item.get("emailAddress")
    if not isinstance(name, str) or not isinstance(address, str) or not name or not address:
        return None
    capacity = item.get("capacity")
    return Place(
        name=name,
        kind="room",
        address=address,
        capacity=capacity if isinstance(capacity, int) and capacity > 0 else None,
        accessible=item.get("isWheelChairAccessible") is True,
        building=_text(item, "building"),
        floor=item["floorNumber"] if isinstance(item.get("floorNumber"), int) else None,
        audio=_text(item, "audioDeviceName"),
        video=_text(item, "videoDeviceName"),
        postal=_postal(item.get("address")),
        coordinates=_coordinates(item.get("geoCoordinates")),
    )


def beside(rooms: tuple[Place, ...], file: tuple[Named, ...]) -> tuple[Named, ...]:
    """Rooms of Graph and entries of the directory file; a room that stands in both is one, with all its names."""
    known = {(one.place.address or "").casefold(): one for one in file if one.place.address}
    shown = []
    for room in rooms:
        entry = known.pop((room.address or "").casefold(), None)
        names = (room.name, *(entry.names if entry else ()))
        building = room.building or (entry.place.building if entry else None)
        shown.append(Named(room.model_copy(update={"building": building}), names))
    others = [one for one in file if not one.place.address or one.place.address.casefold() in known]
    return (*shown, *others)


def _in_building(room: Place, buildings: Mapping[str, str]) -> Place:
    building = room.building or buildings.get((room.address or "").casefold())
    return room.model_copy(update={"building": building})


def _postal(address: Any) -> PostalAddress | None:
    """None where all of it is empty: it would only look like a known place."""
    if not isinstance(address, Mapping):
        return None
    names = {"countryOrRegion": "country_or_region", "postalCode": "postal_code"}
    parts = ("street", "city", "state", "countryOrRegion", "postalCode")
    known = {names.get(part, part): text for part in parts if (text := _text(address, part))}
    return PostalAddress(**known) if known else None


def _coordinates(item: Any) -> Coordinates | None:
    if not isinstance(item, Mapping):
        return None
    try:
        return Coordinates(latitude=item.get("latitude"), longitude=item.get("longitude"))
    except ValidationError:
        return None


def _text(item: Mapping[str, Any], name: str) -> str | None:
    value = item.get(name)
    return value.strip() or None if isinstance(value, str) else None

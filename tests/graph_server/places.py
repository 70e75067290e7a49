"""Rooms and room lists, in pages."""

from collections.abc import Sequence
from typing import Any

from tests.graph_server.calls import Answer, Call, Route
from tests.graph_server.organization import Room
from tests.graph_server.people import refuse_personal
from tests.graph_server.refusals import Refusal

_EMPTY = ("phone", "nickname", "label", "building", "floorNumber", "capacity", "audioDeviceName", "videoDeviceName")


async def _rooms(call: Call) -> Answer:
    _let_in(call)
    return _paged(call, [_shown(room) for room in call.state.organization.rooms])


async def _lists(call: Call) -> Answer:
    _let_in(call)
    lists = call.state.organization.room_lists
    return _paged(call, [{"id": one.address, "displayName": one.name, "emailAddress": one.address} for one in lists])


async def _listed(call: Call) -> Answer:
    """By the list's address, not its id."""
    _let_in(call)
    for one in call.state.organization.room_lists:
        if one.address.lower() == call.part("list").lower():
            return _paged(call, [_shown(room) for room in call.state.organization.rooms if room.address in one.rooms])
    raise Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.")


def _let_in(call: Call) -> None:
    call.must("Place.Read.All")
    refuse_personal(call)


def _paged(call: Call, found: Sequence[dict[str, Any]]) -> Answer:
    size = min(int(call.query.get("$top", 100)), call.state.organization.page)
    skip = int(call.query.get("$skip", 0))
    content: dict[str, Any] = {"value": list(found[skip : skip + size])}
    if len(found) > skip + size:
        following = call.request.rel_url.update_query({"$skip": str(skip + size)})
        content["@odata.nextLink"] = f"{call.request.url.origin()}{following}"
    return Answer(content)


def _shown(room: Room) -> dict[str, Any]:
    empty = dict.fromkeys(_EMPTY)
    return {
        "id": room.address,
        **empty,
        "displayName": room.name,
        "emailAddress": room.address,
        "isWheelChairAccessible": False,
        "address": {"street": "", "city": "", "state": "", "postalCode": "", "countryOrRegion": ""},
        "geoCoordinates": None,
        "tags": [],
        "bookingType": "standard",
        **room.more,
    }


ROUTES: tuple[Route, ...] = (
    Route("GET", "/places/microsoft.graph.room", _rooms),
    Route("GET", "/places/microsoft.graph.roomlist", _lists),
    Route("GET", "/places/{list}/microsoft.graph.roomlist/rooms", _listed),
)

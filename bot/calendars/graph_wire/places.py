"""Places, rooms and equipment as Graph's locations and resources (learn.microsoft.com/graph/api/resources/location).

A room is booked by being invited as a resource; its location only says where it is. Equipment is a resource alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from dialogs.model import Coordinates, Place, PostalAddress

ROOM = "conferenceRoom"
_POSTAL = {
    "street": "street",
    "city": "city",
    "state": "state",
    "country_or_region": "countryOrRegion",
    "postal_code": "postalCode",
}
NOWHERE = {"location": {"displayName": ""}}
"""What takes the places away from an event."""


def to_graph(places: Iterable[Place]) -> dict[str, Any]:
    """`location`, and `locations` where there are several; nothing for none."""
    shown = [_location(place) for place in places if place.kind != "equipment"]
    if not shown:
        return {}
    if len(shown) == 1:
        return {"location": shown[0]}
    names = "; ".join(one["displayName"] for one in shown)
    return {"location": {"displayName": names, "locationType": "default"}, "locations": shown}


def resources(places: Iterable[Place]) -> list[dict[str, Any]]:
    """Rooms and equipment of the directory, as attendees that are booked."""
    return [
        {"emailAddress": {"address": place.address, "name": place.name}, "type": "resource"}
        for place in places
        if place.kind != "place" and place.address
    ]


def _location(place: Place) -> dict[str, Any]:
    found: dict[str, Any] = {"displayName": place.name}
    if place.kind == "room":
        found["locationType"] = ROOM
        if place.address:
            found["locationEmailAddress"] = place.address
    if place.postal is not None:
        values = place.postal.model_dump(exclude_none=True)
        found["address"] = {wire: values[ours] for ours, wire in _POSTAL.items() if ours in values}
    if place.coordinates is not None:
        found["coordinates"] = place.coordinates.model_dump()
    return found


def from_graph(item: Mapping[str, Any]) -> tuple[Place, ...]:
    """The places of an event, then the equipment that is booked for it."""
    booked = {address.lower(): name for address, name in _resources(item)}
    locations = item.get("locations") or [item.get("location") or {}]
    places = tuple(_place(one, booked) for one in locations if one.get("displayName"))
    known = {place.address.lower() for place in places if place.address} | {place.name.lower() for place in places}
    equipment = tuple(
        Place(name=name, kind="equipment", address=address)
        for address, name in _resources(item)
        if not {address.lower(), name.lower()} & known
    )
    return (*places, *equipment)


def _place(one: Mapping[str, Any], booked: Mapping[str, str]) -> Place:
    address = one.get("locationEmailAddress") or next(
        (mail for mail, name in booked.items() if name.lower() == one["displayName"].lower()), None
    )
    room = one.get("locationType") == ROOM or (address or "").lower() in booked
    return Place(
        name=one["displayName"],
        kind="room" if room else "place",
        address=address,
        postal=_postal(one.get("address") or {}),
        coordinates=_coordinates(one.get("coordinates") or {}),
    )


def _postal(address: Mapping[str, Any]) -> PostalAddress | None:
    values = {ours: address[wire] for ours, wire in _POSTAL.items() if address.get(wire)}
    return PostalAddress(**values) if values else None


def _coordinates(values: Mapping[str, Any]) -> Coordinates | None:
    latitude, longitude = values.get("latitude"), values.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    return Coordinates(latitude=latitude, longitude=longitude)


def _resources(item: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Address and name of each resource."""
    mails = [one.get("emailAddress") or {} for one in item.get("attendees") or () if one.get("type") == "resource"]
    return [(mail["address"], mail.get("name") or mail["address"]) for mail in mails if mail.get("address")]

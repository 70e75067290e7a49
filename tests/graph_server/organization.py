"""What the server knows of the organisation: domains, managers, relevant people, rooms, mailbox settings, schedules."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Room:
    """A room of the places API."""

    name: str
    address: str
    more: dict[str, Any] = field(default_factory=dict)
    """Further properties ("capacity", "building", ...), as on the wire."""


@dataclass
class RoomList:
    """A list of rooms, mostly a building."""

    name: str
    address: str
    rooms: tuple[str, ...] = ()
    """Their addresses."""


@dataclass
class Organization:
    """All of it; tests set what they need."""

    domains: list[str] = field(default_factory=lambda: ["contoso.com", "contoso.onmicrosoft.com"])
    told_domains: bool = True
    """False: /organization is refused, as it is for users without a role in some tenants."""
    personal: set[str] = field(default_factory=set)
    """Ids of users with a personal Microsoft account."""
    managers: dict[str, str] = field(default_factory=dict)
    """Id of the manager by id of the user."""
    relevant: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """What /me/people knows, by id of the user, the most relevant first."""
    rooms: list[Room] = field(default_factory=list)
    room_lists: list[RoomList] = field(default_factory=list)
    page: int = 100
    """Places on a page."""
    settings: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Mailbox settings that differ from the usual ones, by id of the user."""
    zones: list[dict[str, str]] = field(default_factory=list)
    """What /outlook/supportedTimeZones says: alias and displayName."""
    busy: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Further schedule items, by address in lower case: status, start, end (UTC wall clock), subject, isPrivate."""
    hours: dict[str, dict[str, Any]] = field(default_factory=dict)
    """`workingHours` of a schedule, by address in lower case."""
    troubled: dict[str, str] = field(default_factory=dict)
    """Schedules that cannot be read, by address in lower case: the response code."""


def relevant_person(name: str, address: str, id_: str = "", kind: str = "Person", **more: Any) -> dict[str, Any]:
    """An item of /me/people."""
    subclass = {"Person": "OrganizationUser" if id_ else "PersonalContact", "Group": "UnifiedGroup"}.get(kind, "Room")
    return {
        "id": id_ or f"contact of {name}",
        "displayName": name,
        "scoredEmailAddresses": [{"address": address, "relevanceScore": 8.0, "selectionLikelihood": "notSpecified"}],
        "userPrincipalName": address if id_ else None,
        "personType": {"class": kind, "subclass": subclass},
        **more,
    }

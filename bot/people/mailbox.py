"""What a person's mailbox says of them: zone, working hours, language, name, address. Each may be missing.

Nothing here is an error: what cannot be read is left out, and whoever asks goes on with what the channel says.
Sources: learn.microsoft.com/graph/api/user-get-mailboxsettings, /graph/api/outlookuser-supportedtimezones.
"""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Protocol

import structlog

from bot.graph.access import MAILBOX, PROFILE, Owner, Scopes
from bot.graph.client import Graph
from bot.graph.errors import GraphError
from bot.graph.kept import Kept
from bot.graph.working_hours import hours_of, zone_name
from bot.graph.zones import iana_name
from bot.people.addresses import is_address
from dialogs.model import Value, WorkingHours

KEEP_SECONDS = 600.0
_log = structlog.get_logger("mailbox")


class MailboxSettings(Value):
    """What is known of a person by their mailbox; None: it does not say, or not in a usable way."""

    zone: str | None = None
    """IANA name."""
    working_hours: WorkingHours | None = None
    """Wall clock of the person's zone."""
    language: str | None = None
    """BCP 47."""
    name: str | None = None
    address: str | None = None


class Mailboxes(Protocol):
    """Mailboxes of one kind, for all their owners."""

    async def settings(self, owner: Owner) -> MailboxSettings:
        """What the owner's mailbox says; empty where it cannot be read. Never raises for that."""
        ...


class NoMailboxes:
    """Nobody has a mailbox: the embedded calendar."""

    async def settings(self, owner: Owner) -> MailboxSettings:  # noqa: ARG002
        """Nothing."""
        return MailboxSettings()


class GraphMailboxes:
    """Implements `Mailboxes` by Microsoft Graph; read once in some minutes, by person."""

    def __init__(self, graph: Graph, seconds: Callable[[], float]) -> None:
        """`seconds`: a clock that never goes back."""
        self._graph = graph
        self._kept: Kept[MailboxSettings] = Kept(KEEP_SECONDS, seconds)

    async def settings(self, owner: Owner) -> MailboxSettings:
        """What the owner's mailbox says. What could not be read is asked for again the next time."""
        try:
            return await self._kept.get((owner.tenant, owner.user), lambda: self._read(owner))
        except _Incomplete as error:
            return error.settings

    async def _read(self, owner: Owner) -> MailboxSettings:
        (said, user) = await asyncio.gather(
            self._part(owner, "/mailboxSettings", MAILBOX),
            self._part(owner, "", PROFILE, {"$select": "displayName,mail,userPrincipalName"}),
        )
        addresses = (_text(user or {}, name) for name in ("mail", "userPrincipalName"))
        settings = MailboxSettings(
            zone=await self._zone(owner, said or {}),
            working_hours=hours_of((said or {}).get("workingHours")),
            language=_text(_part_of(said or {}, "language"), "locale"),
            name=_text(user or {}, "displayName"),
            address=next((one for one in addresses if one and is_address(one)), None),
        )
        if said is None or user is None:
            raise _Incomplete(settings)
        return settings

    async def _zone(self, owner: Owner, said: Mapping[str, Any]) -> str | None:
        """The mailbox's zone; else that of its working hours; else what the service itself calls so."""
        names = (_text(said, "timeZone"), zone_name(said.get("workingHours")))
        known = next((zone for name in names if name and (zone := iana_name(name))), None)
        if known is not None or names[0] is None:
            return known
        zones = await self._part(owner, "/outlook/supportedTimeZones", PROFILE)
        return _zone_among(names[0], (zones or {}).get("value"))

    async def _part(
        self, owner: Owner, path: str, scopes: Scopes, query: Mapping[str, str] | None = None
    ) -> dict[str, Any] | None:
        """None where it could not be read."""
        try:
            return await self._graph.call(owner, "GET", path, scopes, query=query)
        except GraphError as error:
            _log.info("mailbox not read", path=path, error=str(error))
            return None


class _Incomplete(Exception):
    """Not everything could be read: good for now, not to be kept."""

    def __init__(self, settings: MailboxSettings) -> None:
        super().__init__("The mailbox could not be read.")
        self.settings = settings


def _zone_among(name: str, zones: Any) -> str | None:
    """The IANA name of the zone that the service shows by this name."""
    for zone in zones if isinstance(zones, list) else ():
        if isinstance(zone, Mapping) and name in (zone.get("alias"), zone.get("displayName")):
            return iana_name(str(zone.get("alias")))
    return None


def _part_of(item: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = item.get(name)
    return part if isinstance(part, Mapping) else {}


def _text(item: Mapping[str, Any], name: str) -> str | None:
    value = item.get(name)
    return value.strip() or None if isinstance(value, str) else None

"""Which calendars a person has in Graph: their own, those that others share with them, and those of their groups.

Asked once and kept for some minutes. Groups need a permission of their own, so they are only looked at when a group
is wanted; what is missing for them hides none of the others.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.calendars.service import Owner
from bot.graph.access import CALENDAR, GROUPS
from bot.graph.client import Graph
from bot.graph.kept import Kept
from dialogs.model import Calendar

KEPT_SECONDS = 300.0
_FIELDS = {"$select": "id,name,canEdit,owner,isDefaultCalendar,allowedOnlineMeetingProviders", "$top": "100"}
_GROUP_FIELDS = {"$select": "id,displayName,mail,groupTypes", "$top": "100"}
_UNKNOWN = "unknown"


class GraphCalendars:
    """Lists calendars. Methods raise `GraphError`."""

    def __init__(self, graph: Graph, seconds: Callable[[], float]) -> None:
        """`seconds`: a clock that never goes back."""
        self._graph = graph
        self._kept: Kept[tuple[Calendar, ...]] = Kept(KEPT_SECONDS, seconds)

    async def of(self, owner: Owner, *, groups: bool) -> tuple[Calendar, ...]:
        """The person's calendars, the standard one first, and with `groups` their groups'."""
        own = await self._kept.get((owner.tenant, owner.user, "own"), lambda: self._own(owner))
        if not groups:
            return own
        return (*own, *await self._kept.get((owner.tenant, owner.user, "groups"), lambda: self._groups(owner)))

    async def _own(self, owner: Owner) -> tuple[Calendar, ...]:
        items = await self._graph.pages(owner, "/calendars", CALENDAR, query=_FIELDS)
        standard = next((item for item in items if item.get("isDefaultCalendar")), None)
        mine = _address(standard or {})
        others = tuple(_calendar(item, mine) for item in items if item is not standard)
        return (_standard(standard or {}), *others)

    async def _groups(self, owner: Owner) -> tuple[Calendar, ...]:
        """One that is shut for personal accounts, which have none, and the application, which may not write to them."""
        if not self._graph.access.delegated or await self._graph.access.personal(owner):
            return (NO_GROUPS,)
        items = await self._graph.pages(owner, "/memberOf/microsoft.graph.group", GROUPS, query=_GROUP_FIELDS)
        return tuple(
            Calendar(kind="group", name=item.get("displayName"), id=str(item["id"]), owner=item.get("mail"))
            for item in items
            if "unified" in {str(kind).lower() for kind in item.get("groupTypes") or ()}
        )


NO_GROUPS = Calendar(kind="group", id="", writable=False)
"""Stands for the groups that somebody cannot have, so that it can be said."""


def _standard(item: Mapping[str, Any]) -> Calendar:
    return Calendar(name=item.get("name"), online=_online(item), writable=item.get("canEdit", True))


def _calendar(item: Mapping[str, Any], mine: str) -> Calendar:
    """One of the person's own, or one that somebody shares: that is called by its owner's name."""
    owner = item.get("owner") or {}
    foreign = bool(owner.get("address")) and _address(item) != mine
    return Calendar(
        kind="person" if foreign else "named",
        name=(owner.get("name") if foreign else None) or item.get("name"),
        id=str(item["id"]),
        owner=owner.get("address") if foreign else None,
        online=_online(item),
        writable=bool(item.get("canEdit", True)),
    )


def _online(item: Mapping[str, Any]) -> tuple[str, ...] | None:
    offered = item.get("allowedOnlineMeetingProviders")
    return tuple(one for one in offered if one != _UNKNOWN) if isinstance(offered, list) else None


def _address(item: Mapping[str, Any]) -> str:
    return str((item.get("owner") or {}).get("address") or "").lower()

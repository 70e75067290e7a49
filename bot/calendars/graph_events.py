"""The events of one calendar in Graph, request by request; what requests and answers mean is for `bot.calendars.graph`.

Methods raise `GraphError`. Sources: learn.microsoft.com/graph/api/resources/event and its methods.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.calendars.graph_homes import Home
from bot.calendars.graph_wire.from_graph import SELECT
from bot.calendars.graph_wire.to_graph import KEY_PROPERTY, json_of
from bot.calendars.service import Owner
from bot.graph.client import Graph

Item = dict[str, Any]
"""An event as Graph writes it."""
_SELECTED = {"$select": SELECT}
_PAGE = "100"


@dataclass(frozen=True)
class GraphEvents:
    """One calendar, in one person's name."""

    graph: Graph
    owner: Owner
    home: Home

    async def create(self, request: bytes) -> Item:
        """Send a frozen request, as it is."""
        return await self._call("POST", self.home.events, request)

    async def read(self, name: str) -> Item:
        """The event, series or occurrence with this id."""
        return await self._call("GET", self.home.event(name), query=_SELECTED)

    async def by_key(self, key: str) -> Item | None:
        """The event that was created with this key; None where there is none (any more)."""
        value = key.replace("'", "''")
        wanted = f"singleValueExtendedProperties/Any(ep: ep/id eq '{KEY_PROPERTY}' and ep/value eq '{value}')"
        found = await self._pages(self.home.events, {"$filter": wanted, "$top": "2"}, most=2)
        return next((item for item in found if not item.get("isCancelled")), None)

    async def view(self, start: datetime, end: datetime) -> tuple[Item, ...]:
        """What takes place between two instants, series expanded."""
        return await self._pages(self.home.view, {**_between(start, end), "$top": _PAGE})

    async def occurrences(self, series: str, start: datetime, end: datetime) -> tuple[Item, ...]:
        """The occurrences of a series between two instants."""
        return await self._pages(f"{self.home.event(series)}/instances", {**_between(start, end), "$top": _PAGE})

    async def change(self, name: str, values: Mapping[str, Any], etag: str | None) -> Item:
        """Write these properties, where the event still is the one of this etag."""
        headers = {"If-Match": etag} if etag else None
        return await self._call("PATCH", self.home.event(name), json_of(values).encode(), headers=headers)

    async def cancel(self, name: str, note: str) -> None:
        """Cancel as the organiser; the guests are mailed."""
        body = json_of({"comment": note} if note else {}).encode()
        await self._call("POST", f"{self.home.event(name)}/cancel", body)

    async def delete(self, name: str) -> None:
        """Delete what has no guests."""
        await self._call("DELETE", self.home.event(name))

    async def _call(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Item:
        home = self.home
        return await self.graph.call(
            self.owner, method, path, home.scopes, mailbox=home.mailbox, query=query, body=body, headers=headers
        )

    async def _pages(self, path: str, query: Mapping[str, str], most: int = 1000) -> tuple[Item, ...]:
        home, asked = self.home, {**query, **_SELECTED}
        return await self.graph.pages(self.owner, path, home.scopes, mailbox=home.mailbox, query=asked, most=most)


def _between(start: datetime, end: datetime) -> dict[str, str]:
    times = {"startDateTime": start, "endDateTime": end}
    return {name: f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" for name, at in times.items()}

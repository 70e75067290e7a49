"""The directory of an organisation by Microsoft Graph: whom the person works with, everybody by name, rooms.

Beside it stands a directory file, for what Graph does not know: equipment, places with their address, other names.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple

import structlog

from bot.graph.access import PEOPLE, PLACES, PROFILE, USERS
from bot.graph.client import Graph
from bot.graph.errors import GraphError, GraphRefused, NoAccess, NotThere
from bot.graph.kept import Kept
from bot.graph.lacks import NOTHING, CloudLacks
from bot.people.addresses import name_and_address
from bot.people.directory import DirectoryClosed, DirectoryUnavailable
from bot.people.file import DirectoryFile
from bot.people.graph_errors import as_directory_errors
from bot.people.graph_people import (
    EVENTUAL,
    USER_FIELDS,
    Domains,
    address_query,
    is_outside,
    meant,
    merged,
    people_query,
    person_of_relevance,
    person_of_user,
    searchable,
    users_query,
)
from bot.people.graph_rooms import KEEP_SECONDS, GraphRooms, beside
from bot.people.places import Named, called, fitting
from dialogs.model import Person, Place

CLOSED_SECONDS = 3600.0
"""How long it goes without saying that rooms are closed."""
_SELECT = {"$select": USER_FIELDS}
_log = structlog.get_logger("directory")


class _Owner(NamedTuple):
    tenant: str
    user: str


class GraphDirectory:
    """Implements `Directory` for whoever is signed in. A personal account has no colleagues and no rooms."""

    def __init__(
        self,
        graph: Graph,
        seconds: Callable[[], float],
        *,
        lacks: CloudLacks = NOTHING,
        file: DirectoryFile | None = None,
    ) -> None:
        """`seconds`: a clock that never goes back. `file`: the organisation's own one, never the sample."""
        self._graph = graph
        self._lacks = lacks
        self._file = file or DirectoryFile()
        self._rooms = GraphRooms(graph, seconds)
        self._seconds = seconds
        self._told_closed: dict[_Owner, float] = {}
        self._domains: Kept[Domains] = Kept(KEEP_SECONDS, seconds)

    async def people(self, tenant: str, user: str, query: str) -> tuple[Person, ...]:
        """Who is meant by a name: the most relevant first. An address is a person, whoever has it."""
        owner = _Owner(tenant, user)
        name, address = name_and_address(query)
        if address:
            return (await self._at_address(owner, address, name),)
        text = searchable(query)
        return meant(query, await self._named(owner, text)) if text else ()

    async def related(self, tenant: str, user: str, relation: str, of: str | None) -> tuple[Person, ...]:
        """The manager, their manager ("skip"), the team (whoever has the same manager) or the reports."""
        owner = _Owner(tenant, user)
        with as_directory_errors(USERS):
            if await self._graph.access.personal(owner):
                return ()
            box = await self._graph.access.mailbox(owner)
        if of is not None:
            whom = await self.people(tenant, user, of)
            if len(whom) != 1 or whom[0].id is None or whom[0].guessed:
                return ()
            box = f"/users/{whom[0].id}"
        with as_directory_errors(USERS):
            return await self._related(owner, relation, box)

    async def places(self, tenant: str, user: str, query: str) -> tuple[Place, ...]:
        """Rooms, equipment and places by name; else the rooms of a building so called."""
        owner = _Owner(tenant, user)
        known, trouble = await self._places(owner)
        found = called(query, known)
        if trouble is not None and not found and not self._was_told(owner, trouble):
            raise trouble
        return found

    async def rooms(self, tenant: str, user: str, capacity: int | None, accessible: bool) -> tuple[Place, ...]:
        """All rooms that are large enough, smallest first; those whose size Graph does not know stand last."""
        known, trouble = await self._places(_Owner(tenant, user))
        rooms = fitting([one.place for one in known if one.place.kind == "room"], capacity, accessible)
        if trouble is not None and not rooms:
            raise trouble
        return rooms

    def _was_told(self, owner: _Owner, trouble: DirectoryUnavailable) -> bool:
        """Whether the person heard of late that rooms are closed to them.

        Any place could be a room, and whoever will not open them is not asked at every bar. Those who ask for a room
        are told each time.
        """
        if not isinstance(trouble, DirectoryClosed):
            return False
        now = self._seconds()
        self._told_closed = {one: at for one, at in self._told_closed.items() if now < at + CLOSED_SECONDS}
        known = owner in self._told_closed
        self._told_closed.setdefault(owner, now)
        return known

    async def _places(self, owner: _Owner) -> tuple[tuple[Named, ...], DirectoryUnavailable | None]:
        """All that is known, and why it may not be everything."""
        file = self._file.every_place()
        try:
            with as_directory_errors(PLACES):
                personal = await self._graph.access.personal(owner)
                rooms = () if personal else await self._rooms.all(owner)
        except DirectoryUnavailable as error:
            return file, error
        return beside(rooms, file), None

    async def _named(self, owner: _Owner, query: str) -> tuple[Person, ...]:
        """From both sources what they know, relevance first. Nobody at all only where both could be asked."""
        with as_directory_errors(PEOPLE):
            personal = await self._graph.access.personal(owner)
        domains = () if personal else await self._own_domains(owner)
        sources = [self._tried(self._relevant(owner, query, domains))] if self._knows_relevance else []
        if not personal:
            sources.append(self._tried(self._users(owner, users_query(query), domains)))
        answers = await asyncio.gather(*sources)
        found = merged(person for answer in answers if not isinstance(answer, Exception) for person in answer)
        troubles = [answer for answer in answers if isinstance(answer, DirectoryUnavailable)]
        if troubles and not personal and not meant(query, found):
            raise troubles[0]
        return found

    @property
    def _knows_relevance(self) -> bool:
        """In the application's name people cannot be searched by relevance, and China has no such thing."""
        return self._graph.access.delegated and not self._lacks.people

    async def _at_address(self, owner: _Owner, address: str, name: str) -> Person:
        """Whoever has this address. It can be written to even where nothing can be looked up."""
        try:
            found = await self._holders(owner, address)
        except DirectoryUnavailable:
            found = ()
        same = (one for one in found if (one.address or "").casefold() == address.casefold())
        domains = await self._own_domains(owner)
        unknown = Person(name=name or address, address=address, outside=is_outside(address, domains))
        return next(same, unknown)

    async def _holders(self, owner: _Owner, address: str) -> tuple[Person, ...]:
        with as_directory_errors(USERS):
            personal = await self._graph.access.personal(owner)
        domains = () if personal else await self._own_domains(owner)
        sources = [] if personal else [self._tried(self._users(owner, address_query(address), domains))]
        if self._knows_relevance:
            sources.append(self._tried(self._relevant(owner, address, domains)))
        answers = await asyncio.gather(*sources)
        return merged(person for answer in answers if not isinstance(answer, Exception) for person in answer)

    async def _relevant(self, owner: _Owner, query: str, domains: Domains) -> tuple[Person, ...]:
        with as_directory_errors(PEOPLE):
            try:
                answer = await self._graph.call(owner, "GET", "/people", PEOPLE, query=people_query(query))
            except NotThere:  # somebody without a mailbox has no relevant people
                return ()
        return _all(answer, lambda item: person_of_relevance(item, domains))

    async def _users(self, owner: _Owner, query: dict[str, str], domains: Domains) -> tuple[Person, ...]:
        with as_directory_errors(USERS):
            answer = await self._graph.call(
                owner, "GET", "/users", USERS, mailbox="", query=query, headers=EVENTUAL if "$search" in query else None
            )
        return _all(answer, lambda item: person_of_user(item, domains))

    async def _related(self, owner: _Owner, relation: str, box: str) -> tuple[Person, ...]:
        domains = await self._own_domains(owner)
        match relation:
            case "manager":
                found = await self._managers(owner, box)
            case "skip":
                found = [
                    two for one in await self._managers(owner, box) for two in await self._managers(owner, _box(one))
                ]
            case "reports":
                found = await self._reports(owner, box)
            case "team":
                (own, managers) = await asyncio.gather(self._user(owner, box), self._managers(owner, box))
                team = [member for one in managers for member in await self._reports(owner, _box(one))]
                found = [member for member in team if member.get("id") != own.get("id")]
            case _:
                found = []
        return merged(_all({"value": found}, lambda item: person_of_user(item, domains)))

    async def _managers(self, owner: _Owner, box: str) -> list[dict[str, Any]]:
        """The one manager; none at the top."""
        try:
            return [await self._graph.call(owner, "GET", "/manager", USERS, mailbox=box, query=_SELECT)]
        except NotThere:
            return []

    async def _reports(self, owner: _Owner, box: str) -> list[dict[str, Any]]:
        return [*await self._graph.pages(owner, "/directReports", USERS, mailbox=box, query=_SELECT)]

    async def _user(self, owner: _Owner, box: str) -> dict[str, Any]:
        return await self._graph.call(owner, "GET", "", PROFILE, mailbox=box, query=_SELECT)

    async def _own_domains(self, owner: _Owner) -> Domains:
        """The organisation's domains; that of the person's own address where Graph does not tell them."""
        whose = _Owner(owner.tenant, "" if owner.tenant else owner.user)
        own = tuple(domain.casefold() for domain in self._file.domains)
        try:
            return (*own, *await self._domains.get(whose, lambda: self._read_domains(owner)))
        except GraphError:
            _log.warning("domains not known")
            return own

    async def _read_domains(self, owner: _Owner) -> Domains:
        if await self._graph.access.personal(owner):
            return ()
        query = {"$select": "verifiedDomains"}
        try:
            answer = await self._graph.call(owner, "GET", "/organization", PROFILE, mailbox="", query=query)
        except (GraphRefused, NoAccess):
            answer = {}
        organizations = answer.get("value")
        organizations = organizations if isinstance(organizations, list) else []
        names = [domain["name"].casefold() for one in organizations for domain in one.get("verifiedDomains") or ()]
        if names:
            return tuple(names)
        box = await self._graph.access.mailbox(owner)
        person = person_of_user(await self._user(owner, box), ())
        return ((person.address or "").rpartition("@")[2].casefold(),) if person else ()

    async def _tried(self, source: Awaitable[tuple[Person, ...]]) -> tuple[Person, ...] | DirectoryUnavailable:
        try:
            return await source
        except DirectoryUnavailable as error:
            _log.warning("people not looked up", error=str(error))
            return error


def _all(answer: dict[str, Any], read: Callable[[dict[str, Any]], Person | None]) -> tuple[Person, ...]:
    items: Sequence[Any] = answer["value"] if isinstance(answer.get("value"), list) else ()
    return tuple(person for item in items if isinstance(item, dict) and (person := read(item)) is not None)


def _box(user: dict[str, Any]) -> str:
    return f"/users/{user.get('id')}"

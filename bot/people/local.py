"""The embedded directory: people, rooms, equipment and places of a TOML file, held in memory."""

from collections.abc import Sequence

from bot.people.addresses import name_and_address
from bot.people.file import Around, DirectoryFile, PersonEntry
from bot.people.names import PERSON, best
from bot.people.places import called, fitting
from dialogs.model import Person, Place


class LocalDirectory:
    """Implements `Directory` for everybody alike. Never unavailable."""

    def __init__(self, file: DirectoryFile) -> None:
        self._file = file

    async def people(self, tenant: str, user: str, query: str) -> tuple[Person, ...]:  # noqa: ARG002
        """Who is meant by a name or address: all that fit equally well. An address nobody has is a person as well."""
        name, address = name_and_address(query)
        if address:
            return (self._by_address(address, name),)
        return tuple(self._file.person(entry) for entry in self._called(query))

    async def related(self, tenant: str, user: str, relation: str, of: str | None) -> tuple[Person, ...]:  # noqa: ARG002
        """The manager, their manager ("skip"), the team or the reports of the user, or of the one person called `of`.

        () where that is not known.
        """
        whom = self._called(of) if of else self._of_address(user)
        if len(whom) > 1 or (of and not whom):
            return ()
        around: Around = whom[0] if whom else self._file.me
        manager = (around.manager,) if around.manager else ()
        match relation:
            case "manager":
                addresses: Sequence[str] = manager
            case "skip":
                addresses = [two.manager for one in manager for two in self._of_address(one) if two.manager]
            case "team":
                addresses = around.team
            case "reports" if whom:
                addresses = [entry.address for entry in self._file.people if entry.manager == whom[0].address]
            case _:
                addresses = ()
        return tuple(self._by_address(address) for address in addresses)

    async def places(self, tenant: str, user: str, query: str) -> tuple[Place, ...]:  # noqa: ARG002
        """Rooms, equipment and places by name: all that fit equally well; else the rooms of a building so called."""
        return called(query, self._file.every_place())

    async def rooms(self, tenant: str, user: str, capacity: int | None, accessible: bool) -> tuple[Place, ...]:  # noqa: ARG002
        """All rooms that are large enough, smallest first."""
        return fitting([entry.place("room") for entry in self._file.rooms], capacity, accessible)

    def _called(self, query: str) -> tuple[PersonEntry, ...]:
        return best(query, self._file.people, PERSON, lambda entry: entry.names)

    def _of_address(self, address: str) -> tuple[PersonEntry, ...]:
        return tuple(entry for entry in self._file.people if entry.address.casefold() == address.casefold())

    def _by_address(self, address: str, name: str = "") -> Person:
        known = self._of_address(address)
        if known:
            return self._file.person(known[0])
        return Person(name=name or address, address=address, outside=self._file.is_outside(address))

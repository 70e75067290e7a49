"""Who and where: people, rooms, equipment and known places."""

from typing import Protocol

from dialogs.model import Person, Place


class DirectoryUnavailable(Exception):
    """The directory did not answer; the draft says "could not check"."""


class DirectoryClosed(DirectoryUnavailable):
    """Nobody is signed in for this directory, or a consent is missing."""

    def __init__(self, message: str, scopes: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.scopes = scopes
        """Permissions that the sign-in has to ask for."""


class Directory(Protocol):
    """A directory of one kind, for all its users. Methods raise `DirectoryUnavailable`."""

    async def people(self, tenant: str, user: str, query: str) -> tuple[Person, ...]:
        """Who is meant by a name or address, best first; () when nobody."""
        ...

    async def related(self, tenant: str, user: str, relation: str, of: str | None) -> tuple[Person, ...]:
        """Who stands in a relation ("manager", "team", "reports") to the user, or to the person called `of`."""
        ...

    async def places(self, tenant: str, user: str, query: str) -> tuple[Place, ...]:
        """Rooms, equipment and places by name, best first; () when none."""
        ...

    async def rooms(self, tenant: str, user: str, capacity: int | None, accessible: bool) -> tuple[Place, ...]:
        """All rooms that are large enough, smallest first."""
        ...

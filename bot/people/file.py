"""The TOML file of an embedded directory: its shape, and one clear sentence where it is not of that shape."""

import tomllib
from pathlib import Path

from pydantic import Field, ValidationError

from bot.people.places import Named
from dialogs.model import Coordinates, Person, Place, PostalAddress, Value

SAMPLE = Path(__file__).with_name("sample.toml")
"""The sample directory that comes along."""


class UnusableDirectory(Exception):
    """The file is no directory; `str(error)` is one sentence for the person who wrote it."""


class Around(Value):
    """Whom somebody has around them, by address."""

    manager: str | None = None
    team: tuple[str, ...] = ()


class PersonEntry(Around):
    """One `[[people]]`."""

    name: str = Field(min_length=1)
    address: str = Field(pattern=r"^[^@\s]+@[^@\s]+$")
    also: tuple[str, ...] = ()
    """Other names they go by."""
    title: str | None = None
    department: str | None = None
    zone: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All that they go by."""
        return (self.name, *self.also)


class PlaceEntry(Value):
    """One `[[rooms]]`, `[[equipment]]` or `[[places]]`."""

    name: str = Field(min_length=1)
    address: str | None = None
    also: tuple[str, ...] = ()
    capacity: int | None = None
    accessible: bool = False
    building: str | None = None
    floor: int | None = None
    audio: str | None = None
    video: str | None = None
    postal: PostalAddress | None = None
    coordinates: Coordinates | None = None

    def place(self, kind: str) -> Place:
        """The entry as a place of this kind."""
        return Place.model_validate({**self.model_dump(exclude={"also"}), "kind": kind})

    @property
    def names(self) -> tuple[str, ...]:
        """All that it goes by."""
        return (self.name, *self.also)


class DirectoryFile(Value):
    """The whole file."""

    domains: tuple[str, ...] = ()
    me: Around = Around()
    people: tuple[PersonEntry, ...] = ()
    rooms: tuple[PlaceEntry, ...] = ()
    equipment: tuple[PlaceEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()

    def every_place(self) -> tuple[Named, ...]:
        """Rooms, then equipment, then other places, with all that they go by."""
        kinds = (("room", self.rooms), ("equipment", self.equipment), ("place", self.places))
        return tuple(Named(entry.place(kind), entry.names) for kind, entries in kinds for entry in entries)

    def person(self, entry: PersonEntry) -> Person:
        """The entry as a person."""
        return Person(
            name=entry.name,
            address=entry.address,
            id=entry.address,
            title=entry.title,
            department=entry.department,
            zone=entry.zone,
            outside=self.is_outside(entry.address),
        )

    def is_outside(self, address: str) -> bool:
        """Whether an address belongs to none of the organisation's domains; without domains nobody is outside."""
        domain = address.rpartition("@")[2].casefold()
        return bool(self.domains) and domain not in (own.casefold() for own in self.domains)


def read_directory(file: Path) -> DirectoryFile:
    """The directory in a TOML file. Raises UnusableDirectory."""
    try:
        return DirectoryFile.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeError) as error:
        raise UnusableDirectory(f"The directory {file} cannot be read.") from error
    except tomllib.TOMLDecodeError as error:
        raise UnusableDirectory(f"The directory {file} is no TOML: {error}.") from error
    except ValidationError as error:
        problem = error.errors()[0]
        place = ".".join(str(part) for part in problem["loc"])
        raise UnusableDirectory(f"The directory {file} is wrong at {place}: {problem['msg']}.") from error

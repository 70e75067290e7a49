"""Which places are meant by a name, and which rooms fit: the same for every directory. Pure."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.people.names import BUILDING, PLACE, ROOM, best
from dialogs.model import Place


class Named(NamedTuple):
    """A place and all that it goes by."""

    place: Place
    names: tuple[str, ...]


def called(query: str, among: Sequence[Named]) -> tuple[Place, ...]:
    """Rooms, equipment and places of that name, each kind by its best fit; else the rooms of a building so called."""
    found = [one for kind in ("room", "equipment", "place") for one in _of_kind(query, kind, among)]
    if not found:
        rooms = [one for one in among if one.place.kind == "room"]
        found = list(best(query, rooms, BUILDING, lambda one: (one.place.building or "",)))
    return tuple(one.place for one in found)


def fitting(rooms: Iterable[Place], capacity: int | None, accessible: bool) -> tuple[Place, ...]:
    """The rooms that are large enough, smallest first; those whose size nobody wrote down stand last."""
    fit = (room for room in rooms if room.accessible >= accessible)
    enough = [room for room in fit if room.capacity is None or room.capacity >= (capacity or 0)]
    return tuple(sorted(enough, key=lambda room: (room.capacity is None, room.capacity or 0)))


def _of_kind(query: str, kind: str, among: Sequence[Named]) -> tuple[Named, ...]:
    fits = PLACE if kind == "place" else ROOM
    return best(query, [one for one in among if one.place.kind == kind], fits, lambda one: one.names)

"""How places enter the draft: set, added, removed, exchanged; a wish for a room and equipment as well."""

from dialogs.model import EventDraft, Found, Place, PlaceSaid, Understanding
from dialogs.slots.ground import Ground


def fill(draft: EventDraft, understanding: Understanding, _ground: Ground) -> EventDraft:
    """The draft with the places that were said. In a correction a new place takes the place of the old ones."""
    places = draft.places
    fresh = True
    for piece in understanding.of("place"):
        if not isinstance(piece.value, PlaceSaid):
            continue
        places = _with(places, piece, piece.value, fresh)
        fresh = fresh and piece.value.kind == "equipment"
    return draft if places == draft.places else draft.model_copy(update={"places": places})


def _with(places: tuple[Place, ...], piece: Found, said: PlaceSaid, first: bool) -> tuple[Place, ...]:
    equipment = tuple(place for place in places if place.kind == "equipment")
    if piece.operation == "remove":
        return () if said.name is None else tuple(place for place in places if not is_called(place, said.name))
    new = Place(
        name=said.name or "",
        kind=said.kind,
        postal=said.postal,
        capacity=said.capacity,
        accessible=bool(said.accessible),
    )
    if piece.operation == "swap" and isinstance(piece.instead_of, PlaceSaid) and piece.instead_of.name:
        old = piece.instead_of.name
        kept = tuple(place for place in places if not is_called(place, old))
        return (*kept, new)
    if said.kind == "equipment":
        return places if any(is_called(place, new.name) for place in places) else (*places, new)
    if first:
        return (*equipment, new)
    merged = _wish_for_known(places, new)
    return merged if merged is not None else (*places, new)


def _wish_for_known(places: tuple[Place, ...], new: Place) -> tuple[Place, ...] | None:
    """ "a room for eight, wheelchair accessible" is one room, and so is "a room in building 2"."""
    for place in places:
        wish = next((one for one in (place, new) if one.kind == "room" and not one.name), None)
        if wish is not None and "equipment" not in (place.kind, new.kind):
            one = place.model_copy(
                update={
                    "kind": "room",
                    "name": place.name or new.name,
                    "capacity": place.capacity or new.capacity,
                    "accessible": place.accessible or new.accessible,
                }
            )
            return tuple(one if each is place else each for each in places)
    return None


def is_called(place: Place, name: str) -> bool:
    """Whether the name means this place: all of its words are in the place's own."""
    return place.name.casefold() == name.casefold() or set(name.casefold().split()) <= set(
        place.name.casefold().split()
    )

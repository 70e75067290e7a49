"""How people enter the draft: added, removed, exchanged, optional or required."""

from dialogs.model import Attendee, EventDraft, Found, PersonSaid, Understanding
from dialogs.slots.ground import Ground


def fill(draft: EventDraft, understanding: Understanding, _ground: Ground) -> EventDraft:
    """The draft with the people that were said."""
    guests = draft.attendees
    for piece in understanding.of("people"):
        if isinstance(piece.value, PersonSaid):
            guests = _with(guests, piece, piece.value)
    return draft if guests == draft.attendees else draft.model_copy(update={"attendees": guests})


def _with(guests: tuple[Attendee, ...], piece: Found, person: PersonSaid) -> tuple[Attendee, ...]:
    if piece.operation == "remove":
        return tuple(guest for guest in guests if not is_called(guest, person.name))
    if piece.operation == "swap" and isinstance(piece.instead_of, PersonSaid):
        old = piece.instead_of.name
        guests = tuple(guest for guest in guests if not is_called(guest, old))
    known = next((guest for guest in guests if is_called(guest, person.name)), None)
    if known is not None:
        changed = known if person.role is None else known.model_copy(update={"role": person.role})
        return tuple(changed if guest is known else guest for guest in guests)
    return (*guests, _new(person))


def _new(person: PersonSaid) -> Attendee:
    return Attendee(
        query=person.address or person.name,
        relation=person.relation,
        of=person.of,
        title=person.title,
        role=person.role or "required",
    )


def is_called(guest: Attendee, name: str) -> bool:
    """Whether the name means this guest: as they were called, or a part of their full name."""
    wanted = name.casefold().split()
    for known in (guest.query, guest.person.name if guest.person else "", guest.person.address if guest.person else ""):
        words = (known or "").casefold().split()
        if words and (words == wanted or set(wanted) <= set(words) or (len(words) == 1 and words[0] in wanted)):
            return True
    return False

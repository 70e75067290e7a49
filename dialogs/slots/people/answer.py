"""Reads a name that settles who is meant before that was asked: "Moreau", where two people called Alex are known."""

from dialogs.model import EventDraft, Person
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.people.check import chosen, found, is_open
from dialogs.words.folding import fold

MOST_WORDS = 4


def settled(draft: EventDraft, text: str, around: Circumstances) -> EventDraft | None:
    """The draft with the guest whom the words tell from others of that name; None where they tell nobody."""
    words = frozenset(fold(text).split())
    if not words or len(words) > MOST_WORDS:
        return None
    for guest in draft.attendees:
        people = found(guest, around) if is_open(guest) else ()
        telling = [person for person in people if words <= _called(person) and words - set(fold(guest.query).split())]
        if len(people) > 1 and len(telling) == 1:
            return chosen(draft, guest, telling[0])
    return None


def _called(person: Person) -> frozenset[str]:
    """Every word that a person may be called by."""
    return frozenset(fold(" ".join(filter(None, (person.name, person.department, person.title)))).split())

"""What it is about: a title is assumed from the people, and asked for only when there is nothing to go by."""

from dialogs.model import Attendee, EventDraft, Understanding, assumed
from dialogs.moves import Ask, Notice
from dialogs.needs import Need
from dialogs.pack import Pack
from dialogs.slots.circumstances import Circumstances
from dialogs.words import dates


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft with a title made of its people, where none was said; it follows the people as they change."""
    if draft.subject is not None and draft.subject.source != "assumed":
        return draft
    if not draft.attendees:
        kept = draft.subject if draft.subject is not None and is_activity(draft.subject.value, around.pack) else None
        return draft.model_copy(update={"subject": kept})
    names = dates.series(around.words, [_called(guest) for guest in draft.attendees])
    return draft.model_copy(update={"subject": assumed(around.words("title-with-people", people=names))})


def activity(understanding: Understanding, pack: Pack) -> str | None:
    """The plain activity that was said ("meeting"), as a title; None where there is none or it says nothing."""
    for piece in understanding.of("subject"):
        if piece.operation == "set" and is_activity(str(piece.value), pack):
            name = str(piece.value)
            return name[:1].upper() + name[1:]
    return None


def is_activity(title: str, pack: Pack) -> bool:
    """Whether the words are a plain activity that may stand for a title, and nothing more."""
    return title.casefold() in pack.lists.get("subject.activities", frozenset())


def _called(guest: Attendee) -> str:
    """As the person calls them; by their name where they were given as an address or a relation."""
    return guest.label if guest.relation or "@" in guest.query else guest.called


def needs(_draft: EventDraft, _around: Circumstances) -> tuple[Need, ...]:
    """A title needs no facts."""
    return ()


def check(draft: EventDraft, _around: Circumstances) -> Ask | None:
    """Without title and people there is nothing to go by."""
    return Ask(slot="subject", draft=draft, about="subject") if draft.subject is None else None


def notices(_draft: EventDraft, _around: Circumstances) -> tuple[Notice, ...]:
    """An assumed title is marked where it is shown."""
    return ()

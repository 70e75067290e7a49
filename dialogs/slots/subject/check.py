"""What it is about: a title is assumed from the people, and asked for only when there is nothing to go by."""

from dialogs.model import Attendee, EventDraft, assumed
from dialogs.moves import Ask, Notice
from dialogs.needs import Need
from dialogs.slots.circumstances import Circumstances
from dialogs.words import dates


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft with a title made of its people, where none was said; it follows the people as they change."""
    if draft.subject is not None and draft.subject.source != "assumed":
        return draft
    if not draft.attendees:
        return draft.model_copy(update={"subject": None})
    names = dates.series(around.words, [_called(guest) for guest in draft.attendees])
    return draft.model_copy(update={"subject": assumed(around.words("title-with-people", people=names))})


def _called(guest: Attendee) -> str:
    """As the person calls them; by their name where they were given as an address or a relation."""
    return guest.label if guest.relation or "@" in guest.query else guest.query


def needs(_draft: EventDraft, _around: Circumstances) -> tuple[Need, ...]:
    """A title needs no facts."""
    return ()


def check(draft: EventDraft, _around: Circumstances) -> Ask | None:
    """Without title and people there is nothing to go by."""
    return Ask(slot="subject", draft=draft, about="subject") if draft.subject is None else None


def notices(_draft: EventDraft, _around: Circumstances) -> tuple[Notice, ...]:
    """An assumed title is marked where it is shown."""
    return ()

"""How a title enters the draft."""

from dialogs.model import EventDraft, Understanding, When, said
from dialogs.slots.ground import Ground

HEAD = "subject.head"
"""A title that was only what was left of a request never replaces one that stands: that takes "call it X"."""
SURE = 0.5
"""Below this a title is only the kind of meeting, and leaves the draft's title open."""


def fill(draft: EventDraft, understanding: Understanding, _ground: Ground) -> EventDraft:
    """The draft with the title that was named."""
    for piece in understanding.of("subject"):
        if piece.by == HEAD and (draft.subject is not None or not _may_name(draft, understanding)):
            continue
        if piece.confidence >= SURE:
            value = None if piece.operation == "remove" else said(str(piece.value), piece.span)
            draft = draft.model_copy(update={"subject": value})
    return draft


def _may_name(draft: EventDraft, understanding: Understanding) -> bool:
    """Whether left-over words may name a draft: one that is empty, or a message that says nothing else."""
    empty = draft.when == When() and not draft.attendees and not draft.places
    return empty or all(piece.slot == "subject" for piece in understanding.found)

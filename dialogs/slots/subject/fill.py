"""How a title enters the draft."""

from dialogs.model import EventDraft, Understanding, said
from dialogs.slots.ground import Ground

HEAD = "subject.head"
"""A title that was only what was left of a request never replaces one that stands: that takes "call it X"."""
SURE = 0.5
"""Below this a title is only the kind of meeting, and leaves the draft's title open."""


def fill(draft: EventDraft, understanding: Understanding, _ground: Ground) -> EventDraft:
    """The draft with the title that was named."""
    for piece in understanding.of("subject"):
        if piece.by == HEAD and (_is_named(draft) or not _may_name(draft, understanding)):
            continue
        if piece.confidence >= SURE:
            value = None if piece.operation == "remove" else said(str(piece.value), piece.span)
            draft = draft.model_copy(update={"subject": value})
    return draft


def _is_named(draft: EventDraft) -> bool:
    """Whether the draft has a title of the person's own."""
    return draft.subject is not None and draft.subject.source != "assumed"


def _may_name(draft: EventDraft, understanding: Understanding) -> bool:
    """Whether left-over words may name a draft: one that is empty, or a message that says nothing else."""
    when = draft.when
    told = (
        part for part in (when.day, when.at, when.minutes, when.end_at) if part is not None and part.source != "assumed"
    )
    empty = not draft.attendees and not draft.places and not when.alternatives and next(told, None) is None
    return empty or all(piece.slot == "subject" for piece in understanding.found)

"""How a title enters the draft."""

from dialogs.model import EventDraft, Found, Understanding, said
from dialogs.slots.ground import Ground
from dialogs.slots.subject.find import HEAD

SURE = 0.5
"""Below this a title is only the kind of meeting, and leaves the draft's title open."""


def fill(draft: EventDraft, understanding: Understanding, ground: Ground) -> EventDraft:
    """The draft with the title that was named.

    One that was only what was left of a request never replaces one that stands: that takes "call it X".
    """
    for piece in understanding.of("subject"):
        if piece.by == HEAD and not _may_title(draft, piece, understanding, ground):
            continue
        if piece.confidence >= SURE:
            value = None if piece.operation == "remove" else said(str(piece.value), piece.span)
            draft = draft.model_copy(update={"subject": value})
    return draft


def _may_title(draft: EventDraft, piece: Found, understanding: Understanding, ground: Ground) -> bool:
    """Whether the left-over words of this message may be the draft's title."""
    if _another_kind(draft, piece, ground):
        return True
    return not _is_named(draft) and _may_name(draft, understanding)


def _another_kind(draft: EventDraft, piece: Found, ground: Ground) -> bool:
    """Whether one kind of event takes the place of another: "dinner at 7 instead" of a lunch."""
    if draft.subject is None:
        return False
    old, new = ground.pack.kind_of(draft.subject.value), ground.pack.kind_of(str(piece.value))
    return old is not None and new is not None and old is not new


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

"""How a title enters the draft."""

from dialogs.model import EventDraft, Understanding, said
from dialogs.slots.ground import Ground

SURE = 0.5
"""Below this a title is only the kind of meeting, and leaves the draft's title open."""


def fill(draft: EventDraft, understanding: Understanding, ground: Ground) -> EventDraft:
    """The draft with the title that was named."""
    for piece in understanding.of("subject"):
        if piece.confidence >= SURE:
            value = None if piece.operation == "remove" else said(str(piece.value), piece.span)
            draft = draft.model_copy(update={"subject": value})
    return draft

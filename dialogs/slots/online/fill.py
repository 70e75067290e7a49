"""How online or in person enters the draft."""

from dialogs.model import EventDraft, Understanding, said
from dialogs.slots.ground import Ground


def fill(draft: EventDraft, understanding: Understanding, _ground: Ground) -> EventDraft:
    """The draft held as was said."""
    for piece in understanding.of("online"):
        draft = draft.model_copy(update={"online": said(bool(piece.value), piece.span)})
    return draft

"""How the settings of an event enter the draft."""

from dialogs.model import EventDraft, Filled, Found, Understanding, said
from dialogs.slots.ground import Ground


def fill(draft: EventDraft, understanding: Understanding, _ground: Ground) -> EventDraft:
    """The draft with every setting that was said."""
    for piece in understanding.of("options"):
        draft = _with(draft, piece)
    return draft


def _with(draft: EventDraft, piece: Found) -> EventDraft:
    if piece.key == "category":
        others = tuple(name for name in draft.categories if name != piece.value)
        return draft.model_copy(
            update={"categories": others if piece.operation == "remove" else (*others, str(piece.value))}
        )
    value: Filled[object] | None = None if piece.operation == "remove" else said(piece.value, piece.span)
    return EventDraft.model_validate({**dict(draft), piece.key: None if value is None else value.model_dump()})

"""What became of a card that can be pressed no more, in one short line."""

from collections.abc import Mapping

from dialogs.conversation import Conversation
from dialogs.moves import Move
from dialogs.needs import Facts
from dialogs.schedule.situation import circumstances

DONE: Mapping[str, str] = {
    "created": "closed-created",
    "changed": "closed-changed",
    "event_cancelled": "closed-event-cancelled",
    "cancelled": "closed-dropped",
}
"""By what the bot did: the sentence for the card that asked for it."""


def closed(move: Move, *, newer: bool, revised: bool, conversation: Conversation, facts: Facts) -> tuple[str, str]:
    """The line and its language (BCP 47). `newer`: another card is shown instead; `revised`: with a changed draft."""
    words = circumstances(conversation, facts).words
    below = "closed-replaced" if revised else "closed-continued"
    line = words(DONE.get(move.name, below if newer else "closed-over"))
    return line, str(words.locale).replace("_", "-")

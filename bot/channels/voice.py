"""Voice assistants (Direct Line Speech, Alexa): what is spoken comes first; a card says nothing by voice."""

from typing import Any

from bot.channels.message import message, ssml
from bot.framework.activity import Outgoing, Reference
from dialogs.moves import Move
from dialogs.reply import Reply


def render(reply: Reply, move: Move, _reference: Reference, explain: dict[str, Any] | None) -> tuple[Outgoing, ...]:
    """The reply as one spoken message; its text is what a device with a screen may show."""
    return (message(reply, move, speak=ssml(reply), explain=explain),)

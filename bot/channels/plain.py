"""The terminal and every channel we know nothing about: text, with the alternatives numbered."""

from collections.abc import Mapping
from typing import Any

from bot.channels.message import message, spoken
from bot.framework.activity import Outgoing, Reference
from dialogs.moves import Move
from dialogs.reply import Reply


def render(
    reply: Reply, move: Move, _reference: Reference, explain: dict[str, Any] | None, _voices: Mapping[str, str]
) -> tuple[Outgoing, ...]:
    """The reply as one text message."""
    return (message(reply, move, speak=spoken(reply), explain=explain),)

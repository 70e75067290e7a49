"""A card that is over, as it stands from then on: what it was about and what became of it, without a button."""

from typing import Any

from bot.channels import webchat
from bot.channels.elements import VERSION, AdaptiveCard, TextBlock
from bot.channels.markdown import shown_text
from bot.channels.message import attached
from bot.framework.activity import LiveCard, Outgoing

UPDATABLE = frozenset({"msteams", webchat.CHANNEL})
"""Channels that put an activity into the place of an earlier one."""


def closed_card(card: LiveCard, line: str, language: str, channel: str) -> Outgoing:
    """The activity that takes its place. It is nothing new: neither spoken nor announced."""
    heading = (TextBlock(text=shown_text(card.title), style="heading", weight="bolder"),) if card.title else ()
    body = (
        *(TextBlock(text=shown_text(kept)) for kept in card.kept),
        *heading,
        TextBlock(text=shown_text(line), is_subtle=True, spacing="small"),
    )
    shown = AdaptiveCard(version=VERSION, lang=language.split("-")[0], fallback_text=line, body=body)
    text = "\n".join((*card.kept, *((card.title,) if card.title else ()), line))
    activity: dict[str, Any] = {
        "type": "message",
        "summary": text,
        "speak": "",
        "inputHint": "acceptingInput",
        "locale": language,
        "attachments": [attached(shown.wire())],
    }
    if channel == webchat.CHANNEL:
        activity["channelData"] = {webchat.FALLBACK_TEXT: text}
    return Outgoing(activity=activity)

"""What the message activities of all channels have in common: text, speech, hint, language, explanation."""

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from bot.channels.written import complete
from bot.framework.activity import Outgoing
from dialogs.moves import Answer, Move
from dialogs.reply import Reply

CARD = "application/vnd.microsoft.card.adaptive"
MORE_TO_COME = "still_working"
"""What an answer is about whose outcome comes as a message of its own."""
SLOW = "slow"
"""SSML's prosody rate for somebody who asked to be spoken to more slowly."""


def message(
    reply: Reply,
    move: Move,
    *,
    speak: str,
    attachment: dict[str, Any] | None = None,
    explain: dict[str, Any] | None = None,
    channel_data: dict[str, Any] | None = None,
) -> Outgoing:
    """One message with the complete text; `channel_data` stands beside the explanation."""
    extra = dict(channel_data or {}) | ({"explain": explain} if explain is not None else {})
    activity: dict[str, Any] = {
        "type": "message",
        "text": complete(reply, move),
        "textFormat": "plain",
        "speak": speak,
        "inputHint": _hint(reply, move),
        "locale": reply.language,
    }
    if reply.lines:
        activity["summary"] = reply.lines[0]
    if reply.urgent:
        activity["importance"] = "high"
    if attachment:
        activity["attachments"] = [attachment]
    if extra:
        activity["channelData"] = extra
    return Outgoing(activity=activity)


def attached(card: dict[str, Any] | None) -> dict[str, Any] | None:
    """An Adaptive Card as attachment."""
    return {"contentType": CARD, "content": card} if card else None


def _hint(reply: Reply, move: Move) -> str:
    """Whether the microphone opens: for an answer, on the person's own touch, or not while more is to come."""
    if reply.expects == "answer":
        return "expectingInput"
    return "ignoringInput" if isinstance(move, Answer) and move.about == MORE_TO_COME else "acceptingInput"


def spoken(reply: Reply) -> str:
    """The speech as plain words, for clients whose voice reads text as it stands. Never anything like markup."""
    return " ".join(reply.speech.replace("<", " ").replace(">", " ").split())


def ssml(reply: Reply, voice: str = "") -> str:
    """The speech as SSML 1.0 (w3.org/TR/speech-synthesis), valid XML whatever it holds, in a voice of that name."""
    words = escape("".join(letter for letter in " ".join(reply.speech.split()) if letter.isprintable()))
    if reply.pace == "slow":
        words = f'<prosody rate="{SLOW}">{words}</prosody>'
    if voice:
        words = f"<voice name={quoteattr(voice)}>{words}</voice>"
    language = quoteattr(reply.language)
    return f'<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang={language}>{words}</speak>'

"""Web Chat, Direct Line clients and the Emulator: a card whose buttons are Action.Submit, the only kind that works
there (Action.Execute is a dead button in Web Chat).

The text beside the card says the same as the card. `channelData["webchat:fallback-text"]` is where Web Chat looks for
the text alternative of an attachment; a page may leave the text bubble out for activities that have it.
"""

from collections.abc import Mapping
from typing import Any

from bot.channels.card import card
from bot.channels.elements import Action, Submit
from bot.channels.message import attached, message, spoken
from bot.channels.press import choice_data
from bot.channels.written import complete
from bot.framework.activity import Outgoing, Reference
from dialogs.moves import Move
from dialogs.reply import Choice, Reply

CHANNEL = "directline"
"""Our own Direct Line, by its channelId."""
FALLBACK_TEXT = "webchat:fallback-text"
CALENDAR_DAY = "calendarDay"
"""channelData: the day of the event that the message shows; a page with a calendar beside the talk turns to it."""


def render(
    reply: Reply, move: Move, _reference: Reference, explain: dict[str, Any] | None, _voices: Mapping[str, str]
) -> tuple[Outgoing, ...]:
    """The reply as one message."""
    text = complete(reply, move)
    shown = card(reply, move, text, _button, _send)
    extra = {FALLBACK_TEXT: text} if shown else {}
    if reply.view and reply.view.day:
        extra[CALENDAR_DAY] = reply.view.day.isoformat()
    return (message(reply, move, speak=spoken(reply), attachment=attached(shown), explain=explain, channel_data=extra),)


def _button(choice: Choice) -> Action:
    """Web Chat shows what a `messageBack` said as the person's own message; other clients send the data as it is."""
    data = choice_data(choice)
    said = {"type": "messageBack", "text": choice.say, "displayText": choice.label, "value": data}
    shown = {"__isBotFrameworkCardAction": True, "cardAction": said}
    return Submit(title=choice.label, style=choice.style, data=data | shown, associated_inputs="none")


def _send(title: str, data: dict[str, Any]) -> Action:
    return Submit(title=title, style="positive", data=data)

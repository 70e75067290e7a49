"""Microsoft Teams: a card whose buttons are Action.Execute, so that Teams replaces the card in place with the answer;
clients that do not know it fall back to Action.Submit.
"""

from collections.abc import Mapping
from typing import Any

from bot.channels.card import card
from bot.channels.elements import Action, Execute, Submit
from bot.channels.message import attached, message, spoken
from bot.channels.oauth import oauth_card
from bot.channels.press import EDIT, choice_data
from bot.channels.written import complete
from bot.framework.activity import Outgoing, Reference
from dialogs.moves import Move
from dialogs.reply import Choice, Reply


def render(
    reply: Reply, move: Move, reference: Reference, explain: dict[str, Any] | None, _voices: Mapping[str, str]
) -> tuple[Outgoing, ...]:
    """The reply as one Teams message."""
    alert = {"notification": {"alert": True}} if reply.urgent and not reference.shared else None
    shown = _attachment(reply, move)
    sent = message(reply, move, speak=spoken(reply), attachment=shown, explain=explain, channel_data=alert)
    return (_said_once(sent) if shown else sent,)


def _attachment(reply: Reply, move: Move) -> dict[str, Any] | None:
    """The sign-in card of Teams where the bot has a connection for it, else our own card."""
    if reply.sign_in and reply.sign_in.offer.connection:
        return oauth_card(reply.sign_in, "\n\n".join(reply.lines))
    return attached(card(reply, move, complete(reply, move), _button, _send))


def _said_once(sent: Outgoing) -> Outgoing:
    """The message without its text, which Teams would show above the card that says the same.

    `summary` is what Teams notifies with and reads out, so the whole text stands there.
    """
    activity = {key: value for key, value in sent.activity.items() if key not in ("text", "textFormat")}
    return sent.model_copy(update={"activity": activity | {"summary": sent.activity["text"]}})


def _button(choice: Choice) -> Action:
    data = choice_data(choice)
    said = {"type": "messageBack", "text": choice.say, "displayText": choice.label, "value": data}
    fallback = Submit(title=choice.label, style=choice.style, data=data | {"msteams": said}, associated_inputs="none")
    return Execute(
        title=choice.label,
        style=choice.style,
        verb=choice.key,
        data=data,
        associated_inputs="none",
        fallback=fallback,
    )


def _send(title: str, data: dict[str, Any]) -> Action:
    fallback = Submit(title=title, style="positive", data=data)
    return Execute(title=title, style="positive", verb=EDIT, data=data, fallback=fallback)

"""The answer to a card's Action.Execute: the next card takes the place of the one that was pressed.

Shapes: learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model ("Response format").
"""

from typing import Any

from bot.channels.message import CARD
from bot.channels.written import text_of
from bot.framework.activity import Outgoing

MESSAGE = "application/vnd.microsoft.activity.message"


def answer_invoke(activities: tuple[Outgoing, ...]) -> tuple[dict[str, Any], tuple[Outgoing, ...]]:
    """The body that answers an `adaptiveCard/action`, and the activities that still have to be sent as messages.

    A reply with a card replaces the old card; a reply without one answers with its text. Nothing is said twice: what
    can take no card's place (the sign-in card) is sent, and the answer only says where the talk is.
    """
    body: dict[str, Any] = {"statusCode": 200, "type": MESSAGE, "value": text_of(activities)}
    rest: tuple[Outgoing, ...] = ()
    if activities and (card := _card(activities[-1])):
        body |= {"type": CARD, "value": card}
        rest = activities[:-1]
    elif activities and activities[-1].activity.get("attachments"):
        body["value"] = activities[-1].activity.get("summary", "")
        rest = activities
    explain = activities[-1].activity.get("channelData", {}).get("explain") if activities else None
    return body | ({"channelData": {"explain": explain}} if explain is not None else {}), rest


def _card(outgoing: Outgoing) -> dict[str, Any] | None:
    attached = outgoing.activity.get("attachments") or ()
    return next((one["content"] for one in attached if one["contentType"] == CARD), None)

"""Addressing: an activity as the renderers make it becomes one that a channel accepts."""

from typing import Any

from bot.framework.activity import Account, Outgoing, Reference
from bot.framework.incoming import THREAD, made_up


def conversation_id(reference: Reference) -> str:
    """The conversation as the channel calls it, thread included."""
    return f"{reference.conversation}{THREAD}{reference.thread}" if reference.thread else reference.conversation


def addressed(outgoing: Outgoing, reference: Reference, answers: str = "") -> dict[str, Any]:
    """The activity with sender, receiver and conversation; `answers` is the id of the activity that it answers."""
    conversation: dict[str, Any] = {"id": conversation_id(reference)}
    if reference.shared:
        conversation["isGroup"] = True
    if reference.tenant:
        conversation["tenantId"] = reference.tenant
    addressing: dict[str, Any] = {
        "channelId": reference.channel,
        "serviceUrl": reference.service_url,
        "from": _account(reference.bot) | {"role": "bot"},
        "recipient": _account(reference.user),
        "conversation": conversation,
    }
    if answers and not made_up(answers):
        addressing["replyToId"] = answers
    return outgoing.activity | addressing


def _account(account: Account) -> dict[str, Any]:
    return {"id": account.id} | ({"name": account.name} if account.name else {})

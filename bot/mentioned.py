"""Colleagues who were mentioned: the channel knows who they are, so that nobody has to be searched for.

A mention in Teams names an opaque account and the words that stand for it in the text; name and address are in the
roster of the conversation (learn.microsoft.com, "Get Teams-specific context for your bot", fetching a single member).
"""

import asyncio
from collections.abc import Mapping
from typing import Protocol

import structlog

from bot.framework.activity import Account, DeliveryFailed, Incoming, Reference
from dialogs.model import Person
from dialogs.needs import Answer, FindPeople, Need

ROSTERED = ("msteams",)
"""Channels whose roster has addresses."""
SECONDS = 2.0
"""How long a turn waits for the roster; without it the directory is searched as for any name."""
MOST = 20
"""How many mentions of one message are looked up."""
_log = structlog.get_logger("mentioned")


class Roster(Protocol):
    """Who takes part in a conversation."""

    async def member(self, reference: Reference, account: str) -> Account:
        """One who takes part, by the id of their account. Raises `DeliveryFailed`."""
        ...


async def mentioned(incoming: Incoming, roster: Roster | None) -> Mapping[Need, Answer]:
    """Who is meant by the names of those who were mentioned, as far as the roster tells it in time."""
    if roster is None or incoming.reference.channel not in ROSTERED:
        return {}
    named = [one for one in incoming.mentioned if one.name][:MOST]
    found = await asyncio.gather(*(_person(incoming.reference, one, roster) for one in named))
    known: dict[Need, Answer] = {}
    for account, person in zip(named, found, strict=True):
        if person is not None and account.name:
            known[FindPeople(query=account.name)] = (person,)
    return known


async def _person(reference: Reference, account: Account, roster: Roster) -> Person | None:
    try:
        async with asyncio.timeout(SECONDS):
            member = await roster.member(reference, account.id)
    except (DeliveryFailed, TimeoutError) as error:
        _log.info("mention not looked up", conversation=reference.conversation, reason=type(error).__name__)
        return None
    name = member.name or account.name
    return Person(name=name, address=member.address) if name and member.address else None

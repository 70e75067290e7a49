"""From what a person did to what the bot does: rounds of update, needs and look-ups, then the decision."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.facts import Lookups
from dialogs.conversation import Conversation
from dialogs.model import Busy
from dialogs.moves import CreateEvent
from dialogs.needs import Answer, Facts, LookAtBusy, Need
from dialogs.schedule import Decision, Said, decide, needs, update

ROUNDS = 3
SECONDS = 8.0
"""For all look-ups of a turn together."""


async def decided(
    stored: Conversation, said: Said, facts: Facts, lookups: Lookups, seconds: float = SECONDS
) -> tuple[Decision, Facts]:
    """The decision, and the facts it rests on. Every round begins from the *stored* talk, so none counts twice."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    talk = update(stored, said, facts)
    for _ in range(ROUNDS):
        missing = needs(talk, said, facts)
        if not missing:
            break
        found = await lookups.fetch(missing, facts.profile, deadline - loop.time())
        facts = facts.knowing(_without_pending(found, stored))
        talk = update(stored, said, facts)
    return decide(talk, said, facts), facts


async def seen_anew(talk: Conversation, said: Said, facts: Facts, lookups: Lookups, seconds: float = SECONDS) -> Facts:
    """The facts once the calendar was changed under an open draft: what was looked up before counts no more."""
    anew = replace(facts, answers={})
    missing = needs(talk, said, anew)
    return anew.knowing(await lookups.fetch(missing, facts.profile, seconds))


def _without_pending(found: Mapping[Need, Answer], stored: Conversation) -> Mapping[Need, Answer]:
    """An event whose creation has an unknown outcome may stand in the calendar: it does not clash with itself."""
    if not isinstance(stored.pending, CreateEvent):
        return found
    own = stored.pending.event
    begins = own.start.replace(tzinfo=ZoneInfo(own.zone), fold=own.fold)
    others = dict(found)
    for need, answer in found.items():
        if isinstance(need, LookAtBusy) and isinstance(answer, tuple):
            busy = tuple(one for one in answer if isinstance(one, Busy))
            others[need] = tuple(
                one for one in busy if one.who or (one.subject, one.window.start) != (own.subject, begins)
            )
    return others

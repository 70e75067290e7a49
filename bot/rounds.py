"""From what a person did to what the bot does: rounds of update, needs and look-ups, then the decision."""

import asyncio

from bot.facts import Lookups
from dialogs.conversation import Conversation
from dialogs.needs import Facts
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
        facts = facts.knowing(await lookups.fetch(missing, facts.profile, deadline - loop.time()))
        talk = update(stored, said, facts)
    return decide(talk, said, facts), facts

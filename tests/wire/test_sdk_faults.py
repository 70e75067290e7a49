"""What botbuilder-python 4.17.1 does badly and cannot be reached here. Tokens: `test_inbound_auth`; bad bodies,
invokes, expectReplies and hung connectors: `test_messages`; 429, 5xx and the pooled client: `test_connector`.
"""

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

import bot.framework.botbuilder
from bot.framework.activity import Answer, Incoming
from bot.framework.botbuilder import Pipeline
from bot.framework.incoming import read_incoming
from tests.house import imports
from tests.wire.channel import Channel, pressed, said
from tests.wire.edge import edge
from tests.wire.identity import IdentityProvider, token
from tests.wire.taker import message
from tests.wire.test_inbound_auth import teams

USED = {
    "azure.core.exceptions.DeserializationError",
    "botbuilder.core.ActivityHandler",
    "botbuilder.core.BotAdapter",
    "botbuilder.core.InvokeResponse",
    "botbuilder.core.TurnContext",
    "botbuilder.schema.Activity",
    "botbuilder.schema.ConversationReference",
    "botbuilder.schema.ResourceResponse",
}


def test_its_state_prompts_tokens_and_connector_are_not_used() -> None:
    file = Path(bot.framework.botbuilder.__file__).relative_to(Path(__file__).parents[2])
    foreign = {found.what for found in imports(file) if found.what.startswith(("botbuilder", "botframework", "azure"))}
    assert foreign == USED


@pytest.mark.parametrize("channel", ["directline", "webchat", "msteams", "emulator"])
async def test_replies_say_what_they_answer_on_every_channel(channel: str) -> None:
    async with Channel().running() as connector, edge() as bot:
        await bot.post(said("hi", connector.url, channelId=channel))
        assert connector.sent[0].activity["replyToId"] == "id-hi"


async def test_nothing_of_an_activity_is_dropped_on_its_way_out() -> None:
    entities = [{"type": "https://schema.org/Message", "@type": "Message", "additionalType": ["AIGeneratedContent"]}]
    async with Channel().running() as connector, edge() as bot:
        bot.taker.answer = Answer(activities=(message("x", entities=entities, channelData={"deep": {"er": [1]}}),))
        await bot.post(said("hi", connector.url))
        assert connector.sent[0].activity["entities"] == entities
        assert connector.sent[0].activity["channelData"] == {"deep": {"er": [1]}}


def test_the_persons_own_clock_survives() -> None:
    raw = said("x", localTimestamp="2026-03-02T18:00:00+09:00", localTimezone="Asia/Tokyo")
    incoming = read_incoming(raw)
    assert (incoming.zone, incoming.raw["localTimestamp"]) == ("Asia/Tokyo", "2026-03-02T18:00:00+09:00")


async def test_a_turn_costs_no_tenth_of_what_the_stock_adapter_takes() -> None:
    """The stock adapter builds a retry list and a client for each turn, for ten milliseconds of CPU."""

    async def turn(_incoming: Incoming) -> Answer:
        return Answer()

    pipeline = Pipeline()
    await pipeline.run(said("warm"), turn)
    begun = time.process_time()
    for _ in range(200):
        await pipeline.run(pressed({"choice": "yes"}), turn)
    assert time.process_time() - begun < 0.4


async def test_the_loop_is_never_blocked_by_a_login_page_that_hangs() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        provider.hold.clear()
        waiting = [asyncio.create_task(bot.post(teams(), token())) for _ in range(5)]
        longest = 0.0
        for _ in range(40):
            begun = time.monotonic()
            await asyncio.sleep(0.005)
            longest = max(longest, time.monotonic() - begun)
        assert longest < 0.25
        provider.hold.set()
        answers: list[tuple[int, Any]] = await asyncio.gather(*waiting)
        assert {status for status, _ in answers} == {200}

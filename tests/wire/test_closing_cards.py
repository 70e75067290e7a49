"""A Teams client whose person types where a card could be pressed: the older card loses its buttons and says why.

The real program as a process; the connector that it sends to is a real server too.
"""

from pathlib import Path
from typing import Any

from tests.program import Server
from tests.wire.channel import Sent
from tests.wire.teams import SETTINGS, teams


def buttons(sent: Sent) -> list[dict[str, Any]]:
    """What a message's card can be pressed for."""
    (attached,) = sent.activity["attachments"]
    found: list[dict[str, Any]] = attached["content"].get("actions", [])
    return found


def words(sent: Sent) -> list[str]:
    """The lines of a message's card."""
    (attached,) = sent.activity["attachments"]
    return [element["text"] for element in attached["content"]["body"] if "text" in element]


async def test_a_card_that_is_superseded_then_answered_in_words(tmp_path: Path) -> None:
    async with teams(tmp_path) as ada:
        shown = await ada.says("lunch with Samantha tomorrow at noon")
        title = words(shown)[0]
        assert buttons(await ada.says("make it one o'clock"))
        await ada.channel.until_updated(1)
        await ada.says("yes")
        await ada.channel.until_updated(2)
        first, second = ada.channel.updates
        assert (first.path, first.activity["id"]) == ("/v3/conversations/c1/activities/sent-1", "sent-1")
        assert (words(first), buttons(first)) == (
            [title, "Replaced by a newer version below."],
            [],
        )
        assert (words(second), second.path[-6:]) == ([title, "In your calendar."], "sent-2")
        await ada.says("thanks")
        await ada.says("what's on tomorrow?")
        assert len(ada.channel.updates) == 2, "what is over is closed once"


async def test_a_card_is_remembered_through_a_restart(tmp_path: Path) -> None:
    async with teams(tmp_path) as ada:
        await ada.says("lunch with Samantha tomorrow at noon")
        ada.server.kill()
        with Server(tmp_path, **SETTINGS) as again:
            ada.server = again
            await ada.says("forget it")
            await ada.channel.until_updated(1)
    assert words(ada.channel.updates[0])[-1] == "Dropped."


async def test_a_pressed_card_is_replaced_by_the_answer_alone(tmp_path: Path) -> None:
    async with teams(tmp_path) as ada:
        shown = await ada.says("lunch with Samantha tomorrow at noon")
        yes, form, *_ = (action for action in buttons(shown) if action.get("data", {}).get("choice") != "no")
        entered = form["card"]["actions"][0]["data"] | {"minutes": "90"}
        changed = await ada.presses(entered, "sent-1")
        assert changed["channelData"]["explain"]["move"] == "confirm"
        stale = await ada.presses(yes["data"], "sent-1")
        assert stale["channelData"]["explain"]["move"] == "nothing_pending"
        assert ada.channel.updates == []
        await ada.says("yes")
        await ada.channel.until_updated(1)
        (closed,) = ada.channel.updates
        assert (closed.activity["id"], words(closed)[-1]) == ("sent-1", "In your calendar.")


async def test_a_channel_that_takes_nothing_back_harms_no_turn(tmp_path: Path) -> None:
    async with teams(tmp_path) as ada:
        ada.channel.update_status = 405
        await ada.says("lunch with Samantha tomorrow at noon")
        created = await ada.says("yes")
        assert created.activity["channelData"]["explain"]["move"] == "created"
        await ada.channel.until_updated(1)
        assert (await ada.says("what's on tomorrow?")).activity["channelData"]["explain"]["move"] == "answer"
        assert len(ada.channel.updates) == 1

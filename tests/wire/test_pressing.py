"""A Teams client presses the cards of the real program, started as a process: exactly one event comes of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.program import Server

CARD = "application/vnd.microsoft.card.adaptive"
ADA = {
    "channelId": "msteams",
    "conversation": {"id": "c1"},
    "from": {"id": "ada", "name": "Ada"},
    "recipient": {"id": "bot"},
    "locale": "en-GB",
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """The program, with a clock that stands."""
    clock = "2026-03-02T09:00:00+00:00"
    with Server(tmp_path, BOT_EXPLAIN="1", BOT_TIMEZONE="Europe/London", BOT_CLOCK=clock) as running:
        yield running


def card_for(server: Server, text: str) -> dict[str, Any]:
    """The card that answers a message."""
    (reply,) = server.say(text, channelId="msteams")
    (attached,) = reply["attachments"]
    card: dict[str, Any] = attached["content"]
    return card


def press(server: Server, data: dict[str, Any], activity_id: str) -> dict[str, Any]:
    """The answer to a button's Action.Execute."""
    value = {"action": {"type": "Action.Execute", "data": data}, "trigger": "manual"}
    invoke = ADA | {"type": "invoke", "name": "adaptiveCard/action", "id": activity_id, "value": value}
    status, body = server.post("/api/messages", invoke)
    assert status == 200, body
    answer: dict[str, Any] = json.loads(body)
    return answer


def move(answer: dict[str, Any]) -> str:
    """What the bot did, by its own explanation."""
    named: str = answer["channelData"]["explain"]["move"]
    return named


def events_on_the_day(server: Server) -> int:
    """How often the lunch stands in the calendar."""
    (reply,) = server.say("what do I have tomorrow?", channelId="msteams")
    lines = str(reply.get("text") or reply["summary"]).splitlines()
    return sum("lunch" in line.lower() for line in lines if line.startswith("•"))


def test_yes_on_a_card_makes_one_event_however_often_it_comes(server: Server) -> None:
    yes = card_for(server, "lunch with Samantha tomorrow at noon")["actions"][0]["data"]
    first = press(server, yes, "p1")
    assert (move(first), first["type"]) == ("created", CARD)
    assert press(server, yes, "p1") == first, "redelivered with its id: the stored answer"
    assert move(press(server, yes, "p2")) == "nothing_pending", "redelivered with a new id"
    assert events_on_the_day(server) == 1


def test_the_form_changes_the_draft_and_makes_its_card_old(server: Server) -> None:
    actions = card_for(server, "lunch with Samantha tomorrow at noon")["actions"]
    (form,) = [action["card"] for action in actions if action["type"] == "Action.ShowCard"]
    fields = {field["id"]: field.get("value", "") for field in form["body"]}
    entered = form["actions"][0]["data"] | fields | {"minutes": "90", "place": "Harry's Bar"}
    changed = press(server, entered, "p1")
    draft = changed["channelData"]["explain"]["draft"]
    assert (move(changed), draft["duration_minutes"]) == ("confirm", 90)
    assert "Harry's Bar" in json.dumps(changed["value"])
    assert move(press(server, actions[0]["data"], "p2")) == "nothing_pending"
    assert move(press(server, changed["value"]["actions"][0]["data"], "p3")) == "created"


@pytest.mark.parametrize("data", [{}, {"choice": "yes"}, {"choice": "yes", "draft": "x"}, {"foreign": [1]}])
def test_data_that_is_not_ours_creates_nothing(server: Server, data: dict[str, Any]) -> None:
    card_for(server, "lunch with Samantha tomorrow at noon")
    assert move(press(server, data, "p1")) == "nothing_pending"
    assert events_on_the_day(server) == 0

"""kill -9 of the real process at bad moments: what was accepted is answered after the restart, the event is one."""

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.program import Server

SETTINGS = {"BOT_TIMEZONE": "Europe/Paris", "BOT_EXPLAIN": "1", "BOT_CLOCK": "2026-03-02T09:00:00+01:00"}
DRAFT = "lunch tomorrow at noon"
LUNCH = "12:00 to 13:00: lunch"
"""Its line in an agenda."""
SECONDS = 40.0
"""A killed program's lease runs out first."""


class Talk:
    """One Direct Line talk, over restarts of the program."""

    def __init__(self, server: Server) -> None:
        status, body = server.post("/v3/directline/conversations", {"locale": "en-GB"})
        assert status == 201
        opened = json.loads(body)
        self.headers = {"Authorization": f"Bearer {opened['token']}"}
        self.path = f"/v3/directline/conversations/{opened['conversationId']}/activities"

    def post(self, server: Server, text: str) -> tuple[int, str]:
        """Send a text."""
        return server.post(self.path, {"type": "message", "text": text}, self.headers)

    def replies(self, server: Server, count: int) -> list[dict[str, Any]]:
        """What the bot has said, once that is `count` messages; a card that was closed stands as it was said."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            status, body = server.get(self.path, self.headers)
            bot = (
                [one for one in json.loads(body)["activities"] if one["from"]["role"] == "bot"] if status == 200 else []
            )
            first = {one["id"]: at for at, one in reversed(list(enumerate(bot)))}
            said = [one for at, one in enumerate(bot) if first[one["id"]] == at]
            if len(said) >= count:
                return said
            time.sleep(0.1)
        raise AssertionError(f"only {[one['text'] for one in said]}")


def _lunches(server: Server) -> int:
    return str(server.say("what's on my calendar tomorrow?", id="agenda")[0]["text"]).count(LUNCH)


def test_a_half_finished_draft_goes_on_after_a_kill(tmp_path: Path) -> None:
    with Server(tmp_path, **SETTINGS) as first:
        first.say("lunch with Dana tomorrow", id="1")
        first.kill()
    with Server(tmp_path, **SETTINGS) as second:
        (asked,) = second.say("at noon", id="2")
        assert asked["channelData"]["explain"]["move"] == "confirm", asked["text"]
        assert asked["channelData"]["explain"]["draft"]["start"] == "2026-03-03T12:00:00"
        second.kill()
    with Server(tmp_path, **SETTINGS) as third:
        (created,) = third.say("yes", id="3")
        assert created["channelData"]["explain"]["move"] == "created"


@pytest.mark.parametrize("after_seconds", [0.0, 0.006, 0.012, 0.03])
def test_a_kill_right_after_yes_leaves_one_event(tmp_path: Path, after_seconds: float) -> None:
    with Server(tmp_path, **SETTINGS) as before:
        before.say(DRAFT, id="1")
        saying = threading.Thread(target=_say_into_the_void, args=(before,))
        saying.start()
        time.sleep(after_seconds)
        before.kill()
        saying.join()
    with Server(tmp_path, **SETTINGS) as after:
        again = after.say("yes", id="2")
        moves = [one["channelData"]["explain"]["move"] for one in again]
        assert moves == ["created"], again
        assert _lunches(after) == 1


def _say_into_the_void(server: Server) -> None:
    try:
        server.say("yes", id="2")
    except (OSError, AssertionError):
        return


@pytest.mark.parametrize("after_seconds", [0.0, 0.01, 0.03])
def test_what_direct_line_accepted_before_a_kill_has_its_turn_after_it(tmp_path: Path, after_seconds: float) -> None:
    with Server(tmp_path, **SETTINGS) as before:
        talk = Talk(before)
        talk.replies(before, 1)
        talk.post(before, DRAFT)
        talk.replies(before, 2)
        assert talk.post(before, "make it 2 pm")[0] == 200
        assert talk.post(before, "yes")[0] == 200
        time.sleep(after_seconds)
        before.kill()
    with Server(tmp_path, **SETTINGS) as after:
        said = talk.replies(after, 4)
        moves = [one["channelData"]["explain"]["move"] for one in said[1:]]
        assert moves == ["confirm", "confirm", "created"]
        assert said[-1]["channelData"]["explain"]["draft"]["start"] == "2026-03-03T14:00:00"
        time.sleep(1.0)
        assert len(talk.replies(after, 4)) == 4, "each reply is shown once"
        talk.post(after, "what's on my calendar tomorrow?")
        assert talk.replies(after, 5)[-1]["text"].count("14:00 to 15:00: lunch") == 1


def test_a_kill_at_the_first_start_leaves_a_database_that_opens(tmp_path: Path) -> None:
    for pause in (0.3, 0.6, 0.9):
        server = Server(tmp_path, **SETTINGS)
        starter = threading.Thread(target=_killed_after, args=(server, pause))
        starter.start()
        starter.join()
    with Server(tmp_path, **SETTINGS) as last:
        assert last.say(DRAFT, id="1")[0]["channelData"]["explain"]["move"] == "confirm"


def _killed_after(server: Server, seconds: float) -> None:
    timer = threading.Timer(seconds, lambda: server.process.kill())
    timer.start()
    try:
        with server:
            timer.join()
    except AssertionError:
        server.__exit__(None, None, None)

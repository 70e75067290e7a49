"""The terminal: one line in, one reply out, and the whole of it as a process of its own."""

import io
import json
from contextlib import nullcontext
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.chat import Speaker, Terminal, machine_zone, spoken_lines, taking, talk
from bot.framework.activity import Answer, Incoming, Outgoing
from tests.program import run

ADA = Speaker(user="ada", zone="Europe/Budapest", locale="en-GB")


class Echo:
    """A turn taker that says back what it hears, and explains that it did."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []

    async def take(self, incoming: Incoming) -> Answer:
        self.heard.append(incoming)
        if incoming.text == "nothing":
            return Answer()
        said = {"type": "message", "text": f"heard {incoming.text}", "channelData": {"explain": {"move": "answer"}}}
        return Answer(activities=(Outgoing(activity=said),))


def conversation(*said: str, explain: bool = False) -> tuple[str, Echo]:
    out, echo = io.StringIO(), Echo()
    with taking(nullcontext(echo)) as take:
        talk(take, Terminal(out, explain), map(ADA.saying, said))
    return out.getvalue(), echo


def test_one_line_in_one_reply_out() -> None:
    assert conversation("one", "nothing", "two")[0] == "heard one\n\nheard two\n\n"


def test_every_line_is_one_message_of_the_named_person() -> None:
    _, echo = conversation("one", "two")
    first, second = echo.heard
    assert first.reference == second.reference
    assert first.reference.user.id == "ada"
    assert first.reference.channel == "terminal"
    assert first.zone == "Europe/Budapest"
    assert first.activity_id != second.activity_id


def test_an_explanation_is_a_line_of_json() -> None:
    reply, explanation, empty, *_ = conversation("one", explain=True)[0].split("\n")
    assert (reply, json.loads(explanation), empty) == ("heard one", {"move": "answer"}, "")


def test_empty_lines_say_nothing_and_quit_ends() -> None:
    piped = io.StringIO("one\n\n   \n two \n/quit\nthree\n")
    assert list(spoken_lines(piped.readline)) == ["one", "two"]


def test_a_last_line_without_its_end_counts() -> None:
    assert list(spoken_lines(io.StringIO("one").readline)) == ["one"]


def test_control_c_ends_quietly(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    assert list(spoken_lines(interrupted)) == []
    assert capsys.readouterr().out == "\n"


def test_the_machines_zone_is_a_zone() -> None:
    zone = machine_zone()
    assert zone is None or ZoneInfo(zone).key == zone


def test_a_pipe_plans_an_event_and_finds_it_again(tmp_path: Path) -> None:
    """The clock stands still, so the day is known."""
    settings = {"BOT_CLOCK": "2026-03-02T09:00:00+01:00", "BOT_TIMEZONE": "Europe/Paris"}
    planned = run(tmp_path, "chat", "--user", "ada", said="lunch with Samantha tomorrow at noon\nyes\n", **settings)
    assert (planned.returncode, planned.stderr) == (0, "")
    draft, created, end = planned.stdout.split("\n\n")
    assert "12:00" in draft
    assert created
    assert end == ""
    asked = "what's on tomorrow?\n"
    assert "lunch" in run(tmp_path, "chat", "--user", "ada", said=asked, **settings).stdout
    assert "lunch" not in run(tmp_path, "chat", "--user", "bob", said=asked, **settings).stdout


def test_explain_shows_the_move(tmp_path: Path) -> None:
    told = run(tmp_path, "chat", "--explain", said="help\n", BOT_TIMEZONE="Europe/Paris")
    explanation = json.loads(told.stdout.splitlines()[-2])
    assert explanation["move"] == "help"

"""kill -9 at any moment: the draft is still there, and there is exactly one event. Real processes, real files."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bot.wiring import bot_in

ROOT = Path(__file__).parents[2]


class Child:
    """The bot in a process of its own."""

    def __init__(self, folder: Path, moment: str = "") -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bot.killed", str(folder), moment],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def tell(self, activity: str, text: str) -> None:
        """Send a message without waiting for its answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{activity} {text}\n")
        self._process.stdin.flush()

    def answer(self) -> str:
        """The next line: a move, or that the moment has come."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def ask(self, activity: str, text: str) -> str:
        """Send a message; the move that answers it."""
        self.tell(activity, text)
        return self.answer()

    def kill(self) -> None:
        """kill -9."""
        self._process.kill()
        self._process.communicate()


@contextmanager
def child(folder: Path, moment: str = "") -> Iterator[Child]:
    """A child that is dead at the end of the block, whatever happens."""
    running = Child(folder, moment)
    try:
        yield running
    finally:
        running.kill()


async def events(folder: Path) -> list[str]:
    """What stands in the calendar."""
    async with bot_in(folder) as bot:
        return [event.event.subject for event in await bot.events()]


async def test_a_draft_survives(tmp_path: Path) -> None:
    with child(tmp_path) as first:
        assert first.ask("1", "lunch tomorrow at noon") == "confirm"
        assert first.ask("2", "make it 1 pm") == "confirm"
    with child(tmp_path) as second:
        assert second.ask("2", "make it 1 pm") == "confirm again"
        assert second.ask("3", "yes") == "created"
    assert await events(tmp_path) == ["lunch"]


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_right_after_yes_there_is_one_event_without_another_word(tmp_path: Path, moment: str) -> None:
    with child(tmp_path, moment) as first:
        assert first.ask("1", "lunch tomorrow at noon") == "confirm"
        assert first.ask("2", "yes") == moment
    with child(tmp_path) as second:
        for _ in range(100):
            if await events(tmp_path):
                break
            await asyncio.sleep(0.1)
        assert second.ask("3", "yes") in ("nothing_pending", "answer")
    assert await events(tmp_path) == ["lunch"]


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_yes_that_is_delivered_again_gets_its_outcome(tmp_path: Path, moment: str) -> None:
    with child(tmp_path, moment) as first:
        first.ask("1", "lunch tomorrow at noon")
        assert first.ask("2", "yes") == moment
    with child(tmp_path) as second:
        assert second.ask("2", "yes") == "created again"
    assert await events(tmp_path) == ["lunch"]


async def test_killed_at_any_moment_after_yes(tmp_path: Path) -> None:
    """At moments that nobody chose: between the two transactions, before the first, after the second."""
    for number, milliseconds in enumerate((0, 3, 6, 12)):
        folder = tmp_path / str(number)
        with child(folder) as first:
            first.ask("1", "lunch tomorrow at noon")
            first.tell("2", "yes")
            await asyncio.sleep(milliseconds / 1000)
        with child(folder) as second:
            assert second.ask("2", "yes") in ("created", "created again")
        assert await events(folder) == ["lunch"]

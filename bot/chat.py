"""`python -m bot chat`: the same bot in a terminal, in this process and on the same database as the server.

At a terminal it is a chat with a prompt and a history. With a pipe it is one line in, one reply out, an empty line
after each. The turns run in a thread of their own, so that a message that comes later (a creation that took long) is
shown while the terminal waits for the person.
"""

import asyncio
import json
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TextIO, TypeVar
from uuid import uuid4

import tzlocal

from bot.channels.written import text_of
from bot.framework.activity import Account, Answer, DeliveryFailed, Incoming, Outgoing, Reference, TurnTaker

T = TypeVar("T")
CHANNEL = "terminal"
BOT = Account(id="bot")
QUIT = "/quit"
PROMPT = "> "


@dataclass(frozen=True)
class Speaker:
    """Who sits at the terminal."""

    user: str
    zone: str | None
    """IANA zone of this machine, where it is known."""
    locale: str

    @property
    def reference(self) -> Reference:
        """The one talk of this person at a terminal; it goes on where it was left."""
        return Reference(
            channel=CHANNEL,
            conversation=f"{CHANNEL}-{self.user}",
            bot=BOT,
            user=Account(id=self.user, name=self.user),
            locale=self.locale,
        )

    def saying(self, text: str) -> Incoming:
        """A line of theirs."""
        return Incoming(kind="message", activity_id=uuid4().hex, reference=self.reference, text=text, zone=self.zone)

    def arriving(self) -> Incoming:
        """Their sitting down: the bot says what it can do, once."""
        return Incoming(kind="welcome", activity_id=uuid4().hex, reference=self.reference, zone=self.zone)


class Terminal:
    """Where replies are written: the text, and with `explain` the explanation as one line of JSON."""

    repeatable = False

    def __init__(self, out: TextIO, explain: bool) -> None:
        self._out = out
        self._explain = explain

    async def send(
        self,
        reference: Reference,  # noqa: ARG002
        activities: tuple[Outgoing, ...],
        key: str,  # noqa: ARG002
    ) -> tuple[str, ...]:
        """Write what comes outside of a turn. Nothing has an id here."""
        self.show(activities)
        return ("",) * len(activities)

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:  # noqa: ARG002
        """Raises `DeliveryFailed`: what is written stays as it is."""
        raise DeliveryFailed("A terminal takes nothing back.")

    def show(self, activities: tuple[Outgoing, ...]) -> None:
        """Write one reply and an empty line."""
        print(text_of(activities), file=self._out)
        if self._explain:
            for explanation in explanations(activities):
                print(json.dumps(explanation, ensure_ascii=False), file=self._out)
        print(file=self._out, flush=True)


def machine_zone() -> str | None:
    """The IANA zone that this machine is set to; None where it does not say."""
    try:
        return tzlocal.get_localzone_name()
    except (LookupError, OSError, ValueError):
        return None


def explanations(activities: tuple[Outgoing, ...]) -> Iterator[dict[str, Any]]:
    """`channelData.explain` of each activity that has one."""
    for outgoing in activities:
        found = outgoing.activity.get("channelData", {}).get("explain")
        if found is not None:
            yield found


def talk(take: Callable[[Incoming], Answer], terminal: Terminal, coming: Iterator[Incoming]) -> None:
    """One turn for each activity that comes; its reply is shown before the next line is read."""
    for incoming in coming:
        answer = take(incoming)
        if answer.activities:
            terminal.show(answer.activities)


def sitting(speaker: Speaker) -> Iterator[Incoming]:
    """What comes from standard input; at a terminal the person is greeted first."""
    if sys.stdin.isatty():
        yield speaker.arriving()
    yield from map(speaker.saying, spoken_lines(_reader()))


def spoken_lines(read: Callable[[], str]) -> Iterator[str]:
    """What is typed or piped, without empty lines, until the end ("" from `read`), Ctrl-C or `/quit`."""
    try:
        while line := read():
            if line.strip() == QUIT:
                return
            if line.strip():
                yield line.strip()
    except (KeyboardInterrupt, EOFError):
        print()


def _reader() -> Callable[[], str]:
    """Reads a line: at a terminal with a prompt, arrow keys and history, else from the pipe."""
    if not sys.stdin.isatty():
        return sys.stdin.readline
    with suppress(ImportError):
        import_module("readline")
    return lambda: input(PROMPT) + "\n"


@contextmanager
def taking(turns: AbstractAsyncContextManager[TurnTaker]) -> Iterator[Callable[[Incoming], Answer]]:
    """Take turns in a thread of their own for as long as the block runs; raises what opening `turns` raises."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="turns")
    thread.start()

    def run(work: Coroutine[None, None, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, loop).result()

    opened = AsyncExitStack()
    try:
        taker = run(opened.enter_async_context(turns))
        yield lambda incoming: run(taker.take(incoming))
    finally:
        run(opened.aclose())
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

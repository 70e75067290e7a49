"""A bot with Microsoft Graph as its calendar, in a process that is killed again and again, and the people who talk to
it meanwhile.

The child is forked from a server that has everything imported, so that a kill costs no start. It connects to the
parent, takes one JSON line a message and answers each with one. Whoever got no answer says the same again, as a channel
does.
"""

import asyncio
import json
import multiprocessing
import secrets
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from random import Random

import aiohttp

from bot.calendars.graph import GraphCalendar
from bot.framework.activity import Outgoing, Reference
from bot.graph.client import Graph
from bot.logs import configure
from tests.bot.wiring import bot_in, incoming, move_of
from tests.graph_server.access import SignedIn

ATTEMPT_SECONDS = 1.5
LEASE_SECONDS = 2.5
"""Longer than an attempt, as in the program; both shorter, so that a killed process's requests are taken up soon."""
ANSWER_SECONDS = 25.0
"""Longer than a redelivery waits for the outcome of the first delivery."""
TRIES = 40


class Nobody:
    """What comes late is told to nobody: whoever waits asks again."""

    repeatable = False

    async def send(self, *_sent: object) -> tuple[str, ...]:
        """Handed over."""
        return ()

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:
        """Nothing is sent here that could be updated."""


def run(folder: str, graph_url: str, port: int) -> None:
    """The child."""
    asyncio.run(_serve(Path(folder), graph_url, port))


async def _serve(folder: Path, graph_url: str, port: int) -> None:
    configure("critical")
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    timeout = aiohttp.ClientTimeout(total=ATTEMPT_SECONDS * 0.8)
    async with (
        aiohttp.ClientSession() as session,
        bot_in(
            folder,
            lambda _local: GraphCalendar(Graph(session, graph_url, SignedIn(), timeout=timeout)),
            {"": Nobody()},
            worker=secrets.token_hex(4),
            lease_seconds=LEASE_SECONDS,
            attempt_seconds=ATTEMPT_SECONDS,
        ) as bot,
    ):
        working = asyncio.create_task(bot.worker.run())
        turns = set[asyncio.Task[None]]()

        async def take(message: dict[str, str]) -> None:
            user = message["user"]
            said = incoming(message["text"], user=user, conversation=user, activity_id=message["id"])
            answer = await bot.turn.take(said)
            line = {"id": message["id"], "move": move_of(answer)}
            writer.write(json.dumps(line).encode() + b"\n")

        while line := await reader.readline():
            task = asyncio.create_task(take(json.loads(line)))
            turns.add(task)
            task.add_done_callback(turns.discard)
        working.cancel()


@dataclass
class Line:
    """The parent's end: one child at a time, and who waits for an answer."""

    folder: Path
    graph_url: str
    port: int = 0
    kills: int = 0
    waiting: dict[str, "asyncio.Future[str]"] = field(default_factory=dict)
    connected: asyncio.Event = field(default_factory=asyncio.Event)
    _writer: asyncio.StreamWriter | None = None
    _child: ForkServerProcess | None = None

    async def begin(self) -> None:
        """Fork a child and wait until it listens."""
        self.connected.clear()
        context = multiprocessing.get_context("forkserver")
        self._child = context.Process(target=run, args=(str(self.folder), self.graph_url, self.port), daemon=True)
        self._child.start()
        async with asyncio.timeout(60):
            await self.connected.wait()

    async def kill(self) -> None:
        """kill -9."""
        if self._child is not None:
            self._child.kill()
            await asyncio.to_thread(self._child.join)
            self.kills += 1

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A child has connected: hand on what it answers until it dies."""
        self._writer = writer
        self.connected.set()
        with suppress(ConnectionError):
            while line := await reader.readline():
                answer = json.loads(line)
                future = self.waiting.pop(answer["id"], None)
                if future is not None and not future.done():
                    future.set_result(answer["move"])
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(ConnectionResetError())
        self.waiting.clear()

    async def ask(self, user: str, number: str, text: str) -> str:
        """The move that answers a message; said again, with the same id, until it is answered."""
        while True:
            await self.connected.wait()
            assert self._writer is not None
            future = asyncio.get_running_loop().create_future()
            self.waiting[number] = future
            message = {"user": user, "id": number, "text": text}
            with suppress(ConnectionError, TimeoutError):
                self._writer.write(json.dumps(message).encode() + b"\n")
                async with asyncio.timeout(ANSWER_SECONDS):
                    return str(await future)
            self.waiting.pop(number, None)
            await asyncio.sleep(0.01)


@asynccontextmanager
async def line_to_children(folder: Path, graph_url: str) -> AsyncIterator[Line]:
    """A child that listens, and the means to kill it and to fork the next."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(["tests.bot.doomed"])
    line = Line(folder, graph_url)
    server = await asyncio.start_server(line.accept, "127.0.0.1", 0)
    line.port = server.sockets[0].getsockname()[1]
    await line.begin()
    try:
        yield line
    finally:
        await line.kill()
        server.close()


async def person(line: Line, user: str, subjects: list[tuple[str, str]], moves: Counter[str]) -> None:
    """Somebody who asks for one event after another, and says yes until each is there."""
    for subject, when in subjects:
        await _one(line, user, subject, when, moves)


async def _one(line: Line, user: str, subject: str, when: str, moves: Counter[str]) -> None:
    for attempt in range(TRIES):
        move = await line.ask(user, f"{user} {subject} {attempt} asks", f'Add "{subject}" {when} for 30 minutes')
        moves[f"asked: {move}"] += 1
        if move == "confirm":
            break
    else:
        raise AssertionError(f"{subject} never came to a question")
    for attempt in range(TRIES):
        move = await line.ask(user, f"{user} {subject} {attempt} yes", "yes")
        moves[f"yes: {move}"] += 1
        if move in ("created", "nothing_pending"):
            return
        await asyncio.sleep(0.3)
    raise AssertionError(f"{subject} was never created: {moves}")


async def reaper(line: Line, kills: int, chance: Random) -> None:
    """Kill the child so many times at random moments, and fork the next each time."""
    while line.kills < kills:
        await asyncio.sleep(chance.uniform(0.02, 0.5))
        await line.kill()
        await line.begin()

"""What creating an event by Graph costs in our client beside a bare POST: `python -m tests.benchmarks.creating`.

The server is a process of its own, so only the client's CPU is counted. Both send the same bytes and get the same
answers, in turns, in the same run. The target: at most a millisecond more.
"""

import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import uuid4

import aiohttp

from bot.calendars.graph import GraphCalendar
from bot.graph.client import Graph
from bot.logs import configure
from bot.storage.store import PersonKey
from dialogs.model import Attendee, Event, Person, Place
from tests.graph_server.access import SignedIn

ROOT = Path(__file__).parents[2]
ADA = PersonKey(tenant="", user="ada")
ROUNDS = 20
CALLS = 25
"""In each round, of each kind."""
TARGET_MS = 1.0
START = datetime(2026, 3, 3, 12)
EVENT = Event(
    subject="Let's go for lunch",
    start=START,
    end=START + timedelta(hours=1),
    zone="America/Los_Angeles",
    body="Does noon work for you?",
    attendees=(Attendee(query="Samantha", person=Person(name="Samantha Booth", address="samanthab@contoso.com")),),
    places=(Place(name="Harry's Bar"),),
    online=True,
)


@asynccontextmanager
async def graph_server() -> AsyncIterator[str]:
    """The address of a Graph in another process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.graph_server", "--port", str(port)]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        await process.stdout.readline()
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        await process.wait()


async def cpu_ms(act: Callable[[], Awaitable[object]]) -> float:
    """CPU of this process for one of many acts, in milliseconds."""
    begun = time.process_time()
    for _ in range(CALLS):
        await act()
    return (time.process_time() - begun) / CALLS * 1000


async def main() -> int:
    """Print the figures; 1 where the target is missed."""
    configure("warning", sys.stderr)
    async with graph_server() as url, aiohttp.ClientSession() as session:
        calendar = GraphCalendar(Graph(session, url, SignedIn()))
        headers = {"Authorization": "Bearer token-of-ada", "Content-Type": "application/json"}

        async def bare() -> None:
            body = calendar.request(EVENT, str(uuid4())).encode()
            async with session.post(f"{url}/v1.0/me/events", data=body, headers=headers) as response:
                assert response.status == 201
                await response.read()

        async def ours() -> None:
            key = str(uuid4())
            await calendar.create(ADA, EVENT, key, calendar.request(EVENT, key))

        async def request() -> None:
            calendar.request(EVENT, str(uuid4()))

        for act in (bare, ours):
            await cpu_ms(act)
        rounds = [(await cpu_ms(bare), await cpu_ms(ours), await cpu_ms(request)) for _ in range(ROUNDS)]
    making, posting, creating = (median(one[kind] for one in rounds) for kind in (2, 0, 1))
    more = creating - (posting - making)
    print(f"client CPU, medians of {ROUNDS} rounds of {CALLS} calls:")
    print(f"  bare POST          {posting - making:6.2f} ms")
    print(f"  making the request {making:6.2f} ms")
    print(f"  whole creation     {creating:6.2f} ms")
    print(f"  more than bare     {more:6.2f} ms (target: at most {TARGET_MS:.0f} ms)")
    return 0 if more <= TARGET_MS else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

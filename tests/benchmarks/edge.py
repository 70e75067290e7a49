"""Our edge beside the stock adapter of botbuilder-python, on this machine: `python -m tests.benchmarks.edge`.

Makes an environment of its own for the stock adapter (which we do not install). For proportion, not absolutes.
"""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.benchmarks.environment import python_with
from tests.wire.channel import Channel, said

STOCK = "botbuilder-integration-aiohttp==4.17.1"
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TURNS = 400
AT_ONCE = 16
HUNG = 6
"""Conversations whose connector never answers."""
PATIENCE = 30.0
"""Seconds after which a healthy conversation counts as lost."""


@asynccontextmanager
async def running(*command: str) -> AsyncIterator[tuple[str, int]]:
    """The address and process id of a bot that the command starts on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = await asyncio.create_subprocess_exec(*command, str(port), cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except ConnectionRefusedError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                break
        yield f"http://127.0.0.1:{port}/api/messages", process.pid
    finally:
        process.kill()
        await process.wait()


def cpu_seconds(process: int) -> float:
    """CPU time that a process has used; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def speed(url: str, process: int) -> str:
    """Turns a second, and CPU for each."""
    async with Channel().running() as channel, aiohttp.ClientSession() as client:

        async def talk(number: int) -> None:
            for turn in range(TURNS // AT_ONCE):
                activity = said(f"{number}-{turn}", channel.url, conversation={"id": f"c{number}"})
                async with client.post(url, json=activity) as response:
                    assert response.status in (200, 201, 202), response.status

        await talk(0)
        channel.sent.clear()
        cpu, begun = cpu_seconds(process), time.monotonic()
        await asyncio.gather(*(talk(number) for number in range(AT_ONCE)))
        await channel.until(TURNS, PATIENCE)
        seconds = time.monotonic() - begun
        each = (cpu_seconds(process) - cpu) / TURNS * 1000
        return f"{TURNS / seconds:6.0f} turns/s, {each:5.1f} ms CPU a turn"


async def beside_hung_ones(url: str) -> str:
    """How long a healthy conversation waits while others hang."""
    async with Channel().running() as channel, aiohttp.ClientSession() as client:
        channel.slow_conversations = {f"hung{number}" for number in range(HUNG)}
        hung = [
            asyncio.create_task(client.post(url, json=said("x", channel.url, conversation={"id": name})))
            for name in sorted(channel.slow_conversations)
        ]
        await asyncio.sleep(1.0)
        begun = time.monotonic()
        healthy = asyncio.create_task(client.post(url, json=said("hello", channel.url)))
        done, _ = await asyncio.wait({healthy}, timeout=PATIENCE)
        for task in (*hung, healthy):
            task.cancel()
        await asyncio.gather(*hung, healthy, return_exceptions=True)
        return f"{time.monotonic() - begun:5.2f} s" if done else f"more than {PATIENCE:.0f} s"


async def compare(python: str) -> None:
    """Both, one after the other."""
    bots = {
        "stock adapter": (python, str(HERE / "stock_bot.py")),
        "our edge": (sys.executable, "-m", "tests.benchmarks.own_bot"),
    }
    for name, command in bots.items():
        async with running(*command) as (url, process):
            print(f"{name:14}{await speed(url, process)}; {HUNG} hung: {await beside_hung_ones(url)}", flush=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        asyncio.run(compare(python_with(place, STOCK)))

"""Exactly one event, whatever breaks: 300 confirmed drafts, 100 kills, and a Graph that is throttled, away, cut off
after the commit, or late.
"""

import asyncio
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.bot.doomed import line_to_children, person, reaper
from tests.graph_server import GraphServer
from tests.graph_server.faults import Shares

PEOPLE = 30
EACH = 10
KILLS = 100
FAULTS = Shares(throttled=0.06, unavailable=0.06, reset_after=0.06, timeout_after=0.06, late=0.01, late_seconds=10.0)


def plans(user: str) -> list[tuple[str, str]]:
    """What somebody asks for: titles of their own, and times that do not clash."""
    return [
        (f"Plan {user} {number}", f"on {6 + number // 5} April at {9 + number % 5}:00 am") for number in range(EACH)
    ]


@pytest.mark.parametrize("seed", [1])
async def test_three_hundred_drafts_and_a_hundred_kills_make_three_hundred_events(seed: int, tmp_path: Path) -> None:
    users = [f"user{number}" for number in range(PEOPLE)]
    server = GraphServer(people=tuple(users))
    server.chance, server.shares = Random(seed), FAULTS
    moves = Counter[str]()
    async with server.running(), line_to_children(tmp_path, server.url) as line:
        killing = asyncio.create_task(reaper(line, KILLS, Random(seed)))
        async with asyncio.timeout(420):
            await asyncio.gather(*(person(line, user, plans(user), moves) for user in users))
            await killing
        await line.begin()
    made = Counter(stored.content["subject"] for stored in server.state.events.values())
    wanted = {subject for user in users for subject, _ in plans(user)}
    print(dict(moves), f"{line.kills} kills", f"{len(server.asked('POST', '/events'))} creation requests")
    assert line.kills >= KILLS
    assert {subject: count for subject, count in made.items() if count > 1} == {}
    assert wanted - made.keys() == set()

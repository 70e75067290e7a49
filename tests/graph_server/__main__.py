"""A Graph to try the bot with: `python -m tests.graph_server [--port 8765] [--file graph.sqlite3] [faults by lot]`.

In another terminal, where everybody is Ada and signed in already:

    BOT_CALENDAR=graph BOT_GRAPH_AUTH=connection BOT_OAUTH_CONNECTION=graph BOT_GRAPH_URL=http://127.0.0.1:8765
    BOT_TOKEN_SERVICE_URL=http://127.0.0.1:8765 python -m bot chat

Ada works with Ben, Dana and Samantha; the calendars "Calendar" and "Birthdays" are hers, Ben shares his, and the group
"Team" has one. Her token is "token-of-ada". Events stay in the file where one is given, so the server may be killed.
"""

import argparse
import asyncio
from pathlib import Path
from random import Random

from tests.graph_server.faults import Shares
from tests.graph_server.server import GraphServer

FAULTS = ("throttled", "unavailable", "reset_after", "timeout_after", "late")


def sample(server: GraphServer) -> GraphServer:
    """People, calendars and a group."""
    state = server.state
    for name in ("Dana Swope", "Samantha Booth", "Adele Vance"):
        first, _, last = name.partition(" ")
        state.user(name, f"{first}{last[0]}@contoso.com".lower())
    state.folder("ada", "Birthdays", online=())
    state.default_folder("ben").shared_with = ("ada",)
    state.group("Team", members=("ada", "ben"))
    return server


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.graph_server", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--file", type=Path, help="SQLite file that keeps the events")
    parser.add_argument("--seed", type=int, default=0, help="of the lot that draws the faults")
    for name in FAULTS:
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, default=0.0, help="share of requests, 0 to 1")
    parser.add_argument("--late-seconds", type=float, default=10.0)
    return parser.parse_args()


async def main(given: argparse.Namespace) -> None:
    """Serve until it is stopped."""
    server = sample(GraphServer(given.file))
    server.signed_in = "ada"
    server.chance = Random(given.seed)
    server.shares = Shares(**{name: getattr(given, name) for name in FAULTS}, late_seconds=given.late_seconds)
    async with server.running(given.port):
        print(f"Graph at {server.url}", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(arguments()))

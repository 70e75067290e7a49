"""Outlook's calendar to try by hand, without an account at Microsoft: `python -m tests.outlook [way] [--port 3978]`.

It starts an Entra ID, a Graph and the bot on this machine, with an empty database, and stops them together. The way is
how people sign in: `code` (the page), `device` or `application` (the terminal). Whoever signs in is Adele, who works
with Ben, Dana and Samantha and two people called Alex; her manager is Megan. The calendar "Birthdays" is hers, Ben
shares his, she is in the group "Team", and there are rooms in two buildings.
"""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from tests.graph_server import GraphServer
from tests.graph_server.organization import Room, relevant_person
from tests.outlook.world import Microsoft, microsoft
from tests.wire.entra import ADELE

ADDRESS = "adele@contoso.com"
PEOPLE = ("Ben Walters", "Dana Swope", "Samantha Booth", "Alex Wilber", "Alex Darrow", "Megan Bowen")
ROOMS = (("Room Berlin", 8, "Building 2"), ("Room Oslo", 4, "Building 2"), ("Room Paris", 20, "Building 1"))
EQUIPMENT = """[[equipment]]
name = "Projector"
address = "projector@contoso.com"
"""
WAYS = ("code", "device", "application")


def organization() -> GraphServer:
    """Adele, and what she has around her."""
    server = GraphServer(people=())
    state = server.state
    state.user("Adele Vance", ADDRESS, ADELE.oid)
    for name in PEOPLE:
        first, _, last = name.lower().partition(" ")
        state.user(name, f"{first}.{last}@contoso.com", f"{first}-{last}")
    state.folder(ADELE.oid, "Birthdays", online=())
    state.default_folder("ben-walters").shared_with = (ADELE.oid,)
    state.group("Team", members=(ADELE.oid, "ben-walters"))
    known = state.organization
    known.managers = {ADELE.oid: "megan-bowen", "ben-walters": "megan-bowen", "dana-swope": "megan-bowen"}
    known.relevant = {ADELE.oid: [relevant_person("Samantha Booth", "samantha.booth@contoso.com", "samantha-booth")]}
    known.rooms = [
        Room(name, f"{name.split()[1].lower()}@contoso.com", {"capacity": seats, "building": building})
        for name, seats, building in ROOMS
    ]
    return server


def environment(there: Microsoft, way: str, folder: Path, port: int) -> dict[str, str]:
    """How the bot is set for them; nothing that is set for another bot counts."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    given = {name: str(value) for name, value in there.settings(way).items()}
    if way == "device":
        given.pop("graph_client_secret")
    directory = folder / "directory.toml"
    directory.write_text(EQUIPMENT, encoding="utf-8")
    given |= {"database_url": f"sqlite:///{folder / 'bot.sqlite3'}", "port": str(port), "directory": str(directory)}
    return inherited | {f"BOT_{name.upper()}": value for name, value in given.items()}


def told(there: Microsoft, way: str, port: int) -> str:
    """What to do now."""
    if way == "code":
        there.entra.redirects = {f"http://localhost:{port}/auth/callback"}
        return (
            f"Open http://localhost:{port}/ and write “what's on today?”. The sign-in page has a certificate of its"
            " own, of which the browser warns."
        )
    if way == "device":
        return (
            "Write “what's on today?”. The address for the code has a certificate of its own: the browser warns of it."
        )
    return "Write “lunch with Samantha tomorrow at noon”."


async def main(way: str, port: int) -> int:
    """All three, until the bot ends."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with microsoft(folder, organization()) as there:
            print(f"Entra ID at {there.entra.base}, Graph at {there.graph.url}.\n{told(there, way, port)}", flush=True)
            given = {"code": (), "device": ("chat",), "application": ("chat", "--user", ADDRESS)}[way]
            settings = environment(there, way, folder, port)
            bot = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", *given, env=settings)
            with suppress(NotImplementedError):  # Windows has no such signal
                asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, bot.terminate)
            try:
                return await bot.wait()
            finally:
                if bot.returncode is None:
                    bot.terminate()
                    await bot.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        prog="python -m tests.outlook", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("way", nargs="?", choices=WAYS, default="code")
    parser.add_argument("--port", type=int, default=3978)
    arguments = parser.parse_args()
    try:
        sys.exit(asyncio.run(main(arguments.way, arguments.port)))
    except KeyboardInterrupt:
        sys.exit(130)

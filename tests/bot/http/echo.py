"""A small bot and a real server with Direct Line in front of it: what the tests of this folder talk to."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web
from aiohttp.test_utils import BaseTestServer, TestServer

from bot.clock import real_seconds
from bot.database import open_database
from bot.framework.activity import Account, Answer, Incoming, Outgoing
from bot.http.directline import Access, DirectLine, Lanes, Passes, Rate, routes
from bot.keys import Keys
from bot.storage.transcript import Transcript, prepare

KEYS = Keys(("0123456789abcdef0123456789abcdef",))
BOT = Account(id="bot", name="Scheduling bot")


class EchoBot:
    """Says back what it hears, in the order of its turns, as slowly as a message asks ("slow 0.5 ...")."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []

    async def take(self, incoming: Incoming) -> Answer:
        """One turn: "break" breaks down, "silent" says nothing."""
        self.heard.append(incoming)
        words = incoming.text.split()
        if words[:1] == ["slow"]:
            await asyncio.sleep(float(words[1]))
        if incoming.text == "break":
            raise RuntimeError("as the test wants")
        if incoming.text == "silent":
            return Answer()
        said = "Welcome" if incoming.kind == "welcome" else f"You said: {incoming.text or incoming.value}"
        return Answer(activities=(message(said),))


def message(text: str) -> Outgoing:
    """A message of the bot."""
    return Outgoing(activity={"type": "message", "text": text, "speak": text, "inputHint": "expectingInput"})


def apology(_incoming: Incoming) -> Outgoing:
    """What is said where a turn broke down."""
    return message("Sorry, that went wrong.")


class World:
    """A running server and a client of it."""

    def __init__(
        self, client: ClientSession, server: BaseTestServer, bot: EchoBot, lanes: Lanes, transcript: Transcript
    ):
        self.client, self.server, self.bot, self.lanes, self.transcript = client, server, bot, lanes, transcript

    def url(self, path: str) -> str:
        """An address under /v3/directline."""
        return str(self.server.make_url(f"/v3/directline{path}"))

    async def call(
        self, method: str, path: str, token: str = "", json: object = None, **more: Any
    ) -> tuple[int, dict[str, Any]]:
        """Status and JSON of one request."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= more.pop("headers", {})
        async with self.client.request(method, self.url(path), json=json, headers=headers, **more) as response:
            return response.status, await response.json()

    async def begin(self, **body: Any) -> "Talking":
        """Begin a talk as a generic client does."""
        status, opened = await self.call("POST", "/conversations", json=body)
        assert status == 201, opened
        return Talking(self, opened)


class Talking:
    """One client in one talk."""

    def __init__(self, world: World, opened: dict[str, Any]) -> None:
        self.world, self.opened = world, opened
        self.id, self.token = str(opened["conversationId"]), str(opened["token"])
        self.path = f"/conversations/{self.id}"

    async def post(self, **activity: Any) -> tuple[int, dict[str, Any]]:
        """Send one activity."""
        sent = {"type": "message", "from": {"id": "whoever"}} | activity
        return await self.world.call("POST", f"{self.path}/activities", self.token, sent)

    async def say(self, text: str) -> str:
        """Send a text; the activity's id."""
        status, answer = await self.post(text=text)
        assert status == 200, answer
        return str(answer["id"])

    async def read(self, watermark: str = "") -> tuple[list[dict[str, Any]], str]:
        """Activities behind the watermark, and the new one."""
        query = {"watermark": watermark} if watermark else {}
        status, answer = await self.world.call("GET", f"{self.path}/activities", self.token, params=query)
        assert status == 200, answer
        return answer["activities"], answer["watermark"]

    async def texts(self, count: int) -> list[str]:
        """All texts of the talk, once there are `count` (within five seconds)."""
        for _ in range(250):
            activities, _watermark = await self.read()
            if len(activities) >= count:
                return [str(activity.get("text")) for activity in activities]
            await asyncio.sleep(0.02)
        raise AssertionError(f"only {[activity.get('text') for activity in activities]}")


@asynccontextmanager
async def world(
    folder: Path,
    *,
    anonymous: bool = True,
    origins: tuple[str, ...] = (),
    per_minute: int = 1000,
    most_in_talk: int = 20,
    seconds: Callable[[], float] = real_seconds,
    busy_seconds: float = 5.0,
) -> AsyncIterator[World]:
    """A server on a free port, with its database in `folder`; twice in one folder is a restart."""
    database = await open_database(folder / "bot.sqlite3", busy_seconds)
    await prepare(database)
    transcript, bot = Transcript(database, seconds), EchoBot()
    lanes = Lanes(bot, transcript, apology, most_in_talk=most_in_talk)
    line = DirectLine(
        transcript=transcript,
        lanes=lanes,
        passes=Passes(KEYS, seconds),
        access=Access(anonymous=anonymous, origins=origins),
        rate=Rate(per_minute, seconds),
        bot=BOT,
    )
    application = web.Application()
    application.add_routes(routes(line))
    await lanes.resume()
    try:
        async with TestServer(application) as server, ClientSession() as client:
            yield World(client, server, bot, lanes, transcript)
    finally:
        await lanes.close(0.2)
        await database.close()

"""The whole program on loopback, as `bot.app.build` wires it, and the clients that these tests are.

Every client speaks HTTP. What the program logs is kept, so that a test can prove that nothing private stands in it.
"""

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import ClientSession, CookieJar, web

from bot import logs
from bot.app import build
from bot.settings import read_settings

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=PARIS)
"""Where the clock stands."""
CANARY = "Xylocopa"
"""Stands in every text of these tests that the log must not repeat."""
TRACES = ("Traceback", 'File "', "site-packages", "sqlite3.", "pydantic", "aiosqlite")
"""What no answer to a person or client holds."""
SECONDS = 20.0
Activity = dict[str, Any]


@dataclass
class Answered:
    """An answer over HTTP."""

    status: int
    body: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)

    @property
    def replies(self) -> list[Activity]:
        """The activities of an answer under expectReplies."""
        assert self.status == 200, f"{self.status}: {self.body[:500]}"
        replies: list[Activity] = self.json["activities"]
        return replies

    @property
    def text(self) -> str:
        """Everything that is said."""
        return "\n".join(str(reply.get("text", "")) for reply in self.replies)

    @property
    def why(self) -> dict[str, Any]:
        """`channelData.explain` of the last reply."""
        explained: dict[str, Any] = self.replies[-1]["channelData"]["explain"]
        return explained

    @property
    def move(self) -> str:
        """What the bot did."""
        return str(self.why["move"])

    @property
    def draft(self) -> dict[str, Any]:
        """The draft as it stands; there is one."""
        draft: dict[str, Any] | None = self.why["draft"]
        assert draft is not None, self.why
        return draft

    def choice(self, key: str) -> Activity:
        """The data of a button of the card that is shown."""
        (found,) = [data for data in submits(self.replies) if data.get("choice") == key]
        return found


def submits(value: Any) -> list[Activity]:
    """The data of everything that can be pressed or submitted inside."""
    if isinstance(value, list):
        return [data for one in value for data in submits(one)]
    if not isinstance(value, dict):
        return []
    own = [value["data"]] if value.get("type") in ("Action.Submit", "Action.Execute") else []
    return own + [data for one in value.values() for data in submits(one)]


@dataclass
class Program:
    """A running program and a client of it."""

    client: ClientSession
    url: str
    written: io.StringIO
    folder: Path
    said: int = 0

    @property
    def log(self) -> str:
        """What has been logged so far."""
        return self.written.getvalue()

    async def call(self, method: str, path: str, **more: Any) -> Answered:
        """One request; never an answer with a trace in it, nor a 500."""
        async with self.client.request(method, self.url + path, **more) as response:
            answered = Answered(response.status, await response.text(), dict(response.headers))
        assert not [trace for trace in TRACES if trace in answered.body], answered.body[:500]
        assert answered.status != 500, f"{method} {path}"
        return answered

    async def post(self, activity: Any, **headers: str) -> Answered:
        """Whatever JSON to the bot's endpoint."""
        return await self.call("POST", "/api/messages", json=activity, headers=headers)

    async def hears(self, text: str | None = None, **changes: Any) -> Answered:
        """A message of Ada with an id of its own; `changes` replace fields of the activity."""
        self.said += 1
        activity = message(text, id=f"activity {self.said}") | changes
        return await self.post(activity)

    async def presses(self, data: Any, **changes: Any) -> Answered:
        """Ada touches a button that sends `data`."""
        return await self.hears(None, value=data, **changes)

    async def line(self, **body: Any) -> "Line":
        """A Direct Line talk of its own."""
        answered = await self.call("POST", "/v3/directline/conversations", json=body)
        assert answered.status == 201, answered.body
        return Line(self, answered.json)

    async def page(self) -> "Line":
        """The talk of the page, with its cookie in this client's jar."""
        answered = await self.call("POST", "/page/token", json={"locale": "en-GB", "zone": PARIS.key})
        assert answered.status == 200, answered.body
        return Line(self, answered.json)

    async def events(self, start: str = "2026-03-01") -> list[dict[str, Any]]:
        """The agenda of the page's person, six weeks from `start`."""
        answered = await self.call("GET", f"/page/agenda?from={start}&days=42&zone={PARIS.key}")
        assert answered.status == 200, answered.body
        events: list[dict[str, Any]] = answered.json["events"]
        return events


class Line:
    """One client in one Direct Line talk."""

    def __init__(self, program: Program, opened: dict[str, Any]) -> None:
        self.program = program
        self.conversation, self.token = str(opened["conversationId"]), str(opened["token"])
        self.user = str(opened.get("userId", ""))

    async def call(self, method: str, path: str, token: str | None = None, **more: Any) -> Answered:
        """A request in this talk, with this talk's token unless another is given."""
        headers = {"Authorization": f"Bearer {self.token if token is None else token}"}
        where = f"/v3/directline/conversations/{self.conversation}{path}"
        return await self.program.call(method, where, headers=headers, **more)

    async def post(self, **activity: Any) -> Answered:
        """Send one activity."""
        return await self.call("POST", "/activities", json={"type": "message", "locale": "en-GB"} | activity)

    async def read(self) -> list[Activity]:
        """Everything in the talk, as it was said.

        A card that was closed stands where it was said: what comes again under its id is no message of its own.
        """
        answered = await self.call("GET", "/activities")
        assert answered.status == 200, answered.body
        said: dict[str, Activity] = {}
        for one in answered.json["activities"]:
            said.setdefault(one["id"], one)
        return list(said.values())

    async def replies(self, count: int) -> list[Activity]:
        """What the bot has said in the talk, once that is `count` messages or more (the welcome is the first)."""
        async with asyncio.timeout(SECONDS):
            while True:
                said = [one for one in await self.read() if one["from"]["role"] == "bot"]
                if len(said) >= count:
                    return said
                await asyncio.sleep(0.02)

    async def says(self, **activity: Any) -> Activity:
        """Send one activity and wait for what answers it."""
        answered = await self.post(**activity)
        assert answered.status == 200, answered.body
        own = answered.json["id"]
        async with asyncio.timeout(SECONDS):
            while True:
                for one in await self.read():
                    if one.get("replyToId") == own:
                        return one
                await asyncio.sleep(0.02)


def move(activity: Activity) -> str:
    """What the bot did with a Direct Line message."""
    return str(activity["channelData"]["explain"]["move"])


def message(text: str | None = None, **changes: Any) -> Activity:
    """A message of Ada as a Bot Framework client sends it."""
    activity = {
        "type": "message",
        "id": "activity",
        "channelId": "emulator",
        "conversation": {"id": "talk"},
        "from": {"id": "ada", "name": "Ada"},
        "recipient": {"id": "bot"},
        "deliveryMode": "expectReplies",
        "locale": "en-GB",
        "text": text,
    }
    return activity | changes


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """Everything that is logged inside the block, as the program writes it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    logs.configure("info", written)
    try:
        yield written
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


@asynccontextmanager
async def program(folder: Path, **settings: Any) -> AsyncIterator[Program]:
    """The program on a free port, its database in `folder`; twice in one folder is a restart.

    At the end its log must be free of what was said.
    """
    given = {
        "database_url": f"sqlite:///{folder / 'bot.sqlite3'}",
        "timezone": PARIS.key,
        "clock": MONDAY,
        "explain": True,
    }
    with logged() as written:
        runner = web.AppRunner(await build(read_settings(**given | settings)), access_log_class=logs.AccessLog)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
                yield Program(client, f"http://127.0.0.1:{runner.addresses[0][1]}", written, folder)
        finally:
            await runner.cleanup()
        assert CANARY.casefold() not in written.getvalue().casefold(), written.getvalue()

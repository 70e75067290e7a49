"""From "lunch tomorrow" to the event in Outlook, by each way of signing in: the whole bot, an authority over TLS, a
token service and a Graph on loopback.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.app import build, terminal_turns
from bot.chat import Speaker
from bot.framework.activity import Outgoing, Reference
from bot.framework.trust import tls_context
from bot.settings import Settings
from tests.graph_server import GraphServer
from tests.graph_server.calls import Caller
from tests.outlook.world import microsoft
from tests.wire.entra import ADELE, CLIENT, SECRET, TENANT, FakeEntra, Known
from tests.wire.test_sign_in_code import Browser
from tests.wire.token_service import FakeTokenService

LUNCH = "lunch tomorrow at noon for one hour"


@dataclass
class Cloud:
    """What stands on the other side."""

    entra: FakeEntra
    graph: GraphServer
    folder: Path
    trusted: Path

    def settings(self, **more: Any) -> Settings:
        """Those of a bot here."""
        given: dict[str, Any] = {
            "calendar": "graph",
            "database_url": f"sqlite:///{self.folder / 'bot.sqlite3'}",
            "graph_client_id": CLIENT,
            "authority_url": self.entra.base,
            "graph_url": self.graph.url,
            "ca_bundle": self.trusted,
            "timezone": "Europe/Paris",
            "explain": True,
        }
        return Settings(**(given | more))

    def events(self, person: Known = ADELE) -> list[str]:
        """The subjects of what is in the person's calendar, by what Graph was asked to create."""
        made = [one for one in self.graph.log if one.method == "POST" and one.path.endswith("/events")]
        return [str(one.json["subject"]) for one in made if person.oid in self.graph.state.users]


@asynccontextmanager
async def cloud(folder: Path) -> AsyncIterator[Cloud]:
    """Entra ID and Graph, of which one believes the other."""
    graph = GraphServer(people=())
    graph.state.user("Adele", ADELE.upn, ADELE.oid)
    async with microsoft(folder, graph) as there:
        yield Cloud(there.entra, graph, folder, there.trusted)


@dataclass
class Person:
    """Somebody who writes to `/api/messages`."""

    server: str
    session: aiohttp.ClientSession
    channel: str = "msteams"
    account: str = "29:adele"
    numbers: Any = None

    async def says(self, text: str = "", **more: Any) -> tuple[int, list[dict[str, Any]]]:
        """Status and replies."""
        self.numbers = self.numbers or count()
        activity = {
            "type": "message",
            "id": f"a{next(self.numbers)}",
            "channelId": self.channel,
            "conversation": {"id": "a:1", "tenantId": TENANT},
            "from": {"id": self.account, "name": "Adele", "aadObjectId": ADELE.oid},
            "recipient": {"id": "28:bot"},
            "deliveryMode": "expectReplies",
            "locale": "en-GB",
            "text": text,
            **more,
        }
        async with self.session.post(f"{self.server}/api/messages", json=activity) as response:
            body = await response.json() if response.status == 200 else None
            return response.status, (body or {}).get("activities", [])

    async def move(self, text: str = "", **more: Any) -> str:
        """What the bot did."""
        _, replies = await self.says(text, **more)
        return str(replies[-1]["channelData"]["explain"]["move"])

    async def hands_over(self, exchange: str, token: str) -> tuple[int, list[dict[str, Any]]]:
        """As Teams does it."""
        value = {"id": exchange, "connectionName": "graph", "token": token}
        return await self.says(type="invoke", name="signin/tokenExchange", value=value)


@asynccontextmanager
async def running(settings: Settings, **person: Any) -> AsyncIterator[Person]:
    """The whole bot, and a person who writes to it."""
    server = TestServer(await build(settings), host="127.0.0.1")
    await server.start_server()
    try:
        async with aiohttp.ClientSession() as session:
            yield Person(f"http://127.0.0.1:{server.port}", session, **person)
    finally:
        await server.close()


async def test_application(tmp_path: Path) -> None:
    async with cloud(tmp_path) as there:
        settings = there.settings(
            graph_auth="application", graph_client_secret=SecretStr(SECRET), graph_tenant_id=TENANT
        )
        async with running(settings) as adele:
            assert await adele.move(LUNCH) == "confirm"
            assert await adele.move("yes") == "created"
            (made,) = there.graph.asked("POST", "/events")
            assert made.path == f"/v1.0/users/{ADELE.oid}/events"
        async with running(settings, channel="slack") as stranger:
            assert await stranger.move(LUNCH) == "sign_in", "Slack does not say who this is"


async def test_obo(tmp_path: Path) -> None:
    async with cloud(tmp_path) as there:
        settings = there.settings(graph_auth="obo", graph_client_secret=SecretStr(SECRET), graph_tenant_id=TENANT)
        async with running(settings) as adele:
            assert await adele.move("help") == "help", "help needs nobody signed in"
            assert await adele.move(LUNCH) == "sign_in"
            assert (await adele.hands_over("x1", there.entra.sso(ADELE)))[0] == 412, "Teams shows the card"
            there.entra.consent(ADELE, "User.Read", "Calendars.ReadWrite", "MailboxSettings.Read", "People.Read")
            assert (await adele.hands_over("x2", there.entra.sso(ADELE)))[0] == 200
            assert await adele.move("yes") == "created"
            assert there.events() == ["lunch"]


async def test_connection(tmp_path: Path) -> None:
    async with cloud(tmp_path) as there, FakeTokenService().running() as service:
        settings = there.settings(
            graph_auth="connection", oauth_connection="graph", token_service_url=service.url, graph_client_id=None
        )
        async with running(settings) as adele:
            assert await adele.move(LUNCH) == "sign_in"
            status, _ = await adele.hands_over("x1", "from-teams")
            assert status == 200
            token = service.tokens["msteams", "29:adele"]
            there.graph.tokens = {token: Caller(ADELE.oid)}
            assert await adele.move("yes") in ("created", "confirm")
            if not there.events():
                assert await adele.move("yes") == "created"
            assert there.events() == ["lunch"]
            assert await adele.move("sign out") == "answer"
            assert service.tokens == {}
            assert await adele.move("what is on tomorrow?") == "sign_in"


async def test_code(tmp_path: Path) -> None:
    async with cloud(tmp_path) as there:
        public = "https://bot.example.com"
        there.entra.redirects = {f"{public}/auth/callback"}
        settings = there.settings(graph_auth="code", graph_client_secret=SecretStr(SECRET), public_url=public)
        async with running(settings, channel="slack") as adele:
            _, replies = await adele.says(LUNCH)
            assert replies[-1]["channelData"]["explain"]["move"] == "sign_in"
            link = re.findall(rf"{public}/auth/start\?ticket=[\w.-]+", str(replies))[0]
            connector = aiohttp.TCPConnector(ssl=tls_context(there.trusted))
            jar = aiohttp.CookieJar(unsafe=True)
            async with aiohttp.ClientSession(cookie_jar=jar, connector=connector) as session:
                status, page = await Browser(session, adele.server).follow(link)
            assert status == 200
            (number,) = re.findall(r"<output>(\d{6})</output>", page)
            _, replies = await adele.says(number)
            assert replies[-1]["channelData"]["explain"]["draft"]["subject"] == "lunch", "the very draft"
            assert await adele.move("yes") == "created"
            assert there.events() == ["lunch"]


class Screen:
    """What the terminal shows by itself."""

    repeatable = False

    def __init__(self) -> None:
        self.shown = asyncio.Event()
        self.activities: list[dict[str, Any]] = []

    async def send(
        self,
        reference: Reference,  # noqa: ARG002
        activities: tuple[Outgoing, ...],
        key: str,  # noqa: ARG002
    ) -> tuple[str, ...]:
        """See `Delivery`."""
        self.activities += [one.activity for one in activities]
        self.shown.set()
        return ()

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:
        """Nothing is sent here that could be updated."""


async def test_device(tmp_path: Path) -> None:
    async with cloud(tmp_path) as there:
        screen, speaker = Screen(), Speaker(user="me", zone="Europe/Paris", locale="en-GB")
        async with terminal_turns(there.settings(graph_auth="device"), screen) as turn:
            answer = await turn.take(speaker.saying(LUNCH))
            text = str(answer.activities[-1].activity["text"])
            assert f"{there.entra.base}/devicelogin" in text
            code = re.findall(r"CODE\d{5}", text)[0]
            there.entra.enter(code, ADELE)
            async with asyncio.timeout(15):
                await screen.shown.wait()
            assert screen.activities[-1]["channelData"]["explain"]["draft"]["subject"] == "lunch", "by itself"
            answer = await turn.take(speaker.saying("yes"))
            assert answer.activities[-1].activity["channelData"]["explain"]["move"] == "created"
            assert there.events() == ["lunch"]

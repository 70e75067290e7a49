"""A real channel connector on loopback, and activities as its people send them."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer


@dataclass(frozen=True)
class Sent:
    """One activity that the bot sent."""

    path: str
    activity: dict[str, Any]
    authorization: str | None

    @property
    def text(self) -> str | None:
        """Its text; None for what has none."""
        text: str | None = self.activity.get("text")
        return text


class Channel:
    """Records what the bot sends; answers as it is told to."""

    def __init__(self) -> None:
        self.sent: list[Sent] = []
        self.updates: list[Sent] = []
        """What was put into the place of something sent."""
        self.update_status = 200
        """How updates are answered."""
        self.answers: list[tuple[int, dict[str, str]]] = []
        """Status and headers of the next answers; afterwards 200."""
        self.pause = 0.0
        """Seconds before each answer."""
        self.slow_conversations: set[str] = set()
        """Conversations whose answers hang until the end."""
        self.break_off = 0
        """So many of the next requests are cut off without an answer."""
        self.members: dict[str, dict[str, Any]] = {}
        """Who takes part, by the id of their account."""
        self.asked: list[str] = []
        """Who was asked for."""
        self.connections: set[Any] = set()
        self.url = ""
        self._end = asyncio.Event()
        self._came = asyncio.Condition()

    @asynccontextmanager
    async def running(self, context: ssl.SSLContext | None = None) -> AsyncIterator["Channel"]:
        """It, listening on a port of its own."""
        app = web.Application()
        app.router.add_post("/v3/conversations/{conversation}/activities", self._receive)
        app.router.add_post("/v3/conversations/{conversation}/activities/{activity}", self._receive)
        app.router.add_get("/v3/conversations/{conversation}/members/{member}", self._tell)
        app.router.add_put("/v3/conversations/{conversation}/activities/{activity}", self._update)
        server = TestServer(app, scheme="https" if context else "http", host="localhost" if context else "127.0.0.1")
        await server.start_server(ssl=context)
        self.url = f"{server.scheme}://{'localhost' if context else server.host}:{server.port}"
        try:
            yield self
        finally:
            self._end.set()
            await server.close()

    @property
    def texts(self) -> list[str | None]:
        """What was said, in order; signs of typing left out."""
        return [sent.text for sent in self.sent if sent.activity["type"] == "message"]

    @property
    def typed(self) -> int:
        """How often the sign of typing came."""
        return sum(sent.activity["type"] == "typing" for sent in self.sent)

    async def until(self, count: int, seconds: float = 5.0) -> None:
        """Wait until so many messages have come."""
        async with asyncio.timeout(seconds), self._came:
            await self._came.wait_for(lambda: len(self.texts) >= count)

    async def until_updated(self, count: int, seconds: float = 5.0) -> None:
        """Wait until so many updates have come."""
        async with asyncio.timeout(seconds), self._came:
            await self._came.wait_for(lambda: len(self.updates) >= count)

    async def _update(self, request: web.Request) -> web.Response:
        self.updates.append(Sent(request.raw_path, await request.json(), request.headers.get("Authorization")))
        async with self._came:
            self._came.notify_all()
        return web.json_response({"id": request.match_info["activity"]}, status=self.update_status)

    async def _tell(self, request: web.Request) -> web.Response:
        self.asked.append(request.match_info["member"])
        member = self.members.get(request.match_info["member"])
        return web.json_response(member, status=200) if member else web.json_response({}, status=404)

    async def _receive(self, request: web.Request) -> web.Response:
        assert request.transport is not None
        self.connections.add(request.transport.get_extra_info("peername"))
        activity = await request.json()
        if self.break_off:
            self.break_off -= 1
            request.transport.close()
            return web.Response()
        self.sent.append(Sent(request.raw_path, activity, request.headers.get("Authorization")))
        async with self._came:
            self._came.notify_all()
        if request.match_info["conversation"] in self.slow_conversations:
            await self._end.wait()
        await asyncio.sleep(self.pause)
        status, headers = self.answers.pop(0) if self.answers else (200, {})
        said = sum(one.activity.get("type") == "message" for one in self.sent)  # a slow turn shows that it types
        return web.json_response({"id": f"sent-{said}"}, status=status, headers=headers)


def said(text: str, service_url: str = "", **more: Any) -> dict[str, Any]:
    """A message of a person."""
    activity: dict[str, Any] = {
        "type": "message",
        "id": f"id-{text}",
        "timestamp": "2026-03-02T09:00:00.000Z",
        "channelId": "emulator",
        "from": {"id": "ida", "name": "Ida"},
        "recipient": {"id": "bot", "name": "Bot"},
        "conversation": {"id": "c1"},
        "text": text,
    }
    return activity | ({"serviceUrl": service_url} if service_url else {}) | more


def pressed(data: Any, service_url: str = "", **more: Any) -> dict[str, Any]:
    """A card's Action.Execute."""
    value = {"action": {"type": "Action.Execute", "verb": "yes", "data": data}, "trigger": "manual"}
    invoke = {"type": "invoke", "name": "adaptiveCard/action", "id": "press-1", "value": value}
    return said("", service_url) | invoke | more

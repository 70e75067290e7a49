"""A real Bot Framework token service on loopback: tokens by channel account, numbers, single sign-on."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer


def graph_token(tenant: str = "t1", lasts: int = 3600, **more: Any) -> str:
    """A token as Entra ID makes it for Graph."""
    return jwt.encode({"tid": tenant, "exp": int(time.time()) + lasts, **more}, "x" * 32)


@dataclass
class FakeTokenService:
    """What it keeps can be changed at any time; what it was asked is recorded."""

    connection: str = "graph"
    tokens: dict[tuple[str, str], str] = field(default_factory=dict)
    """By channel and channel account."""
    numbers: dict[str, str] = field(default_factory=dict)
    """Tokens that wait for their six digits."""
    exchangeable: bool = True
    status: int = 200
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Method and last part of the path."""
    url: str = ""

    @asynccontextmanager
    async def running(self) -> AsyncIterator["FakeTokenService"]:
        """It, listening on a port of its own."""
        app = web.Application()
        app.router.add_get("/api/usertoken/GetToken", self._get)
        app.router.add_get("/api/botsignin/GetSignInResource", self._resource)
        app.router.add_post("/api/usertoken/exchange", self._exchange)
        app.router.add_delete("/api/usertoken/SignOut", self._sign_out)
        server = TestServer(app, host="127.0.0.1")
        await server.start_server()
        self.url = f"http://127.0.0.1:{server.port}"
        try:
            yield self
        finally:
            await server.close()

    def count(self, what: str) -> int:
        """How often it was asked for this."""
        return sum(path == what for _, path in self.asked)

    def _who(self, request: web.Request) -> tuple[str, str]:
        self.asked.append((request.method, request.path.rpartition("/")[2]))
        if self.status != 200:
            raise web.HTTPServiceUnavailable if self.status == 503 else web.HTTPBadRequest
        if request.query["connectionName"] != self.connection:
            raise web.HTTPBadRequest(text="no such connection")
        return request.query["channelId"], request.query["userId"]

    async def _get(self, request: web.Request) -> web.Response:
        who = self._who(request)
        if "code" in request.query and request.query["code"] in self.numbers:
            self.tokens[who] = self.numbers.pop(request.query["code"])
        elif "code" in request.query:
            raise web.HTTPNotFound
        if who not in self.tokens:
            raise web.HTTPNotFound
        return web.json_response({"connectionName": self.connection, "token": self.tokens[who]})

    async def _resource(self, request: web.Request) -> web.Response:
        self.asked.append((request.method, "GetSignInResource"))
        if self.status != 200:
            raise web.HTTPServiceUnavailable if self.status == 503 else web.HTTPBadRequest
        exchange = {"id": f"exchange-{len(self.asked)}", "uri": "api://botid-app"}
        return web.json_response({"signInLink": f"{self.url}/sign-in", "tokenExchangeResource": exchange})

    async def _exchange(self, request: web.Request) -> web.Response:
        who = self._who(request)
        assert (await request.json())["token"] == "from-teams"
        if not self.exchangeable:
            raise web.HTTPPreconditionFailed
        self.tokens[who] = graph_token()
        return web.json_response({"token": self.tokens[who]})

    async def _sign_out(self, request: web.Request) -> web.Response:
        self.tokens.pop(self._who(request), None)
        return web.Response()

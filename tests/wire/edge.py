"""The whole edge as a real server on loopback, with fakes only beyond its network connections."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.framework.addresses import ServiceHosts
from bot.framework.clouds import GLOBAL
from bot.framework.connector import Connector, client_session
from bot.framework.inbound_auth import Gate, Issuer, LoopbackGate, TokenGate
from bot.framework.openid_keys import OpenIdKeys
from bot.http.messages import PATH, Messages
from tests.wire.identity import APP_ID
from tests.wire.taker import Taker, sorry


@dataclass
class Edge:
    """A running edge and a client of it."""

    client: aiohttp.ClientSession
    url: str
    taker: Taker
    messages: Messages

    async def post(self, activity: Any, token: str | None = None, **headers: str) -> tuple[int, Any]:
        """Status and JSON (None: no body) of an activity's answer."""
        given = headers | ({"Authorization": f"Bearer {token}"} if token is not None else {})
        async with self.client.post(self.url, json=activity, headers=given) as response:
            return response.status, (await response.json() if await response.read() else None)

    async def post_bytes(self, body: bytes) -> tuple[int, Any]:
        """Status and JSON of whatever bytes."""
        async with self.client.post(self.url, data=body, headers={"Content-Type": "application/json"}) as response:
            return response.status, (await response.json() if await response.read() else None)


@asynccontextmanager
async def edge(
    metadata_url: str | None = None, tenants: frozenset[str] = frozenset(), **options: Any
) -> AsyncIterator[Edge]:
    """The edge: with `metadata_url` it has credentials, without it is open to this machine. `options` of `Messages`."""
    taker = options.pop("taker", None) or Taker()
    async with client_session() as session, aiohttp.ClientSession() as client:
        hosts = ServiceHosts(GLOBAL.service_hosts if metadata_url else None)
        gate: Gate = LoopbackGate()
        if metadata_url:
            issuers = (
                Issuer(keys=OpenIdKeys(session, metadata_url, timeout=1.0)),
                Issuer(keys=OpenIdKeys(session, metadata_url, timeout=1.0), names=("https://sts/t1/",), channel=False),
            )
            gate = TokenGate(APP_ID, issuers, hosts, tenants)
        messages = Messages(taker, gate, Connector(session, hosts, None), sorry, **options)
        app = web.Application()
        app.add_routes(messages.routes())
        server = TestServer(app, host="127.0.0.1")
        await server.start_server()
        try:
            yield Edge(client, f"http://127.0.0.1:{server.port}{PATH}", taker, messages)
        finally:
            taker.hold.set()
            await messages.close(1.0)
            await server.close()

"""The token service client against a real service on loopback."""

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.framework.activity import Account, Reference
from bot.framework.token_service import SignInResource, TokenRefused, TokenService, TokenServiceAway
from tests.wire.test_connector import Tokens

REFERENCE = Reference(
    channel="msteams",
    service_url="https://smba.trafficmanager.net/emea/",
    conversation="c1",
    bot=Account(id="bot"),
    user=Account(id="29:ida", name="Ida"),
)
WHO = {"userId": "29:ida", "connectionName": "graph", "channelId": "msteams"}


class Service:
    """Tokens by code and exchange; records what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.authorizations: set[str | None] = set()
        self.status = 200
        self.answers: dict[str, Any] = {}

    async def answer(self, request: web.Request) -> web.Response:
        """What was set for the path."""
        self.asked.append((request.method, request.path, dict(request.query)))
        self.authorizations.add(request.headers.get("Authorization"))
        body = self.answers.get(request.path)
        return web.Response(status=self.status, body=b"" if body is None else json.dumps(body).encode())


@asynccontextmanager
async def running(token: Tokens | None = None) -> AsyncIterator[tuple[Service, TokenService]]:
    """A service and a client of it."""
    service = Service()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", service.answer)
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    async with aiohttp.ClientSession() as session:
        yield service, TokenService(session, f"http://127.0.0.1:{server.port}/", "graph", "app", token, timeout=1.0)
    await server.close()


async def test_a_kept_token_is_handed_out() -> None:
    async with running(Tokens()) as (service, client):
        service.answers["/api/usertoken/GetToken"] = {"connectionName": "graph", "token": "user-token"}
        assert await client.token(REFERENCE) == "user-token"
        assert await client.token(REFERENCE, "123456") == "user-token"
        assert service.asked == [
            ("GET", "/api/usertoken/GetToken", WHO),
            ("GET", "/api/usertoken/GetToken", WHO | {"code": "123456"}),
        ]
        assert service.authorizations == {"Bearer t1"}


async def test_without_credentials_the_service_is_called_without_a_token() -> None:
    async with running() as (service, client):
        service.status = 404
        assert await client.token(REFERENCE) is None
        assert service.authorizations == {None}


async def test_the_sign_in_leads_back_to_the_conversation() -> None:
    async with running() as (service, client):
        service.answers["/api/botsignin/GetSignInResource"] = {
            "signInLink": "https://login.example/start",
            "tokenExchangeResource": {"id": "x1", "uri": "api://botid-app"},
        }
        resource = await client.sign_in(REFERENCE)
        assert resource == SignInResource(
            link="https://login.example/start", exchange_id="x1", exchange_uri="api://botid-app"
        )
        state = json.loads(base64.b64decode(service.asked[0][2]["state"]))
        assert (state["connectionName"], state["msAppId"]) == ("graph", "app")
        assert state["conversation"]["user"] == {"id": "29:ida", "name": "Ida"}
        assert state["conversation"]["conversation"] == {"id": "c1"}


async def test_a_single_sign_on_token_is_exchanged() -> None:
    async with running() as (service, client):
        service.answers["/api/usertoken/exchange"] = {"token": "user-token"}
        assert await client.exchange(REFERENCE, "sso") == "user-token"
        assert service.asked == [("POST", "/api/usertoken/exchange", WHO)]


async def test_signing_out_twice_is_no_error() -> None:
    async with running() as (service, client):
        await client.sign_out(REFERENCE)
        service.status = 404
        await client.sign_out(REFERENCE)
        assert service.asked == [("DELETE", "/api/usertoken/SignOut", WHO)] * 2


@pytest.mark.parametrize(("status", "error"), [(400, TokenRefused), (412, TokenRefused), (302, TokenRefused)])
async def test_what_the_service_will_not_do_is_told_apart(status: int, error: type[Exception]) -> None:
    async with running() as (service, client):
        service.status = status
        with pytest.raises(error):
            await client.exchange(REFERENCE, "sso")


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_what_may_work_later_is_told_apart(status: int) -> None:
    async with running() as (service, client):
        service.status = status
        with pytest.raises(TokenServiceAway):
            await client.token(REFERENCE)


@pytest.mark.parametrize("body", [None, [], {}, {"token": ""}, {"token": 7}, "text"])
async def test_an_exchange_without_a_token_is_refused(body: Any) -> None:
    async with running() as (service, client):
        service.answers["/api/usertoken/exchange"] = body
        with pytest.raises(TokenRefused):
            await client.exchange(REFERENCE, "sso")


async def test_a_service_that_is_not_there_is_away() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(TokenServiceAway):
            await TokenService(session, "http://127.0.0.1:9", "graph", "app", None).token(REFERENCE)

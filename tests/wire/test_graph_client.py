"""The client for Graph: tokens that are refused, answers that are none, pages that lead elsewhere."""

import base64
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.graph.access import Owner, Scopes
from bot.graph.client import Graph
from bot.graph.errors import GraphAway, GraphError, GraphRefused, NoAccess
from bot.storage.store import PersonKey
from tests.graph_server import Fault, GraphServer
from tests.graph_server.access import client_of

ADA = PersonKey(tenant="", user="ada")
CHALLENGE = base64.urlsafe_b64encode(b'{"access_token":{}}').decode().rstrip("=")


@dataclass
class Renewing:
    """An access whose first token is revoked."""

    delegated: bool = True
    renewed: str = "token-of-ada"
    asked: list[str | None] = field(default_factory=list)

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:  # noqa: ARG002
        self.asked.append(claims)
        return "old" if claims is None else self.renewed

    async def mailbox(self, owner: Owner) -> str:  # noqa: ARG002
        return "/me"

    async def personal(self, owner: Owner) -> bool:  # noqa: ARG002
        return False


@pytest.mark.parametrize(
    ("header", "claims"),
    [("", ""), (f'Bearer realm="", error="insufficient_claims", claims="{CHALLENGE}"', '{"access_token":{}}')],
)
async def test_a_token_that_is_refused_is_renewed_once(header: str, claims: str) -> None:
    access = Renewing()
    async with GraphServer().running() as server, aiohttp.ClientSession() as session:
        server.challenge = header
        graph = Graph(session, server.url, access)
        assert (await graph.call(ADA, "GET", "/calendar", ()))["name"] == "Calendar"
        assert access.asked == [None, claims]
        access.renewed = "old"
        with pytest.raises(NoAccess):
            await graph.call(ADA, "GET", "/calendar", ("Calendars.ReadWrite",))
        assert len(server.log) == 4


@asynccontextmanager
async def answering(answer: Callable[[web.Request], web.Response]) -> AsyncIterator[Graph]:
    """A client of a server that answers everything so."""

    async def handle(request: web.Request) -> web.Response:
        return answer(request)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", handle)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        yield Graph(session, str(server.make_url("")), Renewing())


@pytest.mark.parametrize(
    ("response", "kind"),
    [
        (lambda _: web.Response(text="<html>proxy</html>"), GraphAway),
        (lambda _: web.json_response([1]), GraphAway),
        (lambda _: web.Response(status=502, text="<html>"), GraphAway),
        (lambda _: web.Response(status=302, headers={"Location": "https://elsewhere.example"}), GraphRefused),
        (lambda _: web.Response(status=400, text="what?"), GraphRefused),
        (lambda _: web.json_response({"value": [], "@odata.nextLink": "https://elsewhere.example/x"}), GraphAway),
    ],
)
async def test_what_is_no_answer_of_graph(
    response: Callable[[web.Request], web.Response], kind: type[GraphError]
) -> None:
    async with answering(response) as graph:
        with pytest.raises(kind):
            await graph.pages(ADA, "/calendars", ())


async def test_nobody_answers() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(GraphAway):
            await Graph(session, "http://127.0.0.1:1", Renewing()).call(ADA, "GET", "/calendar", ())


async def test_it_waits_no_longer_than_it_is_told() -> None:
    short = aiohttp.ClientTimeout(total=0.05)
    async with GraphServer().running() as server, aiohttp.ClientSession() as session:
        server.faults += [Fault(delay=0.3)] * 2
        with pytest.raises(GraphAway):
            await Graph(session, server.url, Renewing(), timeout=short).call(ADA, "GET", "/calendar", ())


async def test_options_go_out_percent_encoded() -> None:
    async with GraphServer().running() as server, client_of(server) as client:
        await client.call(ADA, "GET", "/events", (), query={"$top": "1", "$select": "id,a+b c"})
        assert dict(server.log[0].query) == {"$top": "1", "$select": "id,a+b c"}


@pytest.mark.parametrize(
    ("fault", "method", "asked"),
    [
        (Fault(503, ""), "GET", 2),
        (Fault(429, "ApplicationThrottled", {"Retry-After": "1"}), "GET", 2),
        (Fault(429, "ApplicationThrottled", {"Retry-After": "30"}), "GET", 1),
        (Fault(503, ""), "DELETE", 1),
        (Fault(403, "ErrorAccessDenied"), "GET", 1),
    ],
)
async def test_what_only_reads_is_tried_twice(fault: Fault, method: str, asked: int) -> None:
    async with GraphServer().running() as server, client_of(server) as client:
        server.faults.append(fault)
        with suppress(GraphError):
            await client.call(ADA, method, "/calendar", ())
        assert len(server.log) == asked

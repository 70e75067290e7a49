"""Microsoft Graph on loopback: checks what Graph checks, keeps what it is given, fails when it is told to.

Each area (calendars, events, ...) is a module with `ROUTES`; a new one is a line in `AREAS`. What concerns every
request stands here: tokens, versions, the four requests at once, faults, the log, request ids.
"""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import uuid4

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.graph_server import calendars, events, mailbox, people, places, schedule, tokens
from tests.graph_server.calls import LARGEST, Answer, Call, Caller, Handling, Route
from tests.graph_server.faults import Fault, Shares
from tests.graph_server.refusals import Refusal
from tests.graph_server.state import State

AREAS: tuple[tuple[Route, ...], ...] = (
    *(calendars.ROUTES, events.ROUTES, people.ROUTES, places.ROUTES, mailbox.ROUTES, schedule.ROUTES),
)
"""Every path that is served."""
AT_ONCE = 4
"""Requests in one mailbox."""
APP_TOKEN = "token-of-the-application"
USER_TOKEN = "token-of-"


@dataclass(frozen=True)
class Logged:
    """One request as it came."""

    method: str
    path: str
    """Decoded, with the version, without query."""
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, object]:
        """The body's JSON object."""
        content: dict[str, object] = json.loads(self.body)
        return content


class GraphServer:
    """A Graph with the users Ada and Ben unless a test makes others; everything can be set at any time."""

    def __init__(self, file: Path | None = None, *, people: tuple[str, ...] = ("Ada", "Ben")) -> None:
        """`file`: where events are kept beyond this process."""
        self.state = State(file)
        for name in people:
            self.state.user(name)
        self.faults: list[Fault] = []
        """What befalls the next requests, each once, in order; those meant for others wait."""
        self.shares = Shares()
        """What befalls any request by lot, where no fault waits for it."""
        self.chance = Random(0)
        self.log: list[Logged] = []
        """Every request, let in or not."""
        self.tokens: Mapping[str, Caller] = {}
        """Further tokens; "token-of-<user id>" is always good, unless it is here or among the revoked."""
        self.revoked: set[str] = set()
        self.challenge = ""
        """The WWW-Authenticate of a 401, such as `Bearer claims="..."`."""
        self.most = 0
        """The most requests that were in one mailbox at once."""
        self._busy: Counter[str] = Counter()
        self.url = ""
        """Root without version."""
        self.signed_in = ""
        """Id of a user whom a token service beside it takes everybody for; "" for no such service."""

    @property
    def application(self) -> web.Application:
        """The web application."""
        app = web.Application(client_max_size=2 * LARGEST)
        for area in AREAS:
            for route in area:
                for version in ("v1.0", "beta"):
                    app.router.add_route(route.method, f"/{version}{route.path}", self._served(route.handling))
        if self.signed_in:
            self.tokens = {**self.tokens, tokens.work_token(self.signed_in): Caller(self.signed_in)}
            app.add_routes(tokens.routes(self.signed_in))
        app.router.add_route("*", "/{rest:.*}", self._served(_nowhere))
        return app

    @asynccontextmanager
    async def running(self, port: int | None = None) -> AsyncIterator["GraphServer"]:
        """It, listening on loopback: on a port of its own unless one is given."""
        server = TestServer(self.application, host="127.0.0.1", port=port)
        await server.start_server()
        self.url = f"http://{server.host}:{server.port}"
        try:
            yield self
        finally:
            await server.close()

    def asked(self, method: str, path: str = "") -> list[Logged]:
        """The requests of this method whose path ends so."""
        return [one for one in self.log if one.method == method and one.path.endswith(path)]

    def _served(self, handling: Handling) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            return await self._serve(request, handling)

        return serve

    async def _serve(self, request: web.Request, handling: Handling) -> web.StreamResponse:
        body = await request.read()
        self.log.append(Logged(request.method, request.path, dict(request.query), dict(request.headers), body))
        fault = self._fault(request)
        if fault.delay:
            await asyncio.sleep(fault.delay)
        answer = None if fault.reset and not fault.after else await self._answer(request, body, handling, fault)
        if fault.reset or answer is None:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        return answer

    async def _answer(self, request: web.Request, body: bytes, handling: Handling, fault: Fault) -> web.Response:
        try:
            if fault.status and not fault.after:
                raise _refusal(fault)
            async with self._place(request, self._caller(request)) as caller:
                call = Call(self.state, request, caller, body)
                if len(body) > LARGEST:
                    raise Refusal(413, "RequestEntityTooLarge", "The request is too large.")
                answer = await handling(call)
            if fault.status:
                raise _refusal(fault)
        except Refusal as refusal:
            now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}"
            content = refusal.body(str(uuid4()), request.headers.get("client-request-id", ""), now)
            return _response(request, Answer(content, refusal.status, refusal.headers))
        applied = ", ".join(f'{name}="{value}"' for name, value in call.applied.items())
        headers = {**answer.headers, **({"Preference-Applied": applied} if applied else {})}
        return _response(request, Answer(answer.content, answer.status, headers))

    def _fault(self, request: web.Request) -> Fault:
        for fault in self.faults:
            if fault.fits(request.method, request.path):
                self.faults.remove(fault)
                return fault
        return self.shares.draw(self.chance) or Fault()

    def _caller(self, request: web.Request) -> Caller:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme == "Bearer" and token not in self.revoked:
            if token in self.tokens:
                return self.tokens[token]
            if token == APP_TOKEN:
                return Caller()
            user = token.removeprefix(USER_TOKEN)
            if token.startswith(USER_TOKEN) and user in self.state.users:
                return Caller(user)
        headers = {"WWW-Authenticate": self.challenge} if self.challenge else {}
        raise Refusal(401, "InvalidAuthenticationToken", "Access token is empty, expired or not valid.", headers)

    @asynccontextmanager
    async def _place(self, request: web.Request, caller: Caller) -> AsyncIterator[Caller]:
        """One of the four places in the mailbox that the path is about."""
        box = request.match_info.get("user") or request.match_info.get("group") or caller.user
        self._busy[box] += 1
        self.most = max(self.most, self._busy[box])
        try:
            if self._busy[box] > AT_ONCE:
                limit = "Application is over its MailboxConcurrency limit."
                raise Refusal(429, "ApplicationThrottled", limit, {"Retry-After": "1"})
            await asyncio.sleep(0)
            yield caller
        finally:
            self._busy[box] -= 1


def _refusal(fault: Fault) -> Refusal:
    return Refusal(fault.status, fault.code, "It was told to fail.", fault.headers, fault.more)


def _response(request: web.Request, answer: Answer) -> web.Response:
    sent = request.headers.get("client-request-id")
    headers = {**answer.headers, "request-id": str(uuid4()), **({"client-request-id": sent} if sent else {})}
    if answer.content is None:
        return web.Response(status=answer.status, headers=headers)
    return web.json_response(answer.content, status=answer.status, headers=headers)


async def _nowhere(call: Call) -> Answer:
    raise Refusal(400, "BadRequest", f"Resource not found for the segment '{call.request.path.split('/')[-1]}'.")

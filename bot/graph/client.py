"""The one client for Microsoft Graph: pooled, bounded in time, at most three requests at once in a mailbox.

What writes is sent once; only what was certainly not carried out because of the token (401) is sent again, with a new
one. What only reads is tried a second time where that can be soon. Everything else that did not work is an error of
`bot.graph.errors`, for those who know whether a repetition is safe.
"""

import asyncio
import base64
import binascii
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote, urlencode
from uuid import UUID, uuid4

import aiohttp
import structlog
from yarl import URL

from bot.graph.access import PROFILE, Access, Owner, Scopes
from bot.graph.errors import GraphAway, GraphRefused, NoAccess, Throttled, error_of
from bot.graph.kept import Kept

AT_ONCE = 3
"""Requests in one mailbox. Outlook refuses an application's fifth (learn.microsoft.com/graph/throttling-limits)."""
TIMEOUT = aiohttp.ClientTimeout(total=8, sock_connect=3)
"""Seconds for one request, and for its connection: less than an attempt at a creation may take."""
PAUSE = 0.3
SOON = 2.0
"""Seconds: before something is read once more, where Graph wants no other pause; and within which that has to begin."""
PREFER = 'IdType="ImmutableId", outlook.timezone="UTC"'
"""Ids that survive a move to another folder; times that are instants. The event's own zone is told beside them."""
KEEP_SECONDS = 600.0
_CLAIMS = re.compile(r'claims="([^"]*)"')
_log = structlog.get_logger("graph")


class Graph:
    """Calls Graph in the name of an owner."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        root: str,
        access: Access,
        *,
        version: str = "v1.0",
        new_id: Callable[[], UUID] = uuid4,
        timeout: aiohttp.ClientTimeout = TIMEOUT,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`root`: without version, such as https://graph.microsoft.com. `new_id`: for `client-request-id`.

        `seconds`: a clock that never goes back.
        """
        self._session = session
        self._base = f"{root.rstrip('/')}/{version}"
        self.access = access
        self._new_id = new_id
        self._timeout = timeout
        self._addresses: Kept[str] = Kept(KEEP_SECONDS, seconds)
        self._lanes: dict[tuple[str, str], tuple[asyncio.Semaphore, int]] = {}

    async def address(self, owner: Owner) -> str:
        """The owner's own e-mail address, read once in some minutes; "" where they have none. Raises `GraphError`."""
        return await self._addresses.get((owner.tenant, owner.user), lambda: self._read_address(owner))

    async def _read_address(self, owner: Owner) -> str:
        answer = await self.call(owner, "GET", "", PROFILE, query={"$select": "mail,userPrincipalName"})
        return str(answer.get("mail") or answer.get("userPrincipalName") or "")

    async def call(
        self,
        owner: Owner,
        method: str,
        path: str,
        scopes: Scopes,
        *,
        mailbox: str | None = None,
        query: Mapping[str, str] | None = None,
        body: bytes | Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """The answer's JSON object, {} for one without content. Raises `GraphError`.

        `path` is percent-encoded where it must be. It is inside `mailbox`: None for the owner's own, "/users/{id}" and
        "/groups/{id}" for others, "" for what is in none. `body`: bytes are sent as they are.
        """
        own = await self.access.mailbox(owner)
        prefix = own if mailbox is None else mailbox
        options = f"?{urlencode(query, quote_via=quote)}" if query else ""
        url = URL(f"{self._base}{prefix}{path}{options}", encoded=True)
        content = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        token = await self.access.token(owner, scopes)
        async with self._lane((owner.tenant, owner.user if prefix in ("", own) else prefix)):
            try:
                return await self._patiently(method, url, token, content, headers)
            except _Challenged as challenged:
                claims = challenged.claims
            token = await self.access.token(owner, scopes, claims)
            try:
                return await self._patiently(method, url, token, content, headers)
            except _Challenged as error:
                raise NoAccess("Graph refused a new token.", scopes) from error

    async def pages(
        self,
        owner: Owner,
        path: str,
        scopes: Scopes,
        *,
        mailbox: str | None = None,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        most: int = 1000,
    ) -> tuple[dict[str, Any], ...]:
        """The objects of a collection over all its pages, at most so many. Raises `GraphError`."""
        found: list[dict[str, Any]] = []
        answer = await self.call(owner, "GET", path, scopes, mailbox=mailbox, query=query, headers=headers)
        while True:
            values = answer.get("value")
            found += [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []
            following = answer.get("@odata.nextLink")
            if not isinstance(following, str) or len(found) >= most:
                return tuple(found[:most])
            if not following.startswith(f"{self._base}/"):
                raise GraphAway("The next page lies on another server.")
            answer = await self.call(
                owner, "GET", following.removeprefix(self._base), scopes, mailbox="", headers=headers
            )

    async def _patiently(
        self, method: str, url: URL, token: str, content: bytes | None, headers: Mapping[str, str] | None
    ) -> dict[str, Any]:
        """What only reads is asked for once more, where the first answer came soon and no long pause is wanted."""
        begun = asyncio.get_running_loop().time()
        try:
            return await self._send(method, url, token, content, headers)
        except GraphAway as error:
            asked = error.retry_after if error.retry_after is not None or isinstance(error, Throttled) else PAUSE
            late = asyncio.get_running_loop().time() - begun
            if method != "GET" or asked is None or late + asked > SOON:
                raise
            pause = asked
        await asyncio.sleep(pause)
        return await self._send(method, url, token, content, headers)

    async def _send(
        self,
        method: str,
        url: URL,
        token: str,
        content: bytes | None,
        headers: Mapping[str, str] | None,
    ) -> dict[str, Any]:
        request = str(self._new_id())
        sent = {"Authorization": f"Bearer {token}", "Prefer": PREFER, "client-request-id": request, **(headers or {})}
        if content is not None:
            sent["Content-Type"] = "application/json"
        try:
            async with self._session.request(
                method, url, data=content, headers=sent, timeout=self._timeout, allow_redirects=False
            ) as response:
                answer = await _read(response)
                log = _log.bind(method=method, request=request, service=response.headers.get("request-id", ""))
                log.debug("graph", status=response.status)
                if response.status < 300:
                    return _object(answer)
                if response.status == 401:
                    raise _Challenged(_claims(response.headers.get("WWW-Authenticate", "")))
                refused = error_of(response.status, response.headers, answer)
        except (aiohttp.ClientError, TimeoutError) as error:
            _log.warning("graph does not answer", method=method, request=request, error=type(error).__name__)
            raise GraphAway("Graph does not answer.") from error
        code = refused.code if isinstance(refused, GraphRefused) else ""
        log.warning("graph said no", status=response.status, code=code)
        raise refused

    @asynccontextmanager
    async def _lane(self, key: tuple[str, str]) -> AsyncIterator[None]:
        """A place among the requests of a mailbox; lanes that nobody waits in are dropped."""
        lane, users = self._lanes.get(key, (asyncio.Semaphore(AT_ONCE), 0))
        self._lanes[key] = (lane, users + 1)
        try:
            async with lane:
                yield
        finally:
            lane, users = self._lanes.pop(key)
            if users > 1:
                self._lanes[key] = (lane, users - 1)


class _Challenged(Exception):
    """The token was refused, with the claims that a new one needs."""

    def __init__(self, claims: str) -> None:
        super().__init__("The token was refused.")
        self.claims = claims


async def _read(response: aiohttp.ClientResponse) -> Any:
    """The answer's JSON, {} where it is empty; None for what is no JSON."""
    content = await response.read()
    try:
        return json.loads(content) if content else {}
    except ValueError:
        return None


def _object(answer: Any) -> dict[str, Any]:
    """Something between us and Graph answers in its own words at times: then nothing is known of the outcome."""
    if not isinstance(answer, dict):
        raise GraphAway("The answer is not Graph's.")
    return answer


def _claims(challenge: str) -> str:
    """The claims challenge of a WWW-Authenticate header, decoded; "" asks for a new token without claims."""
    found = _CLAIMS.search(challenge)
    if found is None:
        return ""
    try:
        return base64.urlsafe_b64decode(found.group(1) + "==").decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""

"""Sends activities to a channel's connector: one pooled client, times bounded, nothing sent twice on a guess.

Sending is not idempotent. What certainly did not arrive (no connection, 401, 429) is sent again; where the outcome is
unknown (5xx, a connection that broke, no answer in time) it is not.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.framework.activity import Account, DeliveryFailed, Outgoing, Reference
from bot.framework.addresses import ForbiddenAddress, ServiceHosts
from bot.framework.credentials import BotToken, TokenUnavailable
from bot.framework.incoming import LONGEST_ID, BadActivity, made_up, read_account
from bot.framework.outgoing import addressed, conversation_id
from bot.framework.trust import tls_context

TIMEOUT = aiohttp.ClientTimeout(total=15, sock_connect=5)
"""Seconds for one request, and for its connection."""
KEPT_OPEN = 15
"""Seconds that an idle connection is kept: shorter than connectors do, since a POST into a closed one is lost."""
PAUSES = (0.5, 2.0)
"""Seconds before what certainly did not arrive is sent again."""
LONGEST_WAIT = 30.0
"""Seconds of a Retry-After that are waited for."""
LONGEST_ANSWER = 16_384
"""Bytes of an answer that are read."""


def client_session(ca_bundle: Path | None = None) -> aiohttp.ClientSession:
    """The one client for all that the edge calls. Its pool has no bound of its own: what calls it has."""
    pool = aiohttp.TCPConnector(limit=0, keepalive_timeout=KEPT_OPEN, ssl=tls_context(ca_bundle))
    return aiohttp.ClientSession(connector=pool, timeout=TIMEOUT, cookie_jar=aiohttp.DummyCookieJar())


class Connector:
    """A `Delivery` to channels that gave a serviceUrl."""

    repeatable = False

    def __init__(
        self,
        session: aiohttp.ClientSession,
        hosts: ServiceHosts,
        token: BotToken | None,
        *,
        timeout: aiohttp.ClientTimeout = TIMEOUT,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`token` None: without credentials, which `hosts` confines to this machine."""
        self._session = session
        self._hosts = hosts
        self._token = token
        self._timeout = timeout
        self._sleep = sleep
        self._lines: dict[str, tuple[asyncio.Lock, int]] = {}

    async def send(
        self,
        reference: Reference,
        activities: tuple[Outgoing, ...],
        key: str,  # noqa: ARG002
    ) -> tuple[str, ...]:
        """Send in order, as messages of their own; their ids. Raises `DeliveryFailed`."""
        return await self.reply(reference, activities, "")

    async def reply(self, reference: Reference, activities: tuple[Outgoing, ...], answers: str) -> tuple[str, ...]:
        """Send in order, as answers to the activity `answers`, after all that was sent there before.

        The ids that the channel gave, "" for what got none. Raises `DeliveryFailed`.
        """
        async with self._line(f"{reference.service_url} {conversation_id(reference)}"):
            return tuple([await self._post(reference, outgoing, answers) for outgoing in activities])

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:
        """Put an activity into the place of one that was sent. What is said meanwhile does not wait for it.

        Raises `DeliveryFailed`.
        """
        body = addressed(outgoing, reference) | {"id": activity_id}
        await self._request("PUT", self._url(reference, f"/{quote(activity_id, safe='')}"), body)

    async def typing(self, reference: Reference, answers: str) -> None:
        """Show that the bot is at it, waiting for nothing that is sent there. Raises `DeliveryFailed`."""
        await self._post(reference, Outgoing(activity={"type": "typing"}), answers)

    async def member(self, reference: Reference, account: str) -> Account:
        """One who takes part in the conversation, asked for once. Raises `DeliveryFailed`."""
        url = self._address(reference, f"/members/{quote(account, safe='')}")
        token = await self._bearer()
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            async with self._session.get(
                url, headers=headers, timeout=self._timeout, allow_redirects=False
            ) as response:
                self._judge(response, None, token)
                return read_account(await response.content.read(LONGEST_ANSWER))
        except (aiohttp.ClientError, TimeoutError, BadActivity) as error:
            raise DeliveryFailed("The roster did not tell who was mentioned.") from error

    @asynccontextmanager
    async def _line(self, conversation: str) -> AsyncIterator[None]:
        """One after another within a conversation, in the order of coming."""
        lock, waiting = self._lines.get(conversation, (asyncio.Lock(), 0))
        self._lines[conversation] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._lines.pop(conversation)
            if waiting > 1:
                self._lines[conversation] = (lock, waiting - 1)

    async def _post(self, reference: Reference, outgoing: Outgoing, answers: str) -> str:
        answered = f"/{quote(answers, safe='')}" if answers and not made_up(answers) else ""
        return await self._request("POST", self._url(reference, answered), addressed(outgoing, reference, answers))

    async def _request(self, method: str, url: URL, activity: dict[str, Any]) -> str:
        """The id that the channel gave. Raises `DeliveryFailed`."""
        body = json.dumps(activity, ensure_ascii=False).encode("utf-8", "replace")
        for pause in PAUSES:
            arrived = await self._attempt(method, url, body, pause)
            if isinstance(arrived, str):
                return arrived
            await self._sleep(arrived)
        return str(await self._attempt(method, url, body, None))

    def _url(self, reference: Reference, answered: str) -> URL:
        return self._address(reference, f"/activities{answered}")

    def _address(self, reference: Reference, path: str) -> URL:
        try:
            self._hosts.check(reference.service_url)
        except ForbiddenAddress as error:
            raise DeliveryFailed(str(error)) from error
        base = reference.service_url.rstrip("/")
        conversation = quote(conversation_id(reference), safe="")
        return URL(f"{base}/v3/conversations/{conversation}{path}", encoded=True)

    async def _attempt(self, method: str, url: URL, body: bytes, pause: float | None) -> float | str:
        """One attempt: the id when it arrived, else the seconds to wait before the next. `pause` None: the last one.

        Raises `DeliveryFailed`.
        """
        token = await self._bearer()
        headers = {"Content-Type": "application/json; charset=utf-8"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=self._timeout, allow_redirects=False
            ) as response:
                wait = self._judge(response, pause, token)
                return await _id_in(response) if wait is None else wait
        except (aiohttp.ClientConnectorCertificateError, aiohttp.InvalidURL) as error:
            raise DeliveryFailed("The connector cannot be trusted or addressed.") from error
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            if pause is None:
                raise DeliveryFailed("The connector cannot be reached.") from error
            return pause
        except (aiohttp.ClientError, TimeoutError) as error:
            raise DeliveryFailed("The connector did not answer; whether it arrived is unknown.") from error

    def _judge(self, response: aiohttp.ClientResponse, pause: float | None, token: str | None) -> float | None:
        if response.status < 300:
            return None
        if response.status == HTTPStatus.UNAUTHORIZED and token and pause is not None and self._token:
            self._token.forget(token)
            return 0.0
        if response.status == HTTPStatus.TOO_MANY_REQUESTS and pause is not None:
            wait = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
            if (wait := pause if wait is None else wait) <= LONGEST_WAIT:
                return wait
        raise DeliveryFailed(f"The connector answered {response.status}.")

    async def _bearer(self) -> str | None:
        try:
            return await self._token.token() if self._token else None
        except TokenUnavailable as error:
            raise DeliveryFailed("The bot got no token of its own.") from error


async def _id_in(response: aiohttp.ClientResponse) -> str:
    """The id of what has arrived, by the answer's body; "" where it names none: it has arrived all the same."""
    try:
        given = json.loads(await response.content.read(LONGEST_ANSWER))
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return ""
    found = given.get("id") if isinstance(given, dict) else None
    return found if isinstance(found, str) and len(found) <= LONGEST_ID else ""


def retry_after(given: str | None, now: datetime) -> float | None:
    """Seconds of a Retry-After header, given as seconds or as a date (RFC 9110); None for what is neither."""
    if given is None:
        return None
    if given.strip().isdecimal():
        return float(given)
    try:
        at = parsedate_to_datetime(given)
    except ValueError:
        return None
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())

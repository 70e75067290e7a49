"""The bot's own token, from Entra ID by msal. msal is synchronous, so it runs in a thread of its own.

One login at a time for all who wait; the token is kept until five minutes before its end.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import msal
import requests

from bot.framework.msal_http import MsalHttp

EARLY = 300.0
"""Seconds before its end at which a token is no longer used."""


class TokenUnavailable(Exception):
    """Entra ID gave the bot no token; `str(error)` names its error code, and no secret."""


class BotToken(Protocol):
    """Where the bot's own token comes from."""

    async def token(self) -> str:
        """A token that is good now. Raises `TokenUnavailable`."""
        ...

    def forget(self, token: str) -> None:
        """The service refused this token: get another one next time."""
        ...


@dataclass(frozen=True)
class _Kept:
    token: str
    until: float


class AppCredentials:
    """Client credentials of the bot's app registration."""

    def __init__(
        self,
        app_id: str,
        secret: str | dict[str, str],
        authority: str,
        scope: str,
        *,
        ca_bundle: Path | None = None,
        timeout: float = 10.0,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`secret`: the secret, or msal's description of a certificate. `authority`: with tenant.

        `ca_bundle`: certificates to trust beside the usual ones. `timeout`: seconds a request.
        """
        self._login: dict[str, Any] = {
            "client_id": app_id,
            "client_credential": secret,
            "authority": authority,
            "instance_discovery": False,
        }
        self._ca_bundle = ca_bundle
        self._timeout = timeout
        self._scope = scope
        self._now = now
        self._client: msal.ConfidentialClientApplication | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bot-token")
        self._kept: _Kept | None = None
        self._flight: asyncio.Task[_Kept] | None = None

    async def token(self) -> str:
        """The kept token, or a new one. Raises `TokenUnavailable`."""
        if self._kept is not None and self._now() < self._kept.until:
            return self._kept.token
        if self._flight is None:
            self._flight = asyncio.create_task(self._fetch())
            self._flight.add_done_callback(self._landed)
        return (await asyncio.shield(self._flight)).token

    def forget(self, token: str) -> None:
        """Use this token no more, unless another one took its place already."""
        if self._kept is not None and self._kept.token == token:
            self._kept = None

    def close(self) -> None:
        """Let the thread end."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _landed(self, flight: "asyncio.Task[_Kept]") -> None:
        self._flight = None
        if not flight.cancelled() and flight.exception() is None:
            self._kept = flight.result()

    async def _fetch(self) -> _Kept:
        asked = self._now()
        try:
            answer = await asyncio.get_running_loop().run_in_executor(self._thread, self._acquire)
        except (requests.RequestException, msal.exceptions.MsalError, ValueError, RuntimeError) as error:
            raise TokenUnavailable("Entra ID cannot be reached.") from error
        token, seconds = answer.get("access_token"), answer.get("expires_in")
        if not isinstance(token, str) or not isinstance(seconds, int | float):
            raise TokenUnavailable(f"Entra ID refused the bot's credentials ({answer.get('error', 'no reason')}).")
        return _Kept(token, asked + max(seconds - EARLY, seconds / 2))

    def _acquire(self) -> dict[str, Any]:
        """In the thread. What msal itself has cached is dropped: a login happens only when a new token is wanted."""
        if self._client is None:
            client = MsalHttp(self._ca_bundle, self._timeout)
            self._client = msal.ConfidentialClientApplication(**self._login, http_client=client)
        self._client.remove_tokens_for_client()
        answer: dict[str, Any] = self._client.acquire_token_for_client(scopes=[self._scope])
        return answer

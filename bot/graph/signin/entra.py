"""msal, which blocks, in threads of its own: the event loop never waits for Entra ID, and nobody waits for ever."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msal
import requests
import structlog
from pydantic import Field

from bot.framework.msal_http import MsalHttp
from bot.graph.access import Scopes
from bot.graph.errors import GraphAway
from bot.graph.signin.aadsts import in_words
from bot.graph.signin.answers import Answer
from dialogs.model import Value

THREADS = 8
"""Requests to Entra ID at once."""
SEVERAL = ("common", "organizations")
"""Authorities for people of any tenant."""
WAITS = frozenset({"authorization_pending", "slow_down"})
"""Answers that say that a device code is not used yet."""
CAPABILITIES = ["CP1"]
"""We understand claims challenges (continuous access evaluation)."""
_log = structlog.get_logger("entra")

Credential = str | dict[str, str] | None
"""A secret, or msal's description of a certificate; None: a public client."""


class Registration(Value):
    """The app registration in whose name people sign in."""

    client_id: str
    credential: Credential = Field(default=None, repr=False)
    authority: str
    """Without tenant, such as https://login.microsoftonline.com."""
    tenant: str
    """Id or domain; "organizations" or "common" where several may sign in."""
    scope: str
    """What stands before each permission: the Graph of the cloud."""

    def authority_of(self, tenant: str) -> str:
        """The tenant to ask for somebody who is known there ("" : the registration's own): where several may sign in,
        a guest would else be asked for as whom they are at home.
        """
        return tenant if self.tenant in SEVERAL else ""

    def names(self, scopes: Scopes) -> list[str]:
        """Permissions as Entra ID wants them: short ones mean Graph in the global cloud only."""
        return [f"{self.scope}/{scope}" for scope in scopes]


class Entra:
    """Runs msal for one registration."""

    def __init__(
        self, registration: Registration, *, ca_bundle: Path | None = None, timeout: float = 10.0, patience: float = 8.0
    ) -> None:
        """`timeout`: seconds of one request. `patience`: seconds after which nobody waits for an answer any more."""
        self.registration = registration
        self._http = MsalHttp(ca_bundle, timeout)
        self._threads = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="entra")
        self._patience = patience

    async def run(
        self,
        work: Callable[[Any], Answer | None],
        cache: msal.SerializableTokenCache | None = None,
        *,
        tenant: str = "",
        public: bool = False,
    ) -> Answer | None:
        """What `work` answers, given an msal application with this cache, in a thread. Raises `GraphAway`.

        `tenant`: another one than the registration's. `public`: without the secret, as device sign-in wants it.
        """

        def blocking() -> Answer | None:
            return work(self._application(cache, tenant, public))

        try:
            async with asyncio.timeout(self._patience):
                answer = await asyncio.get_running_loop().run_in_executor(self._threads, blocking)
        except (requests.RequestException, msal.exceptions.MsalError, TimeoutError) as error:
            _log.warning("Entra ID does not answer", error=type(error).__name__)
            raise GraphAway("Entra ID does not answer.") from error
        except (ValueError, RuntimeError) as error:
            _log.error("Entra ID cannot be asked", exc_info=error)
            raise GraphAway("Entra ID cannot be asked: run `python -m bot check`.") from error
        if answer is not None and "error" in answer and answer["error"] not in WAITS:
            _log.warning("Entra ID said no", error=answer["error"], means=in_words(answer))
        return answer

    def close(self) -> None:
        """Let the threads end."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _application(self, cache: msal.SerializableTokenCache | None, tenant: str, public: bool) -> Any:
        """One for each piece of work: msal's applications have one cache, and every person has one of their own."""
        known = self.registration
        credential = None if public else known.credential
        kind = msal.PublicClientApplication if credential is None else msal.ConfidentialClientApplication
        return kind(
            known.client_id,
            **({} if credential is None else {"client_credential": credential}),
            authority=f"{known.authority}/{tenant or known.tenant}",
            token_cache=cache,
            http_client=self._http,
            client_capabilities=CAPABILITIES,
            instance_discovery=False,
        )

"""The signing keys of one issuer, kept fresh without ever blocking: fetched once, by one flight at a time.

A key id that is not known yet fetches anew (keys rotate at any hour), but only a few times a minute, so that forged
tokens cannot make the bot hammer the issuer. While the issuer is away the keys that are known stay good.
"""

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import structlog
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWK
from jwt.exceptions import PyJWTError

from bot.framework.addresses import ForbiddenAddress, check_trusted

ALGORITHMS = ("RS256", "RS384", "RS512")
MOST_BYTES = 1024 * 1024
"""Of a metadata or key document."""
LIFETIME = 12 * 3600.0
"""Seconds after which keys are fetched again in any case; Microsoft asks for every 24 hours."""
RENEWALS = 5
"""Fetches for unknown key ids that may follow each other at once ..."""
RENEWAL_EVERY = 30.0
"""... and the seconds after which one more is allowed."""
_log = structlog.get_logger("auth")


class KeysUnavailable(Exception):
    """The issuer's keys cannot be fetched at the moment."""


class UnknownKey(Exception):
    """The issuer has no such key."""


@dataclass(frozen=True)
class SigningKey:
    """One public key."""

    key: RSAPublicKey
    endorsements: frozenset[str]
    """The channels for which it may sign; empty: not restricted."""


@dataclass(frozen=True)
class _Document:
    issuer: str
    keys: Mapping[str, SigningKey]
    fetched: float


class OpenIdKeys:
    """The keys that an OpenID metadata address leads to."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        metadata_url: str,
        *,
        timeout: float = 5.0,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`timeout`: seconds for each of the two requests. `now`: monotonic seconds."""
        self._session = session
        self.metadata_url = check_trusted(metadata_url)
        """Where the issuer describes itself."""
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._now = now
        self._document: _Document | None = None
        self._flight: asyncio.Task[_Document] | None = None
        self._renewals = float(RENEWALS)
        self._counted = now()

    async def issuer(self) -> str:
        """What the metadata calls the issuer. Raises `KeysUnavailable`."""
        return (await self._fresh()).issuer

    async def key(self, kid: str) -> SigningKey:
        """The key with this id. Raises `UnknownKey`, `KeysUnavailable`."""
        document = await self._fresh()
        if kid not in document.keys and self._may_renew():
            document = await self._renewed(document)
        if kid not in document.keys:
            raise UnknownKey("The issuer has no key with this id.")
        return document.keys[kid]

    async def _fresh(self) -> _Document:
        if self._document is None:
            return await self._fetched()
        if self._now() - self._document.fetched > LIFETIME and self._may_renew():
            return await self._renewed(self._document)
        return self._document

    async def _renewed(self, known: _Document) -> _Document:
        try:
            return await self._fetched()
        except KeysUnavailable:
            _log.warning("keys kept beyond their time", issuer=known.issuer)
            return known

    def _may_renew(self) -> bool:
        """Whether another fetch is due; callers during a flight share it, whatever was spent."""
        if self._flight is not None:
            return True
        now = self._now()
        self._renewals = min(RENEWALS, self._renewals + (now - self._counted) / RENEWAL_EVERY)
        self._counted = now
        if self._renewals < 1:
            return False
        self._renewals -= 1
        return True

    async def _fetched(self) -> _Document:
        """One flight for all who wait; a caller that gives up does not end it for the others."""
        if self._flight is None:
            self._flight = asyncio.create_task(self._fetch())
            self._flight.add_done_callback(self._landed)
        return await asyncio.shield(self._flight)

    def _landed(self, flight: "asyncio.Task[_Document]") -> None:
        self._flight = None
        if not flight.cancelled() and flight.exception() is None:
            self._document = flight.result()

    async def _fetch(self) -> _Document:
        try:
            metadata = await self._get(self.metadata_url)
            issuer, keys_url = metadata.get("issuer"), metadata.get("jwks_uri")
            if not isinstance(issuer, str) or not isinstance(keys_url, str):
                raise KeysUnavailable("The metadata names no issuer or no keys.")
            keys = _read_keys((await self._get(check_trusted(keys_url))).get("keys"))
        except (aiohttp.ClientError, TimeoutError, ValueError, RecursionError, ForbiddenAddress) as error:
            raise KeysUnavailable("The issuer's keys cannot be fetched.") from error
        return _Document(issuer=issuer, keys=keys, fetched=self._now())

    async def _get(self, url: str) -> dict[str, Any]:
        async with self._session.get(url, timeout=self._timeout, allow_redirects=False) as response:
            if response.status != 200:
                raise KeysUnavailable(f"The issuer answered {response.status}.")
            body = bytearray()
            async for chunk in response.content.iter_chunked(65536):
                body += chunk
                if len(body) > MOST_BYTES:
                    raise KeysUnavailable("The issuer's document is too large.")
        document = json.loads(body)
        if not isinstance(document, dict):
            raise KeysUnavailable("The issuer's document is no object.")
        return document


def _read_keys(given: Any) -> dict[str, SigningKey]:
    """The RSA keys by id; what we cannot use is left out."""
    keys: dict[str, SigningKey] = {}
    for entry in given if isinstance(given, list) else ():
        kid = entry.get("kid") if isinstance(entry, dict) else None
        if not isinstance(kid, str) or entry.get("kty") != "RSA" or entry.get("use", "sig") != "sig":
            continue
        endorsed = entry.get("endorsements")
        try:
            key = PyJWK(entry, algorithm=ALGORITHMS[0]).key
        except PyJWTError:
            continue
        names = (name for name in endorsed if isinstance(name, str)) if isinstance(endorsed, list) else ()
        if isinstance(key, RSAPublicKey):
            keys[kid] = SigningKey(key=key, endorsements=frozenset(names))
    return keys

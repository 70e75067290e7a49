"""Who may talk to the bot: the token of every inbound request is checked before its activity is looked at.

Rules: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, steps for tokens from
the Bot Connector service and from the Emulator (tokens that Entra ID issued for the bot's own id).

AuthError
├── Unauthenticated      401: no token, or one that is expired, forged, malformed, for somebody else
├── NotAllowed           403: a good token, but not for this channel, serviceUrl, tenant or sender
└── NotNow               503: the issuer's keys cannot be fetched
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import jwt
from jwt.exceptions import PyJWTError

from bot.framework.addresses import ForbiddenAddress, ServiceHosts, is_loopback, parts_of
from bot.framework.incoming import BadActivity, tenant_of
from bot.framework.openid_keys import ALGORITHMS, KeysUnavailable, OpenIdKeys, SigningKey, UnknownKey

CLOCK_SKEW = 300
"""Seconds by which a token's times may be off: five minutes, by the rules."""
LONGEST_TOKEN = 16 * 1024
TEAMS = "msteams"
SERVICE_URL_CLAIMS = ("serviceurl", "serviceUrl")


class AuthError(Exception):
    """A request that is not let in; `str(error)` is for the log and the caller, and quotes nothing of the token."""

    status = 401


class Unauthenticated(AuthError):
    """There is no token, or it is not good."""


class NotAllowed(AuthError):
    """The token is good, but not for this."""

    status = 403


class NotNow(AuthError):
    """The token cannot be checked at the moment."""

    status = 503


class Caller(Protocol):
    """Somebody who was let in."""

    def check(self, raw: dict[str, Any]) -> None:
        """Whether they may send this activity. Raises `NotAllowed`, `BadActivity`."""
        ...


class Gate(Protocol):
    """Lets callers in, or not."""

    async def admit(self, authorization: str | None, origin: str | None) -> Caller:
        """The caller with these request headers. Raises `AuthError`."""
        ...


class LoopbackGate:
    """Without credentials: everybody on this machine, as any channel, with replies to this machine alone."""

    def __init__(self) -> None:
        self._hosts = ServiceHosts(None)

    async def admit(self, authorization: str | None, origin: str | None) -> Caller:  # noqa: ARG002
        """Everybody but web pages of other sites: a browser would let them reach a server on this machine."""
        try:
            if origin is not None and not is_loopback(parts_of(origin).hostname):
                raise NotAllowed("Pages of other sites may not call this.")
        except ForbiddenAddress as error:
            raise NotAllowed("Pages of other sites may not call this.") from error
        return self

    def check(self, raw: dict[str, Any]) -> None:
        """Raises `NotAllowed` for a serviceUrl on another machine."""
        url = raw.get("serviceUrl")
        if url:
            _check_service_url(self._hosts, url)


@dataclass(frozen=True)
class Issuer:
    """Somebody whose tokens are believed."""

    keys: OpenIdKeys
    names: tuple[str, ...] = ()
    """Values of `iss`, beside the one in the metadata."""
    channel: bool = True
    """The Bot Connector: its tokens name a serviceUrl, its keys the channels they are endorsed for. Otherwise Entra ID:
    the token must be issued to the bot itself."""

    async def signs_as(self, name: object) -> bool:
        """Whether this is the issuer that a token names. Raises `KeysUnavailable`.

        Only a name on Entra ID's own host is looked up in its metadata: a made-up name costs no request.
        """
        if name in self.names:
            return True
        if not self.channel and not _same_host(name, self.keys.metadata_url):
            return False
        return name == await self.keys.issuer()


class TokenGate:
    """With credentials: whoever holds a token that a believed issuer made for this bot."""

    def __init__(
        self, app_id: str, issuers: Iterable[Issuer], hosts: ServiceHosts, tenants: frozenset[str] = frozenset()
    ) -> None:
        """`tenants`: Entra tenants whose people may use the bot; none named: all."""
        self._app_id = app_id
        self._issuers = tuple(issuers)
        self._hosts = hosts
        self._tenants = frozenset(tenant.lower() for tenant in tenants)

    async def admit(self, authorization: str | None, origin: str | None) -> Caller:  # noqa: ARG002
        """The holder of the bearer token."""
        scheme, _, token = (authorization or "").partition(" ")
        token = token.strip()
        if scheme.lower() != "bearer" or not token or len(token) > LONGEST_TOKEN:
            raise Unauthenticated("A bearer token is needed.")
        try:
            return await self._verified(token)
        except (PyJWTError, UnknownKey, ValueError) as error:
            raise Unauthenticated("The token is not good.") from error
        except KeysUnavailable as error:
            raise NotNow("The token cannot be checked at the moment.") from error

    async def _verified(self, token: str) -> Caller:
        kid = jwt.get_unverified_header(token).get("kid")
        unverified = jwt.decode(token, options={"verify_signature": False})
        if not isinstance(kid, str):
            raise Unauthenticated("The token names no key.")
        name = unverified.get("iss")
        issuer = await self._issuer(name)
        key = await issuer.keys.key(kid)
        claims = jwt.decode(
            token,
            key.key,
            algorithms=list(ALGORITHMS),
            audience=self._app_id,
            issuer=name,
            leeway=CLOCK_SKEW,
            options={"require": ["exp", "iss", "aud"]},
        )
        if not issuer.channel and (claims.get("appid") or claims.get("azp")) != self._app_id:
            raise NotAllowed("The token was issued to another application.")
        return _TokenHolder(claims, issuer, key, self._hosts, self._tenants)

    async def _issuer(self, name: object) -> Issuer:
        for issuer in self._issuers:
            if await issuer.signs_as(name):
                return issuer
        raise Unauthenticated("Tokens of this issuer are not believed.")


@dataclass(frozen=True)
class _TokenHolder:
    """What a good token allows."""

    claims: dict[str, Any]
    issuer: Issuer
    key: SigningKey
    hosts: ServiceHosts
    tenants: frozenset[str]

    def check(self, raw: dict[str, Any]) -> None:
        """The activity must come from the channel, address and tenant that the token stands for."""
        channel, url = raw.get("channelId"), raw.get("serviceUrl")
        if not isinstance(channel, str) or not channel or not isinstance(url, str) or not url:
            raise BadActivity("channelId and serviceUrl are required.")
        _check_service_url(self.hosts, url)
        if self.issuer.channel:
            self._check_channel(channel, url)
        self._check_tenant(channel, raw)

    def _check_channel(self, channel: str, url: str) -> None:
        claimed = next((self.claims[name] for name in SERVICE_URL_CLAIMS if name in self.claims), None)
        if not isinstance(claimed, str) or claimed.rstrip("/") != url.rstrip("/"):
            raise NotAllowed("The token stands for another serviceUrl.")
        if self.key.endorsements and channel not in self.key.endorsements:
            raise NotAllowed("The token's key is not endorsed for this channel.")

    def _check_tenant(self, channel: str, raw: dict[str, Any]) -> None:
        conversation = raw.get("conversation")
        named = conversation.get("tenantId") if isinstance(conversation, dict) else None
        given = {tenant.lower() for tenant in (named, tenant_of(raw)) if isinstance(tenant, str) and tenant}
        if self.tenants and (not given <= self.tenants or (channel == TEAMS and not given)):
            raise NotAllowed("This tenant may not use the bot.")


def _same_host(name: object, url: str) -> bool:
    try:
        return isinstance(name, str) and parts_of(name).hostname == parts_of(url).hostname
    except ForbiddenAddress:
        return False


def _check_service_url(hosts: ServiceHosts, url: object) -> None:
    try:
        hosts.check(url if isinstance(url, str) else "")
    except ForbiddenAddress as error:
        raise NotAllowed(str(error)) from error

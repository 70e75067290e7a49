"""What `python -m bot check` tries for Graph: is everything reached, does the clock agree, are the credentials good."""

import email.utils
import ssl
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import aiohttp
import jwt

from bot.framework.credentials import BotToken, TokenUnavailable
from bot.graph.access import CALENDAR, MAILBOX, PLACES, USERS
from bot.graph.errors import GraphAway
from bot.graph.signin.aadsts import in_words
from bot.graph.signin.answers import Answer
from bot.graph.signin.entra import SEVERAL, Entra
from bot.graph.signin.offers import USUAL
from bot.graph.signin.opening import Way

SKEW_SECONDS = 300.0
"""By how much a clock may be wrong: Entra ID allows five minutes."""
_TIMEOUT = aiohttp.ClientTimeout(total=8, sock_connect=4)
_ROLES = (*CALENDAR, *MAILBOX, *USERS, *PLACES)
"""Application permissions that all features of the bot's own name want; the first is needed."""


@dataclass(frozen=True)
class Finding:
    """One part and how it is."""

    part: str
    works: bool
    text: str


class Probe:
    """Tries one installation."""

    def __init__(
        self,
        way: Way,
        entra: Entra,
        session: aiohttp.ClientSession,
        *,
        graph: str,
        token_service: str,
        bot: BotToken | None,
        seconds: Callable[[], float],
    ) -> None:
        """`graph`, `token_service`: addresses. `bot`: the bot's own token. `seconds`: this machine's clock."""
        self._way = way
        self._entra = entra
        self._session = session
        self._graph = graph
        self._token_service = token_service
        self._bot = bot
        self._seconds = seconds

    async def findings(self) -> AsyncIterator[Finding]:
        """Each part, one after another."""
        if self._way == "connection":
            yield (await self._reached("token service", f"{self._token_service}/", "BOT_TOKEN_SERVICE_URL"))[0]
            yield await self._own_token()
        else:
            known = self._entra.registration
            url = f"{known.authority}/{known.tenant}/v2.0/.well-known/openid-configuration"
            authority, date = await self._reached("authority", url, "BOT_AUTHORITY_URL", tenant=known.tenant)
            yield authority
            if date is not None:
                yield self._clock(date)
            if authority.works:
                async for finding in self._credentials():
                    yield finding
        graph, date = await self._reached("graph", f"{self._graph}/v1.0/", "BOT_GRAPH_URL")
        yield graph
        if self._way == "connection" and date is not None:
            yield self._clock(date)

    async def _reached(self, part: str, url: str, setting: str, tenant: str = "") -> tuple[Finding, str | None]:
        """Whether the address answers, and the date that it says. `tenant`: the address is that of a tenant."""
        try:
            async with self._session.get(url, timeout=_TIMEOUT, allow_redirects=False) as response:
                date, status = response.headers.get("Date"), response.status
        except (aiohttp.ClientConnectorCertificateError, ssl.SSLError):
            text = f"{url} shows a certificate that is not trusted: name it in BOT_CA_BUNDLE."
            return Finding(part, works=False, text=text), None
        except (aiohttp.ClientError, TimeoutError) as error:
            reason = type(error).__name__
            text = f"{url} cannot be reached ({reason}): look at the network, or at {setting} and BOT_CLOUD."
            return Finding(part, works=False, text=text), None
        if status >= 500:
            return Finding(part, works=False, text=f"{url} is out of order ({status}): try again later."), date
        if tenant and status >= 400:
            text = f"Entra ID knows no tenant {tenant}: look at BOT_GRAPH_TENANT_ID and BOT_CLOUD."
            return Finding(part, works=False, text=text), date
        return Finding(part, works=True, text=f"{url} answers"), date

    def _clock(self, date: str) -> Finding:
        """Tokens are good between two times: with a wrong clock they seem over, or not yet good."""
        try:
            ahead = self._seconds() - email.utils.parsedate_to_datetime(date).timestamp()
        except ValueError:
            return Finding("clock", works=True, text="the service does not say the time")
        if abs(ahead) <= SKEW_SECONDS:
            return Finding("clock", works=True, text="agrees with Microsoft's")
        where = "ahead" if ahead > 0 else "behind"
        text = f"this machine's clock is {abs(ahead) / 60:.0f} minutes {where}: set it, or no token seems good."
        return Finding("clock", works=False, text=text)

    async def _own_token(self) -> Finding:
        if self._bot is None:
            return Finding("credentials", works=True, text="none: the token service has to be on this machine")
        try:
            await self._bot.token()
        except TokenUnavailable as error:
            text = f"{str(error).rstrip('.')}: look at BOT_APP_ID, BOT_APP_PASSWORD, BOT_APP_TYPE and BOT_CLOUD."
            return Finding("credentials", works=False, text=text)
        return Finding("credentials", works=True, text="the bot can log in")

    async def _credentials(self) -> AsyncIterator[Finding]:
        """A login with the app's credentials; for a device, a code that nobody uses."""
        known = self._entra.registration
        if self._way != "device" and known.tenant in SEVERAL:
            text = "not tried: the app is for several tenants, and BOT_GRAPH_TENANT_ID names none to log in to"
            yield Finding("credentials", works=True, text=text)
            return
        try:
            answer = await self._asked()
        except GraphAway as error:
            yield Finding("credentials", works=False, text=str(error))
            return
        if "error" in answer:
            yield Finding("credentials", works=False, text=f"{in_words(answer)}.")
            return
        yield Finding("credentials", works=True, text="Entra ID takes them")
        yield self._consent(answer)

    async def _asked(self) -> Answer:
        names = self._entra.registration.names(USUAL)
        if self._way == "device":
            answer = await self._entra.run(lambda app: dict(app.initiate_device_flow(names)), public=True)
        else:
            scope = f"{self._entra.registration.scope}/.default"
            answer = await self._entra.run(lambda app: dict(app.acquire_token_for_client([scope])))
        return answer or {}

    def _consent(self, answer: Answer) -> Finding:
        """The application's permissions stand in its token; those of people are seen when they sign in."""
        if self._way != "application":
            return Finding("consent", works=True, text="asked of each person at their first sign-in")
        claims = jwt.decode(answer["access_token"], options={"verify_signature": False})
        roles = claims.get("roles", [])
        missing = ", ".join(role for role in _ROLES if role not in _granted(roles))
        if CALENDAR[0] not in roles:
            text = f"an administrator has to grant these application permissions of Microsoft Graph: {missing}."
            return Finding("consent", works=False, text=text)
        text = f"the calendar may be used{'; not granted, so some features are missing: ' + missing if missing else ''}"
        return Finding("consent", works=True, text=text)


def _granted(roles: list[str]) -> set[str]:
    """Application permissions have fewer kinds than those of people: User.Read.All is the least that finds people."""
    return {*roles, *(USERS if "User.Read.All" in roles else ())}

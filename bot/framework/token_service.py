"""The Bot Framework token service: keeps a user's OAuth tokens and hands out the page to sign in at.

Shape: learn.microsoft.com/azure/bot-service, "Authentication types"; paths as in botframework-connector's swagger
(TokenAPI). Minimal: the four calls that a bot needs.

TokenServiceError
├── TokenRefused         it will not: unknown connection, consent missing, a token that cannot be exchanged
└── TokenServiceAway     it may work later
"""

import base64
import json
from typing import Any

import aiohttp

from bot.framework.activity import Outgoing, Reference
from bot.framework.addresses import check_trusted
from bot.framework.credentials import BotToken, TokenUnavailable
from bot.framework.outgoing import addressed
from dialogs.model import Value


class TokenServiceError(Exception):
    """The root of the token service's errors; none quotes a token."""


class TokenRefused(TokenServiceError):
    """The service will not do this."""


class TokenServiceAway(TokenServiceError):
    """The service cannot be reached or is out of order."""


class SignInResource(Value):
    """How a person signs in."""

    link: str
    """The page."""
    exchange_id: str | None = None
    """With `exchange_uri`: what an OAuth card needs for single sign-on."""
    exchange_uri: str | None = None


class TokenService:
    """A client of the token service for one OAuth connection."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        connection: str,
        app_id: str,
        token: BotToken | None,
        *,
        timeout: float = 5.0,
    ) -> None:
        """`token` None: without the bot's own token (no credentials). `timeout`: seconds a call."""
        self._session = session
        self._url = check_trusted(url).rstrip("/")
        self._connection = connection
        self._app_id = app_id
        self._token = token
        self._timeout = aiohttp.ClientTimeout(total=timeout)

    async def token(self, reference: Reference, code: str | None = None) -> str | None:
        """The user's token; None where they have not signed in. `code`: the six digits after a sign-in."""
        query = self._user(reference) | ({"code": code} if code else {})
        return _token_of(await self._call("GET", "/api/usertoken/GetToken", query))

    async def sign_in(self, reference: Reference) -> SignInResource:
        """The page to sign in at, for this person in this conversation."""
        query = {"state": self._state(reference)}
        answer = await self._call("GET", "/api/botsignin/GetSignInResource", query)
        link = answer.get("signInLink") if answer else None
        if not isinstance(link, str):
            raise TokenRefused("The token service knows no page to sign in at.")
        exchange = answer.get("tokenExchangeResource") if answer else None
        exchange = exchange if isinstance(exchange, dict) else {}
        return SignInResource(link=link, exchange_id=exchange.get("id"), exchange_uri=exchange.get("uri"))

    async def exchange(self, reference: Reference, single_sign_on: str) -> str:
        """The user's token for the one that Teams gave."""
        answer = await self._call("POST", "/api/usertoken/exchange", self._user(reference), {"token": single_sign_on})
        token = _token_of(answer)
        if token is None:
            raise TokenRefused("The token cannot be exchanged.")
        return token

    async def sign_out(self, reference: Reference) -> None:
        """Forget the user's token. Signing out twice is no error."""
        await self._call("DELETE", "/api/usertoken/SignOut", self._user(reference))

    def _user(self, reference: Reference) -> dict[str, str]:
        return {"userId": reference.user.id, "connectionName": self._connection, "channelId": reference.channel}

    def _state(self, reference: Reference) -> str:
        """What leads back to this talk after the sign-in (TokenExchangeState)."""
        sent = addressed(Outgoing(activity={}), reference)
        conversation = {
            "user": sent["recipient"],
            "bot": sent["from"],
            "conversation": sent["conversation"],
            "channelId": sent["channelId"],
            "serviceUrl": sent["serviceUrl"],
        }
        state = {"connectionName": self._connection, "conversation": conversation, "msAppId": self._app_id}
        return base64.b64encode(json.dumps(state).encode()).decode()

    async def _call(
        self, method: str, path: str, query: dict[str, str], body: dict[str, str] | None = None
    ) -> dict[str, Any] | None:
        """The answer's object; None for 404 and for an answer without one. Raises `TokenServiceError`."""
        try:
            bearer = {"Authorization": f"Bearer {await self._token.token()}"} if self._token else {}
            async with self._session.request(
                method,
                self._url + path,
                params=query,
                json=body,
                headers=bearer,
                timeout=self._timeout,
                allow_redirects=False,
            ) as response:
                if response.status == 404:
                    return None
                if response.status == 429 or response.status >= 500:
                    raise TokenServiceAway(f"The token service answered {response.status}.")
                if response.status >= 300:
                    raise TokenRefused(f"The token service answered {response.status}.")
                answer = json.loads(await response.read() or b"null")
        except (aiohttp.ClientError, TimeoutError, ValueError, TokenUnavailable) as error:
            raise TokenServiceAway("The token service cannot be reached.") from error
        return answer if isinstance(answer, dict) else None


def _token_of(answer: dict[str, Any] | None) -> str | None:
    token = answer.get("token") if answer else None
    return token if isinstance(token, str) and token else None

"""`BOT_GRAPH_AUTH=connection`: the Bot Framework token service keeps the tokens, by channel and channel account.

It knows nobody's Entra id, so the account with which the person speaks is what leads to a token: a worker that carries
out a request after a restart finds it in `Speakers`. Which permissions people are asked for is set at the connection.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import jwt
import structlog

from bot.framework.activity import Incoming, Reference
from bot.framework.token_service import TokenRefused, TokenService, TokenServiceAway
from bot.graph.access import Owner, Scopes
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.answers import EARLY, PERSONAL_TENANT
from bot.graph.signin.exchanges import FAILURE, TOKEN_EXCHANGE, VERIFY_STATE, Exchanges
from bot.graph.signin.offers import Offers, number_in
from bot.graph.signin.speakers import Speakers, in_public
from bot.graph.signin.vault import Vault
from bot.order import Order
from bot.profiles import person_of
from bot.sign_in import Completion, NoWayToSignIn, SignInAway
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer

TOKENS_RESPONSE = "tokens/response"
"""The event with which channels bring a token without a number."""
SINGLE_SIGN_ON = ("msteams",)
"""Channels that may hand over a token of their own."""
_OPAQUE_SECONDS = 300.0
"""How long a token is used whose end we cannot read: those of personal accounts."""
_MOST = 2000
_log = structlog.get_logger("sign_in")


class Connection:
    """Implements `Access` and `SignIns`."""

    delegated = True

    def __init__(
        self,
        service: TokenService,
        name: str,
        vault: Vault,
        speakers: Speakers,
        offers: Offers,
        seconds: Callable[[], float] = time.time,
    ) -> None:
        """`name`: of the OAuth connection, as the bot's resource in Azure calls it."""
        self._service = service
        self._name = name
        self._vault = vault
        self._speakers = speakers
        self._offers = offers
        self._seconds = seconds
        self._exchanges = Exchanges(vault, self._exchange)
        self._good: OrderedDict[tuple[str, str], tuple[str, float]] = OrderedDict()
        """Token and its end, by tenant and user."""
        self._order = Order(most_in_line=100)
        self._leaving: set[asyncio.Task[None]] = set()

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:
        """The service's token. Raises `NoAccess`, `GraphAway`."""
        key = (owner.tenant, owner.user)
        before = self._good.get(key)
        if claims is None and before is not None and self._seconds() < before[1]:
            return before[0]
        async with self._order.turn(key, must=True):
            good = self._good.get(key)
            if good is not None and good != before and self._seconds() < good[1]:
                return good[0]
            token = await self._fetched(owner, scopes)
            if claims is not None and before is not None and token == before[0]:
                raise NoAccess("The token service has no other token than the one that Graph refused.", scopes)
            self._remember(key, token)
            return token

    async def mailbox(self, owner: Owner) -> str:  # noqa: ARG002
        """One's own."""
        return "/me"

    async def personal(self, owner: Owner) -> bool:
        """Whether a personal Microsoft account signed in: its tokens are no JWT, or name their tenant."""
        try:
            return bool(_claims(await self.token(owner, ())).get("tid", PERSONAL_TENANT) == PERSONAL_TENANT)
        except NoAccess:
            return False

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Remember with which account the person speaks."""
        await self._speakers.meet(person, reference)

    async def offer(self, person: PersonKey, scopes: Scopes) -> SignInOffer:
        """The service's page, and in Teams what single sign-on needs. Raises `SignInError`."""
        reference = await self._speakers.where(person)
        if in_public(reference):
            raise NoWayToSignIn("In a team's channel everybody sees the card: sign in in a talk of two.")
        try:
            resource = await self._service.sign_in(reference)
        except TokenRefused as error:
            raise SignInAway("The token service refused: run `python -m bot check`.") from error
        except TokenServiceAway as error:
            raise SignInAway("The token service does not answer.") from error
        await self._offers.make(person, scopes)
        by_itself = reference.channel in SINGLE_SIGN_ON
        return SignInOffer(
            link=resource.link,
            connection=self._name,
            exchange_id=resource.exchange_id if by_itself else None,
            exchange_uri=resource.exchange_uri if by_itself else None,
            typed_code=not by_itself,
        )

    async def complete(self, incoming: Incoming) -> Completion | None:
        """Teams' invokes, the token event, and a typed number while a sign-in is open."""
        if incoming.name == TOKEN_EXCHANGE:
            return await self._ended(incoming, await self._exchanges.complete(incoming))
        if incoming.name == VERIFY_STATE:
            return await self._redeemed(incoming, number_in(str((incoming.value or {}).get("state", ""))))
        if incoming.name == FAILURE:
            return Completion(done=False, quiet=True)
        if incoming.name == TOKENS_RESPONSE:
            return await self._redeemed(incoming, None)
        number = number_in(incoming.text) if incoming.kind == "message" else None
        if number is None or not await self._offers.open(person_of(incoming.reference)):
            return None
        return await self._redeemed(incoming, number)

    async def sign_out(self, person: PersonKey) -> None:
        """Let the service forget the tokens of the account with which the person speaks. Raises `SignInAway`."""
        self._good.pop((person.tenant, person.user), None)
        await self._offers.end(person)
        try:
            await self._service.sign_out(await self._speakers.where(person))
        except NoWayToSignIn:
            return
        except (TokenRefused, TokenServiceAway) as error:
            raise SignInAway("The token service does not answer.") from error

    def forget(self, owner: Owner) -> None:
        """Drop what the process remembers of the person."""
        self._good.pop((owner.tenant, owner.user), None)

    def abandon(self, owner: Owner) -> None:
        """Forget the person, and let the service forget them too: in the background, since whoever forgets somebody
        inside a transaction cannot wait for it.
        """
        self.forget(owner)
        reference = self._speakers.seen(owner)
        if reference is not None:
            task = asyncio.create_task(self._left(reference))
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)

    async def close(self) -> None:
        """Let what goes on come to its end."""
        await asyncio.gather(*self._leaving)

    async def _left(self, reference: Reference) -> None:
        try:
            await self._service.sign_out(reference)
        except (TokenRefused, TokenServiceAway) as error:
            _log.warning("the token service did not forget", reason=str(error), conversation=reference.conversation)

    async def _fetched(self, owner: Owner, scopes: Scopes) -> str:
        try:
            token = await self._service.token(await self._speakers.where(owner))
        except NoWayToSignIn as error:
            raise NoAccess("Nobody knows where this person speaks.", scopes) from error
        except TokenRefused as error:
            raise NoAccess("The token service has no token for this person.", scopes) from error
        except TokenServiceAway as error:
            raise GraphAway("The token service does not answer.") from error
        if token is None:
            raise NoAccess("Nobody is signed in.", scopes)
        return token

    async def _exchange(self, incoming: Incoming, token: str) -> None:
        """The service keeps the new token itself."""
        try:
            await self._service.exchange(incoming.reference, token)
        except TokenRefused as error:
            raise NoAccess("The token cannot be exchanged.") from error
        except TokenServiceAway as error:
            raise GraphAway("The token service does not answer.") from error

    async def _redeemed(self, incoming: Incoming, number: str | None) -> Completion:
        """Whether the service has a token now, once it was given the number. An event proves nothing by itself."""
        try:
            token = await self._service.token(incoming.reference, number)
        except (TokenRefused, TokenServiceAway):
            return Completion(done=False)
        return await self._ended(incoming, Completion(done=token is not None))

    async def _ended(self, incoming: Incoming, completion: Completion) -> Completion:
        if completion.done:
            person = person_of(incoming.reference)
            self.forget(person)
            await self._speakers.meet(person, incoming.reference)
            await self._offers.end(person)
        return completion

    def _remember(self, key: tuple[str, str], token: str) -> None:
        now = self._seconds()
        ends = _claims(token).get("exp")
        until = (
            now + max(ends - now - EARLY, (ends - now) / 2) if isinstance(ends, int | float) else now + _OPAQUE_SECONDS
        )
        self._good[key] = (token, until)
        if len(self._good) > _MOST:
            self._good.popitem(last=False)


def _claims(token: str) -> dict[str, Any]:
    """What a token says of itself, unchecked: it decides how long it is remembered and how people are spoken to."""
    try:
        claims: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return {}
    return claims

"""`BOT_GRAPH_AUTH=obo`: in Teams the client hands over a token of its own, which msal exchanges on behalf of the
person.

Where that needs a consent first (AADSTS65001), and on every other channel, the link of the authorization code leads to
it; it is the same registration, so the tokens are the same.
"""

from typing import Any
from uuid import uuid4

import msal

from bot.framework.activity import Incoming, Reference
from bot.graph.access import Scopes
from bot.graph.errors import NoAccess
from bot.graph.signin.accounts import Accounts
from bot.graph.signin.answers import Answer, account_of, token_of
from bot.graph.signin.code import CodeSignIns
from bot.graph.signin.connection import SINGLE_SIGN_ON
from bot.graph.signin.entra import Entra
from bot.graph.signin.exchanges import FAILURE, TOKEN_EXCHANGE, VERIFY_STATE, Exchanges
from bot.graph.signin.offers import Offers
from bot.graph.signin.speakers import Speakers, vouched
from bot.graph.signin.vault import Vault
from bot.profiles import person_of
from bot.sign_in import Completion
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer

NAME = "obo"
"""Stands where a card names its OAuth connection: there is none."""


class OnBehalfOf:
    """Implements `SignIns`."""

    def __init__(
        self, entra: Entra, accounts: Accounts, vault: Vault, speakers: Speakers, offers: Offers, code: CodeSignIns
    ) -> None:
        self._entra = entra
        self._accounts = accounts
        self._speakers = speakers
        self._offers = offers
        self._code = code
        self._exchanges = Exchanges(vault, self._exchange)

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Remember where the person speaks."""
        await self._speakers.meet(person, reference)

    async def offer(self, person: PersonKey, scopes: Scopes) -> SignInOffer:
        """The link, and in Teams what single sign-on needs. Raises `SignInError`."""
        offer = await self._code.offer(person, scopes)
        if (await self._speakers.where(person)).channel not in SINGLE_SIGN_ON:
            return offer
        uri = f"api://botid-{self._entra.registration.client_id}"
        return offer.model_copy(update={"connection": NAME, "exchange_id": str(uuid4()), "exchange_uri": uri})

    async def complete(self, incoming: Incoming) -> Completion | None:
        """Teams' invokes; a typed number."""
        if incoming.name == TOKEN_EXCHANGE:
            return await self._exchanges.complete(incoming)
        if incoming.name in (VERIFY_STATE, FAILURE):
            return Completion(done=False, quiet=True)
        return await self._code.complete(incoming)

    async def sign_out(self, person: PersonKey) -> None:
        """Forget the tokens."""
        await self._code.sign_out(person)

    async def _exchange(self, incoming: Incoming, token: str) -> None:
        """One cache a person; only the account that the channel vouches for is taken."""
        person, known = person_of(incoming.reference), vouched(incoming.reference)
        names = self._entra.registration.names(await self._offers.scopes(person))
        authority = self._entra.registration.authority_of(incoming.reference.tenant)
        cache = msal.SerializableTokenCache()
        answer = await self._entra.run(
            lambda app: _exchanged(app, token, names, self._accounts.challenge(person)),
            cache,
            tenant=authority,
        )
        token_of(answer, ())
        if known is None or account_of(answer or {}).user != known:
            raise NoAccess("The token is another account's.")
        await self._accounts.keep(person, cache, answer, authority)
        await self._offers.end(person)


def _exchanged(app: Any, token: str, names: list[str], claims: str | None) -> Answer:
    """In a thread."""
    answer: Answer = app.acquire_token_on_behalf_of(token, names, claims_challenge=claims)
    return answer

"""The tokens of people who signed in through msal: renewed silently, one request at a time for each person.

msal's cache of a person is a sealed text in the vault; a token that is good now is also remembered in the process, so
that calling Graph costs no thread and no look into the database.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import msal

from bot.graph.access import Owner, Scopes
from bot.graph.errors import NoAccess
from bot.graph.signin.answers import Account, Answer, Token, account_of, token_of
from bot.graph.signin.entra import Entra
from bot.graph.signin.vault import NotKept, Vault
from bot.order import Order

_MOST = 2000
"""Tokens, and challenges, that the process remembers."""

Person = tuple[str, str]
"""Tenant and user."""


@dataclass(frozen=True)
class _Good:
    """A token that was good when it came."""

    text: str
    came: float
    until: float


class Accounts:
    """An `Access` by what the vault holds. The ways of signing in differ in how it comes there (`keep`)."""

    delegated = True

    def __init__(self, entra: Entra, vault: Vault, now: Callable[[], float] = time.monotonic) -> None:
        """`now`: monotonic seconds."""
        self._entra = entra
        self._vault = vault
        self._now = now
        self._good: OrderedDict[tuple[Person, Scopes], _Good] = OrderedDict()
        self._challenges: OrderedDict[Person, str] = OrderedDict()
        self._order = Order(most_in_line=100)
        self._under_way: set[asyncio.Task[Token]] = set()
        self._forgotten = 0
        """How often something was forgotten: a token that came meanwhile is not remembered."""

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:
        """A token for these permissions. Raises `NoAccess`, `GraphAway`."""
        person, asked = (owner.tenant, owner.user), self._now()
        good = self._good.get((person, scopes))
        if claims is None and good is not None and asked < good.until:
            return good.text
        task = asyncio.create_task(self._renewed(owner, scopes, claims, asked))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return (await asyncio.shield(task)).text

    async def mailbox(self, owner: Owner) -> str:  # noqa: ARG002
        """One's own."""
        return "/me"

    async def personal(self, owner: Owner) -> bool:
        """Whether a personal Microsoft account signed in."""
        try:
            return (await self.account(owner)).personal
        except NotKept:
            return False

    async def account(self, owner: Owner) -> Account:
        """Who signed in. Raises `NotKept`."""
        return (await self._kept(owner))[0]

    async def keep(
        self, owner: Owner, cache: msal.SerializableTokenCache, answer: Answer | None, authority: str = ""
    ) -> Account:
        """Keep what a sign-in brought, in place of what was there. Raises `NoAccess`, `GraphAway` where it failed.

        `authority`: the tenant that was asked, where it is not the registration's.
        """
        token_of(answer, ())
        account = account_of(answer or {}).model_copy(update={"authority": authority})
        await self.put(owner, account, cache.serialize())
        return account

    async def put(self, owner: Owner, account: Account, cache: str) -> None:
        """Keep the tokens of an account; `cache` as msal writes it."""
        async with self._alone(owner):
            self.forget(owner)
            await self._vault.put(owner, "tokens", _text(account, cache))

    async def sign_out(self, owner: Owner) -> None:
        """Forget the person's tokens. Twice is no error."""
        async with self._alone(owner):
            self.forget(owner)
            await self._vault.drop(owner, "tokens")

    def forget(self, owner: Owner) -> None:
        """Drop what the process remembers of the person."""
        person = (owner.tenant, owner.user)
        self._forgotten += 1
        for key in [key for key in self._good if key[0] == person]:
            del self._good[key]
        self._challenges.pop(person, None)

    def challenge(self, owner: Owner) -> str | None:
        """What Graph demanded that no silent renewal could give: the next sign-in has to ask for it."""
        return self._challenges.get((owner.tenant, owner.user))

    async def _renewed(self, owner: Owner, scopes: Scopes, claims: str | None, asked: float) -> Token:
        """Whoever waited here while another got the token has it too."""
        person = (owner.tenant, owner.user)
        async with self._alone(owner):
            good = self._good.get((person, scopes))
            if good is not None and self._now() < good.until and (claims is None or good.came > asked):
                return Token(text=good.text, seconds=good.until - self._now())
            forgotten = self._forgotten
            token = await self._silently(owner, scopes, claims)
            if forgotten != self._forgotten:
                return token
            now = self._now()
            self._good[person, scopes] = _Good(token.text, now, now + token.seconds)
            if len(self._good) > _MOST:
                self._good.popitem(last=False)
            return token

    async def _silently(self, owner: Owner, scopes: Scopes, claims: str | None) -> Token:
        """By msal's cache, else by its refresh token."""
        try:
            account, cache = await self._kept(owner)
        except NotKept as error:
            raise NoAccess("Nobody is signed in.", scopes) from error
        names = self._entra.registration.names(scopes)
        answer = await self._entra.run(lambda app: _silent(app, names, claims), cache, tenant=account.authority)
        self._note_challenge(owner, answer, claims)
        token = token_of(answer, scopes)
        if cache.has_state_changed and not await self._vault.replace(
            owner, "tokens", _text(account, cache.serialize())
        ):
            raise NoAccess("The person signed out meanwhile.", scopes)
        return token

    async def _kept(self, owner: Owner) -> tuple[Account, msal.SerializableTokenCache]:
        text = await self._vault.get(owner, "tokens")
        who, _, state = text.partition("\n")
        cache = msal.SerializableTokenCache()
        cache.deserialize(state)
        return Account.model_validate_json(who), cache

    def _note_challenge(self, owner: Owner, answer: Answer | None, claims: str | None) -> None:
        demanded = (answer or {}).get("claims") if "error" in (answer or {}) else None
        if isinstance(demanded, str) or (claims and "access_token" not in (answer or {})):
            self._challenges[owner.tenant, owner.user] = demanded if isinstance(demanded, str) else claims or ""
            if len(self._challenges) > _MOST:
                self._challenges.popitem(last=False)

    @asynccontextmanager
    async def _alone(self, owner: Owner) -> AsyncIterator[None]:
        async with self._order.turn((owner.tenant, owner.user), must=True):
            yield


def _silent(app: Any, names: list[str], claims: str | None) -> Answer | None:
    """In a thread. `claims` "": a token that no cache knows."""
    accounts = app.get_accounts()
    if not accounts:
        return None
    answer: Answer | None = app.acquire_token_silent_with_error(
        names, accounts[0], force_refresh=claims == "", claims_challenge=claims or None
    )
    return answer


def _text(account: Account, cache: str) -> str:
    return f"{account.model_dump_json()}\n{cache}"

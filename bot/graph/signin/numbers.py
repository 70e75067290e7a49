"""Six digits that the page shows and the person types into their talk: the proof that both are one person."""

import secrets

import msal

from bot.graph.access import Owner
from bot.graph.signin.accounts import Accounts
from bot.graph.signin.answers import Account
from bot.graph.signin.offers import DIGITS, SECONDS
from bot.graph.signin.vault import Vault
from dialogs.model import Value

TRIES = 5
"""Wrong numbers after which the sign-in has to be begun anew."""


class _Waiting(Value):
    """Signed in, but the number is not typed yet."""

    number: str
    tries: int
    account: Account
    cache: str
    """msal's."""


class Numbers:
    """The numbers that are waited for."""

    def __init__(self, vault: Vault, accounts: Accounts) -> None:
        self._vault = vault
        self._accounts = accounts

    async def show(self, person: Owner, account: Account, cache: msal.SerializableTokenCache) -> str:
        """A number; until it is typed, the tokens are nobody's."""
        number = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
        waiting = _Waiting(number=number, tries=0, account=account, cache=cache.serialize())
        await self._vault.put(person, "number", waiting.model_dump_json(), within=SECONDS)
        return number

    async def typed(self, person: Owner, number: str) -> bool:
        """Whether it is the one that is waited for, and the person is signed in now. Raises `NotKept` where none is."""
        waiting = _Waiting.model_validate_json(await self._vault.get(person, "number"))
        if secrets.compare_digest(number, waiting.number):
            await self._vault.drop(person, "number")
            await self._accounts.put(person, waiting.account, waiting.cache)
            return True
        await self._wrong(person, waiting)
        return False

    async def drop(self, person: Owner) -> None:
        """Wait no longer."""
        await self._vault.drop(person, "number")

    async def _wrong(self, person: Owner, waiting: _Waiting) -> None:
        """A number cannot be guessed: after a few tries there is none any more."""
        if waiting.tries + 1 >= TRIES:
            await self._vault.drop(person, "number")
        else:
            more = waiting.model_copy(update={"tries": waiting.tries + 1})
            await self._vault.replace(person, "number", more.model_dump_json())

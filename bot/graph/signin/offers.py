"""What was offered: which permissions a sign-in asks for, and whether a bare number may belong to it.

A number is a sign-in's only while one is open for the person: "123456" is otherwise what somebody says.
"""

import unicodedata

from bot.graph.access import CALENDAR, MAILBOX, PEOPLE, PROFILE, Owner, Scopes
from bot.graph.signin.vault import NotKept, Vault

SECONDS = 900.0
"""How long an offer is open."""
USUAL: Scopes = (*PROFILE, *CALENDAR, *MAILBOX, *PEOPLE)
"""What every sign-in asks for: none of them needs an administrator. The rest is asked for when it is wanted."""
DIGITS = 6


class Offers:
    """The open offers."""

    def __init__(self, vault: Vault, usual: Scopes = USUAL) -> None:
        self._vault = vault
        self._usual = usual

    async def make(self, person: Owner, scopes: Scopes) -> Scopes:
        """Open one; all permissions that it asks for, with those that it asked for a moment ago."""
        wanted = tuple(dict.fromkeys((*await self.scopes(person), *scopes)))
        await self._vault.put(person, "offer", " ".join(wanted), within=SECONDS)
        return wanted

    async def scopes(self, person: Owner) -> Scopes:
        """What the open offer asks for; the usual where none is open."""
        try:
            return tuple((await self._vault.get(person, "offer")).split())
        except NotKept:
            return self._usual

    async def open(self, person: Owner) -> bool:
        """Whether one is open."""
        try:
            await self._vault.get(person, "offer")
        except NotKept:
            return False
        return True

    async def end(self, person: Owner) -> None:
        """It was accepted, or is no longer wanted."""
        await self._vault.drop(person, "offer")


def number_in(text: str) -> str | None:
    """The six digits that are the whole message, in whatever digits and with or without a gap; None for all else."""
    digits = "".join(text.split())
    if len(digits) != DIGITS or not all(unicodedata.decimal(letter, None) is not None for letter in digits):
        return None
    return "".join(str(unicodedata.decimal(letter)) for letter in digits)

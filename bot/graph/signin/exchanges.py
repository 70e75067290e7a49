"""Single sign-on in Teams: the client answers a sign-in card by itself with a token of its own.

Every client of the person does it (desktop, phone, browser), all with the id of the card. The exchange happens once;
the others hear how it went: 412 makes each of them show the card (learn.microsoft.com/microsoftteams/platform/bots/
how-to/authentication/bot-sso-code).
"""

import asyncio
from collections.abc import Awaitable, Callable

from pydantic import ValidationError

from bot.framework.activity import Incoming
from bot.graph.access import Owner
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.vault import NotKept, Vault, secret_name
from bot.profiles import person_of
from bot.sign_in import Completion
from dialogs.model import Value

TOKEN_EXCHANGE, VERIFY_STATE, FAILURE = "signin/tokenExchange", "signin/verifyState", "signin/failure"
"""Names of the invokes of Teams around a sign-in."""
CARD_INSTEAD = 412
_KEPT_SECONDS = 3600.0
_DONE, _FAILED = "done", "failed"

Exchange = Callable[[Incoming, str], Awaitable[None]]
"""Makes the person's token of Teams' own one and keeps it. Raises `NoAccess`, `GraphAway`."""


class _Handed(Value):
    """What Teams hands over."""

    id: str
    token: str


class Exchanges:
    """Carries out each exchange once."""

    def __init__(self, vault: Vault, exchange: Exchange) -> None:
        self._vault = vault
        self._exchange = exchange
        self._under_way: dict[str, asyncio.Task[bool]] = {}

    async def complete(self, incoming: Incoming) -> Completion:
        """What came of a `signin/tokenExchange`."""
        value = incoming.value or {}
        try:
            handed = _Handed.model_validate({"id": value.get("id"), "token": value.get("token")})
        except ValidationError:
            return Completion(done=False, invoke_status=400, quiet=True)
        person, name = person_of(incoming.reference), secret_name(handed.id)
        key = f"{person.tenant}\0{person.user}\0{name}"
        if key in self._under_way:
            return _again(await asyncio.shield(self._under_way[key]))
        try:
            return _again(await self._vault.get(person, "exchange", name) == _DONE)
        except NotKept:
            pass
        if key in self._under_way:
            return _again(await asyncio.shield(self._under_way[key]))
        task = self._under_way[key] = asyncio.create_task(self._once(person, name, incoming, handed.token))
        task.add_done_callback(lambda _: self._under_way.pop(key, None))
        done = await asyncio.shield(task)
        return Completion(done=done, invoke_status=200 if done else CARD_INSTEAD, quiet=not done)

    async def _once(self, person: Owner, name: str, incoming: Incoming, token: str) -> bool:
        """What may work later is not remembered as a failure."""
        try:
            await self._exchange(incoming, token)
        except NoAccess:
            await self._vault.put(person, "exchange", _FAILED, name, within=_KEPT_SECONDS)
            return False
        except GraphAway:
            return False
        await self._vault.put(person, "exchange", _DONE, name, within=_KEPT_SECONDS)
        return True


def _again(done: bool) -> Completion:
    """The answer for the person's other clients: the talk goes on once."""
    return Completion(done=False, invoke_status=200 if done else CARD_INSTEAD, quiet=True)

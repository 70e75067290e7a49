"""`BOT_GRAPH_AUTH=device`: the person enters a code on Microsoft's page, on whatever device has a browser.

Whoever sees the code can sign in with it, and a code can be sent to somebody else. So it is given out only at the
machine of the bot itself, or to people whose channel says who they are: there another account than theirs is refused.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msal
import structlog

from bot.database import DatabaseError
from bot.framework.activity import Incoming, Reference
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.accounts import Accounts
from bot.graph.signin.answers import Answer
from bot.graph.signin.entra import WAITS, Entra
from bot.graph.signin.offers import Offers
from bot.graph.signin.returning import Returning
from bot.graph.signin.speakers import Speakers, at_this_machine, vouched
from bot.graph.signin.vault import NotKept, Vault
from bot.order import Order
from bot.profiles import person_of
from bot.sign_in import Completion, NoWayToSignIn, SignInAway, not_ours
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer, Value

GLANCE_SECONDS = 2.0
"""How long a turn waits for the news whether the code was used."""
_log = structlog.get_logger("sign_in")


class _Flow(Value):
    """A code that was given out."""

    scopes: tuple[str, ...]
    reference: Reference
    until: float
    """Real seconds since 1970."""
    msal: dict[str, Any]

    @property
    def offer(self) -> SignInOffer:
        """As the person sees it."""
        return SignInOffer(link=self.msal["verification_uri"], code=self.msal["user_code"])

    @property
    def interval(self) -> float:
        """Seconds that Entra ID wants between two questions."""
        return max(1.0, float(self.msal.get("interval", 5)))


class DeviceSignIns:
    """Implements `SignIns`. The code outlives a restart: whoever entered it meanwhile is signed in when they speak."""

    def __init__(
        self,
        entra: Entra,
        accounts: Accounts,
        vault: Vault,
        speakers: Speakers,
        offers: Offers,
        returning: Returning,
        seconds: Callable[[], float],
        *,
        only_this_machine: bool = False,
    ) -> None:
        """`only_this_machine`: nobody else reaches the bot, so every channel is this machine's."""
        self._entra = entra
        self._accounts = accounts
        self._vault = vault
        self._speakers = speakers
        self._offers = offers
        self._returning = returning
        self._seconds = seconds
        self._only_this_machine = only_this_machine
        self._order = Order()
        self._watching: dict[PersonKey, asyncio.Task[None]] = {}
        self._asking: set[asyncio.Task[bool]] = set()
        self._next: dict[PersonKey, float] = {}
        """When Entra ID may be asked again."""

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Remember where the person speaks."""
        await self._speakers.meet(person, reference)

    async def offer(self, person: PersonKey, scopes: tuple[str, ...]) -> SignInOffer:
        """A code, the same as long as it is good. Raises `SignInError`."""
        reference = await self._speakers.where(person)
        at_home = self._only_this_machine or at_this_machine(reference)
        if reference.shared or not (at_home or vouched(reference)):
            raise NoWayToSignIn("A code is given out at this machine, or where the channel says who somebody is.")
        wanted = await self._offers.make(person, scopes)
        async with self._order.turn((person.tenant, person.user), must=True):
            try:
                flow = await self._flow(person)
            except NotKept:
                flow = None
            if flow is None or set(flow.scopes) != set(wanted):
                flow = await self._begin(person, reference, wanted)
        self._watch(person, flow.offer.code or "")
        return flow.offer

    async def complete(self, incoming: Incoming) -> Completion | None:
        """None: what the person says is theirs. But if they entered the code just now, they are signed in for it."""
        if incoming.kind == "message":
            person = person_of(incoming.reference)
            asking = asyncio.create_task(self._ask(person))
            asking.add_done_callback(self._asking.discard)
            self._asking.add(asking)
            await asyncio.wait({asking}, timeout=GLANCE_SECONDS)
            if not asking.done():
                asking.add_done_callback(lambda done: self._late(done, person, incoming.reference))
        return not_ours(incoming)

    async def sign_out(self, person: PersonKey) -> None:
        """Forget tokens and open code."""
        await self._vault.drop(person, "device")
        await self._offers.end(person)
        await self._accounts.sign_out(person)

    async def close(self) -> None:
        """Ask no more."""
        tasks = (*self._watching.values(), *self._asking)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _begin(self, person: PersonKey, reference: Reference, scopes: tuple[str, ...]) -> _Flow:
        names, claims = self._entra.registration.names(scopes), self._accounts.challenge(person)
        try:
            answer = await self._entra.run(
                lambda app: dict(app.initiate_device_flow(names, claims_challenge=claims)), public=True
            )
        except GraphAway as error:
            raise SignInAway("Entra ID gives no code now.") from error
        if answer is None or "user_code" not in answer:
            raise SignInAway("Entra ID refused to give a code: run `python -m bot check`.")
        lasts = float(answer.get("expires_in", 900))
        flow = _Flow(scopes=scopes, reference=reference, until=self._seconds() + lasts, msal=dict(answer))
        await self._vault.put(person, "device", flow.model_dump_json(), within=lasts)
        return flow

    def _watch(self, person: PersonKey, code: str) -> None:
        """Ask in the background until the code is used or over; a newer code takes the place of an older one."""
        before = self._watching.get(person)
        if before is not None and before.get_name() == code:
            return
        if before is not None:
            before.cancel()
        task = self._watching[person] = asyncio.create_task(self._until_used(person), name=code)
        task.add_done_callback(lambda done: self._watching.get(person) is done and self._watching.pop(person))

    async def _until_used(self, person: PersonKey) -> None:
        with suppress(NotKept, DatabaseError):
            while True:
                flow = await self._flow(person)
                await asyncio.sleep(flow.interval)
                if await self._ask(person):
                    self._returning.tell(person, flow.reference)
                    return

    def _late(self, asking: "asyncio.Task[bool]", person: PersonKey, reference: Reference) -> None:
        """What a turn did not wait for: it was told to sign in, and goes on after all."""
        if not asking.cancelled() and asking.exception() is None and asking.result():
            self._returning.tell(person, reference)

    async def _ask(self, person: PersonKey) -> bool:
        """Whether the open code was used just now. Entra ID is not asked more often than it wants."""
        await asyncio.sleep(max(0.0, self._next.get(person, 0.0) - self._seconds()))
        async with self._order.turn((person.tenant, person.user), must=True):
            try:
                return await self._asked(person, await self._flow(person))
            except (NotKept, GraphAway):
                return False

    async def _asked(self, person: PersonKey, flow: _Flow) -> bool:
        self._next[person] = self._seconds() + flow.interval
        cache, state = msal.SerializableTokenCache(), dict(flow.msal)
        answer = await self._entra.run(lambda app: _one_question(app, state), cache, public=True)
        if answer is not None and answer.get("error") in WAITS:
            slower = flow.model_copy(update={"msal": state})
            self._next[person] = self._seconds() + slower.interval
            await self._vault.replace(person, "device", slower.model_dump_json())
            return False
        self._next.pop(person, None)
        await self._vault.drop(person, "device")
        try:
            await self._keep(person, flow, cache, answer)
        except NoAccess as error:
            _log.info("device sign-in failed", reason=str(error))
            return False
        await self._offers.end(person)
        return True

    async def _keep(
        self, person: PersonKey, flow: _Flow, cache: msal.SerializableTokenCache, answer: Answer | None
    ) -> None:
        known = vouched(flow.reference)
        signed_in = (answer or {}).get("id_token_claims", {}).get("oid")
        if known is not None and "access_token" in (answer or {}) and signed_in != known:
            raise NoAccess("Another account than the channel's signed in.")
        await self._accounts.keep(person, cache, answer)

    async def _flow(self, person: PersonKey) -> _Flow:
        return _Flow.model_validate_json(await self._vault.get(person, "device"))


def _one_question(app: Any, state: dict[str, Any]) -> Answer:
    """In a thread; msal notes in `state` where it is to ask more slowly."""
    answer: Answer = app.acquire_token_by_device_flow(state, exit_condition=lambda _: True)
    return answer

"""`BOT_GRAPH_AUTH=code`: authorization code with PKCE (RFC 7636). A link in the chat leads to Microsoft's page and
back.

Nobody may be tricked into attaching their mailbox to somebody else's talk. So the link carries a sealed ticket of the
person; the way to Microsoft and back belongs to one browser (a cookie) and works once; and whoever comes back has to be
the person of the talk, which is proved by one of these:

- the browser has that person's cookie of our page
- the channel says who the person is, and the same account signed in
- they type the six digits that our page shows into the talk
"""

import secrets
from collections.abc import Callable, Mapping
from typing import Any, Literal

import msal

from bot.framework.activity import Incoming, Reference
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.accounts import Accounts
from bot.graph.signin.answers import Account, Answer, account_of
from bot.graph.signin.entra import Entra
from bot.graph.signin.offers import DIGITS, SECONDS, Offers, number_in
from bot.graph.signin.returning import Returning
from bot.graph.signin.speakers import PAGE, Speakers, in_public, vouched
from bot.graph.signin.vault import NotKept, Vault, secret_name
from bot.keys import Forged, Keys
from bot.profiles import person_of
from bot.sign_in import Completion, NoWayToSignIn
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer, Value

START, CALLBACK = "/auth/start", "/auth/callback"
TRIES = 5
"""Wrong numbers after which the sign-in has to be begun anew."""
_PURPOSE = "sign-in ticket"

Failure = Literal["expired", "other_browser", "other_account", "refused", "away"]
"""Why a page says that it did not work; picks its words."""
Proof = Literal["cookie", "account", "number"]


class SignInFailed(Exception):
    """It did not work; `why` picks what the page says."""

    def __init__(self, why: Failure) -> None:
        super().__init__(why)
        self.why = why


class Departure(Value):
    """The way to Microsoft's page."""

    address: str
    browser: str
    """A secret for this browser's cookie: without it nobody comes back."""


class Arrival(Value):
    """Somebody came back and signed in."""

    number: str | None = None
    """What they have to type into the talk; None: they are signed in."""


class _Ticket(Value):
    """What the link carries, sealed."""

    tenant: str
    user: str
    scopes: tuple[str, ...]
    until: float

    @property
    def person(self) -> PersonKey:
        """Whose talk it is."""
        return PersonKey(tenant=self.tenant, user=self.user)


class _Flow(Value):
    """A sign-in under way."""

    browser: str
    """Hash of the browser's secret."""
    proof: Proof
    known: str | None
    """With the proof `account`: the object id that has to sign in."""
    authority: str
    """The tenant that is asked, where it is not the registration's."""
    reference: Reference
    msal: dict[str, Any]


class _Waiting(Value):
    """Signed in, but the number is not typed yet."""

    number: str
    tries: int
    account: Account
    cache: str


class CodeSignIns:
    """Implements `SignIns`, and what the pages of `bot.http.sign_in` do."""

    def __init__(
        self,
        entra: Entra,
        accounts: Accounts,
        vault: Vault,
        speakers: Speakers,
        offers: Offers,
        returning: Returning,
        keys: Keys,
        public_url: str,
        seconds: Callable[[], float],
    ) -> None:
        """`public_url`: our own address; its /auth/callback is a redirect address of the registration."""
        self._entra = entra
        self._accounts = accounts
        self._vault = vault
        self._speakers = speakers
        self._offers = offers
        self._returning = returning
        self._keys = keys
        self._public_url = public_url.rstrip("/")
        self._seconds = seconds

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Remember where the person speaks."""
        await self._speakers.meet(person, reference)

    async def offer(self, person: PersonKey, scopes: tuple[str, ...]) -> SignInOffer:
        """The link. Raises `SignInError`."""
        reference = await self._speakers.where(person)
        if in_public(reference):
            raise NoWayToSignIn("In a team's channel everybody sees the link: sign in in a talk of two.")
        wanted = await self._offers.make(person, scopes)
        ticket = _Ticket(tenant=person.tenant, user=person.user, scopes=wanted, until=self._seconds() + SECONDS)
        link = f"{self._public_url}{START}?ticket={self._keys.seal_text(_PURPOSE, ticket.model_dump_json())}"
        typed = vouched(reference) is None and reference.channel != PAGE
        return SignInOffer(link=link, typed_code=typed, account=await self._address(person))

    async def complete(self, incoming: Incoming) -> Completion | None:
        """A typed number, while one is waited for."""
        number = number_in(incoming.text) if incoming.kind == "message" else None
        if number is None:
            return None
        person = person_of(incoming.reference)
        try:
            waiting = _Waiting.model_validate_json(await self._vault.get(person, "number"))
        except NotKept:
            typed = incoming.reference.channel != PAGE and await self._offers.open(person)
            return Completion(done=False) if typed else None
        if not secrets.compare_digest(number, waiting.number):
            await self._wrong(person, waiting)
            return Completion(done=False)
        await self._vault.drop(person, "number")
        await self._accounts.put(person, waiting.account, waiting.cache)
        await self._offers.end(person)
        return Completion(done=True)

    async def sign_out(self, person: PersonKey) -> None:
        """Forget tokens, number and offer."""
        await self._vault.drop(person, "number")
        await self._offers.end(person)
        await self._accounts.sign_out(person)

    async def depart(self, ticket: str, visitor: PersonKey | None) -> Departure:
        """The way to Microsoft's page, for whoever followed the link. Raises `SignInFailed`.

        `visitor`: whose cookie of our page the browser has; None: no cookie.
        """
        bound = self._read(ticket)
        try:
            reference = await self._speakers.where(bound.person)
        except NoWayToSignIn as error:
            raise SignInFailed("expired") from error
        proof = _proof(reference, bound.person, visitor)
        known = vouched(reference)
        authority = self._entra.registration.authority_of(reference.tenant) if known else ""
        flow = await self._begun(bound, reference, authority)
        browser = secrets.token_urlsafe(32)
        kept = _Flow(
            browser=secret_name(browser),
            proof=proof,
            known=known,
            authority=authority,
            reference=reference,
            msal=flow,
        )
        name = secret_name(str(flow["state"]))
        await self._vault.put(bound.person, "flow", kept.model_dump_json(), name, within=SECONDS)
        return Departure(address=str(flow["auth_uri"]), browser=browser)

    async def arrive(self, response: Mapping[str, str], browser: str) -> Arrival:
        """Microsoft's page sent the browser back. Raises `SignInFailed`.

        `response`: what it brought. `browser`: the secret of the cookie, "" without one.
        """
        try:
            person, text = await self._vault.take("flow", secret_name(response.get("state", "")))
        except NotKept as error:
            raise SignInFailed("expired") from error
        flow = _Flow.model_validate_json(text)
        if not secrets.compare_digest(flow.browser, secret_name(browser)):
            raise SignInFailed("other_browser")
        cache = msal.SerializableTokenCache()
        answer = await self._redeemed(flow, response, cache)
        return await self._accepted(person, flow, cache, answer)

    def _read(self, ticket: str) -> _Ticket:
        try:
            read = _Ticket.model_validate_json(self._keys.open_text(_PURPOSE, ticket))
        except (Forged, ValueError) as error:
            raise SignInFailed("expired") from error
        if read.until < self._seconds():
            raise SignInFailed("expired")
        return read

    async def _begun(self, bound: _Ticket, reference: Reference, authority: str) -> dict[str, Any]:
        """msal's flow, with state, nonce and PKCE verifier."""
        names, claims = self._entra.registration.names(bound.scopes), self._accounts.challenge(bound.person)
        hint = reference.user.address if vouched(reference) else None
        try:
            flow = await self._entra.run(
                lambda app: dict(
                    app.initiate_auth_code_flow(
                        names,
                        redirect_uri=f"{self._public_url}{CALLBACK}",
                        login_hint=hint,
                        prompt=None if hint else "select_account",
                        claims_challenge=claims,
                        response_mode="form_post",
                    )
                ),
                tenant=authority,
            )
        except GraphAway as error:
            raise SignInFailed("away") from error
        return dict(flow or {})

    async def _redeemed(
        self, flow: _Flow, response: Mapping[str, str], cache: msal.SerializableTokenCache
    ) -> Answer | None:
        """msal checks state and nonce, and redeems the code."""
        try:
            return await self._entra.run(
                lambda app: _redeem(app, flow.msal, dict(response)), cache, tenant=flow.authority
            )
        except GraphAway as error:
            raise SignInFailed("away") from error

    async def _accepted(
        self, person: PersonKey, flow: _Flow, cache: msal.SerializableTokenCache, answer: Answer | None
    ) -> Arrival:
        """Keep the tokens for whom the proof allows it."""
        try:
            account = account_of(answer or {})
            if flow.proof == "account" and account.user != flow.known:
                raise SignInFailed("other_account")
            if flow.proof == "number":
                return await self._until_typed(person, account, cache)
            await self._accounts.keep(person, cache, answer, flow.authority)
        except NoAccess as error:
            raise SignInFailed("refused") from error
        except GraphAway as error:
            raise SignInFailed("away") from error
        await self._offers.end(person)
        self._returning.tell(person, flow.reference)
        return Arrival()

    async def _until_typed(self, person: PersonKey, account: Account, cache: msal.SerializableTokenCache) -> Arrival:
        number = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
        waiting = _Waiting(number=number, tries=0, account=account, cache=cache.serialize())
        await self._vault.put(person, "number", waiting.model_dump_json(), within=SECONDS)
        return Arrival(number=number)

    async def _wrong(self, person: PersonKey, waiting: _Waiting) -> None:
        """A number cannot be guessed: after a few tries there is none any more."""
        if waiting.tries + 1 >= TRIES:
            await self._vault.drop(person, "number")
        else:
            more = waiting.model_copy(update={"tries": waiting.tries + 1})
            await self._vault.replace(person, "number", more.model_dump_json())

    async def _address(self, person: PersonKey) -> str | None:
        try:
            return (await self._accounts.account(person)).address or None
        except NotKept:
            return None


def _proof(reference: Reference, person: PersonKey, visitor: PersonKey | None) -> Proof:
    """How whoever comes back proves to be the person. Raises `SignInFailed` where the browser is another visitor's."""
    if vouched(reference) is not None:
        return "account"
    if reference.channel != PAGE or visitor is None:
        return "number"
    if visitor != person:
        raise SignInFailed("other_browser")
    return "cookie"


def _redeem(app: Any, flow: dict[str, Any], response: dict[str, str]) -> Answer:
    """In a thread. msal raises ValueError for a state that is not the flow's."""
    answer: Answer = app.acquire_token_by_auth_code_flow(flow, response)
    return answer

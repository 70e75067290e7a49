"""The browser's way to Microsoft's page and back, by authorization code with PKCE (RFC 7636).

Nobody may be tricked into attaching their mailbox to somebody else's talk. So the link carries a sealed ticket of the
person; the way to Microsoft and back belongs to one browser (a cookie) and works once; and whoever comes back has to be
the person of the talk, which is proved by one of these:

- the browser has that person's cookie of our page
- the channel says who the person is, and the same account signed in
- they type the six digits that our page shows into the talk
"""

import secrets
from collections.abc import Mapping
from typing import Any, Literal

import msal

from bot.framework.activity import Reference
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.accounts import Accounts
from bot.graph.signin.answers import Answer, account_of, token_of
from bot.graph.signin.entra import Entra
from bot.graph.signin.numbers import Numbers
from bot.graph.signin.offers import SECONDS, Offers
from bot.graph.signin.returning import Returning
from bot.graph.signin.speakers import PAGE, Speakers, vouched
from bot.graph.signin.tickets import NoTicket, Ticket, Tickets
from bot.graph.signin.vault import NotKept, Vault, secret_name
from bot.sign_in import NoWayToSignIn
from bot.storage.store import PersonKey
from dialogs.model import Value

START, CALLBACK = "/auth/start", "/auth/callback"

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


class BrowserWay:
    """What the pages of `bot.http.sign_in` do."""

    def __init__(
        self,
        entra: Entra,
        accounts: Accounts,
        vault: Vault,
        speakers: Speakers,
        offers: Offers,
        returning: Returning,
        tickets: Tickets,
        numbers: Numbers,
        public_url: str,
    ) -> None:
        """`public_url`: our own address; its /auth/callback is a redirect address of the registration."""
        self._entra = entra
        self._accounts = accounts
        self._vault = vault
        self._speakers = speakers
        self._offers = offers
        self._returning = returning
        self._tickets = tickets
        self._numbers = numbers
        self._callback = f"{public_url.rstrip('/')}{CALLBACK}"

    async def depart(self, ticket: str, visitor: PersonKey | None) -> Departure:
        """The way to Microsoft's page, for whoever followed the link. Raises `SignInFailed`.

        `visitor`: whose cookie of our page the browser has; None: no cookie.
        """
        try:
            bound = self._tickets.read(ticket)
            reference = await self._speakers.where(bound.person)
        except (NoTicket, NoWayToSignIn) as error:
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

    async def _begun(self, bound: Ticket, reference: Reference, authority: str) -> dict[str, Any]:
        """msal's flow, with state, nonce and PKCE verifier."""
        names, claims = self._entra.registration.names(bound.scopes), self._accounts.challenge(bound.person)
        hint = reference.user.address if vouched(reference) else None
        try:
            flow = await self._entra.run(
                lambda app: dict(
                    app.initiate_auth_code_flow(
                        names,
                        redirect_uri=self._callback,
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
            token_of(answer, ())
            account = account_of(answer or {}).model_copy(update={"authority": flow.authority})
            if flow.proof == "account" and account.user != flow.known:
                raise SignInFailed("other_account")
            if flow.proof == "number":
                return Arrival(number=await self._numbers.show(person, account, cache))
            await self._accounts.keep(person, cache, answer, flow.authority)
        except NoAccess as error:
            raise SignInFailed("refused") from error
        except GraphAway as error:
            raise SignInFailed("away") from error
        await self._offers.end(person)
        self._returning.tell(person, flow.reference)
        return Arrival()


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

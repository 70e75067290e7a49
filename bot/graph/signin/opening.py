"""Opens the way of signing in that was set: plain values in, what others need out."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.clock import real_seconds
from bot.database import Database, Transaction
from bot.framework.credentials import AppCredentials
from bot.framework.token_service import TokenService
from bot.graph.access import Access
from bot.graph.signin.accounts import Accounts
from bot.graph.signin.application import Application
from bot.graph.signin.browser import BrowserWay
from bot.graph.signin.code import CodeSignIns
from bot.graph.signin.connection import Connection
from bot.graph.signin.device import DeviceSignIns
from bot.graph.signin.entra import Entra, Registration
from bot.graph.signin.guarded import GuardedAccess, GuardedSignIns
from bot.graph.signin.numbers import Numbers
from bot.graph.signin.obo import OnBehalfOf
from bot.graph.signin.offers import Offers
from bot.graph.signin.returning import Returning, SignedIn
from bot.graph.signin.speakers import Speakers
from bot.graph.signin.tickets import Tickets
from bot.graph.signin.vault import Vault, open_vault
from bot.keys import Keys
from bot.sign_in import SignIns
from bot.storage.store import PersonKey

Way = Literal["connection", "obo", "application", "code", "device"]
"""`BOT_GRAPH_AUTH`."""


@dataclass(frozen=True)
class SigningIn:
    """A way of signing in, opened."""

    access: Access
    """For those who call Graph."""
    sign_ins: SignIns
    """For turns."""
    vault: Vault
    """Its `expire` is called now and then."""
    pages: BrowserWay | None
    """What the pages of `bot.http.sign_in` do; None where there are none."""
    drop: Callable[[PersonKey], None]
    """Drops what the process remembers of a person."""
    returning: Returning
    closing: tuple[Callable[[], Awaitable[None]], ...]

    async def forget(self, transaction: Transaction, tenant: str, user: str) -> None:
        """Delete everything of a person: a `bot.database.Forget`."""
        self.drop(PersonKey(tenant=tenant, user=user))
        await self.vault.forget(transaction, tenant, user)

    def listen(self, signed_in: SignedIn) -> None:
        """Be told when somebody signed in outside of their talk, so that it goes on by itself."""
        self.returning.listen(signed_in)

    async def close(self) -> None:
        """Let everything end."""
        for close in self.closing:
            await close()


@dataclass(frozen=True)
class _Shared:
    """What the ways have in common."""

    vault: Vault
    keys: Keys
    speakers: Speakers
    offers: Offers
    returning: Returning
    seconds: Callable[[], float]
    ca_bundle: Path | None
    timeout: float


async def open_sign_in(
    way: Way,
    database: Database,
    keys: Keys,
    registration: Registration,
    *,
    token_service: TokenService | None = None,
    connection: str = "",
    public_url: str = "",
    only_this_machine: bool = False,
    ca_bundle: Path | None = None,
    seconds: Callable[[], float] = real_seconds,
    request_seconds: float = 10.0,
) -> SigningIn:
    """Open one. Raises `DatabaseError`.

    `token_service`, `connection`: for the way of that name. `public_url`: our own address, for `code` and `obo`.
    `only_this_machine`: nobody else can reach the bot. `ca_bundle`: certificates to trust beside the usual ones.
    `request_seconds`: how long one request to Entra ID may take.
    """
    vault = await open_vault(database, keys, seconds)
    shared = _Shared(vault, keys, Speakers(vault), Offers(vault), Returning(), seconds, ca_bundle, request_seconds)
    if way == "connection":
        if token_service is None:
            raise ValueError("The way `connection` needs a token service.")
        return _connection(shared, token_service, connection)
    if way == "application":
        return _application(shared, registration)
    return _by_msal(way, shared, registration, public_url, only_this_machine)


def _connection(shared: _Shared, service: TokenService, name: str) -> SigningIn:
    made = Connection(service, name, shared.vault, shared.speakers, shared.offers, shared.seconds)
    return _opened(shared, made, made, drop=made.abandon, closing=(made.close,))


def _application(shared: _Shared, known: Registration) -> SigningIn:
    credentials = AppCredentials(
        known.client_id,
        known.credential or "",
        f"{known.authority}/{known.tenant}",
        f"{known.scope}/.default",
        ca_bundle=shared.ca_bundle,
        timeout=shared.timeout,
    )
    made = Application(credentials, known.tenant, shared.speakers)

    async def close() -> None:
        credentials.close()

    return _opened(shared, made, made, closing=(close,))


def _by_msal(way: Way, shared: _Shared, known: Registration, public_url: str, only_this_machine: bool) -> SigningIn:
    entra = Entra(known, ca_bundle=shared.ca_bundle, timeout=shared.timeout)
    accounts = Accounts(entra, shared.vault)
    common = (entra, accounts, shared.vault, shared.speakers, shared.offers)

    async def close() -> None:
        entra.close()

    if way == "device":
        device = DeviceSignIns(*common, shared.returning, shared.seconds, only_this_machine=only_this_machine)
        return _opened(shared, accounts, device, drop=accounts.forget, closing=(device.close, close))
    tickets, numbers = Tickets(shared.keys, shared.seconds), Numbers(shared.vault, accounts)
    pages = BrowserWay(*common, shared.returning, tickets, numbers, public_url)
    code = CodeSignIns(accounts, shared.speakers, shared.offers, tickets, numbers, public_url)
    sign_ins: SignIns = code if way == "code" else OnBehalfOf(*common, code)
    return _opened(shared, accounts, sign_ins, pages=pages, drop=accounts.forget, closing=(close,))


def _opened(
    shared: _Shared,
    access: Access,
    sign_ins: SignIns,
    *,
    pages: BrowserWay | None = None,
    drop: Callable[[PersonKey], None] | None = None,
    closing: tuple[Callable[[], Awaitable[None]], ...] = (),
) -> SigningIn:
    def dropped(person: PersonKey) -> None:
        if drop is not None:
            drop(person)
        shared.speakers.forget(person)

    return SigningIn(
        access=GuardedAccess(access),
        sign_ins=GuardedSignIns(sign_ins),
        vault=shared.vault,
        pages=pages,
        drop=dropped,
        returning=shared.returning,
        closing=(*closing, shared.returning.close),
    )

"""A way of signing in, opened on a database of its own against a real authority."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.database import open_database
from bot.framework.activity import Account, Incoming, Reference
from bot.graph.signin.entra import Registration
from bot.graph.signin.opening import SigningIn, Way, open_sign_in
from bot.keys import Keys
from bot.profiles import person_of
from bot.storage.store import PersonKey
from tests.wire.entra import ADELE, CLIENT, SCOPE, SECRET, TENANT, FakeEntra, Known
from tests.wire.identity import certificate

KEYS = Keys(("k" * 40,))
PUBLIC = "https://bot.example.com"


def teams(person: Known = ADELE, conversation: str = "a:1", **more: Any) -> Reference:
    """Where somebody speaks in Teams."""
    return Reference(
        channel="msteams",
        service_url="https://smba.trafficmanager.net/emea/",
        tenant=TENANT,
        conversation=conversation,
        bot=Account(id="28:bot"),
        user=Account(id=f"29:{person.oid}", name="Name Canary", directory_id=person.oid),
        **more,
    )


def terminal(user: str = "me") -> Reference:
    """Where somebody speaks at the machine itself."""
    return Reference(
        channel="terminal", conversation=f"terminal-{user}", bot=Account(id="bot"), user=Account(id=user, name=user)
    )


def elsewhere(channel: str = "directline", user: str = "dl_1") -> Reference:
    """Where somebody speaks whom nobody vouches for."""
    return Reference(channel=channel, conversation=f"c-{user}", bot=Account(id="bot"), user=Account(id=user))


def said(text: str, reference: Reference) -> Incoming:
    """A message."""
    return Incoming(kind="message", activity_id=f"m-{text}", reference=reference, text=text)


def invoked(name: str, value: dict[str, Any], reference: Reference) -> Incoming:
    """An invoke."""
    return Incoming(kind="invoke", name=name, activity_id=f"i-{name}", reference=reference, value=value)


class Back:
    """Who came back to their talk."""

    def __init__(self) -> None:
        self.people: list[PersonKey] = []
        self._came = asyncio.Event()

    async def __call__(self, person: PersonKey, reference: Reference) -> None:
        assert person_of(reference) == person
        self.people.append(person)
        self._came.set()

    async def until_somebody(self, seconds: float = 10.0) -> None:
        """Wait for the first."""
        async with asyncio.timeout(seconds):
            await self._came.wait()


@asynccontextmanager
async def opened(
    way: Way, entra: FakeEntra, folder: Path, trusted: Path, keys: Keys = KEYS, **more: Any
) -> AsyncIterator[SigningIn]:
    """The way, on the database in this folder."""
    database = await open_database(folder / "bot.sqlite3")
    registration = Registration(
        client_id=more.pop("client_id", CLIENT),
        credential=more.pop("credential", None if way == "device" else SECRET),
        authority=entra.base,
        tenant=more.pop("tenant", TENANT if way == "application" else "common"),
        scope=SCOPE,
    )
    signing = await open_sign_in(
        way, database, keys, registration, public_url=PUBLIC, ca_bundle=trusted, request_seconds=5.0, **more
    )
    try:
        yield signing
    finally:
        await signing.close()
        await database.close()


@asynccontextmanager
async def authority(folder: Path) -> AsyncIterator[tuple[FakeEntra, Path]]:
    """An authority, and the certificate that trusts it."""
    context, trusted = certificate(folder)
    async with FakeEntra(redirects={f"{PUBLIC}/auth/callback"}).running(context) as entra:
        yield entra, trusted


def kept_bytes(folder: Path) -> bytes:
    """Everything that the database wrote to the disk, its log included."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("bot.sqlite3*")))

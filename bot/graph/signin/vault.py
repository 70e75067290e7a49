"""What signing in keeps, sealed: tokens, offers that are open, where a person speaks. In the bot's database, by its own
migration; gone with "sign out" and "forget me".

A copy of the file gives nobody a token: contents are sealed for their person and kind, so that no row can take the
place of another.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from bot.clock import real_seconds
from bot.database import Cell, Database, Row, Transaction, migrate, read_migrations, read_queries
from bot.graph.access import Owner
from bot.keys import Forged, Keys
from bot.storage.store import PersonKey

Kind = Literal["tokens", "speaker", "offer", "flow", "number", "device", "exchange"]
_HERE = Path(__file__).parent
_QUERIES = read_queries(_HERE / "queries.sql")
_PURPOSE = "sign-in"


class NotKept(Exception):
    """There is no such thing (any more)."""


async def open_vault(database: Database, keys: Keys, seconds: Callable[[], float] = real_seconds) -> "Vault":
    """The vault in this database, its tables brought up to date. Raises `DatabaseError`."""
    await migrate(database, "sign_in", read_migrations(_HERE / "migrations"))
    return Vault(database, keys, seconds)


class Vault:
    """Keeps texts of a person by kind and name. All methods raise `DatabaseError`."""

    def __init__(self, database: Database, keys: Keys, seconds: Callable[[], float]) -> None:
        """`seconds`: real time since 1970."""
        self._database = database
        self._keys = keys
        self._seconds = seconds

    async def put(self, owner: Owner, kind: Kind, text: str, name: str = "", within: float | None = None) -> None:
        """Keep it for `within` seconds (None: until it is dropped), in place of what was there."""
        until = None if within is None else self._seconds() + within
        values = {**_whose(owner, kind, name), "until": until, "sealed": self._seal(owner, kind, name, text)}
        async with self._database.transaction() as transaction:
            await transaction.run(_QUERIES["put"], **values)

    async def replace(self, owner: Owner, kind: Kind, text: str, name: str = "") -> bool:
        """Keep it in place of what is there; False where nothing is (any more)."""
        row = _whose(owner, kind, name)
        async with self._database.transaction() as transaction:
            return await transaction.run(_QUERIES["replace"], **row, sealed=self._seal(owner, kind, name, text)) > 0

    async def get(self, owner: Owner, kind: Kind, name: str = "") -> str:
        """What is kept. Raises `NotKept`."""
        found = await self._database.one(_QUERIES["get"], **_whose(owner, kind, name), now=self._seconds())
        if found is None:
            raise NotKept(kind)
        return await self._opened(found)

    async def take(self, kind: Kind, name: str) -> tuple[PersonKey, str]:
        """Whose it is and what, and it is gone: of several who try at once, one succeeds. Raises `NotKept`."""
        async with self._database.transaction() as transaction:
            found = await transaction.one(_QUERIES["find"], kind=kind, name=name, now=self._seconds())
            if found is None:
                raise NotKept(kind)
            owner = PersonKey(tenant=found["tenant"], user=found["user"])
            await transaction.run(_QUERIES["drop"], **_whose(owner, kind, name))
        return owner, await self._opened(found)

    async def drop(self, owner: Owner, kind: Kind, name: str = "") -> None:
        """Keep it no longer. Twice is no error."""
        async with self._database.transaction() as transaction:
            await transaction.run(_QUERIES["drop"], **_whose(owner, kind, name))

    async def forget(self, transaction: Transaction, tenant: str, user: str) -> None:
        """Drop everything of a person: a `bot.database.Forget`."""
        await transaction.run(_QUERIES["forget"], tenant=tenant, user=user)

    async def expire(self, before: float) -> int:  # noqa: ARG002
        """Drop what is over, however young it is; how much."""
        async with self._database.transaction() as transaction:
            return await transaction.run(_QUERIES["expire"], now=self._seconds())

    async def _opened(self, row: Row) -> str:
        """The text of a row, sealed anew where an older key sealed it. What no key opens counts as not kept."""
        owner = PersonKey(tenant=row["tenant"], user=row["user"])
        kind, name, sealed = row["kind"], row["name"], row["sealed"]
        try:
            opened = self._keys.open(_PURPOSE, sealed, _belonging(owner, kind, name))
        except Forged as error:
            raise NotKept(kind) from error
        text = opened.content.decode()
        if not opened.newest:
            values = {**_whose(owner, kind, name), "old": sealed, "sealed": self._seal(owner, kind, name, text)}
            async with self._database.transaction() as transaction:
                await transaction.run(_QUERIES["reseal"], **values)
        return text

    def _seal(self, owner: Owner, kind: str, name: str, text: str) -> bytes:
        return self._keys.seal(_PURPOSE, text.encode(), _belonging(owner, kind, name))


def secret_name(secret: str) -> str:
    """The name of something that a secret leads to: whoever reads the table does not learn the secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _whose(owner: Owner, kind: str, name: str) -> dict[str, Cell]:
    return {"tenant": owner.tenant, "user": owner.user, "kind": kind, "name": name}


def _belonging(owner: Owner, kind: str, name: str) -> str:
    return "\0".join((owner.tenant, owner.user, kind, name))

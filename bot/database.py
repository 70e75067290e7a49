"""One SQLite file shared by the parts that remember: conversations, the embedded calendar, the transcript of the page.

What is read is committed, what is committed is on the disk (WAL, synchronous FULL), what is deleted is overwritten
(secure_delete). Writers queue: in the process on a lock, between processes by BEGIN IMMEDIATE, so that a writer never
fails because it read first. Each part brings its own numbered migrations and its own named queries.

    database = await open_database(Path("bot.sqlite3"))
    await migrate(database, "transcript", read_migrations(Path(__file__).parent / "migrations"))
    async with database.transaction() as transaction:
        await transaction.run("INSERT INTO line VALUES (:text)", text="hello")
    rows = await database.all("SELECT text FROM line")
"""

import asyncio
import os
import re
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiosqlite

from dialogs.model import Value

Cell = str | int | float | bytes | None
Row = sqlite3.Row

BUSY_SECONDS = 5.0
"""How long a writer waits for another process before the database counts as locked."""


class DatabaseError(Exception):
    """The root of all database errors; `str(error)` is one sentence for the operator, free of private text.

    DatabaseError
    ├── DatabaseUnreachable  the file cannot be opened, read or written (rights, folder, device)
    ├── DatabaseLocked       another process holds the file for longer than a writer waits
    ├── DatabaseFull         the disk is full
    ├── DatabaseDamaged      the file is no SQLite database, or parts of it are broken
    ├── DatabaseForeign      another program wrote the file
    └── DatabaseTooNew       a newer version of this program wrote the file
    """


class DatabaseUnreachable(DatabaseError):
    """The file cannot be opened, read or written: rights, folder, device."""


class DatabaseLocked(DatabaseError):
    """Another process holds the file for longer than a writer waits. Nothing was written."""


class DatabaseFull(DatabaseError):
    """The disk is full. Nothing was written, everything committed before is still there."""


class DatabaseDamaged(DatabaseError):
    """The file is no SQLite database, or parts of it are broken."""


class DatabaseForeign(DatabaseError):
    """Another program wrote the file: nothing of ours belongs into it."""


class DatabaseTooNew(DatabaseError):
    """A newer version of this program wrote the file: an older one must not touch it."""


class Migration(Value):
    """One step of a part's tables, run once."""

    number: int
    name: str
    script: str
    """SQL statements, each ended by a semicolon."""


class Transaction:
    """What can be done inside one `BEGIN IMMEDIATE`: all of it is committed, or nothing."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def all(self, query: str, **values: Cell) -> tuple[Row, ...]:
        """The rows of a query with `:name` parameters."""
        async with self._connection.execute(query, values) as cursor:
            return tuple(await cursor.fetchall())

    async def one(self, query: str, **values: Cell) -> Row | None:
        """The first row of a query; None where it has none."""
        async with self._connection.execute(query, values) as cursor:
            return await cursor.fetchone()

    async def run(self, query: str, **values: Cell) -> int:
        """Run one statement; the number of rows it changed."""
        async with self._connection.execute(query, values) as cursor:
            return cursor.rowcount


Forget = Callable[[Transaction, str, str], Awaitable[None]]
"""Deletes what one part remembers of a person (tenant, user), inside the transaction that forgets all of them."""


class Database:
    """An open database: one connection that writes and one that reads, each with its own thread."""

    def __init__(self, file: Path, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self.file = file
        self._writer = writer
        self._reader = reader
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """One transaction, committed at the end of the block, rolled back on any error or cancellation."""
        async with self._turn:
            with _typed(self.file):
                try:
                    transaction = Transaction(self._writer)
                    await transaction.run("BEGIN IMMEDIATE")
                    yield transaction
                    await self._writer.commit()
                except BaseException:
                    await asyncio.shield(asyncio.ensure_future(self._writer.rollback()))
                    raise

    async def all(self, query: str, **values: Cell) -> tuple[Row, ...]:
        """The rows of a query over what is committed, without waiting for writers."""
        with _typed(self.file):
            return await Transaction(self._reader).all(query, **values)

    async def one(self, query: str, **values: Cell) -> Row | None:
        """The first row of a query over what is committed; None where it has none."""
        with _typed(self.file):
            return await Transaction(self._reader).one(query, **values)

    async def scrub(self) -> None:
        """Leave nothing of what was deleted in the file or its write-ahead log.

        secure_delete overwrites deleted rows, but copies of them remain where the tree was rebalanced, and old pages
        in the log: the file is rewritten, the log emptied.
        """
        async with self._turn:
            with _typed(self.file):
                writer = Transaction(self._writer)
                await writer.run("VACUUM")
                row = await writer.one("PRAGMA wal_checkpoint(TRUNCATE)")
                if row is None or row[0]:
                    raise DatabaseLocked(f"Another process reads {self.file}: its log cannot be emptied now.")

    async def close(self) -> None:
        """Close both connections; open transactions are waited for."""
        async with self._turn:
            await self._reader.close()
            await self._writer.close()


async def open_database(file: Path, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Open the file, made with its folder where there is none, readable by its owner only.

    Raises DatabaseUnreachable, DatabaseLocked, DatabaseFull, DatabaseDamaged.
    """
    await asyncio.to_thread(_make, file)
    writer = await _connect(file, busy_seconds, "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
    try:
        reader = await _connect(file, busy_seconds, "query_only=ON")
    except DatabaseError:
        await writer.close()
        raise
    return Database(file, writer, reader)


async def migrate(database: Database, part: str, migrations: tuple[Migration, ...]) -> None:
    """Bring the tables of one part up to date: the missing migrations and their records in one transaction.

    Raises DatabaseTooNew where the file has seen migrations that this program does not know, DatabaseForeign where it
    has tables but no migrations.
    """
    async with database.transaction() as transaction:
        tables = {row["name"] for row in await transaction.all("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if tables and "migration" not in tables:
            raise DatabaseForeign(f"Another program wrote {database.file}: set another file.")
        await transaction.run(
            "CREATE TABLE IF NOT EXISTS migration (part TEXT, number INTEGER, name TEXT, PRIMARY KEY (part, number))"
        )
        rows = await transaction.all("SELECT number FROM migration WHERE part = :part", part=part)
        done = {row["number"] for row in rows}
        if done - {migration.number for migration in migrations}:
            raise DatabaseTooNew(f"A newer version of this program wrote {database.file}: use that version, or newer.")
        for migration in migrations:
            if migration.number not in done:
                await _migrate(transaction, part, migration)


async def _migrate(transaction: Transaction, part: str, migration: Migration) -> None:
    for statement in _statements(migration.script):
        await transaction.run(statement)
    await transaction.run(
        "INSERT INTO migration VALUES (:part, :number, :name)",
        part=part,
        number=migration.number,
        name=migration.name,
    )


def read_migrations(folder: Path) -> tuple[Migration, ...]:
    """The migrations of a folder, by number: files such as `0001_talks.sql`."""
    found = (file for file in folder.glob("*.sql"))
    return tuple(sorted((_migration(file) for file in found), key=lambda migration: migration.number))


def _migration(file: Path) -> Migration:
    number, _, name = file.stem.partition("_")
    return Migration(number=int(number), name=name, script=file.read_text(encoding="utf-8"))


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit in between."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def read_queries(file: Path) -> Mapping[str, str]:
    """The queries of a file by name: each begins with `-- name: its_name`, comment lines then explain it."""
    parts = re.split(r"^-- name: (\w+)$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: query.strip() for name, query in zip(parts[1::2], parts[2::2], strict=True)}


def _make(file: Path) -> None:
    """SQLite gives the log the rights of the file, so these alone need to be set."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise DatabaseUnreachable(f"The database file {file} cannot be opened: {error.strerror}.") from error


async def _connect(file: Path, busy_seconds: float, *pragmas: str) -> aiosqlite.Connection:
    with _typed(file):
        connection = await aiosqlite.connect(file, isolation_level=None, timeout=busy_seconds)
        connection.row_factory = sqlite3.Row
        try:
            for pragma in ("foreign_keys=ON", "temp_store=MEMORY", "trusted_schema=OFF", *pragmas):
                await Transaction(connection).one(f"PRAGMA {pragma}")
            await Transaction(connection).one("SELECT count(*) FROM sqlite_master")
        except sqlite3.Error:
            await connection.close()
            raise
        return connection


_ERRORS: Mapping[int, tuple[type[DatabaseError], str]] = {
    sqlite3.SQLITE_BUSY: (DatabaseLocked, "Another process holds {file}: try again."),
    sqlite3.SQLITE_LOCKED: (DatabaseLocked, "Another process holds {file}: try again."),
    sqlite3.SQLITE_FULL: (DatabaseFull, "The disk of {file} is full: make room."),
    sqlite3.SQLITE_CORRUPT: (DatabaseDamaged, "{file} is damaged: restore a copy, or move it away to begin anew."),
    sqlite3.SQLITE_NOTADB: (DatabaseDamaged, "{file} is no SQLite database: move it away, or set another file."),
    sqlite3.SQLITE_IOERR: (DatabaseUnreachable, "{file} cannot be read or written: look at its disk."),
    sqlite3.SQLITE_CANTOPEN: (DatabaseUnreachable, "{file} cannot be opened: look at its folder."),
    sqlite3.SQLITE_READONLY: (DatabaseUnreachable, "{file} cannot be written: look at its rights."),
    sqlite3.SQLITE_PERM: (DatabaseUnreachable, "{file} cannot be written: look at its rights."),
}
"""By SQLite's primary result code, https://www.sqlite.org/rescode.html."""


@contextmanager
def _typed(file: Path) -> Iterator[None]:
    """SQLite's result codes as our errors, in this one place. Mistakes in our own SQL stay what they are."""
    try:
        yield
    except sqlite3.Error as error:
        kind = _ERRORS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if kind is None:
            raise
        raise kind[0](kind[1].format(file=file)) from error

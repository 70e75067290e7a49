"""One file, many writers: what is committed stays, what is deleted is gone, what goes wrong has a name."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from bot.database import (
    Database,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseLocked,
    DatabaseTooNew,
    DatabaseUnreachable,
    Migration,
    migrate,
    open_database,
    read_migrations,
    read_queries,
)

NOTES = Migration(
    number=1, name="notes", script="-- notes;\nCREATE TABLE note (text TEXT);\nCREATE INDEX i ON note (text);"
)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await open_database(tmp_path / "folder" / "bot.sqlite3", busy_seconds=0.05)
    await migrate(opened, "notes", (NOTES,))
    yield opened
    await opened.close()


async def write(database: Database, text: str) -> None:
    async with database.transaction() as transaction:
        await transaction.run("INSERT INTO note VALUES (:text)", text=text)


async def count(database: Database) -> int:
    row = await database.one("SELECT count(*) AS number FROM note")
    return int(row["number"]) if row is not None else 0


async def test_what_is_committed_is_read_at_once(database: Database) -> None:
    await write(database, "a")
    assert [row["text"] for row in await database.all("SELECT text FROM note")] == ["a"]


async def test_an_error_rolls_back(database: Database) -> None:
    with pytest.raises(LookupError):
        await write_and_fail(database)
    assert await count(database) == 0


async def write_and_fail(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.run("INSERT INTO note VALUES ('half')")
        raise LookupError


async def test_cancelling_rolls_back_and_the_next_writer_goes_on(database: Database) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with database.transaction() as transaction:
            await transaction.run("INSERT INTO note VALUES ('half')")
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(hang())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await write(database, "whole")
    assert [row["text"] for row in await database.all("SELECT text FROM note")] == ["whole"]


async def test_writers_queue_and_lose_nothing(database: Database) -> None:
    async def increase() -> None:
        async with database.transaction() as transaction:
            row = await transaction.one("SELECT count(*) AS number FROM note")
            assert row is not None
            await asyncio.sleep(0)
            await transaction.run("INSERT INTO note VALUES (:text)", text=str(row["number"]))

    await asyncio.gather(*(increase() for _ in range(50)))
    assert {row["text"] for row in await database.all("SELECT text FROM note")} == {str(number) for number in range(50)}


async def test_commits_are_synced_and_deletions_overwritten(database: Database) -> None:
    async with database.transaction() as transaction:
        settings = [
            await transaction.one(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "secure_delete")
        ]
    assert [row[0] for row in settings if row is not None] == ["wal", 2, 1]


async def test_the_reader_cannot_write(database: Database) -> None:
    with pytest.raises(DatabaseUnreachable):
        await database.all("INSERT INTO note VALUES ('sneaked in')")


async def test_scrubbing_leaves_no_trace_of_what_was_deleted(database: Database) -> None:
    """Rows that were changed and moved about leave copies that deletion alone does not reach."""
    dice = Random(4)
    async with database.transaction() as transaction:
        await transaction.run(
            "CREATE TABLE talk (owner TEXT, id INTEGER, text TEXT, PRIMARY KEY (owner, id)) WITHOUT ROWID"
        )
        await transaction.run("CREATE INDEX by_text ON talk (text)")
    for _ in range(30):
        async with database.transaction() as transaction:
            for _ in range(100):
                owner = dice.choice(("canary", "other"))
                text = f"{owner} {dice.random()}" + "z" * dice.randint(0, 1500)
                query = "INSERT OR REPLACE INTO talk VALUES (:owner, :id, :text)"
                await transaction.run(query, owner=owner, id=dice.randint(0, 600), text=text)
    async with database.transaction() as transaction:
        await transaction.run("DELETE FROM talk WHERE owner = 'canary'")
    await database.scrub()
    assert [file.name for file in database.file.parent.iterdir() if b"canary" in file.read_bytes()] == []


async def test_only_the_owner_may_read_the_files(database: Database) -> None:
    await write(database, "a")
    assert {file.stat().st_mode & 0o077 for file in database.file.parent.iterdir()} == {0}


async def test_a_part_is_migrated_once_and_further(database: Database) -> None:
    more = Migration(number=2, name="more", script="ALTER TABLE note ADD COLUMN more TEXT;")
    await migrate(database, "notes", (NOTES, more))
    await migrate(database, "notes", (NOTES, more))
    rows = await database.all("SELECT part, number, name FROM migration")
    assert [tuple(row) for row in rows] == [("notes", 1, "notes"), ("notes", 2, "more")]


async def test_a_migration_that_fails_changes_nothing(database: Database) -> None:
    broken = Migration(number=2, name="broken", script="CREATE TABLE other (a TEXT);\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        await migrate(database, "notes", (NOTES, broken))
    assert await database.all("SELECT 1 FROM sqlite_master WHERE name = 'other'") == ()
    assert len(await database.all("SELECT 1 FROM migration")) == 1


async def test_a_newer_file_is_refused(database: Database) -> None:
    with pytest.raises(DatabaseTooNew, match="newer version"):
        await migrate(database, "notes", ())


async def test_a_full_disk_is_named_and_loses_nothing(database: Database) -> None:
    await write(database, "before")
    async with database.transaction() as transaction:
        pages = await transaction.one("PRAGMA page_count")
        assert pages is not None
        await transaction.one(f"PRAGMA max_page_count = {pages[0]}")
    with pytest.raises(DatabaseFull):
        await write(database, "x" * 100_000)
    assert [row["text"] for row in await database.all("SELECT text FROM note")] == ["before"]


async def test_a_locked_file_is_named(database: Database) -> None:
    with sqlite3.connect(database.file, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked):
            await write(database, "a")
        assert await count(database) == 0
    other.close()
    await write(database, "a")


@pytest.mark.parametrize("content", [b"no database at all" * 300, b"SQLite format 3\0" + b"\xff" * 5000])
async def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bot.sqlite3"
    file.write_bytes(content)
    with pytest.raises(DatabaseDamaged, match="move it away"):
        await open_database(file)
    assert file.read_bytes() == content


async def test_damage_behind_the_first_page_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    database = await open_database(file)
    await migrate(database, "notes", (NOTES,))
    for _ in range(50):
        await write(database, "x" * 2000)
    await database.close()
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    damaged = await open_database(file)
    with pytest.raises(DatabaseDamaged):
        await damaged.all("SELECT * FROM note ORDER BY text")
    await damaged.close()


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DatabaseUnreachable, match="cannot be opened"):
        await open_database(tmp_path / "file" / "bot.sqlite3")


def test_migrations_are_read_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name in ("0010_last.sql", "0002_then.sql", "0001_first.sql"):
        (tmp_path / name).write_text("SELECT 1;")
    assert [migration.name for migration in read_migrations(tmp_path)] == ["first", "then", "last"]


def test_queries_are_read_by_name(tmp_path: Path) -> None:
    (tmp_path / "queries.sql").write_text("-- name: one\n-- Explains.\nSELECT 1;\n\n-- name: two\nSELECT 2;\n")
    queries = read_queries(tmp_path / "queries.sql")
    assert queries == {"one": "-- Explains.\nSELECT 1;", "two": "SELECT 2;"}

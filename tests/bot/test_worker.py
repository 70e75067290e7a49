"""What goes on beside turns: expiry, and errors that must not end it. Late outcomes: see test_creation."""

import asyncio
import sqlite3
from pathlib import Path

from bot.clock import real_seconds
from bot.storage.store import ActivityKey
from tests.bot.storage import samples
from tests.bot.wiring import Bot, bot_in, move_of

DAY = 86400.0


async def until_idle(bot: Bot) -> None:
    """Let the worker look at what is due once or twice."""
    working = asyncio.create_task(bot.worker.run())
    await asyncio.sleep(0.15)
    assert not working.done()
    working.cancel()


async def leave_a_request(bot: Bot) -> None:
    """As a program does that is killed right after a yes, a minute ago."""
    left = samples.turn(answer=None, creation=samples.creation())
    await bot.store.record(left, "killed", real_seconds() - 60, real_seconds() - 45)


async def age(bot: Bot, days: float) -> None:
    """Make everything older."""
    async with bot.database.transaction() as transaction:
        for table, column in (("talk", "touched"), ("inbox", "taken")):
            await transaction.run(f"UPDATE {table} SET {column} = {column} - {days * DAY}")


async def test_old_talks_expire_and_newer_ones_stay(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await bot.hears("lunch tomorrow at noon", conversation="old")
        await age(bot, 31)
        await bot.hears("lunch tomorrow at noon", conversation="new")
        await age(bot, 29)
        await until_idle(bot)
        assert [row["conversation"] for row in await bot.database.all("SELECT conversation FROM talk")] == ["new"]
        assert move_of(await bot.hears("yes", conversation="old")) == "nothing_pending"
        assert move_of(await bot.hears("yes", conversation="new")) == "created"


async def test_what_is_remembered_and_the_calendar_do_not_expire(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await bot.hears("my meetings are 45 minutes")
        await bot.hears("lunch tomorrow at noon")
        await bot.hears("yes")
        await age(bot, 365)
        await until_idle(bot)
        assert await bot.database.all("SELECT 1 FROM talk") == ()
        assert len(await bot.events()) == 1
        assert len(await bot.database.all("SELECT 1 FROM person")) == 1


async def test_a_locked_database_does_not_end_it(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        other = sqlite3.connect(bot.database.file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        working = asyncio.create_task(bot.worker.run())
        await asyncio.sleep(0.5)
        other.close()
        await leave_a_request(bot)
        for _ in range(50):
            if not await bot.database.all("SELECT 1 FROM creation"):
                break
            await asyncio.sleep(0.05)
        assert not working.done()
        working.cancel()
        taken = await bot.store.taken(ActivityKey(channel="msteams", conversation="team", activity="activity 1"))
        assert taken is not None
        assert taken.answer is not None


async def test_a_request_that_cannot_be_read_is_put_aside(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await leave_a_request(bot)
        async with bot.database.transaction() as transaction:
            await transaction.run("UPDATE creation SET frozen = '{}'")
        await until_idle(bot)
        (row,) = await bot.database.all("SELECT open, attempts FROM creation")
        assert tuple(row) == (0, 1)


async def test_a_request_on_which_the_program_breaks_down_is_given_up_at_last(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await leave_a_request(bot)
        async with bot.database.transaction() as transaction:
            await transaction.run("UPDATE creation SET attempts = 60")
        await until_idle(bot)
        (row,) = await bot.database.all("SELECT open FROM creation")
        assert row["open"] == 0
        assert await bot.events("ada") == ()

"""A database that is locked, full, damaged, out of reach or of another version, under the running program."""

import asyncio
import os
import resource
import shutil
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from pathlib import Path

import pytest

from tests.bot.bad_input.running import CANARY, Program, move, program
from tests.program import Server, run

DRAFT = "lunch tomorrow at noon"
HOLDER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
"""


@asynccontextmanager
async def held(file: Path) -> AsyncIterator[None]:
    """Another process holds the file exclusively for the block."""
    command = (sys.executable, "-c", HOLDER, str(file))
    other = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert other.stdout is not None
    assert await other.stdout.readline() == b"held\n"
    yield
    await other.communicate(b"\n")


@asynccontextmanager
async def full(file: Path) -> AsyncIterator[None]:
    """No file of this process may grow beyond what the database's log already has: as on a full disk."""
    size = max(one.stat().st_size for one in file.parent.glob(f"{file.name}*"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _file(running: Program) -> Path:
    return running.folder / "bot.sqlite3"


Trouble = Callable[[Path], AbstractAsyncContextManager[None]]


@pytest.mark.parametrize("trouble", [held, full])
async def test_trouble_with_the_file_is_said_and_the_draft_is_kept(running: Program, trouble: Trouble) -> None:
    await running.hears(DRAFT)
    async with trouble(_file(running)):
        answered = await running.hears(f"yes, and invite {CANARY}" + " please" * 100)
        ready = await running.call("GET", "/healthz")
    assert answered.move == "failed"
    assert answered.text.strip()
    assert ready.status == 200
    assert (await running.hears("yes")).move == "created"
    agenda = await running.hears("what's on my calendar tomorrow?")
    assert agenda.text.count("12:00 to 13:00: lunch") == 1


@pytest.mark.parametrize("trouble", [held, full])
async def test_direct_line_refuses_with_a_sentence_and_goes_on_afterwards(running: Program, trouble: Trouble) -> None:
    line = await running.page()
    await line.replies(1)
    await line.says(text=DRAFT)
    async with trouble(_file(running)):
        answered = await line.post(text=f"make it 2 pm {CANARY}" + " please" * 100)
    assert answered.status == 503
    assert answered.json["error"]["message"].endswith(".")
    assert answered.headers["Retry-After"]
    assert move(await line.says(text="yes")) == "created"
    (event,) = await running.events()
    assert event["start"] == "2026-03-03T12:00"


async def test_a_lock_that_ends_in_time_is_not_even_noticed(running: Program) -> None:
    await running.hears(DRAFT)
    async with held(_file(running)):
        waiting = asyncio.create_task(running.hears("yes"))
        await asyncio.sleep(0.5)
        assert not waiting.done()
    assert (await waiting).move == "created"


async def test_a_file_that_is_damaged_while_it_runs_is_said(running: Program) -> None:
    line = await running.page()
    await line.replies(1)
    await running.hears(DRAFT)
    _damage(_file(running))
    answered = await running.hears(f"yes {CANARY}")
    assert answered.move in ("failed", "created"), answered.text
    for path in ("/page/agenda", "/page/address", "/healthz", "/readyz", "/metrics"):
        assert (await running.call("GET", path)).status in (200, 503)
    posted = await line.post(text="hello")
    assert posted.status in (200, 503), posted.body
    assert CANARY not in running.log


async def test_a_folder_that_vanishes_while_it_runs_loses_no_answer(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    async with program(folder) as running:
        await running.hears(DRAFT)
        shutil.rmtree(folder)
        answered = await running.hears("yes")
        assert answered.move in ("created", "failed")
        assert answered.text.strip()


async def test_a_state_that_cannot_be_read_is_said_and_left_alone(running: Program) -> None:
    await running.hears(DRAFT)
    for state in ("{", "null", "[]", '{"schema_version": 1, "draft": 5}', '{"schema_version": 999}'):
        await asyncio.to_thread(_overwrite, _file(running), state)
        assert (await running.hears("yes")).move == "failed"
        with sqlite3.connect(_file(running)) as other:
            assert other.execute("SELECT state FROM talk").fetchall() == [(state,)]


def _overwrite(file: Path, state: str) -> None:
    """Waits for the bot's own transactions: so not on the loop on which these are finished."""
    with closing(sqlite3.connect(file, timeout=30, isolation_level="IMMEDIATE")) as other, other:
        other.execute("UPDATE talk SET state = ?", (state,))


def _damage(file: Path) -> None:
    """Overwrites every page but the first one, in file and log."""
    for one in (file, file.with_name(file.name + "-wal")):
        with one.open("r+b") as stream:
            stream.seek(4096)
            stream.write(b"\xa5" * max(0, one.stat().st_size - 4096))
            stream.flush()
            os.fsync(stream.fileno())


def _at_start(folder: Path, prepare: Callable[[Path], None]) -> str:
    """What a start says after `prepare` had its way with the file of an earlier run."""
    file = folder / "bot.sqlite3"
    settings = {"BOT_DATABASE_URL": f"sqlite:///{file}", "BOT_PORT": "0"}
    assert run(folder, "check", **settings).returncode == 0
    prepare(file)
    refused = run(folder, **settings)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert refused.stdout == ""
    (sentence,) = refused.stderr.splitlines()
    return sentence


def test_at_start_a_torn_file_is_one_sentence(tmp_path: Path) -> None:
    assert "restore a copy" in _at_start(tmp_path, _tear)


def _tear(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[100:8192] = b"\xa5" * (8192 - 100)
    file.write_bytes(content)


def test_at_start_a_folder_in_place_of_the_file_is_one_sentence(tmp_path: Path) -> None:
    def prepare(file: Path) -> None:
        file.unlink()
        file.mkdir()

    assert "cannot be opened" in _at_start(tmp_path, prepare)


def test_at_start_another_programs_database_is_one_sentence(tmp_path: Path) -> None:
    def prepare(file: Path) -> None:
        file.unlink()
        with sqlite3.connect(file) as other:
            other.execute("CREATE TABLE talk (something TEXT)")

    assert "bot.sqlite3" in _at_start(tmp_path, prepare)


def test_at_start_a_newer_version_is_one_sentence_and_nothing_is_touched(tmp_path: Path) -> None:
    def prepare(file: Path) -> None:
        with sqlite3.connect(file) as other:
            other.execute("INSERT INTO migration VALUES ('talks', 999, 'from the future')")

    assert "newer version" in _at_start(tmp_path, prepare)


async def test_at_start_a_held_file_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    settings = {"BOT_DATABASE_URL": f"sqlite:///{file}", "BOT_PORT": "0"}
    assert run(tmp_path, "check", **settings).returncode == 0
    async with held(file):
        refused = await asyncio.to_thread(run, tmp_path, **settings)
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "Another process holds" in refused.stderr


def test_at_start_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file", encoding="ascii")
    refused = run(tmp_path, BOT_PORT="0", BOT_DATABASE_URL=f"sqlite:///{tmp_path}/file/bot.sqlite3")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "Traceback" not in refused.stderr


def test_at_start_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").touch()
    with Server(tmp_path, BOT_DATABASE_URL=f"sqlite:///{tmp_path}/bot.sqlite3") as server:
        assert server.say("hello")

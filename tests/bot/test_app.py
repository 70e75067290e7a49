"""The whole program as a process: starts, answers, remembers, leaves; and says in one sentence why it does not."""

import json
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest

from tests.program import Server, run

AGES = {"talk": "touched", "inbox": "taken", "direct_line_talk": "touched"}
"""Tables whose rows expire, with what says how old they are."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("home"), BOT_TIMEZONE="Europe/Paris", BOT_EXPLAIN="1") as running:
        yield running


def test_it_greets_with_address_reach_and_calendar(server: Server) -> None:
    assert "Chat at http://localhost:" in server.greeting
    assert "only this machine can reach it" in server.greeting
    assert "bot.sqlite3" in server.greeting


def test_health_readiness_and_metrics(server: Server) -> None:
    assert server.get("/healthz")[0] == 200
    status, body = server.get("/readyz")
    assert (status, json.loads(body)["status"]) == (200, "ready")
    server.say("hello", conversation="metrics")
    status, body = server.get("/metrics")
    assert status == 200
    assert 'bot_turns_total{move="answer"} ' in body
    assert "bot_turn_seconds_count " in body


def test_the_page_is_served(server: Server) -> None:
    status, body = server.get("/")
    assert status == 200
    assert "<html" in body


def test_direct_line_speech_is_answered_in_a_voice_of_azure(server: Server) -> None:
    (reply,) = server.say("hello", conversation="speech", channelId="directlinespeech", locale="hu-HU")
    assert '<voice name="hu-HU-NoemiNeural">' in reply["speak"]


def test_the_log_holds_no_text_name_or_path(server: Server) -> None:
    server.say("lunch with Xanthippe tomorrow at noon", conversation="canary-conversation")
    server.get("/healthz?token=canary-token")
    log = server.log()
    assert '"route": "/api/messages"' in log
    assert not [canary for canary in ("Xanthippe", "canary", "Ada", "lunch") if canary in log]
    assert all(json.loads(line) for line in log.splitlines())


def test_a_draft_survives_kill_and_its_event_is_created_once(tmp_path: Path) -> None:
    settings = {"BOT_TIMEZONE": "Europe/Paris", "BOT_EXPLAIN": "1"}
    with Server(tmp_path, **settings) as before:
        before.say("lunch with Samantha tomorrow at noon", id="1")
        before.kill()
    with Server(tmp_path, **settings) as after:
        (created,) = after.say("yes", id="2")
        assert created["channelData"]["explain"]["move"] == "created"
        after.kill()
    with Server(tmp_path, **settings) as again:
        assert again.say("yes", id="2") == [created], "the same activity again gets the stored reply"
        agenda = again.say("what's on tomorrow?", id="3")[0]["text"].splitlines()
        assert len([line for line in agenda if line.startswith("•") and "lunch" in line]) == 1


def test_what_nobody_touched_for_long_is_deleted(tmp_path: Path) -> None:
    with Server(tmp_path) as before:
        before.say("hello")
        before.post("/v3/directline/conversations", {})
        before.kill()
    with closing(sqlite3.connect(next(tmp_path.rglob("bot.sqlite3")))) as database:
        database.execute("DELETE FROM direct_line_waiting")
        for table, column in AGES.items():
            database.execute(f"UPDATE {table} SET {column} = {column} - 31 * 86400")
        database.commit()
        with Server(tmp_path):
            deadline = time.monotonic() + 10
            while any(database.execute(f"SELECT 1 FROM {table}").fetchall() for table in AGES):
                assert time.monotonic() < deadline
                time.sleep(0.1)


def test_sigterm_ends_it_in_time(tmp_path: Path) -> None:
    with Server(tmp_path) as running:
        running.say("hello")
        begun = time.monotonic()
        assert running.terminate() == 0
        assert time.monotonic() - begun < 15


async def test_open_pages_do_not_keep_it(tmp_path: Path) -> None:
    with Server(tmp_path) as running:
        async with aiohttp.ClientSession() as client:
            async with client.post(f"{running.address}/v3/directline/conversations", json={}) as response:
                opened = await response.json()
            async with client.ws_connect(opened["streamUrl"]) as stream:
                greeting = ""
                while "Hello" not in greeting:
                    greeting = str((await stream.receive()).data)
                begun = time.monotonic()
                running.process.terminate()
                assert (await stream.receive()).type is aiohttp.WSMsgType.CLOSE
        assert running.terminate() == 0
        assert time.monotonic() - begun < 5


def test_another_address_without_credentials_is_refused(tmp_path: Path) -> None:
    refused = run(tmp_path, BOT_HOST="0.0.0.0")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "BOT_APP_ID" in refused.stderr
    assert "BOT_ALLOW_UNAUTHENTICATED=1" in refused.stderr


def test_with_credentials_nobody_talks_without_a_token(tmp_path: Path) -> None:
    credentials = {"BOT_APP_ID": "0f4c9a52-7f0e-4b5e-9d35-2c1d3a8a6f10", "BOT_APP_PASSWORD": "secret-canary"}
    with Server(tmp_path, **credentials) as running:
        assert "no BOT_APP_ID" not in running.greeting
        assert running.post("/api/messages", {"type": "message", "text": "hello"})[0] == 401
        assert running.post("/v3/directline/conversations", {})[0] == 401
        assert running.get("/")[0] == 200
        assert "secret-canary" not in running.log()


def test_a_wrong_service_address_is_one_sentence(tmp_path: Path) -> None:
    refused = run(
        tmp_path, BOT_APP_ID="id", BOT_APP_PASSWORD="secret", BOT_OPENID_METADATA_URL="http://login.example.com/keys"
    )
    assert refused.returncode == 1
    assert "have to begin with https://" in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr


def test_a_ca_bundle_without_certificates_is_one_sentence(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_text("no certificate", encoding="ascii")
    refused = run(tmp_path, BOT_CA_BUNDLE=str(bundle))
    assert refused.returncode == 1
    assert "BOT_CA_BUNDLE holds no certificates" in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = run(tmp_path, BOT_PORT=str(taken.getsockname()[1]))
    assert refused.returncode == 1
    assert "set BOT_PORT" in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("command", [(), ("chat",), ("check",)])
def test_a_damaged_database_is_one_sentence(tmp_path: Path, command: tuple[str, ...]) -> None:
    file = tmp_path / "bot.sqlite3"
    file.write_bytes(b"not a database, " * 1000)
    refused = run(tmp_path, *command, said="hello\n", BOT_DATABASE_URL=f"sqlite:///{file}")
    assert refused.returncode == 1
    assert "bot.sqlite3 is no SQLite database" in refused.stdout + refused.stderr
    assert "Traceback" not in refused.stderr
    assert file.read_bytes() == b"not a database, " * 1000


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    assert run(tmp_path, "check").returncode == 0
    (file,) = tmp_path.rglob("bot.sqlite3")
    with sqlite3.connect(file) as database:
        database.execute("INSERT INTO migration VALUES ('calendar', 999, 'from the future')")
    refused = run(tmp_path, "check")
    assert refused.returncode == 1
    assert "A newer version of this program wrote" in refused.stdout


def test_check_says_what_is_wrong_in_plain_words(tmp_path: Path) -> None:
    works = run(tmp_path, "check")
    assert (works.returncode, works.stderr) == (0, "")
    assert all(line.startswith("ok") for line in works.stdout.splitlines())
    silent = run(tmp_path, "check", BOT_LOCALE="sw-KE")
    assert silent.returncode == 1
    assert "sw-KE is a language that the bot does not speak; it speaks de, en" in silent.stdout
    broken = run(tmp_path, "check", BOT_TIMEZON="Europe/Paris")
    assert broken.returncode == 1
    assert "BOT_TIMEZON is no setting; did you mean BOT_TIMEZONE?" in broken.stdout

"""What Direct Line refuses: bad bodies, foreign talks, foreign sites, too much at once. Never a 500, never a trace."""

import asyncio
import json
import sqlite3
from pathlib import Path

import pytest

from bot.http.directline.access import Rate
from bot.http.directline.refusals import Refused
from tests.bot.http.echo import Talking, world

BAD_BODIES = {
    "no JSON": b"{'type': 'message'}",
    "cut off": b'{"type": "mess',
    "an array": b'["message"]',
    "a string": b'"message"',
    "not UTF-8": b'{"type": "message", "text": "\xff\xfe"}',
    "half a character": b'{"type": "message", "text": "\\ud83d"}',
    "NaN": b'{"type": "message", "value": NaN}',
    "nested without end": b"[" * 100_000,
    "nested objects": b'{"value":' * 20_000 + b"1" + b"}" * 20_000,
    "a number of 5,000 digits": b'{"type": "message", "value": ' + b"9" * 5000 + b"}",
    "no type": b'{"text": "hello"}',
    "an empty type": b'{"type": ""}',
    "a type that is a number": b'{"type": 7}',
    "a text that is an object": b'{"type": "message", "text": {"a": 1}}',
    "channelData that is a list": b'{"type": "message", "text": "x", "channelData": []}',
    "nothing": b"",
}


@pytest.mark.parametrize("name", BAD_BODIES)
async def test_a_bad_body_is_a_400(tmp_path: Path, name: str) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        await talk.texts(1)
        headers = {"Authorization": f"Bearer {talk.token}", "Content-Type": "application/json"}
        url = here.url(f"{talk.path}/activities")
        async with here.client.post(url, data=BAD_BODIES[name], headers=headers) as response:
            answer = await response.json()
            assert (response.status, answer["error"]["code"]) == (400, "BadArgument")
            assert "Traceback" not in await response.text()
        await talk.say("good")
        assert await talk.texts(3) == ["Welcome", "good", "You said: good"]


async def test_a_body_of_256_kilobytes_is_the_most(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        await talk.say("a" * 100_000)
        assert len((await talk.texts(3))[2]) == 100_000 + len("You said: ")
        assert (await talk.post(text="a" * 262_144))[0] == 413


@pytest.mark.parametrize(
    "text", ["", "   ", "👩‍👩‍👧‍👦🎉", "\u202eسلام\u200b\u200d", "<b>*hi*</b> [x](http://y)", "\x00"]
)
async def test_strange_text_reaches_the_turn_and_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        await talk.say(text)
        assert (await talk.texts(3))[1] == text
        assert here.bot.heard[1].text == text


@pytest.mark.parametrize("kind", ["event", "typing", "invoke", "messageReaction", "conversationUpdate", "nonsense"])
async def test_other_activities_are_taken_and_have_no_turn(tmp_path: Path, kind: str) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        status, answer = await talk.post(type=kind)
        assert status == 200
        assert answer["id"]
        await talk.say("hi")
        assert await talk.texts(3) == ["Welcome", "hi", "You said: hi"]


async def test_a_talk_opens_for_its_own_token_only(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        mine, theirs = await here.begin(), await here.begin()
        foreign = Talking(here, mine.opened | {"token": theirs.token})
        damaged = mine.token[:-2] + ("AA" if not mine.token.endswith("AA") else "BB")
        cases = [
            ("GET", f"{mine.path}/activities", theirs.token, 403),
            ("GET", mine.path, theirs.token, 403),
            ("GET", f"{mine.path}/stream?t={theirs.token}", "", 403),
            ("GET", f"{mine.path}/stream", "", 401),
            ("GET", f"{mine.path}/activities", "", 401),
            ("GET", f"{mine.path}/activities", "nonsense", 401),
            ("GET", f"{mine.path}/activities", damaged, 401),
            ("POST", "/tokens/refresh", "", 401),
            ("POST", "/conversations", "nonsense", 401),
            ("GET", f"{mine.path}/activities?watermark=later", mine.token, 400),
            ("GET", f"{mine.path}/activities?watermark=-5", mine.token, 400),
            ("POST", f"{mine.path}/upload?userId=x", mine.token, 415),
        ]
        for method, path, token, expected in cases:
            assert (await here.call(method, path, token))[0] == expected, (method, path)
        assert (await foreign.post(text="let me in"))[0] == 403
        unbegun = (await here.call("POST", "/tokens/generate"))[1]
        path = f"/conversations/{unbegun['conversationId']}/activities"
        assert (await here.call("GET", path, unbegun["token"]))[0] == 404


async def test_a_token_ends_after_thirty_minutes(tmp_path: Path) -> None:
    now = [1_000_000.0]
    async with world(tmp_path, seconds=lambda: now[0]) as here:
        talk = await here.begin()
        now[0] += 29 * 60
        status, renewed = await here.call("POST", "/tokens/refresh", talk.token)
        assert status == 200
        now[0] += 2 * 60
        status, answer = await here.call("GET", f"{talk.path}/activities", talk.token)
        assert (status, answer["error"]["code"]) == (403, "TokenExpired")
        assert (await here.call("GET", f"{talk.path}/activities", str(renewed["token"])))[0] == 200


async def test_without_leave_nobody_begins_a_talk(tmp_path: Path) -> None:
    async with world(tmp_path, anonymous=False) as here:
        assert (await here.call("POST", "/tokens/generate"))[0] == 401
        assert (await here.call("POST", "/conversations", json={"user": {"id": "x"}}))[0] == 401


@pytest.mark.parametrize("user", [{"id": ""}, {"id": "a b"}, {"id": "x" * 65}, {"id": 5}, {"id": "a\n"}])
async def test_a_user_id_that_is_none_is_a_400(tmp_path: Path, user: dict[str, object]) -> None:
    async with world(tmp_path) as here:
        assert (await here.call("POST", "/conversations", json={"user": user}))[0] == 400


async def test_scripts_of_foreign_sites_are_refused(tmp_path: Path) -> None:
    async with world(tmp_path, origins=("https://intranet.example.com",)) as here:
        foreign = {"Origin": "https://evil.example"}
        status, answer = await here.call("POST", "/tokens/generate", headers=foreign)
        assert (status, answer["error"]["code"]) == (403, "OriginNotAllowed")
        rebound = {"Host": "evil.example:3978", "Origin": "http://evil.example:3978"}
        assert (await here.call("POST", "/tokens/generate", headers=rebound))[0] == 403
        own = {"Origin": f"http://127.0.0.1:{here.server.port}"}
        assert (await here.call("POST", "/tokens/generate", headers=own))[0] == 200


async def test_an_allowed_site_passes_the_preflight(tmp_path: Path) -> None:
    origin = "https://intranet.example.com"
    async with world(tmp_path, origins=(origin,)) as here:
        asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        async with here.client.options(here.url("/conversations"), headers=asked) as response:
            assert response.status == 204
            assert response.headers["Access-Control-Allow-Origin"] == origin
            allowed = response.headers["Access-Control-Allow-Headers"].split(", ")
            assert {"authorization", "content-type", "x-ms-bot-agent", "x-requested-with"} <= set(allowed)
        async with here.client.post(here.url("/tokens/generate"), headers={"Origin": origin}) as response:
            assert response.headers["Access-Control-Allow-Origin"] == origin
        foreign = {"Origin": "https://evil.example"}
        async with here.client.options(here.url("/conversations"), headers=foreign) as response:
            assert response.status == 403
            assert "Access-Control-Allow-Origin" not in response.headers


def test_beginning_talks_is_limited_by_the_minute() -> None:
    now = [1_000_000.0]
    rate = Rate(3, lambda: now[0], most_callers=2)
    for _ in range(3):
        rate.spend("10.0.0.1")
    with pytest.raises(Refused, match="wait a minute"):
        rate.spend("10.0.0.1")
    rate.spend("10.0.0.2")
    now[0] += 20
    rate.spend("10.0.0.1")
    with pytest.raises(Refused):
        rate.spend("10.0.0.1")


async def test_on_ones_own_machine_nobody_counts(tmp_path: Path) -> None:
    async with world(tmp_path, per_minute=1) as here:
        assert [(await here.call("POST", "/tokens/generate"))[0] for _ in range(3)] == [200, 200, 200]
    async with world(tmp_path, per_minute=1, anonymous=False) as there:
        assert [(await there.call("POST", "/tokens/generate"))[0] for _ in range(2)] == [401, 429]


async def test_a_locked_database_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    async with world(tmp_path, busy_seconds=0.1) as here:
        talk = await here.begin()
        await talk.texts(1)
        await asyncio.sleep(0.1)
        other = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        status, answer = await talk.post(text="hello")
        assert (status, answer["error"]["code"]) == (503, "ServiceUnavailable")
        assert "sqlite" not in str(answer)
        other.execute("ROLLBACK")
        other.close()
        await talk.say("hello again")
        assert await talk.texts(3) == ["Welcome", "hello again", "You said: hello again"]


async def test_a_reply_waits_for_the_database(tmp_path: Path) -> None:
    async with world(tmp_path, busy_seconds=0.1) as here:
        talk = await here.begin()
        await talk.texts(1)
        await talk.say("slow 0.5")
        await asyncio.sleep(0.2)
        other = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(0.8)
        other.execute("ROLLBACK")
        other.close()
        assert (await talk.texts(3))[2] == "You said: slow 0.5"


async def test_a_full_lane_says_later_and_loses_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, most_in_talk=3) as here:
        talk = await here.begin()
        await talk.texts(1)
        statuses = [(await talk.post(text="slow 0.3"))[0] for _ in range(6)]
        assert statuses[:3] == [200, 200, 200]
        assert statuses[3:] == [503, 503, 503]
        assert (await talk.texts(7))[1:] == ["slow 0.3"] * 3 + ["You said: slow 0.3"] * 3
        assert (await talk.post(text="again"))[0] == 200


async def test_old_talks_expire(tmp_path: Path) -> None:
    now = [1_000_000.0]
    async with world(tmp_path, seconds=lambda: now[0]) as here:
        old = await here.begin()
        await old.texts(1)
        now[0] += 60
        new = await here.begin()
        await new.texts(1)
        assert await here.transcript.expire(1_000_030.0) == 1
        assert (await here.call("GET", f"{old.path}/activities", old.token))[0] == 404
        assert await new.texts(1) == ["Welcome"]


def test_the_bodies_above_are_bad_for_one_reason_each() -> None:
    """Otherwise a missing type would hide what a case is about."""
    assert json.loads(BAD_BODIES["a text that is an object"])["type"] == "message"

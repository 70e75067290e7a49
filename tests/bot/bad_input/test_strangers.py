"""What belongs to somebody else, and what was forged: 401, 403 or 404 with a sentence, and nothing of it shown."""

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest
from aiohttp import ClientSession, CookieJar, WSServerHandshakeError
from yarl import URL

from tests.bot.bad_input.running import CANARY, Line, Program, move, program

WHERE = "/v3/directline/conversations"


async def _secret_talk(running: Program) -> Line:
    line = await running.page()
    await line.replies(1)
    assert move(await line.says(text=f"lunch with {CANARY} tomorrow at noon")) == "confirm"
    return line


def _altered(token: str) -> list[str]:
    """The token with another message, another signature, none, and other nonsense."""
    shape, message, signature = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(message + "=" * (-len(message) % 4)))
    claims["expires"] = 1e12
    longer = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    none = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    return [
        f"{shape}.{longer}.{signature}",
        f"{shape}.{message}.{signature[:-2]}AA",
        f"{shape}.{message}.",
        f"{shape}.{message}",
        f"{none}.{longer}.",
        f"{message}.{longer}",
        "x" * 8000,
        "ü",
        ".",
    ]


async def test_forged_tokens_open_nothing(running: Program) -> None:
    line = await _secret_talk(running)
    for token in _altered(line.token):
        for method, path in (("GET", "/activities"), ("POST", "/activities"), ("GET", ""), ("POST", "/upload")):
            answered = await line.call(method, path, token=quote(token))
            assert answered.status == 401, token
            assert CANARY not in answered.body
            assert answered.json["error"]["message"].endswith(".")
        url = f"{running.url}{WHERE}/{line.conversation}/stream?t={quote(token)}"
        with pytest.raises(WSServerHandshakeError) as refused:
            await running.client.ws_connect(url)
        assert refused.value.status == 401


async def test_a_good_token_opens_its_own_talk_only(running: Program) -> None:
    secret, other = await _secret_talk(running), await running.line(user={"id": "mallory"})
    for method, path in (("GET", "/activities"), ("POST", "/activities"), ("GET", "")):
        body = {"json": {"type": "message", "text": "yes"}} if method == "POST" else {}
        answered = await secret.call(method, path, token=other.token, **body)
        assert answered.status == 403
        assert CANARY not in answered.body
    url = f"{running.url}{WHERE}/{secret.conversation}/stream?t={other.token}"
    with pytest.raises(WSServerHandshakeError) as refused:
        await running.client.ws_connect(url)
    assert refused.value.status == 403
    assert await running.events() == []


async def test_who_speaks_is_the_token_and_not_the_message(running: Program) -> None:
    secret, other = await _secret_talk(running), await running.line(user={"id": "mallory"})
    await other.replies(1)
    claims = {"from": {"id": secret.user}, "conversation": {"id": secret.conversation}, "channelId": "x", "id": "1"}
    assert move(await other.says(text="yes", **claims)) == "nothing_pending"
    assert await running.events() == []
    assert move(await secret.says(text="yes")) == "created"


async def test_with_credentials_nobody_becomes_somebody_by_naming_them(tmp_path: Path) -> None:
    async with program(tmp_path, app_id="0f4c9a52-7f0e-4b5e-9d35-2c1d3a8a6f10", app_password=CANARY) as running:
        secret = await _secret_talk(running)
        for path in (WHERE, "/v3/directline/tokens/generate"):
            answered = await running.call("POST", path, json={"user": {"id": secret.user}})
            assert answered.status == 401
            assert answered.json["error"]["message"].endswith(".")
        framework = await running.post({"type": "message", "text": "yes", "from": {"id": secret.user}})
        assert framework.status == 401
        assert move(await secret.says(text="yes")) == "created"


async def test_forged_cookies_are_a_stranger(running: Program) -> None:
    await _secret_talk(running)
    cookies = running.client.cookie_jar.filter_cookies(URL(running.url))
    value = cookies["talk"].value
    message, signature = value.split(".")
    visitor = json.loads(base64.urlsafe_b64decode(message + "=" * (-len(message) % 4)))
    other = base64.urlsafe_b64encode(json.dumps(visitor | {"tenant": "t"}).encode()).rstrip(b"=").decode()
    for forged in (f"{other}.{signature}", f"{message}.{signature[::-1]}", message, "", "x" * 3000, '"', "a.b.c"):
        async with ClientSession(cookies={"talk": forged}, cookie_jar=CookieJar(unsafe=True)) as client:
            stranger = Program(client, running.url, running.written, running.folder)
            for path in ("/page/agenda", "/page/address", "/events/x.ics"):
                answered = await stranger.call("GET", path)
                assert (answered.status, answered.json["error"][-1]) == (401, ".")
            new = await stranger.page()
            assert new.user != visitor["user"]
            assert CANARY not in json.dumps(await new.replies(1))


async def test_a_cookie_is_no_token_and_a_token_no_cookie(running: Program) -> None:
    line = await _secret_talk(running)
    value = running.client.cookie_jar.filter_cookies(URL(running.url))["talk"].value
    assert (await line.call("GET", "/activities", token=value)).status == 401
    signed = line.token.partition(".")[2]
    async with ClientSession(cookies={"talk": signed}, cookie_jar=CookieJar(unsafe=True)) as client:
        stranger = Program(client, running.url, running.written, running.folder)
        assert (await stranger.call("GET", "/page/agenda")).status == 401


async def test_other_sites_cannot_ride_on_the_cookie(running: Program) -> None:
    await _secret_talk(running)
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        for path in ("/page/token", "/page/address", "/embed/token"):
            assert (await running.call("POST", path, json={}, headers=headers)).status == 403
    answered = await running.call("POST", WHERE, json={}, headers={"Origin": "https://evil.example"})
    assert answered.status == 403
    assert "Access-Control-Allow-Origin" not in answered.headers
    rebound = await running.call("POST", WHERE, json={}, headers={"Host": "evil.example"})
    assert rebound.status == 403
    foreign = await running.post({"type": "message"}, Origin="https://evil.example")
    assert foreign.status in (401, 403)


@pytest.mark.parametrize(
    "path",
    [
        "../../../../etc/passwd",
        "..%2f..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/app.py",
        "....//....//app.py",
        "/etc/passwd",
        "..\\..\\app.py",
        "%00",
        "page.html%00.js",
        "x" * 4000,
        "%ff%fe",
        "__init__.py",
    ],
)
async def test_static_files_are_only_ours(running: Program, path: str) -> None:
    for prefix in ("/static", "/static/x", "/static/.."):
        answered = await running.call("GET", URL(f"{running.url}{prefix}/{path}", encoded=True).raw_path)
        assert answered.status in (400, 404), answered.body[:200]
        assert "root:" not in answered.body
        assert "import " not in answered.body


@pytest.mark.parametrize(
    "name", ["x", "..", "%0d%0aSet-Cookie:%20a=b", "' OR 1=1 --", "00000000-0000-0000-0000-000000000000", "a" * 4000]
)
async def test_events_that_are_not_theirs_are_not_there(running: Program, name: str) -> None:
    await running.page()
    answered = await running.call("GET", f"/events/{name}.ics")
    assert answered.status in (400, 404)
    assert "Set-Cookie" not in answered.headers


async def test_somebody_elses_event_cannot_be_downloaded(running: Program) -> None:
    line = await _secret_talk(running)
    await line.says(text="yes")
    (event,) = await running.events()
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
        stranger = Program(client, running.url, running.written, running.folder)
        await stranger.page()
        assert (await stranger.call("GET", event["ics"])).status == 404
        assert await stranger.events() == []


@pytest.mark.parametrize("token", ["", "x", "' OR 1=1 --", "%00", "x" * 4000, "*"])
async def test_a_guessed_feed_address_opens_nothing(running: Program, token: str) -> None:
    await _secret_talk(running)
    assert (await running.call("GET", "/page/address")).status == 200
    assert (await running.call("GET", f"/calendar.ics?token={token}")).status == 404
    assert (await running.call("GET", "/calendar.ics")).status == 404


@pytest.mark.parametrize(
    "query",
    [
        "from=yesterday",
        "from=0001-01-01",
        "from=9999-12-31",
        "days=0",
        "days=-1",
        "days=100000",
        "days=7e3",
        "days=" + "9" * 5000,
        "from=2026-03-02T00:00",
        "zone=../../etc/passwd",
        "zone=Mars/Base",
        "zone=%00",
        "from=%ff",
    ],
)
async def test_an_agenda_of_nonsense_is_refused_or_this_weeks(running: Program, query: str) -> None:
    await running.page()
    answered = await running.call("GET", f"/page/agenda?{query}")
    assert answered.status in (200, 400), answered.body
    assert answered.status == 200 or answered.body.endswith(".")


@pytest.mark.parametrize("watermark", ["-1", "x", "1e9", "99999999999999999999", "%00", "9" * 15])
async def test_a_watermark_of_nonsense_is_refused_or_empty(running: Program, watermark: str) -> None:
    line = await running.line()
    await line.replies(1)
    answered = await line.call("GET", f"/activities?watermark={watermark}")
    assert answered.status in (200, 400)
    if answered.status == 200:
        assert answered.json["activities"] == []

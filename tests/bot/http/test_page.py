"""The page's addresses: headers, cookies, words, files, agenda, feed. What it looks like is tests/browser's matter."""

import gzip
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer

from bot.calendars.local import LocalCalendar, open_local_calendar
from bot.calendars.local_files import LocalFiles
from bot.clock import StandingClock
from bot.database import open_database
from bot.http import calendar_feed, directline, page
from bot.http.assets import Assets
from bot.http.directline import Access, DirectLine, Lanes, Passes, Rate
from bot.http.visitor import Visitor, Visitors
from bot.storage.transcript import Addresses, Transcript, prepare
from bot.web import missing_files
from bot.web.wording import language_of, languages
from dialogs.model import Event
from tests.bot.http.echo import BOT, KEYS, EchoBot, apology

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
INTRANET = "https://intranet.example.com"
LUNCH = Event(
    subject="Lunch <b>with</b> Dana",
    start=datetime(2026, 3, 3, 12),
    end=datetime(2026, 3, 3, 13),
    zone="Europe/Paris",
    reminder_minutes=10,
)


class Site:
    """A running server, its calendar, and a browser's cookies."""

    def __init__(self, client: ClientSession, root: str, calendar: LocalCalendar, visitors: Visitors) -> None:
        self.client, self.root, self.calendar, self.visitors = client, root, calendar, visitors

    async def get(self, path: str, **more: Any) -> tuple[int, str, dict[str, str]]:
        """Status, body and headers."""
        async with self.client.get(self.root + path, **more) as response:
            return response.status, await response.text(), dict(response.headers)

    async def json(self, method: str, path: str, **more: Any) -> tuple[int, dict[str, Any]]:
        """Status and JSON."""
        async with self.client.request(method, self.root + path, **more) as response:
            return response.status, await response.json()


@asynccontextmanager
async def site(
    folder: Path,
    static: Path | None = None,
    public_url: str | None = None,
    anonymous: bool = True,
    per_minute: int = 1000,
) -> AsyncIterator[Site]:
    """The page, Direct Line and the embedded calendar on a free port; `static`: the page's files."""
    database = await open_database(folder / "bot.sqlite3")
    await prepare(database)
    calendar = await open_local_calendar(database)
    transcript = Transcript(database)
    lanes = Lanes(EchoBot(), transcript, apology)
    access = Access(anonymous=anonymous, origins=(INTRANET,), public_url=public_url)
    line = DirectLine(
        transcript=transcript, lanes=lanes, passes=Passes(KEYS), access=access, rate=Rate(per_minute), bot=BOT
    )
    visitors = Visitors(KEYS, access, line.new_user, line.new_conversation)
    names = iter(f"secret-{number}" for number in range(100))
    feed = calendar_feed.CalendarFeed(
        calendar=calendar,
        files=LocalFiles(calendar),
        addresses=Addresses(database, lambda: next(names)),
        visitors=visitors,
        clock=StandingClock(NOW),
        zone="Europe/Paris",
        own=access.own,
        name=lambda _request: "My calendar",
    )
    shown = page.Page(line=line, visitors=visitors, assets=Assets(static or _static(folder)), frame_origins=(INTRANET,))
    application = web.Application()
    for routes in (directline.routes(line), calendar_feed.routes(feed), page.routes(shown)):
        application.add_routes(routes)
    try:
        async with TestServer(application) as server, ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
            yield Site(client, str(server.make_url("")).rstrip("/"), calendar, visitors)
    finally:
        await lanes.close(1)
        await database.close()


def _static(folder: Path) -> Path:
    """The project's own files with small stand-ins for what the build fetches, so that no build is needed here."""
    own = Path(page.__file__).parents[1] / "web" / "static"
    copy = folder / "static"
    (copy / "vendor").mkdir(parents=True)
    for file in own.iterdir():
        if file.is_file():
            (copy / file.name).write_bytes(file.read_bytes())
    (copy / "vendor" / "webchat.js").write_text("// web chat " + "x" * 5000, encoding="utf-8")
    return copy


def _visitor(here: Site) -> Visitor:
    """Who the browser's cookie says it is."""
    cookie = next(cookie for cookie in here.client.cookie_jar if cookie.key == "talk")
    return Visitor.model_validate_json(KEYS.read("visitor", cookie.value))


async def test_the_page_asks_nobody_but_us(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        status, text, headers = await here.get("/")
        policy = headers["Content-Security-Policy"]
        assert status == 200
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert re.findall(r'(?:src|href)="(?!/static/)[^"]*"', text) == []
        nonce = re.search(r"'nonce-([^']+)'", policy)
        assert nonce
        assert f'"nonce": "{nonce[1]}"' in text
        again = (await here.get("/"))[2]["Content-Security-Policy"]
        assert nonce[1] not in again, "a new nonce each time"


async def test_only_listed_sites_may_frame_the_chat(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        _status, _text, headers = await here.get("/embed")
        assert f"frame-ancestors {INTRANET}" in headers["Content-Security-Policy"]
        assert headers["Set-Cookie"].startswith("talk_in_frame=")
        for attribute in ("HttpOnly", "SameSite=None", "Secure", "Partitioned"):
            assert attribute in headers["Set-Cookie"]
        assert (await here.get("/widget.js"))[2]["Cross-Origin-Resource-Policy"] == "cross-origin"


async def test_the_cookie_keeps_person_and_talk(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        _status, _text, headers = await here.get("/")
        assert "HttpOnly" in headers["Set-Cookie"]
        assert "SameSite=Lax" in headers["Set-Cookie"]
        first = await here.json("POST", "/page/token", json={"locale": "fr-FR", "zone": "Asia/Tokyo"})
        second = await here.json("POST", "/page/token", json={})
        assert first[0] == second[0] == 200
        assert first[1]["conversationId"] == second[1]["conversationId"]
        assert first[1]["userId"] == _visitor(here).user
        here.client.cookie_jar.clear()
        other = await here.json("POST", "/page/token", json={})
        assert other[1]["conversationId"] != first[1]["conversationId"]


async def test_only_new_talks_are_counted(tmp_path: Path) -> None:
    async with site(tmp_path, anonymous=False, per_minute=1) as here:
        for _ in range(3):
            assert (await here.json("POST", "/page/token", json={}))[0] == 200
        here.client.cookie_jar.clear()
        assert (await here.json("POST", "/page/token", json={}))[0] == 429


@pytest.mark.parametrize(
    ("name", "headers"),
    [
        ("a script of a site on the list", {"Origin": INTRANET, "Sec-Fetch-Site": "cross-site"}),
        ("a foreign script", {"Origin": "https://evil.example"}),
        ("a form of a foreign site", {"Sec-Fetch-Site": "cross-site"}),
    ],
)
async def test_nobody_rides_on_the_cookie(tmp_path: Path, name: str, headers: dict[str, str]) -> None:
    async with site(tmp_path) as here:
        await here.get("/")
        assert (await here.json("POST", "/page/token", json={}, headers=headers))[0] == 403, name
        async with here.client.post(f"{here.root}/page/address", headers=headers) as response:
            assert response.status == 403, name


@pytest.mark.parametrize(
    ("public", "headers", "reached"),
    [
        (None, {}, "http://127.0.0.1"),
        ("https://bot.example.com", {"Origin": "https://bot.example.com"}, "https://bot.example.com"),
        ("https://bot.example.com", {"Host": "bot.example.com"}, "https://bot.example.com"),
        ("https://bot.example.com", {"Referer": "https://bot.example.com/"}, "https://bot.example.com"),
        ("https://bot.example.com", {}, "http://127.0.0.1"),
    ],
)
async def test_a_proxy_in_front_is_known_by_the_public_address(
    tmp_path: Path, public: str | None, headers: dict[str, str], reached: str
) -> None:
    async with site(tmp_path, public_url=public) as here:
        status, opened = await here.json("POST", "/v3/directline/conversations", headers=headers)
        assert status == 201
        assert opened["streamUrl"].startswith(reached.replace("http", "ws", 1))
        await here.get("/")
        address = (await here.json("GET", "/page/address"))[1]["address"]
        assert address.startswith(public or reached)


async def test_a_forged_cookie_is_somebody_new(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        await here.get("/")
        mine = _visitor(here)
        forged = KEYS.sign("directline", mine.model_dump_json())
        async with ClientSession(cookies={"talk": forged}) as stranger:
            async with stranger.post(f"{here.root}/page/token", json={}) as response:
                assert (await response.json())["userId"] != mine.user
            async with stranger.get(f"{here.root}/page/agenda") as response:
                assert response.status == 401


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("tlh, fr;q=0.5", "fr"),
        ("tlh", "en"),
        ("", "en"),
        ("fr;q=0, en", "en"),
        ("fr;q=x", "en"),
        ("en-GB", "en"),
    ],
)
async def test_the_words_follow_the_browser(tmp_path: Path, accepted: str, language: str) -> None:
    assert language_of(accepted) == language
    async with site(tmp_path) as here:
        _status, text, _headers = await here.get("/", headers={"Accept-Language": accepted})
        assert f'<html lang="{language}">' in text


def test_every_language_has_the_same_words() -> None:
    every = languages()
    assert {"en", "fr"} <= set(every)
    for name, said in every.items():
        assert set(said) == set(every["en"]), name
        assert all(value.strip() for value in said.values()), name


async def test_files_are_kept_for_good_under_a_name_that_changes(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        text = (await here.get("/"))[1]
        found = re.search(r"/static/[0-9a-f]{16}/vendor/webchat\.js", text)
        assert found
        async with here.client.get(here.root + found[0], auto_decompress=False) as response:
            assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
            assert response.headers["Content-Type"].startswith("text/javascript")
            assert gzip.decompress(await response.read()).startswith(b"// web chat")
        plain = await here.get(found[0], headers={"Accept-Encoding": "identity"})
        assert plain[1].startswith("// web chat")
        assert (await here.get("/static/0000000000000000/page.css"))[0] == 404
        assert (await here.get(found[0].replace("vendor/webchat.js", "../page.py")))[0] == 404


async def test_a_page_that_was_not_built_says_so(tmp_path: Path) -> None:
    static = _static(tmp_path)
    (static / "vendor" / "webchat.js").unlink()
    async with site(tmp_path, static) as here:
        status, text, _headers = await here.get("/")
        assert status == 503
        assert "build_hook.py" in text


def test_the_build_names_everything_that_the_page_asks_for() -> None:
    named = set(re.findall(r'"\$static/(vendor/[^"]+)"', (_own() / "page.html").read_text(encoding="utf-8")))
    hook = (_own().parent / "build_hook.py").read_text(encoding="utf-8")
    assert named
    assert all(f'"{name.removeprefix("vendor/")}"' in hook for name in named)
    assert set(missing_files()) <= named


def _own() -> Path:
    return Path(page.__file__).parents[1] / "web" / "static"


async def test_the_agenda_is_in_the_zone_of_the_browser(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        await here.get("/")
        await here.calendar.create(_visitor(here), LUNCH, "k1")
        status, week = await here.json("GET", "/page/agenda?zone=Asia/Tokyo")
        assert status == 200
        assert (week["now"], week["zone"], week["from"]) == ("2026-03-02T17:00", "Asia/Tokyo", "2026-03-02")
        (event,) = week["events"]
        assert (event["title"], event["start"], event["end"]) == (
            "Lunch <b>with</b> Dana",
            "2026-03-03T20:00",
            "2026-03-03T21:00",
        )
        assert event["zone"] == "Europe/Paris"
        assert (await here.json("GET", "/page/agenda?from=2026-03-09"))[1]["events"] == []
        own = (await here.json("GET", "/page/agenda?zone=Nowhere/Land"))[1]
        assert own["events"][0]["start"] == "2026-03-03T12:00"


@pytest.mark.parametrize(
    "query", ["from=yesterday", "days=0", "days=43", "days=x", "from=0001-01-01", "from=9999-12-31"]
)
async def test_a_look_at_the_agenda_has_bounds(tmp_path: Path, query: str) -> None:
    async with site(tmp_path) as here:
        await here.get("/")
        assert (await here.get(f"/page/agenda?{query}"))[0] == 400


async def test_an_event_is_for_its_owner_only(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        await here.get("/")
        created = await here.calendar.create(_visitor(here), LUNCH, "k1")
        path = f"/events/{created.ref.id}.ics"
        status, text, headers = await here.get(path)
        assert status == 200
        assert headers["Content-Disposition"] == 'attachment; filename="event.ics"'
        assert "BEGIN:VALARM" in text
        here.client.cookie_jar.clear()
        assert (await here.get(path))[0] == 401
        await here.get("/")
        assert (await here.get(path))[0] == 404


async def test_the_secret_address_opens_the_calendar_until_it_is_renewed(tmp_path: Path) -> None:
    async with site(tmp_path) as here:
        await here.get("/")
        await here.calendar.create(_visitor(here), LUNCH, "k1")
        address = (await here.json("GET", "/page/address"))[1]["address"]
        assert (await here.json("GET", "/page/address"))[1]["address"] == address
        async with ClientSession() as app, app.get(address) as response:
            assert response.status == 200
            assert response.content_type == "text/calendar"
            assert "SUMMARY:Lunch" in await response.text()
        renewed = (await here.json("POST", "/page/address"))[1]["address"]
        assert renewed != address
        for dead in (address, f"{here.root}/calendar.ics", f"{here.root}/calendar.ics?token="):
            async with here.client.get(dead) as response:
                assert response.status == 404

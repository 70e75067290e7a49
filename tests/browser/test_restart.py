"""The program is killed while somebody is at the page: the talk goes on, the draft is still there, one event stands."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Route, expect

from tests.browser.conftest import CLOCK
from tests.browser.visit import PATIENCE, Visit
from tests.program import Server

SOON = 60_000
"""Milliseconds in which a client finds the server again; it waits longer after every attempt."""


def test_the_page_finds_the_server_again(browser: Browser, tmp_path: Path) -> None:
    with Server(tmp_path, BOT_CLOCK=CLOCK) as first:
        here = Visit(browser, first.address).ready()
        here.say("lunch with Samantha tomorrow at noon at Harry's Bar", "Tuesday 3 March, 12:00 to 13:00")
        first.kill()
    with Server(tmp_path, BOT_CLOCK=CLOCK, BOT_PORT=str(urlsplit(first.address).port)):
        here.box.fill("yes")
        expect(here.page.locator("#status")).to_be_hidden(timeout=SOON)
        here.box.press("Enter")
        expect(here.talk.get_by_text("is in your calendar").last).to_be_visible(timeout=SOON)
        expect(here.page.locator("#list .what", has_text="unch")).to_have_count(1, timeout=PATIENCE)
        here.page.reload()
        here.ready().hears("Tuesday 3 March, 12:00 to 13:00").hears("is in your calendar")
    here.close()


def test_an_expired_token_is_replaced_and_the_talk_goes_on(browser: Browser, tmp_path: Path) -> None:
    with Server(tmp_path, BOT_CLOCK=CLOCK) as first:
        here = Visit(browser, first.address).ready()
        here.say("lunch with Samantha tomorrow at noon at Harry's Bar", "Tuesday 3 March, 12:00 to 13:00")
        refused: list[str] = []

        def refuse(route: Route) -> None:
            """As the server answers a client that slept for longer than its token lives."""
            refused.append(route.request.url)
            route.fulfill(status=403, json={"error": {"code": "TokenExpired"}})

        here.page.route(re.compile(r"/conversations/\w+\?watermark="), refuse, times=1)
        first.kill()
    with Server(tmp_path, BOT_CLOCK=CLOCK, BOT_PORT=str(urlsplit(first.address).port)):
        expect(here.page.locator("#status")).to_contain_text("Trying again", timeout=SOON)
        expect(here.page.locator("#status")).to_be_hidden(timeout=SOON)
        assert refused
        here.say("yes", "is in your calendar")
        expect(here.page.locator("#webchat .webchat__bubble--from-user")).to_have_count(2)
    here.close()

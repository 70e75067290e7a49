"""Pictures of the gallery's cards, in the page's own Web Chat and theme: `python -m tests.browser.cards FOLDER
[LANGUAGE ...]`. For looking at: nothing compares them.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, ViewportSize, expect, sync_playwright

from bot.channels import render
from tests.bot.channels.replies import reference
from tests.browser.visit import FLAGS, PATIENCE
from tests.chromium import find_chromium
from tests.gallery import LANGUAGES, Picture, pictures
from tests.gallery.samples import SAMPLES
from tests.program import ROOT

STATIC = ROOT / "bot" / "web" / "static"
PAGE = Path(__file__).with_name("cards.html")
SHEETS: dict[str, tuple[str, ...]] = {
    "confirm": ("confirm all",),
    "form": ("confirm Tokyo time",),
    "choices": ("choose half of day", "choose doubled hour", "choose person", "choose suggestion", "choose clash"),
    "outcomes": ("created, with links", "confirm cancel once", "refuse passed", "agenda of five"),
    "signin": ("sign in by link", "sign in by code", "refused recipients", "old button"),
}
"""What stands on one picture; a state whose sheet is called `form` is shown with its form open."""
VIEWS: tuple[tuple[Literal["light", "dark"], int], ...] = (("light", 480), ("dark", 480), ("light", 320))
FALLBACK = "webchat:fallback-text"


class Handler(SimpleHTTPRequestHandler):
    """The page, its static files, and the activities that the address asks for."""

    def do_GET(self) -> None:
        """Answer from memory or from the static folder."""
        parts = urlsplit(self.path)
        if parts.path == "/activities.json":
            wanted = parse_qs(parts.query)
            self._send(json.dumps(conversation(wanted["language"][0], wanted["sheet"][0])).encode(), "application/json")
        elif parts.path == "/":
            self._send(PAGE.read_bytes(), "text/html; charset=utf-8")
        else:
            self.path = parts.path.removeprefix("/static")
            super().do_GET()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)


def conversation(language: str, sheet: str) -> dict[str, Any]:
    """The activities of a sheet, as Web Chat gets them."""
    shown = [picture for picture in pictures(language) if picture.name in SHEETS[sheet]]
    return {
        "locale": shown[0].reply.language,
        "activities": [_activity(number, picture) for number, picture in enumerate(shown)],
    }


def _activity(number: int, picture: Picture) -> dict[str, Any]:
    (sent,) = render(picture.reply, picture.move, reference("webchat"))
    activity = dict(sent.activity)
    if FALLBACK in activity.get("channelData", {}):
        activity.pop("text", None)
    stamp = f"2026-03-04T09:00:{number:02}.000Z"
    return activity | {"id": str(number), "timestamp": stamp, "from": {"id": "bot", "role": "bot"}}


@contextmanager
def site() -> Iterator[str]:
    """The address of the page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(STATIC))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def take(browser: Browser, address: str, language: str, folder: Path) -> None:
    """All sheets of a language in all views."""
    for sheet in SHEETS:
        for scheme, width in VIEWS:
            size: ViewportSize = {"width": width, "height": 1700}
            locale = str(SAMPLES[language]["locale"])
            context = browser.new_context(color_scheme=scheme, viewport=size, locale=locale, timezone_id="Europe/Paris")
            page = context.new_page()
            page.goto(f"{address}/?language={language}&sheet={sheet}")
            expect(page.locator(".ac-adaptiveCard").first).to_be_visible(timeout=PATIENCE)
            if sheet == "form":
                page.locator(".ac-pushButton[aria-expanded]").first.click()
            page.wait_for_timeout(700)
            page.screenshot(path=folder / f"{sheet}-{language}-{scheme}-{width}.png")
            context.close()


def main(arguments: Sequence[str]) -> int:
    """The pictures of the languages that were named, else of all."""
    chromium = find_chromium()
    if chromium is None or not arguments:
        print(__doc__ if chromium else "There is no Chromium on the PATH.", file=sys.stderr)
        return 1
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    with site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for language in arguments[1:] or LANGUAGES:
            take(browser, address, language, folder)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

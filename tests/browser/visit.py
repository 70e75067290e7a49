"""One person at the page, with what their browser asked for and complained of."""

import re
from copy import copy
from typing import Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, ViewportSize, expect

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 15_000
"""Milliseconds, on a machine that is busy with other tests."""


class Visit:
    """A fresh browser context on the page."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        *,
        scheme: Literal["light", "dark"] = "light",
        width: int = 1360,
        height: int = 860,
        locale: str = "en-GB",
        zone: str = "Europe/Paris",
        script: str = "",
        path: str = "/",
        insecure: bool = False,
    ) -> None:
        """`script` runs before the page's own. `insecure`: certificates of tests are believed."""
        size: ViewportSize = {"width": width, "height": height}
        self.address = address
        self.context = browser.new_context(
            color_scheme=scheme, viewport=size, locale=locale, timezone_id=zone, ignore_https_errors=insecure
        )
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        if script:
            self.context.add_init_script(script)
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        self.page = self._tab(path)

    @property
    def box(self) -> Locator:
        """Where one types."""
        return self.page.locator("[data-id='webchat-sendbox-input']")

    @property
    def talk(self) -> Locator:
        """Everything that was said."""
        return self.page.locator("#webchat").get_by_role("feed")

    def beside(self) -> "Visit":
        """The same person in a second tab."""
        other = copy(self)
        other.page = self._tab("/")
        return other.ready()

    def ready(self) -> "Visit":
        """Wait for the welcome."""
        expect(self.box).to_be_visible(timeout=PATIENCE)
        expect(self.talk).to_contain_text(re.compile(r"\w{3}"), timeout=PATIENCE)
        return self

    def say(self, text: str, answer: str) -> "Visit":
        """Type a message and wait for an answer that holds these words."""
        self.box.fill(text)
        self.box.press("Enter")
        return self.hears(answer)

    def hears(self, answer: str) -> "Visit":
        """Wait for words in the talk."""
        expect(self.talk.get_by_text(answer, exact=False).last).to_be_visible(timeout=PATIENCE)
        return self

    def agenda(self) -> list[str]:
        """The titles of the week, in order, as the list has them."""
        return self.page.locator("#list .what").all_text_contents()

    def wait_for_event(self, title: str) -> None:
        """Until the agenda has it."""
        expect(self.page.locator("#list .what", has_text=title)).to_have_count(1, timeout=PATIENCE)

    def violations(self) -> list[str]:
        """What axe finds wrong with what is shown now."""
        found = Axe().run(self.page).response["violations"]
        return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]

    def close(self) -> None:
        """Leave."""
        self.context.close()

    def _tab(self, path: str) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("request", self._asked)
        page.on("console", self._complained)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(self.address + path)
        return page

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.hosts.add(urlsplit(request.url).netloc)

    def _complained(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

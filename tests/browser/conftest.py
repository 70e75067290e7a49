"""Chromium on the real program. A laptop without Chromium leaves these tests out, CI never does."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visit import FLAGS, Visit
from tests.chromium import find_chromium
from tests.program import Server

collect_ignore_glob = [] if find_chromium() or os.environ.get("CI") == "true" else ["test_*.py"]
"""Read by pytest."""
collect_ignore_glob = [] if find_chromium() or os.environ.get("CI") == "true" else ["test_*.py"]
CLOCK = "2026-03-02T09:00:00+01:00"
"""A Monday."""


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this folder."""
    chromium = find_chromium()
    assert chromium, "CI has to install Chromium before the tests"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The bot, on Monday, 2 March 2026 at nine."""
    with Server(tmp_path_factory.mktemp("home"), BOT_CLOCK=CLOCK) as running:
        yield running


Visiting = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Visiting]:
    """Come to the page as somebody new: `visit(scheme="dark", width=390, ...)`."""
    visits: list[Visit] = []

    def come(address: str = "", **circumstances: Any) -> Visit:
        visits.append(Visit(browser, address or server.address, **circumstances))
        return visits[-1]

    yield come
    for visited in visits:
        visited.close()

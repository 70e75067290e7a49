"""A real browser on its way to Entra ID and back: what it does with our cookies when another site posts to us."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from playwright.sync_api import Browser, expect

from tests.browser.visit import PATIENCE, Visit
from tests.graph_server import GraphServer
from tests.outlook.world import Microsoft, microsoft
from tests.program import Server
from tests.wire.entra import ADELE, CLIENT, SECRET, FakeEntra


@contextmanager
def services(folder: Path, redirect: str) -> Iterator[Microsoft]:
    """Entra ID as 127.0.0.1, so that it is another site than localhost, and Graph; in a loop of their own."""
    graph = GraphServer(people=())
    graph.state.user("Adele", ADELE.upn, ADELE.oid)
    entra = FakeEntra(redirects={redirect})
    running: list[Microsoft] = []
    up, over = Event(), Event()

    async def serve() -> None:
        async with microsoft(folder, graph, entra, "127.0.0.1") as there:
            running.append(there)
            up.set()
            await asyncio.to_thread(over.wait)

    thread = Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert up.wait(10)
    try:
        yield running[0]
    finally:
        over.set()
        thread.join()


def free_port() -> int:
    """A port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_the_page_signs_in_at_another_site_and_the_talk_goes_on(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    own = f"http://localhost:{port}"
    with services(tmp_path, f"{own}/auth/callback") as there:
        settings = {
            "BOT_PORT": str(port),
            "BOT_CALENDAR": "graph",
            "BOT_GRAPH_AUTH": "code",
            "BOT_GRAPH_CLIENT_ID": CLIENT,
            "BOT_GRAPH_CLIENT_SECRET": SECRET,
            "BOT_AUTHORITY_URL": there.entra.base,
            "BOT_GRAPH_URL": there.graph.url,
            "BOT_CA_BUNDLE": str(there.trusted),
        }
        with Server(tmp_path, **settings):
            here = Visit(browser, own, insecure=True).ready()
            here.say("lunch tomorrow at noon for one hour", "ign in")
            link = here.page.locator("#webchat .ac-pushButton[aria-label='Sign in']").last
            with here.context.expect_page() as opened:
                link.click()
            expect(opened.value.get_by_text("You are signed in")).to_be_visible(timeout=PATIENCE)
            assert opened.value.url.startswith(f"{own}/auth/callback")
            here.hears("signed in").say("yes", "is in your calendar")
            assert [one.json["subject"] for one in there.graph.asked("POST", "/events")] == ["lunch"]
            here.close()

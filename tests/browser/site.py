"""Another web site, on a port and a name of its own, with our one script tag in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class Site:
    """A folder with one page, served to the browser as "localhost": another site than 127.0.0.1."""

    def __init__(self, folder: Path, server: ThreadingHTTPServer) -> None:
        self._folder = folder
        self.origin = f"http://localhost:{server.server_port}"

    def embed(self, bot: str) -> None:
        """Put the chat of the bot at this address on the page."""
        tag = f'<script src="{bot}/widget.js" data-label="Plan a meeting" defer></script>'
        page = f"<!doctype html><html lang=en><title>Intranet</title><h1>Intranet</h1>{tag}</html>"
        (self._folder / "index.html").write_text(page, encoding="utf-8")


class Quiet(SimpleHTTPRequestHandler):
    """Files without a log."""

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def site(folder: Path) -> Iterator[Site]:
    """Serve the site for as long as the block runs."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Site(folder, server)
        finally:
            server.shutdown()

"""Takes README's pictures of the page: `python -m tests.browser.screenshots`. They are made, never drawn."""

import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CLOCK
from tests.browser.visit import FLAGS, Visit
from tests.chromium import find_chromium
from tests.program import Server

FOLDER = Path(__file__).parent
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
MOST_BYTES = 300 * 1024


def take(browser: Browser, address: str, scheme: Literal["light", "dark"], file: Path) -> None:
    """Hold the conversation that README tells of, and keep how it looks at the end."""
    here = Visit(browser, address, scheme=scheme, width=1280, height=860).ready()
    here.say("load a sample week", "10 events")
    here.say("lunch with Samantha tomorrow at noon at Harry's Bar, on Teams", "Tuesday 3 March, 12:00 to 13:00")
    here.say("sorry, Thursday instead, same time", "Thursday 5 March, 12:00 to 13:00")
    here.say("yes", "is in your calendar")
    here.page.wait_for_timeout(1000)
    here.page.screenshot(path=file)
    here.close()
    if file.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{file.name} is larger than {MOST_BYTES} bytes.")


def main() -> int:
    """Both pictures."""
    chromium = find_chromium()
    if chromium is None:
        print("There is no Chromium on the PATH.", file=sys.stderr)
        return 1
    with (
        tempfile.TemporaryDirectory() as home,
        Server(Path(home), BOT_CLOCK=CLOCK) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for scheme in SCHEMES:
            take(browser, server.address, scheme, FOLDER / f"screenshot-{scheme}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

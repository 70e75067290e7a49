"""The chat as a floating button on another site: where the site is on the list, and where it is not."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import CLOCK
from tests.browser.site import site
from tests.browser.visit import PATIENCE
from tests.program import Server

BOX = "[data-id='webchat-sendbox-input']"


def test_a_site_on_the_list_shows_the_chat_and_keeps_its_talk(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "home").mkdir()
    with (
        site(tmp_path / "site") as intranet,
        Server(tmp_path / "home", BOT_CLOCK=CLOCK, BOT_EMBED_ORIGINS=intranet.origin) as server,
    ):
        intranet.embed(server.address)
        context = browser.new_context(locale="en-GB", timezone_id="Europe/Paris")
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto(intranet.origin)
        button = page.get_by_role("button", name="Plan a meeting")
        expect(button).to_have_attribute("aria-expanded", "false")
        button.click()
        frame = page.frame_locator("scheduling-bot iframe")
        box = frame.locator(BOX)
        expect(box).to_be_visible(timeout=PATIENCE)
        box.fill("lunch with Samantha tomorrow at noon at Harry's Bar")
        box.press("Enter")
        expect(frame.get_by_text("Tuesday 3 March").last).to_be_visible(timeout=PATIENCE)
        frame.get_by_role("button", name="Close the scheduling chat").click()
        expect(button).to_have_attribute("aria-expanded", "false")
        page.reload()
        button.click()
        expect(frame.get_by_text("Tuesday 3 March").last).to_be_visible(timeout=PATIENCE)
        assert [text for text in complaints if "favicon" not in text and "404" not in text] == []
        context.close()


def test_a_site_that_is_not_on_the_list_shows_nothing(browser: Browser, server: Server, tmp_path: Path) -> None:
    with site(tmp_path) as stranger:
        stranger.embed(server.address)
        context = browser.new_context()
        page = context.new_page()
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text) if "frame-ancestors" in message.text else None)
        page.goto(stranger.origin)
        page.get_by_role("button", name="Plan a meeting").click()
        page.wait_for_timeout(1500)
        assert page.frame_locator("scheduling-bot iframe").locator(BOX).count() == 0
        assert refused
        answer = page.evaluate(
            """async address => {
                try { return (await fetch(`${address}/v3/directline/tokens/generate`, {method: 'POST'})).status }
                catch (error) { return error.name }
            }""",
            server.address,
        )
        assert answer == "TypeError", "its scripts cannot read an answer either"
        context.close()

"""The whole gallery in the page's own Web Chat: no card that it cannot show, no button that is cut off on a phone."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.cards import SHEETS, site
from tests.browser.visit import PATIENCE
from tests.gallery import LANGUAGES, STATES

WIDTH = 320


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_is_shown_and_nothing_is_cut_off(browser: Browser, language: str) -> None:
    SHEETS["all"] = tuple(STATES)
    with site() as address:
        page = browser.new_page(viewport={"width": WIDTH, "height": 1200})
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "warning" else None)
        page.goto(f"{address}/?language={language}&sheet=all")
        expect(page.locator("[role=feed] article")).to_have_count(len(STATES), timeout=4 * PATIENCE)
        page.wait_for_timeout(1000)
        assert [text for text in complaints if "Failed to render" in text] == []
        cut = page.evaluate(
            """() => [...document.querySelectorAll('.ac-adaptiveCard')].flatMap(card =>
                [...card.querySelectorAll('.ac-pushButton')].filter(button =>
                    button.getBoundingClientRect().right > card.getBoundingClientRect().right + 1
                    || button.scrollWidth > button.clientWidth + 1
                ).map(button => button.textContent))"""
        )
        assert cut == []
        page.close()

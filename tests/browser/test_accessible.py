"""axe finds nothing on the page, its cards and its dialogs, in light and in dark, wide and narrow."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.visit import PATIENCE


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_chat_cards_and_week(visit: Visiting, scheme: Literal["light", "dark"]) -> None:
    here = visit(scheme=scheme).ready()
    assert here.violations() == [], "the first sight"
    here.page.get_by_role("button", name="Load a sample week").click()
    expect(here.page.locator("#hint")).to_be_hidden(timeout=PATIENCE)
    here.say("lunch with Samantha tomorrow at noon at Harry's Bar, on Teams", "Tuesday 3 March")
    assert here.violations() == [], "a draft"
    here.say("yes", "is in your calendar")
    assert here.violations() == [], "an answer and the week as a grid"
    here.page.get_by_role("button", name="List").click()
    assert here.violations() == [], "the week as a list"
    here.page.locator("#list .entry").first.click()
    assert here.violations() == [], "an event"
    here.page.keyboard.press("Escape")
    here.page.get_by_role("button", name="Subscribe").click()
    expect(here.page.get_by_label("Secret address")).not_to_have_value("")
    assert here.violations() == [], "the secret address"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_in_a_card(visit: Visiting, scheme: Literal["light", "dark"]) -> None:
    here = visit(scheme=scheme).ready()
    here.say("lunch with Samantha tomorrow at noon at Harry's Bar", "Tuesday 3 March")
    here.page.locator("#webchat .ac-pushButton", has_text="Edit").last.click()
    expect(here.page.locator("#webchat .ac-input").first).to_be_visible()
    assert here.violations() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone(visit: Visiting, scheme: Literal["light", "dark"]) -> None:
    here = visit(scheme=scheme, width=390, height=800).ready()
    here.say("dentist on Wednesday at 3 pm", "Wednesday 4 March").say("yes", "is in your calendar")
    assert here.violations() == []
    here.page.get_by_role("button", name="Your week").click()
    assert here.violations() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_the_frame_of_another_site(visit: Visiting, scheme: Literal["light", "dark"]) -> None:
    here = visit(scheme=scheme, width=400, height=640, path="/embed").ready()
    here.say("lunch with Samantha tomorrow at noon at Harry's Bar", "Tuesday 3 March")
    assert here.violations() == []
    assert here.complaints == []

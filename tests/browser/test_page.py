"""The main job in a browser: say it, see it, correct it, confirm it, find it in the week."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.visit import PATIENCE

LUNCH = "lunch with Samantha tomorrow at noon at Harry's Bar, on Teams"


def test_a_lunch_is_said_corrected_confirmed_and_found_in_the_week(visit: Visiting) -> None:
    here = visit().ready()
    here.say(LUNCH, "Tuesday 3 March, 12:00 to 13:00")
    for shown in ("Samantha Ortiz", "Harry’s Bar", "Paris time", "Teams"):
        here.hears(shown)
    here.say("sorry, Thursday instead, same time", "Thursday 5 March, 12:00 to 13:00")
    here.say("make it an hour and a half", "12:00 to 13:30")
    here.say("invite dana@contoso.com too", "dana@contoso.com")
    assert here.agenda() == []
    here.say("yes", "is in your calendar")
    here.hears("Replaced by a newer version below.").hears("In your calendar.")
    expect(here.page.locator(".ac-pushButton", has_text="Add it")).to_have_count(0)
    here.wait_for_event("unch")
    grid = here.page.locator("#grid .week-event")
    expect(grid).to_have_count(1)
    expect(grid).to_contain_text("unch")
    assert here.hosts == {urlsplit(here.address).netloc}, "no request to any other host"
    assert here.complaints == []


def test_a_reload_keeps_talk_and_draft(visit: Visiting) -> None:
    here = visit().ready()
    here.say(LUNCH, "Tuesday 3 March, 12:00 to 13:00")
    here.page.reload()
    here.ready().hears("Tuesday 3 March, 12:00 to 13:00").hears("lunch with Samantha tomorrow")
    here.say("yes", "is in your calendar")
    here.wait_for_event("unch")


def test_two_tabs_show_one_talk(visit: Visiting) -> None:
    here = visit().ready()
    other = here.beside()
    here.say(LUNCH, "Tuesday 3 March, 12:00 to 13:00")
    other.hears("Tuesday 3 March, 12:00 to 13:00")
    here.say("yes", "is in your calendar")
    other.wait_for_event("unch")


def test_a_button_confirms(visit: Visiting) -> None:
    here = visit().ready()
    here.say(LUNCH, "Tuesday 3 March, 12:00 to 13:00")
    here.page.locator("#webchat .ac-pushButton.style-positive").last.click()
    here.hears("is in your calendar")
    here.wait_for_event("unch")


def test_the_sample_week_is_one_click_away(visit: Visiting) -> None:
    here = visit().ready()
    here.page.get_by_role("button", name="Load a sample week").click()
    expect(here.page.locator("#hint")).to_be_hidden(timeout=PATIENCE)
    assert len(here.agenda()) > 5


def test_an_event_is_looked_at_and_taken_along(visit: Visiting) -> None:
    here = visit().ready()
    here.say("dentist on Wednesday from 3 to 4 pm, remind me 10 minutes before", "15:00 to 16:00").say(
        "yes", "is in your calendar"
    )
    here.wait_for_event("entist")
    here.page.locator("#grid .week-event").click()
    dialog = here.page.locator("dialog[open]")
    expect(dialog).to_contain_text("Wednesday 4 March, 15:00")
    with here.page.expect_download() as downloading:
        dialog.get_by_role("link", name="Download .ics").click()
    content = downloading.value.path().read_text(encoding="utf-8")
    assert "BEGIN:VEVENT" in content
    assert "BEGIN:VALARM" in content
    here.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_secret_address_is_shown_copied_and_made_anew(visit: Visiting) -> None:
    here = visit().ready()
    here.page.get_by_role("button", name="Subscribe").click()
    field = here.page.get_by_label("Secret address")
    expect(field).to_have_value(re.compile(r"/calendar\.ics\?token=.{20,}"))
    first = field.input_value()
    here.page.get_by_role("button", name="Copy").click()
    expect(here.page.get_by_text("Copied")).to_be_visible()
    assert here.page.evaluate("navigator.clipboard.readText()") == first
    assert here.context.request.get(first).headers["content-type"].startswith("text/calendar")
    here.page.get_by_role("button", name="Make a new address").click()
    expect(here.page.get_by_text("The old one no longer works")).to_be_visible()
    assert field.input_value() != first
    assert here.context.request.get(first).status == 404
    assert here.context.request.get(field.input_value()).status == 200


def test_the_browser_says_language_and_zone(visit: Visiting) -> None:
    here = visit(locale="fr-FR", zone="America/Toronto").ready()
    expect(here.page.locator("html")).to_have_attribute("lang", "fr")
    expect(here.page.locator("#agenda-title")).to_have_text("Votre semaine")
    expect(here.page.locator("#week")).to_contain_text("mars 2026")
    expect(here.page.locator("#zone")).to_contain_text("America/Toronto")
    tokyo = visit(zone="Asia/Tokyo").ready()
    tokyo.say("call with Dana on Friday at 10 am", "Tokyo")


@pytest.mark.parametrize("name", ['<img src=x onerror="document.title=1">', "**bold** [link](javascript:alert(1))"])
def test_what_people_type_is_only_ever_text(visit: Visiting, name: str) -> None:
    here = visit().ready()
    title = here.page.title()
    here.say(f'call it "{name}" on Thursday from 9 to 10', "Thursday 5 March")
    here.say("yes", "is in your calendar")
    expect(here.page.locator("#list .what")).to_have_count(1, timeout=PATIENCE)
    assert here.page.title() == title
    assert here.page.locator("#webchat img[src='x'], #webchat a[href^='javascript']").count() == 0


def test_on_a_phone_chat_comes_first_and_the_week_behind_a_tab(visit: Visiting) -> None:
    here = visit(width=390, height=800).ready()
    expect(here.page.locator(".agenda")).to_be_hidden()
    here.say(LUNCH, "Tuesday 3 March").say("yes", "is in your calendar")
    week = here.page.get_by_role("button", name="Your week")
    expect(week).to_contain_text("1 new", timeout=PATIENCE)
    week.click()
    expect(here.page.locator("#list .entry")).to_be_visible()
    expect(here.page.locator(".chat")).to_be_hidden()
    assert here.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_weeks_are_turned_and_the_list_says_the_same(visit: Visiting) -> None:
    here = visit().ready()
    here.say("lunch on Monday next week at noon", "9 March").say("yes", "is in your calendar")
    here.page.get_by_role("button", name="Next week").click()
    expect(here.page.locator("#week")).to_have_text(re.compile(r"9\s*–\s*15 March 2026"))
    expect(here.page.locator("#grid .week-event")).to_have_count(1)
    here.page.get_by_role("button", name="List").click()
    expect(here.page.locator("#list h3")).to_have_text("Monday 9 March")
    here.page.get_by_role("button", name="Today").click()
    expect(here.page.locator("#week")).to_have_text(re.compile(r"2\s*–\s*8 March 2026"))


def test_everything_is_reached_by_keyboard(visit: Visiting) -> None:
    here = visit().ready()
    here.say(LUNCH, "Tuesday 3 March").say("yes", "is in your calendar")
    here.wait_for_event("unch")
    here.page.locator("#previous").focus()
    seen = []
    for _ in range(14):
        seen.append(here.page.evaluate("document.activeElement.id || document.activeElement.className"))
        here.page.keyboard.press("Tab")
    assert {"previous", "today", "next", "subscribe"} <= set(seen)
    event = next(name for name in seen if "week-event" in name)
    assert event
    here.page.locator("#grid .week-event").focus()
    here.page.keyboard.press("Enter")
    expect(here.page.locator("dialog[open]")).to_be_visible()


@pytest.mark.parametrize("form", ["grid", "list"])
def test_a_week_drawn_anew_leaves_the_keys_where_they_were(visit: Visiting, form: str) -> None:
    here = visit().ready()
    here.say(LUNCH, "Tuesday 3 March").say("yes", "is in your calendar")
    here.wait_for_event("unch")
    if form == "list":
        here.page.get_by_role("button", name="List").click()
    lunch = here.page.locator(f"#{form} [data-event]", has_text="unch")
    lunch.focus()
    other = here.beside()
    other.say("dentist on Wednesday from 3 to 4 pm", "15:00 to 16:00").say("yes", "is in your calendar for Wednesday")
    here.page.bring_to_front()
    here.wait_for_event("entist")
    expect(lunch).to_be_focused()
    here.page.keyboard.press("Enter")
    expect(here.page.locator("dialog[open]")).to_contain_text("Samantha")

"""Texts that no grammar expects: each gets a sentence in time, and the draft that was there stays."""

import time

import pytest

from tests.bot.bad_input.running import CANARY, Program
from tests.bot.bad_input.running import message as message_of

DRAFT = "lunch tomorrow at noon"
NOTHING: dict[str, str | None] = {
    "no text": None,
    "empty": "",
    "blanks": " \t\r\n ",
    "line ends": "\n" * 900,
    "emoji": "🎉🔥👨‍👩‍👧‍👦🇫🇷",
    "one emoji": "🤷🏽‍♀️",
    "zero width": "\u200b\u200c\u200d\u2060\ufeff",
    "marks of direction": "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "control characters": "\x00\x01\x07\x1b[31m\x7f",
    "half characters": "\ud83d \udc00",
    "only accents": "\u0301" * 300,
    "only signs": "?!.,;:" * 100,
    "brackets": "(" * 900,
    "private use": "\ue000\uf8ff",
}
ODD = {
    "right to left": "غداء غدا مع سامانثا",
    "mixed directions": "ארוחה tomorrow at noon",
    "sql": "'; DROP TABLE talk; --",
    "placeables": "{0} { $title } %s ${x} {{DATE(2026-03-03)}} tomorrow at noon",
    "json": '{"type": "message", "text": "yes"}',
    "address": "http://127.0.0.1:22/ tomorrow at noon",
    "a year without end": "lunch on 9999-12-31 at 23:00",
    "a first year": "lunch on 0001-01-01 at 9",
    "far away": "lunch in 99999999999999999999 days",
    "a day that is none": "meeting on 31 February at noon",
    "an hour that is none": "lunch tomorrow at 99:99",
    "an endless event": "lunch tomorrow at noon for 999999999 hours",
    "an endless series": "stand-up every day at 9 am for 99999999 years",
    "a reminder before time began": "lunch tomorrow at noon, remind me 99999999999 minutes before",
    "many addresses": "lunch tomorrow at noon with " + ", ".join(f"p{n}@example.com" for n in range(40)),
    "many days": "meeting " + "monday " * 120,
    "many joints": "lunch " + "and " * 220,
    "many numbers": "1 2 3 4 5 " * 95,
    "one long word": "x" * 990,
    "one long number": "9" * 990,
}
LONG = {
    "letters": "x" * 100_000,
    "words": "lunch tomorrow at noon " * 4348,
    "signs": ":" * 100_000,
    "emoji": "🎉" * 20_000,
    "line ends": "\n" * 99_000 + "lunch",
    "addresses": "a@b.cd, " * 12_500,
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
async def test_what_holds_no_words_is_said_and_leaves_the_draft(running: Program, text: str | None) -> None:
    before = (await running.hears(DRAFT)).draft
    answered = await running.hears(text)
    assert answered.text.strip()
    assert answered.move not in ("created", "cancelled")
    created = await running.hears("yes")
    assert created.move == "created"
    assert created.draft["start"] == before["start"]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
async def test_odd_words_get_an_answer_soon(running: Program, text: str) -> None:
    begun = time.monotonic()
    answered = await running.hears(text)
    assert time.monotonic() - begun < 5
    assert answered.text.strip()
    assert answered.move in ("ask", "choose", "confirm", "refuse", "answer", "help", "nothing_pending")


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
async def test_a_hundred_thousand_characters_are_too_many_and_leave_the_draft(running: Program, text: str) -> None:
    await running.hears(DRAFT)
    begun = time.monotonic()
    answered = await running.hears(text)
    assert time.monotonic() - begun < 5
    assert answered.move == "answer"
    assert "more than I can take in" in answered.text or "catch any words" in answered.text
    assert len(answered.body) < 10_000
    assert (await running.hears("yes")).move == "created"


@pytest.mark.parametrize(
    "text", ["lunch tomorrow at noon for 0 minutes", "lunch tomorrow at noon 0m", "lunch tomorrow at noon, 0 h"]
)
async def test_no_event_is_without_length(running: Program, text: str) -> None:
    assert (await running.hears(text)).draft["duration_minutes"] == 60


async def test_more_than_a_body_may_hold_is_refused_with_a_sentence(running: Program) -> None:
    answered = await running.hears(CANARY * 40_000)
    assert answered.status == 413
    assert "bytes" in answered.json["error"]["message"]
    line = await running.line()
    assert (await line.post(text=CANARY * 40_000)).status == 413
    assert (await line.says(text=DRAFT))["text"]


@pytest.mark.parametrize(
    "text",
    [
        "\u202elunch tomorrow at noon\u202c",
        "lunch\u200b tomorrow\u200b at\u200b noon\ufeff",
        "lunch to\u200bmorrow at no\u200bon",
        "lunch tomor\u00adrow at noon",
        "\u2067lunch\u2069 tomorrow at noon",
        "lunch\u00a0tomorrow\u202fat\u3000noon",
        "lunch tomorrow at noon with Sam\u200bantha",
    ],
)
async def test_characters_that_nobody_sees_change_nothing(running: Program, text: str) -> None:
    answered = await running.hears(text)
    assert answered.move == "confirm", answered.text
    assert answered.draft["start"] == "2026-03-03T12:00:00"
    assert answered.draft["subject"] in ("lunch", "Lunch with Samantha")
    for attendee in answered.draft["attendees"]:
        assert "\u200b" not in str(attendee)


async def test_a_card_never_turns_the_direction_of_what_follows(running: Program) -> None:
    answered = await running.hears('call it "evil\u202etxt.exe" tomorrow at noon', channelId="webchat")
    assert answered.move == "confirm"
    assert "\u202e" not in answered.body
    assert "\\u202e" not in answered.body.casefold()


async def test_a_log_repeats_nothing_of_any_of_them(running: Program) -> None:
    for text in (f"{CANARY} \ud800", f"<{CANARY}>", f"{CANARY}@example.com tomorrow at noon", f"{CANARY} " * 5_000):
        await running.post(message_of(text, id=f"activity of {text[:9]!r}"))
    assert CANARY.casefold() not in running.log.casefold()
    assert '"route": "/api/messages"' in running.log

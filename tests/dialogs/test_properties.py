"""What holds for every message, whatever it says: determinism, honesty about the words, and no exception at all.

The texts are random Unicode, random pieces of time words and requests, and the packs' own examples with random edits.
"""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dialogs.__main__ import answer
from dialogs.model import Found, Profile, TimeExpression, Understanding
from dialogs.pack import FOLDER, pack_for, pack_names
from dialogs.times.parse import parse
from dialogs.understand import LONGEST, understand
from tests.dialogs.speaking import NOW, ZONE

LANGUAGES = pack_names()
EXPECTING = (None, "subject", "when", "place", "people", "day", "at", "minutes", "end", "online", "no such slot")
DRAFT = {
    "subject": "Budget",
    "date": "2026-03-12",
    "time": "15:00:00",
    "duration_minutes": 60,
    "attendees": ["Dana"],
    "locations": ["Room 5"],
    "recurrence": "FREQ=WEEKLY;BYDAY=TH",
}
"""A draft to correct, in the keys of `python -m dialogs`."""
STRANGE = "zqxvbrolnik"
"""A word of no language."""

any_text = st.text(st.characters(exclude_categories=()), max_size=120)
"""Every code point there is, lone surrogates included."""


@cache
def examples(language: str) -> tuple[str, ...]:
    """The texts of a language's examples."""
    rows = tomllib.loads((FOLDER / language / "examples.toml").read_text(encoding="utf-8")).values()
    return tuple(str(row["text"]) for group in rows if isinstance(group, list) for row in group if "text" in row)


def spoken(language: str) -> st.SearchStrategy[str]:
    """An example, a part of one, or parts of several run together."""
    text = st.sampled_from(examples(language))
    part = st.builds(lambda text, cut: text[cut:], text, st.integers(0, 40))
    return text | part | st.lists(part, min_size=2, max_size=3).map(" ".join)


def hear(
    language: str, text: str, now: datetime = NOW, zone: str = ZONE, expecting: str | None = None
) -> Understanding:
    """What the text says to somebody in the zone."""
    profile = Profile(id="ada", locale=language, zone=zone)
    return understand(text, pack_for(language), profile, now.astimezone(ZoneInfo(zone)), expecting)


def may_share(one: Found, other: Found) -> bool:
    """Whether two pieces may be carried by the same words, as they are meant to."""
    keys = {one.key, other.key}
    # A title that speaks of a video call says so without a word of its own ("company webinar"): its place is empty.
    if any(piece.span[0] == piece.span[1] for piece in (one, other)):
        return True
    # A zone stands inside its time; what moves a draft is a time as well where there is none to move ("2 days later");
    # the words of a day that no calendar has stand inside those of the time around it.
    return one.slot == other.slot == "when" and bool(keys & {"zone", "shift", "impossible"})


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_same_message_says_the_same(language: str, data: Any) -> None:
    text = data.draw(any_text | spoken(language))
    expecting = data.draw(st.sampled_from(EXPECTING))
    once = hear(language, text, expecting=expecting)
    parse.cache_clear()
    assert hear(language, text, expecting=expecting) == once


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=120, deadline=None)
def test_pieces_lie_in_the_text_and_apart(language: str, data: Any) -> None:
    text = data.draw(any_text | spoken(language))
    heard = hear(language, text, expecting=data.draw(st.sampled_from(EXPECTING)))
    for piece in heard.found:
        assert 0 <= piece.span[0] <= piece.span[1] <= len(text)
    for one, other in combinations(heard.found, 2):
        apart = one.span[1] <= other.span[0] or other.span[1] <= one.span[0]
        assert apart or may_share(one, other), (one, other)


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_words_that_nobody_claims_are_kept(language: str, data: Any) -> None:
    text = data.draw(st.sampled_from(examples(language)))
    assume(text.rstrip()[-1:] not in "\"'”»」")
    heard = hear(language, f"{text.rstrip(' .!?。')}. {STRANGE} {STRANGE}!")
    said = [*heard.rest, heard.second or "", *(str(piece.value) for piece in heard.found)]
    assert any(STRANGE in words for words in said)


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_no_text_raises(language: str, data: Any) -> None:
    text = data.draw(any_text | spoken(language))
    line = {"text": text, "locale": language, "now": "2026-03-10T09:00:00", "timezone": ZONE}
    line["expecting"] = data.draw(st.sampled_from(EXPECTING))
    answer(line)
    answer({**line, "before": DRAFT})


def test_a_text_that_is_too_long_is_not_read() -> None:
    heard = hear("en", "lunch tomorrow at noon " * LONGEST)
    assert heard.too_long
    assert not heard.found


RELATIVE = {
    "en": [
        "tomorrow",
        "the day after tomorrow",
        "in 3 days",
        "in two weeks",
        "next Friday",
        "on Monday",
        "this Sunday",
    ],
    "fr": ["demain", "après-demain", "dans 3 jours", "dans deux semaines", "vendredi prochain", "lundi"],
    "es": ["mañana", "pasado mañana", "en 3 días", "en dos semanas", "el próximo viernes", "el lunes"],
    "de": ["morgen", "übermorgen", "in 3 Tagen", "in zwei Wochen", "nächsten Freitag", "am Montag"],
    "hu": ["holnap", "holnapután", "3 nap múlva", "két hét múlva", "jövő pénteken", "hétfőn"],
    "ja": ["明日", "明後日", "3日後", "2週間後", "来週の金曜日", "月曜日"],
    "it": ["domani", "dopodomani", "lunedì"],
}
"""Days that are counted from now, none by month or year."""
RELATIVE_ROWS = [(language, text) for language, texts in RELATIVE.items() for text in texts]


def days(heard: Understanding) -> list[Any]:
    """The days of all readings."""
    return [
        reading.day
        for piece in heard.found
        if isinstance(piece.value, TimeExpression)
        for reading in piece.value.readings
    ]


def test_every_language_has_relative_days() -> None:
    assert set(RELATIVE) == set(LANGUAGES)


@pytest.mark.parametrize(("language", "text"), RELATIVE_ROWS)
@given(weeks=st.integers(1, 60))
@settings(max_examples=15, deadline=None)
def test_weeks_that_pass_move_what_is_counted_from_now(language: str, text: str, weeks: int) -> None:
    later = (NOW.replace(tzinfo=None) + timedelta(weeks=weeks)).replace(tzinfo=ZoneInfo(ZONE))
    before, after = days(hear(language, text)), days(hear(language, text, later))
    assert before
    assert after == [day + timedelta(weeks=weeks) for day in before]


@pytest.mark.parametrize(("language", "text"), RELATIVE_ROWS)
def test_midnight_elsewhere_moves_what_is_counted_from_now(language: str, text: str) -> None:
    """Late on Tuesday in London it is Wednesday in Tokyo: whoever asks there is told of days from Wednesday on."""
    night = datetime(2026, 3, 10, 22, tzinfo=ZoneInfo("Europe/London"))
    morning = datetime(2026, 3, 11, 7, tzinfo=ZoneInfo("Europe/London"))
    tokyo = days(hear(language, text, night, "Asia/Tokyo"))
    assert tokyo == days(hear(language, text, morning, "Europe/London"))


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_a_wall_time_is_the_same_wherever_it_is_said(zone: str) -> None:
    (piece,) = hear("en", "on 2 May 2027 at 15:30", zone=zone).of("when")
    assert isinstance(piece.value, TimeExpression)
    assert piece.value.values == ("2027-05-02T15:30:00",)


def test_minutes_from_now_are_those_of_the_zone() -> None:
    there = hear("en", "in 20 minutes", zone="Asia/Tokyo").of("when")[0].value
    assert isinstance(there, TimeExpression)
    assert there.values == ("2026-03-10T18:20:00",)

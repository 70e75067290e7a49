"""What holds for any text: no exception, places inside the text, nothing overlaps, same in same out, bounded work."""

import time as wall
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.pack import packs
from dialogs.times import combine, find, find_shifts
from dialogs.times.parse import parse
from dialogs.tokens import tokenize
from tests.dialogs.times.saying import context, words_of

LANGUAGES = sorted(packs())
PIECES = [
    *("at", "on", "the", "next", "last", "every", "in", "from", "to", "until", "for", "and", "of", "-", ",", ":", "/"),
    *("monday", "friday", "may", "march", "tomorrow", "noon", "tonight", "morning", "week", "month", "hour", "half"),
    *("first", "second", "31", "30", "3", "12", "00", "2027", "2", "1730", "am", "pm", "st", "th", "EST", "Easter"),
    *("lundi", "à", "h", "midi", "tous", "les", "demi", "明日", "時", "から", "fél", "négykor", "халf", "½", "\u200b"),
]
any_text = st.text(max_size=80)
wordy_text = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
glued_text = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=any_text | wordy_text | glued_text)
@settings(max_examples=150, deadline=None)
def test_places_are_in_the_text_and_apart(language: str, text: str) -> None:
    words = words_of(language)
    found = find(tokenize(text, words.cutting), words, context())
    for one in found:
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        assert one.readings or one.impossible
        assert all(one.values)
    assert all(left.span[1] <= right.span[0] for left, right in pairwise(found))
    assert (combine(found) == ()) == (not any(one.readings for one in found))


@given(text=wordy_text)
@settings(max_examples=100, deadline=None)
def test_the_same_words_mean_the_same(text: str) -> None:
    words = words_of("en")
    tokens = tokenize(text, words.cutting)
    once = find(tokens, words, context())
    parse.cache_clear()
    assert find(tokens, words, context()) == once
    assert find_shifts(tokens, words) == find_shifts(tokens, words)


@pytest.mark.parametrize("now", ["1970-01-01T00:00:00", "2024-02-29T23:59:59", "9997-12-31T23:59:00"])
@given(text=wordy_text)
@settings(max_examples=60, deadline=None)
def test_any_moment_of_asking(now: str, text: str) -> None:
    words = words_of("en")
    find(tokenize(text), words, context(now=now))


@pytest.mark.parametrize(
    "hostile",
    [
        "7" * 4000,
        "1 " * 2000,
        "1:" * 2000,
        "\"'" * 2000,
        "monday " * 600,
        "at 3 to 4 and " * 300,
        "a" * 4000,
        "3-" * 2000,
    ],
    ids=["digits", "ones", "colons", "quotes", "mondays", "ranges", "letters", "dashes"],
)
def test_a_long_text_takes_bounded_time(hostile: str) -> None:
    words = words_of("en")
    parse.cache_clear()
    start = wall.process_time()
    find(tokenize(hostile, words.cutting), words, context())
    assert wall.process_time() - start < 2.0

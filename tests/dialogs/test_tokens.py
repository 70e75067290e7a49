"""Tokens: where a text is cut, and that every token knows its place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.tokens import Cutting, Token, normalize, tokenize


def norms(text: str, cutting: Cutting | None = None) -> list[str]:
    return [token.norm for token in (tokenize(text, cutting) if cutting else tokenize(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5pm", ["5", "pm"]),
        ("14h30", ["14", "h", "30"]),
        ("6to8", ["6", "to", "8"]),
        ("3:30pm", ["3", ":", "30", "pm"]),
        ("10am-noon", ["10", "am", "-", "noon"]),
        ("２２時", ["22", "時"]),
        ("Harry’s Bar", ["harry", "'", "s", "bar"]),
        ("9–11", ["9", "-", "11"]),
        ("AOÛT", ["août"]),
        ("to\u200bday", ["to", "day"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_cuts(text: str, expected: list[str]) -> None:
    assert norms(text) == expected


def test_a_token_keeps_what_the_person_wrote() -> None:
    (word,) = tokenize("  Août ")
    assert word == Token("Août", "août", "aout", "word", 2, 6, False, None)


def test_glued_tells_whether_a_blank_stood_before() -> None:
    assert [token.glued for token in tokenize("at 5pm")] == [False, False, True]


def test_numbers_have_their_value_up_to_a_length() -> None:
    assert [token.number for token in tokenize("07 ٣ 1234567890123 five")] == [7, 3, None, None]


def test_runs_without_blanks_are_cut_by_the_dictionary() -> None:
    japanese = Cutting(frozenset({"明日", "来週", "会議"}), boundaries=False)
    assert norms("明日の会議", japanese) == ["明日", "の", "会議"]


def test_endings_come_off_known_words_alone() -> None:
    hungarian = Cutting(frozenset({"csütörtök"}), endings=frozenset({"ön", "ig"}))
    assert norms("csütörtökön Ödön", hungarian) == ["csütörtök", "+ön", "ödön"]


def test_compounds_of_two_known_words_come_apart() -> None:
    german = Cutting(frozenset({"donnerstag", "nachmittag"}), compounds=True)
    assert norms("Donnerstagnachmittag Donnerstagrunde", german) == ["donnerstag", "nachmittag", "donnerstagrunde"]


def test_a_cutting_learns_words() -> None:
    assert norms("明日会議", Cutting(boundaries=False).knowing(["会議"])) == ["明日", "会議"]


@given(st.text(max_size=200))
def test_tokens_are_the_text_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    assert all(token.norm == normalize(token.text) or token.kind == "number" for token in tokens)


def test_a_long_text_is_cut_once() -> None:
    assert len(tokenize("x1" * 2000)) == 4000

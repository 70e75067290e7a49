"""Moves relative to a draft."""

import pytest

from dialogs.model import Shift
from dialogs.times import find_shifts
from dialogs.tokens import tokenize
from tests.dialogs.times.saying import words_of

CASES = [
    ("en", "make it an hour later", "an hour later", Shift(minutes=60)),
    ("en", "half an hour earlier, please", "half an hour earlier", Shift(minutes=-30)),
    ("en", "push it back by 15 minutes", "push it back by 15 minutes", Shift(minutes=15)),
    ("en", "the day after", "the day after", Shift(days=1)),
    ("en", "two days later", "two days later", Shift(days=2)),
    ("en", "move it to the next day", "the next day", Shift(days=1)),
    ("en", "a week later", "a week later", Shift(days=7)),
    ("en", "30 minutes longer", "30 minutes longer", Shift(length=30)),
    ("en", "a quarter of an hour shorter", "a quarter of an hour shorter", Shift(length=-15)),
    ("en", "PM not AM", "PM not AM", Shift(meridiem="pm")),
    ("en", "I meant AM", "meant AM", Shift(meridiem="am")),
    ("fr", "une heure plus tard", "une heure plus tard", Shift(minutes=60)),
    ("fr", "une demi-heure plus tôt", "une demi-heure plus tôt", Shift(minutes=-30)),
    ("fr", "le lendemain", "le lendemain", Shift(days=1)),
    ("fr", "trente minutes de plus", "trente minutes de plus", Shift(length=30)),
]


@pytest.mark.parametrize(("language", "text", "carried_by", "shift"), CASES)
def test_a_move(language: str, text: str, carried_by: str, shift: Shift) -> None:
    words = words_of(language)
    (found,) = find_shifts(tokenize(text, words.cutting), words)
    assert (text[slice(*found.span)], found.shift) == (carried_by, shift)


@pytest.mark.parametrize("text", ["at 5 pm", "tomorrow", "lunch with Noor", "the week is long"])
def test_no_move(text: str) -> None:
    words = words_of("en")
    assert find_shifts(tokenize(text, words.cutting), words) == ()

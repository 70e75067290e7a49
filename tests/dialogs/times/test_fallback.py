"""Answers in a language that has no pack, which dateparser reads as a whole."""

import pytest

from dialogs.times import read_answer
from tests.dialogs.times.saying import context


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("it", "domani", "2026-11-19"),
        ("it", "3 maggio", "2027-05-03"),
        ("pl", "15 marca", "2027-03-15"),
        ("nl", "vrijdag", "2026-11-20"),
    ],
)
def test_a_date(language: str, text: str, value: str) -> None:
    (found,) = read_answer(text, language, context(locale=language))
    assert (found.values, found.span, found.by) == ((value,), (0, len(text)), "dateparser")


@pytest.mark.parametrize(
    ("language", "text"), [("it", "non lo so"), ("it", ""), ("it", "domani " * 20), ("tlh", "wa'leS")]
)
def test_no_date(language: str, text: str) -> None:
    assert read_answer(text, language, context()) == ()

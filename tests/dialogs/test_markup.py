"""Markup says nothing: titles and names come without it, and spans stay those of the person's own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.markup import without_markup
from dialogs.model import Act, PersonSaid
from tests.dialogs.speaking import hear


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("<b>picnic</b> tomorrow at noon", "picnic", []),
        ("schedule <b>picnic</b> with **Bob** tomorrow", "picnic", ["Bob"]),
        ("**picnic with Bob** tomorrow", "picnic", ["Bob"]),
        ("picnic with **Bob Smith** and <i>Ann</i> tomorrow", "picnic", ["Bob Smith", "Ann"]),
        ("[harvest](https://farm.example/a?b=1) tomorrow at 3 pm", "harvest", []),
        ("meeting about [harvest](https://farm.example) tomorrow", "harvest", []),
        ("`picnic` tomorrow", "picnic", []),
    ],
)
def test_titles_and_names(text: str, title: str, people: list[str]) -> None:
    heard = hear(text)
    assert [piece.value for piece in heard.of("subject")] == [title]
    assert [piece.value.name for piece in heard.of("people") if isinstance(piece.value, PersonSaid)] == people
    assert heard.text == text
    assert heard.rest == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("yes!!!", Act.YES),
        ("**yes**", Act.YES),
        ("<p>yes</p>", Act.YES),
        ("_no_", Act.NO),
        ("nope nope", Act.NO),
        ("yes yes yes", Act.YES),
        ("cancel cancel", Act.CANCEL),
        ("undo, undo!!", Act.UNDO),
    ],
)
def test_answers_with_emphasis(text: str, act: Act) -> None:
    assert hear(text).act is act


@pytest.mark.parametrize("text", ["5 * 3 * 2", "snake_case_name", "2 < 3 and 5 > 4", "a [b] (c)", "I <3 you", "~ten"])
def test_signs_that_are_no_markup_stay(text: str) -> None:
    assert without_markup(text) == text


@given(st.text(alphabet="ab <>/[](){}*_~`:.\n", max_size=60))
def test_every_word_keeps_its_place(text: str) -> None:
    plain = without_markup(text)
    assert len(plain) == len(text)
    assert all(mine in (theirs, " ") for mine, theirs in zip(plain, text, strict=True))

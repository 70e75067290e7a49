"""Every way of answering every kind of choice, in every language."""

import pytest

from tests.dialogs.choices import KINDS, answer, choices, offered, options, press, replace, spoken
from tests.dialogs.matrix import Matrix, Row, matrices

ANSWERS = [
    (language, kind, key, phrase)
    for language in spoken()
    for kind, said in choices(language).items()
    for key, phrases in said.answers.items()
    for phrase in phrases
]
INSTEAD = [
    (language, kind, row) for language in spoken() for kind, said in choices(language).items() for row in said.instead
]
ALL = [(language, kind) for language in spoken() for kind in choices(language)]


@pytest.mark.parametrize(("language", "kind", "key", "phrase"), ANSWERS)
def test_a_phrase_picks_what_it_means(language: str, kind: str, key: str, phrase: str) -> None:
    answer(language, kind, key, phrase)


@pytest.mark.parametrize(("language", "kind", "row"), INSTEAD, ids=lambda part: getattr(part, "say", part))
def test_a_new_value_may_come_instead(language: str, kind: str, row: Row) -> None:
    replace(language, kind, row)


@pytest.mark.parametrize(("language", "kind"), ALL)
def test_every_button_does_what_its_words_do(language: str, kind: str) -> None:
    for key in options(offered(language, kind)):
        press(language, kind, key)


@pytest.mark.parametrize("matrix", matrices(), ids=lambda matrix: matrix.language)
def test_every_language_has_phrases_for_every_option_of_every_kind(matrix: Matrix) -> None:
    said = choices(matrix.language)
    assert set(said) == set(KINDS) - set(matrix.without)
    for kind in said:
        missing = set(options(offered(matrix.language, kind))) - set(said[kind].answers)
        assert not missing or len(options(offered(matrix.language, kind))) > 3, (kind, missing)

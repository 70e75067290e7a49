"""A part is to be otherwise and nobody says how: it is asked for, in every language, and nothing else is touched."""

import pytest

from dialogs.model import Reopened
from dialogs.moves import Answer, Ask, Changed, Choose, Confirm, Help, Move
from dialogs.schedule.reopening import QUESTIONS
from dialogs.schedule.updating import says_the_same
from tests.dialogs.matrix import World, compare_changes, copied, matrices, parts, reached
from tests.dialogs.reopening import spoken, vague

REOPENED = [
    (language, part, phrase)
    for language in spoken()
    for part, row in vague(language).part.items()
    for phrase in row.say
]
WRONG = [(language, phrase) for language in spoken() for phrase in vague(language).wrong]
OPEN = [(language, phrase) for language in spoken() for phrase in (*vague(language).whenever, *vague(language).unsure)]
ASIDES = [
    (language, kind, phrase)
    for language in spoken()
    for kind in ("wait", "why", "unsure", "aside")
    for phrase in getattr(vague(language), kind)
]


def test_every_language_of_the_matrix_has_every_part() -> None:
    assert spoken() == [matrix.language for matrix in matrices()]
    for language in spoken():
        assert set(vague(language).part) == set(QUESTIONS) - {"anything"}


@pytest.mark.parametrize(("language", "part", "phrase"), REOPENED)
def test_the_part_is_asked_for_and_the_answer_taken(language: str, part: Reopened, phrase: str) -> None:
    talk = copied(reached(language, "confirm"))
    before = _parts(talk)
    move = _said(talk, phrase)
    assert isinstance(move, Ask), f"{phrase}: {move}"
    assert (move.slot, move.about) == QUESTIONS[part]
    assert _parts(talk) == before
    row = vague(language).part[part]
    confirmed = _said(talk, row.answer)
    assert isinstance(confirmed, Confirm), f"{row.answer}: {confirmed}"
    compare_changes(row.changes, _parts(talk), f"{phrase} / {row.answer}")


@pytest.mark.parametrize("language", spoken())
def test_never_mind_leaves_the_part_as_it_is(language: str) -> None:
    talk = copied(reached(language, "confirm"))
    before = _parts(talk)
    for row in vague(language).part.values():
        _said(talk, row.say[0])
        assert isinstance(_said(talk, vague(language).leave), Confirm)
        assert _parts(talk) == before


@pytest.mark.parametrize("language", spoken())
def test_after_creation_the_event_is_reopened(language: str) -> None:
    row = vague(language).part["time"]
    talk = copied(reached(language, "after_creation"))
    assert isinstance(_said(talk, row.say[0]), Ask)
    assert isinstance(_said(talk, row.answer), Changed)
    assert type(talk.effects[-1]).__name__ == "ChangeEvent"


@pytest.mark.parametrize(("language", "phrase"), WRONG)
def test_what_is_wrong_is_asked_and_nothing_dropped(language: str, phrase: str) -> None:
    talk = copied(reached(language, "confirm"))
    before = _parts(talk)
    move = _said(talk, phrase)
    assert isinstance(move, Ask), f"{phrase}: {move}"
    assert (move.slot, move.about) == QUESTIONS["anything"]
    assert _parts(talk) == before


@pytest.mark.parametrize(("language", "phrase"), OPEN)
def test_who_has_no_time_to_say_is_offered_some(language: str, phrase: str) -> None:
    talk = copied(reached(language, "hour"))
    talk.name = "suggestion"
    move = _said(talk, phrase)
    assert isinstance(move, Choose), f"{phrase}: {move}"
    assert move.about == "suggestion"


@pytest.mark.parametrize(("language", "kind", "phrase"), ASIDES)
def test_what_says_nothing_of_an_event_changes_nothing(language: str, kind: str, phrase: str) -> None:
    talk = copied(reached(language, "confirm"))
    draft = talk.state.draft
    move = _said(talk, phrase)
    assert isinstance(move, Answer | Help), f"{phrase}: {move}"
    if kind in ("wait", "why"):
        assert isinstance(move, Answer)
        assert move.about == ("no_hurry" if kind == "wait" else "why")
    assert draft is not None
    assert talk.state.draft is not None
    assert says_the_same(talk.state.draft, draft)
    assert not talk.state.waiting


@pytest.mark.parametrize(("language", "kind", "phrase"), ASIDES)
def test_what_says_nothing_of_an_event_begins_none(language: str, kind: str, phrase: str) -> None:
    if kind != "aside":
        return
    talk = copied(reached(language, "nothing_asked"))
    move = _said(talk, phrase)
    assert isinstance(move, Answer | Help), f"{phrase}: {move}"
    assert talk.state.draft is None


def _said(talk: World, text: str) -> Move:
    return talk.says(text)[0]


def _parts(talk: World) -> dict[str, object]:
    return parts(talk.state.draft) if talk.state.draft else {}

"""In which language a message is taken: the one it is written in, whatever the talk was held in before.

The rows are data (`noticing.toml`). What the packs' own examples say is noticed under every other locale, and nothing
is noticed in an example or a trap under its own.
"""

import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dialogs.conversation import Conversation
from dialogs.model import Profile
from dialogs.noticing import guesses
from dialogs.pack import FOLDER, pack_for, pack_names, primary
from dialogs.schedule.listening import listen
from tests.dialogs.talking import Talk
from tests.dialogs.test_traps import FILES

ROWS: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("noticing.toml").read_text(encoding="utf-8")
)


def _rows(kind: str, key: str = "") -> list[tuple[str, str, str]]:
    """Language, text, and what the row says for all of them under `key`."""
    return sorted(
        (language, text, row.get(key, ""))
        for row in ROWS[kind]
        for language in row.keys() - {key}
        for text in row[language]
    )


STAY = [(row["locale"], text) for row in ROWS["stay"] for text in row["texts"]]
LOCALES = {name: tomllib.loads((FOLDER / name / "examples.toml").read_text(encoding="utf-8")) for name in pack_names()}
EXAMPLES = [(name, row["text"]) for name, book in LOCALES.items() for row in book["example"]]
FEWEST_WORDS = 4
NOTICED = 0.94
"""Share of the longer examples of each language that is noticed under other locales, at least."""


def _talk(locale: str) -> Talk:
    talk = Talk()
    profile = Profile(id="kim", locale=locale, seen_locale=locale, zone="Europe/London")
    talk.facts = replace(talk.facts, profile=profile)
    return talk


def _taken_in(locale: str, text: str) -> str:
    return listen(Conversation(), text, _talk(locale).facts).language


@pytest.mark.parametrize(("language", "text", "locale"), _rows("first", "locale"))
def test_a_message_is_taken_and_answered_in_its_language(language: str, text: str, locale: str) -> None:
    talk = _talk(locale)
    _, reply = talk.says(text)
    assert primary(reply.language) == language
    assert talk.state.language == language


@pytest.mark.parametrize(("locale", "text"), STAY)
def test_names_titles_and_figures_change_nothing(locale: str, text: str) -> None:
    talk = _talk(locale)
    _, reply = talk.says(text)
    assert talk.state.language is None
    assert primary(reply.language) == pack_for(locale).language


@pytest.mark.parametrize(("language", "text", "move"), _rows("answer", "move"))
def test_a_short_answer_is_taken_in_its_language(language: str, text: str, move: str) -> None:
    talk = _talk("en-US")
    shown, _ = talk.says("lunch with Dana on Friday at noon")
    assert shown.name == "confirm"
    moved, reply = talk.says(text)
    assert (moved.name, primary(reply.language)) == (move, language)


@pytest.mark.parametrize(("language", "text", "move"), [row for row in _rows("answer", "move") if row[2] == "created"])
def test_a_short_answer_counts_but_changes_nothing_that_was_asked_for(language: str, text: str, move: str) -> None:
    talk = _talk("hu-HU" if language != "hu" else "de-DE")
    talk.says("speak English please")
    talk.says("lunch with Dana on Friday at noon")
    moved, reply = talk.says(text)
    words = guesses(text, "en")
    assert moved.name == move
    assert primary(reply.language) == (language if words[0].clear else "en")


@pytest.mark.parametrize(("language", "text", "_"), _rows("pick"))
def test_a_choice_is_picked_in_another_language(language: str, text: str, _: str) -> None:
    talk = _talk("en-US")
    shown, _reply = talk.says("lunch with Alex on Friday at noon")
    assert shown.name == "choose"
    moved, reply = talk.says(text)
    assert (moved.name, primary(reply.language)) == ("confirm", language)


@pytest.mark.parametrize(("language", "text", "locale"), _rows("wish", "locale"))
def test_a_language_is_asked_for(language: str, text: str, locale: str) -> None:
    talk = _talk(locale)
    moved, reply = talk.says(text)
    assert (moved.name, primary(reply.language)) == ("answer", language)
    assert talk.state.language_asked


def test_the_examples_are_noticed_under_other_locales() -> None:
    """Every longer example under another locale, each in turn."""
    heard, noticed = Counter[str](), Counter[str]()
    for number, (language, text) in enumerate(EXAMPLES):
        others = [name for name in pack_names() if name != language]
        if len(text.split()) >= FEWEST_WORDS or not pack_for(language).cutting.boundaries:
            heard[language] += 1
            noticed[language] += _taken_in(LOCALES[others[number % len(others)]]["locale"], text) == language
    assert {name: noticed[name] / heard[name] for name in heard if noticed[name] < NOTICED * heard[name]} == {}


def test_no_example_is_taken_for_another_language() -> None:
    assert [text for name, text in EXAMPLES if _taken_in(LOCALES[name]["locale"], text) != name] == []


def test_no_trap_is_taken_for_another_language() -> None:
    traps = [
        (rows["locale"], said)
        for rows in FILES.values()
        for title in (*rows["titles"], *rows.get("with_command", ()), *rows.get("people", ()))
        for said in (title, rows["quoted"].format(title=title))
    ]
    assert [text for locale, text in traps if _taken_in(locale, text) != primary(locale)] == []


def test_the_kind_of_a_language_is_the_one_that_the_channel_tells() -> None:
    """Whoever comes back to English in an en-GB Teams keeps their clock and their order of day and month."""
    talk = _talk("en-GB")
    profile = talk.facts.profile.model_copy(update={"locale": "hu"})
    talk.facts = replace(talk.facts, profile=profile)
    _, reply = talk.says("lunch with Dana on 9/3 at noon")
    assert reply.language == "en-GB"
    assert talk.state.draft is not None
    assert talk.state.draft.when.day is not None
    assert talk.state.draft.when.day.value.isoformat() == "2026-03-09"


def test_a_draft_keeps_the_length_of_the_word_it_was_begun_with() -> None:
    talk = _talk("en-US")
    talk.says("lunch with Dana on Friday at noon")
    talk.says("inkább csütörtökön")
    assert talk.state.draft is not None
    assert talk.state.draft.when.minutes is not None
    assert talk.state.draft.when.minutes.value == 60
    assert talk.state.drafted_in == "en"


def test_a_waiting_request_is_read_in_its_own_language() -> None:
    talk = _talk("en-US")
    talk.says("lunch with Dana on Friday at noon")
    talk.says("schedule a budget review on Monday at 3 pm")
    talk.says("igen")
    talk.says("igen")
    assert talk.state.draft is not None
    assert talk.state.draft.subject is not None
    assert talk.state.draft.subject.value == "budget review"

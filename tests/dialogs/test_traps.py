"""Titles, names and phrases that hold words of time, of commands or of places, and must not be taken for these.

Each title stands alone as somebody might type it: nothing in it may become a date, a time, a person or a command; and
quoted in a request it stays whole. The rows are data, one file a language: `traps/<language>.toml`; a line added there
is a test.
"""

import tomllib
from pathlib import Path

import pytest

from dialogs.model import Act
from tests.dialogs.speaking import hear

COMMANDS = set(Act) - {Act.CREATE, Act.UNKNOWN, Act.INFORM}
FEWEST = 200
"""Titles in all languages together, none twice."""
FILES = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted(Path(__file__).with_name("traps").glob("*.toml"))
}
TITLES = [(language, title) for language, rows in FILES.items() for title in rows["titles"]]


WITH_COMMAND = [(language, title) for language, rows in FILES.items() for title in rows.get("with_command", ())]
PEOPLE = [
    pytest.param(language, text, names, id=f"{language}: {text}")
    for language, rows in FILES.items()
    for text, names in rows.get("people", {}).items()
]


def test_there_are_enough() -> None:
    assert len(TITLES) == len(set(TITLES)) >= FEWEST


@pytest.mark.parametrize(("language", "title"), TITLES)
def test_nothing_but_a_title(language: str, title: str) -> None:
    heard = hear(title, FILES[language]["locale"])
    assert [(piece.slot, piece.key, piece.by) for piece in heard.found if piece.slot != "subject"] == []
    assert not heard.times
    assert not COMMANDS & set(heard.acts)
    assert heard.question is None
    assert heard.pick is None


@pytest.mark.parametrize(("language", "title"), WITH_COMMAND)
def test_a_command_in_a_clause_does_not_take_the_title(language: str, title: str) -> None:
    heard = hear(title, FILES[language]["locale"])
    assert heard.act not in COMMANDS
    assert {piece.slot for piece in heard.found} == {"subject"}


@pytest.mark.parametrize(("language", "title"), [*TITLES, *WITH_COMMAND])
def test_quoted_title_stays_whole(language: str, title: str) -> None:
    rows = FILES[language]
    heard = hear(rows["quoted"].format(title=title), rows["locale"])
    assert [piece.value for piece in heard.of("subject")] == [title]
    assert [piece.key for piece in heard.of("when")] == ["start"]
    assert heard.of("people") == ()


@pytest.mark.parametrize(("language", "text", "names"), PEOPLE)
def test_people_named_like_times(language: str, text: str, names: list[str]) -> None:
    heard = hear(text, FILES[language]["locale"])
    assert [getattr(piece.value, "name", None) for piece in heard.of("people")] == names

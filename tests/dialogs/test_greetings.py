"""A greeting before a request changes nothing of what the request means, with or without a sign between the two.

Nor does a greeting in another language, where a sign sets it apart. The rows are data (`greetings.toml`).
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.dialogs.speaking import hear

ROWS: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("greetings.toml").read_text(encoding="utf-8"))
REQUESTS = [(language, request) for language, rows in ROWS.items() for request in rows["requests"]]
BETWEEN = (", ", " ", "! ", ". ", "\n", " - ")
APART = (", ", "! ")


def _meaning(text: str, locale: str) -> list[Any]:
    """What was found, wherever in the text it stands."""
    found = [(piece.slot, piece.key, _without_place(piece.value)) for piece in hear(text, locale).found]
    return sorted(found, key=repr)


def _without_place(value: Any) -> str:
    return repr(value.model_copy(update={"span": (0, 0)}) if hasattr(value, "span") else value)


@pytest.mark.parametrize(("language", "request_"), REQUESTS)
def test_a_greeting_says_nothing(language: str, request_: str) -> None:
    rows = ROWS[language]
    meant = _meaning(request_, rows["locale"])
    for greeting in rows["greetings"]:
        for sign in BETWEEN:
            said = f"{greeting}{sign}{request_}"
            assert _meaning(said, rows["locale"]) == meant, said


@pytest.mark.parametrize(("language", "request_"), REQUESTS)
def test_nor_does_one_of_another_language(language: str, request_: str) -> None:
    locale = ROWS[language]["locale"]
    meant = _meaning(request_, locale)
    for other, rows in ROWS.items():
        for sign in APART if other != language else ():
            said = f"{rows['greetings'][0]}{sign}{request_}"
            assert _meaning(said, locale) == meant, said

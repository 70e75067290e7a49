"""The examples of every language mean what they say: they are documentation, and this is what keeps them true."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dialogs.__main__ import answer
from dialogs.pack import FOLDER

SHOWN = (
    "act", "subject", "start", "end", "date", "time", "all_day", "attendees", "optional_attendees", "locations",
    "addresses",
    "room",
    "equipment", "online", "body", "recurrence", "reminder_minutes", "show_as", "sensitivity", "importance",
    "categories", "hide_attendees", "allow_new_time_proposals", "response_requested", "calendar", "timezone",
)  # fmt: skip
"""What an example lists. Date and time alone, and the end of a length, follow from these."""


def _examples() -> list[Any]:
    cases = []
    for file in sorted(FOLDER.glob("*/examples.toml")):
        book = tomllib.loads(file.read_text(encoding="utf-8"))
        cases += [pytest.param(book, row, id=f"{file.parent.name}: {row['text']}") for row in book["example"]]
    return cases


@pytest.mark.parametrize(("book", "example"), _examples())
def test_example(book: dict[str, Any], example: dict[str, Any]) -> None:
    asked = {"id": 1, "text": example["text"], **{key: book[key] for key in ("locale", "now", "timezone")}}
    before = book["before"] if example.get("correct") else {}
    if before:
        asked["before"] = before
    said = answer(asked)
    found = {key: said[key] for key in SHOWN if key in said}
    if "start" in found:
        found = {key: value for key, value in found.items() if key not in {"date", "time"}}
    gone = set(example.get("gone", ()))
    expected = {key: value for key, value in before.items() if key not in gone}
    expected |= {key: value for key, value in example.items() if key not in {"text", "correct", "gone"}}
    assert found == expected


@pytest.mark.parametrize(
    "folder", sorted(path.parent for path in FOLDER.glob("*/understand.toml")), ids=lambda p: p.name
)
def test_every_language_has_examples(folder: Path) -> None:
    book = tomllib.loads((folder / "examples.toml").read_text(encoding="utf-8"))
    assert len(book["example"]) >= 25

"""What expressions mean, as data: every `<language>.toml` here, against the pack of that language.

Each file says when and where it is spoken, and lists texts with the words that carry a time and the first value.
`[nothing]` lists texts without any.
"""

import tomllib
from pathlib import Path

import pytest

from tests.dialogs.times.saying import context, say_in

HERE = Path(__file__).parent


def read(name: str) -> dict[str, object]:
    """The file of expectations of a language."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


PACKS = {file.stem: str(read(file.stem)["locale"]).split("-")[0] for file in sorted(HERE.glob("*.toml"))}
"""The files of expectations, and the pack that has to understand each: a new file is a new row."""


def expectations() -> list[tuple[str, str, list[list[str]]]]:
    """Every (language, text, expected pairs of words and value)."""
    rows: list[tuple[str, str, list[list[str]]]] = []
    for name in PACKS:
        for section, entries in read(name).items():
            if not isinstance(entries, dict):
                continue
            if section == "nothing":
                rows += [(name, text, []) for texts in entries.values() for text in texts]
            else:
                rows += [(name, text, pairs) for text, pairs in entries.items()]
    return rows


@pytest.mark.parametrize(("name", "text", "expected"), expectations())
def test_a_text_means_what_its_file_says(name: str, text: str, expected: list[list[str]]) -> None:
    head = read(name)
    asked = context(now=str(head["now"]), zone=str(head["zone"]), locale=str(head["locale"]))
    found = say_in(PACKS[name], text, asked)
    assert [[text[slice(*one.span)], one.values[0]] for one in found] == expected


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_languages_of_the_product_have_expectations(language: str) -> None:
    assert language in PACKS.values()

"""What people say to have a part otherwise without saying how, and what says nothing about a draft. Words are data."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from dialogs.model import Value

FOLDER = Path(__file__).parent


class Reopening(Value):
    """How one part is reopened, and how the question is then answered."""

    say: tuple[str, ...]
    answer: str
    changes: dict[str, Any]


class Vague(Value):
    """The words of one language."""

    part: dict[str, Reopening]
    """By what is to be otherwise."""
    wrong: tuple[str, ...]
    """Something is wrong, and it is not said what."""
    leave: str
    """Never mind."""
    wait: tuple[str, ...]
    why: tuple[str, ...]
    unsure: tuple[str, ...]
    whenever: tuple[str, ...]
    """Any time will do."""
    aside: tuple[str, ...]
    """Neither a title nor anything else of a draft."""


@cache
def vague(language: str) -> Vague:
    """What is said in a language."""
    return Vague(**tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8")))


def spoken() -> list[str]:
    """All languages, in order."""
    return sorted(file.stem for file in FOLDER.glob("*.toml"))

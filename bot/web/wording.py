"""The page's own few words: one JSON file for each language in `words/`, found by their names, no registry."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from dialogs.pack import primary

_FOLDER = Path(__file__).parent / "words"
DEFAULT = "en"
"""What every other language falls back to."""

Words = Mapping[str, str]


@lru_cache(maxsize=1)
def languages() -> Mapping[str, Words]:
    """All languages of the page, by primary language tag ("fr")."""
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.json"))}


def language_of(accepted: str, locale: str = DEFAULT) -> str:
    """The best language for an Accept-Language header (RFC 9110) or a single BCP 47 tag; that of `locale` (BCP 47)
    where none of them is spoken."""
    wishes = sorted((_wish(part) for part in accepted.split(",")[:20]), key=lambda wish: -wish[0])
    known = (primary for quality, primary in wishes if quality > 0 and primary in languages())
    return next(known, primary(locale) if primary(locale) in languages() else DEFAULT)


def words(language: str) -> Words:
    """The words of one of `languages()`."""
    return languages()[language]


def _wish(part: str) -> tuple[float, str]:
    """Quality and primary language of one entry such as "fr-CH;q=0.8"."""
    tag, _, rest = part.strip().partition(";")
    name, _, value = rest.strip().partition("=")
    try:
        quality = float(value) if name == "q" else 1.0
    except ValueError:
        quality = 0.0
    return quality, tag.split("-")[0].lower()

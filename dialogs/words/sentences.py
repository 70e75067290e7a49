"""Sentences of one language: `say.ftl` through Project Fluent, spoken with the locale's own dates, lists and plurals.

Nothing else in the program holds words: a sentence that is missing is an error of the pack, found by a test.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Resource

from dialogs.pack import primary

LANGUAGES = Path(__file__).parent.parent / "languages"
"""The folder of all language packs."""

DEFAULT_LANGUAGE = "en"
"""Speaks where no pack fits the person's locale."""

Argument = str | int

QUOTES = re.compile(r"[“”„]|[「」]|«\s?|\s?»")
"""Quotation marks of all packs, with the space inside them that French has."""


class SentenceError(Exception):
    """A fault of a language pack.

    SentenceError
    ├── MissingSentence    the pack has no such message
    └── BrokenSentence     the message wants an argument that it is not given
    """


class MissingSentence(SentenceError):
    """The pack has no such message."""


class BrokenSentence(SentenceError):
    """The message could not be formatted with these arguments."""


@dataclass(frozen=True, eq=False)
class Words:
    """Everything needed to put a move into one language, for one region. Compared by identity: each is made once."""

    language: str
    """The pack's name."""
    locale: Locale
    """For dates, times and lists: the person's region where it speaks the pack's language."""
    bundle: FluentBundle
    heard: bool = False
    """For the ear: sentences, dates and times as they are said."""
    most: int = 3
    """For the ear: how many parts of a list are said; less than three where it would get too long."""

    @property
    def aloud(self) -> "Words":
        """The same for the ear."""
        return _heard(self, self.most)

    def saying(self, most: int) -> "Words":
        """The same for the ear, with at most so many parts of each list."""
        return _heard(self, most)

    def __call__(self, message: str, /, **arguments: Argument) -> str:
        """The sentence. For the ear its attribute `.spoken`, else the written one, without quotation marks, some of
        which voices read out. Raises `SentenceError`.
        """
        return _said(self, message, **arguments)

    def has(self, message: str) -> bool:
        """Whether the pack knows the message."""
        return bool(self.bundle.has_message(message))


@lru_cache(maxsize=256)
def _heard(words: Words, most: int) -> Words:
    return replace(words, heard=True, most=most)


@lru_cache(maxsize=4096, typed=True)
def _said(words: Words, message: str, /, **arguments: Argument) -> str:
    """A sentence is a pure function of its arguments, and most are said over and over: labels, days, hours."""
    if not words.has(message):
        raise MissingSentence(f"{words.language}/say.ftl has no message {message}")
    entry = words.bundle.get_message(message)
    pattern = entry.attributes.get("spoken", entry.value) if words.heard else entry.value
    if pattern is None:
        raise MissingSentence(f"{words.language}/say.ftl: {message} has no words")
    text, errors = words.bundle.format_pattern(pattern, arguments)
    if errors:
        raise BrokenSentence(f"{words.language}/say.ftl: {message}: {errors[0]}")
    return QUOTES.sub("", str(text)) if words.heard else str(text)


@cache
def languages() -> tuple[str, ...]:
    """All languages that can speak: the folders with a `say.ftl`, by name."""
    return tuple(sorted(file.parent.name for file in LANGUAGES.glob("*/say.ftl")))


@lru_cache(maxsize=256)
def words_for(locale: str, fallback: str = DEFAULT_LANGUAGE) -> Words:
    """The words for a BCP 47 locale: the pack of its language, else of the fallback locale, else the default one."""
    for tag in (locale, fallback):
        language = primary(tag)
        if language in languages():
            return _words(language, tag.replace("_", "-"))
    return _words(DEFAULT_LANGUAGE, DEFAULT_LANGUAGE)


def messages(language: str) -> dict[str, Message]:
    """All messages of a pack by id, as parsed: for tests that compare packs."""
    body = FluentParser().parse(_source(language)).body
    return {entry.id.name: entry for entry in body if isinstance(entry, Message)}


@cache
def _words(language: str, tag: str) -> Words:
    locale = _babel_locale(tag, language)
    bundle = FluentBundle([str(locale).replace("_", "-")], use_isolating=False)
    bundle.add_resource(_resource(language))
    return Words(language, locale, bundle)


@cache
def _resource(language: str) -> Resource:
    """Parsed once for all regions of the language."""
    return FluentResource(_source(language))


def _source(language: str) -> str:
    return (LANGUAGES / language / "say.ftl").read_text(encoding="utf-8")


def _babel_locale(tag: str, language: str) -> Locale:
    known = Locale.negotiate([tag, language], _locales_of(language), sep="-")
    return known or Locale.parse(language)


@cache
def _locales_of(language: str) -> tuple[str, ...]:
    return tuple(name.replace("_", "-") for name in locale_identifiers() if name.split("_")[0] == language)

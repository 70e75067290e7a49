"""Sentences of one language: `say.ftl` through Project Fluent, spoken with the locale's own dates, lists and plurals.

Nothing else in the program holds words: a sentence that is missing is an error of the pack, found by a test.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

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


@dataclass(frozen=True)
class Words:
    """Everything needed to put a move into one language, for one region."""

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
        return replace(self, heard=True)

    def saying(self, most: int) -> "Words":
        """The same for the ear, with at most so many parts of each list."""
        return replace(self, heard=True, most=most)

    def __call__(self, message: str, /, **arguments: Argument) -> str:
        """The sentence. For the ear its attribute `.spoken`, else the written one, without quotation marks, some of
        which voices read out. Raises `SentenceError`.
        """
        return self._said(message, arguments) if arguments else _constant(self, message)

    def _said(self, message: str, arguments: Mapping[str, Argument]) -> str:
        if not self.heard:
            return self._format(message, None, arguments)
        return QUOTES.sub("", self._format(message, "spoken", arguments))

    def has(self, message: str) -> bool:
        """Whether the pack knows the message."""
        return bool(self.bundle.has_message(message))

    def _format(self, message: str, attribute: str | None, arguments: Mapping[str, Argument]) -> str:
        if not self.has(message):
            raise MissingSentence(f"{self.language}/say.ftl has no message {message}")
        entry = self.bundle.get_message(message)
        pattern = entry.attributes.get(attribute, entry.value) if attribute else entry.value
        if pattern is None:
            raise MissingSentence(f"{self.language}/say.ftl: {message} has no words")
        text, errors = self.bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise BrokenSentence(f"{self.language}/say.ftl: {message}: {errors[0]}")
        return str(text)


@lru_cache(maxsize=4096)
def _constant(words: Words, message: str) -> str:
    """A sentence that is always the same: labels, most of what a card shows."""
    return words._said(message, {})


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
    bundle.add_resource(FluentResource(_source(language)))
    return Words(language, locale, bundle)


def _source(language: str) -> str:
    return (LANGUAGES / language / "say.ftl").read_text(encoding="utf-8")


def _babel_locale(tag: str, language: str) -> Locale:
    known = Locale.negotiate([tag, language], _locales_of(language), sep="-")
    return known or Locale.parse(language)


@cache
def _locales_of(language: str) -> tuple[str, ...]:
    return tuple(name.replace("_", "-") for name in locale_identifiers() if name.split("_")[0] == language)

"""The packs that the time tests speak: those of the product, compiled once, and small ones that only exist here."""

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs.model import TimeExpression
from dialogs.times import TimeContext, TimeWords, compile_words, find
from dialogs.tokens import tokenize

HERE = Path(__file__).parent
LANGUAGES = HERE.parents[2] / "dialogs" / "languages"


@cache
def words_of(language: str) -> TimeWords:
    """The time words of a language: the product's, or those of `packs/`."""
    own = HERE / "packs" / f"{language}.toml"
    path = own if own.exists() else LANGUAGES / language / "understand.toml"
    return compile_words(tomllib.loads(path.read_text(encoding="utf-8")))


def context(
    now: str = "2026-11-18T09:00:00",
    zone: str = "Europe/London",
    locale: str = "en-US",
    expecting: str | None = None,
    next_weekday: Literal["coming", "next_week"] | None = None,
) -> TimeContext:
    """A Wednesday morning in November, unless said otherwise."""
    moment = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone))
    return TimeContext(now=moment, locale=locale, expecting=expecting, next_weekday=next_weekday)


def say_in(language: str, text: str, asked: TimeContext | None = None) -> tuple[TimeExpression, ...]:
    """What the text says in the language."""
    words = words_of(language)
    return find(tokenize(text, words.cutting), words, asked or context())

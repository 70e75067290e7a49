"""The only place that asks dateparser: dates that no shape covers, and answers in a language without a pack.

dateparser knows months and orders of 200 locales, but finds dates where none are ("may", "1:1") and loses ends of
ranges. So it sees only what the grammar cut out, in one language, and its answers are cached. Common phrases never
come here.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

import dateparser
from dateparser.date import DateDataParser
from dateparser.languages.loader import default_loader

from dialogs.times.clocks import Half
from dialogs.times.context import TimeContext
from dialogs.times.days import Fixed
from dialogs.times.parse import Piece
from dialogs.times.plan import Plan
from dialogs.times.words import TimeWords
from dialogs.tokens import Token, normalize, without_accents

_GLUE = frozenset("-/.,'")
_FEWEST_NUMBERS = 2
"""A run with fewer has no more than a day, which the shapes know."""
_ISO = ["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]
"""Tried first: two hundred times faster than a language's own formats."""


def with_rare_dates(
    pieces: Sequence[Piece], start: int, end: int, tokens: Sequence[Token], words: TimeWords, context: TimeContext
) -> list[Piece]:
    """The pieces of the stretch `tokens[start:end]`, with runs of month names and numbers that no single piece
    covers read by dateparser."""
    result = list(pieces)
    if end - start < _FEWEST_NUMBERS or sum(token.kind == "number" for token in tokens[start:end]) < _FEWEST_NUMBERS:
        return result
    for first, last in _runs(start, end, tokens, words):
        inside = [piece for piece in result if piece.start + start < last and piece.end + start > first]
        if any((piece.start + start, piece.end + start) == (first, last) for piece in inside):
            continue
        if any(piece.start + start < first or piece.end + start > last for piece in inside):
            continue
        if _is_read(first, last, start, inside, tokens):
            continue
        day = read_day(_spelled(tokens[first:last]), words.dateparser_language, context.date_order, context.today)
        if day is not None:
            result = [piece for piece in result if piece not in inside]
            result.append(Piece(first - start, last - start, Plan(days=Fixed(day), grain="day", by="dateparser")))
    return sorted(result)


def _is_read(first: int, last: int, start: int, inside: Sequence[Piece], tokens: Sequence[Token]) -> bool:
    """A piece has the day already, and no year is left over beside it."""
    days = [piece for piece in inside if piece.plan.grain in ("day", "days")]
    covered = {at for piece in days for at in range(piece.start + start, piece.end + start)}
    left = [tokens[at].number or 0 for at in range(first, last) if at not in covered]
    if any(piece.plan.grain == "days" for piece in days):
        return True
    return bool(days) and not any(1900 <= number < 2200 for number in left)


def _runs(start: int, end: int, tokens: Sequence[Token], words: TimeWords) -> list[tuple[int, int]]:
    """Runs of numbers, month names and the signs between them that have both a number and a month."""
    runs: list[tuple[int, int]] = []
    at = start
    while at < end:
        first, months, numbers = at, 0, 0
        while at < end:
            token = tokens[at]
            month = token.kind == "word" and words.means(token.norm, "{month}")
            if not (month or token.kind == "number" or (token.norm in _GLUE and at > first)):
                break
            months, numbers = months + month, numbers + (token.kind == "number")
            at += 1
        last = at
        while last > first and tokens[last - 1].norm in _GLUE:
            last -= 1
        if months == 1 and numbers >= _FEWEST_NUMBERS:
            runs.append((first, last))
        at = max(at, first + 1)
    return runs


def _spelled(tokens: Sequence[Token]) -> str:
    return "".join(token.text if token.glued or at == 0 else f" {token.text}" for at, token in enumerate(tokens))


@lru_cache(maxsize=2048)
def read_day(text: str, language: str, order: str, today: date) -> date | None:
    """The date that a short text names in a language, day and month at least; None where it names none."""
    found = dateparser.parse(
        text,
        languages=[language],
        date_formats=_ISO,
        settings={
            "DATE_ORDER": order.upper(),
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["absolute-time"],
        },
    )
    return found.date() if found else None


def warm_dates(language: str) -> None:
    """Have dateparser load what it needs for a language that it knows, so that the first rare date need not wait."""
    read_day("1 x 2000", language, "dmy", date.min.replace(year=2000))


class Foreign(NamedTuple):
    """What dateparser knows of a language beside its dates, as plain words (`Token.plain`)."""

    known: frozenset[str]
    """Every word of its dates."""
    hours: frozenset[str]
    """What stands behind an hour or before it ("14 uur", "saat 14")."""
    halves: Mapping[str, Half]
    """Words for the half of the day."""
    joints: frozenset[str]
    """Words that say nothing in a date ("om", "às")."""
    away: tuple[str, ...]
    """Regular expressions of times counted from now ("over 2 uur")."""


@lru_cache(maxsize=64)
def foreign(language: str) -> Foreign | None:
    """The words of a language; None for one that dateparser does not know."""
    try:
        info = default_loader.get_locale(language).info
    except ValueError:
        return None
    counted = info.get("relative-type-regex", {})
    plain = {
        key: frozenset(_plain(word) for word in words if isinstance(word, str))
        for key, words in info.items()
        if isinstance(words, list)
    }
    return Foreign(
        known=frozenset(word for key, words in plain.items() if key not in ("skip", "hour") for word in words),
        hours=plain.get("hour", frozenset()),
        halves={word: half for half in HALVES for word in plain.get(half, ())},
        joints=plain.get("skip", frozenset()),
        away=tuple(expression for key in _AWAY for expression in counted.get(key, ())),
    )


HALVES: tuple[Half, Half] = ("am", "pm")
_AWAY = ("in \\1 hour", "in \\1 minute")


def _plain(word: str) -> str:
    return without_accents(normalize(word))


_GRAINS = ("day", "week")


@lru_cache(maxsize=1024)
def read_days(text: str, language: str, order: str, today: date) -> tuple[date, date] | None:
    """First and last day of what a text without a time of day names as a whole; None where it names nothing."""
    found = _asked(text, language, order, datetime.combine(today, datetime.min.time()))
    if found is None or found[1] not in _GRAINS:
        return None
    day, grain = found[0].date(), found[1]
    if grain == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    return day, day


@lru_cache(maxsize=1024)
def read_moment(text: str, language: str, order: str, now: datetime) -> datetime | None:
    """The minute that a text names, which is counted from `now` (naive)."""
    found = _asked(text, language, order, now)
    return found[0].replace(second=0, microsecond=0) if found and found[1] == "time" else None


def _asked(text: str, language: str, order: str, base: datetime) -> tuple[datetime, str] | None:
    """What a text names, and how finely ("time", "day", "week", "month", "year")."""
    settings = {
        # With year first dateparser loses a day beside a month that has a name ("12 mars").
        "DATE_ORDER": "DMY" if any(sign.isalpha() for sign in text) else order.upper(),
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": base,
        "RETURN_TIME_AS_PERIOD": True,
        "PARSERS": ["custom-formats", "relative-time", "absolute-time"],
    }
    found = DateDataParser(languages=[language], settings=settings).get_date_data(text, date_formats=_ISO)
    return (found.date_obj, str(found.period)) if found.date_obj is not None else None

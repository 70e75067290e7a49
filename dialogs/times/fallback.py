"""The only place that asks dateparser: dates that no shape covers, and answers in a language without a pack.

dateparser knows months and orders of 200 locales, but finds dates where none are ("may", "1:1") and loses ends of
ranges. So it sees only what the grammar cut out, in one language, and its answers are cached. Common phrases never
come here.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

import dateparser

from dialogs.model import Moment, TimeExpression
from dialogs.times.context import TimeContext
from dialogs.times.days import Fixed
from dialogs.times.parse import Piece
from dialogs.times.plan import Plan
from dialogs.times.words import TimeWords
from dialogs.tokens import Token

_GLUE = frozenset("-/.,'")
_LONGEST_ANSWER = 60
"""Characters of an answer that is still read as a date as a whole."""
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


@lru_cache(maxsize=1024)
def _read_moment(text: str, language: str, order: str, now: datetime) -> datetime | None:
    settings = {"DATE_ORDER": order.upper(), "PREFER_DATES_FROM": "future", "RELATIVE_BASE": now}
    return dateparser.parse(text, languages=[language], date_formats=_ISO, settings=settings)


def read_answer(text: str, language: str, context: TimeContext) -> tuple[TimeExpression, ...]:
    """The date or time that a whole short answer names, in a language that has no pack.

    `language` is a code that dateparser knows ("it"); for one it does not know, and for longer texts, nothing is read.
    """
    if len(text) > _LONGEST_ANSWER or not text.strip():
        return ()
    now = context.now.replace(tzinfo=None, second=0, microsecond=0)
    try:
        found = _read_moment(text.strip(), language, context.date_order, now)
    except ValueError:  # dateparser's word for a language that it does not know
        return ()
    if found is None:
        return ()
    at = found.time().replace(second=0, microsecond=0)
    timed = at != now.time() and (at.hour, at.minute) != (0, 0)
    moment = Moment(day=found.date(), at=at if timed else None)
    value = found.replace(second=0, microsecond=0).isoformat() if timed else found.date().isoformat()
    return (
        TimeExpression(
            kind="datetime" if timed else "date",
            span=(0, len(text)),
            readings=(moment,),
            values=(value,),
            by="dateparser",
        ),
    )

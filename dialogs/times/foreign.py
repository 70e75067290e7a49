"""Dates in a language without a pack, as the whole of a short answer: the hour is cut out, dateparser reads the rest.

dateparser takes "14 uur" for fourteen hours from now and "dinsdag om 14 uur" for the 14th, so it never sees an hour.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from dialogs.model import Moment, TimeExpression
from dialogs.times.clocks import Clock, Half
from dialogs.times.context import TimeContext
from dialogs.times.fallback import Foreign, foreign, read_days, read_moment
from dialogs.times.hours import likelier_first
from dialogs.tokens import Token, tokenize

_LONGEST_ANSWER = 60
"""Characters of an answer that is still read as a date as a whole."""
_MOST_WORDS = 8
_BY = "dateparser"
_BETWEEN = frozenset(":.")
"""Signs between hours and minutes; a "." only before or behind a word for hours, for it stands in dates as well."""
_LATEST_HOUR = 24
_MINUTES = 60


class _Cut(NamedTuple):
    """An hour in an answer, and the answer without it."""

    clock: Clock
    rest: str
    sure: bool
    """Written as an hour, rather than a bare number."""


def read_answer(text: str, language: str, context: TimeContext) -> tuple[TimeExpression, ...]:
    """The date or time that a whole short answer names, in a language that has no pack.

    `language` is a code that dateparser knows ("it"); for one it does not know, and for longer texts, nothing is read.
    """
    words, tokens = foreign(language), tokenize(text)
    if words is None or not 0 < len(tokens) <= _MOST_WORDS or len(text) > _LONGEST_ANSWER:
        return ()
    if any(re.search(expression, text, re.IGNORECASE) for expression in words.away):
        return _away(text, language, context)
    cuts = sorted(_cuts(text, tokens, words), key=lambda cut: not cut.sure)
    for cut in cuts:
        if not cut.rest and cut.sure:
            return _expression(text, None, cut.clock, context)
        days = _days(cut.rest, language, context.date_order, context.today) if cut.rest else None
        if days is not None and days[0] == days[1]:
            return _expression(text, days, cut.clock, context)
    if any(cut.sure for cut in cuts) or _is_bare_number(tokens, words):
        return ()
    days = _days(text.strip(), language, context.date_order, context.today)
    return _expression(text, days, None, context) if days is not None else ()


def _cuts(text: str, tokens: Sequence[Token], words: Foreign) -> Iterator[_Cut]:
    """Every number that may be an hour, with and without the word before it."""
    for at, token in enumerate(tokens):
        if token.number is None or token.number > _LATEST_HOUR or _is_minute(tokens, at):
            continue
        end, minute, sure = _end(tokens, at, words)
        before, after = tokens[:at], tokens[end:]
        half, before = _half(before, words)
        clock = Clock(token.number, minute or 0, half=half if token.number <= 12 else None, written=minute is not None)
        for dropped in (0, 1):
            kept = before[: len(before) - dropped]
            named = dropped and bool(before) and _says_hour(before[-1], words)
            certain = sure or named or half is not None
            if dropped > len(before) or (dropped and not _may_drop(before[-1], words)):
                continue
            if certain or (dropped and not after):
                yield _Cut(clock, _text(text, kept, after), certain)


def _is_bare_number(tokens: Sequence[Token], words: Foreign) -> bool:
    """Whether one number is all that is said ("o 15"): an hour, or a day of the month."""
    numbers = sum(token.kind == "number" for token in tokens)
    return numbers == 1 and all(token.kind == "number" or token.plain in words.joints for token in tokens)


def _is_minute(tokens: Sequence[Token], at: int) -> bool:
    return at > 1 and tokens[at - 1].norm in _BETWEEN and tokens[at - 1].glued and tokens[at].glued


def _end(tokens: Sequence[Token], at: int, words: Foreign) -> tuple[int, int | None, bool]:
    """Where an hour ends, its minutes where they are written, and whether it can be nothing else."""
    end, sign = at + 1, ""
    if end < len(tokens) and (tokens[end].norm in _BETWEEN or _says_hour(tokens[end], words)):
        sign, end = tokens[end].norm, end + 1
    minute = tokens[end].number if sign and end < len(tokens) and _is_two_digits(tokens[end]) else None
    if minute is None:
        named = bool(sign) and sign not in _BETWEEN
        return (end if named else at + 1), None, named
    end += 1
    named = end < len(tokens) and _says_hour(tokens[end], words)
    return end + named, minute, sign != "." or named


def _is_two_digits(token: Token) -> bool:
    return token.glued and len(token.text) == 2 and token.number is not None and token.number < _MINUTES


def _says_hour(token: Token, words: Foreign) -> bool:
    return token.kind == "word" and token.plain in words.hours


def _half(before: Sequence[Token], words: Foreign) -> tuple[Half | None, Sequence[Token]]:
    """The half of the day that is said before an hour, and the words without it."""
    if before and before[-1].plain in words.halves:
        return words.halves[before[-1].plain], before[:-1]
    return None, before


def _may_drop(token: Token, words: Foreign) -> bool:
    """Whether a word before an hour only leads to it: no number, and no other word of a date."""
    return token.kind == "word" and (token.plain in words.joints or token.plain not in words.known)


def _text(text: str, before: Sequence[Token], after: Sequence[Token]) -> str:
    parts = (text[part[0].start : part[-1].end] for part in (before, after) if part)
    return " ".join(parts).strip(" ,")


def _days(text: str, language: str, order: str, today: date) -> tuple[date, date] | None:
    """First and last day that a text names: as a whole, or a day of the week that is named beside it."""
    whole = read_days(text, language, order, today)
    if whole is not None:
        return whole
    parts = text.split()
    for at in range(1, len(parts)):
        for week, day in ((parts[:at], parts[at:]), (parts[at:], parts[:at])):
            days = read_days(" ".join(week), language, order, today)
            if days is None or (days[1] - days[0]).days != _TO_SUNDAY:
                continue
            inside = read_days(" ".join(day), language, order, days[0] - timedelta(days=1))
            if inside is not None and days[0] <= inside[0] == inside[1] <= days[1]:
                return inside
    return None


_TO_SUNDAY = 6


def _away(text: str, language: str, context: TimeContext) -> tuple[TimeExpression, ...]:
    """A moment that is counted from now."""
    now = context.now.replace(tzinfo=None, second=0, microsecond=0)
    found = read_moment(text.strip(), language, context.date_order, now)
    if found is None:
        return ()
    offset = int((found - now).total_seconds()) // 60
    moment = Moment(day=found.date(), at=found.time(), offset=offset)
    return (_made(text, (moment,)),)


def _expression(
    text: str, days: tuple[date, date] | None, clock: Clock | None, context: TimeContext
) -> tuple[TimeExpression, ...]:
    """The readings of a day and an hour; several days are a stretch in which the day is still open."""
    day, last = days or (None, None)
    open_day = last if last != day else None
    times = _times(clock, context) if clock is not None else (None,)
    moments = tuple(
        Moment(day=day, last_day=open_day, part="period" if open_day else None, at=at, open_hour=len(times) > 1)
        for at in times
    )
    return (_made(text, moments),)


def _times(clock: Clock, context: TimeContext) -> tuple[time, ...]:
    if clock.written and clock.open and context.clock_24:
        clock = clock._replace(half="pm" if clock.hour == 12 else "am")
    return likelier_first(clock, context)


def _made(text: str, moments: tuple[Moment, ...]) -> TimeExpression:
    first = moments[0]
    kind = "time" if first.day is None else "datetime" if first.at else "daterange" if first.last_day else "date"
    return TimeExpression(kind=kind, span=(0, len(text)), readings=moments, values=tuple(map(_value, moments)), by=_BY)


def _value(moment: Moment) -> str:
    if moment.day is None:
        return f"T{moment.at:%H:%M:%S}" if moment.at else ""
    return datetime.combine(moment.day, moment.at).isoformat() if moment.at else moment.day.isoformat()

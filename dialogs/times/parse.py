"""Parses one stretch of time words into the plans that cover it best. Depends on the words alone, so it is cached."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, cast

from dialogs.model import Shift
from dialogs.times.chart import Chart, Edge, Meaning, Sign
from dialogs.times.clocks import Clock, Half
from dialogs.times.context import Sought
from dialogs.times.days import Dated, Days
from dialogs.times.length import Length
from dialogs.times.numbers import Digits, holes_of
from dialogs.times.plan import Plan
from dialogs.times.shapes_plan import lone
from dialogs.times.words import Phrases, TimeWords
from dialogs.tokens import without_accents

_MOST_DIGITS = 6


class Piece(NamedTuple):
    """A plan and the tokens that it takes, counted from the start of the stretch."""

    start: int
    end: int
    plan: Plan


class ShiftPiece(NamedTuple):
    """A shift and its tokens, counted from the start of the stretch."""

    start: int
    end: int
    shift: Shift


class Parsed(NamedTuple):
    """What a stretch says: times, and moves relative to a draft (the two may overlap)."""

    pieces: tuple[Piece, ...]
    shifts: tuple[ShiftPiece, ...]


@lru_cache(maxsize=8192)
def parse(words: TimeWords, signs: tuple[Sign, ...], asked: Sought = None) -> Parsed:
    """The pieces that cover the stretch best, and the longest shifts, in order, not overlapping.

    Where a length was `asked` for, what may be one ("deux heures") is no time of day.
    """
    chart = Chart(signs, words.patterns)
    said = [_phrases_at(words.phrases, signs, start) for start in range(len(signs))]
    hidden = _hidden(said)
    for start in range(len(signs) - 1, -1, -1):
        if start not in hidden:
            chart.extend(start, [*said[start], *_own_edges(words, signs[start][0])])
    return Parsed(_best(chart, asked), _shifts(chart))


def _shifts(chart: Chart) -> tuple[ShiftPiece, ...]:
    found: list[ShiftPiece] = []
    for at, edges in enumerate(chart.edges):
        if "{shift}" not in edges or (found and at < found[-1].end):
            continue
        longest = max(edges["{shift}"], key=lambda edge: edge.size)
        if isinstance(longest.value, Shift):
            found.append(ShiftPiece(at, at + longest.size, longest.value))
    return tuple(found)


def _hidden(said: list[list[Meaning]]) -> set[int]:
    """Positions of phrases that look like a time and are none ("24/7")."""
    hidden: set[int] = set()
    for start, found in enumerate(said):
        for symbol, edge in found:
            if symbol == "<never>":
                hidden.update(range(start, start + edge.size))
    return hidden


def _own_edges(words: TimeWords, norm: str) -> Sequence[Meaning]:
    """What a word stands for in patterns by itself, and what its digits say."""
    own = (_itself(norm),) if norm in words.literals else ()
    if norm.isdecimal() and len(norm) <= _MOST_DIGITS:
        return (*own, *_number_edges(norm))
    return own


@cache
def _itself(literal: str) -> Meaning:
    return literal, Edge(1, None)


@lru_cache(maxsize=4096)
def _number_edges(norm: str) -> tuple[Meaning, ...]:
    found: list[tuple[str, object]] = []
    for symbol, value in holes_of(Digits(int(norm), len(norm))):
        if symbol == "{hhmm}":
            hour, minute = divmod(int(norm), 100)
            half: Half | None = "am" if hour == 0 or norm[0] == "0" else None
            found.append((symbol, Clock(hour, minute, half=half, written=True) if hour < 24 else None))
        else:
            found.append((symbol, value))
    return tuple((symbol, Edge(1, value)) for symbol, value in found if value is not None)


def _phrases_at(tree: Phrases, signs: tuple[Sign, ...], start: int) -> list[Meaning]:
    """Every phrase of the lexicon that begins here; of number words only the longest: "twenty-one" is no twenty."""
    found: list[Meaning] = []
    numbers: Sequence[Meaning] = ()
    node = tree
    for at in range(start, len(signs)):
        norm = signs[at][0]
        following = node.next.get(norm) or (None if norm.isascii() else node.next.get(without_accents(norm)))
        if following is None:
            break
        node = following
        found += node.meanings
        numbers = node.numbers or numbers
    return [*found, *numbers]


def _weight(symbol: str, value: object) -> int | None:
    """What an edge weighs as a time expression against others of the same length; None where it is none."""
    if symbol == "{plan}" and isinstance(value, Plan):
        opens_day = value.opens == "after" and value.grain == "day" and not value.start
        return 0 if value.needs_company else 1 if opens_day else 3
    if symbol == "{clock}" and isinstance(value, Clock):
        return 2 if value.open else 3
    if symbol == "{n}" and isinstance(value, int):
        return -3 if lone(value) else None
    if symbol == "{day}" and isinstance(value, Dated) and value.maybe_hour:
        return 1
    if symbol == "{part}" and not isinstance(value, str):
        return None
    return _WEIGHTS.get(symbol)


def _weight_asked(symbol: str, asked: Sought) -> int | None:
    """What a length weighs by what was asked for; None where that does not matter."""
    if asked == "length" and symbol in ("{length}", SURELY):
        return ASKED
    return ASKED if symbol == SURELY and asked is None else None


SURELY = "{sure_length}"
"""A length in words that, said alone, are no time of day although they might be: "une heure"."""
_WEIGHTS: Mapping[str, int] = {"{length}": 1, SURELY: 1, "{day}": 2, "{period}": 1, "{part}": 1}
ASKED = 4
"""What a length weighs that was asked for: more than anything else of its size."""
_WHOLE = frozenset({"{plan}", "{clock}", "{n}", *_WEIGHTS})
"""Symbols of edges that can stand as a time expression."""


def _as_plan(symbol: str, value: object, by: str) -> Plan:
    """The plan of an edge that stands as a time expression."""
    match symbol:
        case "{clock}":
            return Plan(start=cast(Clock, value), by=by)
        case "{length}" | "{sure_length}":
            return Plan(length=cast(Length, value), by=by)
        case "{day}":
            return Plan(days=cast(Days, value), grain="day", by=by)
        case "{period}":
            return Plan(days=cast(Days, value), grain="period", by=by)
        case "{part}":
            return Plan(part=cast(str, value), by=by)
        case "{n}":
            return Plan(bare=cast(int, value), by=by)
        case _:
            return cast(Plan, value)._replace(by=by)


def _cut_numbers(signs: Sequence[Sign]) -> Sequence[int]:
    """The ends at which a piece would part what is written in one go: "14." of "14.15"."""
    points = [at for at, sign in enumerate(signs) if sign == (".", True)]
    return [
        at + 1
        for at in points
        if 0 < at < len(signs) - 1
        and signs[at - 1][0].isdecimal()
        and signs[at + 1][1]
        and signs[at + 1][0].isdecimal()
    ]


def _best(chart: Chart, asked: Sought) -> tuple[Piece, ...]:
    """The cover with the most tokens in the fewest pieces: a walk from the right over the best of each position."""
    size = chart.size
    scores = [0] * (size + 1)
    chosen: list[tuple[str, Edge] | None] = [None] * size
    cut = _cut_numbers(chart.tokens)
    for start in range(size - 1, -1, -1):
        best = scores[start + 1]
        for symbol, edges in chart.edges[start].items():
            if symbol not in _WHOLE:
                continue
            for edge in edges:
                end = start + edge.size
                weight = _weight_asked(symbol, asked) or _weight(symbol, edge.value)
                if weight is None or end in cut:
                    continue
                score = 10 * edge.size - 6 + weight + scores[end]
                if score > best:
                    best, chosen[start] = score, (symbol, edge)
        scores[start] = best
    pieces, at = [], 0
    while at < size:
        choice = chosen[at]
        if choice is None:
            at += 1
            continue
        symbol, edge = choice
        pieces.append(Piece(at, at + edge.size, _as_plan(symbol, edge.value, edge.by)))
        at += edge.size
    return tuple(pieces)

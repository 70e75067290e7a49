"""Parses one stretch of time words into the plans that cover it best. Depends on the words alone, so it is cached."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from dialogs.model import Shift
from dialogs.times.chart import Chart, Edge, Sign
from dialogs.times.clocks import Clock, Half
from dialogs.times.days import Days
from dialogs.times.length import Length
from dialogs.times.numbers import NUMBER_HOLES, Digits, holes_of
from dialogs.times.plan import Plan
from dialogs.times.shapes_plan import lone
from dialogs.times.words import Phrases, TimeWords
from dialogs.tokens import without_accents

_NUMBERS = frozenset("{" + hole + "}" for hole in (*NUMBER_HOLES, "nth"))


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
def parse(words: TimeWords, signs: tuple[Sign, ...]) -> Parsed:
    """The pieces that cover the stretch best, and the longest shifts, in order, not overlapping."""
    chart = Chart(signs, words.patterns)
    said = [_phrases_at(words.phrases, signs, start) for start in range(len(signs))]
    hidden = _hidden(said)
    for start in range(len(signs) - 1, -1, -1):
        if start not in hidden:
            chart.extend(start, [*said[start], *_own_edges(words, signs[start][0], start)])
    return Parsed(_best(chart, len(signs)), _shifts(chart, len(signs)))


def _shifts(chart: Chart, size: int) -> tuple[ShiftPiece, ...]:
    found, at = [], 0
    while at < size:
        edges = [edge for edge in chart.edges[at].get("{shift}", ()) if isinstance(edge.value, Shift)]
        longest = max(edges, key=lambda edge: edge.end, default=None)
        if longest is not None and isinstance(longest.value, Shift):
            found.append(ShiftPiece(at, longest.end, longest.value))
        at = longest.end if longest else at + 1
    return tuple(found)


def _hidden(said: list[list[tuple[str, Edge]]]) -> set[int]:
    """Positions of phrases that look like a time and are none ("24/7")."""
    hidden: set[int] = set()
    for start, found in enumerate(said):
        for symbol, edge in found:
            if symbol == "<never>":
                hidden.update(range(start, edge.end))
    return hidden


def _own_edges(words: TimeWords, norm: str, start: int) -> list[tuple[str, Edge]]:
    """What a word stands for in patterns by itself, and what its digits say."""
    own = [(norm, Edge(start + 1, None))] if norm in words.literals else []
    if norm.isdecimal() and len(norm) <= _MOST_DIGITS:
        own.extend((symbol, Edge(start + 1, value)) for symbol, value in _number_edges(norm))
    return own


@lru_cache(maxsize=4096)
def _number_edges(norm: str) -> tuple[tuple[str, object], ...]:
    found: list[tuple[str, object]] = []
    for symbol, value in holes_of(Digits(int(norm), len(norm))):
        if symbol == "{hhmm}":
            hour, minute = divmod(int(norm), 100)
            half: Half | None = "am" if hour == 0 or norm[0] == "0" else None
            found.append((symbol, Clock(hour, minute, half=half, written=True) if hour < 24 else None))
        else:
            found.append((symbol, value))
    return tuple((symbol, value) for symbol, value in found if value is not None)


def _phrases_at(tree: Phrases, signs: tuple[Sign, ...], start: int) -> list[tuple[str, Edge]]:
    """Every phrase of the lexicon that begins here; of number words only the longest: "twenty-one" is no twenty."""
    found: list[tuple[str, Edge]] = []
    numbers: list[tuple[str, Edge]] = []
    node = tree
    for at in range(start, len(signs)):
        norm = signs[at][0]
        following = node.next.get(norm) or (None if norm.isascii() else node.next.get(without_accents(norm)))
        if following is None:
            break
        node = following
        if node.meanings:
            said = [(symbol, Edge(at + 1, value)) for symbol, value in node.meanings]
            longer = [entry for entry in said if entry[0] in _NUMBERS]
            numbers = longer or numbers
            found.extend(said if not longer else [entry for entry in said if entry[0] not in _NUMBERS])
    return found + numbers


def _as_plan(symbol: str, value: object) -> tuple[Plan, int] | None:
    """The plan of an edge that can stand as a time expression, and its weight against others of the same length."""
    if symbol == "{plan}" and isinstance(value, Plan):
        return (
            value,
            0
            if value.needs_company
            else 1
            if value.opens == "after" and value.grain == "day" and not value.start
            else 3,
        )
    if symbol == "{clock}" and isinstance(value, Clock):
        return Plan(start=value), 2 if value.open else 3
    if symbol == "{length}" and isinstance(value, Length):
        return Plan(length=value), 1
    if symbol == "{day}":
        return Plan(days=cast(Days, value), grain="day"), 2
    if symbol == "{period}":
        return Plan(days=cast(Days, value), grain="period"), 1
    if symbol == "{part}" and isinstance(value, str):
        return Plan(part=value), 1
    if symbol == "{n}" and isinstance(value, int):
        plan = lone(value)
        return (plan, -3) if plan else None
    return None


def _cuts_number(signs: Sequence[Sign], end: int) -> bool:
    """Whether a piece that ends here would part what is written in one go: "14." of "14.15"."""
    if end >= len(signs) or end < 2 or not signs[end][1] or not signs[end][0].isdecimal():
        return False
    return signs[end - 1] == (".", True) and signs[end - 2][0].isdecimal()


def _best(chart: Chart, size: int) -> tuple[Piece, ...]:
    """The cover with the most tokens in the fewest pieces: a walk from the right over the best of each position."""
    best: list[tuple[int, Piece | None, int]] = [(0, None, size)] * (size + 1)
    for start in range(size - 1, -1, -1):
        choice: tuple[int, Piece | None, int] = (best[start + 1][0], None, start + 1)
        for symbol, edges in chart.edges[start].items():
            if symbol[0] != "{":
                continue
            for edge in edges:
                made = _as_plan(symbol, edge.value)
                if made is None or _cuts_number(chart.tokens, edge.end):
                    continue
                score = 10 * (edge.end - start) - 6 + made[1] + best[edge.end][0]
                if score > choice[0]:
                    choice = (score, Piece(start, edge.end, made[0]._replace(by=edge.by)), edge.end)
        best[start] = choice
    pieces, at = [], 0
    while at < size:
        _, piece, at = best[at]
        if piece:
            pieces.append(piece)
    return tuple(pieces)

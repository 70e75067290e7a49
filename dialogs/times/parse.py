"""Parses one stretch of time words into the plans that cover it best. Depends on the words alone, so it is cached."""

from functools import lru_cache
from typing import NamedTuple

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
    hidden = _hidden(words, signs)
    for start in range(len(signs) - 1, -1, -1):
        if start not in hidden:
            chart.extend(start, _first_edges(words, signs, start))
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


def _hidden(words: TimeWords, signs: tuple[Sign, ...]) -> frozenset[int]:
    """Positions of phrases that look like a time and are none ("24/7")."""
    hidden: set[int] = set()
    for start in range(len(signs)):
        for symbol, edge in _phrases_at(words.phrases, signs, start):
            if symbol == "<never>":
                hidden.update(range(start, edge.end))
    return frozenset(hidden)


def _first_edges(words: TimeWords, signs: tuple[Sign, ...], start: int) -> list[tuple[str, Edge]]:
    """What the lexicon and the digits themselves say at a position."""
    norm = signs[start][0]
    found = _phrases_at(words.phrases, signs, start)
    if norm in words.literals:
        found.append((norm, Edge(start + 1, None)))
    if norm.isdecimal() and len(norm) <= 6:
        found.extend((symbol, Edge(start + 1, value)) for symbol, value in _number_edges(norm))
    return found


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
    """Every phrase of the lexicon that begins here."""
    found: list[tuple[str, Edge]] = []
    node = tree
    for at in range(start, len(signs)):
        norm = signs[at][0]
        following = node.next.get(norm) or (None if norm.isascii() else node.next.get(without_accents(norm)))
        if following is None:
            break
        node = following
        for symbol, value in node.meanings:
            found.append((symbol, Edge(at + 1, value)))
    return _longest_numbers(found)


def _longest_numbers(found: list[tuple[str, Edge]]) -> list[tuple[str, Edge]]:
    """Of number words only the longest: "twenty-one" is no twenty."""
    longest = max((edge.end for symbol, edge in found if symbol in _NUMBERS), default=0)
    return (
        [(symbol, edge) for symbol, edge in found if symbol not in _NUMBERS or edge.end == longest]
        if longest
        else found
    )


def _as_plan(symbol: str, value: object) -> tuple[Plan, int] | None:
    """The plan of an edge that can stand as a time expression, and its weight against others of the same length."""
    if symbol == "{plan}" and isinstance(value, Plan):
        return value, 0 if value.needs_company else 3
    if symbol == "{clock}" and isinstance(value, Clock):
        return Plan(start=value, by="clock"), 2 if value.open else 3
    if symbol == "{length}" and isinstance(value, Length):
        return Plan(length=value, by="length"), 1
    if symbol == "{day}" and isinstance(value, Days):
        return Plan(days=value, grain="day", by="day"), 2
    if symbol == "{period}" and isinstance(value, Days):
        return Plan(days=value, grain="period", by="period"), 1
    if symbol == "{part}" and isinstance(value, str):
        return Plan(part=value, by="part"), 1
    if symbol == "{n}" and isinstance(value, int):
        plan = lone(value)
        return (plan, -3) if plan else None
    return None


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
                if made is None:
                    continue
                score = 10 * (edge.end - start) - 6 + made[1] + best[edge.end][0]
                if score > choice[0]:
                    choice = (score, Piece(start, edge.end, made[0]), edge.end)
        best[start] = choice
    pieces, at = [], 0
    while at < size:
        _, piece, at = best[at]
        if piece:
            pieces.append(piece)
    return tuple(pieces)

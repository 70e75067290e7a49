"""A bottom-up chart: patterns of words and typed holes over tokens, from right to left.

At each position all edges to its right are complete, so that a pattern is matched by walking a tree of symbols once;
every finished pattern adds an edge of its own type, which may begin further patterns. Work is bounded by the number of
edges, and those by the patterns, not by the text: stretches are cut to `LONGEST` tokens.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

LONGEST = 48
"""Tokens that are parsed as one stretch; nobody says a longer time in one breath."""
MOST_EDGES = 160
"""Edges that may start at one position: far more than language needs, a bound for hostile input."""


Shape = Callable[..., object]
"""Makes a value from the holes of a pattern, or None where they make no sense together."""

Sign = tuple[str, bool]
"""What parsing sees of a token: its norm, and whether it is written onto the one before."""


class Edge(NamedTuple):
    """A stretch of tokens that means something."""

    end: int
    value: object
    by: str = ""
    """The shape that made it; empty for what stands in the text itself."""


class Pattern(NamedTuple):
    """One way to say something: what it makes, from which named holes."""

    makes: str
    name: str
    """The shape's name in packs."""
    shape: Shape
    names: tuple[str, ...]
    constants: tuple[tuple[str, object], ...]


class Node:
    """A place in the tree of patterns. `loose` and `tight` lead on by symbol; tight ones allow no blank before."""

    __slots__ = ("done", "loose", "tight")

    def __init__(self) -> None:
        self.loose: dict[str, Node] = {}
        self.tight: dict[str, Node] = {}
        self.done: list[Pattern] = []


class Chart:
    """The edges over one stretch of tokens, by start and symbol."""

    def __init__(self, tokens: Sequence[Sign], root: Node) -> None:
        self.tokens = tokens
        self.root = root
        self.edges: list[dict[str, list[Edge]]] = [{} for _ in range(len(tokens) + 1)]

    def extend(self, start: int, found: Sequence[tuple[str, Edge]]) -> None:
        """Adds edges at a position, and all that follows from them. Call from the last position to the first."""
        here = self.edges[start]
        agenda = list(found)
        count = 0
        while agenda and count < MOST_EDGES:
            symbol, edge = agenda.pop()
            known = here.setdefault(symbol, [])
            if edge in known:
                continue
            known.append(edge)
            count += 1
            node = self.root.loose.get(symbol)
            if node is not None:
                values = (edge.value,) if symbol[0] == "{" else ()
                self._walk(node, edge.end, values, agenda)

    def _walk(self, node: Node, at: int, values: tuple[object, ...], agenda: list[tuple[str, Edge]]) -> None:
        for pattern in node.done:
            value = pattern.shape(**dict(zip(pattern.names, values, strict=True)), **dict(pattern.constants))
            if value is not None:
                agenda.append((pattern.makes, Edge(at, value, pattern.name)))
        if at >= len(self.tokens):
            return
        edges = self.edges[at]
        for ways in (node.loose, node.tight) if self.tokens[at][1] else (node.loose,):
            if not ways:
                continue
            for symbol in [symbol for symbol in edges if symbol in ways]:
                following = ways[symbol]
                for edge in edges[symbol]:
                    self._walk(following, edge.end, (*values, edge.value) if symbol[0] == "{" else values, agenda)

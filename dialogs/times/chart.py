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
    """A stretch of tokens that means something. It does not say where it stands, so that one serves every text."""

    size: int
    """Tokens that it covers."""
    value: object
    by: str = ""
    """The shape that made it; empty for what stands in the text itself."""


Meaning = tuple[str, Edge]
"""A symbol of patterns and the edge that stands for it."""

Make = Callable[[tuple[object, ...]], object]
"""A shape bound to one pattern: takes the values of its holes in the order of the text."""


class Pattern(NamedTuple):
    """One way to say something: what it makes, and how from the values of its holes."""

    makes: str
    name: str
    """The shape's name in packs."""
    make: Make


class Node:
    """A place in the tree of patterns. `loose` and `tight` lead on by symbol; tight ones allow no blank before."""

    __slots__ = ("done", "loose", "tight")

    def __init__(self) -> None:
        self.loose: dict[str, Node] = {}
        self.tight: dict[str, Node] | None = None
        self.done: tuple[Pattern, ...] = ()

    def following(self, symbol: str, *, tight: bool) -> "Node":
        """The place behind a symbol, made where there is none yet."""
        if tight and self.tight is None:
            self.tight = {}
        ways = self.tight if tight and self.tight is not None else self.loose
        node = ways.get(symbol)
        if node is None:
            node = ways[symbol] = Node()
        return node


class Chart:
    """The edges over one stretch of tokens, by start and symbol."""

    def __init__(self, tokens: Sequence[Sign], root: Node) -> None:
        self.tokens = tokens
        self.size = len(tokens)
        self.begins = root.loose
        self.edges: list[dict[str, list[Edge]]] = [{} for _ in range(self.size + 1)]

    def extend(self, start: int, found: Sequence[Meaning]) -> None:
        """Adds edges at a position, and all that follows from them. Call from the last position to the first."""
        here, begins = self.edges[start], self.begins
        agenda = list(found)
        count = 0
        while agenda and count < MOST_EDGES:
            symbol, edge = agenda.pop()
            known = here.get(symbol)
            if known is None:
                here[symbol] = [edge]
            elif edge in known:
                continue
            else:
                known.append(edge)
            count += 1
            node = begins.get(symbol)
            if node is not None:
                values = (edge.value,) if symbol[0] == "{" else ()
                self._walk(node, start, start + edge.size, values, agenda)

    def _walk(self, node: Node, start: int, at: int, values: tuple[object, ...], agenda: list[Meaning]) -> None:
        for makes, name, make in node.done:
            value = make(values)
            if value is not None:
                agenda.append((makes, Edge(at - start, value, name)))
        if at >= self.size:
            return
        edges = self.edges[at]
        if not edges:
            return
        for ways in (node.loose, node.tight) if node.tight and self.tokens[at][1] else (node.loose,):
            if ways.keys().isdisjoint(edges):
                continue
            for symbol, ends in edges.items():
                following = ways.get(symbol)
                if following is None:
                    continue
                for edge in ends:
                    extended = (*values, edge.value) if symbol[0] == "{" else values
                    self._walk(following, start, at + edge.size, extended, agenda)

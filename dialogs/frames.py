"""Frames: the shapes of phrases of a language, as its pack writes them, compiled once and matched word by word.

A pack writes a phrase as a template: words, `[words that may be missing]`, `(one|or another)` and typed holes such
as `{people}` or `{title}`. What stands in a hole is read by the slot that knows the type, so that word order and
markers before or after a name are data. This is not a regular expression: there is no repetition and no character
class, and matching costs by the length of the phrase, not of the text.

A template is compiled from its end to its beginning, so that every point knows what follows. Points of several phrases
that are reached by the same words become one when a text comes by for the first time: most never do.
"""

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Split = Callable[[str], tuple[str, ...]]
"""Cuts literal text of a template into words, as the text of a person is cut."""

HoleReader = Callable[[int, int], Iterable[tuple[int, object]]]
"""(word index, limit) -> readings of a hole that begins there: exclusive end and value, best first."""


class BadTemplate(ValueError):
    """A template of a pack cannot be read: a bracket is not closed, or a hole stands where none may."""


class Capture(NamedTuple):
    """What stood in one hole."""

    kind: str
    first: int
    end: int
    value: object


class Match(NamedTuple):
    """A phrase of the pack at a place of the text: words `first` to `end`, exclusive."""

    name: str
    first: int
    end: int
    holes: tuple[Capture, ...] = ()

    def hole(self, kind: str) -> Capture | None:
        """The first hole of this kind."""
        for capture in self.holes:
            if capture.kind == kind:
                return capture
        return None


class Node:
    """A point inside phrases: what may come next, and the phrases that are complete here."""

    __slots__ = ("holes", "names", "needs", "words")

    def __init__(
        self,
        words: "dict[str, list[Node]] | None" = None,
        holes: "tuple[tuple[str, Node], ...]" = (),
        names: tuple[str, ...] = (),
    ) -> None:
        self.words = {} if words is None else words
        self.holes = holes
        self.names = names
        self.needs: frozenset[str] | None = None
        """Words of which every phrase that goes on here has at least one; empty: there are no such words. None: not
        reckoned yet."""


def _needs(node: Node) -> frozenset[str]:
    """`Node.needs`: of the words that must follow those that come last, for they are the rarest."""
    if node.needs is None:
        needs: set[str] = set()
        ways = [(word, behind) for word, following in node.words.items() for behind in following]
        for word, behind in [*ways, *((None, behind) for _, behind in node.holes)]:
            later = _needs(behind)
            if not later and word is None:
                needs.clear()
                break
            needs.update(later or (word,) if word is not None else later)
        node.needs = frozenset() if node.names else frozenset(needs)
    return node.needs


@dataclass(slots=True)
class Frames:
    """The compiled phrases of one table: those that begin with a word, and those that begin with a hole."""

    starts: dict[str, list[Node]] = field(default_factory=dict)
    """First word -> the points behind it."""
    trailing: dict[str, list[tuple[str, list[Node]]]] = field(default_factory=dict)
    """First word after a leading hole -> kind of that hole, and the points behind the word."""
    merged: "Merged" = field(default_factory=dict)
    """Points that were made one, by those they stand for."""

    def at(
        self,
        words: Sequence[str],
        first: int,
        readers: Mapping[str, HoleReader],
        limit: int,
        names: Container[str] | None = None,
    ) -> Match | None:
        """The longest phrase that begins with the word at `first` and ends at `limit` or before, of equal ones the
        first; only phrases of these names, where any are given."""
        nodes = self.starts.get(words[first])
        if nodes is None:
            return None
        if len(nodes) == 1:
            # Most words that may begin a phrase do not: nothing follows that would go on with it.
            node, at = nodes[0], first + 1
            if not (node.names or node.holes) and (at >= limit or words[at] not in node.words):
                return None
            if node.needs and node.needs.isdisjoint(words):
                return None
        return self._longest(nodes, words, first, readers, limit, names)

    def named(
        self, words: Sequence[str], first: int, readers: Mapping[str, HoleReader], limit: int, names: Container[str]
    ) -> Match | None:
        """As `at`, only phrases of these names."""
        return self.at(words, first, readers, limit, names)

    def around(
        self, words: Sequence[str], at: int, starts: Iterable[int], readers: Mapping[str, HoleReader], limit: int
    ) -> Match | None:
        """The phrase whose leading hole ends just before the word at `at`; `starts` are where the hole may begin."""
        for kind, nodes in self.trailing.get(words[at], ()):
            tail = self._longest(nodes, words, at, readers, limit)
            if tail is None:
                continue
            for start in starts:
                for end, value in readers[kind](start, at):
                    if end == at:
                        head = Capture(kind, start, at, value)
                        return Match(tail.name, start, tail.end, (head, *tail.holes))
        return None

    def _longest(
        self,
        nodes: list[Node],
        words: Sequence[str],
        first: int,
        readers: Mapping[str, HoleReader],
        limit: int,
        names: Container[str] | None = None,
    ) -> Match | None:
        """As `at`, from the points behind the word."""
        node = nodes[0] if len(nodes) == 1 else _one(nodes, self.merged)
        if (needs := _needs(node)) and needs.isdisjoint(words):
            return None
        search = _Search(self.merged, words, readers, limit, names)
        search.walk(node, first + 1, ())
        return Match(search.best[0], first, search.end, search.best[1]) if search.best else None


class _Search:
    """One walk over the phrases that begin at a word, in the order in which the pack writes them."""

    __slots__ = ("best", "end", "limit", "merged", "names", "readers", "words")

    def __init__(
        self,
        merged: "Merged",
        words: Sequence[str],
        readers: Mapping[str, HoleReader],
        limit: int,
        names: Container[str] | None,
    ) -> None:
        self.merged, self.words, self.readers, self.limit, self.names = merged, words, readers, limit, names
        self.best: tuple[str, tuple[Capture, ...]] | None = None
        self.end = -1

    def walk(self, node: Node, at: int, holes: tuple[Capture, ...]) -> None:
        """Notes the phrases that are complete at a point, and goes on behind it."""
        if at > self.end and node.names:
            for name in node.names:
                if self.names is None or name in self.names:
                    self.best, self.end = (name, holes), at
                    break
        if at >= self.limit:
            return
        following = node.words.get(self.words[at])
        if following is not None:
            self.walk(following[0] if len(following) == 1 else _one(following, self.merged), at + 1, holes)
        for kind, behind in node.holes:
            needs = _needs(behind) if behind.needs is None else behind.needs
            if needs and needs.isdisjoint(self.words):
                # What has to stand behind the hole stands nowhere: it need not be read.
                continue
            goes_on, only_words = behind.words or behind.holes, not (behind.names or behind.holes)
            for end, value in self.readers[kind](at, self.limit):
                if only_words:
                    if end >= self.limit or self.words[end] not in behind.words:
                        continue
                elif not goes_on and end <= self.end:
                    continue
                self.walk(behind, end, (*holes, Capture(kind, at, end, value)))


Merged = dict[tuple[int, ...], tuple[Node, tuple[Node, ...]]]
"""Ids of points -> the one that stands for them, and themselves, so that no id is used twice."""


def _one(nodes: list[Node], merged: Merged) -> Node:
    """One point that stands for all of these; `nodes` holds it alone from now on."""
    one = _merge(nodes, merged)
    nodes[:] = [one]
    return one


def _merge(nodes: Sequence[Node], merged: Merged) -> Node:
    if len(nodes) == 1:
        return nodes[0]
    key = tuple(map(id, nodes))
    if key in merged:
        return merged[key][0]
    one = _together(nodes)
    kinds = dict.fromkeys(kind for kind, _ in one.holes)
    if len(kinds) < len(one.holes):
        one.holes = tuple((kind, _merge([node for name, node in one.holes if name == kind], merged)) for kind in kinds)
    merged[key] = one, tuple(nodes)
    return one


def _together(nodes: Iterable[Node]) -> Node:
    """A point from which all that goes on from these goes on, in their order."""
    one = Node()
    for node in nodes:
        for word, following in node.words.items():
            known = one.words.get(word)
            if known is None:
                one.words[word] = following[:]
            else:
                known.extend(new for new in following if new not in known)
        if node.holes:
            one.holes += tuple(hole for hole in node.holes if hole not in one.holes)
        if node.names:
            one.names += tuple(name for name in node.names if name not in one.names)
    return one


def compile_frames(templates: Mapping[str, Iterable[str]], split: Split) -> Frames:
    """The frames of a table: name -> templates. Of equal phrases the first name wins."""
    frames = Frames()
    for name, lines in templates.items():
        end = Node(names=(name,))
        for line in lines:
            alternatives, at = _parse(line, 0, "", split)
            if at != len(line):
                raise BadTemplate(line)
            _enter(frames, _before(alternatives, end, may_miss=False), line)
    return frames


def _enter(frames: Frames, start: Node, line: str) -> None:
    """Indexes a phrase by its first word, or by the first word behind its leading hole."""
    for word, nodes in start.words.items():
        frames.starts.setdefault(word, []).extend(nodes)
    for kind, behind in start.holes:
        if behind.holes:
            raise BadTemplate(f"a leading hole needs a word behind it: {line}")
        for word, nodes in behind.words.items():
            of_word = frames.trailing.setdefault(word, [])
            known = next((points for name, points in of_word if name == kind), None)
            if known is None:
                of_word.append((kind, nodes[:]))
            else:
                known.extend(nodes)


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Which tables have a phrase that may begin at a word, by the word and the next one: of all the words of a message
    few begin anything, and those are found in one pass for all tables."""

    alone: Mapping[str, tuple[str, ...]]
    """Word -> tables that have a phrase of it alone, or with a hole behind or before it."""
    pairs: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Word -> next word -> tables that have a phrase that begins with the two."""

    def spots(self, words: Sequence[str]) -> dict[str, list[int]]:
        """Table -> where one of its phrases may begin, in order."""
        found: dict[str, list[int]] = {}
        last = len(words) - 1
        for at, word in enumerate(words):
            pairs = self.pairs.get(word)
            tables = pairs.get(words[at + 1], ()) if pairs is not None and at < last else ()
            for table in (*self.alone.get(word, ()), *tables):
                known = found.get(table)
                if known is None:
                    found[table] = [at]
                elif known[-1] != at:
                    known.append(at)
        return found


def beginnings(frames: Mapping[str, Frames]) -> Beginnings:
    """The beginnings of the phrases of all tables."""
    alone: dict[str, tuple[str, ...]] = {}
    pairs: dict[str, dict[str, tuple[str, ...]]] = {}
    for table, compiled in frames.items():
        for word in compiled.trailing:
            alone[word] = (*alone.get(word, ()), table)
        for word, nodes in compiled.starts.items():
            if word not in compiled.trailing and any(node.names or node.holes for node in nodes):
                alone[word] = (*alone.get(word, ()), table)
            following = pairs.setdefault(word, {})
            for second in dict.fromkeys(second for node in nodes for second in node.words):
                following[second] = (*following.get(second, ()), table)
    return Beginnings(alone, pairs)


class _Hole(NamedTuple):
    kind: str


class _Group(NamedTuple):
    alternatives: list[list["str | _Hole | _Group"]]
    may_miss: bool


_Sequence = list[str | _Hole | _Group]
"""Words, holes and brackets in a row."""


def _before(alternatives: Iterable[_Sequence], behind: Node, *, may_miss: bool) -> Node:
    """The point before alternatives that all lead to the point behind them."""
    starts = [behind] if may_miss else []
    for sequence in alternatives:
        node = behind
        for element in reversed(sequence):
            if isinstance(element, _Group):
                node = _before(element.alternatives, node, may_miss=element.may_miss)
            elif isinstance(element, _Hole):
                node = Node(holes=((element.kind, node),))
            else:
                node = Node({element: [node]})
        starts.append(node)
    return starts[0] if len(starts) == 1 else _together(starts)


_CLOSING = {"(": ")", "[": "]"}


def _parse(template: str, at: int, closing: str, split: Split) -> tuple[list[_Sequence], int]:
    """The alternatives from `at` up to the closing bracket, and the place behind them."""
    alternatives: list[_Sequence] = [[]]
    while at < len(template) and template[at] != closing:
        char = template[at]
        if char == "|":
            alternatives.append([])
            at += 1
        elif char in _CLOSING:
            inner, at = _parse(template, at + 1, _CLOSING[char], split)
            alternatives[-1].append(_Group(inner, may_miss=char == "["))
        elif char == "{":
            stop = template.find("}", at)
            if stop < 0:
                raise BadTemplate(template)
            alternatives[-1].append(_Hole(template[at + 1 : stop]))
            at = stop + 1
        else:
            stop = _end_of_words(template, at)
            if stop == at:
                raise BadTemplate(template)
            alternatives[-1].extend(split(template[at:stop]))
            at = stop
    if closing and at >= len(template):
        raise BadTemplate(template)
    return alternatives, at + 1 if closing else at


def literals(template: str) -> list[str]:
    """The words of a template, without brackets and holes."""
    words: list[str] = []
    at = 0
    while at < len(template):
        if template[at] == "{":
            at = max(template.find("}", at), at) + 1
            continue
        stop = _end_of_words(template, at)
        words.extend(template[at:stop].split())
        at = max(stop, at + 1)
    return words


_WORDS = re.compile(r"[^|()\[\]{]*")


def _end_of_words(template: str, at: int) -> int:
    """The place behind the words that begin there."""
    found = _WORDS.match(template, at)
    return found.end() if found else at

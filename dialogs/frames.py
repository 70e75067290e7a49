"""Frames: the shapes of phrases of a language, as its pack writes them, compiled once and matched word by word.

A pack writes a phrase as a template: words, `[words that may be missing]`, `(one|or another)` and typed holes such
as `{people}` or `{title}`. What stands in a hole is read by the slot that knows the type, so that word order and
markers before or after a name are data. This is not a regular expression: there is no repetition and no character
class, and matching costs by the length of the phrase, not of the text.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Split = Callable[[str], tuple[str, ...]]
"""Cuts literal text of a template into words, as the text of a person is cut."""

HoleReader = Callable[[int, int], Iterable[tuple[int, object]]]
"""(word index, limit) -> readings of a hole that begins there: exclusive end and value, best first."""


class BadTemplate(ValueError):
    """A template of a pack cannot be read: a bracket is not closed, or a hole stands where none may."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What stood in one hole."""

    kind: str
    first: int
    end: int
    value: object


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of the pack at a place of the text: words `first` to `end`, exclusive."""

    name: str
    first: int
    end: int
    holes: tuple[Capture, ...] = ()

    def hole(self, kind: str) -> Capture | None:
        """The first hole of this kind."""
        return next((capture for capture in self.holes if capture.kind == kind), None)


@dataclass(slots=True, eq=False)
class Node:
    """A point inside phrases: what may come next, and the phrases that are complete here."""

    words: dict[str, list["Node"]] = field(default_factory=dict)
    holes: list[tuple[str, "Node"]] = field(default_factory=list)
    names: tuple[str, ...] = ()
    skips: list["Node"] = field(default_factory=list)
    """Points reached without a word; folded away by `_close`."""
    closed: bool = False


@dataclass(slots=True)
class Frames:
    """The compiled phrases of one table: those that begin with a word, and those that begin with a hole."""

    starts: dict[str, list[Node]] = field(default_factory=dict)
    """First word -> the points behind it."""
    trailing: dict[str, list[tuple[str, Node]]] = field(default_factory=dict)
    """First word after a leading hole -> kind of that hole, and the point behind the word."""

    def at(self, words: Sequence[str], first: int, readers: Mapping[str, HoleReader], limit: int) -> Match | None:
        """The longest phrase that begins with the word at `first` and ends at `limit` or before."""
        nodes = self.starts.get(words[first])
        return _longest(nodes, words, first, first + 1, readers, limit) if nodes else None

    def named(
        self, words: Sequence[str], first: int, readers: Mapping[str, HoleReader], limit: int, names: Container[str]
    ) -> Match | None:
        """As `at`, only phrases of these names."""
        nodes = self.starts.get(words[first])
        return _longest(nodes, words, first, first + 1, readers, limit, names) if nodes else None

    def around(
        self, words: Sequence[str], at: int, starts: Iterable[int], readers: Mapping[str, HoleReader], limit: int
    ) -> Match | None:
        """The phrase whose leading hole ends just before the word at `at`; `starts` are where the hole may begin."""
        for kind, node in self.trailing.get(words[at], ()):
            tail = _longest([node], words, at, at + 1, readers, limit)
            if tail is None:
                continue
            for start in starts:
                for end, value in readers[kind](start, at):
                    if end == at:
                        head = Capture(kind, start, at, value)
                        return Match(tail.name, start, tail.end, (head, *tail.holes))
        return None


def _longest(
    nodes: Iterable[Node],
    words: Sequence[str],
    first: int,
    at: int,
    readers: Mapping[str, HoleReader],
    limit: int,
    names: Container[str] | None = None,
) -> Match | None:
    best: Match | None = None
    for node in nodes:
        for name, end, holes in _walk(node, words, at, readers, limit):
            if (best is None or end > best.end) and (names is None or name in names):
                best = Match(name, first, end, holes)
    return best


def _walk(
    node: Node, words: Sequence[str], at: int, readers: Mapping[str, HoleReader], limit: int
) -> Iterator[tuple[str, int, tuple[Capture, ...]]]:
    for name in node.names:
        yield name, at, ()
    if at >= limit:
        return
    for following in node.words.get(words[at], ()):
        yield from _walk(following, words, at + 1, readers, limit)
    for kind, behind in node.holes:
        for end, value in readers[kind](at, limit):
            capture = Capture(kind, at, end, value)
            for name, stop, holes in _walk(behind, words, end, readers, limit):
                yield name, stop, (capture, *holes)


def compile_frames(templates: Mapping[str, Iterable[str]], split: Split) -> Frames:
    """The frames of a table: name -> templates. Of equal phrases the first name wins."""
    frames = Frames()
    for name, lines in templates.items():
        for line in lines:
            start, end = Node(), Node(names=(name,))
            at = _alternatives(line, 0, "", start, end, split)
            if at != len(line):
                raise BadTemplate(line)
            _close(start)
            _enter(frames, start, line)
    _share(frames)
    return frames


def _share(frames: Frames) -> None:
    """Lets phrases share their beginnings, so that each word of a text is looked at once and each hole read once."""
    shared: dict[frozenset[int], Node] = {}
    for word, nodes in frames.starts.items():
        frames.starts[word] = [_one(nodes, shared)]
    for word, entries in frames.trailing.items():
        kinds = dict.fromkeys(kind for kind, _ in entries)
        frames.trailing[word] = [
            (kind, _one([node for name, node in entries if name == kind], shared)) for kind in kinds
        ]


def _one(nodes: list[Node], shared: dict[frozenset[int], Node]) -> Node:
    """One point that stands for all of these. `shared` keeps what was built already."""
    key = frozenset(id(node) for node in nodes)
    if key in shared:
        return shared[key]
    one = shared[key] = Node(names=tuple(dict.fromkeys(name for node in nodes for name in node.names)), closed=True)
    words = dict.fromkeys(word for node in nodes for word in node.words)
    one.words = {
        word: [_one([behind for node in nodes for behind in node.words.get(word, ())], shared)] for word in words
    }
    kinds = dict.fromkeys(kind for node in nodes for kind, _ in node.holes)
    one.holes = [
        (kind, _one([behind for node in nodes for name, behind in node.holes if name == kind], shared))
        for kind in kinds
    ]
    return one


def _enter(frames: Frames, start: Node, line: str) -> None:
    """Indexes a phrase by its first word, or by the first word behind its leading hole."""
    for word, nodes in start.words.items():
        frames.starts.setdefault(word, []).extend(nodes)
    for kind, behind in start.holes:
        if behind.holes:
            raise BadTemplate(f"a leading hole needs a word behind it: {line}")
        for word, nodes in behind.words.items():
            frames.trailing.setdefault(word, []).extend((kind, node) for node in nodes)


def _close(node: Node) -> None:
    """Folds what can be reached without a word into the point itself, for all points behind it."""
    if node.closed:
        return
    node.closed = True
    for skip in node.skips:
        _close(skip)
        for word, nodes in skip.words.items():
            known = node.words.setdefault(word, [])
            known.extend(new for new in nodes if new not in known)
        node.holes.extend(skip.holes)
        node.names = tuple(dict.fromkeys((*node.names, *skip.names)))
    node.skips.clear()
    for nodes in node.words.values():
        for following in nodes:
            _close(following)
    for _, behind in node.holes:
        _close(behind)


_CLOSING = {"(": ")", "[": "]"}


def _alternatives(template: str, at: int, closing: str, start: Node, end: Node, split: Split) -> int:
    """Builds the alternatives from `at` up to the closing bracket, between two points; the place behind them."""
    current = Node()
    start.skips.append(current)
    while at < len(template) and template[at] != closing:
        char = template[at]
        if char == "|":
            current.skips.append(end)
            current, at = Node(), at + 1
            start.skips.append(current)
        elif char in _CLOSING:
            behind = Node()
            if char == "[":
                current.skips.append(behind)
            at = _alternatives(template, at + 1, _CLOSING[char], current, behind, split)
            current = behind
        elif char == "{":
            stop = template.find("}", at)
            if stop < 0:
                raise BadTemplate(template)
            behind = Node()
            current.holes.append((template[at + 1 : stop], behind))
            current, at = behind, stop + 1
        else:
            stop = _end_of_words(template, at)
            for word in split(template[at:stop]):
                behind = Node()
                current.words.setdefault(word, []).append(behind)
                current = behind
            at = stop
    if closing and at >= len(template):
        raise BadTemplate(template)
    current.skips.append(end)
    return at + 1 if closing else at


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


def _end_of_words(template: str, at: int) -> int:
    while at < len(template) and template[at] not in "|()[]{":
        at += 1
    return at

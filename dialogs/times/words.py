"""The time words and patterns of one language, compiled once from the pack's tables `[numbers]` and `[time]`.

Words go into a tree by their tokens and give typed edges; patterns go into a tree of symbols that the chart walks.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from inspect import signature
from typing import Literal

from dialogs.times.chart import Edge, Make, Meaning, Node, Pattern, Shape
from dialogs.times.errors import PackError
from dialogs.times.holidays import Holiday
from dialogs.times.numbers import NUMBER_HOLES, Digits, holes_of, number_words, ordinal_words
from dialogs.times.shapes import SHAPES
from dialogs.times.templates import Element, norms_of, ways
from dialogs.tokens import ENDING, PLAIN, Case, Cutting, normalize, without_accents

_NUMBERS = frozenset("{" + hole + "}" for hole in (*NUMBER_HOLES, "nth"))
LAYERS = ("nth", "weekdays", "clock", "length", "day", "period", "plan")
"""What the patterns of a pack make, each from those before: numbers, clock times, lengths, days, whole expressions.
A pack may have more, as steps between ("named_month"); only clock, length, day, period and plan can stand alone."""


_JOINING_LISTS = ("join", "lead", "to", "approximate")
"""Lists whose words may stand between the pieces of one expression."""
_BEHIND_LISTS = ("ahead",)
"""Lists whose words may stand behind a piece and decide what it belongs to."""


@dataclass(frozen=True)
class PartOfDay:
    """What a vague part of the day means."""

    start: int
    """Minutes from midnight."""
    end: int
    """At or before the start: on the next day."""
    half: str
    """Which half an open hour in it has: "am", "pm", or "evening" (12 is midnight), "night" (5 to 11 pm, else am)."""


class Phrases:
    """A tree of token norms; a leaf holds the edges of a phrase."""

    __slots__ = ("meanings", "next", "numbers")

    def __init__(self) -> None:
        self.next: dict[str, Phrases] = {}
        self.meanings: tuple[Meaning, ...] = ()
        self.numbers: tuple[Meaning, ...] = ()
        """The edges of number holes; of several numbers that begin at one place only the longest is said."""


@dataclass(frozen=True, eq=False)
class TimeWords:
    """One language's way to speak of time, ready for `find`."""

    cutting: Cutting = PLAIN
    """How texts of the language are to be tokenized; add own words with `cutting.knowing(...)`."""
    phrases: Phrases = field(default_factory=Phrases)
    patterns: Node = field(default_factory=Node)
    literals: frozenset[str] = frozenset()
    parts: Mapping[str, PartOfDay] = field(default_factory=dict)
    vocabulary: frozenset[str] = frozenset()
    """Every norm that can be part of a time expression."""
    core: frozenset[str] = frozenset()
    """Those with a meaning of their own: a stretch without one is not looked at."""
    markers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Word lists that decide whether a find stands: `join`, `lead`, `careful`, `counted`, ..."""
    clock_24: bool | None = None
    """Whether written hours count to 24; None: as in the region."""
    dateparser_language: str = "en"

    def means(self, norm: str, symbol: str) -> bool:
        """Whether a single word by itself stands for the symbol ("{month}")."""
        node = self.phrases.next.get(norm)
        return node is not None and any(symbol == known for known, _ in (*node.meanings, *node.numbers))


def compile_words(data: Mapping[str, object]) -> TimeWords:
    """The words of a pack. `data` is the whole `understand.toml`; only `numbers` and `time` are read.

    Raises `PackError` where a table cannot be read.
    """
    return _Compiler(_table(data, "numbers"), _table(data, "time")).words()


def _table(data: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = data.get(key, {})
    if not isinstance(value, Mapping):
        raise PackError(f"[{key}] must be a table.")
    return value


def _phrases(value: object) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Sequence):
        return [str(phrase) for phrase in value]
    raise PackError(f"A word or a list of words is expected, not {value!r}.")


_SCOPES: Mapping[str, Literal["known", "capital", "any"]] = {"known": "known", "capital": "capital", "any": "any"}


def _cases(table: Mapping[str, object]) -> Mapping[str, tuple[Case, ...]]:
    """`[time.tokens.cases]`: scope -> name -> endings; "ával=a" says what the word ends in without it."""
    found: dict[str, tuple[Case, ...]] = {}
    for name, scope in _SCOPES.items():
        for case, endings in _table(table, name).items():
            for line in _phrases(endings):
                ending, _, stem = normalize(line).partition("=")
                found[ending] = (*found.get(ending, ()), Case(case, ending, stem, scope))
    return found


def _key(name: str) -> object:
    return int(name) if name.lstrip("-").isdigit() else name


class _Compiler:
    """Collects phrases first, since whether a hole has a value depends on them, then the patterns."""

    def __init__(self, numbers: Mapping[str, object], time: Mapping[str, object]) -> None:
        self.numbers, self.time = numbers, time
        self.spaced = bool(_table(time, "tokens").get("boundaries", True))
        self.phrases, self.root = Phrases(), Node()
        self.literals: set[str] = set()
        self.valueless: set[str] = set()
        self.symbols: set[str] = {"nth", "holiday", "part", "zone", *NUMBER_HOLES}
        self.known: set[str] = set()
        self.halves: set[str] = set()
        self.seen: set[str] = set()
        self.meaning: dict[str, set[str]] = {}
        self.telling: set[str] = set()

    def words(self) -> TimeWords:
        """Compiles everything."""
        for phrase, value in number_words(self.numbers).items():
            for symbol, filled in holes_of(Digits(value, 0)):
                self._add(phrase, symbol, filled)
        for phrase, value in ordinal_words(self.numbers).items():
            self._add(phrase, "{nth}", value)
        for symbol, entry in _table(self.time, "words").items():
            self._add_words(symbol, entry)
        self._add_holidays(_table(self.time, "holidays"))
        parts = self._add_parts(_table(self.time, "parts"))
        self._add_zones(_table(self.time, "zones"))
        layers = [
            *LAYERS,
            *(name for name, rules in self.time.items() if isinstance(rules, list) and name not in LAYERS),
        ]
        self.symbols.update(layers)
        for layer in layers:
            for rule in self._rules(layer):
                self._add_rule(layer, rule)
        markers = self._markers()
        return TimeWords(
            cutting=self._cutting(),
            phrases=self.phrases,
            patterns=self.root,
            literals=frozenset(self.literals),
            vocabulary=frozenset(self.literals | self.seen).union(
                *(markers.get(name, ()) for name in (*_JOINING_LISTS, *_BEHIND_LISTS))
            ),
            core=self._core(markers),
            parts=parts,
            markers=markers,
            clock_24=self._habit(),
            dateparser_language=str(self.time.get("dateparser_language", "en")),
        )

    def _core(self, markers: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Words with a value, and those of patterns that need none; not the prepositions that stand everywhere."""
        valued = (norms for symbol, norms in self.meaning.items() if symbol[0] == "{")
        core = set().union(self.telling, *valued)
        return frozenset(core.difference(*(markers.get(name, ()) for name in _JOINING_LISTS)))

    def _habit(self) -> bool | None:
        return {"12": False, "24": True}.get(str(self.time.get("written_hours", "region")))

    def _markers(self) -> dict[str, frozenset[str]]:
        lists = _table(self.time, "lists")
        return {name: frozenset(normalize(word) for word in _phrases(words)) for name, words in lists.items()}

    def _cutting(self) -> Cutting:
        rules = _table(self.time, "tokens")
        said = _phrases(rules.get("endings", ()))
        endings = {*map(normalize, said), *(without_accents(normalize(ending)) for ending in said)}
        enclitics = frozenset(normalize(word) for word in _phrases(rules.get("enclitics", ())))
        careful = frozenset(normalize(word) for word in _phrases(rules.get("careful", ())))
        return Cutting(
            dictionary=frozenset(self.known) | enclitics | careful,
            boundaries=bool(rules.get("boundaries", True)),
            endings=frozenset(endings),
            compounds=bool(rules.get("compounds", False)),
            halves=frozenset(self.halves),
            enclitics=enclitics,
            careful=careful,
            cases=_cases(_table(rules, "cases")),
        )

    def _add(self, phrase: str, symbol: str, value: object) -> None:
        """A phrase, and the same without accents."""
        norms = norms_of(phrase)
        spellings = {norms, tuple(without_accents(norm) for norm in norms)}
        self.known.update(norm for spelled in spellings for norm in spelled if norm.isalpha())
        for norms in sorted(spellings):
            if symbol[0] == "{" and len(norms) == 1 and norms[0].isalpha():
                self.halves.add(norms[0])
            self.seen.update(norms)
            self.meaning.setdefault(symbol, set()).update(norms)
            node = self.phrases
            for norm in norms:
                behind = node.next.get(norm)
                if behind is None:
                    behind = node.next[norm] = Phrases()
                node = behind
            meaning = symbol, Edge(len(norms), value)
            if symbol in _NUMBERS and meaning not in node.numbers:
                node.numbers += (meaning,)
            elif symbol not in _NUMBERS and meaning not in node.meanings:
                node.meanings += (meaning,)

    def _add_words(self, symbol: str, entry: object) -> None:
        if isinstance(entry, Mapping):
            self.symbols.add(symbol)
            for value, phrases in entry.items():
                for phrase in _phrases(phrases):
                    self._add(phrase, "{" + symbol + "}", _key(value))
        else:
            self.valueless.add(symbol)
            for phrase in _phrases(entry):
                self._add(phrase, "<" + symbol + ">", None)

    def _add_holidays(self, table: Mapping[str, object]) -> None:
        for name, rule in table.items():
            if not isinstance(rule, Mapping):
                raise PackError(f"[time.holidays] {name} must be a table.")
            fields = {key: value for key, value in rule.items() if key != "say"}
            for phrase in _phrases(rule.get("say", ())):
                self._add(phrase, "{holiday}", Holiday(**fields))

    def _add_parts(self, table: Mapping[str, object]) -> dict[str, PartOfDay]:
        parts = {}
        for name, rule in table.items():
            if not isinstance(rule, Mapping):
                raise PackError(f"[time.parts] {name} must be a table.")
            start, end = _phrases(rule.get("hours", ()))
            parts[name] = PartOfDay(_minutes(start), _minutes(end), str(rule.get("half", "am")))
            for phrase in _phrases(rule.get("say", ())):
                self._add(phrase, "{part}", name)
        return parts

    def _add_zones(self, table: Mapping[str, object]) -> None:
        for zone, phrases in table.items():
            for phrase in _phrases(phrases):
                self._add(phrase, "{zone}", zone)

    def _rules(self, layer: str) -> Iterator[Mapping[str, object]]:
        rules = self.time.get(layer, ())
        if not isinstance(rules, Sequence):
            raise PackError(f"[[time.{layer}]] must be a list of tables.")
        yield from rules

    def _add_rule(self, layer: str, rule: Mapping[str, object]) -> None:
        name = str(rule.get("shape"))
        if name not in SHAPES:
            raise PackError(f"[[time.{layer}]] names an unknown shape: {rule.get('shape')!r}.")
        constants = tuple(
            (key, tuple(value) if isinstance(value, list) else value)
            for key, value in rule.items()
            if key not in ("shape", "say")
        )
        for say in _phrases(rule.get("say", ())):
            for way in ways(say):
                try:
                    self._add_pattern("{" + layer + "}", name, constants, way)
                except TypeError as mismatch:
                    raise PackError(f"[[time.{layer}]] {say!r} does not fit its shape: {mismatch}.") from mismatch

    def _add_pattern(
        self, makes: str, name: str, constants: tuple[tuple[str, object], ...], way: Sequence[Element]
    ) -> None:
        node, names = self.root, []
        for position, (symbol, argument, tight) in enumerate(way):
            key = symbol
            if argument is None and not symbol.isascii() and not symbol.startswith(ENDING):
                # Accents may be missing in the text: such a word goes the way of the lists, which knows both spellings.
                key = f"<{symbol}>"
                if key not in self.meaning:
                    self._add(symbol, key, None)
            elif argument is None:
                self.literals.add(symbol)
                if symbol.isalpha():
                    self.known.add(symbol)
                    if tight or (position + 1 < len(way) and way[position + 1].tight):
                        self.halves.add(symbol)
            elif symbol in self.valueless:
                key = f"<{symbol}>"
            elif symbol in self.symbols:
                key = "{" + symbol + "}"
                names.append(argument)
            else:
                raise TypeError(f"unknown hole {symbol!r}")
            node = node.following(key, tight=tight and position > 0 and self.spaced)
        if not names:
            for symbol, argument, _ in way:
                self.telling.update({symbol} if argument is None else self.meaning.get(f"<{symbol}>", ()))
        node.done += (Pattern(makes, name, _bound(SHAPES[name], tuple(names), constants)),)


_arguments = cache(lambda shape: tuple(signature(shape).parameters))


@cache
def _check(shape: Shape, names: tuple[str, ...]) -> None:
    """A pattern must fill each argument once, none that the shape lacks, and all that it needs; else TypeError."""
    if len(set(names)) < len(names):
        raise TypeError("an argument is filled twice")
    signature(shape).bind(**dict.fromkeys(names))


def _bound(shape: Shape, names: tuple[str, ...], constants: tuple[tuple[str, object], ...]) -> Make:
    """The shape with the constants of a pattern, to be called with the values of its named holes."""
    _check(shape, (*names, *(name for name, _ in constants)))
    fixed = partial(shape, **dict(constants)) if constants else shape
    if not names:
        return lambda _values: fixed()
    if _arguments(shape)[: len(names)] == names:
        return lambda values: fixed(*values)
    return lambda values: fixed(**dict(zip(names, values, strict=True)))


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute or 0)

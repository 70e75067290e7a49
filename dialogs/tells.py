"""The tell-tale words of every language: how strongly a word says that a message is written in it.

Nothing is listed for this: the words are those of the packs, by what they do there. Words that hold a sentence together
(`[words]`), that name days and hours, or that command, ask and correct are *strong*; articles and the names of things
(kinds of events, places) are *weak*, for titles have them in any language. Names of people tell nothing. A script that
one pack alone writes tells as much as words do.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from dialogs.frames import literals
from dialogs.pack import pack_names, read_tables, word_lists
from dialogs.tokens import ENDING, WORDS, normalize, script_of

STRONG, WEAK = 2, 1
"""What a word weighs."""
SHARED = frozenset({"CJK"})
"""Scripts that languages without a pack write too: Chinese is no Japanese."""
LETTERS = 2
"""Letters that weigh as much as a strong word, in a script that is one language's alone and parts no words."""

HOLDING = (
    "words.stop",
    "words.before_time",
    "words.own",
    "words.and",
    "words.pronouns",
    "words.fillers",
    "people.lead_names",
)
"""Lists of words that hold sentences together."""
DOING = ("acts", "answer", "change", "choice", "event", "pick", "question", "request", "tail")
"""Tables whose phrases say what the person does."""
ARTICLES = ("words.articles", "place.inner", "people.of")
"""Lists of words that stand in titles as often as in sentences."""
TELL_NOTHING = (
    "people.names",
    "people.dictated",
    "request.foreign",
    "subject.fixed",
    "words.dotted",
    "words.time_names",
)
"""Lists of names, of signs and of what other languages call things."""


class Tell(NamedTuple):
    """What a word is in one language."""

    weight: int
    roles: int
    """In how many places its pack has it: of two languages that have a word, it is more at home in one."""


@cache
def tells() -> Mapping[str, Mapping[str, Tell]]:
    """Word -> language -> what it is there."""
    found: dict[str, dict[str, Tell]] = {}
    words = {name: _words(read_tables(name)) for name in pack_names()}
    articles = frozenset[str]().union(*(_articles(read_tables(name)) for name in pack_names()))
    for name, (strong, weak) in words.items():
        for word in strong.keys() | weak.keys():
            is_strong = word in strong and word not in articles and len(word) > 1
            tell = Tell(STRONG if is_strong else WEAK, strong[word] + weak[word])
            found.setdefault(word, {})[name] = tell
    return found


@cache
def known_to(language: str) -> frozenset[str]:
    """Words that the language has."""
    return frozenset(word for word, tell in tells().items() if language in tell)


@cache
def foreign_to(language: str) -> frozenset[str]:
    """Strong words of other languages that this one does not have."""
    return frozenset(
        word
        for word, tell in tells().items()
        if language not in tell and any(there.weight == STRONG for there in tell.values())
    )


@cache
def names_of(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word -> names of several words that the language has of others: "Black Friday"."""
    tables = read_tables(language)
    days = (name for day in tables["time"].get("holidays", {}).values() for name in day["say"])
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in (*tables.get("subject", {}).get("fixed", ()), *days):
        words = tuple(words_of(name))
        if len(words) > 1:
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


@lru_cache(maxsize=4096)
def written_in(word: str) -> str:
    """The language that alone has one of the word's letters in its script; "" for letters of many languages."""
    found = (name for letter in word if (name := _writers().get(script_of(letter))))
    return "" if word.isascii() else next(found, "")


@cache
def _writers() -> Mapping[str, str]:
    """Script -> the language that alone writes it."""
    writers: dict[str, set[str]] = {}
    for word, tell in tells().items():
        for letter in word:
            writers.setdefault(script_of(letter), set()).update(tell)
    return {script: min(names) for script, names in writers.items() if len(names) == 1 and script not in SHARED}


def _words(tables: Mapping[str, Any]) -> tuple[Counter[str], Counter[str]]:
    """The strong and the weak words of a pack, with how often each stands there."""
    strong, weak = Counter[str](), Counter[str]()
    for table, key, lines in word_lists(tables):
        name = f"{table}.{key}"
        if not name.startswith(TELL_NOTHING):
            (strong if name in HOLDING else weak).update(_single(lines))
    for kind in tables.get("kinds", {}).values():
        weak.update(_single(kind["words"]))
    strong.update(_each(_leaves(tables["time"]["words"])))
    for part in tables["time"].get("parts", {}).values():
        strong.update(_each(part["say"]))
    for table, content in tables.items():
        if isinstance(content, dict):
            said = (line for name, line in _phrases(table, content) if name not in TELL_NOTHING)
            (strong if table in DOING else weak).update(_each(said))
    return strong, weak


def _articles(tables: Mapping[str, Any]) -> set[str]:
    listed = (word for table, key, lines in word_lists(tables) if f"{table}.{key}" in ARTICLES for word in _each(lines))
    return {*listed, *_each(_leaves(tables["time"]["words"].get("of", ())))}


def _phrases(table: str, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The phrases of a table, each with its name."""
    return ((f"{table}.{name}", line) for name, lines in content.get("say", {}).items() for line in lines)


def _single(lines: Iterable[str]) -> Iterator[str]:
    """The entries that are one word: a word of a longer one may be another language's ("black friday")."""
    cut = (words_of(line) for line in lines if not line.startswith(ENDING))
    return (words[0] for words in cut if len(words) == 1)


def _each(lines: Iterable[str]) -> Iterator[str]:
    """All words of phrases."""
    return (word for line in lines for text in literals(line) if text[:1] != ENDING for word in words_of(text))


def _leaves(content: Any) -> Iterator[str]:
    """All texts inside a table."""
    if isinstance(content, str):
        yield content
    else:
        for part in content.values() if isinstance(content, Mapping) else content:
            yield from _leaves(part)


def words_of(text: str) -> list[str]:
    """The words of a text, normalised, without figures and signs."""
    return WORDS.findall(normalize(text))

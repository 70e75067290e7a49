"""A language: the folder `dialogs/languages/<xx>` with its words, read once and compiled.

Languages are discovered, not registered: a folder with an `understand.toml` is a language. A pack holds data only;
nothing in the engine asks which language it is.
"""

import tomllib
from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import time
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dialogs.frames import Beginnings, Frames, beginnings, compile_frames, literals
from dialogs.spelling import Slips, slips
from dialogs.times import TimeWords, compile_words
from dialogs.tokens import ENDING, Cutting, normalize, tokenize, without_accents

FOLDER = Path(__file__).parent / "languages"
WORDS_FILE = "understand.toml"


NOTHING = Frames()
"""What a language says that has no phrases for something."""


class UnknownLanguage(LookupError):
    """Neither the asked language nor the fallback has a pack."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: what is usual for it when nothing is said."""

    name: str
    phrases: tuple[tuple[str, ...], ...]
    """Words of a title that make it this kind, as normalised tokens."""
    minutes: int | None
    """Usual length; None: no opinion."""
    hours: tuple[time, time] | None
    """Usual hours of its start, first and last inclusive; decides a bare hour."""


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """One language. Compared by identity: packs are loaded once."""

    language: str
    """BCP 47 primary tag, the folder's name."""
    folder: Path
    tables: Mapping[str, Any]
    """`understand.toml` as read."""
    times: TimeWords
    """The time words, compiled."""
    cutting: Cutting
    """How a text of this language is cut into words."""
    frames: Mapping[str, Frames]
    """Table name -> the phrases of its `say` part, compiled."""
    beginnings: Beginnings
    """Where phrases of all tables may begin."""
    lists: Mapping[str, frozenset[str]]
    """"table.key" -> single words, normalised."""
    phrases: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
    """"table.key" -> first word -> words or phrases as normalised tokens, longest first."""
    kinds: tuple[Kind, ...]
    """Kinds of events; the first that fits counts."""
    respelled: Mapping[str, str]
    """Words as they are typed without accents -> as the pack writes them ("reunion" -> "réunion")."""
    slips: Slips
    """Forms of long words with a letter missing -> the word, for mending slips of the hand."""
    known: frozenset[str]
    """Norms of the pack's own words, which are never mended."""

    def say(self, table: str) -> Frames:
        """The phrases of a table; none for a language that has no words for it."""
        return self.frames.get(table, NOTHING)

    def kind_of(self, subject: str) -> Kind | None:
        """The kind of event that a title speaks of: the kind whose word stands last in it ("lunch meeting")."""
        return _kind_of(self, subject)

    def spelled(self, norm: str) -> str:
        """The word as the pack writes it, where only its accents are missing."""
        return self.respelled.get(norm, norm)


@lru_cache(maxsize=64)
def _kind_of(pack: Pack, subject: str) -> Kind | None:
    words = tuple(pack.spelled(token.norm) for token in tokenize(subject, pack.cutting))
    best: tuple[int, int, Kind] | None = None
    for kind in pack.kinds:
        for phrase in kind.phrases:
            if phrase[-1] not in words:
                continue
            end = _last_end(words, phrase)
            if end and (best is None or (end, len(phrase)) > best[:2]):
                best = (end, len(phrase), kind)
    return best[2] if best else None


def _last_end(words: tuple[str, ...], phrase: tuple[str, ...]) -> int:
    """Exclusive end of the last place where the phrase stands in the words, 0 when it does not."""
    size = len(phrase)
    for start in range(len(words) - size, -1, -1):
        if words[start : start + size] == phrase:
            return start + size
    return 0


def _hours(value: list[str] | None) -> tuple[time, time] | None:
    return (time.fromisoformat(value[0]), time.fromisoformat(value[1])) if value else None


ALONE = (("subject", "marked"),)
"""Phrases that are also looked for without the others of their table, as "table.name"."""


def _compile(folder: Path, tables: Mapping[str, Any]) -> Pack:
    times = compile_words(tables)
    cutting = (
        times.cutting.knowing(_known(_own_words(tables), times.cutting))
        if not times.cutting.boundaries
        else times.cutting
    )
    if cutting.cases:
        cutting = cutting._replace(stems=_stems(tables))

    known: dict[str, tuple[str, ...]] = {}

    def split(text: str) -> tuple[str, ...]:
        norms: tuple[str, ...] = ()
        for chunk in text.split():
            if chunk not in known:
                known[chunk] = _norms(chunk, cutting)
            norms += known[chunk]
        return norms

    phrases = {
        f"{table}.{key}": tuple(sorted((split(word) for word in words), key=len, reverse=True))
        for table, key, words in word_lists(tables)
    }
    kinds = tuple(
        Kind(name, tuple(split(word) for word in row["words"]), row.get("minutes"), _hours(row.get("hours")))
        for name, row in tables.get("kinds", {}).items()
    )
    said = {name: table["say"] for name, table in tables.items() if isinstance(table, dict) and "say" in table}
    frames = {name: compile_frames(phrases, split) for name, phrases in said.items()}
    frames |= {
        f"{table}.{name}": compile_frames({name: said[table][name]}, split)
        for table, name in ALONE
        if name in said.get(table, ())
    }
    own = {norm for norms in known.values() for norm in norms}
    return Pack(
        language=folder.name,
        folder=folder,
        tables=tables,
        times=times,
        cutting=cutting,
        frames=frames,
        beginnings=beginnings(frames),
        lists={name: frozenset(phrase[0] for phrase in found if len(phrase) == 1) for name, found in phrases.items()},
        phrases={name: _by_first_word(found) for name, found in phrases.items()},
        kinds=kinds,
        respelled=_respelled(own, frozenset(tables.get("words", {}).get("bare", ()))),
        slips=slips(tables.get("words", {}).get("mended", ())),
        known=times.vocabulary.union(own),
    )


SHORTEST_RESPELLED = 4
"""Letters from which on a word without its accents is taken for the same word; shorter ones mean other things."""


def _respelled(known: Set[str], short: Set[str]) -> Mapping[str, str]:
    """Each accented word by its spelling without accents, unless that is a word of the pack itself; of short words only
    those that the pack names (`[words] bare`)."""
    plain = ((without_accents(word), word) for word in sorted(known) if not word.isascii())
    return MappingProxyType(
        {bare: word for bare, word in plain if (len(bare) >= SHORTEST_RESPELLED or word in short) and bare not in known}
    )


def _by_first_word(phrases: tuple[tuple[str, ...], ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        if phrase:
            found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


TIME_TABLES = ("numbers", "time")
"""Tables that `dialogs.times` reads for itself."""


def word_lists(tables: Mapping[str, Any]) -> list[tuple[str, str, list[str]]]:
    """Every plain list of words: table, key, words. A table of lists below a key counts as "key.name"."""
    found: list[tuple[str, str, list[str]]] = []
    for table, entries in tables.items():
        if table in TIME_TABLES or not isinstance(entries, dict):
            continue
        for key, value in entries.items():
            if isinstance(value, list):
                found.append((table, key, value))
            elif isinstance(value, dict) and key != "say":
                found.extend((table, f"{key}.{name}", row) for name, row in value.items() if isinstance(row, list))
    return found


def _own_words(tables: Mapping[str, Any]) -> list[str]:
    """Words to cut by, for languages without blanks between words: of all lists, kinds and phrases."""
    listed = [word for _, _, words in word_lists(tables) for word in words]
    kinds = [word for row in tables.get("kinds", {}).values() for word in row["words"]]
    said = [table["say"] for table in tables.values() if isinstance(table, dict) and isinstance(table.get("say"), dict)]
    phrases = [word for say in said for lines in say.values() for line in lines for word in literals(line)]
    return [normalize(word) for word in (*listed, *kinds, *phrases)]


def _known(words: list[str], cutting: Cutting) -> list[str]:
    """The words without those that are another known word and a particle before or behind it: these stay two."""
    known = {*words, *cutting.dictionary}
    sizes = {len(joint) for joint in cutting.enclitics}

    def is_two(word: str) -> bool:
        return any(
            (word[-size:] in cutting.enclitics and word[:-size] in known)
            or (word[:size] in cutting.enclitics and word[size:] in known)
            for size in sizes
        )

    return [word for word in words if word in cutting.enclitics or not is_two(word)]


def _norms(chunk: str, cutting: Cutting) -> tuple[str, ...]:
    """The norms of a text without blanks; "+with" is the token of an ending (`Cutting.cases`)."""
    if cutting.cases and chunk.startswith(ENDING) and len(chunk) > len(ENDING):
        return (normalize(chunk),)
    if chunk.isalpha() and (norm := normalize(chunk)) in cutting.dictionary:
        return (norm,)
    if cutting.enclitics:
        # A particle stands behind something: in a phrase that begins with one, behind a hole or another word.
        return tuple(token.norm for token in tokenize(f"){chunk}", cutting)[1:])
    return tuple(token.norm for token in tokenize(chunk, cutting))


def _stems(tables: Mapping[str, Any]) -> frozenset[str]:
    """Every word that the pack writes in a list or a phrase outside the times: endings are not cut off these."""
    lines = [word for _, _, words in word_lists(tables) for word in words]
    for entries in tables.values():
        if isinstance(entries, dict) and isinstance(entries.get("say"), dict):
            lines.extend(line for phrases in entries["say"].values() for line in phrases)
    return frozenset(token.norm for line in lines for token in tokenize(line) if token.kind == "word")


@cache
def numbers(pack: Pack) -> Mapping[str, int]:
    """The pack's small numbers: word -> value."""
    table = pack.tables.get("numbers", {}).get("units", {})
    return {word: int(value) for value, words in table.items() for word in words}


@cache
def pack_names() -> tuple[str, ...]:
    """The languages there are, by folder name; nothing is read of them."""
    return tuple(sorted(file.parent.name for file in FOLDER.glob(f"*/{WORDS_FILE}")))


@cache
def read_tables(name: str) -> Mapping[str, Any]:
    """`understand.toml` of a language as written."""
    return tomllib.loads((FOLDER / name / WORDS_FILE).read_text(encoding="utf-8"))


@cache
def load_pack(name: str) -> Pack:
    """One language, compiled at its first use (some tenths of a second) and kept."""
    return _compile(FOLDER / name, read_tables(name))


def packs() -> Mapping[str, Pack]:
    """All languages, by folder name, compiled: for what warms up or tests every one of them."""
    return MappingProxyType({name: load_pack(name) for name in pack_names()})


def primary(locale: str) -> str:
    """The language of a BCP 47 locale: `en-GB` -> `en`."""
    return locale.replace("_", "-").partition("-")[0].lower()


def has_pack(locale: str) -> bool:
    """Whether the language of a BCP 47 locale has a pack."""
    return primary(locale) in pack_names()


@lru_cache(maxsize=256)
def pack_for(locale: str, fallback: str = "en") -> Pack:
    """The pack of a BCP 47 locale (`en-GB` -> `en`), else of the fallback locale; `UnknownLanguage` if neither."""
    for tag in (locale, fallback):
        if has_pack(tag):
            return load_pack(primary(tag))
    raise UnknownLanguage(locale)

"""Notices that a message is written in another language than the talk is held in, by the words of the message alone.

Every word speaks for the languages whose pack has it. A language is a guess only where words of the message that the
talk's own language does not have speak for it, and more of them than speak against it: what holds "lunch at Chez Paul"
together is English. What is quoted and addresses say nothing, nor do figures. Whether a guess holds is for those to
decide who understand the message in that language.

Most messages are in the talk's own language: they cost a look at their words and no more.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from dialogs.pack import load_pack, pack_names, read_tables
from dialogs.tells import LETTERS, STRONG, Tell, foreign_to, known_to, names_of, tells, words_of, written_in
from dialogs.tokens import normalize, tokenize

CLEAR = 4
"""What the words of a sentence weigh at least: two strong ones, or one and two weak ones."""
AGAINST = 2
"""How much more a strong word weighs that only the talk's own language has."""
MOST_INFLECTED = 8
"""Words of a message that is short enough to look at the endings of all its words."""
SHORTEST_INFLECTED = 4
MOST_GUESSES = 2
MANY = 3
"""Languages that have a word that is nobody's in particular."""
LEAST, FAMILIAR = 0.4, 0.6
"""Shares of its words that a language has of a message in it: the least, and what is usual. Names and what an event is
called are the rest."""
QUIET = re.compile(r"\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|[\w.+-]+@[\w.-]+|\w+://\S+", re.ASCII)
"""What is quoted, and addresses, in normalised text."""


class Guess(NamedTuple):
    """A language that a message may be written in."""

    language: str
    """BCP 47 primary tag of a pack."""
    clear: bool
    """Whether it is a sentence in it; otherwise a word or two that may as well be a name."""
    familiar: bool
    """Whether the language has most of the words: those of a related one that has no pack are strange to it."""
    shared: bool
    """Whether what speaks for it are words of many languages ("no", "ciao")."""


def guesses(text: str, language: str) -> tuple[Guess, ...]:
    """The languages that a message in a talk in `language` may be written in instead, the likeliest first.

    A first line in the talk's own language speaks for the whole: below it stands a signature or what was pasted.
    """
    known, foreign = known_to(language), foreign_to(language)
    words = words_of(text)
    if known.issuperset(words) or (foreign.isdisjoint(words) and not _may_tell(words, language)):
        return ()
    first, *more = text.strip().split("\n", 1)
    if more and words_of(first) and known.issuperset(words_of(first)):
        return ()
    said = _without_names(words_of(QUIET.sub(" ", normalize(text))), language)
    weighed = [guess for name in pack_names() if name != language and (guess := _weighed(said, name, language))]
    weighed.sort(reverse=True)
    return tuple(guess for _, _, guess in weighed[:MOST_GUESSES])


def warm_guesses() -> None:
    """Gather the words of all languages now, so that the first message in another language does not wait for it."""
    for name in pack_names():
        guesses("", name)


def _may_tell(words: list[str], language: str) -> bool:
    """Whether words that no pack has as they stand may tell another language by their script or their ending."""
    unknown = [word for word in words if word not in known_to(language)]
    if any(written_in(word) not in ("", language) for word in unknown):
        return True
    if len(words) > MOST_INFLECTED:
        return False
    return any(_inflected(word, name) for name in _inflecting() if name != language for word in unknown)


def _without_names(words: list[str], language: str) -> list[str]:
    """The words but those of names that the talk's language uses too."""
    names, left, at = names_of(language), list[str](), 0
    while at < len(words):
        sizes = (len(name) for name in names.get(words[at], ()) if tuple(words[at : at + len(name)]) == name)
        size = max(sizes, default=0)
        left += words[at : at + 1] if not size else []
        at += max(size, 1)
    return left


def _weighed(said: list[str], name: str, language: str) -> tuple[int, int, Guess] | None:
    """What the words weigh in a language, and a guess where they speak for it; names that it has of the talk's own
    language ("home office") do not speak against it."""
    words = frozenset(_without_names(said, name))
    here = {word: tell for word in words if (tell := _tell(word, language))}
    there = {word: tell for word in words if (tell := _tell(word, name))}
    own = [word for word in there if word not in here]
    telling = [there[word].weight for word in own]
    against = sum(tell.weight for word, tell in here.items() if word not in there and tell.weight >= STRONG)
    speaks = sum(telling) - AGAINST * against
    if max(telling, default=0) < STRONG or speaks < STRONG:
        return None
    share = len(there) / len(words)
    shared = all(len(tells().get(word, ())) >= MANY for word in own)
    guess = Guess(name, clear=speaks >= CLEAR and share >= LEAST, familiar=share >= FAMILIAR, shared=shared)
    return sum(tell.weight for tell in there.values()), sum(tell.roles for tell in there.values()), guess


def _tell(word: str, language: str) -> Tell | None:
    """What a word is in a language: as it stands, by its script, or without its ending."""
    if (known := tells().get(word, {}).get(language)) is not None:
        return known
    if written_in(word) == language:
        return Tell(max(STRONG, STRONG * (len(word) // LETTERS)), 1)
    return _inflected(word, language) if language in _inflecting() else None


@lru_cache(maxsize=4096)
def _inflected(word: str, language: str) -> Tell | None:
    """The word without its ending, in a language that has endings, where that is a strong word."""
    if len(word) < SHORTEST_INFLECTED:
        return None
    stem, *ending = tokenize(word, load_pack(language).cutting)
    tell = tells().get(stem.norm, {}).get(language) if ending else None
    return tell if tell is not None and tell.weight == STRONG else None


@cache
def _inflecting() -> frozenset[str]:
    """Languages whose words have endings."""
    cuts = {name: read_tables(name)["time"].get("tokens", {}) for name in pack_names()}
    return frozenset(name for name, cut in cuts.items() if cut.get("endings") or cut.get("cases"))

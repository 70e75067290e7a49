"""What is spoken: sentences in order, of which the less important ones are left out until it is short enough."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil

LONGEST = 30
"""Words of a spoken reply."""

LONGEST_CONFIRMATION = 45
"""Words of a spoken confirmation."""

LONGEST_NAME = 8
"""Words of a title that are read out."""

SHORTER = (2, 1)
"""Parts of a list that are said where three are too long."""

LETTERS_OF_A_WORD = 8 / 3
"""Characters of Chinese and Japanese that take as long to say as a word of English: read aloud, Japanese goes at some
370 characters a minute and English at some 140 words."""

CUT = "…"
"""Behind a name that was cut: a pause."""

UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff10-\uff19々]")
"""Kana and ideographs."""


@dataclass(frozen=True)
class Spoken:
    """One sentence to be said."""

    text: str
    rank: int = 0
    """0 is always heard; of the others the highest rank is left out first."""
    shorter: Callable[[int], str] | None = None
    """Makes the sentence with at most so many parts of its lists, and with shorter names; None: it has none."""


def fit(sentences: Sequence[Spoken], longest: int) -> str:
    """The sentences as one text of at most `longest` words, as far as those that must be heard allow it: what need not
    be heard is left out, then lists and names become shorter.
    """
    kept = [sentence for sentence in sentences if sentence.text]
    while _count(kept) > longest and any(sentence.rank for sentence in kept):
        kept.remove(max(reversed(kept), key=lambda sentence: sentence.rank))
    for most in SHORTER:
        if _count(kept) > longest:
            kept = [replace(one, text=one.shorter(most)) if one.shorter else one for one in kept]
    return " ".join(sentence.text for sentence in kept)


def short(name: str, longest: int = LONGEST_NAME) -> str:
    """A title, cut to what can be listened to: whole words, or letters where a script writes no spaces."""
    kept: list[str] = []
    for word in name.split():
        if words_in(" ".join((*kept, word))) > longest:
            letters = int((longest - words_in(" ".join(kept))) * LETTERS_OF_A_WORD)
            return " ".join((*kept, word[:letters]) if is_unspaced(word) and letters > 0 else kept) + CUT
        kept.append(word)
    return " ".join(kept)


def words_in(speech: str) -> int:
    """How long it takes to listen, in words; letters and digits that are spelled count one by one. Chinese and
    Japanese, which write no spaces, count by their characters.
    """
    return sum(map(_weight, speech.split())) if is_unspaced(speech) else len(speech.split())


def is_unspaced(text: str) -> bool:
    """Whether the text holds letters of a script that writes no spaces between words."""
    return bool(UNSPACED.search(text))


def _weight(word: str) -> int:
    return max(1, ceil(len(UNSPACED.findall(word)) / LETTERS_OF_A_WORD))


def _count(sentences: Sequence[Spoken]) -> int:
    return sum(words_in(sentence.text) for sentence in sentences)

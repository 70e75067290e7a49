"""What is spoken: sentences in order, of which the less important ones are left out until it is short enough."""

from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 30
"""Words of a spoken reply."""

LONGEST_CONFIRMATION = 45
"""Words of a spoken confirmation."""

LONGEST_NAME = 8
"""Words of a title that are read out."""


@dataclass(frozen=True)
class Spoken:
    """One sentence to be said."""

    text: str
    rank: int = 0
    """0 is always heard; of the others the highest rank is left out first."""


def fit(sentences: Sequence[Spoken], longest: int) -> str:
    """The sentences as one text of at most `longest` words, as far as those that must be heard allow it."""
    kept = [sentence for sentence in sentences if sentence.text]
    while _count(kept) > longest:
        optional = [sentence for sentence in kept if sentence.rank]
        if not optional:
            break
        kept.remove(max(optional, key=lambda sentence: sentence.rank))
    return " ".join(sentence.text for sentence in kept)


def short(name: str, longest: int = LONGEST_NAME) -> str:
    """A title, cut to what can be listened to."""
    return " ".join(name.split()[:longest])


def _count(sentences: Sequence[Spoken]) -> int:
    return sum(len(sentence.text.split()) for sentence in sentences)

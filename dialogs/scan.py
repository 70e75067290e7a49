"""Walks a message and yields where the phrases of a pack's table stand."""

from collections.abc import Iterable, Iterator, Mapping

from dialogs.frames import HoleReader, Match
from dialogs.reading import Reading

MOST_BACK = 14
"""Words that a hole in front of a phrase may reach back."""


def scan(reading: Reading, table: str, holes: Mapping[str, HoleReader], first: int = 0) -> Iterator[Match]:
    """The phrases of a pack's table in the message, from left to right, whose own words are still free.

    The caller claims what it takes; the scan goes on behind each phrase.
    """
    frames = reading.pack.frames.get(table)
    if frames is None:
        return
    at = first
    while at < reading.size:
        match = None
        if at > 0 and reading.tokens[at].glued and reading.words[at - 1] == "-":
            at += 1
            continue
        if reading.words[at] in frames.starts and not reading.taken[at]:
            match = frames.at(reading.words, at, holes, reading.size)
        if match is None and reading.words[at] in frames.trailing and not reading.taken[at]:
            match = frames.around(reading.words, at, _starts(reading, at), holes, reading.size)
        if match is not None and _is_free(reading, match):
            yield match
            at = max(match.end, at + 1)
        else:
            at += 1


def _starts(reading: Reading, at: int) -> Iterable[int]:
    """Where a hole in front of the word may begin: in the same sentence, the furthest first."""
    start = at
    while start > 0 and at - start < MOST_BACK and not reading.ends_sentence(start - 1):
        start -= 1
    return range(start, at)


def _is_free(reading: Reading, match: Match) -> bool:
    """Whether the words of the phrase outside its holes are free."""
    inside = {index for hole in match.holes for index in range(hole.first, hole.end)}
    return not any(reading.taken[index] for index in range(match.first, match.end) if index not in inside)

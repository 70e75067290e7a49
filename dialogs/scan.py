"""Walks a message and yields where the phrases of a pack's table stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dialogs.frames import Frames, HoleReader, Match
from dialogs.reading import Reading

MOST_BACK = 14
"""Words that a hole in front of a phrase may reach back."""


def scan(reading: Reading, table: str, holes: Mapping[str, HoleReader], first: int = 0) -> Iterable[Match]:
    """The phrases of a pack's table in the message, from left to right, whose own words are still free.

    The caller claims what it takes; the scan goes on behind each phrase.
    """
    spots = reading.spots.get(table)
    return _matches(reading, reading.pack.frames[table], spots, holes, first) if spots else ()


def _matches(
    reading: Reading, frames: Frames, spots: Sequence[int], holes: Mapping[str, HoleReader], first: int
) -> Iterator[Match]:
    starts, trailing, taken, words = frames.starts, frames.trailing, reading.taken, reading.words
    behind = first
    for at in spots:
        if at < behind or taken[at] or (at > 0 and words[at - 1] == "-" and reading.tokens[at].glued):
            continue
        match = frames.at(words, at, holes, reading.size) if words[at] in starts else None
        if match is None:
            if words[at] not in trailing:
                continue
            match = frames.around(words, at, _starts(reading, at), holes, reading.size)
        if match is not None and not _is_free(reading, match):
            match = _shorter(reading, frames, at, holes)
        if match is not None and _is_free(reading, match) and not _goes_on(reading, match):
            yield match
            behind = max(match.end, at + 1)


def _shorter(reading: Reading, frames: Frames, at: int, holes: Mapping[str, HoleReader]) -> Match | None:
    """A phrase that ends before what was claimed, where a longer one does not: "projector" + "needed", without "is"."""
    end = _free_end(reading, at)
    if reading.words[at] in frames.starts:
        return frames.at(reading.words, at, holes, end)
    return frames.around(reading.words, at, _starts(reading, at), holes, end)


def _goes_on(reading: Reading, match: Match) -> bool:
    """Whether the last word of the phrase is only the first part of a longer one: "Online-Handel"."""
    end = match.end
    if end + 1 >= reading.size or reading.words[end] != "-" or (match.holes and match.holes[-1].end == end):
        return False
    return reading.tokens[end].glued and reading.tokens[end + 1].glued and not reading.is_sign(end + 1)


def _free_end(reading: Reading, at: int) -> int:
    """The end of the free words from here: a shorter phrase may still fit before what was claimed."""
    while at < reading.size and not reading.taken[at]:
        at += 1
    return at


def _starts(reading: Reading, at: int) -> Iterable[int]:
    """Where a hole in front of the word may begin: in the same sentence, the furthest first."""
    start = at
    while start > 0 and at - start < MOST_BACK and not reading.ends_sentence(start - 1):
        start -= 1
    return range(start, at)


def _is_free(reading: Reading, match: Match) -> bool:
    """Whether the words of the phrase outside its holes are free."""
    at, taken = match.first, reading.taken
    for hole in match.holes:
        if any(taken[at : hole.first]):
            return False
        at = hole.end
    return not any(taken[at : match.end])

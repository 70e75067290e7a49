"""Two requests in one message: where the second begins. It is kept in the person's words for after the first."""

from collections.abc import Mapping

from dialogs.frames import HoleReader
from dialogs.reading import Reading

ASKING = ("create", "remind")
"""Phrases of the pack's `[request.say]` that begin a request of its own."""
EDITS = ("change", "place", "people", "options", "online", "subject", "tail")
"""Tables whose phrases go on about the first event ("and add Bob", "set the location to ...")."""


def second_request(reading: Reading, holes: Mapping[str, HoleReader]) -> int | None:
    """The word at which a second request with a time of its own begins; None when there is but one."""
    times = sorted(reading.time_at)
    if len(times) < 2:
        return None
    for index in range(times[0] + 1, times[-1]):
        if _joins(reading, index - 1) and _asks(reading, holes, index):
            return index
    return None


def _joins(reading: Reading, index: int) -> bool:
    """Whether a sentence or clause ends there."""
    return reading.ends_sentence(index) or reading.words[index] == "," or reading.has("request.joins", index)


def _asks(reading: Reading, holes: Mapping[str, HoleReader], index: int) -> bool:
    """Whether a request begins that is no edit of the first: "schedule a call", not "add Bob" or "make it"."""
    if reading.taken[index]:
        return False
    frames = reading.pack.frames
    limit = reading.size
    if any(name in frames and frames[name].at(reading.words, index, holes, limit) for name in EDITS):
        return False
    match = frames["request"].at(reading.words, index, holes, limit)
    while match is not None and match.name not in ASKING and match.end < limit:
        match = frames["request"].at(reading.words, match.end, holes, limit)
    if match is None or match.name not in ASKING or match.end >= limit:
        return False
    return not (
        reading.taken[match.end] or reading.has("request.it", match.end) or _is_person(reading, holes, match.end)
    )


def _is_person(reading: Reading, holes: Mapping[str, HoleReader], index: int) -> bool:
    return next(iter(holes["names"](index, reading.size)), None) is not None

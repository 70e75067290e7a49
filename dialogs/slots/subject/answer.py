"""Reads the bare answer to "what is it called?": there the words themselves are the title."""

from collections.abc import Mapping

from dialogs.frames import HoleReader
from dialogs.reading import Reading
from dialogs.slots.subject.find import BY, enter, find_called, has_title
from dialogs.slots.subject.trim import Run, trim


def find_answer(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """The bare answer to "what is it called?": the words themselves, without "just call it" and "will do"."""
    if reading.expecting != "subject" or reading.size == 0:
        return
    find_called(reading, holes)
    if has_title(reading):
        return
    frames = reading.pack.frames.get("answer")
    first, end = 0, _answer_end(reading)
    while frames is not None and first < end:
        match = frames.named(reading.words, first, holes, end, {"lead"}) if not reading.taken[first] else None
        if match is None and (reading.is_sign(first) or reading.taken[first] == "act"):
            first += 1
            continue
        if match is None or match.end >= end:
            break
        first = match.end
    last = first
    while last < end and reading.is_open(last) and not reading.ends_sentence(last):
        match = frames.named(reading.words, last, holes, end, {"tail"}) if frames is not None and last > first else None
        if match is not None and (match.end >= end or reading.ends_sentence(match.end)):
            break
        last += 1
    run = trim(reading, Run(first, last))
    if run.end > run.first:
        enter(reading, reading.slice(*run), reading.span(*run), 1.0, f"{BY}.answer")
        for index in range(max(run.end, end if last >= end else last)):
            if not reading.taken[index] or reading.is_open(index):
                reading.taken[index] = BY


def _answer_end(reading: Reading) -> int:
    """The first word of a time, an address or another phrase; the end of the message when there is none."""
    start = next((index for index in range(reading.size) if reading.is_open(index)), 0)
    return next((index for index in range(start, reading.size) if not reading.is_open(index)), reading.size)

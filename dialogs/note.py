"""Parts a message from the words for the guests in it: "cancel lunch with Dana and tell her I'm ill".

What stands before (in some languages around) is read as if it were the whole message; so this is no part of
`understand`, and the conversation uses it only where an event is cancelled.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from dialogs.frames import HoleReader
from dialogs.holes import readers
from dialogs.model import Profile, Value
from dialogs.pack import Pack
from dialogs.reading import Reading
from dialogs.slots.when.find import read_times

AROUND = " ,;:.!?\"'“”„«»‚‘’「」『』、。！？"
"""Signs that do not belong to the note itself."""
JOINTS = " ,;、"
VERB_SECOND = "note.verb_second_behind"
LEAST_MOVED = 2
"""Words behind the first from which on the verb may have to move."""
CANCELS = frozenset({"cancel", "remove"})


class Parted(Value):
    """A message in two."""

    head: str
    """What it says to the bot; "" where it is all for the guests."""
    note: str
    """What it says to the guests, in the person's own words."""


def parted(text: str, pack: Pack, profile: Profile, now: datetime) -> Iterator[Parted]:
    """The ways in which the message may be parted, the best first; none where nobody is to be told anything."""
    reading = Reading(text, pack, profile, now, None)
    if not reading.size:
        return
    read_times(reading, readers(reading))
    yield from _told_last(reading)
    yield from _told_first(reading)


def _told_last(reading: Reading) -> Iterator[Parted]:
    """The note stands last: "..., tell her that NOTE"."""
    holes = readers(reading)
    for at in range(reading.size):
        match = reading.pack.say("note").at(reading.words, at, holes, reading.size)
        if match is not None and match.end < reading.size:
            yield from _parts(
                reading.pack, reading.text[: _start(reading, at)], reading.text[_start(reading, match.end) :]
            )


def _told_first(reading: Reading) -> Iterator[Parted]:
    """The verb stands last: "..., NOTE tell her", and the note begins behind a sign or behind what is cancelled."""
    holes, size = readers(reading), reading.size
    while size and reading.is_sign(size - 1):
        size -= 1
    for at in range(size):
        match = reading.pack.say("note_last").at(reading.words, at, holes, size)
        if match is None or match.end != size:
            continue
        for clause in _clauses(reading, at):
            behind = _behind_addressee(reading, holes, clause, at)
            yield from _parts(
                reading.pack,
                reading.text[: _start(reading, clause)],
                reading.text[_start(reading, behind) : _start(reading, at)],
            )
        yield from _parts(reading.pack, "", reading.text[: _start(reading, at)])
        return


def _behind_addressee(reading: Reading, holes: Mapping[str, HoleReader], first: int, last: int) -> int:
    """Where the note begins behind whom it is for: "Dana ni NOTE"."""
    ends = (end for end, _ in holes["people"](first, last) if end + 1 < last and reading.has("note.to", end))
    return next((end + 1 for end in ends), first)


def _clauses(reading: Reading, end: int) -> Iterator[int]:
    """Where a clause ends before `end`: behind a sign, and behind the verb that cancels."""
    for at in range(end - 1, 0, -1):
        if reading.is_sign(at):
            yield at + 1
    for at in range(end):
        match = reading.pack.say("event_last").named(reading.words, at, readers(reading), end, CANCELS)
        if match is not None and match.end < end:
            yield match.end


def _start(reading: Reading, index: int) -> int:
    return reading.tokens[index].start if index < reading.size else len(reading.text)


def _parts(pack: Pack, head: str, note: str) -> Iterator[Parted]:
    words = _as_sentence(pack, note.strip(AROUND))
    if words:
        yield Parted(head=head.rstrip(JOINTS), note=words)


def _as_sentence(pack: Pack, note: str) -> str:
    """A clause whose verb stands last, where a language has such, with the verb in second place."""
    first, *rest = note.split() or [""]
    if len(rest) < LEAST_MOVED or "," in note or first.casefold() not in pack.lists.get(VERB_SECOND, ()):
        return note
    return " ".join((first, rest[-1], *rest[:-1]))

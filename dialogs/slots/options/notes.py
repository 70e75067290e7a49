"""Where a note ends: "bring the figures, and remind me an hour before" is a note and then a command.

Only what is plainly a command from there to the end of the message parts the two: "bring the figures, and the slides"
stays one note.
"""

from collections.abc import Mapping

from dialogs.frames import Capture, Frames, HoleReader, Match
from dialogs.reading import Reading

COMMANDS: Mapping[str, frozenset[str]] = {
    "people": frozenset({"add", "optional", "required", "remove"}),
    "place": frozenset({"is", "room"}),
    "options": frozenset(
        {
            "reminder", "day_before", "no_reminder", "free", "tentative", "oof", "busy", "elsewhere", "private",
            "confidential", "personal", "high", "low", "hide", "no_proposals", "no_response", "response",
        }
    ),
    "online": frozenset({"yes", "no"}),
}  # fmt: skip
"""Tables of a pack, and the phrases in them that go on about the event."""
FURTHEST = 8
"""Words of what stands in front of a verb."""
FEWEST = 2
"""Words of a command: "private" alone may be a word of the note."""


def commands_behind(reading: Reading, holes: Mapping[str, HoleReader], text: Capture) -> tuple[int, int]:
    """Where the note in `text` ends, and where the commands behind it begin; twice its own end where none do."""
    for index in range(text.first + 1, text.end):
        begin = _behind_joint(reading, index, text.end)
        if begin > index and _commands_only(reading, holes, begin, text.end):
            while index - 1 > text.first and reading.is_sign(index - 1):
                index -= 1
            return index, begin
    return text.end, text.end


def _behind_joint(reading: Reading, index: int, end: int) -> int:
    """Behind the comma, the end of the sentence or the word that joins what follows; the same index for none."""
    at = index
    if reading.words[at] == "," or reading.ends_sentence(at):
        at += 1
    while at < end and (joined := max(reading.phrase("words.and", at, end), reading.phrase("request.joins", at, end))):
        if joined == at:
            break
        at = joined
    return at


def _commands_only(reading: Reading, holes: Mapping[str, HoleReader], at: int, end: int) -> bool:
    """Whether one command after another fills the words up to the end."""
    found = False
    while at < end:
        match = _command(reading, holes, at, end)
        if match is not None:
            found, at = True, match.end
        elif found and (closed := _closing(reading, holes, at, end)) > at:
            at = closed
        else:
            return False
        at = _behind_joint(reading, at, end) if at < end else at
    return found


def _command(reading: Reading, holes: Mapping[str, HoleReader], at: int, end: int) -> Match | None:
    for table, names in COMMANDS.items():
        frames = reading.pack.say(table)
        match = frames.named(reading.words, at, holes, end, names) or _around(reading, holes, frames, at, end)
        long_enough = match is not None and match.end - match.first >= FEWEST and match.name in names
        if match is not None and long_enough and _is_over(reading, match.end, end):
            return match
    return None


def _around(reading: Reading, holes: Mapping[str, HoleReader], frames: Frames, at: int, end: int) -> Match | None:
    """A phrase that begins with a hole, where a language has its verbs last: "an hour before remind"."""
    for index in range(at + 1, min(end, at + FURTHEST)):
        if reading.words[index] in frames.trailing:
            match = frames.around(reading.words, index, (at,), holes, end)
            if match is not None:
                return match
    return None


def _is_over(reading: Reading, at: int, end: int) -> bool:
    return at == end or reading.is_sign(at) or _behind_joint(reading, at, end) > at


def _closing(reading: Reading, holes: Mapping[str, HoleReader], at: int, end: int) -> int:
    """Behind "please", "thanks" at the end."""
    while at < end and reading.is_sign(at):
        at += 1
    match = reading.pack.say("tail").named(reading.words, at, holes, end, {"trailing"}) if at < end else None
    return match.end if match is not None else at

"""The words around a request that carry no value: "can you", "schedule a", "I have", "on my calendar", "make it", "thanks"."""

from collections.abc import Mapping

from dialogs.frames import HoleReader, Match
from dialogs.model import Act
from dialogs.reading import Reading
from dialogs.scan import scan

BY = "request"
MEANING: Mapping[str, Act] = {"create": Act.CREATE, "have": Act.CREATE, "remind": Act.CREATE, "greet": Act.GREET}
"""What opening phrases do; the others do nothing."""


def find_opening(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims the phrases at the beginning of each sentence, one after another, up to the first other word."""
    begins = True
    index = 0
    while index < reading.size:
        if reading.ends_sentence(index) or (reading.is_sign(index) and _only_claimed_before(reading, index)):
            begins = True
        elif begins and not reading.taken[index] and not _leads_time(reading, index):
            index = _opening(reading, holes, index)
            begins = False
            continue
        index += 1


def _leads_time(reading: Reading, index: int) -> bool:
    """Whether the word only leads to a time ("at 6 pm I have dinner")."""
    while index < reading.size and not reading.taken[index] and reading.has("words.before_time", index):
        index += 1
    return index < reading.size and reading.taken[index] == "when"


def _only_claimed_before(reading: Reading, index: int) -> bool:
    """Whether the sentence so far is only opening words ("Ok, ..."): then its opening goes on."""
    at = index - 1
    while at >= 0 and not reading.ends_sentence(at):
        if not reading.taken[at] and not reading.is_sign(at) and not _leads_time(reading, at):
            return False
        at -= 1
    return True


def _opening(reading: Reading, holes: Mapping[str, HoleReader], at: int) -> int:
    frames = reading.pack.frames["request"]
    begin, created = at, False
    while at < reading.size and not reading.taken[at]:
        match = frames.at(reading.words, at, holes, reading.size)
        if match is None or not reading.is_free(match.first, match.end):
            break
        if created and match.name != "remind":
            break
        if match.name == "create" and _is_title(reading, match):
            break
        created = match.name in {"create", "have", "remind"}
        if match.name in MEANING:
            reading.acts.append(MEANING[match.name])
        reading.take(match.first, match.end, BY)
        at = match.end
        if created:
            at = reading_self(reading, holes, at)
        if at < reading.size and reading.words[at] == "," and not created:
            at += 1
    return max(at, begin + 1)


def reading_self(reading: Reading, holes: Mapping[str, HoleReader], at: int) -> int:
    """Behind "me" in "make me an appointment"."""
    if at >= reading.size or reading.taken[at]:
        return at
    match = reading.pack.frames["tail"].named(reading.words, at, holes, reading.size, {"self"})
    if match is None:
        return at
    reading.take(match.first, match.end, BY)
    return match.end


def _is_title(reading: Reading, match: Match) -> bool:
    """Whether the verb is glued to a word ("set-up review") or ends the message."""
    end = match.end
    return end < reading.size and reading.tokens[end].glued and reading.words[end] in {"-", "'", "/"}


def find_tail(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims "on my calendar" anywhere, and "as well", "thanks" where the sentence ends."""
    for match in scan(reading, "tail", holes):
        if match.name == "trailing" and not _ends(reading, match.end):
            continue
        reading.take(match.first, match.end, BY)
        if match.name == "also":
            reading.acts.append(Act.CREATE)


def _ends(reading: Reading, index: int) -> bool:
    while index < reading.size and not reading.ends_sentence(index):
        if not reading.taken[index] and not reading.is_sign(index):
            return False
        index += 1
    return True


def find_correction(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims the words that mark a correction: "make it", "sorry, I meant", "instead"."""
    for match in scan(reading, "change", holes):
        if match.name == "glue" and match.first > 0 and not _begins_clause(reading, match.first):
            continue
        if match.name == "of_event" and not _begins_clause(reading, match.first):
            continue
        reading.take(match.first, match.end, BY)
        reading.acts.append(Act.INFORM)


def _begins_clause(reading: Reading, index: int) -> bool:
    """Whether the word stands first in its clause, apart from what was claimed."""
    at = index - 1
    while at >= 0 and not reading.is_sign(at):
        if not reading.taken[at] and not reading.has("change.before", at):
            return False
        at -= 1
    return True

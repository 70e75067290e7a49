"""Commands: clauses that are one of the pack's phrases, whole.

"Stop-smoking seminar" therefore is a title, and "no, make it four" is no cancel. Only the words for yes, no and hello
may be followed by more.
"""

from collections.abc import Callable, Mapping
from typing import cast

from dialogs.frames import HoleReader, Match
from dialogs.model import Act, Reopened
from dialogs.reading import Reading

BY = "act"
LEADS: Mapping[str, Act] = {"lead_yes": Act.YES, "lead_no": Act.NO}
"""Phrases that may be followed by more words."""
CLAUSE_SIGNS = frozenset(",.!?;:…。！？、")
OPENING_SIGNS = frozenset("¿¡")
"""Signs that stand glued to the clause that they open."""


def find_commands(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims clauses that are commands as a whole, and "yes" or "no" before more words."""
    if CLAUSES.keys().isdisjoint(reading.spots):
        return
    for first, end in clauses(reading):
        if _claim_clause(reading, holes, first, end):
            continue
        lead = phrase_at(reading, "acts", holes, first, end, LEADS)
        if lead is not None and not _is_part(reading, holes, lead) and _may_lead(reading, holes, first, lead.end, end):
            reading.acts.append(LEADS[lead.name])
            reading.take(first, lead.end, BY)
            _claim_clause(reading, holes, lead.end, end)


def _may_lead(reading: Reading, holes: Mapping[str, HoleReader], first: int, behind: int, end: int) -> bool:
    """A lead stands at the very beginning, and is not the first word of a name ("No Country for Old Men")."""
    if first != 0 or behind >= end:
        return False
    token = reading.tokens[behind]
    if token.glued:
        return False
    if token.kind != "word" or reading.words[behind] in reading.pack.times.vocabulary:
        return True
    named = reading.capital(behind) and not reading.text.isupper() and not reading.has("words.pronouns", behind)
    return not named and (reading.has("words.stop", behind) or _goes_on(reading, holes, behind))


def _is_part(reading: Reading, holes: Mapping[str, HoleReader], lead: Match) -> bool:
    """Whether the word belongs to a longer phrase that is no answer: "no reminder", "no Teams link"."""
    for name in ("options", "online", "place", "same", "pick", "request", "forget"):
        frames = reading.pack.frames.get(name)
        match = frames.at(reading.words, lead.first, holes, reading.size) if frames is not None else None
        if match is not None and match.end > lead.end:
            return True
    return False


def _goes_on(reading: Reading, holes: Mapping[str, HoleReader], index: int) -> bool:
    """Whether a phrase of the pack begins at the word."""
    tables = ("request", "change", "people", "place", "subject", "options", "online")
    frames = (reading.pack.frames[name] for name in tables if name in reading.pack.frames)
    return any(frame.at(reading.words, index, holes, reading.size) for frame in frames)


def _claim_clause(reading: Reading, holes: Mapping[str, HoleReader], first: int, end: int) -> bool:
    for table, enter in CLAUSES.items():
        match = whole_clause(reading, table, holes, first, end)
        if match is not None and (match.name not in LAST or _ends_message(reading, end)):
            enter(reading, match)
            for index in range(first, end):
                reading.taken[index] = BY
            return True
    return False


LAST = frozenset({Act.WAIT, Act.UNSURE})
"""What is a command only where nothing follows: "no wait, 4" corrects."""


def _ends_message(reading: Reading, end: int) -> bool:
    return all(reading.is_sign(at) for at in range(end, reading.size))


def whole_clause(reading: Reading, table: str, holes: Mapping[str, HoleReader], first: int, end: int) -> Match | None:
    """The phrase of the table that a clause is, but for what may stand before and behind every command."""
    starts = reading.pack.say(table).starts
    for begin in _beginnings(reading, holes, first, end):
        if reading.words[begin] not in starts:
            continue
        for close in _endings(reading, holes, begin, end):
            match = phrase_at(reading, table, holes, begin, close)
            if match is not None and match.name not in LEADS and _repeats_end(reading, match) == close:
                return match
    return None


def _enter_act(reading: Reading, match: Match) -> None:
    reading.acts.append(Act(match.name))


def _enter_reopened(reading: Reading, match: Match) -> None:
    """What is to be otherwise; that something is wrong is a no as well."""
    reading.reopens = cast(Reopened, match.name)
    reading.acts.extend((Act.NO, Act.REOPEN) if reading.reopens == "anything" else (Act.REOPEN,))


CLAUSES: Mapping[str, Callable[[Reading, Match], None]] = {"acts": _enter_act, "reopen": _enter_reopened}
"""Tables of phrases that are commands where they are a clause as a whole."""


def _repeats_end(reading: Reading, match: Match) -> int:
    """The end of a phrase that is said several times over ("nope nope")."""
    said, end = reading.words[match.first : match.end], match.end
    while reading.words[end : end + len(said)] == said:
        end += len(said)
    return end


def _beginnings(reading: Reading, holes: Mapping[str, HoleReader], first: int, end: int) -> list[int]:
    """Where the command may begin: at once, or behind "ok" or "can you"."""
    starts = [first]
    at = first
    while at < end and len(starts) < 4:
        match = phrase_at(reading, "request", holes, at, end)
        if match is None or match.name not in {"opener", "lead", "greet"}:
            break
        at = match.end
        starts.append(at)
    return [start for start in starts if start < end]


def _endings(reading: Reading, holes: Mapping[str, HoleReader], first: int, end: int) -> list[int]:
    """Where the command may end: at the end, or before "thanks" or "then"."""
    closes = [end]
    for at in range(max(first + 1, end - 3), end):
        match = phrase_at(reading, "tail", holes, at, end)
        if match is not None and match.end == end and match.name == "trailing":
            closes.append(at)
    return closes


def phrase_at(
    reading: Reading,
    table: str,
    holes: Mapping[str, HoleReader],
    at: int,
    end: int,
    names: Mapping[str, Act] | None = None,
) -> Match | None:
    """The longest phrase of the table that begins there, among these names; None where the word is taken."""
    if at >= end or reading.taken[at]:
        return None
    return reading.pack.say(table).at(reading.words, at, holes, end, names)


def clauses(reading: Reading) -> list[tuple[int, int]]:
    """Stretches between signs that part clauses."""
    clauses: list[tuple[int, int]] = []
    first = 0
    for index in range(reading.size + 1):
        if (
            index == reading.size
            or reading.words[index] in OPENING_SIGNS
            or (
                reading.words[index] in CLAUSE_SIGNS
                and not (
                    index + 1 < reading.size and reading.tokens[index + 1].glued and not reading.is_sign(index + 1)
                )
            )
        ):
            if index > first:
                clauses.append((first, index))
            first = index + 1
    if not clauses and reading.size:
        clauses.append((0, reading.size))
    return clauses

"""Finds who takes part: people added, removed, exchanged, optional or required."""

from collections.abc import Mapping, Sequence
from typing import cast

from dialogs.frames import Capture, HoleReader, Match
from dialogs.model import Act, Found, Operation, PersonSaid
from dialogs.reading import OPEN, Reading
from dialogs.scan import scan
from dialogs.slots.people.addresses import MAIL
from dialogs.slots.people.marks import optional_mark
from dialogs.slots.when.edges import is_until

BY = "people"
MEETS = "meet"
"""Phrases that ask for an event by themselves: "meet Ana on Friday"."""

TALKS = "talk"
"""The same of "talk to Ana"; behind "remind me to" it is what the person wants to do, and invites nobody."""

SEVERAL = "several"
"""Phrases that lead to people only where these are several."""

TOWARD = "toward"
"""Phrases whose own words stay the title's, but for the last: "handover to Ana"."""

OPERATIONS: Mapping[str, Operation] = {"remove": "remove", "swap": "swap"}
"""Phrases of the pack that do not add."""

ROLES: Mapping[str, str] = {"optional": "optional", "required": "required"}
"""Phrases of the pack that say a role."""


def find(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims every phrase of the pack's `[people.say]`."""
    for match in scan(reading, "people", holes):
        if match.name == TALKS and _is_reminded(reading, holes, match.first):
            continue
        if match.name == "remove" and _is_bounded(reading, match.end):
            continue
        if match.name == SEVERAL and not _are_several(reading, match):
            continue
        if match.name in {MEETS, TALKS}:
            reading.acts.append(Act.CREATE)
            reading.asked_by = reading.asked_by or "create"
        people = (
            match.hole("people")
            or match.hole("names")
            or match.hole("guests")
            or match.hole("inflected")
            or match.hole("titled")
        )
        if people is not None and match.name == SWAP and _is_place(reading, people.first):
            continue
        if people is not None:
            claim(reading, _with_role(reading, match) if people.kind == "inflected" else match, people)
    _titled(reading, holes)
    for index in range(reading.size):
        if reading.taken[index] == MAIL:
            for end, addressed in holes["people"](index, reading.size):
                enter(reading, Capture("people", index, end, addressed))


def _are_several(reading: Reading, match: Match) -> bool:
    """Whether "for" leads to a list of people behind a kind of meeting or a time: "a meeting for Ann, Bob and Eve"."""
    people = match.hole("names")
    listed = people is not None and len(cast(tuple[PersonSaid, ...], people.value)) > 1
    before = match.first - 1
    meets = reading.has("subject.kind_words", before) or (before >= 0 and reading.taken[before] == "when")
    return listed and meets


def _is_bounded(reading: Reading, at: int) -> bool:
    """Whether an end follows: who "can't make it until 4" comes at 4."""
    here = reading.time_at.get(at)
    return here is not None and is_until(here[1])


def _is_reminded(reading: Reading, holes: Mapping[str, HoleReader], at: int) -> bool:
    """Whether a phrase of reminding ends right before the word."""
    asking = reading.pack.say("request")
    starts = range(max(0, at - LONGEST_ASKING), at)
    found = (asking.named(reading.words, first, holes, at, {"remind"}) for first in starts)
    return any(match is not None and match.end == at for match in found)


LONGEST_ASKING = 8
"""Words of a phrase of reminding ("set up a new reminder to")."""


SWAP = "swap"


def _is_place(reading: Reading, index: int) -> bool:
    """Whether the words are the name of a place: "the Degas room", where the word for room stands first."""
    return reading.has("place.leads", index - 1) or reading.has("place.nouns", index - 1)


def _with_role(reading: Reading, match: Match) -> Match:
    """The phrase as one for optional people, where a word before or in brackets behind says so."""
    starts = range(max(0, match.first - 2), match.first)
    first = next((at for at in starts if reading.phrase("people.perhaps", at, match.first) == match.first), match.first)
    end = optional_mark(reading, match.end, reading.size)
    if (first, end) == (match.first, match.end):
        return match
    return Match("optional", first, end, match.holes)


def _titled(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """People who bear a title behind their names are people wherever they stand."""
    marks = reading.pack.lists.get("people.titles_behind")
    if not marks or marks.isdisjoint(reading.words):
        return
    for index in range(reading.size):
        if reading.is_open(index):
            for end, people in holes["titled"](index, reading.size):
                if end < reading.size and _goes_on(reading, end):
                    continue
                enter(reading, Capture("people", index, end, people))


def _goes_on(reading: Reading, end: int) -> bool:
    """Whether a word hangs on the person that makes both a title: "Satō-sama's visit" without a particle."""
    plain = reading.tokens[end].kind == "word" and reading.is_open(end)
    close = reading.tokens[end - 1].end == reading.tokens[end].start
    return plain and close and not reading.has("words.stop", end)


def claim(reading: Reading, match: Match, people: Capture) -> None:
    """Enters the people of a phrase."""
    operation = OPERATIONS.get(match.name, "add")
    old = match.hole("old") if operation == "swap" else None
    role = ROLES.get(match.name)
    for person, span in located(reading, people):
        reading.found.append(
            Found(
                slot="people",
                key="attendee",
                value=person.model_copy(update={"role": person.role or role}) if role else person,
                span=span,
                operation=operation,
                instead_of=PersonSaid(name=_old_name(reading, old)) if old is not None else None,
                by=f"{BY}.{match.name}",
            )
        )
    first = people.first - 1 if match.name == TOWARD else match.first
    for index in range(first, match.end):
        if reading.taken[index] in {*OPEN, MAIL}:
            reading.taken[index] = BY


def _old_name(reading: Reading, old: Capture) -> str:
    """Who is replaced, without a title behind the name."""
    titled = old.end - 1 > old.first and reading.has("people.titles_behind", old.end - 1)
    return reading.slice(old.first, old.end - 1) if titled else str(old.value)


def enter(reading: Reading, people: Capture) -> None:
    """Enters people who stand for themselves, without a phrase around them."""
    claim(reading, Match("bare", people.first, people.end, (people,)), people)


def located(reading: Reading, people: Capture) -> list[tuple[PersonSaid, tuple[int, int]]]:
    """Each person with the place of their own words; "his supervisor" stands between its neighbours."""
    said = cast(tuple[PersonSaid, ...], people.value)
    at, end = reading.span(people.first, people.end)
    spans: list[tuple[int, int] | None] = []
    for person in said:
        words = person.name if person.of is None else person.of
        start = reading.text.find(words, at, end)
        spans.append((start, start + len(words)) if start >= 0 else None)
        at = start + len(words) if start >= 0 else at
    first = reading.tokens[people.first].start
    return [
        (person, spans[index] or _between(reading, spans, index, (first, end))) for index, person in enumerate(said)
    ]


def _between(
    reading: Reading, spans: Sequence[tuple[int, int] | None], index: int, whole: tuple[int, int]
) -> tuple[int, int]:
    """The place between those before and behind, without the signs around it; all of it where nothing is left."""
    first = max([span[1] for span in spans[:index] if span], default=whole[0])
    end = min([span[0] for span in spans[index:] if span], default=whole[1])
    said = reading.text[first:end]
    first += len(said) - len(said.lstrip(_AROUND))
    end -= len(said) - len(said.rstrip(_AROUND))
    return (first, end) if first < end else whole


_AROUND = " ,;、"
"""Signs between people."""

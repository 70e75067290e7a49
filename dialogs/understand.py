"""Text to `Understanding`: what one message says, free of any conversation.

Two visible lists do the work: `FINDERS` claim words, each what it knows; `REFINERS` settle what is left in conflict.
What nobody claimed is kept as `rest`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from dialogs.acts import (
    answer_question,
    decide,
    find_pick,
    find_picked,
    find_question,
    find_reference,
    find_timeless_pick,
)
from dialogs.commands import find_commands
from dialogs.frames import HoleReader
from dialogs.holes import readers
from dialogs.model import Act, Profile, Understanding
from dialogs.pack import Pack, has_pack
from dialogs.preferences import find_preferences
from dialogs.reading import Reading
from dialogs.refine import REFINERS, find_taken_back
from dialogs.request import find_correction, find_limits, find_opening, find_tail
from dialogs.second import second_request
from dialogs.shields import shield
from dialogs.slots.online.find import find as find_online
from dialogs.slots.options.find import find as find_options
from dialogs.slots.people.find import find as find_people
from dialogs.slots.place.find import find as find_place
from dialogs.slots.place.find import find_gone as find_equipment_gone
from dialogs.slots.place.find import find_quoted as find_quoted_place
from dialogs.slots.subject.answer import find_answer
from dialogs.slots.subject.find import find_called, find_head, find_marked, find_quoted
from dialogs.slots.when.find import find as find_when
from dialogs.slots.when.find import find_same, read_times
from dialogs.slots.when.foreign import in_own_language

LONGEST = 1000
"""Characters of a message that are read; a longer one is not a request."""

Holes = Mapping[str, HoleReader]
Finder = Callable[[Reading, Holes], None]

EARLY: tuple[Finder, ...] = (
    find_pick,
    shield,
    find_commands,
    find_timeless_pick,
    read_times,
)
"""What must be known before anything else: commands, and which words are times."""

FINDERS: tuple[Finder, ...] = (
    find_picked,
    find_reference,
    find_preferences,
    find_question,
    find_same,
    find_taken_back,
    find_marked,
    find_options,
    find_answer,
    find_online,
    find_limits,
    find_equipment_gone,
    find_people,
    find_called,
    find_tail,
    find_quoted_place,
    find_quoted,
    find_place,
    find_correction,
    find_opening,
    find_when,
    find_head,
)
"""Run in this order; each sees what those before have left."""


def understand(text: str, pack: Pack, profile: Profile, now: datetime, expecting: str | None = None) -> Understanding:
    """What the message says. `now` is aware, in the person's zone; `expecting` the slot that was asked for.

    Pure and deterministic; raises on no text whatever.
    """
    if len(text) > LONGEST:
        return Understanding(text=text[:LONGEST], language=pack.language, act=Act.UNKNOWN, too_long=True)
    reading = Reading(text, pack, profile, now, expecting)
    holes = readers(reading)
    for find in EARLY:
        find(reading, holes)
    cut = second_request(reading, holes)
    if cut is not None:
        start = reading.tokens[cut].start
        first = understand(text[:start], pack, profile, now, expecting)
        return first.model_copy(update={"text": text, "second": text[start:].strip()})
    for find in FINDERS:
        find(reading, holes)
    for refine in REFINERS:
        refine(reading)
    answer_question(reading)
    act, acts = decide(reading)
    said = Understanding(
        text=text,
        language=pack.language,
        act=act,
        acts=acts,
        found=tuple(reading.found),
        times=tuple(reading.times),
        pick=reading.pick,
        question=reading.question,
        reopens=reading.reopens,
        asks=bool(reading.asked_by),
        rest=_rest(reading),
    )
    return in_own_language(said, profile, now) if expecting == "when" and not has_pack(profile.locale) else said


def _rest(reading: Reading) -> tuple[str, ...]:
    """Stretches of words that nobody claimed; those of joints and articles alone say nothing."""
    rest: list[str] = []
    first: int | None = None
    for index in range(reading.size + 1):
        free = index < reading.size and not reading.taken[index] and not reading.signs[index]
        if free and first is None:
            first = index
        elif not free and first is not None:
            if not all(_is_joint(reading, word) for word in range(first, index)):
                rest.append(reading.slice(first, index))
            first = None
    return tuple(rest)


def _is_joint(reading: Reading, index: int) -> bool:
    return any(reading.has(name, index) for name in JOINTS)


JOINTS = ("words.articles", "subject.drop_around", "request.joins", "request.it")
"""Lists of words that hold others together."""

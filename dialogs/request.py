"""The words around a request that carry no value: "can you", "schedule a", "on my calendar", "make it", "thanks"."""

from collections.abc import Mapping
from typing import cast

from dialogs.frames import Capture, HoleReader, Match
from dialogs.model import Act, TimeExpression
from dialogs.reading import Reading
from dialogs.scan import scan
from dialogs.slots.when.edges import as_end, as_start, excepted

BY = "request"
MEANING: Mapping[str, Act] = {"create": Act.CREATE, "have": Act.CREATE, "remind": Act.CREATE, "greet": Act.GREET}
"""What opening phrases do; the others do nothing."""


MOST_OPENING = 60
"""Words of the longest opening that goes on behind a sign."""


def find_opening(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims the phrases at the beginning of each sentence, one after another, up to the first other word."""
    begins = True
    index = 0
    while index < reading.size:
        if reading.ends_sentence(index) or (reading.is_sign(index) and _only_claimed_before(reading, index)):
            begins = True
        elif begins and not reading.taken[index] and not _leads_time(reading, index):
            behind = _opening(reading, holes, index)
            begins = not reading.asked_at and behind < reading.size and _goes_on(reading, behind)
            index = behind
            continue
        index += 1


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether the opening may go on behind the word: it opens a sentence itself ("so now ..."), or leads to a time."""
    return reading.taken[index] == "opener" or _leads_time(reading, index)


def _leads_time(reading: Reading, index: int) -> bool:
    """Whether the word is, or leads to, a time ("at 6 pm I have dinner")."""
    while index < reading.size and not reading.taken[index] and reading.has("words.before_time", index):
        index += 1
    return index < reading.size and reading.taken[index] == "when"


def _only_claimed_before(reading: Reading, index: int) -> bool:
    """Whether the sentence so far is only opening words ("Ok, ..."): then its opening goes on."""
    at = index - 1
    while at >= 0 and not reading.ends_sentence(at):
        if not reading.taken[at] and not reading.is_sign(at) and not _leads_time(reading, at):
            return False
        if index - at > MOST_OPENING:
            return False
        at -= 1
    return True


def _opening(reading: Reading, holes: Mapping[str, HoleReader], at: int) -> int:
    frames = reading.pack.say("request")
    begin, created = at, False
    while at < reading.size and not reading.taken[at]:
        match = frames.at(reading.words, at, holes, _free_end(reading, at))
        if match is None:
            break
        if created and match.name != "remind":
            break
        if match.name == "create" and _is_title(reading, match):
            break
        created = match.name in {"create", "have", "remind"}
        if match.name in MEANING:
            reading.acts.append(MEANING[match.name])
        if created and reading.asked_at is None:
            reading.asked_at, reading.asked_by = at, match.name
        reading.take(match.first, match.end, BY)
        at = match.end
        if created and reading.has("request.it", at) and not reading.taken[at]:
            reading.acts[-1] = Act.INFORM
            reading.take(at, at + 1, BY)
            at += 1
        elif created:
            at = reading_self(reading, holes, at)
        if at < reading.size and reading.words[at] == "," and not created:
            at += 1
    return max(at, begin + 1)


def _free_end(reading: Reading, at: int) -> int:
    """The end of the free words from here."""
    while at < reading.size and not reading.taken[at]:
        at += 1
    return at


def reading_self(reading: Reading, holes: Mapping[str, HoleReader], at: int) -> int:
    """Behind "me" in "make me an appointment"."""
    if at >= reading.size or reading.taken[at]:
        return at
    match = reading.pack.say("tail").named(reading.words, at, holes, reading.size, {"self"})
    if match is None:
        return at
    reading.take(match.first, match.end, BY)
    return match.end


def _is_title(reading: Reading, match: Match) -> bool:
    """Whether the verb is glued to a word ("set-up review") or ends the message."""
    end = match.end
    if reading.phrase("request.not_verbs", match.first) > match.first:
        return True
    named = reading.has("subject.generic", match.first - 1) and reading.capital(match.first)
    if named and not reading.ends_sentence(match.first - 1) and not reading.capital(match.first - 1):
        return True  # "an event Book flights"
    return end < reading.size and reading.tokens[end].glued and reading.words[end] in {"-", "'", "/"}


CLOSING = frozenset({"create", "remind"})
"""Phrases of `[tail.say]` that ask for an event at the end of a sentence, where a language has its verbs last."""


def find_tail(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims "on my calendar" anywhere, and "as well", "thanks" where the sentence ends."""
    for match in scan(reading, "tail", holes):
        if match.name == "self" or (match.name == "trailing" and not _ends(reading, match.end)):
            continue
        if match.name in {"trailing", *CLOSING} and reading.has("tail.not_after", match.first - 1):
            continue
        more = _asks_more(reading, holes, match) if match.name == "also" else None
        if more is not None:
            if not _opens(reading, holes, match.first):
                reading.take(more.first, more.end, BY)
                reading.acts.append(MEANING[more.name])
            continue
        if match.name in CLOSING and not _ends(reading, match.end):
            continue
        if match.name == "trailing" and _marks_place(reading, match.first):
            continue
        reading.take(match.first, match.end, BY)
        if match.name == "also" or match.name in CLOSING:
            reading.acts.append(Act.CREATE)
        if match.name in CLOSING:
            reading.asked_by = reading.asked_by or match.name


def _marks_place(reading: Reading, at: int) -> bool:
    """Whether the last word marks the place before it, since what it is about was said ahead of that."""
    if not reading.has("place.closing", at):
        return False
    first = at
    while first > 0 and reading.is_open(first - 1) and not reading.ends_sentence(first - 1):
        if reading.has("place.until", first - 1):
            break
        first -= 1
    ahead = range(first - 1) if first > 0 else ()
    return first < at and any(reading.is_open(index) and not reading.has("words.stop", index) for index in ahead)


def _asks_more(reading: Reading, holes: Mapping[str, HoleReader], match: Match) -> Match | None:
    """The longer phrase of asking that begins with the words: "remind me to ..."."""
    asks = reading.pack.say("request").named(reading.words, match.first, holes, reading.size, {"remind"})
    if asks is not None and asks.end == match.end:
        reading.asked_by = reading.asked_by or asks.name
    return asks if asks is not None and asks.end > match.end else None


def _opens(reading: Reading, holes: Mapping[str, HoleReader], first: int) -> bool:
    """Whether only greetings and the like stand before the word in its sentence: then the opening reads it."""
    at = first
    while at > 0 and not reading.ends_sentence(at - 1):
        at -= 1
    while at < first:
        match = reading.pack.say("request").at(reading.words, at, holes, first)
        if match is None and not reading.is_sign(at):
            return False
        at = match.end if match is not None else at + 1
    return True


def _ends(reading: Reading, index: int) -> bool:
    while index < reading.size and not reading.ends_sentence(index) and not reading.has("tail.ends_before", index):
        if reading.is_open(index) and not reading.is_sign(index):
            return False
        index += 1
    return True


def find_limits(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims "my team can't make it until 1", before which nothing begins, and "except Fridays", "without Mondays"."""
    for match in scan(reading, "limits", holes):
        if match.name == "except":
            _except(reading, match)
            continue
        time = match.hole("when")
        if time is not None:
            _enter_time(reading, time, match.name)
            reading.take(match.first, match.end, BY)
            reading.acts.append(Act.INFORM)


def _except(reading: Reading, match: Match) -> None:
    for hole in match.holes:
        if hole.kind in ("time", "weekdays", "when"):
            _leave_out(reading, hole, match)
    reading.take(match.first, match.end, BY)
    _leave_out_more(reading, match.end)
    if not _repairs(reading, match.first):
        reading.acts.append(Act.INFORM)


def find_correction(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims the words that mark a correction: "make it", "sorry, I meant", "instead", "not Tuesday"."""
    for match in scan(reading, "change", holes):
        if match.name in {"glue", "of_event", "start"} and not _begins_clause(reading, match.first):
            continue
        if match.end - match.first == 1 and _begins_name(reading, match.end):
            continue
        if match.name == "lead" and _is_inside(reading, holes, match):
            continue
        time = match.hole("when") or match.hole("time")
        if match.name in PAST and not _mend_minutes(reading, match):
            continue
        if time is not None and match.name == "not_time":
            for hole in match.holes:
                _leave_out(reading, hole, match)
            _leave_out_more(reading, match.end)
        elif time is not None:
            _enter_time(reading, time, match.name)
        reading.take(match.first, match.end, BY)
        if not _repairs(reading, match.first):
            reading.acts.append(Act.INFORM)
    _negated(reading)


def _negated(reading: Reading) -> None:
    """Drops the time behind a "no" that means "not", where another one follows: "no el jueves, el miércoles"."""
    for first, (end, _) in sorted(reading.time_at.items()):
        behind = next((at for at in sorted(reading.time_at) if at >= end), reading.size)
        if not reading.has("change.negates", first - 1) or behind - end > MOST_BETWEEN or behind == reading.size:
            continue
        if all(reading.is_sign(at) or reading.has("change.before", at) for at in range(end, behind)):
            del_end, expression = reading.time_at.pop(first)
            reading.times.remove(expression)
            for at in range(first - 1, del_end):
                reading.taken[at] = BY
            # The "no" is used up: what follows is meant, and not ruled out ("nem ezen a héten hanem jövő héten").
            reading.acts[:] = [*(act for act in reading.acts if act is not Act.NO), Act.INFORM]


MOST_BETWEEN = 3
"""Signs and words between what is not meant and what is."""


def _is_inside(reading: Reading, holes: Mapping[str, HoleReader], match: Match) -> bool:
    """Whether the words go on as something else: the "pas" of "n'oublie pas que ...", the "no" of "no olvides ..."."""
    if _begins_clause(reading, match.first):
        asks = reading.pack.say("request").at(reading.words, match.first, holes, reading.size)
        return asks is not None and asks.end > match.end
    return match.end < reading.size and not reading.taken[match.end] and not reading.is_sign(match.end)


def _begins_name(reading: Reading, index: int) -> bool:
    """Whether a name goes on behind a single word ("No Limits yoga")."""
    if index >= reading.size or reading.taken[index] or reading.text.isupper():
        return False
    if reading.tokens[index].glued and reading.words[index] == "-":
        return True
    return reading.capital(index) and not reading.has("words.pronouns", index)


def _repairs(reading: Reading, index: int) -> bool:
    """Whether it only mends the same sentence ("at 10, no wait, 10:30"): a time stands before it."""
    at = index - 1
    while at >= 0 and not reading.ends_sentence(at):
        if reading.taken[at] == "when":
            return True
        at -= 1
    return False


def _leave_out(reading: Reading, hole: Capture, match: Match) -> None:
    """Drops a time that is said not to be meant: it is what is left out of a search or of a series."""
    _, expression = reading.time_at.pop(hole.first)
    reading.times.remove(expression)
    reading.found.append(excepted(expression, reading.span(match.first, match.end)))


def _leave_out_more(reading: Reading, at: int) -> None:
    """Drops what goes on behind an "or": "not Thursday or Friday"."""
    joint = reading.phrase("words.or", at)
    while joint > at and joint in reading.time_at:
        end, expression = reading.time_at.pop(joint)
        reading.times.remove(expression)
        reading.found.append(excepted(expression, reading.span(joint, end)))
        reading.take(at, end, BY)
        at = end
        joint = reading.phrase("words.or", at)


PAST: Mapping[str, int] = {"past_30": 30, "past_15": 15}
"""Phrases of `[change.say]` that only say other minutes for the hour before them."""


def _mend_minutes(reading: Reading, match: Match) -> bool:
    """Gives the time that stands before the phrase its minutes: "quarter past ten, no, half past". False: none does."""
    before = [first for first, (_, said) in reading.time_at.items() if first < match.first and _has_hour(said)]
    if not before or not any(_mends(reading, index) for index in range(max(before), match.end)):
        return False
    end, expression = reading.time_at[max(before)]
    readings = tuple(
        one.model_copy(update={"at": one.at.replace(minute=PAST[match.name])}) if one.at else one
        for one in expression.readings
    )
    mended = expression.model_copy(update={"readings": readings})
    reading.time_at[max(before)] = (end, mended)
    reading.times[reading.times.index(expression)] = mended
    return True


def _mends(reading: Reading, index: int) -> bool:
    """Whether the word takes back what was said before it."""
    return reading.has("change.no", index) or reading.phrase("change.repair", index) > index


def _has_hour(expression: TimeExpression) -> bool:
    return bool(expression.readings) and expression.readings[0].at is not None


def _enter_time(reading: Reading, hole: Capture, name: str) -> None:
    """Enters a time that the words around it make a start or an end."""
    expression = cast(TimeExpression, hole.value)
    known = reading.time_at.get(hole.first)
    if known is None:
        reading.times.append(expression)
    if name == "end":
        expression = as_end(expression) if expression.kind != "duration" else expression
    elif name == "not_before":
        expression = as_start(expression)
    reading.time_at[hole.first] = (hole.end, expression)
    for index in range(hole.first, hole.end):
        reading.taken[index] = "when"


def _begins_clause(reading: Reading, index: int) -> bool:
    """Whether the word stands first in its clause, apart from what was claimed."""
    at = index - 1
    if at >= 0 and reading.phrase("words.and", at) > at:
        return True
    while at >= 0 and not reading.is_sign(at):
        if not reading.taken[at] and not reading.has("change.before", at):
            return False
        at -= 1
    return True

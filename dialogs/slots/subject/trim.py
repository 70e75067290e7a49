"""Cuts a title out of the words that are left: without joints, articles and clauses at its rims."""

from typing import NamedTuple

from dialogs.reading import Reading


class Run(NamedTuple):
    """Free words in a row."""

    first: int
    end: int


def trim(reading: Reading, run: Run) -> Run:
    """Without joints and articles at its rims."""
    first, end = run
    while first < end and (behind := _behind_loose(reading, first, end)) > first:
        first = behind
    end = _before_loose(reading, first, _cut_clause(reading, first, end))
    while (
        end > first
        and not _is_title_end(reading, first, end)
        and not _keeps_ending(reading, first, end)
        and (
            (reading.has("subject.drop_around", end - 1) and not (end - first > 2 and reading.words[end - 2] == "-"))
            or (reading.is_sign(end - 1) and reading.words[end - 1] not in ")'\"%&!")
            or reading.is_elided(end - 1)
        )
    ):
        if end - first == 1 and reading.has("subject.generic", first):
            break
        if reading.has("subject.generic", end - 1):
            break
        end -= 1
    return Run(first, end)


def _keeps_ending(reading: Reading, first: int, end: int) -> bool:
    """Whether a case ending belongs to the title: what a reminder is about, and whom a thing is for."""
    if not reading.is_ending(end - 1):
        return False
    verbs = tuple(reading.pack.lists.get("subject.verb_endings", ()))
    if verbs and any(reading.words[index].endswith(verbs) for index in range(first, end - 1)):
        return True
    return reading.asked_by == "remind" or (end - first > 2 and reading.has("subject.kept_endings", end - 1))


def _behind_loose(reading: Reading, first: int, end: int) -> int:
    """Behind a word or phrase that says nothing in front of a title; the same index when none stands there."""
    behind = reading.phrase("subject.loose", first, end)
    if behind > first:
        return behind
    if reading.has("words.articles", first) or _loose(reading, first) or reading.has("words.own", first):
        return first + 1
    if reading.has("subject.gets", first) and first + 1 < end and _is_meal(reading, first + 1, end):
        return first + 1
    goes = reading.phrase("subject.goes", first, end)
    doing = tuple(reading.pack.lists.get("subject.doing", ()))
    acts = any(reading.words[index].endswith(doing) for index in range(goes, min(goes + 2, end))) if doing else False
    return goes if first < goes < end and acts else first


def _is_meal(reading: Reading, first: int, end: int) -> bool:
    """Whether what one gets is an event itself: "get dinner", "grab a coffee", not "get a haircut"."""
    while first < end and reading.has("words.articles", first):
        first += 1
    return first < end and reading.has("subject.meals", first)


def _before_loose(reading: Reading, first: int, end: int) -> int:
    """Before a phrase that says nothing at the end of a title ("with her", "some time")."""
    for start in range(max(first + 1, end - _LONGEST_LOOSE), end):
        if reading.phrase("subject.loose", start, end) == end:
            return start
    return end


_LONGEST_LOOSE = 3
"""Words of the longest phrase in `[subject] loose`."""


def _cut_clause(reading: Reading, first: int, end: int) -> int:
    """Before "that ...", "but ...", "after ..." behind the title."""
    for index in range(first + 1, end):
        if reading.has("subject.cut", index) and not reading.capital(index):
            if reading.phrase("words.and", index) > index and not reading.has("subject.and_stops", index + 1):
                continue
            if reading.phrase("subject.not_cut", index, end) > index:
                continue
            return index
    return end


def _is_title_end(reading: Reading, first: int, end: int) -> bool:
    """Whether the last words belong to what they end: "check in", "day off"."""
    return any(reading.phrase("subject.title_end", index, end) == end for index in range(max(first, end - 2), end))


def _loose(reading: Reading, index: int) -> bool:
    if reading.is_elided(index):
        return True
    return (reading.is_sign(index) and reading.words[index] not in "#'\"($") or reading.has("subject.lead_drop", index)

"""Finds the settings of an event: reminder, show-as, privacy, importance, categories, note, calendar, guests."""

from collections.abc import Iterator, Mapping
from typing import cast

from dialogs.frames import Capture, HoleReader, Match
from dialogs.model import Calendar, Found
from dialogs.model.base import Span
from dialogs.reading import Reading
from dialogs.scan import scan
from dialogs.slots.options.notes import commands_behind

BY = "options"
NO_REMINDER = -1
DAY_MINUTES = 1440

FIXED: Mapping[str, tuple[str, str | bool | int]] = {
    "no_reminder": ("reminder_minutes", NO_REMINDER),
    "day_before": ("reminder_minutes", DAY_MINUTES),
    "free": ("show_as", "free"),
    "tentative": ("show_as", "tentative"),
    "oof": ("show_as", "oof"),
    "busy": ("show_as", "busy"),
    "elsewhere": ("show_as", "workingElsewhere"),
    "private": ("sensitivity", "private"),
    "confidential": ("sensitivity", "confidential"),
    "personal": ("sensitivity", "personal"),
    "normal_sensitivity": ("sensitivity", "normal"),
    "high": ("importance", "high"),
    "low": ("importance", "low"),
    "hide": ("hide_attendees", True),
    "show_guests": ("hide_attendees", False),
    "no_proposals": ("allow_new_time_proposals", False),
    "proposals": ("allow_new_time_proposals", True),
    "no_response": ("response_requested", False),
    "response": ("response_requested", True),
    "and_tentative": ("show_as", "tentative"),
    "and_busy": ("show_as", "busy"),
    "and_private": ("sensitivity", "private"),
    "and_confidential": ("sensitivity", "confidential"),
    "and_high": ("importance", "high"),
}
"""Phrases of the pack that say one fixed value: name -> key and value."""


MORE = "and_"
"""Phrases that only go on about what was said right before them: "private and tentative"."""


def find(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims every phrase of the pack's `[options.say]`."""
    for match in _phrases(reading, holes):
        if match.name in FIXED and _is_named(reading, match.first):
            continue
        if match.end - match.first == 1 and _opens_title(reading, match.first):
            continue
        if match.name.startswith(MORE) and (match.first == 0 or reading.taken[match.first - 1] not in {BY, "when"}):
            continue
        if match.first == 0 and match.name == "body" and _asks(reading, holes):
            continue
        _forget_shifts(reading, match)
        for key, value, span in _meanings(reading, match):
            reading.found.append(
                Found(
                    slot="options",
                    key=key,
                    value=value,
                    span=span,
                    operation="remove" if match.name == "no_body" else "add" if key == "category" else "set",
                    by=f"{BY}.{match.name}",
                )
            )
        for index in range(match.first, match.end):
            reading.taken[index] = BY


def _phrases(reading: Reading, holes: Mapping[str, HoleReader], first: int = 0) -> Iterator[Match]:
    """The phrases of the table; a note is over where commands follow it, which are read for themselves."""
    for match in scan(reading, "options", holes, first):
        text = match.hole("text")
        end, behind = commands_behind(reading, holes, text) if text else (match.end, match.end)
        if text is None or end == match.end:
            yield match
            continue
        short = text._replace(end=end, value=reading.slice(text.first, end))
        yield match._replace(end=end, holes=tuple(short if hole is text else hole for hole in match.holes))
        yield from _phrases(reading, holes, behind)
        return


def _forget_shifts(reading: Reading, match: Match) -> None:
    """Drops moves of the draft that only stand in the words of the phrase: "note: half an hour longer"."""
    first, end = reading.span(match.first, match.end)
    reading.found[:] = [piece for piece in reading.found if piece.key != "shift" or not first <= piece.span[0] < end]


def _asks(reading: Reading, holes: Mapping[str, HoleReader]) -> bool:
    """Whether "don't forget: ..." at the beginning asks for the event itself."""
    names = {"lead", "remind"}
    return reading.pack.say("request").named(reading.words, 0, holes, reading.size, names) is not None


def _opens_title(reading: Reading, at: int) -> bool:
    """Whether a single word begins a title that goes on behind it: "Private equity primer"."""
    behind = at + 1
    opens = at == 0 or reading.has("words.one", at - 1)
    plain = behind < reading.size and not reading.taken[behind] and reading.tokens[behind].kind == "word"
    return opens and plain and not reading.has("words.stop", behind) and not reading.has("words.before_time", behind)


def _is_named(reading: Reading, at: int) -> bool:
    """Whether the words before name a title ("call it out of office")."""
    return any(reading.phrase("subject.names_it", first, at) == at for first in range(max(at - _BACK, 0), at))


_BACK = 3
"""Words of the longest phrase that names a title."""


def _meanings(reading: Reading, match: Match) -> Iterator[tuple[str, str | bool | int | Calendar, Span]]:
    """What a phrase says: one thing, or several categories ("finance and audit")."""
    title = match.hole("title")
    if match.name != "category" or title is None or reading.taken[title.first] == "quoted":
        yield *_meaning(reading, match), _span(reading, match)
        return
    first = title.first
    for index in range(title.first, title.end + 1):
        comma = index < title.end and reading.words[index] == ","
        behind = reading.phrase("words.and", index, title.end) if index < title.end and not comma else index + comma
        if index == title.end or behind > index:
            if index > first:
                yield "category", reading.slice(first, index), reading.span(first, index)
            first = max(behind, first)


def _span(reading: Reading, match: Match) -> tuple[int, int]:
    text = match.hole("text")
    return reading.span(text.first, text.end) if text else reading.span(match.first, match.end)


def _meaning(reading: Reading, match: Match) -> tuple[str, str | bool | int | Calendar]:
    if match.name in FIXED:
        return FIXED[match.name]
    if match.name == "reminder":
        duration = match.hole("duration")
        return "reminder_minutes", cast(int, duration.value) if duration else 0
    if match.name in {"body", "no_body"}:
        text = match.hole("text")
        return "body", _as_typed(reading, text) if text else ""
    if match.name == "category":
        title = match.hole("title")
        return "category", str(title.value) if title else ""
    return "calendar", _calendar(match)


def _as_typed(reading: Reading, text: Capture) -> str:
    """A note word for word, with whatever markup stands in or around it."""
    if not reading.marked:
        return str(text.value)
    start = reading.tokens[text.first - 1].end if text.first else 0
    end = len(reading.typed) if text.end == reading.size else reading.tokens[text.end - 1].end
    return reading.typed[start:end].strip()


def _calendar(match: Match) -> Calendar:
    name, owner = match.hole("calendar") or match.hole("proper") or match.hole("quoted"), match.hole("owner")
    if owner is not None:
        return Calendar(kind="person", name=str(owner.value))
    if match.name == "group_calendar":
        return Calendar(kind="group", name=str(name.value) if name is not None else None)
    if name is not None:
        return Calendar(kind="named", name=str(name.value))
    return Calendar(kind="mine", by_name=True)

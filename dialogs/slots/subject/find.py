"""Finds what it is about: a title that is named or quoted, else what the request speaks of once all else is claimed."""

from collections.abc import Mapping

from dialogs.frames import Capture, HoleReader
from dialogs.model import Found
from dialogs.reading import OPEN, Reading, inside_quotes
from dialogs.scan import scan
from dialogs.slots.people.find import enter as enter_people
from dialogs.slots.subject.read import names_part
from dialogs.slots.subject.trim import Run, trim

BY = "subject"
HEAD = f"{BY}.head"
"""The finder of a title among free words."""
KIND_CONFIDENCE = 0.4
"""A word such as "meeting" alone names no title: it is one only when it answers what was asked."""


def find_marked(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims titles with words on both sides ("use X as the title"), whatever they hold; before all else."""
    if any(scan(reading, f"subject.{MARKED}", holes)):
        _claim_titles(reading, holes, frozenset({MARKED}))


MARKED = "marked"
"""The phrases of `[subject.say]` that end behind their title."""


def find_called(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims "called X", "the title is X" and every other phrase of `[subject.say]`."""
    _claim_titles(reading, holes, None)


def _claim_titles(reading: Reading, holes: Mapping[str, HoleReader], names: frozenset[str] | None) -> None:
    for match in scan(reading, "subject", holes):
        title = match.hole("title") or match.hole("quoted")
        if title is None or (names is not None and match.name not in names):
            continue
        if reading.phrase("subject.not_called", title.first, title.end) == title.end:
            continue
        first, end, value = title.first, title.end, str(title.value)
        if first == match.first and title.kind == "title" and (core := _behind_generic(reading, first, end)) > first:
            first, value = core, reading.slice(core, end)
        enter(reading, value, reading.span(first, end), 1.0, f"{BY}.{match.name}")
        for index in range(match.first, match.end):
            reading.taken[index] = BY


def _behind_generic(reading: Reading, first: int, end: int) -> int:
    """Behind generic words at the beginning of a title whose phrase stands behind it ("megbeszélés X címmel")."""
    at = first
    while at < end and (behind := reading.phrase("subject.generic", at, end)) > at:
        at = behind
    return at if at < end else first


def find_quoted(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """The first quoted stretch is the title, unless one was named."""
    if "quoted" not in reading.taken:
        return
    index = 0
    while index < reading.size:
        if reading.taken[index] != "quoted":
            index += 1
            continue
        end = index
        while end < reading.size and reading.taken[end] == "quoted":
            end += 1
        if not has_title(reading):
            behind = _behind_quotes(reading, end)
            title = reading.slice(index, behind) if behind > end else inside_quotes(reading, index, end)
            enter(reading, title, reading.span(index, behind), 1.0, f"{BY}.quoted")
            for at in range(index, behind):
                reading.taken[at] = BY
            end = behind
        index = end


def _behind_quotes(reading: Reading, end: int) -> int:
    """The end of plain words that go on behind the quotes: "'Life at sea' lecture"."""
    at = end
    while (
        at < reading.size
        and not reading.taken[at]
        and reading.tokens[at].kind == "word"
        and not reading.has("words.stop", at)
    ):
        at += 1
    return end if all(_says_nothing(reading, index) for index in range(end, at)) else at


def _says_nothing(reading: Reading, index: int) -> bool:
    """Whether the word behind a quoted title is only what it is called: "the 'Life at sea' event"."""
    return reading.has("subject.generic", index) or reading.is_ending(index)


def find_head(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """The title among the words that are still free: the purpose of a plain meeting, else what is to be scheduled."""
    if has_title(reading):
        return
    runs = _in_request_first(
        reading, [run for run in (trim(reading, run) for run in _runs(reading)) if run.end > run.first]
    )
    kind: Run | None = None
    for position, run in enumerate(runs):
        core = _core(reading, run)
        if not all(reading.is_open(index) or reading.is_sign(index) for index in range(*core)):
            continue
        if core.end == core.first:
            kind = kind or _kind_word(reading, run)
            continue
        if _is_empty(reading, core) or _is_people(reading, run, core, holes):
            continue
        end = _behind_place(reading, core.first, _join(reading, runs, position, core))
        title = _without_claims(reading, core.first, end)
        enter(reading, title, reading.span(*core), 1.0, HEAD)
        reading.take(run.first, end, BY)
        return
    if kind is not None:
        enter(reading, reading.meant(*kind), reading.span(*kind), KIND_CONFIDENCE, f"{BY}.kind")
        reading.take(kind.first, kind.end, BY)


def _is_empty(reading: Reading, core: Run) -> bool:
    """Whether the words name nothing: such as the pack lists, or mere joints ("we", "if I") where it lists any."""
    if "subject.empty" not in reading.pack.lists:
        return False
    if reading.phrase("subject.empty", *core) == core.end and not reading.has("words.one", core.first - 1):
        return True
    return all(reading.has("words.stop", index) or reading.is_sign(index) for index in range(*core)) and (
        core.end - core.first <= MOST_EMPTY and not reading.capital(core.first)
    )


MOST_EMPTY = 3
"""Joints alone that are no title; more of them may be one ("What we do in the ...")."""


def _behind_place(reading: Reading, first: int, end: int) -> int:
    """The end of what somebody wants to be reminded to do, with the place where they do it: it is found as a place
    too, but "buy coffee at Starbucks" is one thing to do."""
    if reading.asked_by != "remind" or not reading.has("subject.purpose", first - 1):
        return end
    while end < reading.size and reading.taken[end] == "place":
        end += 1
    return end


def _in_request_first(reading: Reading, runs: list[Run]) -> list[Run]:
    """What stands behind the word of asking comes before what was said ahead of it."""
    asked = reading.asked_at
    if asked is None:
        return runs
    return [run for run in runs if run.first >= asked] + [run for run in runs if run.first < asked]


def _is_people(reading: Reading, run: Run, core: Run, holes: Mapping[str, HoleReader]) -> bool:
    """Enters people where nothing else stands: "Damon tuesday at 9", "a meeting on Monday for Rob"."""
    first = core.first - 1
    while first > run.first and reading.has("words.own", first):
        first -= 1
    if core.first != run.first and not reading.has("subject.for", first):
        return False
    if reading.has("people.kin", core.first) and core.end < reading.size and not reading.taken[core.end]:
        return False  # "my mother is coming" is what happens
    for end, people in holes["names"](core.first, reading.size):
        if end >= core.end:
            enter_people(reading, Capture("names", core.first, end, people))
            reading.take(run.first, end, BY)
            return True
    return False


def _kind_word(reading: Reading, run: Run) -> Run | None:
    """The word for the kind of meeting in a run of generic words."""
    kinds = [(index, reading.phrase("subject.kind_words", index, run.end)) for index in range(run.first, run.end)]
    named = [Run(first, end) for first, end in kinds if end > first]
    telling = [kind for kind in named if reading.phrase("subject.activities", *kind) == kind.end]
    return next(iter(telling or named), None)


def has_title(reading: Reading) -> bool:
    """Whether a title was found that is more than a kind of meeting."""
    return any(piece.slot == "subject" and piece.confidence >= 0.5 for piece in reading.found)


def enter(reading: Reading, title: str, span: tuple[int, int], confidence: float, by: str) -> None:
    """Enters a title, on one line."""
    title = " ".join(title.split())
    reading.found.append(Found(slot="subject", key="subject", value=title, span=span, confidence=confidence, by=by))


def _runs(reading: Reading) -> list[Run]:
    """Stretches of free words; commas and ends of sentences part them, signs inside words do not."""
    runs: list[Run] = []
    first = 0
    for index in range(reading.size + 1):
        if index == reading.size or reading.taken[index] not in OPEN or _parts(reading, index):
            if index > first:
                runs.append(Run(first, index))
            first = index + 1
    return runs


def _parts(reading: Reading, index: int) -> bool:
    if not reading.signs[index]:
        return False
    if reading.ends[index]:
        return not names_part(reading, index)
    if reading.words[index] in {",", "(", ")"}:
        return not (index + 1 < reading.size and reading.tokens[index + 1].glued and reading.tokens[index].glued)
    glued = reading.tokens[index].glued or (index + 1 < reading.size and reading.tokens[index + 1].glued)
    return not glued and reading.words[index] not in {"&", "+", "/", "-"}


def _core(reading: Reading, run: Run) -> Run:
    """The run without a leading generic word: "event for dinner" -> "dinner", "meeting to plan X" -> "plan X"."""
    first, end = run
    at = first
    container = True
    while at < end:
        generic = reading.phrase("subject.generic", at, end)
        owned = reading.has("words.articles", at) or reading.has("words.own", at)
        if generic == at and not owned and not (at > first and reading.is_elided(at)):
            break
        container &= generic == at or reading.phrase("subject.container", at, end) > at
        at = max(generic, at + 1)
    if at == end:
        return Run(end, end)
    behind = at
    for joint in ("subject.purpose", "subject.about", "subject.with"):
        stop = reading.phrase(joint, at, end)
        if stop > at:
            behind = stop
    if (
        behind == at
        and reading.has("subject.for", at)
        and (container or at == first or _is_doing(reading, at + 1, end) or _names_kind(reading, at + 1, end))
    ):
        behind = at + 1
    if behind > at and _is_generic(reading, behind, end):
        return Run(end, end)
    if reading.phrase("subject.with", at, end) > at and not container:
        return run  # "meeting with the Berlin office" is no meeting about it
    if behind > at:
        return trim(reading, Run(behind, end)) if behind < end else Run(end, end)
    if at > first and container and reading.phrase("subject.container", first, end) > first:
        return _cut_tail(reading, Run(at, end))
    return _cut_tail(reading, run)


def _is_doing(reading: Reading, first: int, end: int) -> bool:
    """Whether the word is a verb by its ending, where the pack tells them: "a slot for [to] paint the fence"."""
    return first < end and reading.words[first].endswith(tuple(reading.pack.lists.get("subject.verb_endings", ())))


def _is_generic(reading: Reading, first: int, end: int) -> bool:
    """Whether all words are such as name no event ("with these people")."""
    while first < end and reading.phrase("subject.generic", first, end) > first:
        first = reading.phrase("subject.generic", first, end)
    return first == end


def _names_kind(reading: Reading, first: int, end: int) -> bool:
    """Whether the words are a kind of event of their own ("a meeting for lunch")."""
    return first < end and reading.pack.kind_of(reading.slice(first, end)) is not None


def _cut_tail(reading: Reading, run: Run) -> Run:
    """Without "event" behind what it is ("dinner event")."""
    first, end = run
    while end - first > 1 and reading.has("subject.tail", end - 1):
        end -= 1
    return Run(first, end)


def _join(reading: Reading, runs: list[Run], position: int, core: Run) -> int:
    """The end of the title with what belongs to it behind people or times: "check in [with Ana] about the lease"."""
    end = core.end
    for run in runs[position + 1 :]:
        gap = range(end, run.first)
        if any(reading.ends_sentence(index) for index in gap) or not reading.has(
            "subject.join", _first_free(reading, end, run)
        ):
            break
        end = run.end
    return end


def _first_free(reading: Reading, end: int, run: Run) -> int:
    """The joint in front of a run, which `_trim` may have cut off."""
    for index in range(end, run.first + 1):
        if not reading.taken[index] and reading.has("subject.join", index):
            return index
    return run.first


def _without_claims(reading: Reading, first: int, end: int) -> str:
    """The words that nobody claimed, as written, in one line; a place that ends them is a part of them."""
    pieces: list[str] = []
    start = first
    placed = reading.taken[end - 1] == "place"
    for index in range(first, end + 1):
        if (
            index == end
            or not (reading.is_open(index) or (placed and reading.taken[index] == "place"))
            or (_parts(reading, index) and not reading.tokens[index].glued)
        ):
            if index > start:
                pieces.append(reading.slice(start, index))
            start = index + 1
    blank = " " if reading.pack.cutting.boundaries else ""
    return " ".join(blank.join(pieces).split())

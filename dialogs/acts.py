"""What the person does with a message: commands, answers, questions, and whether it asks for a new event.

A command is a clause that is one of the pack's phrases, whole: "Stop-smoking seminar" therefore is a title, and "no,
make it four" is no cancel. Only the words for yes, no and hello may be followed by more.
"""

from collections.abc import Mapping
from itertools import chain
from typing import Literal, cast

from dialogs.frames import HoleReader, Match
from dialogs.model import Act, Found, Moment, PersonSaid, Pick, Question, TimeExpression
from dialogs.reading import Reading
from dialogs.scan import scan

BY = "act"
LEADS: Mapping[str, Act] = {"lead_yes": Act.YES, "lead_no": Act.NO}
"""Phrases that may be followed by more words."""
CLAUSE_SIGNS = frozenset(",.!?;:…。！？、")


def find_commands(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims clauses that are commands as a whole, and "yes" or "no" before more words."""
    if "acts" not in reading.spots:
        return
    for first, end in _clauses(reading):
        if _claim_clause(reading, holes, first, end):
            continue
        lead = _phrase(reading, "acts", holes, first, end, LEADS)
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
    for name in ("options", "online", "place", "same", "pick", "request"):
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
    starts = reading.pack.say("acts").starts
    for begin in _beginnings(reading, holes, first, end):
        if reading.words[begin] not in starts:
            continue
        for close in _endings(reading, holes, begin, end):
            match = _phrase(reading, "acts", holes, begin, close)
            if match is not None and match.name not in LEADS and _repeats_end(reading, match) == close:
                reading.acts.append(Act(match.name))
                for index in range(first, end):
                    reading.taken[index] = BY
                return True
    return False


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
        match = _phrase(reading, "request", holes, at, end)
        if match is None or match.name not in {"opener", "lead", "greet"}:
            break
        at = match.end
        starts.append(at)
    return [start for start in starts if start < end]


def _endings(reading: Reading, holes: Mapping[str, HoleReader], first: int, end: int) -> list[int]:
    """Where the command may end: at the end, or before "thanks" or "then"."""
    closes = [end]
    for at in range(max(first + 1, end - 3), end):
        match = _phrase(reading, "tail", holes, at, end)
        if match is not None and match.end == end and match.name == "trailing":
            closes.append(at)
    return closes


def _phrase(
    reading: Reading,
    table: str,
    holes: Mapping[str, HoleReader],
    at: int,
    end: int,
    names: Mapping[str, Act] | None = None,
) -> Match | None:
    if at >= end or reading.taken[at]:
        return None
    return reading.pack.say(table).at(reading.words, at, holes, end, names)


def _clauses(reading: Reading) -> list[tuple[int, int]]:
    """Stretches between signs that part clauses."""
    clauses: list[tuple[int, int]] = []
    first = 0
    for index in range(reading.size + 1):
        if index == reading.size or (
            reading.words[index] in CLAUSE_SIGNS
            and not (index + 1 < reading.size and reading.tokens[index + 1].glued and not reading.is_sign(index + 1))
        ):
            if index > first:
                clauses.append((first, index))
            first = index + 1
    if not clauses and reading.size:
        clauses.append((0, reading.size))
    return clauses


def find_pick(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """A message that only picks: a number, a position, or what sets the choice apart."""
    end = reading.size
    while end > 0 and reading.is_sign(end - 1):
        end -= 1
    for at in _picks_from(reading, holes, end):
        match = _phrase(reading, "choice", holes, at, end)
        if match is not None and _only_tails(reading, holes, match.end, end):
            value = match.name
            reading.pick = Pick(number=int(value)) if value.lstrip("-").isdigit() else Pick(quality=value)
            return


TIMELESS = frozenset({"neither", "any", "bigger", "smaller", "middle", "keep", "drop", "postpone"})
"""What sets a choice apart and says no time: "ninguna de las dos" is not two o'clock."""


def _picks_from(reading: Reading, holes: Mapping[str, HoleReader], end: int) -> list[int]:
    """Where a pick may begin: at once, and behind "yes,", "no," or "I'll take"."""
    starts = [0]
    answer, whole = _phrase(reading, "acts", holes, 0, end, LEADS), _phrase(reading, "acts", holes, 0, end)
    if answer is not None and (whole is None or whole.end < end):
        behind = answer.end
        while behind < end and reading.is_sign(behind):
            behind += 1
        starts.append(behind)
    for at in tuple(starts):
        lead = _phrase(reading, "pick", holes, at, end, {"lead": Act.PICK})
        if lead is not None:
            starts.append(lead.end)
    return [start for start in reversed(starts) if start < end]


def _only_tails(reading: Reading, holes: Mapping[str, HoleReader], at: int, end: int) -> bool:
    """Whether nothing but "please" or "works for me" stands there."""
    while at < end:
        tail = _phrase(reading, "pick", holes, at, end, {"tail": Act.PICK})
        if tail is None and not reading.is_sign(at):
            return False
        at = tail.end if tail else at + 1
    return True


def find_timeless_pick(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Claims a message that picks without a time, once its commands were read."""
    if reading.pick is not None and reading.pick.quality in TIMELESS:
        reading.take(0, reading.size, "pick")


def find_picked(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Claims what is left of a message that only picks, once its times were read ("evening")."""
    if reading.pick is not None:
        reading.take(0, reading.size, "pick")


def find_reference(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """ "skip it on Easter Monday", "why 45 minutes?": commands that need the times, unlike others."""
    if not reading.time_at:
        return
    for match in scan(reading, "acts", holes):
        if match.name in WITH_TIME and match.hole("time") is not None and _begins(reading, match.first):
            reading.acts.append(Act(match.name))
            reading.take(match.first, match.end, BY)


WITH_TIME = frozenset({Act.REFER, Act.WHY})
"""Acts whose phrases have a time in them."""

QuestionAbout = Literal[
    "agenda", "free", "next", "who", "where", "how_long_until", "availability", "preferences", "stored", "languages",
    "suggest", "join", "draft",
]  # fmt: skip


def find_question(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """A question: it begins a sentence, behind words such as "ok" or "hey"; in some languages it ends one."""
    beginning = (match for match in scan(reading, "question", holes) if _begins(reading, match.first))
    ending = (match for match in scan(reading, "question_end", holes) if _ends(reading, match.end))
    for match in chain(beginning, ending):
        people = match.hole("people")
        reading.question = Question(
            about=cast(QuestionAbout, match.name),
            people=cast(tuple[PersonSaid, ...], people.value) if people else (),
        )
        reading.take(match.first, match.end, BY)
        return


def _ends(reading: Reading, end: int) -> bool:
    """Whether the sentence ends there."""
    return all(reading.is_sign(at) for at in range(end, reading.size)) or reading.ends_sentence(end)


def _begins(reading: Reading, first: int) -> bool:
    """Whether all words of the sentence before are claimed or signs."""
    at = first - 1
    while at >= 0 and not reading.ends_sentence(at):
        if not reading.taken[at] and not reading.is_sign(at) and not reading.has("request.before_question", at):
            return False
        at -= 1
    return True


def answer_question(reading: Reading) -> None:
    """Gives a question the times and people of the message."""
    question = reading.question
    if question is None:
        return
    moment: Moment | None = None
    minutes: int | None = None
    for expression in reading.times:
        if expression.kind == "duration":
            minutes = expression.readings[0].minutes if expression.readings else None
        elif moment is None and expression.readings:
            moment = expression.readings[0]
        elif moment is not None and expression.readings:
            moment = _merged(moment, expression.readings[0])
    people = question.people or tuple(
        piece.value for piece in reading.found if piece.slot == "people" and isinstance(piece.value, PersonSaid)
    )
    reading.question = question.model_copy(update={"moment": moment, "minutes": minutes, "people": people})


def _merged(first: Moment, second: Moment) -> Moment:
    """Parts that the first leaves open, from the second."""
    update = {
        name: getattr(second, name)
        for name in ("day", "last_day", "at", "end_at", "part", "window")
        if getattr(first, name) is None and getattr(second, name) is not None
    }
    return first.model_copy(update=update)


def find_preferences(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Lasting wishes: "my meetings are 45 minutes", "always on Teams", "I work 8 to 4"."""
    for match in scan(reading, "preference", holes):
        key, value = _preference(match)
        if value is None:
            continue
        reading.found.append(
            Found(
                slot="preference",
                key=key,
                value=value,
                span=reading.span(match.first, match.end),
                by=f"preference.{match.name}",
            )
        )
        reading.acts.append(Act.PREFER)
        for index in range(match.first, match.end):
            reading.taken[index] = "preference"


def _preference(match: Match) -> tuple[str, str | int | bool | TimeExpression | None]:
    time, duration, place = match.hole("hours"), match.hole("duration"), match.hole("place")
    if match.name in {"online", "offline"}:
        return "online", match.name == "online"
    if match.name in {"coming", "next_week"}:
        return "next_weekday", match.name
    if match.name == "hours":
        expression = cast(TimeExpression, time.value) if time else None
        ranged = expression is not None and any(moment.end_at for moment in expression.readings)
        return "working_hours", expression if ranged else None
    if match.name == "room":
        return "room", getattr(place.value, "name", None) if place else None
    return "minutes", cast(int, duration.value) if duration else None


def decide(reading: Reading) -> tuple[Act, tuple[Act, ...]]:
    """The main act and all acts, from what was claimed and found."""
    acts = list(dict.fromkeys(reading.acts))
    made = _content_act(reading)
    if reading.question is not None:
        acts.insert(0, Act.ASK)
    elif made is not None:
        acts = [made, *(act for act in acts if act not in _SWALLOWED)]
    elif reading.pick is not None:
        acts = [act for act in acts if act not in _SWALLOWED]
        if not acts or reading.pick.quality not in TIMELESS:
            acts.insert(0, Act.PICK)
    if not acts:
        return Act.UNKNOWN, (Act.UNKNOWN,)
    acts.sort(key=lambda act: _RANK.get(act, 1))
    return acts[0], tuple(dict.fromkeys(acts))


_SWALLOWED = frozenset({Act.GREET, Act.THANK, Act.CREATE, Act.INFORM})
_RANK: Mapping[Act, int] = {
    Act.ASK: -1, Act.PREFER: 0, Act.FORGET_ME: 0, Act.REFER: 0, Act.CREATE: 1, Act.INFORM: 1, Act.KEEP: 2, Act.YES: 3,
    Act.NO: 3, Act.GREET: 4, Act.THANK: 4,
}  # fmt: skip
"""What matters more comes first; equal ones in the order of the message."""


def _content_act(reading: Reading) -> Act | None:
    """CREATE or INFORM for a message with content, None for one without."""
    pieces = [piece for piece in reading.found if piece.slot != "preference"]
    slots = {piece.slot for piece in pieces if piece.confidence >= SURE}
    titles = [piece.by for piece in pieces if piece.slot == "subject"]
    if reading.pick is not None or not WHOLE.isdisjoint(reading.acts):
        return Act.INFORM if Act.INFORM in reading.acts else None
    if not pieces:
        return Act.CREATE if Act.CREATE in reading.acts and reading.asked_by in {"create", "remind"} else None
    if Act.CREATE in reading.acts and (titles or reading.asked_by != "have"):
        return Act.CREATE
    if Act.INFORM in reading.acts or reading.expecting is not None or titles == ["subject.called"]:
        return Act.INFORM
    if _ends_as_correction(reading):
        return Act.INFORM
    return Act.CREATE if titles else Act.INFORM if slots else None


def _ends_as_correction(reading: Reading) -> bool:
    """Whether the last word marks the message as a correction ("dinner at 7 instead")."""
    last = next((index for index in reversed(range(reading.size)) if not reading.is_sign(index)), -1)
    return reading.has("change.after", last)


WHOLE = frozenset({Act.PREFER, Act.REFER, Act.WHY, Act.RUDE, Act.OFF_TOPIC})
"""Acts whose message gives the draft nothing."""
SURE = 0.5
"""Below this a piece counts only as an answer."""

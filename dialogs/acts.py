"""What the person does with a message: picks, references, questions, and whether it asks for a new event."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Literal, cast

from dialogs.commands import BY, LEADS, phrase_at
from dialogs.frames import HoleReader, Match
from dialogs.model import Act, Moment, PersonSaid, Pick, Question
from dialogs.reading import Reading
from dialogs.scan import scan
from dialogs.words.folding import fold


def find_pick(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """A message that only picks: a number, a position, or what sets the choice apart."""
    end = reading.size
    while end > 0 and reading.is_sign(end - 1):
        end -= 1
    for at in _picks_from(reading, holes, end):
        match = phrase_at(reading, "choice", holes, at, end)
        if match is not None and _only_tails(reading, holes, match.end, end):
            value = match.name
            reading.pick = Pick(number=int(value)) if value.lstrip("-").isdigit() else Pick(quality=value)
            return


TIMELESS = frozenset({"neither", "any", "further", "nearer", "bigger", "smaller", "middle", "keep", "drop", "postpone"})
"""What sets a choice apart and says no time: "ninguna de las dos" is not two o'clock."""


def _picks_from(reading: Reading, holes: Mapping[str, HoleReader], end: int) -> list[int]:
    """Where a pick may begin: at once, and behind "yes,", "no,", "I don't know," or "I'll take"."""
    starts = [next((at for at in range(end) if not reading.is_sign(at)), 0)]
    answer, whole = phrase_at(reading, "acts", holes, 0, end, LEADS), phrase_at(reading, "acts", holes, 0, end)
    unsure = phrase_at(reading, "acts", holes, 0, end, {"unsure": Act.UNSURE})
    if unsure is not None and unsure.end < end and reading.is_sign(unsure.end):
        answer = unsure
    if answer is not None and starts[0] == 0 and (whole is None or whole.end < end):
        behind = answer.end
        while behind < end and reading.is_sign(behind):
            behind += 1
        starts.append(behind)
    for at in tuple(starts):
        lead = phrase_at(reading, "pick", holes, at, end, {"lead": Act.PICK})
        if lead is not None:
            starts.append(lead.end)
    return [start for start in reversed(starts) if start < end]


def _only_tails(reading: Reading, holes: Mapping[str, HoleReader], at: int, end: int) -> bool:
    """Whether nothing but "please" or "works for me" stands there."""
    while at < end:
        tail = phrase_at(reading, "pick", holes, at, end, {"tail": Act.PICK})
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
    """ "skip it on Easter Monday", "why 45 minutes?", "why Dana?": commands that need times or names, unlike others."""
    for match in scan(reading, "acts", holes):
        if match.name in WITH_VALUE and _has_value(reading, match) and _begins(reading, match.first):
            reading.acts.append(Act(match.name))
            reading.take(match.first, match.end, BY)


WITH_VALUE = frozenset({Act.REFER, Act.WHY})
"""Acts whose phrases may have a time or a name in them."""


def _has_value(reading: Reading, match: Match) -> bool:
    """Whether the phrase holds a time, or a name that ends the sentence ("Why Marketing fails" is a title)."""
    return match.hole("time") is not None or (match.hole("people") is not None and _ends(reading, match.end))


QuestionAbout = Literal[
    "agenda", "free", "next", "who", "where", "how_long_until", "availability", "gaps", "rooms", "preferences",
    "stored", "languages", "suggest", "join", "draft",
]  # fmt: skip


def find_question(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """A question: it begins a sentence, behind words such as "ok" or "hey"; in some languages it ends one."""
    beginning = (match for match in scan(reading, "question", holes) if _begins(reading, match.first))
    ending = (match for match in scan(reading, "question_end", holes) if _ends(reading, match.end))
    for match in chain(beginning, ending, _whole_questions(reading, holes)):
        people = match.hole("people") or match.hole("guests")
        reading.question = Question(
            about=cast(QuestionAbout, match.name),
            people=cast(tuple[PersonSaid, ...], people.value) if people else (),
        )
        reading.take(match.first, match.end, BY)
        return


def _whole_questions(reading: Reading, holes: Mapping[str, HoleReader]) -> Iterable[Match]:
    """Phrases that ask only where nothing else is said: "agenda tomorrow" does, "agenda review tomorrow" is an event.

    Where a title was asked for, they are one.
    """
    if reading.expecting == "subject":
        return
    for match in scan(reading, "question_whole", holes):
        if _begins(reading, match.first) and _only_thanks(reading, holes, match.end):
            yield match


def _only_thanks(reading: Reading, holes: Mapping[str, HoleReader], at: int) -> bool:
    """Whether nothing but "please" stands there."""
    while at < reading.size:
        tail = phrase_at(reading, "tail", holes, at, reading.size)
        if not reading.is_sign(at) and (tail is None or tail.name != "trailing"):
            return False
        at = tail.end if tail is not None and tail.name == "trailing" else at + 1
    return True


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


def decide(reading: Reading) -> tuple[Act, tuple[Act, ...]]:
    """The main act and all acts, from what was claimed and found."""
    acts = list(dict.fromkeys(reading.acts))
    made = _content_act(reading)
    if reading.question is not None:
        acts.insert(0, Act.ASK)
    elif made is not None:
        acts = [made, *(act for act in acts if act not in _SWALLOWED | _VAGUE)]
    elif reading.pick is not None:
        acts = [act for act in acts if act not in _SWALLOWED]
        if not acts or reading.pick.quality not in TIMELESS:
            acts.insert(0, Act.PICK)
    if not acts:
        only = Act.WAIT if not reading.size and fold(reading.text) else Act.UNKNOWN
        return only, (only,)
    acts.sort(key=lambda act: _RANK.get(act, 1))
    return acts[0], tuple(dict.fromkeys(acts))


_SWALLOWED = frozenset({Act.GREET, Act.THANK, Act.CREATE, Act.INFORM})
_VAGUE = frozenset({Act.REOPEN, Act.WAIT, Act.UNSURE})
"""What says nothing more once a value is there: "hmm, four", "make it longer, an hour"."""
_RANK: Mapping[Act, int] = {
    Act.ASK: -1, Act.PREFER: 0, Act.FORGET_ME: 0, Act.REFER: 0, Act.CREATE: 1, Act.INFORM: 1, Act.KEEP: 2, Act.YES: 3,
    Act.WAIT: 2, Act.NO: 3, Act.UNSURE: 4, Act.GREET: 4, Act.THANK: 4,
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

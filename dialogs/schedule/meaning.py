"""A message read once more where what was asked made it mean something else than it says."""

from dialogs.conversation import Conversation
from dialogs.model import Act, Found, Moment, PersonSaid, PlaceSaid, Understanding
from dialogs.needs import Facts
from dialogs.pack import Pack
from dialogs.schedule.situation import circumstances, expected, read
from dialogs.slots.subject.find import HEAD
from dialogs.slots.when.narrow import QUESTION_MARKS
from dialogs.tokens import tokenize
from dialogs.words.folding import fold

CALLED = "subject.called"
"""The finder of a title that was given in so many words: "call it X"."""
BARE = "people.bare"
"""The finder of a name without a phrase around it."""
NAMED_PLACE = "place.is"
"""The finder of a place that nothing says to be one."""
MOST_OF_A_NAME = 3
"""Words."""

SIGNATURE_BREAK = "\n"
CLEAR = frozenset({Act.YES, Act.NO, Act.KEEP, Act.CANCEL, Act.UNDO, Act.HELP})
"""What a first line alone may say for the whole message."""


def as_meant(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """The words as they are meant after what was asked; the same words where nothing speaks against them."""
    if words.too_long:
        return words
    if talk.asked is None:
        return _asked_again(talk, words, facts)
    first = _first_line(talk, words, facts)
    if first is not None:
        return first
    if talk.asked.slot == "subject":
        words = _corrected(talk, words, facts)
    if talk.asked.about in ASKS_NAME:
        words = _named(talk, words, facts)
    elif talk.asked.slot == "people":
        words = _somebody(talk, words, facts)
    return _bare_time(talk, _retitled(talk, words), facts) if talk.draft is not None else words


def _retitled(talk: Conversation, words: Understanding) -> Understanding:
    """ "No, I said planning session" names the draft anew where the titles share a word."""
    title = talk.draft.subject if talk.draft is not None else None
    if title is None or title.source == "assumed" or len(words.found) != 1 or Act.NO not in words.acts:
        return words
    piece = words.found[0]
    if piece.by != HEAD or not set(fold(str(piece.value)).split()) & set(fold(title.value).split()):
        return words
    return words.model_copy(update={"found": (piece.model_copy(update={"by": CALLED}),), "act": Act.INFORM})


def _somebody(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """A name behind "who?" is no title and no place: "Dana instead" is somebody else."""
    pieces, pack = words.found, circumstances(talk, facts).pack
    if len(pieces) != 1 or words.asks:
        return words
    name = _without_repair(_left_over(pieces[0], words), pack)
    if not name or not all(word[:1].isupper() for word in name.split()):
        return words
    person = Found(
        slot="people",
        key="attendee",
        value=PersonSaid(name=name),
        span=pieces[0].span,
        operation="swap",
        by=BARE,
    )
    return words.model_copy(update={"found": (person,), "act": Act.INFORM, "acts": _informing(words)})


def _left_over(piece: Found, words: Understanding) -> str:
    """What nothing says to be a title or a place; a place behind one word alone is as good a name ("lieber Dana")."""
    value = piece.value
    if isinstance(value, PlaceSaid) and value.name and piece.by == NAMED_PLACE:
        alone = words.text.endswith(value.name) and len(words.text.split()) == len(value.name.split()) + 1
        return value.name if alone else ""
    return str(value) if piece.by == HEAD else ""


def _informing(words: Understanding) -> tuple[Act, ...]:
    return tuple(dict.fromkeys((Act.INFORM, *(act for act in words.acts if act is Act.NO))))


def _without_repair(said: str, pack: Pack) -> str:
    """The words without those at their edges that mark a correction; "" where too many are left for a name."""
    marks = pack.lists.get("change.after", frozenset()) | pack.lists.get("change.before", frozenset())
    words = said.split()
    while words and words[-1].casefold().strip(",") in marks:
        words.pop()
    while words and words[0].casefold().strip(",") in marks:
        words.pop(0)
    return " ".join(words) if len(words) <= MOST_OF_A_NAME else ""


def _named(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """Free words after "whom shall I add?" or "which place instead?" are names, however strange; they are no title."""
    asked, pieces = talk.asked, words.found
    if asked is None or asked.about not in ASKS_NAME or len(pieces) != 1 or pieces[0].by != HEAD:
        return words
    title, pack = pieces[0], circumstances(talk, facts).pack
    found: tuple[Found, ...]
    if asked.about == ASKS_PLACE:
        found = (title.model_copy(update={"slot": "place", "key": "place", "value": PlaceSaid(name=str(title.value))}),)
    else:
        said = {"slot": "people", "key": "attendee", "operation": "add"}
        names = _listed((str(title.value), *words.rest), pack)
        found = tuple(title.model_copy(update={**said, "value": PersonSaid(name=name)}) for name in names)
    return words.model_copy(update={"found": found, "act": Act.INFORM, "acts": (Act.INFORM,)})


COMMAS = frozenset(",;、，")
ASKS_PLACE = "another_place"
ASKS_NAME = frozenset({ASKS_PLACE, "other_people"})
"""`Asked.about` of questions that are answered by a name."""


def _listed(stretches: tuple[str, ...], pack: Pack) -> tuple[str, ...]:
    """The names in stretches of words, and in lists of them ("Ana and Jonas")."""
    joints, names = pack.lists.get("words.and", frozenset()), list[str]()
    for text in stretches:
        first = 0
        for token in tokenize(text, pack.cutting):
            if token.norm in joints or token.norm in COMMAS:
                names.append(text[first : token.start])
                first = token.end
        names.append(text[first:])
    return tuple(name.strip() for name in names if name.strip())


FOLLOWED_UP = frozenset({"agenda", "free", "availability", "gaps", "rooms"})
"""Questions that can be asked again about another day."""


def _asked_again(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """ "And on Friday?" after an answer asks the same about Friday, where no draft is open and nothing else is said."""
    question = talk.last_question
    if question is None or talk.draft is not None or question.about not in FOLLOWED_UP or words.question is not None:
        return words
    if len(words.text.split()) <= MOST_AGAIN:
        words = read(talk, words.text, facts, "when")
    moments = [each.readings[0] for each in words.times if each.readings and each.recurrence is None]
    bare = (
        set(words.acts) <= {Act.INFORM, Act.UNKNOWN}
        and not words.pick
        and all(piece.slot == "when" for piece in words.found)
    )
    if not bare or len(moments) != 1 or len(" ".join(words.rest).split()) > MOST_LEFT:
        return words
    moment = _on_day_asked(moments[0], question.moment, words, circumstances(talk, facts).pack)
    if moment is None:
        return words
    asked = question.model_copy(update={"moment": moment})
    return words.model_copy(update={"act": Act.ASK, "acts": (Act.ASK,), "question": asked})


def _on_day_asked(moment: Moment, asked: Moment | None, words: Understanding, pack: Pack) -> Moment | None:
    """The moment of a question that follows: "and at 5?" is on the day of the question before. None: it is no question
    that follows."""
    if moment.day is not None:
        return moment
    hour = moment.at is not None or moment.window is not None
    opening = words.text.casefold().split()[:1]
    goes_on = words.text.rstrip().endswith(QUESTION_MARKS) or not pack.lists["words.and"].isdisjoint(opening)
    return moment.model_copy(update={"day": asked.day}) if hour and goes_on and asked and asked.day else None


MOST_AGAIN = 5
"""Words of "and what about Friday afternoon?"."""
MOST_LEFT = 2
"""Words beside a day that say nothing: "and what about Friday"."""


def _first_line(talk: Conversation, words: Understanding, facts: Facts) -> Understanding | None:
    """A plain answer above a signature: "yes", an empty line, "Sent from my phone"."""
    line, *more = [part for part in words.text.split(SIGNATURE_BREAK) if part.strip()] or [""]
    if not more:
        return None
    meant = read(talk, line, facts, expected(talk))
    return meant if meant.act in CLEAR and not meant.found else None


def _corrected(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """Where a title was asked for, "no, make it 4" and "Jonas should come too" still correct; the rest is a title."""
    if talk.draft is None:
        return words
    other = read(talk, words.text, facts)
    if _is_plain_correction(other):
        return other
    meant = read(talk, words.text, facts, "when")
    corrects = Act.INFORM in meant.acts and not any(piece.slot == "subject" for piece in meant.found)
    if not corrects or not meant.of("when"):
        return words
    plain = read(talk, words.text, facts)
    return meant if {Act.INFORM, Act.NO}.intersection(plain.acts) else words


def _is_plain_correction(plain: Understanding) -> bool:
    """Whether every word of a message, read as if nothing had been asked, is about other parts than the title."""
    others = [piece for piece in plain.found if piece.slot not in ("subject", "preference")]
    whole = len(others) == len(plain.found) and not plain.rest
    said = Act.INFORM in plain.acts or plain.asks
    return whole and said and any(piece.slot != "when" for piece in others)


def _bare_time(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """What is left behind "no wait" and is a time on its own, "4", corrects the time; it is no title."""
    plain = read(talk, words.text, facts)
    if not {Act.INFORM, Act.NO}.intersection(plain.acts) or [piece.slot for piece in plain.found] != ["subject"]:
        return words
    meant = read(talk, str(plain.found[0].value), facts, "when")
    if not meant.found or any(piece.slot != "when" for piece in meant.found):
        return words
    return meant.model_copy(update={"text": words.text, "act": Act.INFORM, "acts": (Act.INFORM,)})

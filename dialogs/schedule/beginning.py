"""Which draft a message is about: the open one, a new one, one that was dropped, or an event that already exists."""

from dialogs.conversation import Conversation
from dialogs.model import Act, Attendee, EventDraft, Found, Understanding, When
from dialogs.needs import Facts
from dialogs.pack import Pack
from dialogs.schedule.existing import draft_of
from dialogs.schedule.hearing import Heard
from dialogs.schedule.meaning import CALLED
from dialogs.schedule.mentioned import copied
from dialogs.schedule.situation import circumstances, read
from dialogs.schedule.under_way import corrected
from dialogs.slots.subject.find import HEAD
from dialogs.slots.when.narrow import narrowed
from dialogs.tokens import tokenize
from dialogs.words.folding import fold

ASIDES = frozenset(
    {
        Act.ASK,
        Act.DETAILS,
        Act.FORGET_ME,
        Act.HELP,
        Act.LOAD_SAMPLE,
        Act.OFF_TOPIC,
        Act.PREFER,
        Act.REMOVE_SAMPLE,
        Act.REPEAT,
        Act.RUDE,
        Act.SIGN_IN,
        Act.SIGN_OUT,
        Act.SLOWER,
        Act.UNSURE,
        Act.WAIT,
        Act.WHY,
    }
)
"""What changes no draft, whatever times and names it mentions."""

NEW_DRAFT: dict[str, object] = {
    "undo": (),
    "accepted": (),
    "dropped": None,
    "drafted_in": None,
    "cancelled": None,
    "editing": None,
    "refused": None,
    "pending": None,
    "last_question": None,
}
"""What a new draft leaves behind."""


def begin(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """The talk with the draft that this message is about; unchanged where it is about none."""
    if heard.does(Act.UNDO) or regrets(talk, heard):
        return _undone(talk)
    words = heard.words
    question = words.question if words else None
    if words is not None and question is not None and question.about == "suggest" and _says_what(words):
        return _to_be_found(talk, words, facts)
    if heard.mention is not None and heard.mention.aim == "again":
        return talk.model_copy(update={**NEW_DRAFT, "draft": copied(talk, facts, heard.mention.days)})
    if words is None or heard.option is not None or not heard.edits or heard.main in ASIDES:
        return talk
    if talk.draft is None and not _answers_title(talk) and is_chatter(words, circumstances(talk, facts).pack):
        return talk
    if heard.does(Act.CREATE):
        return _requested(talk, heard, words, facts)
    if talk.draft is not None and _is_request_after_all(talk, talk.draft, words, facts):
        return talk.model_copy(update={"waiting": (*talk.waiting, words.text)})
    if talk.draft is not None or not _draft_pieces(words):
        return talk
    return _corrected(talk, words, facts)


def _says_what(words: Understanding) -> bool:
    """Whether a search can begin: with whom, how long, or when."""
    return bool(words.question and words.question.people) or bool(words.of("when") or words.of("limits"))


def regrets(talk: Conversation, heard: Heard) -> bool:
    """Whether what was dropped is to be kept after all: "no, keep it"."""
    return talk.draft is None and talk.dropped is not None and talk.asked is None and heard.does(Act.KEEP)


def _to_be_found(talk: Conversation, words: Understanding, facts: Facts) -> Conversation:
    """ "When could Dana and I meet?" begins a draft whose time is looked for; an open one is not replaced."""
    if talk.draft is not None and not is_blank(talk.draft):
        return talk
    question = words.question
    guests = tuple(
        Attendee(query=person.address or person.name, relation=person.relation, of=person.of, title=person.title)
        for person in (question.people if question else ())
    )
    when = narrowed(When(), words, circumstances(talk, facts).working_hours, facts.now.date())
    draft = EventDraft(id=facts.new_draft_id, attendees=guests, when=when)
    return talk.model_copy(update={**NEW_DRAFT, "draft": draft})


def _requested(talk: Conversation, heard: Heard, words: Understanding, facts: Facts) -> Conversation:
    """A request begins a draft; beside an open draft that holds something it is kept for later."""
    if talk.draft is not None and not is_blank(talk.draft) and not heard.does(Act.CANCEL, Act.RESTART):
        if _answers_title(talk) or not _is_second(words, circumstances(talk, facts).pack):
            return talk
        return talk.model_copy(update={"waiting": (*talk.waiting, words.text)})
    if talk.draft is None and _names_nothing_new(words):
        return _corrected(talk, words, facts)
    waiting = (*talk.waiting, words.second) if words.second else talk.waiting
    return talk.model_copy(update={**NEW_DRAFT, "draft": EventDraft(id=facts.new_draft_id), "waiting": waiting})


def _is_request_after_all(talk: Conversation, draft: EventDraft, words: Understanding, facts: Facts) -> bool:
    """Whether what was said after a question answers nothing, but asks for another event with a day and an hour."""
    if talk.asked is None or talk.asked.slot is None or is_blank(draft) or _answers_title(talk):
        return False
    plain = read(talk, words.text, facts)
    titles = " ".join(str(piece.value) for piece in plain.of("subject"))
    own = draft.subject.value if draft.subject else ""
    about_it = set(fold(titles).split()) & set(fold(own).split())
    asks = Act.CREATE in plain.acts and _is_second(plain, circumstances(talk, facts).pack)
    return asks and bool(titles) and not about_it and _names_day_and_hour(plain)


def _names_nothing_new(words: Understanding) -> bool:
    """Whether a request says neither what nor when, so that it goes on about what was there last: "add Jonas"."""
    if not _draft_pieces(words) or any(piece.slot == "subject" for piece in words.found):
        return False
    return not any(moment.day or moment.at for expression in words.times for moment in expression.readings)


def _corrected(talk: Conversation, words: Understanding, facts: Facts) -> Conversation:
    """Values without an open draft: a correction of what is being created, was dropped or created last, else a request
    after all."""
    corrects = is_correction(words, circumstances(talk, facts).pack)
    again = corrected(talk, facts) if corrects else None
    if again is not None:
        return again
    if corrects and talk.dropped is not None:
        return talk.model_copy(update={"draft": _next(talk.dropped), "dropped": None})
    if corrects and talk.last_event is not None:
        draft = draft_of(talk.last_event, facts.new_draft_id)
        return talk.model_copy(update={**NEW_DRAFT, "draft": draft, "editing": talk.last_event})
    waiting = (*talk.waiting, words.second) if words.second else talk.waiting
    return talk.model_copy(update={**NEW_DRAFT, "draft": EventDraft(id=facts.new_draft_id), "waiting": waiting})


def _undone(talk: Conversation) -> Conversation:
    if talk.draft is not None and talk.undo:
        *earlier, last = talk.undo
        revision = talk.draft.revision
        draft = last.model_copy(update={"id": talk.draft.id, "revision": revision})
        return talk.model_copy(update={"draft": draft, "undo": tuple(earlier)})
    gone = talk.dropped or talk.cancelled
    if talk.draft is None and gone is not None:
        return talk.model_copy(update={"draft": _next(gone), "dropped": None, "cancelled": None})
    return talk


def _next(draft: EventDraft) -> EventDraft:
    return draft.model_copy(update={"revision": draft.revision + 1})


def is_blank(draft: EventDraft) -> bool:
    """Whether nothing was said yet that could be lost."""
    when = draft.when
    said = (draft.subject, when.day, when.at, when.minutes, when.end_at, draft.recurrence, draft.body)
    return not (draft.attendees or draft.places or any(part and part.source != "assumed" for part in said))


def _is_second(words: Understanding, pack: Pack) -> bool:
    """Whether a request beside an open draft is another event: it has a title of its own and a time, or asks for one.

    "45 minutes is enough" and "book us a room" go on about the draft; so does what speaks of "it".
    """
    titles = [str(piece.value) for piece in words.of("subject") if piece.operation == "set"]
    if any(_speaks_of_it(title, pack) for title in titles) or is_bare_title(words):
        return False
    starts = any(moment.day or moment.at for expression in words.times for moment in expression.readings)
    return (bool(titles) and (words.asks or starts)) or (words.asks and starts and _names_day_and_hour(words))


def _names_day_and_hour(words: Understanding) -> bool:
    moments = [moment for expression in words.times for moment in expression.readings]
    return any(moment.day for moment in moments) and any(moment.at for moment in moments)


def _speaks_of_it(title: str, pack: Pack) -> bool:
    return not pack.lists.get("request.it", frozenset()).isdisjoint(fold(title).split())


def is_correction(words: Understanding, pack: Pack) -> bool:
    """Whether the message only makes sense about something that is there: "an hour later", "add Dana", "call it X"."""
    pieces = _draft_pieces(words)
    if words.act in (Act.REFER, Act.NO):
        return True
    if _is_whole(words) and not _speaks_of_it(words.text, pack):
        return False
    titles = [piece for piece in pieces if piece.slot == "subject" and piece.operation == "set"]
    renames = Act.CREATE not in words.acts and all(piece.by == CALLED for piece in titles)
    return not titles or renames


def _is_whole(words: Understanding) -> bool:
    """Whether who or in which room is said with a day and an hour: that is an event of its own, title or not."""
    others = [piece for piece in words.found if piece.slot == "people" or piece.key == "room"]
    adds = bool(others) and all(piece.operation in ("set", "add") for piece in words.found)
    return adds and Act.NO not in words.acts and _names_day_and_hour(words)


def is_bare_title(words: Understanding) -> bool:
    """Whether the message is nothing but what could be a title: beside a draft that is no second request."""
    covered = sum(piece.span[1] - piece.span[0] for piece in words.of("subject"))
    return all(piece.slot == "subject" for piece in words.found) and covered >= len(words.text.strip(" .!?"))


def is_chatter(words: Understanding, pack: Pack) -> bool:
    """Whether the message is nothing but free words that nobody would call an event ("who cares", "you again?"): a
    title only where one was asked for.
    """
    if words.asks or not words.found or any(piece.by != HEAD for piece in words.found):
        return False
    chatter = pack.lists.get("subject.chatter", frozenset())
    return not chatter.isdisjoint(token.norm for token in tokenize(words.text, pack.cutting))


def has_own_title(draft: EventDraft) -> bool:
    """Whether the title was said, so that words without a sign of a correction do not replace it."""
    return draft.subject is not None and draft.subject.source != "assumed"


def _draft_pieces(words: Understanding) -> tuple[Found, ...]:
    return tuple(piece for piece in words.found if piece.slot not in ("preference", "limits"))


def _answers_title(talk: Conversation) -> bool:
    return talk.asked is not None and talk.asked.about in ("subject", "other_subject", "request", "start_of_nothing")

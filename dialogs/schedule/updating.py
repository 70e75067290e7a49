"""What a message changes: `update` takes the stored talk through a visible list of steps, each a talk to a talk.

`update` is called again whenever more facts are known, always from the stored talk, so nothing may depend on how
often it ran. It leaves `asked` alone: `decide` hears the same message in the light of the same question.
"""

from collections.abc import Callable

from dialogs.conversation import Conversation
from dialogs.model import EventDraft, Understanding
from dialogs.moves import CreateEvent
from dialogs.needs import Facts
from dialogs.schedule.beginning import ASIDES, begin
from dialogs.schedule.decision import Said
from dialogs.schedule.forms import edited
from dialogs.schedule.hearing import Heard, hear
from dialogs.schedule.situation import circumstances
from dialogs.slots import SLOTS

UNDO_DEPTH = 10

Step = Callable[[Conversation, Heard, Facts], Conversation]


def update(conversation: Conversation, said: Said, facts: Facts) -> Conversation:
    """The talk after this message, from the *stored* talk and the facts so far. Pure; called again with more facts."""
    heard = hear(conversation, said)
    if heard.old_button or (heard.words is not None and heard.words.too_long):
        return conversation
    talk = conversation
    for step in STEPS:
        talk = step(talk, heard, facts)
    return _revised(conversation, talk, facts)


def _answer_zone(talk: Conversation, heard: Heard, _facts: Facts) -> Conversation:
    """The answer to "which time zone are you in?" belongs to the person, not to the draft."""
    if talk.asked is None or talk.asked.about != "zone" or heard.words is None:
        return talk
    zones = [zone for piece in heard.words.of("when") if (zone := getattr(piece.value, "zone", None))]
    return talk.model_copy(update={"zone": zones[0]}) if zones else talk


def _take_option(talk: Conversation, heard: Heard, _facts: Facts) -> Conversation:
    """The picked choice brings the draft as it would be; what it accepts is accepted."""
    if heard.option is None or talk.draft is None:
        return talk
    accepted = (*talk.accepted, *heard.option.accepts)
    changed = heard.option.changed or talk.draft
    draft = changed.model_copy(update={"id": talk.draft.id, "revision": talk.draft.revision})
    return talk.model_copy(update={"draft": draft, "accepted": accepted})


def _take_form(talk: Conversation, heard: Heard, _facts: Facts) -> Conversation:
    """The fields of a form, of which those that differ count as said."""
    if talk.draft is None or not heard.form:
        return talk
    return talk.model_copy(update={"draft": edited(talk.draft, heard.form)})


def _fill(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """What the message says enters the draft, slot by slot."""
    words = heard.words
    if talk.draft is None or words is None or heard.option is not None or heard.main in ASIDES or _waits(talk, words):
        return talk
    draft = talk.draft
    for slot in SLOTS:
        draft = slot.fill(draft, words, circumstances(talk, facts))
    return talk.model_copy(update={"draft": draft})


def _waits(talk: Conversation, words: Understanding) -> bool:
    """Whether this message was kept for later as a request of its own."""
    return bool(talk.waiting) and talk.waiting[-1] == words.text


def _complete(talk: Conversation, _heard: Heard, facts: Facts) -> Conversation:
    """What was not said is assumed, and names become the people and rooms of the directory."""
    if talk.draft is None:
        return talk
    around, draft = circumstances(talk, facts), talk.draft
    for slot in SLOTS:
        draft = slot.assume(draft, around)
    return talk.model_copy(update={"draft": draft})


STEPS: tuple[Step, ...] = (_answer_zone, begin, _take_option, _take_form, _fill, _complete)


def _revised(before: Conversation, after: Conversation, facts: Facts) -> Conversation:
    """An edited draft is a new revision, and the earlier one can be brought back.

    A draft that was already confirmed once, with an outcome that is not known, gets a new id when it is changed: the
    same key never stands for two different requests.
    """
    old, new = before.draft, after.draft
    if old is None or new is None or old.id != new.id or old == new:
        return after
    identity = facts.new_draft_id if _was_attempted(before, old) else old.id
    draft = new.model_copy(update={"id": identity, "revision": old.revision + 1})
    undo = after.undo if after.undo != before.undo else (*before.undo, old)[-UNDO_DEPTH:]
    return after.model_copy(update={"draft": draft, "undo": undo})


def _was_attempted(talk: Conversation, draft: EventDraft) -> bool:
    return isinstance(talk.pending, CreateEvent) and talk.pending.draft.id == draft.id

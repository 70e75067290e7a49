"""What the draft itself needs next: its one question, or the whole of it to be confirmed."""

from dialogs.conversation import Conversation
from dialogs.model import EventDraft
from dialogs.moves import Answer, Ask, Choose, Confirm, Notice, Refuse
from dialogs.needs import Facts, Need
from dialogs.schedule import clashes
from dialogs.schedule.mailing import to_be_mailed
from dialogs.schedule.situation import circumstances
from dialogs.schedule.suggesting import is_looking, searches, suggestions
from dialogs.slots import SLOTS
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.people import check as people
from dialogs.slots.when.narrow import is_sought

TITLE_LAST = tuple(sorted(SLOTS, key=lambda slot: slot.name == "subject"))
"""The slots in the order in which they are completed and checked: what else is known may give a title."""

DraftQuestion = Ask | Choose | Refuse | Confirm


def next_question(talk: Conversation, draft: EventDraft, facts: Facts) -> DraftQuestion:
    """One question at most: what stands against the draft, slot by slot; else whether to create it.

    While a time is being looked for: who is meant, then the times that suit.
    """
    if is_sought(draft.when):
        return people.check(draft, circumstances(talk, facts)) or suggestions(talk, draft, facts)
    return obstacle(talk, draft, facts) or Confirm(draft=draft, notices=all_notices(talk, draft, facts))


def obstacle(talk: Conversation, draft: EventDraft, facts: Facts) -> Ask | Choose | Refuse | None:
    """The first thing that keeps the draft from being complete; None when only the yes is missing."""
    around = circumstances(talk, facts)
    for slot in TITLE_LAST:
        move = slot.check(draft, around)
        if move is not None:
            return move
    return clashes.check(draft, around)


def with_question(talk: Conversation, move: Answer, facts: Facts) -> Answer:
    """An answer after which the draft's own question follows again; a refused time is asked for anew."""
    if talk.draft is None or talk.editing is not None:
        return move
    return move.model_copy(update={"then": _offered_again(talk, talk.draft) or next_question(talk, talk.draft, facts)})


def _offered_again(talk: Conversation, draft: EventDraft) -> Choose | Ask | None:
    """The very times that were offered, or the question for another one, where the last question was that."""
    asked = talk.asked
    if asked is None or not is_looking(talk) or not is_shown(talk):
        return None
    if asked.options:
        return Choose(slot="when", about=asked.about, draft=draft, options=asked.options)
    return Ask(slot="when", about=asked.about, draft=draft)


def is_shown(talk: Conversation) -> bool:
    """Whether the person has seen this very draft: the last question was about this id and revision."""
    if talk.draft is None or talk.asked is None:
        return False
    return (talk.asked.draft_id, talk.asked.revision) == (talk.draft.id, talk.draft.revision)


def draft_needs(draft: EventDraft, around: Circumstances) -> tuple[Need, ...]:
    """The facts that completing and checking this draft takes."""
    own = tuple(need for slot in SLOTS for need in slot.needs(draft, around))
    sought = is_sought(draft.when) and not any(map(people.is_open, draft.attendees))
    return (*own, *clashes.needs(draft, around), *(searches(draft, around) if sought else ()))


def all_notices(talk: Conversation, draft: EventDraft, facts: Facts) -> tuple[Notice, ...]:
    """Everything that the draft says beside its values, what must be heard first."""
    around = circumstances(talk, facts)
    own = tuple(notice for slot in SLOTS for notice in slot.notices(draft, around))
    found = (*clashes.notices(draft, around), *to_be_mailed(draft, around), *own)
    return tuple(sorted(found, key=lambda notice: not notice.spoken))

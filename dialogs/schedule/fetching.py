"""Which facts a turn still needs: of the draft, of a question, of a wish for another time."""

from dialogs.conversation import Conversation
from dialogs.mention import Mention
from dialogs.model import Act, CalendarEvent
from dialogs.needs import Facts, ListCalendars, Need
from dialogs.schedule.decision import Said
from dialogs.schedule.drafting import draft_needs
from dialogs.schedule.hearing import Heard, declines, hear, leaves_time_open
from dialogs.schedule.mentioned import CHANGES, candidates, is_all_of_it, is_skip, look
from dialogs.schedule.moving import change_needs
from dialogs.schedule.naming import CHOSEN, chosen, meant, wanted_of_choice
from dialogs.schedule.questions import question_needs
from dialogs.schedule.series import is_unclear, whole_need
from dialogs.schedule.signing import sign_in_needs
from dialogs.schedule.situation import circumstances
from dialogs.schedule.suggesting import searches


def needs(conversation: Conversation, said: Said, facts: Facts) -> tuple[Need, ...]:
    """The facts that are missing for `decide`; () when none. At most three rounds a turn are made."""
    heard = hear(conversation, said, facts)
    wanted = (*_of_draft(conversation, facts), *_of_question(conversation, heard, facts))
    wanted = (*wanted, *_of_other_time(conversation, heard, facts), *_of_mention(conversation, heard, facts))
    wanted = (*wanted, *_of_sign_in(heard), *sign_in_needs(conversation, facts))
    return tuple(need for need in dict.fromkeys(wanted) if facts.get(need) is None)


def _of_draft(talk: Conversation, facts: Facts) -> tuple[Need, ...]:
    return draft_needs(talk.draft, circumstances(talk, facts)) if talk.draft else ()


def _of_question(talk: Conversation, heard: Heard, facts: Facts) -> tuple[Need, ...]:
    question = heard.words.question if heard.words and heard.main is Act.ASK else None
    return question_needs(talk, question, facts) if question else ()


def _of_sign_in(heard: Heard) -> tuple[Need, ...]:
    """Whether the calendar can be reached tells whether they are signed in."""
    return (ListCalendars(),) if heard.main is Act.SIGN_IN else ()


def _of_mention(talk: Conversation, heard: Heard, facts: Facts) -> tuple[Need, ...]:
    """The agenda, where an event of it is spoken of; and what changing that event takes."""
    said, event = wanted_of_choice(talk, heard, facts), chosen(talk, heard)
    if said is not None and event is not None and talk.asked is not None and talk.asked.about in CHOSEN:
        return _of_event(talk, said, event, facts)
    said = heard.mention
    if said is None or said.aim == "again":
        return ()
    if is_all_of_it(said) and not is_skip(said, talk):
        return _of_event(talk, said, talk.last_event, facts) if talk.last_event else ()
    found = candidates(said, talk, facts) or ()
    more = _of_event(talk, said, found[0], facts) if len(found) == 1 else ()
    return (look(said, talk, facts), *more)


def _of_event(talk: Conversation, said: Mention, event: CalendarEvent, facts: Facts) -> tuple[Need, ...]:
    """Its series, where all of that is meant; then who is meant and free."""
    if is_unclear(said, event):
        return ()
    series = whole_need(event) if said.scope == "whole" else ()
    whole = meant(said, event, facts)
    changes = said.aim in CHANGES and whole is not None
    return (*series, *(change_needs(talk, said, event, whole, facts) if changes and whole else ()))


def _of_other_time(talk: Conversation, heard: Heard, facts: Facts) -> tuple[Need, ...]:
    """Free slots, where the time that was offered is turned down."""
    if talk.draft is None or talk.asked is None or talk.asked.slot != "when":
        return ()
    wanted = declines(heard) or leaves_time_open(talk, heard)
    return searches(talk.draft, circumstances(talk, facts)) if wanted else ()

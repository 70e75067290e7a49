"""Which facts a turn still needs: of the draft, of a question, of a wish for another time."""

from dialogs.conversation import Conversation
from dialogs.model import Act
from dialogs.needs import Facts, ListCalendars, Need
from dialogs.schedule.decision import Said
from dialogs.schedule.drafting import draft_needs
from dialogs.schedule.hearing import Heard, declines, hear, leaves_time_open
from dialogs.schedule.mentioned import CHANGES, candidates, look
from dialogs.schedule.moving import change_needs
from dialogs.schedule.naming import EVENT_KEY, wanted_of_choice
from dialogs.schedule.questions import question_needs
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
    said = heard.mention
    if said is None and heard.key.startswith(EVENT_KEY) and (wanted := wanted_of_choice(talk, facts)) is not None:
        chosen = talk.candidates[int(heard.key.removeprefix(EVENT_KEY)) :][:1]
        return tuple(need for event in chosen for need in change_needs(talk, wanted, event, facts))
    if said is None or said.aim == "again":
        return ()
    found = candidates(said, talk, facts) or ()
    meant = found if said.aim in CHANGES and len(found) == 1 else ()
    return (look(said, talk, facts), *(need for event in meant for need in change_needs(talk, said, event, facts)))


def _of_other_time(talk: Conversation, heard: Heard, facts: Facts) -> tuple[Need, ...]:
    """Free slots, where the time that was offered is turned down."""
    if talk.draft is None or talk.asked is None or talk.asked.slot != "when":
        return ()
    wanted = declines(heard) or leaves_time_open(talk, heard)
    return searches(talk.draft, circumstances(talk, facts)) if wanted else ()

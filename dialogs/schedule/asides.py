"""What is not about the draft: greetings, help, questions, preferences. The draft's own question follows again."""

from collections.abc import Callable, Mapping

from dialogs.conversation import Conversation
from dialogs.model import Act
from dialogs.moves import Answer, Ask, Effect, Help, LoadSampleWeek, RemoveSampleWeek, SignOut
from dialogs.needs import Facts
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import is_shown, next_question, with_question
from dialogs.schedule.events import change_or_ask
from dialogs.schedule.hearing import Heard, leaves_time_open
from dialogs.schedule.lasting import ask_to_forget, prefer
from dialogs.schedule.questions import answer_question
from dialogs.schedule.signing import shut
from dialogs.schedule.suggesting import suggestions

Aside = Callable[[Conversation, Heard, Facts], Decision | None]


def aside(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """The answer to an aside; None where the message is none, or edits the draft as well."""
    if heard.option is not None or (talk.draft is not None and not is_shown(talk) and heard.main in POLITE):
        return None
    respond = ASIDES.get(heard.main)
    return respond(talk, heard, facts) if respond else None


def help_for(talk: Conversation, facts: Facts) -> Help:
    """Help that fits the moment; what was asked is asked again."""
    if talk.draft is not None:
        about = "choice" if talk.asked and talk.asked.options and talk.asked.move != "confirm" else "draft"
        then = next_question(talk, talk.draft, facts) if talk.editing is None else None
        about = "question" if isinstance(then, Ask) and not then.options else about
        return Help(about=about, draft=talk.draft, then=then)
    return Help(about="after" if talk.last_event else "start")


def _help(talk: Conversation, _heard: Heard, facts: Facts) -> Decision:
    return answer(talk, help_for(talk, facts))


def _greet(talk: Conversation, _heard: Heard, facts: Facts) -> Decision:
    about = "greeting_again" if talk.welcomed or talk.draft is not None else "greeting"
    return answer(talk, with_question(talk, Answer(about=about, subject=facts.profile.name), facts), welcomed=True)


def _say(about: str) -> Aside:
    """A plain answer."""

    def respond(talk: Conversation, _heard: Heard, facts: Facts) -> Decision:
        return answer(talk, with_question(talk, Answer(about=about), facts))

    return respond


def _repeat(about: str) -> Aside:
    """The last reply once more; without one there is nothing to repeat."""

    def respond(talk: Conversation, _heard: Heard, _facts: Facts) -> Decision:
        if not talk.last_words:
            return answer(talk, Help(about="start"))
        return answer(talk, Answer(about=about, subject=talk.last_words))

    return respond


def _details(talk: Conversation, _heard: Heard, facts: Facts) -> Decision:
    if talk.draft is not None:
        return answer(talk, with_question(talk, Answer(about="details"), facts))
    if talk.last_event is not None:
        return answer(talk, Answer(about="event_details", agenda=(talk.last_event,)))
    return answer(talk, help_for(talk, facts))


def _effect(about: str, effect: Effect) -> Aside:
    """An answer that something must be done for first."""

    def respond(talk: Conversation, _heard: Heard, facts: Facts) -> Decision:
        return answer(talk, with_question(talk, Answer(about=about), facts), effect)

    return respond


def _unsure(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """ "I don't know", "whenever": free times where a time is missing, else what can be said."""
    if leaves_time_open(talk, heard) and talk.draft is not None:
        return answer(talk, suggestions(talk, talk.draft, facts))
    return answer(talk, help_for(talk, facts)) if heard.does(Act.UNSURE) else None


def _wait(talk: Conversation, _heard: Heard, _facts: Facts) -> Decision:
    """Whoever needs a moment gets it: what was asked stands, and is not asked again. An event stays meanwhile."""
    if talk.asked is not None and talk.asked.move == "confirm_cancel":
        return answer(talk, Answer(about="event_kept"), None, asked=None)
    return answer(talk, Answer(about="no_hurry"))


def _forget(talk: Conversation, _heard: Heard, facts: Facts) -> Decision:
    return ask_to_forget(talk, facts)


def _sign_in(talk: Conversation, _heard: Heard, facts: Facts) -> Decision:
    """They want to sign in, and may be already: then what failed for want of it tells, by `signing.gated`."""
    about = "could_not_check" if shut(facts) else "signed_in" if facts.asks_sign_in else "no_sign_in"
    return answer(talk, with_question(talk, Answer(about=about), facts))


def _signed(about: str) -> Aside:
    """A sign-in that succeeded or did not: the draft that waited is shown again, an edited event's question too."""

    def respond(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
        if talk.editing is not None and talk.draft is not None:
            return change_or_ask(talk, talk.editing, talk.draft, facts)
        return _say(about)(talk, heard, facts)

    return respond


POLITE = frozenset({Act.GREET, Act.THANK})

ASIDES: Mapping[Act, Aside] = {
    Act.GREET: _greet,
    Act.THANK: _say("thanks"),
    Act.HELP: _help,
    Act.REPEAT: _repeat("repeat"),
    Act.SLOWER: _repeat("slower"),
    Act.DETAILS: _details,
    Act.PICK: _unsure,
    Act.UNSURE: _unsure,
    Act.WAIT: _wait,
    Act.WHY: _say("why"),
    Act.RUDE: _say("rude"),
    Act.OFF_TOPIC: _say("off_topic"),
    Act.ASK: answer_question,
    Act.PREFER: prefer,
    Act.FORGET_ME: _forget,
    Act.LOAD_SAMPLE: _effect("still_working", LoadSampleWeek()),
    Act.REMOVE_SAMPLE: _effect("still_working", RemoveSampleWeek()),
    Act.SIGN_IN: _sign_in,
    Act.SIGNED_IN: _signed("signed_in"),
    Act.NOT_SIGNED_IN: _signed("not_signed_in"),
    Act.SIGN_OUT: _effect("still_working", SignOut()),
}

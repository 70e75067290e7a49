"""Answers to whoever speaks of an event of the calendar: which one it is, when it is, whether to cancel it."""

from datetime import date

from dialogs.conversation import Conversation
from dialogs.mention import ASKED, Mention
from dialogs.model import Act, CalendarEvent, Question
from dialogs.moves import Answer, Choose, Option
from dialogs.needs import Facts
from dialogs.schedule import series
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import with_question
from dialogs.schedule.events import ask_about
from dialogs.schedule.hearing import Heard, declines
from dialogs.schedule.mentioned import CHANGES, candidates, is_all_of_it, is_one_of_last, is_skip, look, names_a_day
from dialogs.schedule.moving import changed
from dialogs.schedule.situation import circumstances, spoken_of
from dialogs.slots.when.offers import order_qualities
from dialogs.words import dates
from dialogs.words.sentences import Words

MOST_OFFERED = 5
CHOSEN = ("event", series.ABOUT)
"""Questions that ask which event is meant, or how much of it."""
EVENT_KEY = "event"
"""Key of an option that stands for an event; its number among the candidates follows."""


def about_event(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """What was wanted of an event of the calendar."""
    said = heard.mention
    if said is None or said.aim == "again":
        return None
    words = heard.words.text if heard.words else ""
    talk = talk.model_copy(update={"note": heard.note})
    if is_all_of_it(said) and talk.last_event is not None and not is_skip(said, talk):
        return _done_to(talk, said, talk.last_event, words, facts)
    found = candidates(said, talk, facts)
    if found is None:
        return answer(talk, with_question(talk, Answer(about="could_not_check"), facts))
    if (is_skip(said, talk) or is_one_of_last(said, talk)) and talk.last_event is not None:
        if not found:
            return _not_there(talk, "no_occurrence", talk.last_event.event.subject, facts)
        return _done_to(talk, said, found[0], words, facts)
    if not found and _removes_day(said, talk, facts):
        question = Question(about="agenda", moment=said.moment)
        nothing = Answer(about="agenda", question=question, window=look(said, talk, facts).window)
        return answer(talk, with_question(talk, nothing, facts))
    if not found:
        about = "no_occurrence" if said.scope == "one" and said.day is not None else "no_such_event"
        return _not_there(talk, about, said.text, facts)
    return _told(talk, said, found, words, facts)


def _removes_day(said: Mention, talk: Conversation, facts: Facts) -> bool:
    """Whether everything of a day is to go, and the day is empty."""
    return said.aim in ("cancel", "remove") and names_a_day(said, circumstances(talk, facts).pack)


def event_chosen(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """The one that was meant among several, or how much of a series: then what was wanted is done to it."""
    asked = talk.asked
    if asked is None or asked.about not in CHOSEN:
        return None
    if heard.option is None and (declines(heard) or heard.does(Act.CANCEL)):
        return answer(talk, with_question(talk, Answer(about="event_kept"), facts), None, asked=None, note="")
    event, wanted = chosen(talk, heard), wanted_of_choice(talk, heard, facts)
    if heard.option is None and heard.does(Act.YES, Act.KEEP):
        again = Choose(about=asked.about, draft=None, options=asked.options, subject=asked.subject, wanted=asked.wanted)
        return answer(talk, again.model_copy(update={"again": True}))
    if event is None or wanted is None:
        return None
    return _done_to(talk, wanted, event, asked.wanted or "", facts)


def chosen(talk: Conversation, heard: Heard) -> CalendarEvent | None:
    """The event that was picked."""
    if heard.key in (series.ONE_KEY, series.WHOLE_KEY):
        return next(iter(talk.candidates), None)
    if not heard.key.startswith(EVENT_KEY):
        return None
    number = int(heard.key.removeprefix(EVENT_KEY))
    return talk.candidates[number] if number < len(talk.candidates) else None


def wanted_of_choice(talk: Conversation, heard: Heard, facts: Facts) -> Mention | None:
    """What was wanted of the event when it was not clear which one, or how much of a series."""
    if talk.asked is None or talk.asked.about not in CHOSEN or talk.asked.wanted is None:
        return None
    said = spoken_of(talk, talk.asked.wanted, facts)
    scope = {series.ONE_KEY: "one", series.WHOLE_KEY: "whole"}.get(heard.key)
    return said.model_copy(update={"scope": scope}) if said and scope else said


def meant(said: Mention, event: CalendarEvent, facts: Facts) -> CalendarEvent | None:
    """The event, or the whole of its series where that was said; None where that could not be seen."""
    return series.whole(event, facts) if said.scope == "whole" else event


def _done_to(talk: Conversation, said: Mention, event: CalendarEvent, words_said: str, facts: Facts) -> Decision:
    """What was wanted is done to this event, once it is clear how much of a series that is."""
    if series.is_unclear(said, event):
        return series.ask_how_much(talk, event, words_said, facts)
    all_of_it = meant(said, event, facts)
    if all_of_it is None:
        return answer(talk, with_question(talk, Answer(about="could_not_check"), facts))
    if said.aim in CHANGES:
        return changed(talk, said, event, all_of_it, facts)
    return _cancel(talk, all_of_it, facts)


def _told(
    talk: Conversation, said: Mention, found: tuple[CalendarEvent, ...], words_said: str, facts: Facts
) -> Decision:
    if said.aim == "when_is":
        return answer(talk, with_question(talk, Answer(about="when_is", agenda=found[:MOST_OFFERED]), facts))
    if said.aim in ASKED:
        return answer(talk, with_question(talk, Answer(about=said.aim, agenda=found[:1]), facts))
    if len(found) == 1:
        return _done_to(talk, said, found[0], words_said, facts)
    around = circumstances(talk, facts)
    words, today = around.words, around.now.date()
    options = tuple(
        Option(
            key=f"{EVENT_KEY}{number}",
            label=_label(words, event, today),
            heard=_label(words.aloud, event, today),
            names=(
                event.event.subject,
                *(guest.label for guest in event.event.attendees),
                *(place.name for place in event.event.places),
            ),
            start=event.event.start,
        )
        for number, event in enumerate(found[:MOST_OFFERED])
    )
    move = Choose(about="event", draft=None, options=tuple(order_qualities(options)), wanted=words_said)
    return answer(talk, move, None, candidates=found[:MOST_OFFERED])


def _label(words: Words, event: CalendarEvent, today: date) -> str:
    """Which event: its start and its title."""
    return words("agenda-row-day", day=dates.moment(words, event.event.start, today), entry=event.event.subject)


def _cancel(talk: Conversation, event: CalendarEvent, facts: Facts) -> Decision:
    return ask_about(talk, event, event.window if event.ref.series else None, facts)


def _not_there(talk: Conversation, about: str, name: str, facts: Facts) -> Decision:
    return answer(talk, with_question(talk, Answer(about=about, subject=name), facts))

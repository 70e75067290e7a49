"""Answers to whoever speaks of an event of the calendar: which one it is, when it is, whether to cancel it."""

from datetime import date

from dialogs.conversation import Conversation
from dialogs.mention import ASKED, Mention, mention
from dialogs.model import Act, CalendarEvent
from dialogs.moves import Answer, Choose, Option
from dialogs.needs import Facts
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import with_question
from dialogs.schedule.events import ask_about
from dialogs.schedule.hearing import Heard, declines
from dialogs.schedule.mentioned import CHANGES, candidates, is_skip
from dialogs.schedule.moving import changed
from dialogs.schedule.situation import circumstances
from dialogs.slots.when.offers import order_qualities
from dialogs.words import dates
from dialogs.words.sentences import Words

MOST_OFFERED = 5
EVENT_KEY = "event"
"""Key of an option that stands for an event; its number among the candidates follows."""


def about_event(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """What was wanted of an event of the calendar."""
    said = heard.mention
    if said is None or said.aim == "again":
        return None
    found = candidates(said, talk, facts)
    if found is None:
        return answer(talk, with_question(talk, Answer(about="could_not_check"), facts))
    if is_skip(said, talk) and talk.last_event is not None:
        title = talk.last_event.event.subject
        return _cancel(talk, found[0], facts) if found else _not_there(talk, "no_occurrence", title, facts)
    if not found:
        return _not_there(talk, "no_such_event", said.text, facts)
    return _told(talk, said, found, heard.words.text if heard.words else "", facts)


def event_chosen(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """The one that was meant among several: whether to cancel it."""
    if talk.asked is None or talk.asked.about != "event":
        return None
    if declines(heard) or heard.does(Act.CANCEL):
        return answer(talk, with_question(talk, Answer(about="event_kept"), facts), None, asked=None)
    if not heard.key.startswith(EVENT_KEY):
        return None
    number = int(heard.key.removeprefix(EVENT_KEY))
    if number >= len(talk.candidates):
        return None
    wanted = wanted_of_choice(talk, facts)
    return (
        changed(talk, wanted, talk.candidates[number], facts)
        if wanted
        else _cancel(talk, talk.candidates[number], facts)
    )


def _told(
    talk: Conversation, said: Mention, found: tuple[CalendarEvent, ...], words_said: str, facts: Facts
) -> Decision:
    if said.aim in CHANGES and len(found) == 1:
        return changed(talk, said, found[0], facts)
    if said.aim == "when_is":
        return answer(talk, with_question(talk, Answer(about="when_is", agenda=found[:MOST_OFFERED]), facts))
    if said.aim in ASKED:
        return answer(talk, with_question(talk, Answer(about=said.aim, agenda=found[:1]), facts))
    if len(found) == 1:
        return _cancel(talk, found[0], facts)
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
    move = Choose(
        about="event",
        draft=None,
        options=tuple(order_qualities(options)),
        subject=words_said if said.aim in CHANGES else None,
    )
    return answer(talk, move, None, candidates=found[:MOST_OFFERED])


def wanted_of_choice(talk: Conversation, facts: Facts) -> Mention | None:
    """The change that was wanted when several events might have been meant; None where it was a cancellation."""
    if talk.asked is None or talk.asked.about != "event" or talk.asked.subject is None:
        return None
    around = circumstances(talk, facts)
    return mention(talk.asked.subject, around.pack, facts.profile, around.now)


def _label(words: Words, event: CalendarEvent, today: date) -> str:
    """Which event: its start and its title."""
    return words("agenda-row-day", day=dates.moment(words, event.event.start, today), entry=event.event.subject)


def _cancel(talk: Conversation, event: CalendarEvent, facts: Facts) -> Decision:
    return ask_about(talk, event, event.window if event.series else None, facts)


def _not_there(talk: Conversation, about: str, name: str, facts: Facts) -> Decision:
    return answer(talk, with_question(talk, Answer(about=about, subject=name), facts))

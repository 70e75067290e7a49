"""Words for a draft on its way: what is missing, which reading is meant, and the whole of it to be confirmed."""

from dataclasses import replace

from dialogs.model import EventDraft, When
from dialogs.moves import Ask, Choose, Confirm, ConfirmChange, Notice, Option, Refuse
from dialogs.reply import Choice, View
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.forms import edit_form
from dialogs.wording.letters import is_dictated, letters
from dialogs.wording.noting import noted
from dialogs.wording.saying import Saying, choice, option_choices, sentence, spoken_only
from dialogs.wording.speech import LONGEST_CONFIRMATION, short
from dialogs.wording.view import draft_view, in_own_zone, when_of_draft
from dialogs.words import dates, recurrences

MOST_SPOKEN = 3
"""Choices that are read out."""

SHOWS_DRAFT = frozenset({"clash", "room", "room_busy", "suggestion"})
"""Choices for which the whole draft has to be seen."""


def ask(move: Ask, around: Circumstances) -> Saying:
    """One thing is missing."""
    title = move.draft.subject.value if move.draft and move.draft.subject else ""
    about = f"{move.about}-untitled" if move.about == "start" and not title else move.about
    if move.about == "hour" and move.options:
        about = "hour-part"
    when = when_of_draft(around.words, move.draft.when, around.now.date()) if move.draft else ""
    if move.about == "subject" and when:
        about = "subject-when"
    options = _spoken_list(move.options, around)
    arguments = {"subject": move.subject or "", "title": title, "options": options, "when": when}
    asked = sentence(around, f"ask-{about}", **arguments).asking()
    return asked.offering(*option_choices(move.options, move.draft))


def choose(move: Choose, around: Circumstances) -> Saying:
    """One of several."""
    arguments = {"subject": move.subject or "", "options": _spoken_list(move.options, around)}
    asked = sentence(around, f"choose-{move.about}", count=len(move.options), **arguments).asking()
    view = _view(move.draft, around, move.notices) if move.draft and move.about in SHOWS_DRAFT else None
    told = _told(move.notices, around)
    heard = _draft_speech(move.draft, around) if move.draft and move.about == "clash" else Saying()
    whole = heard.then(told).then(asked).showing(view).offering(*option_choices(move.options, move.draft))
    return whole.lasting(LONGEST_CONFIRMATION) if move.about == "clash" else whole


def confirm(move: Confirm, around: Circumstances) -> Saying:
    """The whole draft, and one yes or no."""
    words = around.words
    heard = _draft_speech(move.draft, around).then(_told(move.notices, around))
    asked = Saying((words("confirm"),), spoken_only(around, "speech-confirm").speech, asks=True)
    shown = heard.then(asked).showing(_view(move.draft, around, move.notices))
    offered = shown.offering(*yes_no(move.draft, around, "choice-create", "choice-drop"))
    return replace(offered, form=edit_form(words, move.draft), longest=LONGEST_CONFIRMATION)


def confirm_change(move: ConfirmChange, around: Circumstances) -> Saying:
    """A change that others would be told of."""
    when = when_of_draft(around.words, move.draft.when, around.now.date())
    title = move.draft.subject.value if move.draft.subject else ""
    told = _told(move.notices, around)
    asked = sentence(around, "confirm_change", title=title, when=when).asking()
    choices = yes_no(move.draft, around, "choice-change", "choice-keep-as-is")
    view = _view(move.draft, around, move.notices)
    return told.then(asked).showing(view).offering(*choices).lasting(LONGEST_CONFIRMATION)


def refuse(move: Refuse, around: Circumstances) -> Saying:
    """A time that cannot be, with what could be instead."""
    when = when_of_draft(around.words, move.draft.when, around.now.date())
    instead = f"{move.about}-instead"
    about = instead if move.options and around.words.has(f"refuse-{instead}") else move.about
    arguments = {"when": when, "subject": move.subject or "", "options": _spoken_list(move.options, around)}
    refused = sentence(around, f"refuse-{about}", **arguments)
    return refused.asking().offering(*option_choices(move.options, move.draft))


def question(move: Ask | Choose | Confirm | Refuse, around: Circumstances) -> Saying:
    """The draft's own question."""
    match move:
        case Ask():
            return noted(move.before, move.draft, around).then(ask(move, around))
        case Choose():
            return noted(move.before, move.draft, around).then(choose(move, around))
        case Confirm():
            return confirm(move, around)
        case Refuse():
            return noted(move.before, move.draft, around).then(refuse(move, around))


def yes_no(draft: EventDraft, around: Circumstances, yes: str, no: str) -> tuple[Choice, Choice]:
    """The two answers to a yes/no question; touching them says yes and no."""
    words = around.words
    return (
        choice("yes", words(yes), draft, words("choice-yes"), "positive"),
        choice("no", words(no), draft, words("choice-no")),
    )


def _view(draft: EventDraft, around: Circumstances, notices: tuple[Notice, ...]) -> View:
    return draft_view(around.words, draft, around.now.date(), around.zone, notices)


def _told(notices: tuple[Notice, ...], around: Circumstances) -> Saying:
    """Notices as they are heard; on the screen they stand in the view."""
    told = Saying()
    for notice in notices:
        told = told.then(spoken_only(around, notice.message, 0 if notice.spoken else 5, **notice.arguments))
    return told


def _draft_speech(draft: EventDraft, around: Circumstances) -> Saying:
    """The draft in sentences, what and when first; the rest as far as there is time to listen."""
    words, title = around.words, draft.subject
    heard = spoken_only(
        around, "speech-draft", title=short(title.value) if title else "", when=when_spoken(draft.when, around)
    )
    if draft.recurrence:
        heard = heard.then(
            spoken_only(around, "speech-recurrence", 1, rule=recurrences.rule(words, draft.recurrence.value))
        )
    if draft.attendees and title and title.source != "assumed":
        people = dates.series(words, [guest.label for guest in draft.attendees])
        if not any(map(is_dictated, draft.attendees)):
            heard = heard.then(spoken_only(around, "speech-people", 2, people=people))
    for rank, guest in enumerate(filter(is_dictated, draft.attendees)):
        heard = heard.then(spoken_only(around, "speech-people", rank, people=letters(words, guest.label)))
    if draft.places and draft.places[0].name:
        place = dates.series(words, [place.name for place in draft.places])
        heard = heard.then(spoken_only(around, "speech-place", 3, place=place))
    if draft.online is not None and draft.online.value:
        heard = heard.then(spoken_only(around, "speech-online", 4))
    if draft.when.minutes and not draft.when.all_day:
        heard = heard.then(
            spoken_only(around, "speech-length", 5, length=dates.length(words, draft.when.minutes.value))
        )
    return heard.then(_own_time(draft.when, around))


def _own_time(when: When, around: Circumstances) -> Saying:
    """The person's own clock, where the event has another."""
    if when.start is None or when.zone is None or around.zone is None or when.all_day:
        return Saying()
    own = in_own_zone(around.words, when.start, when.zone.value, when.fold, around.zone, around.now.date())
    if not own:
        return Saying()
    return spoken_only(around, "speech-zone", 1, own=own, own_zone=dates.city(around.words, around.zone))


def when_spoken(when: When, around: Circumstances) -> str:
    """Day and start in words, for the ear."""
    words, today = around.words, around.now.date()
    if when.start is None or when.all_day:
        return when_of_draft(words, when, today)
    day = dates.day(words, when.start.date(), today)
    return words("moment", day=day, time=dates.clock_spoken(words, when.start.time()))


def _spoken_list(options: tuple[Option, ...], around: Circumstances) -> str:
    return dates.alternatives(around.words, [option.label for option in options[:MOST_SPOKEN]])

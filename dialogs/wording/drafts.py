"""Words for a draft on its way: what is missing, which reading is meant, and the whole of it to be confirmed."""

from dataclasses import replace
from datetime import date, time

from dialogs.model import EventDraft, When
from dialogs.moves import Ask, Choose, Confirm, ConfirmChange, Notice, Option, Refuse
from dialogs.reply import Choice, View
from dialogs.schedule.existing import draft_of
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.forms import edit_form
from dialogs.wording.letters import is_dictated, letters
from dialogs.wording.noting import another_time, differences, noted
from dialogs.wording.saying import (
    Argument,
    Saying,
    choice,
    named,
    option_choices,
    sentence,
    series,
    spoken_only,
    to_say,
)
from dialogs.wording.speech import LONGEST_CONFIRMATION, Spoken
from dialogs.wording.view import draft_view, elsewhere_in, in_own_zone, notice_text, when_of_draft
from dialogs.words import dates, recurrences
from dialogs.words.sentences import Words

LEAST_OPTIONS = 2

PLAIN = frozenset({"half_of_day", "skipped_hour", "scope"})
"""Choices between two hours, or one and all, which are said without "first" and "second"."""

LONGEST_SUBJECT = 5
"""Words of what a choice is about that are read out, before the choices themselves."""

SHOWS_DRAFT = frozenset({"clash", "room", "room_busy", "suggestion", "suggestion_odd"})
"""Choices for which the whole draft has to be seen."""


def ask(move: Ask, around: Circumstances) -> Saying:
    """One thing is missing."""
    asked = sentence(
        around,
        f"ask-{_asked_about(move)}",
        subject=_day_of(move.draft, around) if move.about == "hour" else move.subject or "",
        title=named(_title(move.draft)),
        options=listed(move.options),
        when=_when(move.draft, around),
    )
    return asked.asking().offering(*option_choices(move.options, move.draft))


def _asked_about(move: Ask) -> str:
    """Which sentence fits what is known already."""
    match move.about:
        case "start" if not _title(move.draft):
            return "start-untitled"
        case "hour" if move.options:
            return "hour-part"
        case "subject" if move.draft and (move.draft.when.day or move.draft.when.at):
            return "subject-when"
        case about:
            return about


def choose(move: Choose, around: Circumstances) -> Saying:
    """One of several."""
    asked = sentence(
        around,
        f"choose-{move.about}",
        count=len(move.options),
        subject=_hour_of(move.draft) if move.about.endswith("_hour") else named(move.subject or "", LONGEST_SUBJECT),
        options=(listed if move.about in PLAIN else numbered)(move.options),
    ).asking()
    view = _view(move.draft, around, move.notices) if move.draft and move.about in SHOWS_DRAFT else None
    told = _told(move.notices, around)
    heard = draft_heard(move.draft, around) if move.draft and move.about == "clash" else Saying()
    whole = heard.then(told).then(asked).showing(view).offering(*option_choices(move.options, move.draft))
    return whole.lasting(LONGEST_CONFIRMATION) if move.about in ("clash", "suggestion_odd") else whole


def confirm(move: Confirm, around: Circumstances) -> Saying:
    """The whole draft, and one yes or no."""
    words = around.words
    heard = draft_heard(move.draft, around).then(_told(move.notices, around))
    elsewhere = elsewhere_in(move.draft.calendar.value if move.draft.calendar else None)
    written = words("confirm-elsewhere", calendar=elsewhere) if elsewhere else words("confirm")
    asked = Saying((written,), spoken_only(around, "speech-confirm").speech, asks=True)
    shown = heard.then(asked).showing(_view(move.draft, around, move.notices))
    offered = shown.offering(*yes_no(move.draft, around, "choice-create", "choice-drop"))
    return replace(offered, form=edit_form(words, move.draft), longest=LONGEST_CONFIRMATION)


def confirm_change(move: ConfirmChange, around: Circumstances) -> Saying:
    """A change that others would be told of."""
    told = _told(move.notices, around)
    asked = _change_asked(move, around).asking()
    choices = yes_no(move.draft, around, "choice-change", "choice-keep-as-is")
    view = _view(move.draft, around, move.notices)
    whole = told.then(asked).showing(view).offering(*choices)
    return replace(whole, form=edit_form(around.words, move.draft), longest=LONGEST_CONFIRMATION)


def _change_asked(move: ConfirmChange, around: Circumstances) -> Saying:
    """Where the time stays, what else would be another; no date then that nobody touched."""
    before = draft_of(move.before, move.draft.id)
    if another_time(before, move.draft):
        return sentence(around, "confirm_change", title=named(_title(move.draft)), when=_start(move.draft.when, around))
    parts = differences(before, move.draft, around)
    return sentence(around, "confirm_change-parts", title=named(move.before.event.subject), parts=parts)


def refuse(move: Refuse, around: Circumstances) -> Saying:
    """A time that cannot be, with what could be instead."""
    instead = f"{move.about}-instead"
    about = instead if move.options and around.words.has(f"refuse-{instead}") else move.about
    refused = sentence(
        around,
        f"refuse-{about}",
        when=_start(move.draft.when, around),
        subject=move.subject or "",
        options=listed(move.options),
    )
    return refused.asking().offering(*option_choices(move.options, move.draft))


def question(move: Ask | Choose | Confirm | Refuse, around: Circumstances) -> Saying:
    """The draft's own question."""
    if not isinstance(move, Confirm) and move.again:
        return _in_other_words(move, around)
    match move:
        case Ask():
            return noted(move.before, move.draft, around).then(ask(move, around))
        case Choose():
            return noted(move.before, move.draft, around).then(choose(move, around))
        case Confirm():
            return confirm(move, around)
        case Refuse():
            return noted(move.before, move.draft, around).then(refuse(move, around))


def _in_other_words(move: Ask | Choose | Refuse, around: Circumstances) -> Saying:
    """The question that was not answered, with the words that would answer it."""
    kind = "choose" if len(move.options) >= LEAST_OPTIONS else move.name
    named_so = (f"{kind}-{move.about}-again", f"{kind}-{move.slot}-again", f"{kind}-again")
    message = next(name for name in named_so if around.words.has(name))
    asked = sentence(around, message, options=numbered(move.options)).asking()
    return asked.offering(*option_choices(move.options, move.draft))


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
        told = told.then(Saying(speech=(spoken_notice(notice, around),)))
    return told


def spoken_notice(notice: Notice, around: Circumstances) -> Spoken:
    """A notice for the ear; what need not be heard is left out early."""
    today = around.now.date()
    return to_say(around.words, 0 if notice.spoken else 5, lambda words: notice_text(words, notice, today))


def draft_heard(draft: EventDraft, around: Circumstances) -> Saying:
    """The draft in sentences, what and when first; the rest as far as there is time to listen."""
    when, recurrence = draft.when, draft.recurrence
    heard = spoken_only(around, "speech-draft", title=named(_title(draft)), when=_start(when, around))
    if recurrence:
        rule = recurrence.value
        heard = heard.then(
            spoken_only(around, "speech-recurrence", 1, rule=lambda words: recurrences.rule(words, rule))
        )
    heard = heard.then(_people_heard(draft, around))
    heard = heard.then(_places_heard(draft, around))
    if draft.online is not None and draft.online.value:
        heard = heard.then(spoken_only(around, "speech-online", 4))
    if when.minutes and not when.all_day:
        minutes = when.minutes.value
        heard = heard.then(spoken_only(around, "speech-length", 5, length=lambda words: dates.length(words, minutes)))
    return heard.then(_own_time(when, around))


def _places_heard(draft: EventDraft, around: Circumstances) -> Saying:
    """Where it is, and what is booked for it."""
    places = [named(place.name) for place in draft.places if place.name and place.kind != "equipment"]
    booked = [named(place.name) for place in draft.places if place.kind == "equipment"]
    heard = spoken_only(around, "speech-place", 3, place=series(places)) if places else Saying()
    return heard.then(spoken_only(around, "speech-equipment", 4, equipment=series(booked))) if booked else heard


def _people_heard(draft: EventDraft, around: Circumstances) -> Saying:
    """With whom, unless the title says it; addresses in letters, unless they are heard with who will be mailed."""
    dictated = [guest for guest in draft.attendees if is_dictated(guest)]
    if dictated and not around.facts.mails_guests:
        spelled = [lambda words, guest=guest: letters(words, guest.label) for guest in dictated]
        return spoken_only(around, "speech-people", people=series(spelled))
    titled = draft.subject is not None and draft.subject.source != "assumed"
    if not draft.attendees or dictated or not titled:
        return Saying()
    return spoken_only(around, "speech-people", 2, people=series([guest.label for guest in draft.attendees]))


def _own_time(when: When, around: Circumstances) -> Saying:
    """The person's own clock, where the event has another."""
    if when.start is None or when.zone is None or around.zone is None or when.all_day:
        return Saying()
    words = around.words.aloud
    own = in_own_zone(words, when.start, when.zone.value, when.fold, around.zone, around.now.date())
    if not own:
        return Saying()
    zone = dates.city(words, when.zone.value)
    return spoken_only(around, "speech-zone", 0, zone=zone, own=own, own_zone=dates.city(words, around.zone))


def _title(draft: EventDraft | None) -> str:
    return draft.subject.value if draft and draft.subject else ""


def _when(draft: EventDraft | None, around: Circumstances) -> Argument:
    """When the draft takes place, as far as that is known."""
    return _start(draft.when, around) if draft else ""


def _start(when: When, around: Circumstances) -> Argument:
    """Start and end for the eye, the start for the ear."""
    return lambda words: (when_spoken if words.heard else when_of_draft)(words, when, around.now.date())


def _day_of(draft: EventDraft | None, around: Circumstances) -> Argument:
    day = draft.when.day.value if draft and draft.when.day else around.now.date()
    return lambda words: dates.day(words, day, around.now.date())


def _hour_of(draft: EventDraft | None) -> Argument:
    """The hour that the clock change skips or doubles."""
    at = draft.when.at.value if draft and draft.when.at else time()
    return lambda words: dates.clock(words, at)


def when_spoken(words: Words, when: When, today: date) -> str:
    """Day and start, as they are said."""
    if when.start is None or when.all_day:
        return when_of_draft(words, when, today)
    return dates.moment(words, when.start, today)


def listed(options: tuple[Option, ...]) -> Argument:
    """The options as alternatives."""
    return lambda words: dates.alternatives(words, _labels(options, words))


def numbered(options: tuple[Option, ...]) -> Argument:
    """The options as alternatives; for the ear with their positions, and how many more there are."""

    def put(words: Words) -> str:
        labels = _labels(options, words)
        if not words.heard or len(labels) < 2:
            return dates.alternatives(words, labels)
        places = [words("spoken-option", number=number, option=label) for number, label in enumerate(labels, 1)]
        said = dates.alternatives(words, places)
        more = len(options) - len(labels)
        return words("spoken-more", options=said, count=more) if more else said

    return put


def _labels(options: tuple[Option, ...], words: Words) -> list[str]:
    """The first few, never less than the two between which there is a choice."""
    few = options[: max(LEAST_OPTIONS, words.most)]
    return [(option.heard if words.heard else "") or option.label for option in few]

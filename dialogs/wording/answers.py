"""Words for answers: what the calendar holds, when there is time, what is remembered, and small talk."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale

from dialogs.model import CalendarEvent, GuestAnswer, Preferences, Window
from dialogs.moves import SUGGESTIONS, Answer, Ask, Choose, Confirm, Refuse
from dialogs.reply import AgendaRow, Row
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.discreet import discreet
from dialogs.wording.drafts import draft_heard, question
from dialogs.wording.outcomes import event_heard, joining, numbers, shown, when_of
from dialogs.wording.saying import (
    Argument,
    Saying,
    choice,
    first_of,
    named,
    sentence,
    series,
    spoken_only,
    worded,
    written_only,
)
from dialogs.wording.speech import LONGEST, LONGEST_CONFIRMATION, Spoken
from dialogs.wording.view import draft_view, notice_text
from dialogs.words import dates
from dialogs.words.sentences import Words, languages

MINUTE = timedelta(minutes=1)

LONGEST_ENTRY = 3
"""Words of a title that are read out in a list."""

EXPECTS_A_REQUEST = frozenset({"greeting", "greeting_again", "empty", "not_understood", "too_long", "not_forgotten"})
"""Answers after which it is the person's turn."""


def answer(move: Answer, around: Circumstances) -> Saying:
    """The answer; the draft's own question follows again."""
    telling = TELLINGS.get(move.about, _plain)
    told = telling(discreet(move, around), around)
    if move.then is None:
        return told.asking() if move.about in EXPECTS_A_REQUEST else told
    return told.then(_again(move.then, around, move.about))


def _again(move: Ask | Choose | Confirm | Refuse, around: Circumstances, about: str) -> Saying:
    """The open question once more; the ear hears the whole draft only when details were asked for.

    Choices that follow a step back are enough to listen to.
    """
    asked = question(move, around)
    if about in ("details", "undone"):
        seen = draft_view(around.words, move.draft, around.now.date(), around.zone) if move.draft else None
        told = move.draft and move.draft.subject and move.draft.when.day and not asked.view
        draft = move.draft if told and (about == "details" or not isinstance(move, Choose)) else None
        heard = draft_heard(draft, around) if draft else Saying()
        return replace(heard.then(asked).showing(asked.view or seen), longest=LONGEST)
    if isinstance(move, Choose) and move.about in SUGGESTIONS:
        return replace(asked, speech=spoken_only(around, "choose-suggestion-again").speech, longest=LONGEST)
    return replace(asked, speech=asked.speech[-1:], longest=LONGEST)


def _plain(move: Answer, around: Circumstances) -> Saying:
    message = f"answer-{move.about}"
    if move.then is not None and around.words.has(f"{message}-draft"):
        message = f"{message}-draft"
    return sentence(around, message, subject=named(move.subject or "", LONGEST_ENTRY))


def _repeat(move: Answer, _around: Circumstances) -> Saying:
    text = move.subject or ""
    return Saying((text,), (Spoken(text),), pace="slow" if move.about == "slower" else "normal").asking()


def _sample(move: Answer, around: Circumstances) -> Saying:
    return sentence(around, f"answer-{move.about}", count=int(move.subject or 0))


def _languages(_move: Answer, around: Circumstances) -> Saying:
    return sentence(around, "answer-languages", languages=spoken_languages(around))


def _language_unknown(move: Answer, around: Circumstances) -> Saying:
    name = Locale.parse(move.subject or around.words.language).get_display_name(around.words.locale) or ""
    return sentence(around, "answer-language_unknown", subject=name, languages=spoken_languages(around))


def spoken_languages(around: Circumstances) -> str:
    """The languages that have a pack, as one list, in the language of the talk."""
    names = [Locale.parse(name).get_display_name(around.words.locale) or name for name in languages()]
    return dates.series(around.words, names)


def _form_unread(move: Answer, around: Circumstances) -> Saying:
    told, today = Saying(), around.now.date()
    for notice in move.notices:
        said = Spoken(notice_text(around.words.aloud, notice, today))
        told = told.then(Saying((notice_text(around.words, notice, today),), (said,)))
    return told


def _when_is(move: Answer, around: Circumstances) -> Saying:
    """When an event is that was asked for by name; others that fit are listed."""
    existing = move.agenda[0]
    told = sentence(around, "answer-when_is", title=named(existing.event.subject), when=when_of(existing, around))
    return replace(told, agenda=tuple(_agenda_row(event, around, True) for event in move.agenda[1:]))


def _event_details(move: Answer, around: Circumstances) -> Saying:
    """The whole event, for the ear as well."""
    existing = move.agenda[0]
    written = written_only(around, "answer-event_details").then(event_heard(existing, around))
    return written.then(joining(existing, around)).showing(shown(existing, around)).lasting(LONGEST_CONFIRMATION)


def _why(move: Answer, around: Circumstances) -> Saying:
    """What was said, and what was filled in without being said."""
    if move.then is None or move.then.draft is None:
        return sentence(around, "answer-why-nothing")
    rows = draft_view(around.words, move.then.draft, around.now.date(), around.zone).rows
    zone = around.words("label-zone")
    told = _rows(around, [row for row in rows if not row.assumed and row.label != zone])
    assumed = [row for row in rows if row.assumed]
    heard = sentence(around, "answer-why", assumed=len(assumed), parts=_rows(around, assumed))
    return written_only(around, "answer-why-said", parts=told).then(heard) if told else heard


def _rows(around: Circumstances, rows: list[Row]) -> str:
    return "; ".join(around.words("why-part", label=row.label, value=row.value) for row in rows)


def _join(move: Answer, around: Circumstances) -> Saying:
    """Where to join; the address itself stands with the event."""
    existing = move.agenda[0] if move.agenda else None
    if existing is None or not existing.join_url:
        return sentence(around, "answer-join", url="none")
    told = sentence(around, "answer-join", url=existing.join_url).then(numbers(existing, around))
    return told.showing(shown(existing, around))


def _agenda(move: Answer, around: Circumstances) -> Saying:
    """What there is: the eye gets a list, the ear the first entries."""
    message, count, days = _over(f"answer-{move.about}", move), len(move.agenda), _days(move, around)
    entries = first_of([_entry(event, around) for event in move.agenda])
    heard = spoken_only(around, message, count=count, events=entries, **days)
    counted = _over("answer-agenda-many", move) if count else message
    told = written_only(around, counted, count=count, events="", **days).then(heard)
    return replace(told, agenda=tuple(_agenda_row(event, around, _spans_days(move)) for event in move.agenda))


def _free(move: Answer, around: Circumstances) -> Saying:
    gaps = [_gap(window, around, _spans_days(move)) for window in move.free]
    return sentence(around, _over("answer-free", move), count=len(gaps), gaps=series(gaps), **_days(move, around))


def _next(move: Answer, around: Circumstances) -> Saying:
    """The next event: when, how long until, who, where."""
    if not move.agenda:
        return sentence(around, "answer-nothing_planned")
    existing = move.agenda[0]
    event = existing.event
    until = _roughly(existing.window.start - around.now)
    return sentence(
        around,
        f"answer-{move.about}",
        count=1,
        title=named(event.subject),
        when=when_of(existing, around),
        length=lambda words: dates.length(words, until),
        people=series([guest.label for guest in event.attendees], "none"),
        place=series([place.name for place in event.places if place.kind != "equipment"], "none"),
    )


def _roughly(until: timedelta) -> int:
    """Minutes; of more than a day full hours."""
    minutes = max(1, int(until / MINUTE))
    return minutes - minutes % 60 if until > timedelta(days=1) else minutes


def _availability(move: Answer, around: Circumstances) -> Saying:
    """Whether they are free; several names take another sentence than one."""
    windows = move.free if move.about == "gaps" else tuple(busy.window for busy in move.busy)
    gaps = [_gap(window, around, _spans_days(move)) for window in windows]
    heads = len(move.question.people) if move.question else 1
    people = move.subject or "none"
    when, told = _asked_about(move, around), series(gaps)
    at_draft = move.then is not None and move.question is not None and move.question.moment is None
    message = f"answer-{move.about}-then" if at_draft and move.about == "availability" else f"answer-{move.about}"
    return sentence(around, message, count=len(gaps), heads=heads, people=people, gaps=told, when=when)


def _rooms(move: Answer, around: Circumstances) -> Saying:
    """Which rooms are free then."""
    names = series([place.name for place in move.places])
    return sentence(around, "answer-rooms", count=len(move.places), rooms=names, when=_asked_about(move, around))


def _asked_about(move: Answer, around: Circumstances) -> Argument:
    """The day, the days or the hour that a question was about."""
    if move.window is None:
        return ""
    today, zone = around.now.date(), around.now.tzinfo
    start, last = move.window.start.astimezone(zone), _last(move.window).astimezone(zone)
    moment = move.question.moment if move.question else None
    if moment is not None and moment.at is not None:
        return lambda words: dates.moment(words, start.replace(tzinfo=None), today)
    if start.date() == last.date():
        return lambda words: dates.day(words, start.date(), today)
    return lambda words: words(
        "days-span", first=dates.day(words, start.date(), today), last=dates.day(words, last.date(), today)
    )


def _preferences(move: Answer, around: Circumstances) -> Saying:
    known = move.preferences or Preferences()
    count = len(preference_texts(known, around.words))
    kept = [lambda words, number=number: preference_texts(known, words)[number] for number in range(count)]
    return sentence(around, f"answer-{move.about}", count=count, list=series(kept))


def preference_texts(preferences: Preferences, words: Words) -> list[str]:
    """What is remembered, one phrase each."""
    kept = []
    if preferences.minutes is not None:
        kept.append(words("preference-minutes", length=dates.length(words, preferences.minutes)))
    if preferences.online is not None:
        kept.append(words("preference-online", value="yes" if preferences.online else "no"))
    hours = preferences.working_hours
    if hours is not None:
        start, end = dates.clock(words, hours.start), dates.clock(words, hours.end)
        kept.append(words("preference-working_hours", start=start, end=end))
    if preferences.next_weekday is not None:
        kept.append(words("preference-next_weekday", value=preferences.next_weekday))
    if preferences.room is not None:
        kept.append(words("preference-room", name=preferences.room))
    return kept


def _entry(existing: CalendarEvent, around: Circumstances) -> Argument:
    title = named(existing.event.subject, LONGEST_ENTRY)
    if existing.event.all_day:
        return lambda words: worded(words, "agenda-entry-all-day", title=title)
    start = existing.window.start.astimezone(around.now.tzinfo).time()
    return lambda words: worded(words, "agenda-entry", title=title, time=dates.clock(words, start), hour=start.hour)


def _agenda_row(existing: CalendarEvent, around: Circumstances, with_day: bool = False) -> AgendaRow:
    """One entry; with its day where several days are listed."""
    words, event = around.words, existing.event
    if event.all_day:
        first, entry = event.start.date(), words("agenda-row-all-day", title=event.subject)
        return AgendaRow(start=first, text=_on_day(entry, first, around, with_day))
    start = existing.window.start.astimezone(around.now.tzinfo)
    end = existing.window.end.astimezone(around.now.tzinfo)
    clocks = {"start": dates.clock(words, start.time()), "end": dates.clock(words, end.time())}
    text = words("agenda-row", title=event.subject, **clocks)
    return AgendaRow(start=start, text=_on_day(text, start.date(), around, with_day))


def _on_day(entry: str, day: date, around: Circumstances, with_day: bool) -> str:
    if not with_day:
        return entry
    return around.words("agenda-row-day", day=dates.day(around.words, day, around.now.date()), entry=entry)


def _gap(window: Window, around: Circumstances, with_day: bool) -> Argument:
    zone, today = around.now.tzinfo, around.now.date()
    start, end = window.start.astimezone(zone), window.end.astimezone(zone)
    message = "free-gap-day" if with_day else "free-gap"
    return lambda words: words(
        message,
        day=dates.day(words, start.date(), today),
        start=dates.clock(words, start.time()),
        end=dates.clock(words, end.time()),
    )


def _over(message: str, move: Answer) -> str:
    return f"{message}-span" if _spans_days(move) else message


def _spans_days(move: Answer) -> bool:
    return move.window is not None and _last(move.window).date() != move.window.start.date()


def _last(window: Window) -> datetime:
    return window.end - timedelta(seconds=1)


def _days(move: Answer, around: Circumstances) -> dict[str, Argument]:
    """The first and the last day that the answer is about."""
    if move.window is None:
        return {"day": "", "last": ""}
    today, zone = around.now.date(), around.now.tzinfo
    first, last = move.window.start.astimezone(zone).date(), _last(move.window).astimezone(zone).date()
    return {"day": lambda words: dates.day(words, first, today), "last": lambda words: dates.day(words, last, today)}


def _guest_answers(move: Answer, around: Circumstances) -> Saying:
    """A sentence for each answer, and what can be done about it; nothing of that while a draft is open."""
    (event,), words = move.agenda, around.words
    title, when = named(event.event.subject, LONGEST_ENTRY), when_of(event, around)
    saying = Saying()
    for one in move.answers:
        proposed = _when_proposed(one, around)
        about = "room" if one.resource else "proposed" if proposed else "declined"
        told = sentence(around, f"answer-guest-{about}", name=one.name, title=title, when=when, proposed=proposed or "")
        saying = saying.then(told)
    if move.subject is None:
        return saying
    if move.subject == "guest":
        return saying.then(sentence(around, "answer-guest-advice"))
    offered = saying.then(sentence(around, f"answer-{move.subject}")).asking()
    return offered.offering(choice("take_up", words("choice-yes"), None), choice("leave", words("choice-no"), None))


def _when_proposed(one: GuestAnswer, around: Circumstances) -> Argument | None:
    """The time that a guest would rather have: start and end for the eye, the start for the ear."""
    if one.proposed is None:
        return None
    zone, today = ZoneInfo(around.zone or "UTC"), around.now.date()
    start, end = (edge.astimezone(zone).replace(tzinfo=None) for edge in (one.proposed.start, one.proposed.end))
    return lambda words: dates.moment(words, start, today) if words.heard else dates.span(words, start, end, today)


TELLINGS: Mapping[str, Callable[[Answer, Circumstances], Saying]] = {
    "agenda": _agenda,
    "free": _free,
    "next": _next,
    "who": _next,
    "where": _next,
    "how_long_until": _next,
    "availability": _availability,
    "gaps": _availability,
    "rooms": _rooms,
    "preferences": _preferences,
    "preference_forgotten": _preferences,
    "preference_kept": _preferences,
    "stored": _preferences,
    "stored_elsewhere": _preferences,
    "languages": _languages,
    "language_unknown": _language_unknown,
    "when_is": _when_is,
    "form_unread": _form_unread,
    "event_details": _event_details,
    "guest_answer": _guest_answers,
    "why": _why,
    "join": _join,
    "repeat": _repeat,
    "slower": _repeat,
    "sample_loaded": _sample,
    "sample_removed": _sample,
}
"""How answers with facts in them are told; all others are one plain sentence."""

"""Questions of the person: which facts answer them, and the answer; the draft goes on afterwards."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import Busy, CalendarEvent, Moment, Person, Place, Question, Window
from dialogs.moves import Answer
from dialogs.needs import Facts, FindPeople, FindPlaces, FindRooms, LookAtAgenda, LookAtBusy, Need
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import next_question, with_question
from dialogs.schedule.hearing import Heard
from dialogs.schedule.situation import circumstances
from dialogs.schedule.suggesting import searches, suggestions
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.when.narrow import is_sought
from dialogs.words import dates

FAR = timedelta(days=14)
"""How far "what is next?" looks."""

SHORTEST_GAP = timedelta(minutes=15)
"""Gaps that are shorter are not worth telling."""


def question_needs(talk: Conversation, question: Question, facts: Facts) -> tuple[Need, ...]:
    """What has to be looked up to answer."""
    around = circumstances(talk, facts)
    match question.about:
        case "free":
            return (LookAtAgenda(window=window_asked(_free_when(question, talk, around), around)),)
        case "agenda" | "next" | "who" | "where" | "how_long_until":
            return (LookAtAgenda(window=window_asked(question, around)),)
        case "availability" | "gaps":
            return _availability_needs(_about_draft(question, talk, around), around)
        case "rooms":
            return (_free_rooms(_about_draft(question, talk, around), around),)
        case "suggest" if talk.draft is not None:
            return searches(talk.draft, around)
        case _:
            return ()


def answer_question(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """The answer; None where no question was understood."""
    question = heard.words.question if heard.words else None
    if question is None:
        return None
    around = circumstances(talk, facts)
    if question.about == "suggest" and talk.draft is not None:
        sought = is_sought(talk.draft.when)
        return answer(talk, next_question(talk, talk.draft, facts) if sought else suggestions(talk, talk.draft, facts))
    told = with_question(talk, _answer(talk, question, around), facts)
    return answer(talk, told, None, last_question=question) if talk.draft is None else answer(talk, told)


def window_asked(question: Question, around: Circumstances) -> Window:
    """The stretch of time that a question is about; the rest of today where it says none."""
    moment, now = question.moment, around.now
    if moment is not None and moment.day is None and (moment.at is not None or moment.window is not None):
        return _window_of(moment, around)
    if moment is None or moment.day is None:
        if question.about in ("next", "who", "where", "how_long_until", "join"):
            return Window(start=now, end=now + FAR)
        end = datetime.combine(now.date() + timedelta(days=1), time(), _zone(around))
        return Window(start=now, end=end)
    return _window_of(moment, around)


def _window_of(moment: Moment, around: Circumstances) -> Window:
    zone, day = _zone(around), moment.day or around.now.date()
    last = moment.last_day or day
    start = datetime.combine(day, time(), zone)
    end = datetime.combine(last + timedelta(days=1), time(), zone)
    if moment.window is not None:
        first, until = moment.window
        start = datetime.combine(day, first, zone)
        end = datetime.combine(day if until > first else day + timedelta(days=1), until, zone)
    elif moment.at is not None:
        start = datetime.combine(day, _usual_hour(moment.at, moment.open_hour, around), zone)
        end = datetime.combine(day, moment.end_at, zone) if moment.end_at else start + timedelta(hours=1)
    return Window(start=start, end=max(end, start + timedelta(minutes=1)))


def _usual_hour(at: time, is_bare: bool, around: Circumstances) -> time:
    """A bare hour is the one of its two readings that falls into the working hours."""
    twin = at.replace(hour=(at.hour + 12) % 24)
    return twin if is_bare and around.working_hours.covers(twin) and not around.working_hours.covers(at) else at


def _zone(around: Circumstances) -> ZoneInfo:
    return ZoneInfo(around.zone or "UTC")


def _answer(talk: Conversation, question: Question, around: Circumstances) -> Answer:
    match question.about:
        case "agenda":
            return _agenda_answer("agenda", question, around)
        case "free":
            return _free_answer(_free_when(question, talk, around), around)
        case "who" | "where" if question.moment is None and talk.draft is not None and talk.editing is None:
            return Answer(about="details", question=question)
        case "who" | "where" | "how_long_until" if question.moment is None and _is_coming(talk.last_event, around):
            return Answer(about=question.about, question=question, agenda=(talk.last_event,) if talk.last_event else ())
        case "next" | "who" | "where" | "how_long_until":
            return _next_answer(question, around)
        case "availability" | "gaps":
            told = _availability_answer(_about_draft(question, talk, around), around)
            return told.model_copy(update={"question": question}) if talk.draft is not None else told
        case "rooms":
            return _rooms_answer(_about_draft(question, talk, around), around)
        case "preferences":
            return Answer(about="preferences", question=question, preferences=around.preferences)
        case "stored" | "languages":
            elsewhere = "_elsewhere" if question.about == "stored" and around.facts.asks_sign_in else ""
            return Answer(about=question.about + elsewhere, question=question, preferences=around.preferences)
        case "join":
            events = (talk.last_event,) if talk.last_event else ()
            return Answer(about="join", question=question, agenda=events)
        case "draft" if talk.draft is None and talk.last_event is not None:
            return Answer(about="event_details", question=question, agenda=(talk.last_event,))
        case "draft" | "suggest":
            about = "details" if talk.draft is not None else "no_draft"
            return Answer(about=about, question=question)


def _is_coming(event: CalendarEvent | None, around: Circumstances) -> bool:
    """Whether the event just spoken of is still to come: then "it" is that one."""
    return event is not None and event.window.start > around.now


def _free_when(question: Question, talk: Conversation, around: Circumstances) -> Question:
    """Who asks "am I free then?" beside a draft means its time; without one, the rest of today."""
    return _about_draft(question, talk, around) if talk.draft is not None else question


def _about_draft(question: Question, talk: Conversation, around: Circumstances) -> Question:
    """Who asks whether somebody "can make it" beside a draft means its time, else that of the last event."""
    when = talk.draft.when if talk.draft else None
    if question.moment is not None:
        dayless = question.moment.day is None and when is not None and when.day is not None
        day = when.day.value if dayless and when is not None and when.day is not None else question.moment.day
        return question.model_copy(update={"moment": question.moment.model_copy(update={"day": day})})
    if when is not None and when.day is not None:
        at, end = when.at.value if when.at else None, when.end.time() if when.end and when.at else None
        return question.model_copy(update={"moment": Moment(day=when.day.value, at=at, end_at=end)})
    if talk.draft is None and talk.last_event is not None and _is_coming(talk.last_event, around):
        window = talk.last_event.window
        begun, ended = window.start.astimezone(_zone(around)), window.end.astimezone(_zone(around))
        moment = Moment(day=begun.date(), at=begun.time(), end_at=ended.time())
        return question.model_copy(update={"moment": moment})
    return question


def _agenda_answer(about: str, question: Question, around: Circumstances) -> Answer:
    window = window_asked(question, around)
    events = _events(window, around)
    if events is None:
        return Answer(about="could_not_check", question=question)
    return Answer(about=about, question=question, agenda=events, window=window)


def _next_answer(question: Question, around: Circumstances) -> Answer:
    window = window_asked(question, around)
    events = _events(window, around)
    if events is None:
        return Answer(about="could_not_check", question=question)
    coming = tuple(event for event in events if event.window.start >= around.now and not event.event.all_day)
    return Answer(about=question.about, question=question, agenda=coming[:1], window=window)


def _free_answer(question: Question, around: Circumstances) -> Answer:
    """The gaps between the events inside working hours; inside the hours asked for where a part of the day was said."""
    window = window_asked(question, around)
    events = _events(window, around)
    if events is None:
        return Answer(about="could_not_check", question=question)
    taken = [event.window for event in events if event.event.show_as != "free" and not event.event.all_day]
    free = tuple(gap for day in _working_windows(window, question, around) for gap in _gaps(day, taken))
    return Answer(about="free", question=question, agenda=events, window=window, free=free)


def _working_windows(
    window: Window, question: Question, around: Circumstances, elsewhere: str | None = None
) -> tuple[Window, ...]:
    """The working hours of every day of the window; the window itself where it is less than a day.

    `elsewhere`: the IANA name of another's zone, by whose clock the hours are.
    """
    moment, hours = question.moment, around.working_hours
    zone = ZoneInfo(elsewhere) if elsewhere else _zone(around)
    if moment is not None and (moment.window is not None or moment.at is not None):
        return (window,)
    day, found = window.start.astimezone(zone).date(), []
    while datetime.combine(day, time(), zone) < window.end:
        start = max(datetime.combine(day, hours.start, zone), window.start, around.now)
        end = min(datetime.combine(day, hours.end, zone), window.end)
        if start < end and (day.weekday() in hours.weekdays or window.end - window.start <= timedelta(days=1)):
            found.append(Window(start=start, end=end))
        day += timedelta(days=1)
    return tuple(found)


def _gaps(day: Window, taken: list[Window]) -> list[Window]:
    gaps, start = [], day.start
    for busy in sorted(taken, key=lambda window: window.start):
        if busy.start - start >= SHORTEST_GAP and busy.start <= day.end:
            gaps.append(Window(start=start, end=busy.start))
        start = max(start, busy.end)
    if day.end - start >= SHORTEST_GAP:
        gaps.append(Window(start=start, end=day.end))
    return gaps


def _events(window: Window, around: Circumstances) -> tuple[CalendarEvent, ...] | None:
    """The person's events; None where they could not be looked up."""
    found = around.facts.get(LookAtAgenda(window=window))
    if not isinstance(found, tuple):
        return None
    return tuple(event for event in found if isinstance(event, CalendarEvent))


def _people_needs(question: Question) -> tuple[FindPeople, ...]:
    return tuple(
        FindPeople(query=person.address or person.name, relation=person.relation, of=person.of)
        for person in question.people
    )


def _places_needs(question: Question, around: Circumstances) -> tuple[FindPlaces, ...]:
    """Rooms of the name of somebody whom nobody knows: "is Aspen free at three?"."""
    unknown = (need for need in _people_needs(question) if around.facts.get(need) == () and need.relation is None)
    return tuple(FindPlaces(query=need.query) for need in unknown)


def _people(question: Question, around: Circumstances) -> tuple[Person, ...]:
    """Those who were asked about; rooms too, which are looked at by their address as well."""
    needs: tuple[Need, ...] = (*_people_needs(question), *_places_needs(question, around))
    answers = [around.facts.get(need) for need in needs]
    first = [found[0] for found in answers if isinstance(found, tuple) and found]
    rooms = [Person(name=one.name, address=one.address) for one in first if isinstance(one, Place) and one.address]
    return (*(one for one in first if isinstance(one, Person)), *rooms)


def _availability_needs(question: Question, around: Circumstances) -> tuple[Need, ...]:
    addresses = tuple(person.address for person in _people(question, around) if person.address)
    look = (LookAtBusy(window=window_asked(question, around), addresses=addresses),) if addresses else ()
    return (*_people_needs(question), *_places_needs(question, around), *look)


def _availability_answer(question: Question, around: Circumstances) -> Answer:
    people = _people(question, around)
    if not people and all(around.facts.get(need) == () for need in _people_needs(question)):
        return Answer(about="availability", question=question, window=window_asked(question, around), subject="")
    addresses = tuple(person.address for person in people if person.address)
    window = window_asked(question, around)
    found = around.facts.get(LookAtBusy(window=window, addresses=addresses)) if addresses else None
    if not isinstance(found, tuple):
        return Answer(about="could_not_check", question=question)
    others = [one for one in found if isinstance(one, Busy) and one.who]
    if any(one.status == "unknown" for one in others):
        return Answer(about="could_not_check", question=question)
    busy = tuple(one for one in others if one.status != "outside")
    names = dates.series(around.words, [person.name for person in people])
    told = Answer(about=question.about, question=question, busy=busy, window=window, subject=names)
    if question.about == "gaps":
        return told.model_copy(update={"free": _common_gaps(window, people, busy, question, around)})
    return told


def _common_gaps(
    window: Window, people: tuple[Person, ...], busy: tuple[Busy, ...], question: Question, around: Circumstances
) -> tuple[Window, ...]:
    """When all of them work and nobody is taken; each works on their own clock."""
    taken = [one.window for one in busy]
    parts: tuple[Window, ...] = (window,)
    for person in people:
        theirs = _working_windows(window, question, around, person.zone)
        parts = tuple(both for part in parts for own in theirs if (both := _overlap(part, own)) is not None)
    return tuple(gap for part in parts for gap in _gaps(part, taken))


def _overlap(one: Window, other: Window) -> Window | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Window(start=start, end=end) if start < end else None


def _free_rooms(question: Question, around: Circumstances) -> FindRooms:
    return FindRooms(window=window_asked(question, around))


def _rooms_answer(question: Question, around: Circumstances) -> Answer:
    found = around.facts.get(_free_rooms(question, around))
    if not isinstance(found, tuple):
        return Answer(about="could_not_check", question=question)
    rooms = tuple(one for one in found if isinstance(one, Place))
    return Answer(about="rooms", question=question, places=rooms, window=window_asked(question, around))

"""Events that stand in the calendar and are spoken of by what they are called or when they are.

"cancel my dentist appointment", "when is my lunch with Samantha?", "skip it on Thursday", "the same again next week".
"""

from collections.abc import Set
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.mention import ASKED, Mention, scope_of
from dialogs.model import Act, CalendarEvent, EventDraft, Moment, PersonSaid, Understanding, Window
from dialogs.needs import Facts, LookAtAgenda
from dialogs.pack import Pack
from dialogs.schedule.existing import draft_of
from dialogs.schedule.situation import circumstances, spoken_of
from dialogs.slots.circumstances import Circumstances
from dialogs.words.folding import fold

FAR = timedelta(days=185)
"""How far ahead an event is looked for where no day was said."""
HALF_DAY_HOURS = 12
CHANGES = frozenset({"move", "invite"})
"""Aims of a mention that change the event."""
COMMANDS = frozenset({Act.CANCEL, Act.NO, Act.PREFER, Act.REOPEN, Act.RESTART, Act.UNDO, Act.YES})
"""What is a whole command is about the draft or the last event."""


def mentioned(talk: Conversation, words: Understanding, facts: Facts) -> Mention | None:
    """The event that the message is about; None where it is about the draft or about none.

    Words that may as well be about the draft count only once the calendar knows such an event.
    """
    if words.too_long or COMMANDS.intersection(words.acts):
        return None
    around = circumstances(talk, facts)
    skipped = _skipped(talk, words)
    if skipped is not None:
        return skipped
    said = spoken_of(talk, words.text, facts) or _only_one(talk, words, facts)
    if said is None or not _fits(said, talk, words) or _enters_calendar(said, words):
        return None
    named = _told_apart(said, around.pack) or is_one_of_last(said, talk) or is_by_hour(said, around.pack)
    if said.aim in CHANGES and not named:
        return None
    if said.aim in ASKED and not (_hour(said) or _names_more(said, words, around.pack)):
        return None
    if said.aim == "cancel" and not words.times and said.words and _begins_nothing(talk):
        return said
    if said.aim == "again" or said.aim in ASKED or said.sure or is_skip(said, talk):
        return said
    if is_all_of_it(said) or is_one_of_last(said, talk):
        return said
    found = candidates(said, talk, facts)
    return said if found is None or found else None


def _enters_calendar(said: Mention, words: Understanding) -> bool:
    """Whether what looks like an invitation puts an event into a calendar: "put cake on my Team calendar"."""
    return said.aim == "invite" and any(piece.key == "calendar" for piece in words.of("options"))


def _skipped(talk: Conversation, words: Understanding) -> Mention | None:
    """The day of the event just spoken of that is to be left out: "skip Easter Monday", "Ostermontag fällt aus"."""
    if Act.REFER not in words.acts or talk.draft is not None or talk.last_event is None or not talk.last_event.series:
        return None
    moments = [each.readings[0] for each in words.times if each.readings and each.readings[0].day is not None]
    return Mention(aim="remove", words=(), moment=moments[0].model_copy(update={"at": None})) if moments else None


def _is_title(words: Understanding, draft: EventDraft) -> bool:
    """Whether the whole message is the draft's title: "Stop-smoking seminar"."""
    return draft.subject is not None and fold(words.text).strip(" .!?") == fold(draft.subject.value)


def _begins_nothing(talk: Conversation) -> bool:
    """Whether no draft is open whose title it could be."""
    return talk.draft is None and (talk.asked is None or talk.asked.slot != "subject")


def _only_one(talk: Conversation, words: Understanding, facts: Facts) -> Mention | None:
    """After "shall I cancel the whole series?": "just tomorrow's", "only this one"."""
    asked, around = talk.asked, circumstances(talk, facts)
    known = (*talk.candidates, *((talk.last_event,) if talk.last_event else ()))
    event = next((one for one in known if asked and one.ref.id == asked.subject), None)
    if asked is None or asked.move != "confirm_cancel" or event is None or not _repeats(event):
        return None
    if scope_of(words.text, around.pack, facts.profile, around.now) != "one":
        return None
    moments = (moment for expression in words.times for moment in expression.readings if moment.day)
    title = tuple(fold(event.event.subject).split())
    return Mention(aim="cancel", words=title, text=event.event.subject, moment=next(moments, None), scope="one")


def is_one_of_last(said: Mention, talk: Conversation) -> bool:
    """Whether it is about one day of the series just spoken of: "move Tuesday's to 10"."""
    return said.aim == "move" and not said.words and said.day is not None and _repeats(talk.last_event)


def _is_whole_series(event: CalendarEvent | None) -> bool:
    return event is not None and event.ref.series is None and event.event.recurrence is not None


def _repeats(event: CalendarEvent | None) -> bool:
    return event is not None and (event.ref.series is not None or event.event.recurrence is not None)


def drops_draft(talk: Conversation, words: Understanding, facts: Facts) -> bool:
    """Whether the open draft is to be cancelled, by what it is called: "cancel the coffee"."""
    earlier = talk.draft is not None and talk.asked is not None and talk.asked.draft_id == talk.draft.id
    if talk.draft is None or not earlier or words.too_long or COMMANDS.intersection(words.acts):
        return False
    around = circumstances(talk, facts)
    said = spoken_of(talk, words.text, facts)
    if said is None or not _removes(said) or not said.words or _is_title(words, talk.draft):
        return False
    guests = {word for guest in talk.draft.attendees for word in fold(f"{guest.label} {guest.query}").split()}
    title = set(fold(talk.draft.subject.value).split()) - guests if talk.draft.subject else set[str]()
    endings = around.pack.lists.get("event.endings", frozenset())
    known = [_is_one_of(word, title, endings) or _is_one_of(word, guests, endings) for word in said.words]
    return all(known) and any(_is_one_of(word, title, endings) for word in said.words)


def removed_guest(talk: Conversation, words: Understanding, facts: Facts) -> PersonSaid | None:
    """A guest of the draft who is to be left out, by a name that is no name to the pack: "enlève dana"."""
    if talk.draft is None or words.too_long or not talk.draft.attendees:
        return None
    around = circumstances(talk, facts)
    said = spoken_of(talk, words.text, facts)
    if said is None or not _removes(said) or not said.words or said.moment is not None:
        return None
    endings = around.pack.lists.get("event.endings", frozenset())
    for guest in talk.draft.attendees:
        names = set(fold(f"{guest.label} {guest.query}").split())
        if all(_is_one_of(word, names, endings) for word in said.words):
            return PersonSaid(name=guest.query)
    return None


def _fits(said: Mention, talk: Conversation, words: Understanding) -> bool:
    """Whether the talk stands so that an event may be meant."""
    match said.aim:
        case "again":
            return talk.draft is None and talk.last_event is not None
        case "when_is":
            return words.question is None
        case "who" | "where" | "how_long_until":
            return words.question is None or words.question.about == said.aim
        case "move" if not said.words:
            return talk.draft is None and (is_one_of_last(said, talk) or _hour(said))
        case "move" | "invite":
            return talk.draft is None or not _is_called(said, talk.draft)
        case "cancel" | "remove" if is_all_of_it(said):
            return talk.draft is None and talk.last_event is not None
        case "cancel" | "remove":
            return talk.draft is None or (said.sure and bool(said.words) and not _is_called(said, talk.draft))
    return False


def _is_called(said: Mention, draft: EventDraft) -> bool:
    title = set(fold(draft.subject.value).split()) if draft.subject else set()
    return bool(title.intersection(said.words))


def look(said: Mention, talk: Conversation, facts: Facts) -> LookAtAgenda:
    """Where to look for it: on the day that was said, else in the weeks to come."""
    around = circumstances(talk, facts)
    zone = ZoneInfo(around.zone or "UTC")
    if said.moment is None or said.moment.day is None or is_by_hour(said, around.pack):
        return LookAtAgenda(window=Window(start=around.now, end=around.now + FAR))
    last = said.moment.last_day or said.moment.day
    start = datetime.combine(said.moment.day, time(), zone)
    return LookAtAgenda(window=Window(start=start, end=datetime.combine(last + timedelta(days=1), time(), zone)))


def candidates(said: Mention, talk: Conversation, facts: Facts) -> tuple[CalendarEvent, ...] | None:
    """The events that may be meant, the next of each series; None while the calendar has not answered."""
    answer = facts.get(look(said, talk, facts))
    if not isinstance(answer, tuple):
        return None
    around = circumstances(talk, facts)
    events = tuple(event for event in answer if isinstance(event, CalendarEvent))
    if is_skip(said, talk) or is_one_of_last(said, talk):
        return tuple(event for event in events if _same_title(event, talk.last_event))
    telling = _telling(said, around.pack)
    there = [event for event in events if _is_at(event, said.moment, around)]
    if is_by_hour(said, around.pack):
        there = [event for event in there if _is_on(event, said.day, around)] or there[:1]
    fitting = [event for event in there if _is_called_so(event, telling, around.pack)]
    if not fitting and said.aim in ASKED and _hour(said):
        fitting = there
    once: dict[str, CalendarEvent] = {}
    for event in fitting:
        once.setdefault(event.event.subject if event.series else event.ref.id, event)
    return tuple(once.values())


def is_skip(said: Mention, talk: Conversation) -> bool:
    """Whether it is about one day of the event just spoken of: "skip it on Thursday", "skip the next one"."""
    dayed = said.day is not None and not _hour(said)
    one_day = dayed or (said.scope == "one" and said.moment is None and _is_whole_series(talk.last_event))
    return talk.draft is None and talk.last_event is not None and _removes(said) and not said.words and one_day


def names_a_day(said: Mention, pack: Pack) -> bool:
    """Whether it is about whatever stands on a day: "cancel my meetings tomorrow"."""
    return said.day is not None and not _hour(said) and not _told_apart(said, pack)


def is_by_hour(said: Mention, pack: Pack) -> bool:
    """Whether it tells the event that is moved by its hour alone: "move my ten o'clock to eleven"."""
    return said.aim == "move" and _hour(said) and not _told_apart(said, pack)


def is_all_of_it(said: Mention) -> bool:
    """Whether it is about the event just spoken of, by how much of it alone: "cancel the whole series"."""
    return _removes(said) and bool(said.scope) and not said.words and said.moment is None


def _removes(said: Mention) -> bool:
    return said.aim in ("cancel", "remove")


def _hour(said: Mention) -> bool:
    return said.moment is not None and said.moment.at is not None


def _same_title(event: CalendarEvent, other: CalendarEvent | None) -> bool:
    return other is not None and event.event.subject == other.event.subject


def _telling(said: Mention, pack: Pack) -> frozenset[str]:
    """The words that tell one event from another; where nothing else was said, every word."""
    return _told_apart(said, pack) or frozenset(said.words if said.moment is None and said.scope != "whole" else ())


def _told_apart(said: Mention, pack: Pack) -> frozenset[str]:
    """The words but "meeting" and "appointment"."""
    plain, endings = _plain(pack), pack.lists.get("event.endings", frozenset())
    return frozenset(word for word in said.words if not _is_one_of(word, plain, endings))


def _is_called_so(event: CalendarEvent, telling: frozenset[str], pack: Pack) -> bool:
    """Whether every word is one of the event's, in the plural or with the ending of a case as well; where a language
    has no blanks between words, whether it stands in one of them."""
    names, endings = _names(event), pack.lists.get("event.endings", frozenset())
    if not pack.cutting.boundaries:
        return all(any(word in name for name in names) for word in telling)
    return all(_is_one_of(word, names, endings) for word in telling)


def _is_one_of(word: str, names: Set[str], endings: Set[str]) -> bool:
    """Whether it is one of the names, maybe with an ending."""
    return word in names or any(word.endswith(end) and word.removesuffix(end) in names for end in endings)


def _names_more(said: Mention, words: Understanding, pack: Pack) -> bool:
    """Whether the words call an event by more than "meeting", beside those of the question itself."""
    telling = _told_apart(said, pack)
    if words.question is None:
        return bool(telling)
    pieces = (words.text[slice(*piece.span)] for piece in words.found if piece.slot != "when")
    left = " ".join((*words.rest, *pieces))
    return bool(telling.intersection(fold(left).split()))


@cache
def _plain(pack: Pack) -> frozenset[str]:
    lists = (pack.lists.get(name, ()) for name in ("subject.generic", "subject.kind_words", "event.plain"))
    return frozenset(fold(word) for words in lists for word in words)


def _names(event: CalendarEvent) -> frozenset[str]:
    """Every word that it may be called by; two in a row also written as one ("stand-up", "standup"), and codes in the
    parts in which a message is read ("Q2")."""
    guests = (name for guest in event.event.attendees for name in (guest.label, guest.query))
    places = (place.name for place in event.event.places)
    words = fold(" ".join((event.event.subject, *guests, *places))).split()
    parts = ("".join(run) for word in words for _, run in groupby(word, str.isdigit))
    return frozenset(words) | {first + second for first, second in pairwise(words)} | frozenset(parts)


def _is_on(event: CalendarEvent, day: date | None, around: Circumstances) -> bool:
    return day is None or event.window.start.astimezone(ZoneInfo(around.zone or "UTC")).date() == day


def _is_at(event: CalendarEvent, moment: Moment | None, around: Circumstances) -> bool:
    """Whether it starts when it was said to; a bare hour is either half of the day."""
    if moment is None or moment.at is None:
        return True
    start = event.window.start.astimezone(ZoneInfo(around.zone or "UTC"))
    if (start.hour, start.minute) == (moment.at.hour, moment.at.minute):
        return True
    twin = (moment.at.hour + HALF_DAY_HOURS) % (2 * HALF_DAY_HOURS)
    return moment.open_hour and (start.hour, start.minute) == (twin, moment.at.minute)


def copied(talk: Conversation, facts: Facts, days: int) -> EventDraft | None:
    """A new draft like the last event, so many days after it, once only; None where there is no last event."""
    if talk.last_event is None:
        return None
    draft = draft_of(talk.last_event, facts.new_draft_id).model_copy(update={"recurrence": None})
    day = draft.when.day
    if day is None or not days:
        return draft
    moved = day.model_copy(update={"value": day.value + timedelta(days=days)})
    return draft.model_copy(update={"when": draft.when.model_copy(update={"day": moved})})

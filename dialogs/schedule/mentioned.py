"""Events that stand in the calendar and are spoken of by what they are called or when they are.

"cancel my dentist appointment", "when is my lunch with Samantha?", "skip it on Thursday", "the same again next week".
"""

from datetime import datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.mention import Mention, mention
from dialogs.model import Act, CalendarEvent, EventDraft, Moment, Understanding, Window
from dialogs.needs import Facts, LookAtAgenda
from dialogs.pack import Pack
from dialogs.schedule.existing import draft_of
from dialogs.schedule.situation import circumstances
from dialogs.slots.circumstances import Circumstances
from dialogs.words.folding import fold

FAR = timedelta(days=185)
"""How far ahead an event is looked for where no day was said."""
HALF_DAY_HOURS = 12
CHANGES = frozenset({"move", "invite"})
"""Aims of a mention that change the event."""
COMMANDS = frozenset({Act.CANCEL, Act.UNDO, Act.RESTART, Act.YES, Act.NO})
"""What is a whole command is about the draft or the last event."""


def mentioned(talk: Conversation, words: Understanding, facts: Facts) -> Mention | None:
    """The event that the message is about; None where it is about the draft or about none.

    Words that may as well be about the draft count only once the calendar knows such an event.
    """
    if words.too_long or COMMANDS.intersection(words.acts):
        return None
    around = circumstances(talk, facts)
    said = mention(words.text, around.pack, facts.profile, around.now)
    if said is None or not _fits(said, talk, words):
        return None
    if said.aim in CHANGES and not _told_apart(said, around.pack):
        return None
    if said.aim == "again" or said.sure or is_skip(said, talk):
        return said
    found = candidates(said, talk, facts)
    return said if found is None or found else None


def _fits(said: Mention, talk: Conversation, words: Understanding) -> bool:
    """Whether the talk stands so that an event may be meant."""
    match said.aim:
        case "again":
            return talk.draft is None and talk.last_event is not None
        case "when_is":
            return words.question is None
        case "move" | "invite":
            return talk.draft is None or not _is_called(said, talk.draft)
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
    if said.moment is None or said.moment.day is None:
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
    if is_skip(said, talk):
        return tuple(event for event in events if _same_title(event, talk.last_event))
    telling = _telling(said, around.pack)
    fitting = [event for event in events if telling <= _names(event) and _is_at(event, said.moment, around)]
    once: dict[str, CalendarEvent] = {}
    for event in fitting:
        once.setdefault(event.event.subject if event.series else event.ref.id, event)
    return tuple(once.values())


def is_skip(said: Mention, talk: Conversation) -> bool:
    """Whether it is about the event just spoken of, on one day: "skip it on Thursday"."""
    dayed = said.day is not None and not _hour(said)
    return talk.draft is None and talk.last_event is not None and _removes(said) and not said.words and dayed


def _removes(said: Mention) -> bool:
    return said.aim in ("cancel", "remove")


def _hour(said: Mention) -> bool:
    return said.moment is not None and said.moment.at is not None


def _same_title(event: CalendarEvent, other: CalendarEvent | None) -> bool:
    return other is not None and event.event.subject == other.event.subject


def _telling(said: Mention, pack: Pack) -> frozenset[str]:
    """The words that tell one event from another; where nothing else was said, every word."""
    return _told_apart(said, pack) or frozenset(said.words if said.moment is None else ())


def _told_apart(said: Mention, pack: Pack) -> frozenset[str]:
    """The words but "meeting" and "appointment"."""
    return frozenset(said.words) - _plain(pack)


@cache
def _plain(pack: Pack) -> frozenset[str]:
    lists = (pack.lists.get(name, ()) for name in ("subject.generic", "subject.kind_words"))
    return frozenset(fold(word) for words in lists for word in words)


def _names(event: CalendarEvent) -> frozenset[str]:
    """Every word that it may be called by; two in a row also written as one ("stand-up", "standup")."""
    guests = (name for guest in event.event.attendees for name in (guest.label, guest.query))
    places = (place.name for place in event.event.places)
    words = fold(" ".join((event.event.subject, *guests, *places))).split()
    return frozenset(words) | {first + second for first, second in pairwise(words)}


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

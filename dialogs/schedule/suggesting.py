"""Other times for a draft: what to look for, and the slots as choices."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import EventDraft, NoTimes, OpenDay, Understanding, Window, chosen
from dialogs.moves import Ask, Choose
from dialogs.needs import Facts, SuggestTimes
from dialogs.schedule.situation import circumstances
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.options import calendars
from dialogs.slots.people import check as people
from dialogs.slots.place import check as place
from dialogs.slots.when.edges import is_until
from dialogs.slots.when.offers import as_options, order_qualities

DAYS_LOOKED_AT = 7
MOST_OFFERED = 3
SAID_WHY = ("hours", "own", "guests")
"""Reasons for which there are words."""


def search(draft: EventDraft, around: Circumstances) -> SuggestTimes:
    """Slots of the draft's length from its day on, or from now where that has passed; one week far."""
    zone = ZoneInfo(around.zone) if around.zone else around.now.tzinfo
    opened = draft.when.open_day or OpenDay()
    day = draft.when.day.value if draft.when.day else opened.first or around.now.date()
    first = max(around.now, datetime.combine(day, time(), zone))
    end = first + timedelta(days=DAYS_LOOKED_AT)
    if draft.when.day is None and opened.last is not None:
        end = max(first, datetime.combine(opened.last + timedelta(days=1), time(), zone))
    guests = tuple(guest.person.address for guest in draft.attendees if guest.person and guest.person.address)
    minutes = draft.when.minutes.value if draft.when.minutes else 30
    return SuggestTimes(window=Window(start=first, end=end), minutes=minutes, addresses=guests)


def searches(draft: EventDraft, around: Circumstances) -> tuple[SuggestTimes, ...]:
    """What to look for; day by day where only a part of the day suits ("mornings only")."""
    whole, hours = search(draft, around), draft.when.window
    if hours is None:
        return (whole,)
    zone = ZoneInfo(around.zone or "UTC")
    first, last = whole.window.start.astimezone(zone).date(), whole.window.end.astimezone(zone).date()
    found = []
    for day in (first + timedelta(days=ahead) for ahead in range((last - first).days + 1)):
        start = max(whole.window.start, datetime.combine(day, hours[0], zone))
        end = min(whole.window.end, datetime.combine(day, hours[1], zone))
        if start < end:
            found.append(whole.model_copy(update={"window": Window(start=start, end=end)}))
    return tuple(found)


def stretch(words: Understanding, today: date) -> OpenDay:
    """The days in which to look: those that were said, up to the day before a last one, else a week from today."""
    for expression in words.times:
        for moment in expression.readings[:1]:
            if moment.day is None:
                continue
            if is_until(expression):
                return OpenDay(first=today, last=max(today, moment.day - timedelta(days=1)))
            return OpenDay(first=moment.day, last=moment.last_day or moment.day)
    return OpenDay(first=today, last=today + timedelta(days=DAYS_LOOKED_AT - 1))


def suggestions(talk: Conversation, draft: EventDraft, facts: Facts) -> Ask | Choose:
    """Free slots as choices; where none are known the time is asked for."""
    around = circumstances(talk, facts)
    answers = [facts.get(wanted) for wanted in searches(draft, around)]
    answer = answers[-1] if answers else None
    slots = (slot for found in answers if isinstance(found, tuple) for slot in found)
    windows = [slot for slot in slots if isinstance(slot, Window)]
    drafts = [moved(draft, window, around) for window in windows[:MOST_OFFERED]]
    if not drafts:
        why = f"_{answer.why}" if isinstance(answer, NoTimes) and answer.why in SAID_WHY else ""
        return Ask(slot="when", about=f"other_time{why}", draft=draft)
    options = tuple(order_qualities(as_options(drafts, around, "moment")))
    return Choose(slot="when", about="suggestion", draft=draft, options=options)


def asked_once_more(talk: Conversation, draft: EventDraft) -> Choose | None:
    """The free slots that were offered last, once more; None where none were."""
    if talk.asked is None or not talk.asked.options:
        return None
    return Choose(slot="when", about="suggestion", draft=draft, options=talk.asked.options)


def none_of_them(talk: Conversation, draft: EventDraft, facts: Facts) -> Ask | Choose | None:
    """What comes of "neither": other values, or the question for one; the same choice is never offered again."""
    asked, around = talk.asked, circumstances(talk, facts)
    match asked.slot if asked else None:
        case "when" if asked and asked.about == "suggestion":
            return Ask(slot="when", about="other_time", draft=draft)
        case "when":
            return suggestions(talk, draft, facts)
        case "people" if asked:
            return people.none_of_them(draft, asked.subject or "", around)
        case "place" if asked:
            return place.none_of_them(draft, asked.subject, around)
        case "options":
            return calendars.none_of_them(draft, around)
        case _:
            return None


def moved(draft: EventDraft, window: Window, around: Circumstances) -> EventDraft:
    """The draft at another time, its length kept."""
    zone = ZoneInfo(draft.when.zone.value if draft.when.zone else around.zone or "UTC")
    start = window.start.astimezone(zone)
    update = {
        "day": chosen(start.date()),
        "at": chosen(start.time().replace(tzinfo=None)),
        "fold": start.fold,
        "alternatives": (),
        "open_day": None,
        "part": None,
        "window": None,
    }
    return draft.model_copy(update={"when": draft.when.model_copy(update=update)})

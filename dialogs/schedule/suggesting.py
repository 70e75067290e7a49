"""Other times for a draft: what to look for, and the slots as choices."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import EventDraft, NoTimes, Window, chosen
from dialogs.moves import Ask, Choose
from dialogs.needs import Facts, SuggestTimes
from dialogs.schedule.situation import circumstances
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.when.offers import as_options, order_qualities

DAYS_LOOKED_AT = 7
MOST_OFFERED = 3
SAID_WHY = ("hours", "own", "guests")
"""Reasons for which there are words."""


def search(draft: EventDraft, around: Circumstances, within: Window | None = None) -> SuggestTimes:
    """Slots of the draft's length `within` a stretch; else from its day on, or from now where that has passed, one
    week far."""
    zone = ZoneInfo(around.zone) if around.zone else around.now.tzinfo
    day = draft.when.day.value if draft.when.day else around.now.date()
    first = max(around.now, datetime.combine(day, time(), zone))
    guests = tuple(guest.person.address for guest in draft.attendees if guest.person and guest.person.address)
    minutes = draft.when.minutes.value if draft.when.minutes else 30
    window = within or Window(start=first, end=first + timedelta(days=DAYS_LOOKED_AT))
    return SuggestTimes(window=window, minutes=minutes, addresses=guests)


def suggestions(talk: Conversation, draft: EventDraft, facts: Facts, within: Window | None = None) -> Ask | Choose:
    """Free slots as choices; where none are known the time is asked for."""
    around = circumstances(talk, facts)
    answer = facts.get(search(draft, around, within))
    windows = [slot for slot in answer if isinstance(slot, Window)] if isinstance(answer, tuple) else []
    drafts = [moved(draft, window, around) for window in windows[:MOST_OFFERED]]
    if not drafts:
        why = f"_{answer.why}" if isinstance(answer, NoTimes) and answer.why in SAID_WHY else ""
        return Ask(slot="when", about=f"other_time{why}", draft=draft)
    options = tuple(order_qualities(as_options(drafts, around, "moment")))
    return Choose(slot="when", about="suggestion", draft=draft, options=options)


def moved(draft: EventDraft, window: Window, around: Circumstances) -> EventDraft:
    """The draft at another time, its length kept."""
    zone = ZoneInfo(draft.when.zone.value if draft.when.zone else around.zone or "UTC")
    start = window.start.astimezone(zone)
    update = {
        "day": chosen(start.date()),
        "at": chosen(start.time().replace(tzinfo=None)),
        "fold": start.fold,
        "alternatives": (),
    }
    return draft.model_copy(update={"when": draft.when.model_copy(update=update)})

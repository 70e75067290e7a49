"""Reminder, privacy, calendar and the like: only what was said; asked about is only which calendar is meant."""

from dialogs.model import EventDraft
from dialogs.moves import Ask, Choose, Notice, Refuse
from dialogs.needs import Need
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.options import calendars


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft with its calendar settled."""
    return calendars.assume(draft, around)


def needs(draft: EventDraft, around: Circumstances) -> tuple[Need, ...]:
    """The calendars, where one was named."""
    return calendars.needs(draft, around)


def check(draft: EventDraft, around: Circumstances) -> Ask | Choose | Refuse | None:
    """Which calendar is meant."""
    return calendars.check(draft, around)


def notices(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """What the calendar cannot do; everything else that was said is shown in the draft's rows."""
    return calendars.notices(draft, around)

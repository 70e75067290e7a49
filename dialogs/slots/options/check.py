"""Reminder, privacy, calendar and the like: only what was said; nothing is assumed and nothing asked."""

from dialogs.model import EventDraft
from dialogs.moves import Notice
from dialogs.needs import Need
from dialogs.slots.circumstances import Circumstances


def assume(draft: EventDraft, _around: Circumstances) -> EventDraft:
    """The draft as it is."""
    return draft


def needs(_draft: EventDraft, _around: Circumstances) -> tuple[Need, ...]:
    """Nothing is to be looked up."""
    return ()


def check(_draft: EventDraft, _around: Circumstances) -> None:
    """Nothing stands against it."""


def notices(_draft: EventDraft, _around: Circumstances) -> tuple[Notice, ...]:
    """What was said is shown in the draft's rows."""
    return ()

"""Whether it is an online meeting: only when asked for, or where the person or a setting wants it with guests."""

from dialogs.model import EventDraft, assumed
from dialogs.moves import Notice
from dialogs.needs import Need
from dialogs.slots.circumstances import Circumstances


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft as an online meeting where that is this person's habit and guests are invited."""
    if draft.online is not None and draft.online.source != "assumed":
        return draft
    habit = around.preferences.online
    wanted = habit if habit is not None else around.profile.online == "with-guests"
    return draft.model_copy(update={"online": assumed(True) if wanted and draft.attendees else None})


def needs(_draft: EventDraft, _around: Circumstances) -> tuple[Need, ...]:
    """Nothing is to be looked up."""
    return ()


def check(_draft: EventDraft, _around: Circumstances) -> None:
    """Nothing stands against it."""


def notices(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """Where the calendar holds no meetings itself, that is said; an assumption is marked where it is shown."""
    if draft.online is None or not draft.online.value or around.facts.makes_join_links:
        return ()
    return (Notice(message="notice-no-join-link"),)

"""What others read along with: of an event that is marked as private, a group is told when it is, and nothing else."""

from dialogs.model import CalendarEvent
from dialogs.moves import Answer
from dialogs.slots.circumstances import Circumstances

NOBODY_ELSES = frozenset({"personal", "private", "confidential"})
"""Sensitivities of which nobody else is to see more than that the time is taken."""


def discreet(move: Answer, around: Circumstances) -> Answer:
    """The answer as it may be told where the person asked."""
    if not around.facts.shared or not move.agenda:
        return move
    return move.model_copy(update={"agenda": tuple(_veiled(existing, around) for existing in move.agenda)})


def _veiled(existing: CalendarEvent, around: Circumstances) -> CalendarEvent:
    if existing.sensitivity not in NOBODY_ELSES:
        return existing
    title = around.words("private-event")
    bare = existing.event.model_copy(update={"subject": title, "body": None, "attendees": (), "places": ()})
    unlinked = {"link": None, "join_url": None, "dial_in": None, "conference_id": None, "answers": ()}
    return existing.model_copy(update={"event": bare, **unlinked})

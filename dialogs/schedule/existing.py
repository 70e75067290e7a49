"""Drafts and events: the frozen event that a complete draft becomes, and the draft that changes an existing event."""

from typing import TypeVar
from uuid import UUID

from dialogs.model import (
    CalendarEvent,
    Event,
    EventDraft,
    Filled,
    When,
    said,
)

T = TypeVar("T")


def event_of(draft: EventDraft) -> Event:
    """The complete event. The draft must have a title, a start, an end and a zone: `check` found nothing missing."""
    when = draft.when
    if draft.subject is None or when.start is None or when.end is None or when.zone is None:
        raise IncompleteDraft(str(draft.id))
    return Event(
        subject=draft.subject.value,
        start=when.start,
        end=when.end,
        zone=when.zone.value,
        fold=when.fold,
        all_day=when.all_day,
        body=_plain(draft.body),
        recurrence=_plain(draft.recurrence),
        attendees=draft.attendees,
        places=draft.places,
        online=draft.online is not None and draft.online.value,
        reminder_minutes=_plain(draft.reminder_minutes),
        show_as=_plain(draft.show_as),
        sensitivity=_plain(draft.sensitivity),
        importance=_plain(draft.importance),
        categories=draft.categories,
        hide_attendees=_plain(draft.hide_attendees),
        allow_new_time_proposals=_plain(draft.allow_new_time_proposals),
        response_requested=_plain(draft.response_requested),
        **({"calendar": draft.calendar.value} if draft.calendar else {}),
    )


class IncompleteDraft(ValueError):
    """A draft that lacks a title, a start, an end or a zone was to become an event."""


def draft_of(existing: CalendarEvent, draft_id: UUID) -> EventDraft:
    """A draft that stands as the event does, for changing it; everything in it counts as said."""
    event = existing.event
    return EventDraft(
        id=draft_id,
        subject=said(event.subject),
        body=_filled(event.body),
        when=_when_of(event),
        recurrence=_filled(event.recurrence),
        attendees=event.attendees,
        places=event.places,
        online=said(event.online),
        reminder_minutes=_filled(event.reminder_minutes),
        show_as=_filled(event.show_as),
        sensitivity=_filled(event.sensitivity),
        importance=_filled(event.importance),
        categories=event.categories,
        hide_attendees=_filled(event.hide_attendees),
        allow_new_time_proposals=_filled(event.allow_new_time_proposals),
        response_requested=_filled(event.response_requested),
        calendar=said(event.calendar),
    )


def _when_of(event: Event) -> When:
    length = event.end - event.start
    if event.all_day:
        return When(day=said(event.start.date()), all_day=True, days=said(length.days), zone=said(event.zone))
    return When(
        day=said(event.start.date()),
        at=said(event.start.time()),
        minutes=said(int(length.total_seconds()) // 60),
        zone=said(event.zone),
        fold=event.fold,
    )


def _plain(filled: Filled[T] | None) -> T | None:
    return filled.value if filled else None


def _filled(value: T | None) -> Filled[T] | None:
    return None if value is None else said(value)

"""Who is mailed for an event, and what for: said before it is done, and when it is done."""

from typing import Literal

from dialogs.model import Attendee, Event, EventDraft
from dialogs.moves import CancelEvent, Notice
from dialogs.needs import Facts
from dialogs.schedule.existing import event_of
from dialogs.slots.circumstances import Circumstances
from dialogs.words import dates

Guests = dict[str, Attendee]
"""By what they are called."""

MailedFor = Literal["", "-change", "-cancel"]
"""What guests are mailed for, as the messages' names end; "" for an invitation."""


def to_be_mailed(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """Who will be mailed when the complete draft is confirmed; nothing where the calendar mails nobody."""
    invited, told = recipients(around.editing.event if around.editing else None, event_of(draft))
    notices = (*_will_be(invited, "", around), *_will_be(told, "-change", around))
    return (*notices, *_outsiders({**invited, **told}, around))


def to_be_told_of_the_end(event: Event, note: str, around: Circumstances) -> tuple[Notice, ...]:
    """Who will be mailed when the event is cancelled, and with which words; that nobody is, where there are words."""
    guests = _called(event.attendees)
    mailed = (*_will_be(guests, "-cancel", around), *_outsiders(guests, around))
    if not note:
        return (*mailed, Notice(message="notice-cancel-note")) if mailed else ()
    said = "notice-your-note" if mailed else "notice-note-alone" if not guests else "notice-note-unsent"
    return (*mailed, _notice(said, text=note))


def were_mailed(before: Event | None, after: Event, facts: Facts) -> tuple[Notice, ...]:
    """Whether the guests were mailed, `before` being the event before a change; only said where there are guests."""
    if not facts.mails_guests:
        count = len(after.attendees)
        return (_notice("notice-nobody-mailed", count=count),) if count else ()
    groups = zip(("notice-mailed", "notice-mailed-change"), recipients(before, after), strict=True)
    return tuple(_notice(message, count=len(guests)) for message, guests in groups if guests)


def were_told_of_the_end(effect: CancelEvent, facts: Facts) -> tuple[Notice, ...]:
    """Whether the guests were told that the event does not take place; only said where there are guests."""
    count = len(effect.target.event.attendees)
    message = "notice-told-of-the-end" if facts.mails_guests else "notice-nobody-told"
    return (_notice(message, count=count),) if count else ()


def recipients(before: Event | None, after: Event) -> tuple[Guests, Guests]:
    """Who gets an invitation, and who is told of a change: of another list of guests only those whom it concerns.

    Source: Microsoft Graph, "Update event", attendees property and meeting updates.
    """
    old, new = _called(before.attendees if before else ()), _called(after.attendees)
    invited = {name: guest for name, guest in new.items() if name not in old}
    if before is None or after.model_copy(update={"attendees": before.attendees}) != before:
        return invited, old
    return invited, {name: guest for name, guest in old.items() if name not in new or new[name].role != guest.role}


def _called(guests: tuple[Attendee, ...]) -> Guests:
    return {guest.label: guest for guest in guests}


def _will_be(guests: Guests, what: MailedFor, around: Circumstances) -> tuple[Notice, ...]:
    if not around.facts.mails_guests or not guests:
        return ()
    return (_notice(f"notice-mails{what}", people=dates.series(around.words, list(guests)), count=len(guests)),)


def _outsiders(guests: Guests, around: Circumstances) -> tuple[Notice, ...]:
    """Those of them who are from outside."""
    outside = [name for name, guest in guests.items() if guest.person and guest.person.outside]
    if not around.facts.mails_guests or not outside:
        return ()
    return (_notice("notice-outsiders", people=dates.series(around.words, outside), count=len(outside)),)


def _notice(message: str, **arguments: str | int) -> Notice:
    return Notice(message=message, arguments=arguments, spoken=True)

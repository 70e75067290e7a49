"""A draft or an event to look at: its rows, what was assumed among them, and one short phrase for when it is."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dialogs.model import Attendee, Calendar, CalendarEvent, Event, EventDraft, Filled, Place, When
from dialogs.moves import Notice
from dialogs.reply import Entry, Link, Row, View
from dialogs.wording.letters import letters
from dialogs.words import dates, recurrences
from dialogs.words.sentences import Words

DAY = timedelta(days=1)
ADDRESS = re.compile(r"[^\s,@]+@[^\s,@]+")


def draft_view(
    words: Words, draft: EventDraft, today: date, own_zone: str | None, notices: tuple[Notice, ...] = ()
) -> View:
    """The draft as it stands, whatever is still open in it."""
    rows = (
        *_title_row(words, draft),
        *_when_rows(words, draft.when, today, own_zone),
        *_recurrence_row(words, draft),
        *_rest(words, draft),
    )
    return View(
        kind="draft",
        title=draft.subject.value if draft.subject else words("draft-title"),
        rows=rows,
        notices=tuple(notice_text(words, notice, today) for notice in notices),
        draft_id=draft.id,
        revision=draft.revision,
    )


def event_view(words: Words, draft: EventDraft, event: CalendarEvent, today: date, own_zone: str | None) -> View:
    """An event as it stands in the calendar; `draft` is the draft that equals it."""
    plain = draft_view(words, draft, today, own_zone)
    rows = tuple(row.model_copy(update={"assumed": False, "marked": ""}) for row in plain.rows)
    outlook = event.link and "outlook" in (urlsplit(event.link).hostname or "")
    found = (("link-open-outlook" if outlook else "link-open", event.link), ("link-join", event.join_url))
    links = tuple(_link(words, words(label), url) for label, url in found if url)
    return View(
        kind="event",
        title=event.event.subject,
        rows=rows,
        link=event.link,
        join_url=event.join_url,
        links=links,
        day=event.event.start.date(),
    )


def _link(words: Words, label: str, url: str) -> Link:
    return Link(label=label, lead=words("row-lead", label=label), url=url)


def notice_text(words: Words, notice: Notice, today: date) -> str:
    """A notice in words: days and hours in the language, and for the ear addresses in letters."""
    return words(notice.message, **{name: _told(words, value, today) for name, value in notice.arguments.items()})


def _told(words: Words, value: str | int | date | time, today: date) -> str | int:
    if isinstance(value, datetime):
        return dates.moment(words, value, today)
    if isinstance(value, time):
        return dates.clock(words, value)
    if isinstance(value, date):
        return dates.day(words, value, today)
    if isinstance(value, str) and words.heard:
        return ADDRESS.sub(lambda found: letters(words, found.group()), value)
    return value


def when_phrase(words: Words, event: Event, today: date) -> str:
    """When an event takes place, as one phrase with day, start and end."""
    if event.all_day:
        return _days(words, event.start.date(), (event.end - DAY).date(), today)
    return dates.span(words, event.start, event.end, today)


def when_of_draft(words: Words, when: When, today: date) -> str:
    """When a draft takes place, as far as it is known; "" while nothing is."""
    if when.start is None:
        return dates.day(words, when.day.value, today) if when.day else ""
    end = when.end or when.start
    if when.all_day:
        return _days(words, when.start.date(), (end - DAY).date(), today)
    return dates.span(words, when.start, end, today)


def in_own_zone(words: Words, start: datetime, zone: str, fold: int, own_zone: str | None, today: date) -> str:
    """The start on the person's own clock; "" where that is the same."""
    if own_zone is None or own_zone == zone:
        return ""
    own = start.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(ZoneInfo(own_zone))
    if own.replace(tzinfo=None) == start:
        return ""
    same_day = own.date() == start.date()
    return dates.clock(words, own.time()) if same_day else dates.moment(words, own, today)


def elsewhere_in(calendar: Calendar | None) -> str:
    """The name of a calendar that is not the person's own standard one; "" for that."""
    return (calendar.name or "") if calendar is not None and calendar.kind != "mine" else ""


def person_text(words: Words, guest: Attendee) -> str:
    """A guest, for the eye with the address, and whether they are optional."""
    address = "" if words.heard else _address(guest)
    name = words("person-with-address", name=guest.label, address=address) if address else guest.label
    return _marked(words, guest, name)


def _address(guest: Attendee) -> str:
    """The address behind a guest's name; "" where there is none, or where it is the name."""
    address = guest.person.address if guest.person else None
    return address if address and address != guest.label else ""


def _marked(words: Words, guest: Attendee, name: str) -> str:
    return words("person-optional", name=name) if guest.role == "optional" else name


def _people_row(words: Words, guests: tuple[Attendee, ...]) -> Row:
    row = _row(words, "people", dates.series(words, [person_text(words, guest) for guest in guests]))
    if not any(_address(guest) or ADDRESS.fullmatch(guest.label) for guest in guests):
        return row
    entries = tuple(Entry(text=_marked(words, guest, guest.label), detail=_address(guest)) for guest in guests)
    brief = dates.series(words, [entry.text for entry in entries])
    return row.model_copy(update={"entries": entries, "brief": brief})


def _days(words: Words, first: date, last: date, today: date) -> str:
    if first == last:
        return words("span-all-day", day=dates.day(words, first, today))
    return words("span-days", day=dates.day(words, first, today), last=dates.day(words, last, today))


def _row(words: Words, slot: str, value: str, note: str = "") -> Row:
    """A line of the view; with a note its value was assumed."""
    label = words(f"label-{slot}")
    marked = words("row-assumed", value=value, note=note) if note else ""
    lead = words("row-lead", label=label)
    return Row(slot=slot, label=label, lead=lead, value=value, assumed=bool(note), marked=marked)


def _title_row(words: Words, draft: EventDraft) -> Iterable[Row]:
    if draft.subject is not None:
        assumed = draft.subject.source == "assumed"
        yield _row(words, "subject", draft.subject.value, words("note-assumed") if assumed else "")


def _when_rows(words: Words, when: When, today: date, own_zone: str | None) -> Iterable[Row]:
    phrase = when_of_draft(words, when, today)
    if phrase:
        guessed = when.day is not None and when.day.source == "assumed"
        yield _row(words, "when", phrase, words("note-assumed-day") if guessed else "")
    if when.minutes is not None and not when.all_day and when.start is not None:
        guessed = when.minutes.source == "assumed"
        note = words("note-assumed-length") if guessed else ""
        yield _row(words, "length", dates.length(words, when.minutes.value), note)
    if when.zone is not None and not when.all_day:
        yield _row(words, "zone", _zone(words, when, own_zone, today))


def _zone(words: Words, when: When, own_zone: str | None, today: date) -> str:
    name = when.zone.value if when.zone else "UTC"
    zone = dates.zone(words, name)
    own = in_own_zone(words, when.start, name, when.fold, own_zone, today) if when.start else ""
    if not own or own_zone is None:
        return zone
    return words("zone-and-own", zone=zone, own=own, own_zone=dates.city(words, own_zone))


def _recurrence_row(words: Words, draft: EventDraft) -> Iterable[Row]:
    if draft.recurrence is None:
        return
    first = draft.when.day.value if draft.when.day else None
    recurrence = draft.recurrence.value
    text = recurrences.in_full(words, recurrence, first) if first else recurrences.rule(words, recurrence)
    yield _row(words, "recurrence", text)


def _rest(words: Words, draft: EventDraft) -> Iterable[Row]:
    if draft.attendees:
        yield _people_row(words, draft.attendees)
    if named := [place for place in draft.places if place.name and place.kind != "equipment"]:
        yield _row(words, "place", dates.series(words, [_place(words, place) for place in named]))
    if booked := [place.name for place in draft.places if place.kind == "equipment"]:
        yield _row(words, "equipment", dates.series(words, booked))
    if draft.online is not None and draft.online.value:
        assumed = draft.online.source == "assumed"
        yield _row(words, "online", words("online-yes"), words("note-assumed") if assumed else "")
    if draft.body is not None:
        yield _row(words, "body", draft.body.value)
    if draft.reminder_minutes is not None:
        yield _row(words, "reminder_minutes", dates.reminder(words, draft.reminder_minutes.value))
    for slot in ("show_as", "sensitivity", "importance"):
        filled = getattr(draft, slot)
        if isinstance(filled, Filled):
            yield _row(words, slot, words(slot, value=str(filled.value)))
    if wishes := _guest_wishes(draft):
        yield _row(words, "guests", dates.series(words, [words(f"guests-{wish}") for wish in wishes]))
    if draft.categories:
        yield _row(words, "categories", dates.series(words, draft.categories))
    if elsewhere := elsewhere_in(draft.calendar.value if draft.calendar else None):
        yield _row(words, "calendar", elsewhere)


def _guest_wishes(draft: EventDraft) -> list[str]:
    """What guests cannot do or need not do, where that is not as usual."""
    usual = (
        ("hidden", draft.hide_attendees, False),
        ("no_proposals", draft.allow_new_time_proposals, True),
        ("no_reply", draft.response_requested, True),
    )
    return [wish for wish, filled, normal in usual if filled is not None and filled.value is not normal]


def _place(words: Words, place: Place) -> str:
    if place.kind == "place" and place.postal is not None:
        return ", ".join((place.name, place.postal.line))
    return words("option-room", name=place.name, seats=place.capacity) if place.capacity else place.name

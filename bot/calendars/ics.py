"""iCalendar (RFC 5545) text of events, for downloads and subscribed feeds. Pure.

A series is one entry with its rule, the days on which it does not take place, and its changed occurrences under the
same UID; every zone that is used comes along, so that no reader has to know it by name.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar
from icalendar import Event as Entry
from icalendar.prop import vCalAddress, vGeo, vRecur, vText

from bot.calendars.local_rows import StoredEvent
from dialogs.model import Attendee, Event, Place, Recurrence

PRODUCT = "-//scheduling-bot//EN"
REMINDER = 15
"""Minutes before a timed event for which nothing else was said, as Outlook does it."""
YEARS_AHEAD = 5
"""How far the rules of a zone are written out beyond the last event, for series."""
_CLASSES = {"normal": "PUBLIC", "personal": "PRIVATE", "private": "PRIVATE", "confidential": "CONFIDENTIAL"}
_PRIORITIES = {"high": 1, "normal": 5, "low": 9}
_BUSY = {"free": "FREE", "tentative": "TENTATIVE", "busy": "BUSY", "oof": "OOF", "workingElsewhere": "WORKINGELSEWHERE"}


def calendar_file(events: Sequence[StoredEvent], name: str) -> bytes:
    """A calendar of these events under this name, CRLF-ended lines in UTF-8."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    starts = {event.id: event.event for event in events}
    for event in events:
        calendar.add_component(_entry(event, starts, _changed_days(event, events)))
    years = [event.event.start.year for event in events] or [1970]
    calendar.add_missing_timezones(date(min(years), 1, 1), date(max(years) + YEARS_AHEAD, 1, 1))
    return bytes(calendar.to_ical())


def _changed_days(series: StoredEvent, events: Sequence[StoredEvent]) -> frozenset[date]:
    return frozenset(event.day for event in events if event.series_id == series.id and event.day is not None)


def _entry(stored: StoredEvent, by_id: Mapping[str, Event], changed: frozenset[date]) -> Entry:
    event = stored.event
    entry = Entry()
    entry.add("uid", stored.series_id or stored.id)
    entry.add("dtstamp", stored.written.astimezone(UTC))
    entry.add("sequence", stored.sequence)
    entry.add("summary", event.subject)
    entry.add("dtstart", _moment(event, event.start))
    entry.add("dtend", _moment(event, event.end))
    if stored.series_id and stored.day and stored.series_id in by_id:
        series = by_id[stored.series_id]
        entry.add("recurrence-id", _moment(series, datetime.combine(stored.day, series.start.time())))
    _add_series(entry, stored, changed)
    _add_details(entry, event)
    _add_people(entry, event)
    _add_alarm(entry, event)
    return entry


def _moment(event: Event, wall: datetime) -> datetime | date:
    """All-day events have dates; the second of a doubled hour has no name in a zone, so it goes out as UTC."""
    if event.all_day:
        return wall.date()
    if event.zone == "UTC":
        return wall.replace(tzinfo=UTC)
    aware = wall.replace(tzinfo=ZoneInfo(event.zone), fold=event.fold)
    doubled = event.fold and aware.utcoffset() != aware.replace(fold=0).utcoffset()
    return aware.astimezone(UTC) if doubled else aware


def _add_series(entry: Entry, stored: StoredEvent, changed: frozenset[date]) -> None:
    event = stored.event
    if event.recurrence is None:
        return
    entry.add("rrule", _rule(event, event.recurrence))
    for day in stored.skipped:
        if day not in changed:
            entry.add("exdate", _moment(event, datetime.combine(day, event.start.time())))


def _rule(event: Event, rule: Recurrence) -> vRecur:
    """UNTIL has the type of DTSTART: a date, or the UTC moment at which the last occurrence may start."""
    recur = vRecur()
    for part in rule.model_copy(update={"until": None}).rrule().split(";"):
        name, _, value = part.partition("=")
        recur[name] = value.split(",")
    if rule.until is not None:
        last = datetime.combine(rule.until, event.start.time()).replace(tzinfo=ZoneInfo(event.zone))
        recur["UNTIL"] = [rule.until if event.all_day else last.astimezone(UTC)]
    return recur


def _add_details(entry: Entry, event: Event) -> None:
    if event.body:
        entry.add("description", event.body)
    if event.places:
        entry.add("location", ", ".join(_written(place) for place in event.places))
    spot = next((place.coordinates for place in event.places if place.coordinates), None)
    if spot:
        entry["geo"] = vGeo((spot.latitude, spot.longitude))
    if event.categories:
        entry.add("categories", list(event.categories))
    if event.sensitivity:
        entry.add("class", _CLASSES[event.sensitivity])
    if event.importance:
        entry.add("priority", _PRIORITIES[event.importance])
    shown = event.show_as or ("free" if event.all_day else "busy")
    entry.add("transp", "TRANSPARENT" if shown in ("free", "workingElsewhere") else "OPAQUE")
    entry.add("x-microsoft-cdo-busystatus", _BUSY[shown])


def _written(place: Place) -> str:
    return ", ".join(part for part in (place.name, place.postal.line if place.postal else "") if part)


def _add_people(entry: Entry, event: Event) -> None:
    for attendee in event.attendees:
        if attendee.person and attendee.person.address:
            entry.add("attendee", _address(attendee, attendee.person.address), encode=False)
    names = [attendee.label for attendee in event.attendees if not (attendee.person and attendee.person.address)]
    if names:
        entry.add("contact", ", ".join(names))


def _address(attendee: Attendee, address: str) -> vCalAddress:
    role = "OPT-PARTICIPANT" if attendee.role == "optional" else "REQ-PARTICIPANT"
    return vCalAddress(
        f"mailto:{address}",
        params={"CN": vText(attendee.label), "ROLE": vText(role), "PARTSTAT": vText("NEEDS-ACTION")},
    )


def _add_alarm(entry: Entry, event: Event) -> None:
    minutes = event.reminder_minutes
    if minutes is None:
        minutes = -1 if event.all_day else REMINDER
    if minutes < 0:
        return
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.subject)
    alarm.add("trigger", timedelta(minutes=-minutes))
    entry.add_component(alarm)

"""The sample week: what `sample_week.toml` says, put into the week of a day. Pure, but for reading its own file."""

import tomllib
from datetime import date, datetime, time, timedelta
from email.utils import parseaddr
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from dialogs.model import Attendee, Busy, Event, Person, Place, Recurrence, Value, Window
from dialogs.model.draft import Sensitivity, ShowAs
from dialogs.model.when import DAY_CODES

SATURDAY = 5


class _Event(Value):
    """One `[[event]]` of the file."""

    subject: str
    day: str
    at: time = time()
    minutes: int = 0
    all_day: bool = False
    repeats: tuple[str, ...] = ()
    """Days on which it takes place every week; a month of it."""
    guests: tuple[str, ...] = ()
    """As mail writes them: "Name <address>"."""
    place: str | None = None
    room: str | None = None
    """Address, where the place is a room that is booked."""
    online: bool = False
    reminder: int | None = None
    body: str | None = None
    show_as: ShowAs | None = None
    sensitivity: Sensitivity | None = None


class _Busy(Value):
    """One `[[busy]]` of the file."""

    who: str
    day: str
    at: time
    minutes: int


class _File(Value):
    event: tuple[_Event, ...]
    busy: tuple[_Busy, ...]


class Week(Value):
    """A sample week at its place in time."""

    events: tuple[Event, ...]
    busy: tuple[Busy, ...]


def read_sample_week(today: date, zone: str) -> Week:
    """The sample week in the week of `today`, or the next one at weekends. `zone`: IANA name of the wall clock."""
    monday = today - timedelta(days=today.weekday())
    if today.weekday() >= SATURDAY:
        monday += timedelta(days=7)
    file = _read()
    return Week(
        events=tuple(_event(entry, monday, zone) for entry in file.event),
        busy=tuple(_busy(entry, monday, ZoneInfo(zone)) for entry in file.busy),
    )


@cache
def _read() -> _File:
    text = Path(__file__).with_name("sample_week.toml").read_text(encoding="utf-8")
    return _File.model_validate(tomllib.loads(text))


def _event(entry: _Event, monday: date, zone: str) -> Event:
    start = _wall(monday, entry.day, entry.at)
    length = timedelta(days=1) if entry.all_day else timedelta(minutes=entry.minutes)
    return Event(
        subject=entry.subject,
        start=start,
        end=start + length,
        zone=zone,
        all_day=entry.all_day,
        body=entry.body,
        recurrence=_rule(entry, monday),
        attendees=tuple(_guest(written) for written in entry.guests),
        places=_places(entry),
        online=entry.online,
        reminder_minutes=entry.reminder,
        show_as=entry.show_as,
        sensitivity=entry.sensitivity,
    )


def _wall(monday: date, day: str, at: time) -> datetime:
    return datetime.combine(monday + timedelta(days=DAY_CODES.index(day)), at)


def _rule(entry: _Event, monday: date) -> Recurrence | None:
    if not entry.repeats:
        return None
    weekdays = tuple(DAY_CODES.index(day) for day in entry.repeats)
    return Recurrence(frequency="weekly", weekdays=weekdays, until=monday + timedelta(days=27))


def _guest(written: str) -> Attendee:
    name, address = parseaddr(written)
    return Attendee(query=name, person=Person(name=name, address=address), source="chosen")


def _places(entry: _Event) -> tuple[Place, ...]:
    if entry.place is None:
        return ()
    return (Place(name=entry.place, kind="room" if entry.room else "place", address=entry.room, source="chosen"),)


def _busy(entry: _Busy, monday: date, zone: ZoneInfo) -> Busy:
    start = _wall(monday, entry.day, entry.at)
    end = start + timedelta(minutes=entry.minutes)
    window = Window(start=start.replace(tzinfo=zone), end=end.replace(tzinfo=zone))
    return Busy(window=window, who=entry.who)

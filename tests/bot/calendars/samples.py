"""Events and owners for the calendars' tests."""

from datetime import UTC, date, datetime, timedelta

from bot.storage.store import PersonKey
from dialogs.model import Attendee, Event, Person, Place, Recurrence, Window

ADA = PersonKey(tenant="", user="ada")
BEN = PersonKey(tenant="", user="ben")
ELSEWHERE = PersonKey(tenant="elsewhere", user="ada")
PARIS = "Europe/Paris"
ROOM = Place(name="Birch", kind="room", address="Birch@contoso.com")


def event(start: str = "2026-03-03T12:00", minutes: int = 60, **changes: object) -> Event:
    """An hour in Paris on Tuesday; `start` is wall clock; `changes` replace fields."""
    begin = datetime.fromisoformat(start)
    made = Event(subject="Lunch", start=begin, end=begin + timedelta(minutes=minutes), zone=PARIS)
    return made.model_copy(update=changes)


def all_day(day: str = "2026-03-03", days: int = 1, **changes: object) -> Event:
    """An event of whole days."""
    return event(f"{day}T00:00", days * 1440, all_day=True, **changes)


def weekly(start: str = "2026-03-03T12:00", **rule: object) -> Event:
    """A series on the weekday of its start."""
    begin = datetime.fromisoformat(start)
    values = {"frequency": "weekly", "weekdays": (begin.weekday(),), **rule}
    return event(start, recurrence=Recurrence.model_validate(values))


def guest(name: str, address: str | None = None) -> Attendee:
    """Somebody invited."""
    return Attendee(query=name, person=Person(name=name, address=address) if address else None, unknown_ok=True)


def between(first: str, last: str) -> Window:
    """From midnight to midnight UTC, the last day exclusive."""
    return Window(start=_midnight(first), end=_midnight(last))


def _midnight(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)


WEEK = between("2026-03-02", "2026-03-09")
MARCH = between("2026-03-01", "2026-04-01")

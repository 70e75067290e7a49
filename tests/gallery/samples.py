"""What the gallery's moves are made of: people, drafts and events with realistic values, in one language."""

import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import (
    Attendee,
    CalendarEvent,
    Event,
    EventDraft,
    EventRef,
    Person,
    Place,
    Profile,
    Recurrence,
    When,
    Window,
    assumed,
    said,
)
from dialogs.moves import Option
from dialogs.needs import Facts
from dialogs.schedule.situation import circumstances
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.when.offers import Shown, as_options

ZONE = "Europe/Paris"
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=ZoneInfo(ZONE))
"""A Wednesday."""
THURSDAY = date(2026, 3, 5)
DRAFT = UUID("00000000-0000-4000-8000-000000000001")
SAMANTHA = Person(name="Samantha Ortiz", address="samantha.ortiz@contoso.com", department="Finance")
DANA = Person(name="Dana Whitfield", address="dana.whitfield@contoso.com", department="Sales")
HARRIET = Person(name="Harriet Boyd", address="harriet@fabrikam.com", outside=True)
LIBRARY = Place(name="Library", kind="room", address="library@contoso.com", capacity=8)
AURORA = Place(name="Aurora", kind="room", address="aurora@contoso.com", capacity=12)
JOIN = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NzQyMjM5%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d"
VIEW = "https://outlook.office365.com/owa/?itemid=AAMkAGI2&exvsurl=1&path=/calendar/item"

SAMPLES = tomllib.loads(Path(__file__).with_name("samples.toml").read_text(encoding="utf-8"))
LANGUAGES = tuple(SAMPLES)
"""The gallery's languages; English for two regions, whose clocks differ."""


@dataclass(frozen=True)
class Sample:
    """One language's material."""

    language: str
    shared: bool = False
    """In a conversation that others read."""

    def __getitem__(self, name: str) -> str:
        """Words of samples.toml."""
        return str(SAMPLES[self.language][name])

    @cached_property
    def facts(self) -> Facts:
        """What is known in every turn of the gallery."""
        profile = Profile(id="kim", name="Kim", address="kim@contoso.com", locale=self["locale"], zone=ZONE)
        return Facts(now=NOW, profile=profile, new_draft_id=DRAFT, mails_guests=True, shared=self.shared)

    @cached_property
    def around(self) -> Circumstances:
        """The circumstances of every turn."""
        return circumstances(Conversation(), self.facts)

    def draft(self, title: str = "title", **parts: object) -> EventDraft:
        """A plain draft: title and time were said, the length is assumed."""
        return EventDraft(id=DRAFT, subject=said(self[title]), when=at(12)).model_copy(update=parts)

    def full(self, title: str = "title") -> EventDraft:
        """A draft with everything in it."""
        return self.draft(
            title,
            attendees=(invited(SAMANTHA), invited(DANA).model_copy(update={"role": "optional"}), invited(HARRIET)),
            places=(Place(name=self["place"]), LIBRARY, Place(name=self["equipment"], kind="equipment")),
            online=said(True),
            body=said(self["note"]),
            recurrence=said(Recurrence(frequency="weekly", weekdays=(3,), count=6)),
            reminder_minutes=said(15),
            show_as=said("tentative"),
            sensitivity=said("private"),
        )

    def event(self, title: str = "title", hour: int = 12, minutes: int = 60, day: date = THURSDAY) -> CalendarEvent:
        """An event of the calendar."""
        start = datetime.combine(day, time(hour))
        zone = ZoneInfo(ZONE)
        end = start + timedelta(minutes=minutes)
        return CalendarEvent(
            ref=EventRef(id="1"),
            event=Event(
                subject=self[title],
                start=start,
                end=end,
                zone=ZONE,
                attendees=(invited(SAMANTHA),),
                places=(Place(name=self["place"]),),
            ),
            window=Window(start=start.replace(tzinfo=zone), end=end.replace(tzinfo=zone)),
        )

    def met(self) -> CalendarEvent:
        """An event as Microsoft's calendar gives it back, with its links and numbers."""
        update = {
            "link": VIEW,
            "join_url": JOIN,
            "dial_in": "+49 30 567 9850",
            "conference_id": "412 880 331",
        }
        return self.event().model_copy(update=update)

    def times(self, show: Shown, *whens: When) -> tuple[Option, ...]:
        """Options as the conversation makes them."""
        return tuple(as_options([self.draft().model_copy(update={"when": when}) for when in whens], self.around, show))

    def option(self, key: str, message: str, **arguments: str | int) -> Option:
        """An option whose words stand in the pack."""
        words = self.around.words
        return Option(key=key, label=words(message, **arguments), heard=words.aloud(message, **arguments))

    def people(self, *people: Person) -> tuple[Option, ...]:
        """People of one name, told apart."""
        return tuple(
            self.option(str(number), "option-person", name=person.name, apart=person.department or "")
            for number, person in enumerate(people, 1)
        )

    def rooms(self, *rooms: Place) -> tuple[Option, ...]:
        """Rooms with their size."""
        return tuple(
            self.option(str(number), "option-room", name=room.name, seats=room.capacity or 0)
            for number, room in enumerate(rooms, 1)
        )


def at(hour: int, minute: int = 0, day: date = THURSDAY, zone: str = ZONE, minutes: int = 60) -> When:
    """A start on a day; the length is assumed."""
    return When(day=said(day), at=said(time(hour, minute)), minutes=assumed(minutes), zone=assumed(zone))


def invited(person: Person) -> Attendee:
    """A guest whom the directory knows."""
    return Attendee(query=person.name.split()[0], person=person)


def in_group(sample: Sample) -> Sample:
    """The same, read by others."""
    return replace(sample, shared=True)

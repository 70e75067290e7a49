"""The exported text is read by another hand: dates, series, exceptions, reminders, zones, strange characters."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from bot.calendars.ics import calendar_file
from bot.calendars.local import LocalCalendar, open_local_calendar
from bot.calendars.local_rows import StoredEvent
from bot.database import open_database
from dialogs.model import Coordinates, Event, Place, PostalAddress, Recurrence
from tests.bot.calendars.samples import ADA, MARCH, all_day, event, guest, weekly

WRITTEN = datetime(2026, 3, 1, 8, tzinfo=UTC)


def text(*events: Event) -> str:
    stored = [StoredEvent(id=f"id-{number}", event=one, written=WRITTEN) for number, one in enumerate(events)]
    return calendar_file(stored, "Ada").decode()


def entries(written: str | bytes) -> list[Any]:
    return list(Calendar.from_ical(written).walk("VEVENT"))


def entry(one: Event) -> Any:
    (found,) = entries(text(one))
    return found


@pytest.fixture
async def calendar(tmp_path: Path) -> AsyncIterator[LocalCalendar]:
    database = await open_database(tmp_path / "bot.sqlite3")
    yield await open_local_calendar(database)
    await database.close()


def test_a_timed_event_with_its_zone() -> None:
    found = entry(event())
    assert (str(found["UID"]), str(found["SUMMARY"])) == ("id-0", "Lunch")
    assert found.decoded("DTSTART").astimezone(UTC) == datetime(2026, 3, 3, 11, tzinfo=UTC)
    assert found["DTSTART"].params["TZID"] == "Europe/Paris"
    assert found.decoded("DTSTAMP") == WRITTEN
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n" in text(event())


def test_every_line_ends_as_the_standard_says_and_none_is_longer_than_75_bytes() -> None:
    lines = text(event(subject="ü" * 200)).encode().split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert all(b"\n" not in line for line in lines)


def test_whole_days_have_dates() -> None:
    found = entry(all_day(days=2))
    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (date(2026, 3, 3), date(2026, 3, 5))
    assert str(found["TRANSP"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("one", "trigger"),
    [
        (event(), -15),
        (event(reminder_minutes=5), -5),
        (event(reminder_minutes=0), 0),
        (event(reminder_minutes=-1), None),
        (all_day(), None),
        (all_day(reminder_minutes=60), -60),
    ],
)
def test_reminders(one: Event, trigger: int | None) -> None:
    alarms = entry(one).walk("VALARM")
    assert [alarm.decoded("TRIGGER") for alarm in alarms] == ([] if trigger is None else [timedelta(minutes=trigger)])


def test_details() -> None:
    bar = Place(
        name="Harry's Bar",
        postal=PostalAddress(street="1 Quay", city="Venice"),
        coordinates=Coordinates(latitude=45.5, longitude=12.25),
    )
    found = entry(
        event(
            body="Bring, cake;\nplease",
            places=(bar, Place(name="Lobby")),
            sensitivity="private",
            importance="high",
            categories=("Food", "Fun"),
            show_as="tentative",
            attendees=(guest("Dana", "dana@contoso.com"), guest("Ben, the other")),
        )
    )
    assert str(found["DESCRIPTION"]) == "Bring, cake;\nplease"
    assert str(found["LOCATION"]) == "Harry's Bar, 1 Quay, Venice, Lobby"
    assert (found["GEO"].latitude, found["GEO"].longitude) == (45.5, 12.25)
    assert (str(found["CLASS"]), int(found["PRIORITY"])) == ("PRIVATE", 1)
    assert list(found["CATEGORIES"].cats) == ["Food", "Fun"]
    assert str(found["ATTENDEE"]) == "mailto:dana@contoso.com"
    assert found["ATTENDEE"].params["CN"] == "Dana"
    assert str(found["CONTACT"]) == "Ben, the other"


@pytest.mark.parametrize("subject", ["a\r\nATTENDEE:mailto:x@y.zz", "BEGIN:VEVENT", '; , \\ : "', "📅 会議", "\u2028"])
def test_titles_stay_titles(subject: str) -> None:
    found = entry(event(subject=subject))
    assert str(found["SUMMARY"]).split() == subject.split()
    assert "ATTENDEE" not in found


@pytest.mark.parametrize("name", ['Eve"; ROLE=CHAIR', "Eve\r\nX-EVIL: 1", "Eve:mailto"])
def test_names_stay_names(name: str) -> None:
    found = entry(event(attendees=(guest(name, "eve@contoso.com"),)))
    assert str(found["ATTENDEE"]) == "mailto:eve@contoso.com"
    assert found["ATTENDEE"].params["ROLE"] == "REQ-PARTICIPANT"
    assert "X-EVIL" not in found


def test_the_second_of_a_doubled_hour_goes_out_in_utc() -> None:
    found = entry(event("2026-10-25T02:30", fold=1))
    assert found.decoded("DTSTART") == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert "TZID" not in found["DTSTART"].params


def test_the_last_day_of_a_series_is_in_it() -> None:
    rule = Recurrence(frequency="weekly", weekdays=(1,), until=date(2026, 3, 31))
    assert "UNTIL=20260331T100000Z" in text(event(recurrence=rule))
    assert "UNTIL=20260331;" in text(all_day(recurrence=rule)).replace("\r\n", ";")


async def test_a_series_with_its_exceptions(calendar: LocalCalendar) -> None:
    created = await calendar.create(ADA, weekly(), "key")
    second, third = (await calendar.agenda(ADA, MARCH))[1:3]
    await calendar.cancel(ADA, second.ref)
    moved = third.event.model_copy(
        update={"start": third.event.start + timedelta(hours=2), "end": third.event.end + timedelta(hours=2)}
    )
    await calendar.change(ADA, third.ref, moved, "change")
    series, changed = entries(calendar_file(await calendar.stored(ADA), "Ada"))
    assert str(series["UID"]) == str(changed["UID"]) == created.ref.id
    assert "FREQ=WEEKLY" in series["RRULE"].to_ical().decode()
    assert [one.dt.date() for one in series["EXDATE"].dts] == [date(2026, 3, 10)]
    assert changed.decoded("RECURRENCE-ID").date() == date(2026, 3, 17)
    assert changed.decoded("DTSTART").hour == 14


async def test_a_change_counts_up_the_sequence(calendar: LocalCalendar) -> None:
    created = await calendar.create(ADA, event(), "key")
    await calendar.change(ADA, created.ref, event(subject="Supper"), "change")
    (found,) = entries(calendar_file(await calendar.stored(ADA), "Ada"))
    assert (int(found["SEQUENCE"]), str(found["SUMMARY"])) == (1, "Supper")


def test_an_empty_calendar_is_one() -> None:
    assert entries(text()) == []

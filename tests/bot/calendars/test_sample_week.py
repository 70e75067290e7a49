"""The sample week fills a week, is removed without a trace, and invites people whom the sample directory knows."""

from collections.abc import AsyncIterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from bot.calendars.local import LocalCalendar, open_local_calendar
from bot.calendars.sample_week import read_sample_week
from bot.database import Database, open_database
from bot.people.file import SAMPLE, read_directory
from tests.bot.calendars.samples import ADA, BEN, PARIS, WEEK, between, event

WEDNESDAY = date(2026, 3, 4)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await open_database(tmp_path / "bot.sqlite3")
    yield opened
    await opened.close()


@pytest.fixture
async def calendar(database: Database) -> LocalCalendar:
    return await open_local_calendar(database)


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-06", "2026-03-02"),
        ("2026-03-07", "2026-03-09"),
        ("2026-03-08", "2026-03-09"),
    ],
)
def test_it_is_this_week_and_at_weekends_the_next(today: str, monday: str) -> None:
    starts = [one.start.date() for one in read_sample_week(date.fromisoformat(today), PARIS).events]
    assert min(starts) == date.fromisoformat(monday)
    assert (max(starts) - min(starts)).days < 7


async def test_it_is_loaded_once_and_removed_whole(calendar: LocalCalendar) -> None:
    await calendar.create(ADA, event(), "own")
    loaded = await calendar.load_sample(ADA, WEDNESDAY, PARIS)
    assert loaded == await calendar.load_sample(ADA, WEDNESDAY, PARIS) == len(read_sample_week(WEDNESDAY, PARIS).events)
    agenda = await calendar.agenda(ADA, WEEK)
    assert len([found for found in agenda if not found.sample]) == 1
    assert await calendar.agenda(BEN, WEEK) == ()
    assert await calendar.remove_sample(ADA) == loaded
    assert await calendar.remove_sample(ADA) == 0
    assert [found.event.subject for found in await calendar.agenda(ADA, between("2026-01-01", "2027-01-01"))] == [
        "Lunch"
    ]


async def test_nothing_of_it_stays_behind(calendar: LocalCalendar, database: Database) -> None:
    await calendar.load_sample(ADA, WEDNESDAY, PARIS)
    stand_up = next(found for found in await calendar.agenda(ADA, WEEK) if found.series)
    await calendar.change(ADA, stand_up.ref, stand_up.event.model_copy(update={"subject": "Late"}), "change")
    await calendar.remove_sample(ADA)
    for table in ("event", "skipped", "booking", "sample_busy"):
        assert await database.all(f"SELECT 1 FROM {table}") == (), table


async def test_its_people_are_busy_for_whoever_loaded_it(calendar: LocalCalendar) -> None:
    await calendar.load_sample(ADA, WEDNESDAY, PARIS)
    whom = ("Samantha.Ortiz@contoso.com",)
    assert {one.who for one in await calendar.busy(ADA, WEEK, whom) if one.who} == set(whom)
    assert await calendar.busy(BEN, WEEK, whom) == ()


def test_its_people_and_rooms_are_those_of_the_sample_directory() -> None:
    directory = read_directory(SAMPLE)
    people = {(entry.name, entry.address) for entry in directory.people}
    rooms = {(entry.name, entry.address) for entry in directory.rooms}
    week = read_sample_week(WEDNESDAY, PARIS)
    invited = {(guest.label, guest.person.address) for one in week.events for guest in one.attendees if guest.person}
    booked = {(place.name, place.address) for one in week.events for place in one.places if place.kind == "room"}
    assert invited <= people
    assert booked <= rooms
    assert {one.who for one in week.busy} <= {address for _, address in people | rooms}


def test_nobody_is_in_two_places_at_once() -> None:
    timed = sorted((one.start, one.end) for one in read_sample_week(WEDNESDAY, PARIS).events if not one.all_day)
    assert all(end <= start for (_, end), (start, _) in pairwise(timed))

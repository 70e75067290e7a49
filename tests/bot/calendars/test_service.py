"""What every calendar does. Another one is one line in `CALENDARS`."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.calendars.graph import GraphCalendar
from bot.calendars.local import open_local_calendar
from bot.calendars.service import CalendarService, Gone, Refused
from bot.database import open_database
from dialogs.model import Attendee, CalendarEvent, Event, EventRef, Invited, Person, TimesSought, Window
from tests.bot.calendars.samples import ADA, BEN, MARCH, PARIS, ROOM, WEEK, all_day, between, event, guest, weekly
from tests.graph_server import GraphServer
from tests.graph_server.access import client_of
from tests.graph_server.organization import Room


@asynccontextmanager
async def local(folder: Path) -> AsyncIterator[CalendarService]:
    database = await open_database(folder / "bot.sqlite3")
    yield await open_local_calendar(database)
    await database.close()


@asynccontextmanager
async def graph(folder: Path) -> AsyncIterator[CalendarService]:
    async with GraphServer(folder / "graph.sqlite3").running() as server, client_of(server) as client:
        server.state.organization.rooms = [Room(name, f"{name.lower()}@contoso.com") for name in ("Aspen", "Birch")]
        yield GraphCalendar(client)


Opening = Callable[[Path], AbstractAsyncContextManager[CalendarService]]
CALENDARS: tuple[Opening, ...] = (local, graph)


@pytest.fixture(params=CALENDARS, ids=lambda opening: opening.__name__)
async def calendar(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[CalendarService]:
    opening: Opening = request.param
    async with opening(tmp_path) as opened:
        yield opened


@pytest.fixture
async def local_calendar(tmp_path: Path) -> AsyncIterator[CalendarService]:
    """For what only our own calendar promises: Outlook's does not say, or does otherwise."""
    async with local(tmp_path) as opened:
        yield opened


def kept(wanted: Event) -> Event:
    """What a calendar keeps of an event: of the guests their names and addresses, not how they were called."""
    guests = tuple(
        Attendee(query=one.label, person=Person(name=one.label, address=one.person.address), role=one.role)
        for one in wanted.attendees
        if one.person
    )
    return wanted.model_copy(update={"attendees": guests})


async def starts(calendar: CalendarService, window: Window = MARCH) -> list[str]:
    """When the events of the agenda begin, in UTC."""
    return [f"{found.window.start:%d %H:%M}" for found in await calendar.agenda(ADA, window)]


async def occurrence(calendar: CalendarService, day: int) -> CalendarEvent:
    """The occurrence on a day of March."""
    return next(found for found in await calendar.agenda(ADA, MARCH) if found.window.start.day == day)


def later(found: CalendarEvent, **shift: float) -> CalendarEvent:
    """The same event moved."""
    step = timedelta(**shift)
    moved = found.event.model_copy(update={"start": found.event.start + step, "end": found.event.end + step})
    return found.model_copy(update={"event": moved})


async def test_what_is_created_is_found_and_stands_in_the_agenda(calendar: CalendarService) -> None:
    wanted = event(
        attendees=(guest("Dana", "dana@contoso.com"),), places=(ROOM,), reminder_minutes=5, body="Bring cake"
    )
    created = await calendar.create(ADA, wanted, "key")
    assert (kept(created.event), created.series) == (kept(wanted), False)
    assert created.window == Window(
        start=datetime(2026, 3, 3, 11, tzinfo=UTC), end=datetime(2026, 3, 3, 12, tzinfo=UTC)
    )
    assert await calendar.find(ADA, "key") == created
    assert await calendar.agenda(ADA, WEEK) == (created,)


async def test_the_same_key_creates_one_event(calendar: CalendarService) -> None:
    first = await calendar.create(ADA, event(), "key")
    assert await calendar.create(ADA, event(), "key") == first
    assert len(await calendar.agenda(ADA, WEEK)) == 1


async def test_calendars_are_apart(calendar: CalendarService) -> None:
    await calendar.create(ADA, event(), "key")
    await calendar.create(BEN, event(), "key")
    assert len(await calendar.agenda(ADA, WEEK)) == 1
    assert await calendar.find(ADA, "other key") is None


async def test_a_change_is_made_once(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, event(), "key")
    moved = later(created, hours=2).event
    changed = await calendar.change(ADA, created.ref, moved, "change")
    assert await calendar.change(ADA, created.ref, moved, "change") == changed
    assert await starts(calendar) == ["03 13:00"]
    assert await calendar.find(ADA, "key") == changed


async def test_a_cancelled_event_is_gone(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, event(), "key")
    await calendar.cancel(ADA, created.ref)
    await calendar.cancel(ADA, created.ref)
    assert await calendar.agenda(ADA, WEEK) == ()
    assert await calendar.find(ADA, "key") is None
    with pytest.raises(Gone):
        await calendar.change(ADA, created.ref, event(), "change")


async def test_what_was_cancelled_is_not_made_again_by_its_key(local_calendar: CalendarService) -> None:
    created = await local_calendar.create(ADA, event(), "key")
    await local_calendar.cancel(ADA, created.ref)
    with pytest.raises(Gone):
        await local_calendar.create(ADA, event(), "key")


@pytest.mark.parametrize("reference", ["nowhere", "nowhere/2026-03-03", "nowhere/never", ""])
async def test_what_never_was_is_gone(calendar: CalendarService, reference: str) -> None:
    with pytest.raises(Gone):
        await calendar.change(ADA, EventRef(id=reference), event(), "change")
    with pytest.raises(Gone):
        await calendar.cancel(ADA, EventRef(id=reference))


async def test_nobody_touches_the_events_of_others(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, event(), "key")
    with pytest.raises(Gone):
        await calendar.change(BEN, created.ref, event(subject="Supper"), "change")
    with suppress(Gone):
        await calendar.cancel(BEN, created.ref)
    assert await calendar.agenda(ADA, WEEK) == (created,)


@pytest.mark.parametrize("wanted", [event("9500-01-01T12:00"), event(minutes=-30)])
async def test_what_no_calendar_can_hold_is_refused(calendar: CalendarService, wanted: Event) -> None:
    with pytest.raises(Refused):
        await calendar.create(ADA, wanted, "key")


async def test_the_agenda_holds_what_overlaps_it_by_start(calendar: CalendarService) -> None:
    for number, start in enumerate(("2026-03-04T09:00", "2026-03-03T23:30", "2026-03-05T00:00", "2026-03-03T23:00")):
        await calendar.create(ADA, event(start), f"{number}")
    day = Window(start=datetime(2026, 3, 3, 23, tzinfo=UTC), end=datetime(2026, 3, 4, 23, tzinfo=UTC))
    assert await starts(calendar, day) == ["03 22:30", "04 08:00"]


async def test_whole_days_are_those_of_their_zone(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, all_day(days=2), "key")
    assert created.window == Window(
        start=datetime(2026, 3, 2, 23, tzinfo=UTC), end=datetime(2026, 3, 4, 23, tzinfo=UTC)
    )


async def test_a_series_keeps_its_hour_when_the_clocks_change(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, weekly(), "key")
    assert created.series
    window = between("2026-03-16", "2026-04-08")
    assert await starts(calendar, window) == ["17 11:00", "24 11:00", "31 10:00", "07 10:00"]


async def test_an_occurrence_is_cancelled_alone(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, weekly(), "key")
    skipped = await occurrence(calendar, 10)
    await calendar.cancel(ADA, created.ref, skipped.window)
    await calendar.cancel(ADA, created.ref, skipped.window)
    await calendar.cancel(ADA, (await occurrence(calendar, 24)).ref)
    assert await starts(calendar) == ["03 11:00", "17 11:00", "31 10:00"]


async def test_a_cancelled_occurrence_stays_cancelled_when_the_series_moves(local_calendar: CalendarService) -> None:
    created = await local_calendar.create(ADA, weekly(), "key")
    await local_calendar.cancel(ADA, created.ref, (await occurrence(local_calendar, 10)).window)
    await local_calendar.change(ADA, created.ref, later(created, hours=1).event, "change")
    assert await starts(local_calendar) == ["03 12:00", "17 12:00", "24 12:00", "31 11:00"]


async def test_an_occurrence_is_changed_alone_and_again(calendar: CalendarService) -> None:
    await calendar.create(ADA, weekly(), "key")
    found = await occurrence(calendar, 10)
    changed = await calendar.change(ADA, found.ref, later(found, hours=3).event, "change")
    assert changed.ref.id == found.ref.id
    assert await calendar.change(ADA, found.ref, later(found, hours=3).event, "change") == changed
    assert await starts(calendar) == ["03 11:00", "10 14:00", "17 11:00", "24 11:00", "31 10:00"]
    await calendar.change(ADA, found.ref, later(found, days=1).event, "change again")
    assert await starts(calendar) == ["03 11:00", "11 11:00", "17 11:00", "24 11:00", "31 10:00"]


async def test_a_changed_occurrence_is_cancelled_by_either_name(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, weekly(), "key")
    for day, by_reference in ((10, True), (17, False)):
        found = await occurrence(calendar, day)
        changed = await calendar.change(ADA, found.ref, later(found, hours=3).event, f"change {day}")
        if by_reference:
            await calendar.cancel(ADA, changed.ref)
        else:
            await calendar.cancel(ADA, created.ref, changed.window)
    assert await starts(calendar) == ["03 11:00", "24 11:00", "31 10:00"]


async def test_a_day_on_which_a_series_does_not_take_place_cannot_be_cancelled(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, weekly(), "key")
    with pytest.raises(Refused):
        await calendar.cancel(ADA, created.ref, between("2026-03-11", "2026-03-12"))


async def test_cancelling_a_series_takes_its_changed_occurrences_along(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, weekly(), "key")
    found = await occurrence(calendar, 10)
    await calendar.change(ADA, found.ref, later(found, hours=3).event, "change")
    await calendar.cancel(ADA, created.ref)
    assert await calendar.agenda(ADA, MARCH) == ()


@pytest.mark.parametrize(
    ("shown", "whole_day", "expected"),
    [
        (None, False, ["busy"]),
        ("busy", False, ["busy"]),
        ("tentative", False, ["tentative"]),
        ("oof", False, ["oof"]),
        ("free", False, []),
        ("workingElsewhere", False, []),
        (None, True, []),
        ("oof", True, ["oof"]),
    ],
)
async def test_who_is_not_free(
    calendar: CalendarService, shown: str | None, whole_day: bool, expected: list[str]
) -> None:
    wanted = all_day() if whole_day else event()
    await calendar.create(ADA, wanted.model_copy(update={"show_as": shown}), "key")
    busy = await calendar.busy(ADA, WEEK, ())
    assert [(one.status, one.subject, one.who) for one in busy] == [(status, "Lunch", "") for status in expected]


async def test_a_room_is_taken_for_everybody_and_nobody_is_told_for_what(calendar: CalendarService) -> None:
    created = await calendar.create(ADA, weekly().model_copy(update={"places": (ROOM,)}), "key")
    await calendar.cancel(ADA, created.ref, (await occurrence(calendar, 10)).window)
    busy = await calendar.busy(BEN, between("2026-03-03", "2026-03-18"), ("birch@contoso.com", "aspen@contoso.com"))
    assert [(one.window.start.day, one.who, one.subject) for one in busy] == [
        (3, "birch@contoso.com", None),
        (17, "birch@contoso.com", None),
    ]
    await calendar.cancel(ADA, created.ref)
    assert await calendar.busy(BEN, MARCH, ("birch@contoso.com",)) == ()


async def test_suggestions_lie_in_working_hours_where_nobody_is_busy(calendar: CalendarService) -> None:
    await calendar.create(ADA, event("2026-03-03T09:00", 120), "morning")
    await calendar.create(BEN, event("2026-03-03T13:00", 60, places=(ROOM,)), "room")
    room = Invited(address="birch@contoso.com", room=True)
    windows = (between("2026-03-03", "2026-03-05"),)
    found = await calendar.suggest(ADA, TimesSought(windows=windows, minutes=90, guests=(room,), zone=PARIS))
    assert isinstance(found, tuple)
    assert [f"{slot.start:%d %H:%M}" for slot in found] == ["03 10:00", "03 13:00", "03 14:30", "04 08:00", "04 09:30"]


async def test_an_occurrence_leads_to_its_whole_series(calendar: CalendarService) -> None:
    wanted = weekly()
    created = await calendar.create(ADA, wanted, "key")
    second = await occurrence(calendar, 10)
    assert second.ref.series == created.ref.id
    found = await calendar.whole(ADA, EventRef(id=second.ref.series, calendar=second.ref.calendar), PARIS)
    assert (found.event.recurrence, found.event.start) == (wanted.recurrence, wanted.start)
    assert found.ref.series is None
    await calendar.cancel(ADA, found.ref)
    assert await calendar.agenda(ADA, MARCH) == ()


async def test_a_series_that_is_gone_is_not_found(calendar: CalendarService) -> None:
    with pytest.raises(Gone):
        await calendar.whole(ADA, EventRef(id="00000000-0000-0000-0000-000000000000"))

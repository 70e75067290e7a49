"""Outlook's calendar over the wire: where requests go and what they carry, what answers mean, and what happens once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.calendars.graph import GraphCalendar
from bot.calendars.graph_calendars import NO_GROUPS
from bot.calendars.graph_wire.to_graph import KEY_PROPERTY, settings_of
from bot.calendars.service import CalendarError, Gone, Refused, SignInNeeded, Unavailable
from bot.graph.client import Graph
from bot.graph.zones import windows_name
from dialogs.model import Calendar, CalendarEvent, Event, EventRef, Person, Place, Window
from tests.bot.calendars.samples import ADA, BEN, MARCH, ROOM, WEEK, all_day, between, event, guest, weekly
from tests.graph_server import APP_TOKEN, Fault, GraphServer
from tests.graph_server.access import AsApplication, SignedIn, client_of

DANA = guest("Dana", "dana@contoso.com")
TEAM = "5465616d-2d2d-2d2d-2d2d-2d2d2d2d2d2d"


@pytest.fixture
async def server() -> AsyncIterator[GraphServer]:
    async with GraphServer().running() as running:
        running.state.group("Team", members=("ada",))
        running.state.folder("ada", "Birthdays", online=())
        running.state.folder("ben", "Projects", shared_with=("ada",))
        yield running


@pytest.fixture
async def calendar(server: GraphServer) -> AsyncIterator[GraphCalendar]:
    async with client_of(server) as client:
        yield GraphCalendar(client)


@asynccontextmanager
async def other(
    server: GraphServer, access: SignedIn | AsApplication, version: str = "v1.0"
) -> AsyncIterator[GraphCalendar]:
    """A calendar with another access."""
    async with aiohttp.ClientSession() as session:
        yield GraphCalendar(Graph(session, server.url, access, version=version))


def named(server: GraphServer, name: str) -> str:
    """Id of a calendar by its name."""
    return next(folder.id for folder in server.state.folders.values() if folder.name == name)


def fails(status: int, code: str, **more: Any) -> Fault:
    """A fault of the next POST."""
    return Fault(status, code, method="POST", **more)


@pytest.mark.parametrize(
    ("kind", "version", "expected"),
    [
        ("mine", "v1.0", "/v1.0/{me}/events"),
        ("mine by name", "v1.0", "/v1.0/{me}/calendar/events"),
        ("named", "v1.0", "/v1.0/{me}/calendars/{birthdays}/events"),
        ("shared", "v1.0", "/v1.0/{me}/calendars/{projects}/events"),
        ("mailbox", "v1.0", "/v1.0/users/ben@contoso.com/calendar/events"),
        ("group", "v1.0", f"/v1.0/groups/{TEAM}/events"),
        ("group by name", "v1.0", f"/v1.0/groups/{TEAM}/calendar/events"),
        ("group", "beta", f"/beta/groups/{TEAM}/events"),
        ("mine", "beta", "/beta/{me}/events"),
    ],
)
@pytest.mark.parametrize("application", [False, True])
async def test_every_form_of_address(
    server: GraphServer, kind: str, version: str, expected: str, application: bool
) -> None:
    server.state.default_folder("ben").shared_with = ("ada",)
    ids = {"birthdays": named(server, "Birthdays"), "projects": named(server, "Projects")}
    calendars = {
        "mine": Calendar(),
        "mine by name": Calendar(by_name=True),
        "named": Calendar(kind="named", name="Birthdays", id=ids["birthdays"]),
        "shared": Calendar(kind="person", name="Ben", id=ids["projects"], owner="ben@contoso.com"),
        "mailbox": Calendar(kind="person", name="Ben", id="ben@contoso.com", owner="ben@contoso.com"),
        "group": Calendar(kind="group", name="Team", id=TEAM),
        "group by name": Calendar(kind="group", name="Team", id=TEAM, by_name=True),
    }
    wanted = event(calendar=calendars[kind], reminder_minutes=5)
    access = AsApplication() if application else SignedIn()
    async with other(server, access, version) as calendar:
        grouped = kind.startswith("group")
        if application and (grouped or kind == "shared"):
            with pytest.raises(Refused) as refused:
                await calendar.create(ADA, wanted, "key")
            assert refused.value.cause == ("group_alone" if grouped else "calendar")
            return
        created = await calendar.create(ADA, wanted, "key")
        assert await calendar.find(ADA, "key", wanted.calendar) == created
        moved = await calendar.change(ADA, created.ref, shifted(created), "change", created.event)
        await calendar.cancel(ADA, moved.ref)
        assert await calendar.find(ADA, "key", wanted.calendar) is None
    post = server.asked("POST")[0]
    shared = kind in ("shared", "mailbox")
    if isinstance(access, SignedIn) and shared:
        assert set(access.asked) == {("Calendars.ReadWrite.Shared",)}
    assert post.path == expected.format(me="users/ada" if application else "me", **ids)
    assert ("reminderMinutesBeforeStart" in post.json) == (not grouped)
    assert post.headers["Authorization"].endswith(APP_TOKEN if application else "token-of-ada")


def shifted(found: CalendarEvent, **step: float) -> Event:
    """The event, an hour later."""
    move = timedelta(**step) if step else timedelta(hours=1)
    return found.event.model_copy(update={"start": found.event.start + move, "end": found.event.end + move})


async def test_every_request_says_who_how_and_which(server: GraphServer, calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event(attendees=(DANA,)), "key")
    await calendar.find(ADA, "key")
    await calendar.agenda(ADA, WEEK)
    await calendar.calendars(ADA, groups=True)
    await calendar.change(ADA, created.ref, shifted(created), "change")
    await calendar.cancel(ADA, created.ref)
    assert {one.method for one in server.log} == {"GET", "POST", "PATCH"}
    for one in server.log:
        assert one.headers["Authorization"] == "Bearer token-of-ada"
        assert one.headers["Prefer"] == 'IdType="ImmutableId", outlook.timezone="UTC"'
        assert one.method == "GET" or one.headers["Content-Type"] == "application/json"
    assert len({one.headers["client-request-id"] for one in server.log}) == len(server.log)


async def test_what_comes_back(calendar: GraphCalendar) -> None:
    wanted = event(online=True, attendees=(DANA,), body="Bring\ncake & <tea>", places=(ROOM, Place(name="Bar")))
    created = await calendar.create(ADA, wanted, "key")
    assert created.event.body == "Bring\ncake & <tea>"
    assert [(place.name, place.kind) for place in created.event.places] == [("Birch", "room"), ("Bar", "place")]
    assert [one.person for one in created.event.attendees] == [Person(name="Dana", address="dana@contoso.com")]
    assert created.join_url is not None
    assert created.join_url.startswith("https://teams.microsoft.com/")
    assert (created.dial_in, bool(created.conference_id)) == ("+1 425 555 0100", True)
    assert created.link is not None
    assert created.ref.etag == 'W/"1"'
    assert not created.guests_uncertain


async def test_a_calendar_without_online_meetings_makes_none(server: GraphServer, calendar: GraphCalendar) -> None:
    birthdays = Calendar(kind="named", name="Birthdays", id=named(server, "Birthdays"))
    created = await calendar.create(ADA, event(online=True, calendar=birthdays), "key")
    assert (created.event.online, created.join_url) == (False, None)


@pytest.mark.parametrize("readable", [True, False])
async def test_a_link_that_comes_late_is_looked_for_once(
    server: GraphServer, calendar: GraphCalendar, readable: bool
) -> None:
    server.state.links_come_late = True
    server.faults += [] if readable else [Fault(503, "", method="GET")] * 2
    created = await calendar.create(ADA, event(online=True), "key")
    assert created.event.online
    assert (created.join_url is not None) == readable
    assert len(server.asked("GET")) == (1 if readable else 2)


async def test_the_frozen_request_is_sent_word_for_word(server: GraphServer, calendar: GraphCalendar) -> None:
    request = calendar.request(event(subject="caf\u00e9"), "key")
    for _ in range(2):
        await calendar.create(ADA, event(subject="something else"), "key", request)
    assert [one.body for one in server.asked("POST")] == [request.encode()] * 2
    assert len(server.state.events) == 1


@pytest.mark.parametrize("status", [400, 409])
@pytest.mark.parametrize("told", [True, False])
async def test_a_key_that_was_used_leads_to_its_event(
    server: GraphServer, calendar: GraphCalendar, status: int, told: bool
) -> None:
    first = await calendar.create(ADA, event(), "key")
    more = {"@event.existingEventId": first.ref.id} if told else {}
    server.faults.append(fails(status, "ErrorDuplicateTransactionId", more=more))
    assert await calendar.create(ADA, event(subject="Supper"), "key") == first
    assert len(server.state.events) == 1


async def test_a_key_whose_event_was_deleted_is_gone(server: GraphServer, calendar: GraphCalendar) -> None:
    first = await calendar.create(ADA, event(), "key")
    await calendar.cancel(ADA, first.ref)
    more = {"@event.existingEventId": first.ref.id}
    server.faults.append(fails(400, "ErrorDuplicateTransactionId", more=more))
    with pytest.raises(Gone):
        await calendar.create(ADA, event(), "key")
    server.faults.append(fails(400, "ErrorDuplicateTransactionId"))
    with pytest.raises(Refused) as refused:
        await calendar.create(ADA, event(), "key")
    assert refused.value.cause == "key"


@pytest.mark.parametrize(
    "fault", [Fault(504, "", after=True), Fault(after=True, reset=True), Fault(500, "", after=True)]
)
async def test_a_lost_answer_makes_no_second_event(server: GraphServer, calendar: GraphCalendar, fault: Fault) -> None:
    server.faults.append(fault)
    with pytest.raises(Unavailable):
        await calendar.create(ADA, event(), "key")
    found = await calendar.find(ADA, "key")
    assert found is not None
    assert await calendar.create(ADA, event(), "key") == found
    assert len(server.state.events) == 1


@pytest.mark.parametrize(
    ("status", "code", "kind", "cause"),
    [
        (400, "TimeZoneNotSupportedException", Refused, "zone"),
        (400, "ErrorPropertyValidationFailure", Refused, "times"),
        (400, "ErrorInvalidRequest", Refused, "times"),
        (400, "ErrorInvalidRecipients", Refused, "recipients"),
        (400, "RequestBodyRead", Refused, "other"),
        (400, "UnableToDeserializePostBody", Refused, "other"),
        (400, "BadRequest", Refused, "other"),
        (400, "ErrorInvalidIdMalformed", Refused, "calendar"),
        (401, "InvalidAuthenticationToken", SignInNeeded, None),
        (403, "ErrorAccessDenied", Refused, "permission"),
        (403, "insufficent_claims", Refused, "policy"),
        (404, "ErrorItemNotFound", Refused, "calendar"),
        (404, "ErrorInvalidUser", Refused, "mailbox"),
        (404, "MailboxNotEnabledForRESTAPI", Refused, "mailbox"),
        (400, "MailboxNotEnabledForRESTAPI", Refused, "mailbox"),
        (409, "ConcurrentItemSave", Unavailable, None),
        (412, "ErrorIrresolvableConflict", Unavailable, None),
        (413, "RequestEntityTooLarge", Refused, "too_large"),
        (429, "ApplicationThrottled", Unavailable, None),
        (500, "ErrorInternalServerError", Unavailable, None),
        (502, "", Unavailable, None),
        (503, "ServiceUnavailable", Unavailable, None),
        (504, "GatewayTimeout", Unavailable, None),
        (418, "NeverSeen", Refused, "other"),
    ],
)
async def test_a_no_on_creating(
    server: GraphServer, calendar: GraphCalendar, status: int, code: str, kind: type[CalendarError], cause: str | None
) -> None:
    server.faults += [fails(status, code, headers={"Retry-After": "7"})] * (2 if status == 401 else 1)
    with pytest.raises(CalendarError) as raised:
        await calendar.create(ADA, event(), "key")
    assert type(raised.value) is kind
    assert getattr(raised.value, "cause", None) == cause
    assert not server.state.events


async def test_what_the_service_itself_refuses(server: GraphServer, calendar: GraphCalendar) -> None:
    refused = {
        "zone": event(zone="Antarctica/Troll"),
        "recipients": event(attendees=(guest("Dana", "dana at contoso"),)),
        "calendar": event(calendar=Calendar(kind="named", name="Old", id="AAMkADAAnothing")),
        "too_large": event(body="x" * 5_000_000),
    }
    server.faults.append(fails(400, "TimeZoneNotSupportedException"))
    for cause, wanted in refused.items():
        with pytest.raises(Refused) as raised:
            await calendar.create(ADA, wanted, cause)
        assert raised.value.cause == cause
    server.state.users["ada"].mailbox = False
    with pytest.raises(Refused) as raised:
        await calendar.create(ADA, event(), "key")
    assert raised.value.cause == "mailbox"


async def test_retry_after_is_handed_on(server: GraphServer, calendar: GraphCalendar) -> None:
    server.faults.append(fails(429, "ApplicationThrottled", headers={"Retry-After": "7"}))
    with pytest.raises(Unavailable) as raised:
        await calendar.create(ADA, event(), "key")
    assert raised.value.retry_after == 7


async def test_guests_of_whom_one_cannot_be_reached_have_their_event(
    server: GraphServer, calendar: GraphCalendar
) -> None:
    server.state.unreachable.add("dana@contoso.com")
    created = await calendar.create(ADA, event(attendees=(DANA,)), "key")
    assert created.guests_uncertain
    assert len(server.state.events) == 1


async def test_groups_are_for_people_of_an_organisation(server: GraphServer) -> None:
    wanted = event(calendar=Calendar(kind="group", name="Team", id=TEAM))
    async with other(server, SignedIn(personal_accounts={"ada"})) as calendar:
        with pytest.raises(Refused) as refused:
            await calendar.create(ADA, wanted, "key")
        assert refused.value.cause == "group_personal"
        assert (await calendar.calendars(ADA, groups=True))[3:] == (NO_GROUPS,)
    async with other(server, SignedIn(missing={"Group.ReadWrite.All"})) as calendar:
        assert len(await calendar.calendars(ADA)) == 3
        with pytest.raises(SignInNeeded) as needed:
            await calendar.create(ADA, wanted, "key")
        assert needed.value.scopes == ("Group.ReadWrite.All",)
    async with other(server, AsApplication()) as calendar:
        assert (await calendar.calendars(ADA, groups=True))[3:] == (NO_GROUPS,)


async def test_calendars_by_their_names(server: GraphServer, calendar: GraphCalendar) -> None:
    server.state.folders[named(server, "Projects")].can_edit = False
    server.state.group("Guards", members=("ada",), unified=False)
    found = await calendar.calendars(ADA, groups=True)
    assert [(one.kind, one.name, one.owner, one.online, one.writable) for one in found] == [
        ("mine", "Calendar", None, ("teamsForBusiness",), True),
        ("named", "Birthdays", None, (), True),
        ("person", "Ben", "ben@contoso.com", ("teamsForBusiness",), False),
        ("group", "Team", "team@contoso.com", None, True),
    ]
    assert await calendar.calendars(ADA, groups=True) == found
    assert len(server.asked("GET")) == 2
    assert [one.kind for one in await calendar.calendars(BEN)] == ["mine", "named"]


async def test_a_change_writes_only_what_changed(server: GraphServer, calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event(attendees=(DANA,), places=(ROOM,)), "key")
    wanted = created.event.model_copy(update={"subject": "Supper"})
    assert (await calendar.change(ADA, created.ref, wanted, "change")).event.subject == "Supper"
    patch = server.asked("PATCH")[0]
    assert patch.json == {"subject": "Supper"}
    assert patch.headers["If-Match"] == 'W/"1"'
    await calendar.change(ADA, created.ref, wanted, "change")
    assert len(server.asked("PATCH")) == 1


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ({"places": (Place(name="Bar"),)}, {"location": {"displayName": "Bar"}}),
        ({"places": ()}, {"location": {"displayName": ""}}),
        ({"body": None}, {"body": {"contentType": "html", "content": ""}}),
        ({"attendees": ()}, {"attendees": []}),
        ({"categories": ()}, {"categories": []}),
        ({"show_as": None}, {"showAs": "busy"}),
        ({"sensitivity": "private"}, {"sensitivity": "private"}),
        ({"reminder_minutes": -1}, {"isReminderOn": False}),
        ({"online": True}, {"isOnlineMeeting": True, "onlineMeetingProvider": "teamsForBusiness"}),
    ],
)
async def test_what_is_taken_away_or_put_in_its_place(
    server: GraphServer, calendar: GraphCalendar, update: dict[str, Any], expected: dict[str, Any]
) -> None:
    places = (Place(name="Hall"), Place(name="Yard"))
    made = event(attendees=(DANA,), places=places, body="x", categories=("Red",), show_as="free", reminder_minutes=5)
    created = await calendar.create(ADA, made, "key")
    wanted = created.event.model_copy(update=update)
    changed = await calendar.change(ADA, created.ref, wanted, "change")
    assert server.asked("PATCH")[0].json == expected
    assert settings_of(changed.event) == settings_of(wanted)


async def test_what_others_changed_meanwhile_stays(server: GraphServer, calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event(attendees=(DANA,)), "key")
    stored = next(iter(server.state.events.values()))
    stored.content["subject"] = "Lunch with Dana"
    server.state.respond(stored, "dana@contoso.com", "accepted")
    changed = await calendar.change(ADA, created.ref, shifted(created), "change", created.event)
    assert changed.event.subject == "Lunch with Dana"
    assert changed.event.start.hour == 13
    with pytest.raises(Refused) as refused:
        await calendar.change(
            ADA, created.ref, created.event.model_copy(update={"subject": "Supper"}), "other", created.event
        )
    assert refused.value.cause == "changed"


async def test_a_stale_etag_is_read_again(server: GraphServer, calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event(), "key")
    stale = Fault(412, "ErrorIrresolvableConflict", method="PATCH")
    server.faults.append(stale)
    assert (await calendar.change(ADA, created.ref, shifted(created), "change", created.event)).event.start.hour == 13
    assert len(server.asked("GET")) == 2
    server.faults += [stale, stale]
    with pytest.raises(Unavailable):
        await calendar.change(ADA, created.ref, created.event, "back")


async def test_an_online_meeting_stays_one_and_keeps_its_link(calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event(online=True, body="Cake"), "key")
    changed = await calendar.change(
        ADA, created.ref, created.event.model_copy(update={"body": "Tea"}), "change", created.event
    )
    assert (changed.event.body, changed.join_url) == ("Tea", created.join_url)
    with pytest.raises(Refused) as refused:
        await calendar.change(ADA, created.ref, changed.event.model_copy(update={"online": False}), "off")
    assert refused.value.cause == "online_stays"


async def test_a_series_is_moved_with_its_first_day(calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, weekly(), "key")
    wanted = shifted(created, days=1)
    rule = wanted.recurrence
    assert rule is not None
    wanted = wanted.model_copy(update={"recurrence": rule.model_copy(update={"weekdays": (2,)})})
    changed = await calendar.change(ADA, created.ref, wanted, "change")
    assert changed.series
    assert [one.window.start.day for one in await calendar.agenda(ADA, MARCH)] == [4, 11, 18, 25]


async def test_others_events_are_read_but_not_changed(server: GraphServer, calendar: GraphCalendar) -> None:
    times = {"start": {"dateTime": "2026-03-03T09:00:00", "timeZone": "UTC"}}
    times["end"] = {"dateTime": "2026-03-03T10:00:00", "timeZone": "UTC"}
    guests = [{"emailAddress": {"address": "ada@contoso.com"}, "type": "required"}]
    server.state.put("ada", {"subject": "Review", **times, "attendees": guests}, "ben@contoso.com")
    (found,) = await calendar.agenda(ADA, WEEK)
    assert (found.event.subject, [one.label for one in found.event.attendees]) == ("Review", ["ada@contoso.com"])
    for act in (
        calendar.change(ADA, found.ref, shifted(found), "change"),
        calendar.cancel(ADA, found.ref, note="sorry"),
    ):
        with pytest.raises(Refused) as refused:
            await act
        assert refused.value.cause == "organizer"
    shown = await calendar.change(ADA, found.ref, found.event.model_copy(update={"show_as": "free"}), "mine")
    assert shown.event.show_as == "free"


async def test_guests_are_told_why(server: GraphServer, calendar: GraphCalendar) -> None:
    with_guests = await calendar.create(ADA, event(attendees=(DANA,)), "guests")
    alone = await calendar.create(ADA, event(), "alone")
    await calendar.cancel(ADA, with_guests.ref, note="I am ill.")
    await calendar.cancel(ADA, alone.ref, note="nobody reads this")
    assert [one.json for one in server.asked("POST", "/cancel")] == [{"comment": "I am ill."}]
    assert len(server.asked("DELETE")) == 1
    assert not server.state.events


async def test_a_lost_answer_to_a_cancellation_is_no_trouble(server: GraphServer, calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event(attendees=(DANA,)), "key")
    server.faults.append(Fault(504, "", after=True, method="POST"))
    with pytest.raises(Unavailable):
        await calendar.cancel(ADA, created.ref)
    await calendar.cancel(ADA, created.ref)


async def test_an_occurrence_with_guests_is_cancelled_with_a_note(server: GraphServer, calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, weekly().model_copy(update={"attendees": (DANA,)}), "key")
    tenth = next(one for one in await calendar.agenda(ADA, MARCH) if one.window.start.day == 10)
    await calendar.cancel(ADA, created.ref, tenth.window, note="Holiday")
    await calendar.cancel(ADA, created.ref, tenth.window)
    assert [one.window.start.day for one in await calendar.agenda(ADA, MARCH)] == [3, 17, 24, 31]
    assert len(server.asked("POST", "/cancel")) == 1


async def test_the_agenda_reads_all_pages_and_passes_what_cannot_be_read(
    server: GraphServer, calendar: GraphCalendar
) -> None:
    for day in range(1, 29):
        for hour in range(8, 13):
            await calendar.create(ADA, event(f"2026-03-{day:02}T{hour:02}:00"), f"{day} {hour}")
    assert len(await calendar.agenda(ADA, MARCH)) == 140
    assert len(server.asked("GET", "/me/calendarView")) == 2


@pytest.mark.parametrize(
    ("odd", "expected"),
    [
        ({"showAs": "daydreaming", "sensitivity": "cosmic", "importance": "utmost"}, (None, None, None)),
        ({"showAs": "unknown"}, (None, None, None)),
        ({"showAs": "tentative", "importance": "high"}, ("tentative", None, "high")),
    ],
)
async def test_what_the_service_learnt_meanwhile_is_no_trouble(
    server: GraphServer, calendar: GraphCalendar, odd: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    await calendar.create(ADA, event(), "key")
    stored = next(iter(server.state.events.values()))
    stored.content |= odd | {"newProperty": {"a": 1}}
    (found,) = await calendar.agenda(ADA, WEEK)
    assert (found.event.show_as, found.event.sensitivity, found.event.importance) == expected
    assert found.sensitivity == "normal"


async def test_the_later_of_a_doubled_hour(calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event("2026-10-25T02:30", 60, fold=1), "key")
    assert created.window.start == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert created.event.zone == "Europe/Paris"
    assert (created.event.start.hour, created.event.fold) == (2, 1)


@pytest.mark.parametrize("zone", ["Europe/Brussels", "Asia/Kolkata", "Europe/Kyiv", "UTC", "Europe/London"])
async def test_the_zone_that_was_said_is_the_one_that_is_told(calendar: GraphCalendar, zone: str) -> None:
    created = await calendar.create(ADA, event(zone=zone), "key")
    (found,) = await calendar.agenda(ADA, WEEK, zone)
    assert {(one.event.zone, one.event.start.hour) for one in (created, found)} == {(zone, 12)}
    (elsewhere,) = await calendar.agenda(ADA, WEEK, "Asia/Tokyo")
    assert windows_name(elsewhere.event.zone) == windows_name(zone)


async def test_whole_days_overlap_by_the_midnights_of_their_zone(calendar: GraphCalendar) -> None:
    await calendar.create(ADA, all_day(zone="Pacific/Auckland"), "key")
    day = timedelta(hours=1)
    begin = datetime(2026, 3, 2, 11, tzinfo=UTC)
    assert len(await calendar.agenda(ADA, Window(start=begin, end=begin + day))) == 1
    assert not await calendar.agenda(ADA, Window(start=begin - day, end=begin))
    assert not await calendar.agenda(ADA, between("2026-03-04", "2026-03-05"))


async def test_a_key_may_hold_anything(server: GraphServer, calendar: GraphCalendar) -> None:
    created = await calendar.create(ADA, event(), "it's +1 & 50%")
    assert await calendar.find(ADA, "it's +1 & 50%") == created
    assert KEY_PROPERTY in server.asked("GET")[0].query["$filter"]


async def test_never_more_than_three_at_once_in_a_mailbox(server: GraphServer, calendar: GraphCalendar) -> None:
    server.faults += [Fault(delay=0.05) for _ in range(12)]
    await asyncio.gather(*(calendar.find(ADA, "key") for _ in range(12)))
    assert server.most == 3


@pytest.mark.parametrize("content", [{}, {"id": "x"}, {"id": "x", "start": "never"}])
async def test_an_answer_that_is_no_event_says_nothing_of_the_outcome(content: dict[str, Any]) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response(content, status=201)

    app = web.Application()
    app.router.add_post("/v1.0/me/events", answer)
    async with TestServer(app) as odd, aiohttp.ClientSession() as session:
        calendar = GraphCalendar(Graph(session, str(odd.make_url("")), SignedIn()))
        with pytest.raises(Unavailable):
            await calendar.create(ADA, event(), "key")


async def test_the_agenda_holds_all_of_ones_own_calendars(server: GraphServer, calendar: GraphCalendar) -> None:
    birthdays, projects = (Calendar(kind="named", id=named(server, name)) for name in ("Birthdays", "Projects"))
    for number, where in enumerate((Calendar(), birthdays, projects)):
        await calendar.create(ADA, event(subject=f"{number}", calendar=where), f"{number}")
    found = await calendar.agenda(ADA, WEEK)
    assert sorted(one.event.subject for one in found) == ["0", "1"]
    party = next(one for one in found if one.event.subject == "1")
    assert party.event.calendar.name == "Birthdays"
    await calendar.cancel(ADA, party.ref)
    assert [one.event.subject for one in await calendar.agenda(ADA, WEEK)] == ["0"]


async def test_a_reference_to_another_calendar_is_kept(server: GraphServer, calendar: GraphCalendar) -> None:
    birthdays = Calendar(kind="named", name="Birthdays", id=named(server, "Birthdays"))
    created = await calendar.create(ADA, event(calendar=birthdays), "key")
    again = EventRef(id=created.ref.id, calendar=created.ref.calendar)
    assert (await calendar.change(ADA, again, shifted(created), "change")).event.calendar == birthdays
    assert server.asked("PATCH")[0].path.startswith(f"/v1.0/me/calendars/{birthdays.id}/events/")

"""Busy times and suggestions by Microsoft Graph, against a Graph on loopback."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple

import pytest

from bot.calendars import graph_times
from bot.calendars.service import Refused, SignInNeeded, Unavailable
from bot.graph.client import Graph
from bot.graph.lacks import LACKS, NOTHING
from dialogs.model import Busy, Invited, NoTimes, OddTimes, TimesSought, Window, WorkingHours
from tests.graph_server import Fault, GraphServer
from tests.graph_server.access import AsApplication, SignedIn, client_of
from tests.graph_server.mailbox import hours


class Who(NamedTuple):
    tenant: str
    user: str


ADA = Who("contoso", "ada")
BEN, ELM = "ben@contoso.com", "elm@contoso.com"
DAY = Window(start=datetime(2026, 3, 3, tzinfo=UTC), end=datetime(2026, 3, 4, tzinfo=UTC))
NOON = Window(start=datetime(2026, 3, 3, 12, tzinfo=UTC), end=datetime(2026, 3, 3, 13, tzinfo=UTC))
OFFICE = WorkingHours(start=time(9), end=time(17))


@pytest.fixture
async def server() -> AsyncIterator[GraphServer]:
    async with GraphServer().running() as running:
        yield running


@pytest.fixture
async def graph(server: GraphServer) -> AsyncIterator[Graph]:
    async with client_of(server) as client:
        yield client


def item(start: str, end: str, status: str = "busy", **more: Any) -> dict[str, Any]:
    """A schedule item of 3 March 2026, UTC."""
    return {"start": f"2026-03-03T{start}", "end": f"2026-03-03T{end}", "status": status, **more}


def shown(found: tuple[Busy, ...]) -> list[tuple[str, str, str, str | None]]:
    return [(one.who, f"{one.window.start:%H:%M}-{one.window.end:%H:%M}", one.status, one.subject) for one in found]


async def busy(graph: Graph, window: Window, *addresses: str) -> tuple[Busy, ...]:
    return await graph_times.busy(graph, ADA, window, addresses)


async def test_one_look_at_everybody(server: GraphServer, graph: Graph) -> None:
    server.state.organization.rooms = []
    server.state.organization.busy = {
        "ada@contoso.com": [
            item("09:00", "10:00", subject="Review"),
            item("10:00", "11:00", "free", subject="Focus"),
            item("11:00", "12:00", "workingElsewhere", subject="Home"),
            item("13:00", "14:00", subject="Dentist", isPrivate=True),
        ],
        BEN: [item("09:00", "09:30", "tentative", subject="Secret"), item("15:00", "16:00", "oof")],
    }
    assert shown(await busy(graph, DAY, "Ben@contoso.com")) == [
        ("", "09:00-10:00", "busy", "Review"),
        ("", "13:00-14:00", "busy", "Dentist"),
        ("Ben@contoso.com", "09:00-09:30", "tentative", None),
        ("Ben@contoso.com", "15:00-16:00", "oof", None),
    ]
    (look,) = server.asked("POST")
    assert look.path == "/v1.0/me/calendar/getSchedule"
    assert look.json["schedules"] == ["ada@contoso.com", "Ben@contoso.com"]


async def test_what_lies_outside_the_window_is_not_told(server: GraphServer, graph: Graph) -> None:
    server.state.organization.busy = {BEN: [item("11:00", "12:00"), item("12:30", "14:00"), item("13:00", "14:00")]}
    assert shown(await busy(graph, NOON, BEN)) == [(BEN, "12:30-14:00", "busy", None)]


async def test_of_whom_nothing_is_known_that_is_said(server: GraphServer, graph: Graph) -> None:
    server.state.organization.troubled = {BEN: "ErrorNoFreeBusyAccess"}
    assert shown(await busy(graph, NOON, BEN, "x@fabrikam.com")) == [
        (BEN, "12:00-13:00", "unknown", None),
        ("x@fabrikam.com", "12:00-13:00", "unknown", None),
    ]


@pytest.mark.parametrize(
    ("said", "outside"),
    [
        (hours("UTC", "09:00", "17:00"), False),
        (hours("UTC", "09:00", "12:30"), True),
        (hours("Tokyo Standard Time", "09:00", "17:00"), True),
        (hours("Pacific Standard Time", "04:00", "12:00"), False),
        (hours("UTC", days=["monday"]), True),
        (hours("Customized Time Zone"), False),
        (None, False),
    ],
)
async def test_somebodys_working_hours(server: GraphServer, graph: Graph, said: Any, outside: bool) -> None:
    server.state.organization.hours[BEN] = said or {"daysOfWeek": []}
    found = await busy(graph, NOON, BEN)
    assert [(one.window, one.status, one.who) for one in found] == [(NOON, "outside", BEN)] * outside
    assert all(one.zone in ("UTC", "Asia/Tokyo") for one in found)


async def test_a_long_stretch_has_no_working_hours(graph: Graph) -> None:
    assert await busy(graph, DAY, BEN) == ()


async def test_more_than_twenty_are_asked_in_pieces(server: GraphServer, graph: Graph) -> None:
    guests = tuple(f"guest{number}@contoso.com" for number in range(60))
    for guest in guests:
        server.state.user(guest.partition("@")[0], guest)
    server.state.organization.busy = {guest: [item("09:00", "10:00")] for guest in guests}
    found = await busy(graph, DAY, *guests)
    assert [one.who for one in found] == list(guests)
    assert [len(str(one.json["schedules"]).split(",")) for one in server.asked("POST")] == [20, 20, 20, 1]
    assert 1 < server.most <= 3


async def test_a_window_of_months_is_asked_in_pieces(server: GraphServer, graph: Graph) -> None:
    """An entry on the border of two pieces is told once."""
    border = DAY.start + timedelta(days=60)
    entry = {
        "start": f"{border - timedelta(hours=1):%Y-%m-%dT%H:%M}",
        "end": f"{border + timedelta(hours=1):%Y-%m-%dT%H:%M}",
    }
    server.state.organization.busy = {"ada@contoso.com": [{**entry, "status": "busy"}]}
    found = await busy(graph, Window(start=DAY.start, end=DAY.start + timedelta(days=130)))
    assert len(found) == 1
    assert len(server.asked("POST")) == 3


async def test_a_personal_account_sees_its_own_events(server: GraphServer) -> None:
    server.state.organization.personal = {"ada"}
    async with client_of(server, SignedIn(personal_accounts={"ada"})) as graph:
        created = {"start": at("12:00"), "end": at("12:30"), "subject": "Dentist"}
        await graph.call(ADA, "POST", "/events", (), body=created)
        assert shown(await busy(graph, NOON, BEN)) == [
            ("", "12:00-12:30", "busy", "Dentist"),
            (BEN, "12:00-13:00", "unknown", None),
        ]


def at(clock: str) -> dict[str, str]:
    return {"dateTime": f"2026-03-03T{clock}:00", "timeZone": "UTC"}


async def test_own_events_are_seen_with_their_names(graph: Graph) -> None:
    await graph.call(ADA, "POST", "/events", (), body={"start": at("12:00"), "end": at("12:30"), "subject": "Lunch"})
    assert shown(await busy(graph, NOON)) == [("", "12:00-12:30", "busy", "Lunch")]


async def test_the_application_looks_in_its_own_name(server: GraphServer) -> None:
    server.state.organization.busy = {BEN: [item("12:00", "13:00")]}
    async with client_of(server, AsApplication()) as graph:
        assert shown(await busy(graph, NOON, BEN)) == [(BEN, "12:00-13:00", "busy", None)]
        found = await suggest(graph, DAY, 60, BEN)
    assert isinstance(found, tuple)
    assert not server.asked("POST", "/findMeetingTimes")
    assert server.asked("POST")[-1].path == "/v1.0/users/ada/calendar/getSchedule"


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(Fault(503), Unavailable), (Fault(429, "ApplicationThrottled"), Unavailable), (Fault(403, ""), Refused)],
)
async def test_a_look_that_fails(server: GraphServer, graph: Graph, fault: Fault, kind: type[Exception]) -> None:
    server.faults = [fault, fault]
    with pytest.raises(kind):
        await busy(graph, NOON, BEN)


async def test_a_look_without_consent(server: GraphServer) -> None:
    async with client_of(server, SignedIn(missing={"Calendars.ReadWrite"})) as graph:
        with pytest.raises(SignInNeeded) as needed:
            await busy(graph, NOON, BEN)
    assert needed.value.scopes == ("Calendars.ReadWrite",)


async def suggest(
    graph: Graph, window: Window, minutes: int, *addresses: str, lacks: Any = NOTHING, zone: str = "UTC"
) -> tuple[Window, ...] | OddTimes | NoTimes:
    guests = tuple(Invited(address=address, room=address == ELM) for address in addresses)
    sought = TimesSought(windows=(window,), minutes=minutes, guests=guests, hours=OFFICE, zone=zone)
    return await graph_times.suggest(graph, ADA, sought, lacks=lacks)


def starts(found: tuple[Window, ...] | OddTimes | NoTimes) -> list[str]:
    assert isinstance(found, tuple)
    return [f"{one.start:%d %H:%M}" for one in found]


@pytest.mark.parametrize("lacks", [NOTHING, LACKS["china"]], ids=["findMeetingTimes", "getSchedule"])
async def test_times_that_suit_everybody(server: GraphServer, graph: Graph, lacks: Any) -> None:
    """The same, whoever searches: inside the owner's hours, apart from each other, at most five."""
    server.state.organization.busy = {
        "ada@contoso.com": [item("09:00", "10:00")],
        BEN: [item("11:00", "12:30"), item("13:30", "14:00", "tentative"), item("16:00", "17:00", "free")],
    }
    server.state.organization.hours = {BEN: hours("UTC", "09:00", "18:00")}
    week = Window(start=DAY.start, end=DAY.start + timedelta(days=7))
    found = await suggest(graph, week, 90, BEN, lacks=lacks)
    assert starts(found) == ["03 14:00", "03 15:30", "04 09:00", "04 10:30", "04 12:00"]
    assert bool(server.asked("POST", "/findMeetingTimes")) == (lacks is NOTHING)


@pytest.mark.parametrize("lacks", [NOTHING, LACKS["china"]], ids=["findMeetingTimes", "getSchedule"])
@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Tokyo Standard Time", None),
        ("Pacific Standard Time", ["03 16:00"]),
        ("Central European Standard Time", ["03 09:00", "03 10:00", "03 11:00", "03 12:00", "03 13:00"]),
    ],
)
async def test_nobody_is_called_out_of_bed(
    server: GraphServer, graph: Graph, zone: str, expected: list[str] | None, lacks: Any
) -> None:
    """Guests work on their own clocks; where they never do while the owner does, the least bad is found and said."""
    server.state.organization.busy = {"ada@contoso.com": [item("09:00", "09:30")]} if expected is None else {}
    server.state.organization.hours = {BEN: hours(zone, "08:00", "17:00")}
    found = await suggest(graph, DAY, 60, BEN, lacks=lacks)
    if expected is not None:
        assert starts(found) == expected
        return
    assert isinstance(found, OddTimes)
    assert starts(found.windows) == ["03 09:30", "03 10:30", "03 11:30"]
    assert found.zones == ((BEN, "Asia/Tokyo"),)


async def test_where_schedules_say_no_hours_the_directory_s_zone_counts(graph: Graph) -> None:
    sought = TimesSought(
        windows=(DAY,), minutes=60, guests=(Invited(address="x@fabrikam.com", zone="America/New_York"),), hours=OFFICE
    )
    found = await graph_times.suggest(graph, ADA, sought, lacks=NOTHING)
    assert starts(found) == ["03 14:00", "03 15:00", "03 16:00"]


async def test_hours_are_on_the_owners_clock(graph: Graph) -> None:
    assert starts(await suggest(graph, DAY, 60, zone="America/New_York"))[0] == "03 14:00"


@pytest.mark.parametrize("lacks", [NOTHING, LACKS["china"]], ids=["findMeetingTimes", "getSchedule"])
@pytest.mark.parametrize(("who", "why"), [("ada@contoso.com", "own"), (BEN, "guests")])
async def test_why_there_is_no_time(server: GraphServer, graph: Graph, who: str, why: str, lacks: Any) -> None:
    server.state.organization.busy = {who: [item("00:00", "23:59")]}
    assert await suggest(graph, DAY, 60, BEN, lacks=lacks) == NoTimes.model_validate({"why": why})


async def test_nothing_so_long_fits_into_the_working_hours(server: GraphServer, graph: Graph) -> None:
    assert await suggest(graph, DAY, 600, BEN) == NoTimes(why="hours")
    assert server.log == []


async def test_guests_whom_graph_does_not_know_keep_nobody_from_a_time(server: GraphServer, graph: Graph) -> None:
    assert starts(await suggest(graph, DAY, 240, "x@fabrikam.com")) == ["03 09:00", "03 13:00"]
    assert server.asked("POST", "/getSchedule")


@pytest.mark.parametrize("fault", [Fault(403, "ErrorAccessDenied"), Fault(400, "ErrorInvalidParameter")])
async def test_without_meeting_times_the_schedules_are_searched(
    server: GraphServer, graph: Graph, fault: Fault
) -> None:
    server.faults = [fault]
    assert starts(await suggest(graph, DAY, 240, ELM)) == ["03 09:00", "03 13:00"]


async def test_without_the_consent_for_meeting_times_the_schedules_are_searched(server: GraphServer) -> None:
    server.state.organization.hours = {BEN: hours("UTC", "09:00", "18:00")}
    async with client_of(server, SignedIn(missing={"Calendars.ReadWrite.Shared"})) as graph:
        assert starts(await suggest(graph, DAY, 240, BEN)) == ["03 09:00", "03 13:00"]

"""Mailbox settings by Microsoft Graph, against a Graph on loopback: usual ones, odd ones, none."""

from collections.abc import AsyncIterator
from datetime import time
from typing import Any, NamedTuple

import pytest

from bot.people.mailbox import GraphMailboxes, MailboxSettings, NoMailboxes
from dialogs.model import WorkingHours
from tests.graph_server import Fault, GraphServer
from tests.graph_server.access import AsApplication, SignedIn, client_of
from tests.graph_server.mailbox import hours

OFFICE = WorkingHours(start=time(8), end=time(17))


class Who(NamedTuple):
    tenant: str
    user: str


ADA = Who("contoso", "ada")


@pytest.fixture
async def server() -> AsyncIterator[GraphServer]:
    async with GraphServer().running() as running:
        yield running


async def settings_of(server: GraphServer, access: SignedIn | AsApplication | None = None) -> MailboxSettings:
    async with client_of(server, access) as client:
        return await GraphMailboxes(client, lambda: 0.0).settings(ADA)


async def test_what_a_mailbox_says(server: GraphServer) -> None:
    usual = MailboxSettings(
        zone="Europe/Berlin", working_hours=OFFICE, language="en-US", name="Ada", address="ada@contoso.com"
    )
    assert await settings_of(server) == usual
    assert await settings_of(server, AsApplication()) == usual
    assert await NoMailboxes().settings(ADA) == MailboxSettings()


CUSTOM = {"@odata.type": "#microsoft.graph.customTimeZone", "name": "Customized Time Zone", "bias": -60}


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ({"timeZone": "Europe/Budapest"}, "Europe/Budapest"),
        ({"timeZone": "pacific standard time"}, "America/Los_Angeles"),
        ({"timeZone": "tzone://Microsoft/Utc"}, "Etc/UTC"),
        ({"timeZone": ""}, "Europe/Berlin"),
        ({"timeZone": "[]"}, "Europe/Berlin"),
        ({"timeZone": None}, "Europe/Berlin"),
        ({"timeZone": "", "workingHours": None}, None),
        ({"timeZone": "[]", "workingHours": {**hours(""), "timeZone": CUSTOM}}, None),
        ({"timeZone": "Customized Time Zone", "workingHours": {**hours(""), "timeZone": CUSTOM}}, None),
        ({"timeZone": "(UTC+09:00) Osaka", "workingHours": None}, "Asia/Tokyo"),
        ({"timeZone": "Atlantis Standard Time", "workingHours": None}, None),
    ],
)
async def test_zones_as_mailboxes_have_them(server: GraphServer, said: dict[str, Any], zone: str | None) -> None:
    server.state.organization.zones = [
        {"alias": "UTC", "displayName": "(UTC) Coordinated Universal Time"},
        {"alias": "Tokyo Standard Time", "displayName": "(UTC+09:00) Osaka"},
        {"alias": "Atlantis Standard Time", "displayName": "(UTC-03:00) Atlantis"},
    ]
    server.state.organization.settings["ada"] = said
    assert (await settings_of(server)).zone == zone


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (hours("UTC", "07:30", "16:00", ["sunday", "monday"]), (("07:30", "16:00"), (0, 6))),
        ({**hours("UTC"), "timeZone": CUSTOM}, (("08:00", "17:00"), (0, 1, 2, 3, 4))),
        (hours("UTC", "22:00", "06:00"), None),
        (hours("UTC", days=[]), None),
        ({**hours("UTC"), "startTime": "soon"}, None),
        ({}, None),
        (None, None),
    ],
)
async def test_working_hours_as_mailboxes_have_them(server: GraphServer, said: Any, expected: Any) -> None:
    server.state.organization.settings["ada"] = {"workingHours": said}
    found = (await settings_of(server)).working_hours
    shown = ((f"{found.start:%H:%M}", f"{found.end:%H:%M}"), found.weekdays) if found else None
    assert shown == expected


async def test_what_cannot_be_read_is_left_out_and_asked_for_again(server: GraphServer) -> None:
    async with client_of(server) as client:
        mailboxes = GraphMailboxes(client, lambda: 0.0)
        server.faults = [Fault(503, path="/mailboxSettings")] * 2
        assert await mailboxes.settings(ADA) == MailboxSettings(name="Ada", address="ada@contoso.com")
        assert (await mailboxes.settings(ADA)).zone == "Europe/Berlin"
        asked = len(server.log)
        assert (await mailboxes.settings(ADA)).zone == "Europe/Berlin"
        assert len(server.log) == asked


async def test_nobody_signed_in_is_no_error(server: GraphServer) -> None:
    nobody = SignedIn(missing={"MailboxSettings.Read", "User.Read"})
    assert await settings_of(server, nobody) == MailboxSettings()
    assert server.log == []


async def test_without_a_mailbox_the_name_is_known(server: GraphServer) -> None:
    server.state.users["ada"].mailbox = False
    assert await settings_of(server) == MailboxSettings(name="Ada", address="ada@contoso.com")


async def test_settings_are_read_anew_after_some_minutes(server: GraphServer) -> None:
    now = 0.0
    async with client_of(server) as client:
        mailboxes = GraphMailboxes(client, lambda: now)
        await mailboxes.settings(ADA)
        server.state.users["ada"].zone = "Tokyo Standard Time"
        assert (await mailboxes.settings(ADA)).zone == "Europe/Berlin"
        now = 601.0
        assert (await mailboxes.settings(ADA)).zone == "Asia/Tokyo"

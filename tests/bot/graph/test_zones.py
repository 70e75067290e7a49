"""Zones by their Windows and IANA names, and what mailboxes hold instead of one."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from tzlocal.windows_tz import win_tz

from bot.graph.zones import iana_name, windows_name


@pytest.mark.parametrize(
    ("zone", "windows"),
    [
        ("Europe/Berlin", "W. Europe Standard Time"),
        ("America/Los_Angeles", "Pacific Standard Time"),
        ("US/Pacific", "Pacific Standard Time"),
        ("Asia/Kolkata", "India Standard Time"),
        ("Asia/Calcutta", "India Standard Time"),
        ("Europe/Kyiv", "FLE Standard Time"),
        ("Europe/Uzhgorod", "FLE Standard Time"),
        ("Asia/Tokyo", "Tokyo Standard Time"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("Antarctica/Troll", "Antarctica/Troll"),
        ("", ""),
    ],
)
def test_on_the_wire(zone: str, windows: str) -> None:
    assert windows_name(zone) == windows


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("pacific standard time", "America/Los_Angeles"),
        ("UTC", "UTC"),
        ("tzone://Microsoft/Utc", "Etc/UTC"),
        ("Europe/Budapest", "Europe/Budapest"),
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("US/Samoa", "US/Samoa"),
        ("", None),
        ("[]", None),
        (" ", None),
        ("Customized Time Zone", None),
        ("tzone://Microsoft/Custom", None),
        ("Nowhere Standard Time", None),
        ("../../etc/passwd", None),
        ("europe/", None),
    ],
)
def test_from_the_wire(name: str, zone: str | None) -> None:
    assert iana_name(name) == zone


@pytest.mark.parametrize("name", win_tz)
def test_every_windows_zone_comes_back_by_its_name(name: str) -> None:
    zone = iana_name(name)
    assert zone in available_timezones()
    assert windows_name(zone) == name


LATELY = (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC))
OTHER_CLOCK = frozenset({"Antarctica/Troll", "Factory", "localtime"})
"""Zones without a Windows name."""


def test_almost_every_zone_has_a_windows_name() -> None:
    assert {zone for zone in available_timezones() if windows_name(zone) not in win_tz} <= OTHER_CLOCK


def test_a_fixed_offset_keeps_its_clock() -> None:
    """Etc/GMT+5 becomes a Windows zone that has the same clock, in winter and in summer."""
    for zone in ("Etc/GMT+5", "Etc/GMT-9", "EST", "MST", "HST"):
        there = iana_name(windows_name(zone))
        assert there is not None
        for moment in LATELY:
            assert moment.astimezone(ZoneInfo(there)).utcoffset() == moment.astimezone(ZoneInfo(zone)).utcoffset()

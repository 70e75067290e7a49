"""What words mean in the circumstances of a talk, whatever was read just before."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from dialogs.model import TimeExpression
from dialogs.schedule.situation import read
from tests.dialogs.talking import Talk

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def test_tomorrow_is_that_of_the_zone_in_which_it_is_said() -> None:
    """The same instant is Wednesday in London and Thursday in Auckland; equal instants are equal to a cache."""
    days = []
    for zone in ("Europe/London", "Pacific/Auckland"):
        (piece,) = read(Talk().state, "tomorrow at noon", Talk().facts, now=NOON.astimezone(ZoneInfo(zone))).of("when")
        assert isinstance(piece.value, TimeExpression)
        days.append(piece.value.readings[0].day)
    assert days == [date(2026, 3, 5), date(2026, 3, 6)]

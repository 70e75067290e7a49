"""What the clock change does to a wall time: some do not exist, some happen twice. Pure; zone rules from zoneinfo."""

from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

WallClockProblem = Literal["none", "skipped", "doubled"]


def wall_clock_problem(day: date, at: time, zone: str) -> WallClockProblem:
    """Whether that wall time of the zone (IANA name) exists once (`none`), never (`skipped`) or twice (`doubled`).

    Raises `zoneinfo.ZoneInfoNotFoundError` for a name that is no zone.
    """
    rules = ZoneInfo(zone)
    first = datetime.combine(day, at.replace(tzinfo=None, fold=0), rules)
    second = first.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return "none"
    # In a gap the offset before (fold 0) is smaller than the one after; in a doubled hour it is greater.
    before, after = first.utcoffset() or timedelta(), second.utcoffset() or timedelta()
    return "skipped" if before < after else "doubled"

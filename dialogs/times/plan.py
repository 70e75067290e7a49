"""What one time expression says, before the moment of asking is known: `Plan`, and how two plans become one."""

from typing import Literal, NamedTuple

from dialogs.times.clocks import Clock
from dialogs.times.days import Days
from dialogs.times.length import Length
from dialogs.times.repeat import Repeat

Grain = Literal["day", "days", "period"]
"""One day; a stretch of days with a first and last one; a vague stretch ("next week")."""


class Plan(NamedTuple):
    """The parts of a time expression as said. Parts that were not said are None."""

    days: Days | None = None
    grain: Grain | None = None
    start: Clock | None = None
    end: Clock | None = None
    end_days: Days | None = None
    part: str | None = None
    """Part of the day, by its name in the pack."""
    length: Length | None = None
    away: Length | None = None
    """So far from now: "in 20 minutes"."""
    all_day: bool = False
    repeat: Repeat | None = None
    zone: str | None = None
    opens: Literal["after", "before"] | None = None
    """An open side: "after 4" has no end, "until 5" no start (then the time stands in `end`, the day in `days`)."""
    approximate: bool = False
    needs_company: bool = False
    """Weak words ("7", "May", "Sat") that are a time only beside something that is one."""
    count: int | None = None
    """So many times, of a series."""
    bare: int | None = None
    """A lone number that could be an hour or a day."""
    by: str = ""
    """The shape that took it."""


_EXCLUSIVE = ("start", "end_days", "part", "length", "away", "repeat", "zone", "opens", "count")


def merged(left: Plan, right: Plan) -> Plan | None:
    """Both plans as one, None where they do not go together. `left` is the earlier in the text."""
    if left.bare is not None or right.bare is not None:
        return _with_bare(left, right)
    days = _days(left, right)
    if days is None:
        return None
    changes: dict[str, object] = {"days": days[0], "grain": days[1]}
    for name in _EXCLUSIVE:
        here, there = getattr(left, name), getattr(right, name)
        if here is not None and there is not None and here != there:
            return None
        changes[name] = here if here is not None else there
    end = _end(left, right)
    if end is False or not _fit(left, right):
        return None
    return left._replace(
        **changes,
        end=end,
        all_day=left.all_day or right.all_day,
        approximate=left.approximate or right.approximate,
        needs_company=left.needs_company and right.needs_company,
        by="merged",
    )


def _end(left: Plan, right: Plan) -> Clock | None | Literal[False]:
    if left.end is not None and right.end is not None:
        return False
    return left.end if left.end is not None else right.end


def _days(left: Plan, right: Plan) -> tuple[Days | None, Grain | None] | None:
    """The days of both; a day inside a period ("Monday", "next week") is settled by the grammar, not here."""
    if left.days is None:
        return right.days, right.grain
    if right.days is None:
        return left.days, left.grain
    return None


def _fit(left: Plan, right: Plan) -> bool:
    """Whether the parts make sense together: no hour of a whole month, no length of an open end."""
    both_grain = left.grain or right.grain
    has_clock = left.start or right.start or left.end or right.end or left.part or right.part
    if both_grain == "period" and has_clock and not (left.repeat or right.repeat):
        return False
    if (left.away or right.away) and (left.days or right.days or left.start or right.start):
        return bool((left.away or right.away or Length()).minutes == 0 and not (left.days or right.days))
    if (left.all_day or right.all_day) and has_clock:
        return False
    return True


def _with_bare(left: Plan, right: Plan) -> Plan | None:
    """A lone number beside a day or a part of it is an hour: "tomorrow 9", "8 tonight"."""
    if left.bare is not None and right.bare is not None:
        return None
    bare, other = (left, right) if left.bare is not None else (right, left)
    if other.start or other.end or other.length or other.away or other.repeat or other.grain not in (None, "day"):
        return None
    if not (other.days or other.part) or bare.bare is None or not 1 <= bare.bare <= 24:
        return None
    hour = Plan(start=Clock(bare.bare), by="bare")
    return merged(hour, other) if bare is left else merged(other, hour)

"""What one time expression says, before the moment of asking is known: `Plan`, and how two plans become one."""

from typing import Literal, NamedTuple, TypeVar

from dialogs.times.clocks import Clock
from dialogs.times.days import Days, NthWeekday, Relative, Through, Weekday
from dialogs.times.length import Length
from dialogs.times.periods import Calendar, Units, Upto, Year
from dialogs.times.periods import Part as EndOf
from dialogs.times.repeat import Repeat

Part = TypeVar("Part")

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
    times: int | None = None
    """So many times, of a series."""
    bare: int | None = None
    """A lone number that could be an hour or a day."""
    by: str = ""
    """The shape that took it."""


_ONCE = ("start", "end_days", "part", "length", "away", "repeat", "zone", "opens", "times")


def merged(left: Plan, right: Plan) -> Plan | None:
    """Both plans as one, None where they do not go together. `left` is the earlier in the text."""
    if left.bare is not None or right.bare is not None:
        return _with_bare(left, right)
    if _starts_length(left, right):
        left = left._replace(opens=None)
    elif _starts_length(right, left):
        right = right._replace(opens=None)
    left, right = _weekly_until(left, right)
    if left.repeat and left.start is None:
        right = _year_for_hour(right)
    left, right = _going_on(left, right)
    if left.repeat and _ends_series(right):
        right = _as_series_end(right)
    elif right.repeat and _ends_series(left):
        left = _as_series_end(left)
    if _is_named_after_rate(left, right) or _is_named_after_rate(right, left):
        return None
    left, right = _anchored(left, right)
    over_days = _over_days(left, right)
    if over_days is not None:
        return over_days
    if left.start and left.days is None and _ends_series(right):
        return None  # "2 pm till tomorrow ...": the day is that of the end, whose time may follow.
    days = _days(left, right)
    if days is None:
        return None
    if _contradict(left, right) or not _fit(left, right):
        return None
    whole = Plan(
        days=days[0],
        grain=days[1],
        start=_either(left.start, right.start),
        end=_either(left.end, right.end),
        end_days=_either(left.end_days, right.end_days),
        part=_either(left.part, right.part),
        length=_either(left.length, right.length),
        away=_either(left.away, right.away),
        all_day=left.all_day or right.all_day,
        repeat=_either(left.repeat, right.repeat),
        zone=_either(left.zone, right.zone),
        opens=_either(left.opens, right.opens),
        approximate=left.approximate or right.approximate,
        needs_company=left.needs_company and right.needs_company,
        times=_either(left.times, right.times),
        by=f"{left.by}+{right.by}",
    )
    return _counted(whole)


def _counted(plan: Plan) -> Plan:
    """A weekday of the month that is said to come so many times is a series: "the first Thursday, six times"."""
    length = plan.length
    if isinstance(plan.days, Weekday) and plan.start and length and not length.minutes and length.days >= FORTNIGHT:
        # "Thursday at 6 for ten weeks" comes every week.
        return plan._replace(repeat=Repeat("weekly", 1, (plan.days.weekday,)), days=None, grain=None)
    if plan.days == WORKWEEK and plan.start and not plan.end_days and not plan.repeat:
        # "Monday to Friday at 8:45" comes every working day.
        return plan._replace(repeat=Repeat("weekly", 1, (0, 1, 2, 3, 4)), days=None, grain=None)
    if plan.times is None or plan.repeat or not isinstance(plan.days, NthWeekday):
        return plan
    if not isinstance(plan.days.period, Calendar):
        return plan
    monthly = Repeat("monthly").on(plan.days)
    return plan._replace(repeat=monthly, days=None, grain=None) if monthly else plan


FORTNIGHT = 14
WORKWEEK = Through(Weekday(0), Weekday(4))
LISTED = "listed_weekdays"
"""The shape of several weekdays that are meant once each."""


def _going_on(left: Plan, right: Plan) -> tuple[Plan, Plan]:
    """Listed weekdays, which are meant once each, as a series that goes on as long as is said beside them."""
    if not left.by.startswith(LISTED) or left.times is None:
        return left, right
    if isinstance(right.days, Units) and right.start is None:
        right = Plan(length=right.days.length, by=right.by)
    lasts = right.length is not None and not right.length.minutes
    if right.repeat == Repeat("weekly"):
        return left._replace(times=None), right._replace(repeat=None)
    if lasts or right.times is not None or _ends_series(right):
        left = left._replace(times=None)
    return left, right


def _over_days(left: Plan, right: Plan) -> Plan | None:
    """A start and an end on different days: "Thursday at 3 until Sunday at 5", "noon Friday to Sunday at 5"."""
    if left.start is None or right.start is None or left.end is not None or right.end is not None or left.repeat:
        return None
    if right.opens == "before" and right.days is not None:
        begins, grain = (left.days, left.grain) if left.days else (Relative(0), "day")
        return left._replace(days=begins, grain=grain, end=right.start, end_days=right.days, opens=None)
    if isinstance(left.days, Through) and right.days is None and right.opens is None:
        return left._replace(days=left.days.first, grain="day", end=right.start, end_days=left.days.last, opens=None)
    return None


def _either(left: Part | None, right: Part | None) -> Part | None:
    return left if left is not None else right


def _contradict(left: Plan, right: Plan) -> bool:
    """Both say the same part differently; an end cannot be said twice at all."""
    if left.end is not None and right.end is not None:
        return True
    pairs = ((getattr(left, name), getattr(right, name)) for name in _ONCE)
    return any(here is not None and there is not None and here != there for here, there in pairs)


def _weekly_until(left: Plan, right: Plan) -> tuple[Plan, Plan]:
    """A weekday with its hour up to a period comes every week: "Wednesday at 5 until the end of June"."""
    once = isinstance(left.days, Weekday) and left.start is not None and left.repeat is None
    if once and isinstance(left.days, Weekday) and right.grain == "period" and _ends_series(right):
        left = left._replace(repeat=Repeat("weekly", 1, (left.days.weekday,)), days=None, grain=None)
    return left, right


def _is_named_after_rate(rate: Plan, other: Plan) -> bool:
    """A weak word for how often beside a single day is part of a title: "revisión trimestral mañana"."""
    if rate.repeat is None or not rate.needs_company or other.days is None or other.opens or other.grain == "period":
        return False
    return rate.repeat.on(other.days) is None


def _starts_length(opening: Plan, lasting: Plan) -> bool:
    """An open day whose length is said as well is no longer open: "a week starting tomorrow"."""
    return opening.opens == "after" and opening.days is not None and lasting.length is not None


def _anchored(left: Plan, right: Plan) -> tuple[Plan, Plan]:
    """A day beside a series says on which day it repeats ("the 5th", "every month"), a period how long it runs."""
    series, other = (left, right) if left.repeat else (right, left)
    if series.repeat is None or series.days is not None or other.repeat or other.days is None or other.opens:
        return left, right
    if other.grain == "period":
        other = other._replace(end_days=other.days)
    elif other.days and (anchored := series.repeat.on(other.days)):
        series, other = series._replace(repeat=anchored), other._replace(days=None, grain=None)
    return (series, other) if left.repeat else (other, series)


def _ends_series(plan: Plan) -> bool:
    return plan.opens == "before" and plan.days is not None and plan.start is None and plan.end is None


def _year_for_hour(plan: Plan) -> Plan:
    """The end of a series without hours: in "every Monday until 2030" the figures are a year."""
    end = plan.end
    if plan.opens != "before" or plan.days is not None or end is None or not end.written or end.hour not in _CENTURIES:
        return plan
    return plan._replace(end=None, days=Year(end.hour * 100 + end.minute), grain="period")


_CENTURIES = (19, 20)
"""Beginnings of four figures that rather are a year."""


def _as_series_end(plan: Plan) -> Plan:
    """The last day of a series: "until Friday"; a period that is named as the end is not part of it, its end is."""
    whole = plan.grain == "period" and plan.days is not None and not isinstance(plan.days, EndOf)
    last = Upto(plan.days) if whole and plan.days is not None else plan.days
    return plan._replace(days=None, grain=None, opens=None, end_days=last)


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
    if both_grain == "period" and (length := left.length or right.length) and length.minutes:
        return False
    if both_grain == "period" and has_clock and not (left.repeat or right.repeat):
        return False
    if (left.away or right.away) and (left.days or right.days or left.start or right.start):
        return bool((left.away or right.away or Length()).minutes == 0 and not (left.days or right.days))
    return not ((left.all_day or right.all_day) and has_clock)


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

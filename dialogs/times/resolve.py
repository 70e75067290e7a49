"""Resolves a plan at the moment of asking into a `TimeExpression` with its readings, best first."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from dialogs.model import Moment, TimeExpression
from dialogs.model.base import Span
from dialogs.times.clocks import Clock
from dialogs.times.context import LENGTHS, TimeContext
from dialogs.times.days import Dated, Days, DaySpan, Through, Weekday
from dialogs.times.hours import Hours, hours_of
from dialogs.times.length import Length, later
from dialogs.times.notation import kind_of, notation
from dialogs.times.plan import LISTED, Plan
from dialogs.times.words import TimeWords

MOST_READINGS = 8
_EVENING, _DAWN = time(18), time(5)
"""An hour before dawn, said with a part of the day that begins in the evening, is one of the next calendar day."""


def expression(plan: Plan, span: Span, words: TimeWords, context: TimeContext) -> TimeExpression | None:
    """What a plan means now, marked where its day does not exist (31 June); None where it says nothing."""
    if plan.bare is not None:
        plan = _asked(plan, context)
    if isinstance(plan.days, Dated) and plan.start is None and plan.days.is_hour(context):
        plan = plan._replace(days=Weekday(plan.days.weekday or 0), start=Clock(plan.days.day % 24))
    plan = _as_stretch(plan)
    nowhere = plan.times == 0
    if plan.end_days is not None and not plan.end_days.resolve(context):
        nowhere, plan = True, plan._replace(end_days=None)
    readings = tuple(dict.fromkeys(_readings(plan, words, context)))[:MOST_READINGS]
    if not readings:
        if plan.days is None:
            return None
        nowhere, plan = True, plan._replace(days=None, grain=None, opens=None)
        readings = tuple(reading for reading in dict.fromkeys(_readings(plan, words, context)) if reading != Moment())
    if not readings:
        return TimeExpression(kind="date", span=span, readings=(), by=plan.by, impossible=span)
    rule = None
    if plan.repeat:
        first = readings[0].day or context.today
        until = plan.end_days.resolve(context)[0].last if plan.end_days else None
        if until is not None and until < first:
            nowhere, until = True, None
        rule = plan.repeat.rule(until, _count(plan, first))
    kind = kind_of(plan, readings[0])
    return TimeExpression(
        kind=kind,
        span=span,
        readings=readings,
        recurrence=rule,
        values=tuple(dict.fromkeys(notation(kind, reading, rule, plan, context) for reading in readings)),
        by=plan.by,
        zone=plan.zone,
        impossible=span if nowhere else None,
    )


def _as_stretch(plan: Plan) -> Plan:
    """Listed weekdays in a row without an hour are one stretch: "I am away on Monday and Tuesday"."""
    days = plan.repeat.weekdays if plan.repeat and LISTED in plan.by.split("+") and plan.times else ()
    if not days or plan.start or plan.end or plan.part or days[-1] - days[0] != len(days) - 1:
        return plan
    return plan._replace(days=Through(Weekday(days[0]), Weekday(days[-1])), grain="days", repeat=None, times=None)


def _asked(plan: Plan, context: TimeContext) -> Plan:
    """A lone number as what was asked for: a length, a day, or an hour."""
    number = plan.bare or 0
    if context.expecting in LENGTHS:
        return Plan(length=Length(minutes=number if number > 8 else number * 60), by="asked")
    if context.expecting == "day" or number > 24:
        return Plan(days=Dated(number), grain="day", by="asked")
    return Plan(start=Clock(number % 24), by="asked")


def _count(plan: Plan, first: date) -> int | None:
    """How often, of a series: said, or by its length ("every Monday for six weeks")."""
    if plan.times:
        return plan.times
    if not plan.repeat or not plan.length or plan.length.minutes:
        return None
    end = later(first, plan.length)
    if end is None:
        return None
    days = (end - first).days
    per_week = max(len(plan.repeat.weekdays), 1)
    if plan.repeat.frequency == "daily":
        return max(days // plan.repeat.interval, 1)
    if plan.repeat.frequency == "weekly":
        return max(round(days / 7 / plan.repeat.interval), 1) * per_week
    months = plan.length.months or round(days / 30)
    return max((months if plan.repeat.frequency == "monthly" else months // 12) // plan.repeat.interval, 1)


def _readings(plan: Plan, words: TimeWords, context: TimeContext) -> list[Moment]:
    if plan.away is not None:
        return _away(plan, context)
    hours = hours_of(plan, words, context)
    spans = _spans(plan, hours[0], context)
    if plan.days is not None and not spans:
        return []
    # A weekday that contradicts its date, and an hour that may be morning or evening, are independent: the best
    # reading of each comes first.
    days: list[DaySpan | None] = [*spans] if spans else [None]
    return [_moment(plan, span, hour, context) for span, hour in product(days, hours)]


def _spans(plan: Plan, hour: Hours, context: TimeContext) -> tuple[DaySpan, ...]:
    if plan.repeat:
        return (_first_of_series(plan, hour, context),)
    if plan.days is None:
        return ()
    spans = plan.days.resolve(context)
    return (*spans, DaySpan(context.today, context.today)) if _may_be_today(plan.days, hour, context) else spans


def _may_be_today(days: Days, hour: Hours, context: TimeContext) -> bool:
    """A bare weekday that is today's means a week later; where its time is still to come today, it may mean today."""
    if not isinstance(days, Weekday) or days.which != "bare" or days.weekday != context.today.weekday():
        return False
    return hour.start is not None and hour.start > context.clock


def _first_of_series(plan: Plan, hour: Hours, context: TimeContext) -> DaySpan:
    repeat = plan.repeat
    start = context.today
    if plan.days is not None:
        spans = plan.days.resolve(context)
        start = spans[0].first if spans else start
        if plan.grain == "period":
            start = max(start, context.today)
    first = repeat.first(context, start) if repeat else start
    if repeat and first == context.today and hour.start and hour.start <= context.clock:
        first = repeat.first(context, first + timedelta(days=1))
    return DaySpan(first, first)


def _moment(plan: Plan, span: DaySpan | None, hour: Hours, context: TimeContext) -> Moment:
    day, last = _first_and_last(plan, span, hour, context)
    start, end, window = hour.start, hour.end, hour.window
    length = plan.length
    if length and length.minutes and start and end and last in (None, day):
        # A length inside a longer range: "an hour between 2 and 6" may begin at its start, its end is only a bound.
        window, end = (start, end), None
    return Moment(
        day=day,
        last_day=last,
        at=start,
        end_at=end,
        minutes=length.total_minutes if length and not (plan.repeat and not length.minutes) else None,
        all_day=plan.all_day or plan.grain == "days",
        part=plan.part or ("period" if plan.grain == "period" and last else None),
        window=window,
        open_hour=hour.open,
        approximate=plan.approximate,
    )


def _first_and_last(
    plan: Plan, span: DaySpan | None, hour: Hours, context: TimeContext
) -> tuple[date | None, date | None]:
    """The day it begins, and the day it ends where that is another one."""
    if span is None:
        return None, None
    day = span.first
    if _after_midnight(plan, hour):
        day += timedelta(days=1)
    end_day = _end_day(plan, day, context)
    if end_day is not None:
        return day, end_day
    if hour.start and hour.end and hour.end <= hour.start:
        return day, day + timedelta(days=1)
    if plan.length and not plan.length.minutes and not hour.start and not plan.repeat:
        following = later(day, plan.length)
        if following and following > day:
            return day, following - timedelta(days=1)
    return day, span.last if span.last != span.first else None


def _after_midnight(plan: Plan, hour: Hours) -> bool:
    """The hour belongs to the night that the named day ends with: "Saturday at midnight", "tonight at 1"."""
    if hour.start is None or plan.start is None:
        return False
    if plan.start.next_day and hour.start == time(0):
        return True
    return hour.window is not None and hour.window[0] >= _EVENING and hour.start < _DAWN


def _end_day(plan: Plan, day: date | None, context: TimeContext) -> date | None:
    if plan.end_days is None or plan.repeat:
        return None
    ends = [span.last for span in plan.end_days.resolve(context)]
    return next((end for end in ends if day is None or end >= day), None)


def _away(plan: Plan, context: TimeContext) -> list[Moment]:
    """A moment counted from now: to the minute where hours or minutes were said, else a day."""
    length = plan.away or Length()
    day = later(context.today, length._replace(minutes=0))
    if day is None:
        return []
    if length.minutes or length == Length():
        # Minutes pass on the clock of the world: over a clock change the wall moves on by more or less.
        base = datetime.combine(day, context.clock, context.now.tzinfo).replace(fold=context.now.fold)
        wall = (base.astimezone(UTC) + timedelta(minutes=length.minutes)).astimezone(base.tzinfo)
        return [
            Moment(
                day=wall.date(),
                at=wall.time().replace(second=0, microsecond=0),
                offset=length.total_minutes,
                minutes=plan.length.total_minutes if plan.length else None,
                approximate=plan.approximate,
            )
        ]
    hours = hours_of(plan, TimeWords(), context)
    return [
        Moment(
            day=day,
            at=hour.start,
            end_at=hour.end,
            minutes=plan.length.total_minutes if plan.length else None,
            open_hour=hour.open,
            approximate=plan.approximate,
        )
        for hour in hours
    ]

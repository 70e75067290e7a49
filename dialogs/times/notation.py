"""The written form of a reading that `python -m dialogs` prints: dates, times, ranges, lengths, rules."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from dialogs.model import Moment, Recurrence
from dialogs.times.context import TimeContext
from dialogs.times.plan import Plan

ExpressionKind = Literal["date", "time", "datetime", "daterange", "timerange", "datetimerange", "duration", "set"]


def kind_of(plan: Plan, moment: Moment) -> ExpressionKind:
    """Which kind of expression the plan is."""
    if plan.repeat:
        return "set"
    if moment.day is None:
        return _kind_without_day(moment)
    if moment.at is not None or moment.end_at is not None:
        return "datetimerange" if moment.end_at is not None or moment.minutes else "datetime"
    if moment.window is not None:
        return "datetimerange"
    return "daterange" if moment.last_day is not None or plan.opens else "date"


def _kind_without_day(moment: Moment) -> ExpressionKind:
    if moment.at is not None:
        return "timerange" if moment.end_at is not None or moment.minutes else "time"
    if moment.end_at is not None or moment.window is not None:
        return "timerange"
    return "duration"


def notation(kind: ExpressionKind, moment: Moment, rule: Recurrence | None, plan: Plan, context: TimeContext) -> str:
    """One reading, as text. Ranges of counted days include their last day, whole periods end exclusively."""
    if rule is not None:
        return _rule(rule, moment)
    if kind == "duration":
        minutes = 1440 if moment.all_day and not moment.minutes else moment.minutes or 0
        return f"PT{minutes * 60}S"
    if kind == "date":
        return _day(moment)
    if kind == "daterange":
        return _days(moment, plan)
    if kind in ("time", "timerange"):
        return _times(moment, plan)
    return _datetimes(moment, context)


def _rule(rule: Recurrence, moment: Moment) -> str:
    text = rule.rrule()
    return f"{text};BYHOUR={moment.at.hour};BYMINUTE={moment.at.minute}" if moment.at else text


def _day(moment: Moment) -> str:
    return moment.day.isoformat() if moment.day else ""


def _days(moment: Moment, plan: Plan) -> str:
    day = moment.day or date.min
    if plan.opens == "after":
        return f"{day.isoformat()}/.."
    last = moment.last_day or day
    if plan.grain == "period" or plan.length:
        last += timedelta(days=1)
    return f"../{last.isoformat()}" if plan.opens == "before" else f"{day.isoformat()}/{last.isoformat()}"


def _times(moment: Moment, plan: Plan) -> str:
    at, end = moment.at, moment.end_at
    if at is not None and end is None and moment.minutes:
        end = (datetime.combine(date(2000, 1, 1), at) + timedelta(minutes=moment.minutes)).time()
    if at is None and end is None and moment.window:
        at, end = moment.window
    if at is None:
        return f"../{_clock(end)}" if end else ""
    if end is None:
        return f"{_clock(at)}/.." if plan.opens == "after" and plan.by == "range" else _clock(at)
    return f"{_clock(at)}/{_clock(end)}"


def _datetimes(moment: Moment, context: TimeContext) -> str:
    day = moment.day or context.today
    at, end = moment.at, moment.end_at
    if at is None and end is None and moment.window:
        at, end = moment.window
        last = day + timedelta(days=1) if end <= at else day
        return f"{_wall(day, at)}/{_wall(last, end)}"
    if at is None:
        return f"../{_wall(day, end)}" if end else _day(moment)
    start = datetime.combine(day, at)
    if end is not None:
        return f"{start.isoformat()}/{_wall(moment.last_day or day, end)}"
    if moment.minutes:
        return f"{start.isoformat()}/{(start + timedelta(minutes=moment.minutes)).isoformat()}"
    return start.isoformat()


def _wall(day: date, at: time) -> str:
    return datetime.combine(day, at).isoformat()


def _clock(at: time) -> str:
    return at.isoformat()

"""A series in words: its rule, its first and its last occurrence."""

from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

from dialogs.model import Recurrence
from dialogs.words import dates
from dialogs.words.sentences import Words

HORIZON = timedelta(days=366 * 20)
"""A series is looked at no further than this to find its last occurrence."""

WORKDAYS = (0, 1, 2, 3, 4)


def rule(words: Words, recurrence: Recurrence) -> str:
    """How often it takes place."""
    every, days = recurrence.interval, recurrence.weekdays
    match recurrence.frequency:
        case "weekly" if every == 1 and days == WORKDAYS:
            return words("repeats-workdays")
        case "weekly" if days:
            return words("repeats-weekly-on", interval=every, days=dates.weekdays(words, days))
        case "monthly" if recurrence.nth and days == WORKDAYS:
            return words("repeats-monthly-nth-workday", nth=_nth(recurrence.nth))
        case "monthly" if recurrence.nth and days:
            named = dates.weekdays(words, days)
            return words("repeats-monthly-nth", nth=_nth(recurrence.nth), days=named)
        case "monthly" if recurrence.month_day == -1:
            return words("repeats-monthly-last", interval=every)
        case "monthly" if recurrence.month_day:
            return words("repeats-monthly-day", interval=every, day=recurrence.month_day)
        case frequency:
            return words(f"repeats-{frequency}", interval=every)


def _nth(nth: int) -> int | str:
    return nth if nth > 0 else "last"


def in_full(words: Words, recurrence: Recurrence, first: date) -> str:
    """The rule with the days of the first and the last occurrence, or that it has no end."""
    arguments = {"rule": rule(words, recurrence), "first": dates.day(words, first, first)}
    last = last_day(recurrence, first)
    if last is None:
        return words("repeats-open", **arguments)
    return words("repeats-first-last", **arguments, last=dates.day(words, last, first))


def last_day(recurrence: Recurrence, first: date) -> date | None:
    """The day of the last occurrence; None for a series without end."""
    if recurrence.count is None and recurrence.until is None:
        return None
    begin = datetime.combine(first, datetime.min.time())
    last = first
    for occurrence in rrulestr(recurrence.rrule(), dtstart=begin):
        if occurrence - begin > HORIZON:
            break
        last = occurrence.date()
    return last

"""Days, times, lengths and lists in words, as the person's region writes them (CLDR through Babel)."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_timezone_location
from babel.lists import format_list
from babel.units import format_unit

from dialogs.words.sentences import Words

MINUTES_OF_AN_HOUR = 60
NOON = 12
HOURS_OF_A_DAY = 24
BESIDE_IDEOGRAPH = re.compile(r"(?<=[0-9\u3040-\u9fff]) (?=[\u3040-\u9fff])|(?<=[\u3040-\u9fff]) (?=[0-9])")


def plain(text: str) -> str:
    """The text with CLDR's narrow and fixed spaces made plain ones, so that it can be searched and compared.

    Without the space that they put between a number and an ideograph.
    """
    return BESIDE_IDEOGRAPH.sub("", text.replace("\u202f", " ").replace("\u00a0", " "))


def day(words: Words, value: date, today: date | None = None) -> str:
    """Weekday, day and month in full; the year too where it is another than today's."""
    return (_day_heard if words.heard else _day)(words, value, today is not None and value.year != today.year)


@lru_cache(maxsize=4096)
def _day(words: Words, value: date, with_year: bool) -> str:
    skeletons = words.locale.datetime_skeletons
    # Where a locale has its own pattern for full month names, it differs by more than the name ("10 de marzo").
    full, short = ("yMMMMEd", "yMMMEd") if with_year else ("MMMMEd", "MMMEd")
    pattern = str(skeletons[full] if full in skeletons else skeletons[short])
    return plain(format_date(value, _numbered(words, value, _in_full(pattern)), locale=words.locale))


@lru_cache(maxsize=4096)
def _day_heard(words: Words, value: date, with_year: bool) -> str:
    """The day as it is said, its number in the words of the language."""
    pattern = str(words.locale.datetime_skeletons["MMMd"])
    names = {"weekday": "EEEE", "month": "LLLL" if "LLLL" in pattern else "MMMM"}
    parts = {name: str(format_date(value, form, locale=words.locale)) for name, form in names.items()}
    order = "month_first" if pattern.find("M") < pattern.find("d") else "day_first"
    number = words("day-number", day=value.day)
    year = str(value.year) if with_year else "none"
    return words("day-heard", number=number, order=order, year=year, **parts)


def _numbered(words: Words, value: date, pattern: str) -> str:
    """The pattern with the day's number as the language writes it (French: "1er")."""
    number = words("day-number", day=value.day)
    return pattern if number == str(value.day) else re.sub("d+", f"'{number}'", pattern)


@lru_cache(maxsize=4096)
def clock(words: Words, value: time) -> str:
    """A time of day by the clock habit of the region, 15:00 or 3:00 PM; for the ear in words."""
    if not words.heard:
        return plain(format_time(value, "short", locale=words.locale))
    half, twelve = ("am" if value.hour < NOON else "pm"), value.hour % NOON
    arguments: dict[str, str | int] = {"hour": value.hour, "minute": value.minute, "two": f"{value:%M}", "half": half}
    return words("clock-heard", twelve=twelve or NOON, zero=twelve, **arguments)


@lru_cache(maxsize=1024)
def length(words: Words, minutes: int) -> str:
    """A length: "1 hour, 30 minutes"."""
    hours, rest = divmod(minutes, MINUTES_OF_AN_HOUR)
    days, hours = divmod(hours, HOURS_OF_A_DAY)
    units = [(days, "duration-day"), (hours, "duration-hour"), (rest, "duration-minute")]
    parts = [_counted(words, count, unit) for count, unit in units if count]
    try:
        listed = format_list(parts, style="unit", locale=words.locale)
    except KeyError:
        # Babel's data of some locales (Spanish) lack the list of units.
        listed = format_list(parts, locale=words.locale)
    return plain(listed)


def reminder(words: Words, minutes: int) -> str:
    """When a reminder comes; below zero: never."""
    if minutes < 0:
        return words("reminder-none")
    return words("reminder", length=length(words, minutes)) if minutes else words("reminder-at-start")


def _counted(words: Words, count: int, unit: str) -> str:
    """A number of units; locales whose long form is their short one (Japanese) have only the short one in Babel."""
    if words.heard and count == 1:
        return words("length-one", unit=unit.removeprefix("duration-"))
    text = format_unit(count, unit, locale=words.locale)
    return format_unit(count, unit, "short", locale=words.locale) if unit in text else text


def series(words: Words, parts: Sequence[str]) -> str:
    """Several names as one list: "Ana, Ben and Cora"."""
    return plain(format_list(list(parts), locale=words.locale))


def alternatives(words: Words, parts: Sequence[str]) -> str:
    """Several names of which one holds: "Ana, Ben or Cora"."""
    return plain(format_list(list(parts), style="or", locale=words.locale))


def weekdays(words: Words, days: Sequence[int]) -> str:
    """On which weekdays something takes place, as one list; 0 = Monday."""
    names = words.locale.days["format"]["wide"]
    return series(words, [words("weekday-on", day=number, name=str(names[number])) for number in days])


def month(words: Words, number: int) -> str:
    """The name of a month inside a date; 1 = January."""
    return str(words.locale.months["format"]["wide"][number])


@lru_cache(maxsize=1024)
def city(words: Words, zone_name: str) -> str:
    """The city that a zone (IANA name) is called after."""
    return plain(get_timezone_location(ZoneInfo(zone_name), locale=words.locale, return_city=True))


def zone(words: Words, name: str) -> str:
    """A zone (IANA name) by its city: "Tokyo time"."""
    return words("zone", city=city(words, name))


def moment(words: Words, start: datetime, today: date | None = None) -> str:
    """Day and time of a start."""
    return words("moment", day=day(words, start.date(), today), time=clock(words, start.time()), hour=start.hour)


def span(words: Words, start: datetime, end: datetime, today: date | None = None) -> str:
    """Day, start and end; the end's day too where it is another."""
    first, last = day(words, start.date(), today), day(words, end.date(), today)
    arguments: dict[str, str | int] = {"day": first, "last": last, "from_hour": start.hour, "to_hour": end.hour}
    arguments |= {"start": clock(words, start.time()), "end": clock(words, end.time())}
    return words("span-one-day" if start.date() == end.date() else "span-two-days", **arguments)


def _in_full(pattern: str) -> str:
    """A CLDR pattern with weekday and month name written out; the weekday stays short where the month is a number."""
    if not re.search("MMM|LLL", pattern):
        return pattern
    return re.sub("MMM+|LLL+", lambda found: found.group()[0] * 4, re.sub("[Ec]+", "EEEE", pattern))

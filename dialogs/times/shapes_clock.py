"""The shapes of times of day and of lengths: what a pattern's holes add up to."""

from dialogs.times.clocks import Clock, Half, minutes_away
from dialogs.times.length import Length, of_unit


def clock(
    hour: int,
    minute: int = 0,
    second: int = 0,
    meridiem: Half | None = None,
    digit: int | None = None,
    written: bool = False,
    definite: bool = False,
) -> Clock | None:
    """Hour, minute, half of the day: "3:20 pm", "14h30", "nine fifty", "seven oh five"."""
    if digit is not None:
        minute = digit
    if not (0 <= hour <= 24 and 0 <= minute < 60 and 0 <= second < 60) or (hour == 24 and minute):
        return None
    if meridiem and (hour == 0 or hour > 12):
        meridiem = None
    if hour == 24:
        return Clock(0, next_day=True)
    if definite and meridiem is None:
        meridiem = "am" if hour < 12 else "pm"
    return Clock(hour, minute, second, meridiem, written)


def noon() -> Clock:
    """Twelve in the middle of the day."""
    return Clock(12, half="pm")


def midnight() -> Clock:
    """Twelve at night; of a day that was named it is the end."""
    return Clock(0, next_day=True)


def military(hhmm: Clock, meridiem: Half | None = None) -> Clock | None:
    """Three or four digits without a sign: "1730", "330 p.m."."""
    return hhmm._replace(half=meridiem) if meridiem and 1 <= hhmm.hour <= 12 else hhmm


def _named(hour: int | None, clock: Clock | None) -> Clock | None:
    if clock is not None:
        return clock if clock.minute == 0 else None
    return Clock(hour) if hour is not None and 0 <= hour <= 24 else None


def past(minute: int, hour: int | None = None, clock: Clock | None = None) -> Clock | None:
    """Minutes past a full hour: "twenty past three", "half past noon"."""
    named = _named(hour, clock)
    return minutes_away(named, minute) if named and 0 < minute < 60 else None


def to(minute: int, hour: int | None = None, clock: Clock | None = None) -> Clock | None:
    """Minutes before a full hour: "quarter to eleven", "midi moins cinq", "halb drei" (minute = 30)."""
    named = _named(hour, clock)
    return minutes_away(named, -minute) if named and 0 < minute < 60 else None


def quarters(nth: int, hour: int) -> Clock | None:
    """Quarters on the way to the next hour: "háromnegyed öt" is three quarters of the hour that ends at five."""
    return to(60 - 15 * nth, hour) if 1 <= nth <= 3 else None


def with_half(clock: Clock, meridiem: Half) -> Clock | None:
    """A time and its half of the day: "half past three pm"."""
    return (
        clock._replace(half=meridiem) if clock.open else clock if clock.at().hour // 12 == (meridiem == "pm") else None
    )


def of_units(unit: str, n: int = 1, quarters: int = 0) -> Length | None:
    """So many units, and quarters of one: "3 days", "an hour and a half" (quarters = 2)."""
    return of_unit(unit, n * 4 + quarters) if 0 <= n <= 5000 else None


def parts_of_unit(unit: str, quarters: int) -> Length | None:
    """A part of a unit: "half an hour" (quarters = 2)."""
    return of_unit(unit, quarters)


def decimal(n: int, n2: int, unit: str) -> Length | None:
    """A decimal number of units: "1.5 hours"."""
    if unit not in ("minute", "hour", "day", "week") or n2 > 99 or n > 1000:
        return None
    scale = 10 if n2 < 10 else 100
    minutes = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}[unit]
    return Length(minutes=minutes * n + minutes * n2 // scale)


def hours_minutes(hour: int, minute: int) -> Length | None:
    """Hours and minutes as a length: "1h30"."""
    return Length(minutes=hour * 60 + minute) if hour <= 24 else None


def listed_total(length: Length, length2: Length) -> Length | None:
    """Two lengths with a comma between them, unless the first is rather a clock time: "17 h, 15 min"."""
    return total(length, length2) if length.days or length.months or length.minutes < LIKE_A_CLOCK else None


LIKE_A_CLOCK = 7 * 60
"""Minutes from which so many hours, with a comma behind them, are rather a time of day."""


def total(length: Length, length2: Length) -> Length | None:
    """Two lengths together: "3 hours 30 minutes"."""
    smaller = (length.months > 0) + (length.days > 0) > 0 or length.minutes >= 60 > length2.minutes
    return length.plus(length2) if smaller and length2.months <= length.months else None

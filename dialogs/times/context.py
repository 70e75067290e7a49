"""What the reading of a time depends on beside the words: the moment, the person's habits, the question asked."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError

from dialogs.model import WorkingHours

DateOrder = Literal["dmy", "mdy", "ymd"]


_OFFICE_HOURS = WorkingHours()
"""Monday to Friday, nine to half past five: what holds where nothing else is known."""


TIMES = ("when", "at")
"""What `expecting` says where a time of day may have been asked for."""
LENGTHS = ("minutes", "duration")
"""What `expecting` says where a length was asked for."""
Sought = Literal["length", "time"] | None
"""What was asked for, as far as it decides between the readings of one wording ("une heure")."""


def sought(expecting: str | None) -> Sought:
    """Whether the slot that was asked for is a length or a time of day."""
    return "length" if expecting in LENGTHS else "time" if expecting in TIMES else None


@dataclass(frozen=True)
class TimeContext:
    """The moment and the person. Equal contexts give equal readings."""

    now: datetime
    """Aware, in the person's zone."""
    locale: str = "en"
    """BCP 47; decides between day/month and month/day, and the clock habit."""
    working_hours: WorkingHours = _OFFICE_HOURS
    next_weekday: Literal["coming", "next_week"] | None = None
    """What "next Friday" means to the person, once they chose; None: the pack's readings."""
    expecting: str | None = None
    """The slot that was asked for ("when", "at", "day", "minutes"): a bare "3" is then a time, a day, a length."""

    @property
    def today(self) -> date:
        """The day of `now`."""
        return self.now.date()

    @property
    def clock(self) -> time:
        """The wall time of `now`, without zone."""
        return self.now.time()

    @property
    def date_order(self) -> DateOrder:
        """How numeric dates are written in the region, by CLDR's short date pattern."""
        return date_order(self.locale)

    @property
    def clock_24(self) -> bool:
        """Whether the region writes 19:00 rather than 7:00 PM, by CLDR's short time pattern."""
        return clock_24(self.locale)


def _locale(name: str) -> Locale:
    """CLDR data of the locale, of its language where the region is unknown, else of English."""
    for candidate in (name, name.replace("_", "-").split("-")[0], "en"):
        try:
            return Locale.parse(candidate.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


@lru_cache(maxsize=64)
def date_order(locale: str) -> DateOrder:
    """The order of day, month and year in the locale's short dates."""
    pattern = _locale(locale).date_formats["short"].pattern.lower()
    order = "".join(sorted("dmy", key=pattern.find))
    return "mdy" if order == "mdy" else "ymd" if order[0] == "y" else "dmy"


@lru_cache(maxsize=64)
def clock_24(locale: str) -> bool:
    """Whether the locale's short times count to 24."""
    return "H" in _locale(locale).time_formats["short"].pattern

"""Which time zone a person means by a city or a zone's own name, in their language or as the tz database spells it."""

from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from dialogs.words.folding import fold
from dialogs.words.sentences import Words

FIXED = frozenset({"UTC", "GMT", "CET", "EET", "WET"})
"""Names without a city that people use."""


def zone_called(words: Words, text: str) -> str | None:
    """The IANA zone whose city the text names; the longest name decides. None where it names none, or none alone."""
    said = f" {fold(text)} "
    named = [(len(name), zone) for name, zone in _names(words.locale) if f" {name} " in said]
    return max(named)[1] if named else None


@cache
def _names(locale: Locale) -> tuple[tuple[str, str], ...]:
    """Folded names of all zones with their zone: the tz database's city, and the locale's own word for it."""
    names: dict[str, str] = {fold(name): name for name in FIXED}
    aliases = get_global("zone_aliases")
    for zone in sorted(available_timezones()):
        area, _, city = zone.rpartition("/")
        if not area or area.startswith(("Etc", "SystemV", "US", "posix", "right")):
            continue
        names.setdefault(fold(city.replace("_", " ")), zone)
        if zone not in aliases:
            names.setdefault(fold(get_timezone_location(zone, locale=locale, return_city=True)), zone)
    return tuple(names.items())

"""Names of time zones on Graph's side and on ours: Windows names there, IANA names here.

The table is Unicode CLDR's as tzlocal ships it; it is renewed with each release of tzlocal. What it lacks (a zone that
was renamed, or is newer than the table) goes out by its IANA name, of which Graph knows many, and is asked back for by
`bot.people.mailbox` among the zones that the service itself lists.
"""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global
from tzlocal.windows_tz import tz_win, win_tz

_IANA_OF_WINDOWS = {name.casefold(): zone for name, zone in win_tz.items()}
_LIKE = {"GMT": "Etc/GMT"}
"""Zones without an entry, and one that has the same clock and has an entry; others by CLDR's aliases."""
_SCHEMES = ("tzone://microsoft/",)
"""What old calendars write before a name: "tzone://Microsoft/Utc"."""


def windows_name(zone: str) -> str:
    """The Windows name of an IANA zone; the zone's own name where there is none, for Graph knows some of those."""
    aliases = get_global("zone_aliases")
    known = (name for name in (zone, _LIKE.get(zone), aliases.get(zone)) if name and name in tz_win)
    return next((tz_win[name] for name in known), zone)


def iana_name(name: str) -> str | None:
    """The IANA name of a zone that is called by its Windows or IANA name in any case; None where it is neither.

    None as well for what mailboxes hold instead of a zone: "", "[]", "Customized Time Zone", "tzone://Microsoft/Custom".
    """
    plain = name.strip()
    for scheme in _SCHEMES:
        plain = plain[len(scheme) :] if plain.casefold().startswith(scheme) else plain
    return plain if is_iana(plain) else _IANA_OF_WINDOWS.get(plain.casefold())


def is_iana(name: str) -> bool:
    """Whether the name is a key of the tz database, in its own spelling."""
    try:
        return ZoneInfo(name).key == name
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False

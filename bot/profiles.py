"""Who speaks, and what is known of them before a word is understood: zone, working hours, language, preferences.

What the person said counts most, then what their channel says now, then the settings. A mailbox, where there is one,
belongs between the first two.
"""

from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError

from bot.framework.activity import Incoming, Reference
from bot.storage.store import ActivityKey, PersonKey, Remembered, TalkKey
from dialogs.model import Profile, Value, WorkingHours


class Defaults(Value):
    """What counts where nobody says otherwise: the settings."""

    locale: str
    """BCP 47."""
    zone: str | None = None
    """IANA name; None: asked once."""
    working_hours: WorkingHours = WorkingHours()
    online: Literal["asked", "with-guests"] = "asked"


def person_of(reference: Reference) -> PersonKey:
    """To whom preferences, calendar and tokens belong."""
    return PersonKey(tenant=reference.tenant, user=reference.user.directory_id or reference.user.id)


def talk_of(reference: Reference) -> TalkKey:
    """The person's own talk in this conversation."""
    return TalkKey(
        channel=reference.channel,
        tenant=reference.tenant,
        conversation=reference.conversation,
        thread=reference.thread,
        account=reference.user.id,
    )


def activity_of(incoming: Incoming) -> ActivityKey:
    """How the activity is recognised when it comes again."""
    reference = incoming.reference
    return ActivityKey(channel=reference.channel, conversation=reference.conversation, activity=incoming.activity_id)


def profile_of(incoming: Incoming, remembered: Remembered, defaults: Defaults) -> Profile:
    """The person of a talk, from what the activity says, what is remembered, and the settings."""
    reference = incoming.reference
    person = person_of(reference)
    zone, source = _zone(incoming, remembered, defaults)
    return Profile(
        id=person.user,
        tenant=person.tenant,
        name=reference.user.name,
        address=reference.user.address,
        locale=_locale(reference.locale, remembered.language, defaults.locale),
        zone=zone,
        zone_source=source,
        working_hours=remembered.preferences.working_hours or defaults.working_hours,
        online=defaults.online,
        preferences=remembered.preferences,
    )


_Source = Literal["activity", "said", "settings", "unknown"]


def _zone(incoming: Incoming, remembered: Remembered, defaults: Defaults) -> tuple[str | None, _Source]:
    """The channel knows where the person is now; the answer to our question where it does not."""
    known: tuple[tuple[str | None, _Source], ...] = (
        (incoming.zone, "activity"),
        (remembered.zone, "said"),
        (defaults.zone, "settings"),
    )
    return next(((zone, source) for zone, source in known if zone and _is_zone(zone)), (None, "unknown"))


def _locale(given: str | None, language: str | None, default: str) -> str:
    """The channel's locale, unless the person switched to another language; the default where it is no locale."""
    locale = given if given and _is_locale(given) else default
    if language and _primary(language) != _primary(locale):
        return language
    return locale


def _primary(locale: str) -> str:
    return locale.replace("_", "-").partition("-")[0].lower()


def _is_zone(name: str) -> bool:
    try:
        return ZoneInfo(name).key == name
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _is_locale(tag: str) -> bool:
    try:
        Locale.parse(tag.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True

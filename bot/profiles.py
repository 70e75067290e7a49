"""Who speaks, and what is known of them before a word is understood: zone, working hours, language, preferences.

What the person said counts most, then their mailbox, then what their channel says now, then the settings. The language
alone is the channel's before it is the mailbox's, for it is the one in which they see everything around the talk; the
mailbox tells which kind of it ("en" in the channel, "en-GB" in the mailbox).
"""

from typing import Literal

from babel import Locale, UnknownLocaleError

from bot.framework.activity import Incoming, Reference
from bot.graph.zones import is_iana, windows_name
from bot.people.mailbox import MailboxSettings
from bot.storage.store import ActivityKey, PersonKey, Remembered, TalkKey
from dialogs.model import Profile, Value, WorkingHours
from dialogs.pack import primary


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


def profile_of(
    incoming: Incoming, remembered: Remembered, defaults: Defaults, mailbox: MailboxSettings | None = None
) -> Profile:
    """The person of a talk, from what is remembered, their mailbox, what the activity says, and the settings."""
    reference, mailbox = incoming.reference, mailbox or MailboxSettings()
    person = person_of(reference)
    zone, source = _zone(incoming, mailbox, remembered, defaults)
    own_hours = remembered.preferences.working_hours
    seen = _locale(reference.locale, mailbox.language, defaults.locale)
    return Profile(
        id=person.user,
        tenant=person.tenant,
        name=reference.user.name or mailbox.name,
        address=mailbox.address or reference.user.address,
        locale=_switched(seen, remembered.language),
        seen_locale=seen,
        answered_in=defaults.locale,
        zone=zone,
        zone_source=source,
        working_hours=own_hours or mailbox.working_hours or defaults.working_hours,
        online=defaults.online,
        preferences=remembered.preferences,
    )


_Source = Literal["mailbox", "activity", "said", "settings", "unknown"]


def _zone(
    incoming: Incoming, mailbox: MailboxSettings, remembered: Remembered, defaults: Defaults
) -> tuple[str | None, _Source]:
    """The mailbox's; else the channel's, which knows where the person is; else the answer to our question."""
    known: tuple[tuple[str | None, _Source], ...] = (
        (_as_channel(mailbox.zone, incoming.zone), "mailbox"),
        (incoming.zone, "activity"),
        (remembered.zone, "said"),
        (defaults.zone, "settings"),
    )
    return next(((zone, source) for zone, source in known if zone and is_iana(zone)), (None, "unknown"))


def _as_channel(mailbox: str | None, channel: str | None) -> str | None:
    """The mailbox's zone, by the channel's name where that is the same one to Windows: Madrid's is not Paris's."""
    if mailbox is None or channel is None or not is_iana(channel):
        return mailbox
    return channel if windows_name(channel) == windows_name(mailbox) else mailbox


def _locale(given: str | None, mailbox: str | None, default: str) -> str:
    """The channel's locale, as the mailbox has it; else the default."""
    usable = [locale for locale in (given, mailbox) if locale and _is_locale(locale)]
    locale = usable[0] if usable else default
    same = [other for other in usable if primary(other) == primary(locale)]
    return same[-1] if same else locale


def _switched(locale: str, language: str | None) -> str:
    """The language that the person switched to, where it is another one than the locale's."""
    return language if language and primary(language) != primary(locale) else locale


def _is_locale(tag: str) -> bool:
    try:
        Locale.parse(tag.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True

"""Whose words count for zone, language and hours: the person's, the channel's, the settings'."""

from datetime import time

import pytest

from bot.framework.activity import Account
from bot.people.mailbox import MailboxSettings
from bot.profiles import Defaults, person_of, profile_of, talk_of
from bot.storage.store import Remembered
from dialogs.model import Preferences, WorkingHours
from tests.bot.wiring import incoming

DEFAULTS = Defaults(locale="de-DE", zone="Europe/Berlin")
EARLY = WorkingHours(start=time(7), end=time(15))


@pytest.mark.parametrize(
    ("activity", "said", "settings", "expected", "source"),
    [
        ("Asia/Tokyo", "Europe/Paris", "Europe/Berlin", "Asia/Tokyo", "activity"),
        (None, "Europe/Paris", "Europe/Berlin", "Europe/Paris", "said"),
        (None, None, "Europe/Berlin", "Europe/Berlin", "settings"),
        (None, None, None, None, "unknown"),
        ("Mars/Olympus", None, "Europe/Berlin", "Europe/Berlin", "settings"),
        ("../../etc/passwd", None, None, None, "unknown"),
        ("", None, None, None, "unknown"),
    ],
)
def test_zones(activity: str | None, said: str | None, settings: str | None, expected: str | None, source: str) -> None:
    message = incoming("x", activity_id="1", zone=activity)
    profile = profile_of(message, Remembered(zone=said), Defaults(locale="en-US", zone=settings))
    assert (profile.zone, profile.zone_source) == (expected, source)


@pytest.mark.parametrize(
    ("activity", "switched_to", "expected"),
    [
        ("en-GB", None, "en-GB"),
        ("en-GB", "en", "en-GB"),
        ("en-GB", "fr", "fr"),
        ("fr_FR", None, "fr_FR"),
        (None, None, "de-DE"),
        ("no locale", None, "de-DE"),
        ("", None, "de-DE"),
        ("x" * 1000, "fr", "fr"),
    ],
)
def test_languages(activity: str | None, switched_to: str | None, expected: str) -> None:
    message = incoming("x", activity_id="1", locale=activity)
    assert profile_of(message, Remembered(language=switched_to), DEFAULTS).locale == expected


def test_hours_are_the_persons_else_the_settings() -> None:
    message = incoming("x", activity_id="1")
    own = Remembered(preferences=Preferences(working_hours=EARLY))
    assert profile_of(message, own, DEFAULTS).working_hours == EARLY
    assert profile_of(message, Remembered(), DEFAULTS).working_hours == WorkingHours()


@pytest.mark.parametrize(
    ("mailbox", "activity", "expected", "source"),
    [
        ("Asia/Tokyo", "Europe/Paris", "Asia/Tokyo", "mailbox"),
        ("Europe/Paris", "Europe/Madrid", "Europe/Madrid", "mailbox"),
        ("Europe/Paris", "Europe/Berlin", "Europe/Paris", "mailbox"),
        ("Asia/Calcutta", "Asia/Kolkata", "Asia/Kolkata", "mailbox"),
        ("Europe/Berlin", "Europe/Rome", "Europe/Rome", "mailbox"),
        ("Europe/Berlin", "nowhere", "Europe/Berlin", "mailbox"),
        (None, "Europe/Paris", "Europe/Paris", "activity"),
        ("Mars/Olympus", "Europe/Paris", "Europe/Paris", "activity"),
        (None, None, None, "unknown"),
    ],
)
def test_the_zone_of_the_mailbox(mailbox: str | None, activity: str | None, expected: str | None, source: str) -> None:
    message = incoming("x", activity_id="1", zone=activity)
    profile = profile_of(message, Remembered(), Defaults(locale="en-US"), MailboxSettings(zone=mailbox))
    assert (profile.zone, profile.zone_source) == (expected, source)


@pytest.mark.parametrize(
    ("activity", "mailbox", "switched_to", "expected"),
    [
        ("en", "en-GB", None, "en-GB"),
        ("en-US", "en-GB", None, "en-GB"),
        ("fr-FR", "en-GB", None, "fr-FR"),
        (None, "en-GB", None, "en-GB"),
        (None, "no locale", None, "de-DE"),
        ("en-US", "en-GB", "fr", "fr"),
        ("en-US", "fr-CA", "fr", "fr"),
    ],
)
def test_the_language_of_the_mailbox(
    activity: str | None, mailbox: str, switched_to: str | None, expected: str
) -> None:
    message = incoming("x", activity_id="1", locale=activity)
    settings = MailboxSettings(language=mailbox)
    assert profile_of(message, Remembered(language=switched_to), DEFAULTS, settings).locale == expected


def test_hours_name_and_address_of_the_mailbox() -> None:
    message = incoming("x", activity_id="1")
    settings = MailboxSettings(working_hours=EARLY, name="Ada B.", address="ada@contoso.com")
    profile = profile_of(message, Remembered(), DEFAULTS, settings)
    assert (profile.working_hours, profile.name, profile.address) == (EARLY, "Ada", "ada@contoso.com")
    late = WorkingHours(start=time(12), end=time(20))
    own = Remembered(preferences=Preferences(working_hours=late))
    assert profile_of(message, own, DEFAULTS, settings).working_hours == late


def test_a_person_is_who_the_directory_says_and_a_talk_belongs_to_an_account() -> None:
    reference = incoming("x", activity_id="1", tenant="contoso", thread="root").reference
    teams = reference.model_copy(update={"user": Account(id="29:x", directory_id="ada")})
    assert (person_of(teams).tenant, person_of(teams).user, person_of(reference).user) == ("contoso", "ada", "ada")
    assert (talk_of(teams).account, talk_of(teams).thread) == ("29:x", "root")

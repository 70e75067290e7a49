"""Understanding one message in a test: a fixed person at a fixed moment."""

from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.model import Profile, Understanding
from dialogs.pack import pack_for
from dialogs.understand import understand

ZONE = "Europe/London"
NOW = datetime(2026, 3, 10, 9, tzinfo=ZoneInfo(ZONE))
"""A Tuesday morning."""


def hear(text: str, locale: str = "en-GB", expecting: str | None = None) -> Understanding:
    """What the text says."""
    profile = Profile(id="ada", locale=locale, zone=ZONE)
    return understand(text, pack_for(locale), profile, NOW, expecting)

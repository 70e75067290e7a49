"""What surrounds a draft while it is completed and checked: the facts, the words, the person's habits."""

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dialogs.model import CalendarEvent, Preferences, Profile, WorkingHours
from dialogs.needs import Facts
from dialogs.pack import Pack
from dialogs.words.sentences import Words


class Circumstances(NamedTuple):
    """Everything that `assume` and `check` of a slot may look at besides the draft."""

    facts: Facts
    words: Words
    pack: Pack
    drafted: Pack
    """Of the language in which the draft was begun: its title is in it."""
    zone: str | None
    """The person's own zone, IANA; None while nobody knows it."""
    accepted: tuple[str, ...] = ()
    """What the person has seen and accepted for this draft (`clash:...`)."""
    editing: CalendarEvent | None = None
    """The existing event that the draft changes."""

    @property
    def now(self) -> datetime:
        """The moment of the turn, aware, in the person's zone."""
        return self.facts.now.astimezone(ZoneInfo(self.zone)) if self.zone else self.facts.now

    @property
    def profile(self) -> Profile:
        """The person."""
        return self.facts.profile

    @property
    def preferences(self) -> Preferences:
        """What the person asked to be remembered."""
        return self.facts.profile.preferences

    @property
    def working_hours(self) -> WorkingHours:
        """When they work, by their own word, else by mailbox or setting."""
        return self.preferences.working_hours or self.profile.working_hours

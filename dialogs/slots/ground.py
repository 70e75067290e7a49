"""What filling a draft may look at besides the words: the pack and the person's habits."""

from datetime import datetime
from typing import Protocol

from dialogs.model import Preferences, WorkingHours
from dialogs.pack import Pack


class Ground(Protocol):
    """The part of the circumstances that `fill` needs; nothing in it was looked up."""

    @property
    def pack(self) -> Pack:
        """The language of the message."""
        ...

    @property
    def now(self) -> datetime:
        """The moment of the turn, aware, in the person's zone."""
        ...

    @property
    def preferences(self) -> Preferences:
        """What the person asked to be remembered."""
        ...

    @property
    def working_hours(self) -> WorkingHours:
        """When the person works."""
        ...

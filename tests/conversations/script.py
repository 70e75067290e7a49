"""A conversation as a file: the moment and the person, what is said turn by turn, and what must stand in the end."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from dialogs.model import Value

FOLDER = Path(__file__).parent


class Entry(Value):
    """An event of the calendar, as far as it is checked; as a seed it needs subject, start and end."""

    subject: str
    start: str
    """Local wall clock, ISO 8601; a date alone for a whole day."""
    end: str | None = None
    zone: str | None = None
    """IANA name; the person's own where it is not given."""
    attendees: tuple[str, ...] | None = None
    """Addresses, or names without one."""
    places: tuple[str, ...] | None = None
    online: bool | None = None
    recurrence: str | None = None
    """RRULE."""
    reminder_minutes: int | None = None
    show_as: str | None = None
    sensitivity: str | None = None
    outlook: dict[str, Any] = {}
    """What is otherwise where Outlook is the calendar, by the fields above."""


class Turn(Value):
    """One thing the person does, and what the bot must answer."""

    say: str = ""
    press: str | None = None
    """Key of a button of the latest card; where nothing can be touched, `say` is said instead."""
    old: int = 0
    """With `press`: take the button from the card so many cards ago."""
    later: str | None = None
    """The clock is moved here before the turn, ISO 8601 with offset."""
    meanwhile: tuple[Entry, ...] = ()
    """What somebody else puts into the calendar before the turn."""
    only: Literal["", "embedded", "outlook"] = ""
    """The calendar in which this turn is taken; "" for both. Outlook asks before it mails a change to guests, so that
    there a yes follows which is `only = "outlook"`."""
    move: str
    terminal: str | None = None
    """The move where nothing can be touched, if it is another one."""
    slot: str | None = None
    options: tuple[str, ...] | None = None
    """The labels of the alternatives, in order."""
    draft: dict[str, Any] | None = None
    """Parts of the draft as explained; a part that must be absent is an empty string."""
    no_draft: bool = False
    contains: tuple[str, ...] = ()
    """Stands in the reply."""
    lacks: tuple[str, ...] = ()
    """Does not stand in the reply."""
    heard: tuple[str, ...] = ()
    """Is spoken."""
    tongue: str = ""
    """The language in which it comes, as a BCP 47 primary tag: the activity's, and that of the voice."""
    outlook: dict[str, Any] = {}
    """What is otherwise where Outlook is the calendar, by the fields above."""


class Script(Value):
    """One conversation."""

    name: str
    covers: str
    """What it is there to show."""
    clock: datetime
    zone: str = "Europe/London"
    """IANA name that the channel tells; "" for none."""
    locale: str = "en-GB"
    bot_locale: str = ""
    """`BOT_LOCALE`; the person's own where it is not given."""
    hours: str = "Mon-Fri 09:00-17:30"
    """`BOT_WORKING_HOURS`."""
    online: Literal["asked", "with-guests"] = "asked"
    """`BOT_ONLINE`."""
    only: Literal["", "embedded", "outlook"] = ""
    """The calendar without which it makes no sense."""
    before: tuple[Entry, ...] = ()
    """What stands in the calendar already."""
    turn: tuple[Turn, ...]
    calendar: tuple[Entry, ...] = ()
    """What was added, exactly; `before` stays."""

    def held_in(self, calendar: Literal["embedded", "outlook"]) -> "Script":
        """The script as it goes in this calendar."""
        turns = [turn for turn in self.turn if turn.only in ("", calendar)]
        if calendar == "embedded":
            return self.model_copy(update={"turn": tuple(turns)})
        turns = [Turn.model_validate({**turn.model_dump(), **turn.outlook}) for turn in turns]
        entries = tuple(Entry.model_validate({**entry.model_dump(), **entry.outlook}) for entry in self.calendar)
        return self.model_copy(update={"turn": tuple(turns), "calendar": entries})


def read_script(file: Path) -> Script:
    """The script of a file. Raises pydantic's ValidationError for a file of another shape."""
    return Script(name=f"{file.parent.name}/{file.stem}", **tomllib.loads(file.read_text(encoding="utf-8")))


def scripts() -> list[Script]:
    """All conversations of all languages."""
    return [read_script(file) for file in sorted(FOLDER.glob("*/*.toml"))]

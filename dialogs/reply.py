"""What is said to the person, free of any channel: no markup, no card, no activity. Channels render it."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from dialogs.model import Value


class Choice(Value):
    """Something the person can answer with one touch; typing or saying `label` or its number does the same."""

    key: str
    """"yes", "no", "keep", "other", or an option's key."""
    label: str
    say: str
    """What touching it says, in the person's language."""
    draft_id: UUID | None = None
    revision: int | None = None
    """A button carries both, so that an old one is recognised as old."""
    style: Literal["default", "positive", "destructive"] = "default"


class Row(Value):
    """One line of a draft or event view."""

    slot: str
    """subject, when, people, place, online, ...: for icons and tests."""
    label: str
    value: str
    assumed: bool = False
    """Filled in by the bot."""
    note: str | None = None
    """What was assumed, in words."""


class View(Value):
    """A draft or an event to look at."""

    kind: Literal["draft", "event"]
    title: str
    rows: tuple[Row, ...]
    notices: tuple[str, ...] = ()
    draft_id: UUID | None = None
    revision: int | None = None
    link: str | None = None
    """https address that opens the event."""
    join_url: str | None = None


class AgendaRow(Value):
    """One entry of an agenda answer."""

    start: datetime | date
    text: str


class Reply(Value):
    """One answer of the bot. Every reply exists as text (`lines` and the view's rows), as card and as speech."""

    language: str
    """BCP 47 of the words."""
    lines: tuple[str, ...]
    """What is written, in order; the question last."""
    speech: str
    """What is spoken: plain words, no markup."""
    view: View | None = None
    agenda: tuple[AgendaRow, ...] = ()
    choices: tuple[Choice, ...] = ()
    expects: Literal["answer", "nothing"] = "nothing"
    """`answer`: the microphone opens again (inputHint expectingInput)."""
    urgent: bool = False

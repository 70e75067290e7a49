"""What is said to the person, free of any channel: no markup, no card, no activity. Channels render it."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from dialogs.model import SignInOffer, Value

FieldName = Literal[
    "subject",
    "day",
    "at",
    "minutes",
    "people",
    "place",
    "equipment",
    "online",
    "repeat",
    "reminder",
    "show_as",
    "private",
    "body",
]
"""The fields an edit form can have."""


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


class Entry(Value):
    """One of several values of a row: a guest."""

    text: str
    detail: str = ""
    """The address, which is longer than a narrow column."""


class Row(Value):
    """One line of a draft or event view."""

    slot: str
    """subject, when, people, place, online, ...: for icons and tests."""
    label: str
    lead: str = ""
    """The label as it stands before its value in a line of text, with the language's own colon."""
    value: str
    entries: tuple[Entry, ...] = ()
    """Where one has a detail or is long: the same values one by one, for views that give each a line."""
    brief: str = ""
    """With `entries`: the value without the details, where there are too many for a line each."""
    assumed: bool = False
    """Filled in by the bot."""
    marked: str = ""
    """With `assumed`: the value and that it was assumed, as it is shown."""


class Link(Value):
    """Something to open: the event in its calendar, the meeting, the .ics file."""

    label: str
    """On the button, in the person's language."""
    lead: str = ""
    """The label as it stands before the address in a line of text, with the language's own colon."""
    url: str
    """Absolute; cards leave out what is not https."""


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
    links: tuple[Link, ...] = ()
    """What can be opened, with its words, at most three. `link` and `join_url` belong in here too where there are
    words for them; an address that stands only there is shown with the title (`link`) or not at all."""
    day: date | None = None
    """The day of an event, for a calendar beside the talk that turns to it."""


class FormChoice(Value):
    """One entry of a field that is a list."""

    value: str
    label: str
    """In the person's language."""


class FormField(Value):
    """One field of the edit form. What the person enters comes back in `Press.fields` under `name`, as text."""

    name: FieldName
    label: str
    """Beside the field, in the person's language."""
    value: str = ""
    """What the draft has now: `day` as YYYY-MM-DD, `at` as HH:MM, `minutes` as digits, `people` separated by commas,
    `online` and `private` as "true" or "false", the others that have `choices` as the value of one.
    """
    choices: tuple[FormChoice, ...] = ()
    placeholder: str = ""
    """An example of what to enter."""


class Form(Value):
    """The draft as fields to edit, where a channel can show them. Its submit is a `Press` with the key `edit`."""

    open: str
    """On the button that opens it: "Edit"."""
    submit: str
    """On the button that sends it: "Save changes"."""
    fields: tuple[FormField, ...]


class SignInPrompt(Value):
    """What lets the person sign in. Where a conversation is shared there is none: the link is for one person alone."""

    label: str
    """On the button, in the person's language."""
    lead: str = ""
    """The label as it stands before the address in a line of text."""
    offer: SignInOffer


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
    form: Form | None = None
    """With a draft view that can be edited (`confirm`); it takes draft and revision from the view."""
    sign_in: SignInPrompt | None = None
    expects: Literal["answer", "nothing"] = "nothing"
    """`answer`: the microphone opens again (inputHint expectingInput)."""
    urgent: bool = False
    pace: Literal["normal", "slow"] = "normal"
    """`slow`: the person asked to speak more slowly."""

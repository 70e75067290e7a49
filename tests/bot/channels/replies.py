"""Replies of the kinds that the conversation makes, for the tests of the channels."""

from datetime import date
from typing import Any
from uuid import UUID

from bot.framework.activity import Account, Reference
from dialogs.model import EventDraft, SignInOffer
from dialogs.moves import Answer, Choose, Confirm, Help, Move, Option, SignIn
from dialogs.reply import AgendaRow, Choice, Form, FormChoice, FormField, Link, Reply, Row, SignInPrompt, View

DRAFT = UUID("00000000-0000-4000-8000-000000000001")
EMPTY = EventDraft(id=DRAFT)

CONFIRM: Move = Confirm(draft=EMPTY)
CHOOSE = Choose(about="half_of_day", draft=EMPTY, options=(Option(key="1", label="7"),))
ANSWER: Move = Answer(about="agenda")
HELP: Move = Help(about="start")
SIGN_IN: Move = SignIn(draft=EMPTY)
LOGIN = "https://login.example.org/start?state=x"

YES = Choice(key="yes", label="Yes", say="yes", draft_id=DRAFT, revision=3, style="positive")
NO = Choice(key="no", label="No", say="no", draft_id=DRAFT, revision=3)
ONLINE = Choice(key="online", label="Make it online", say="on Teams", draft_id=DRAFT, revision=3)
FORM = Form(
    open="Edit",
    submit="Save",
    fields=(
        FormField(name="subject", label="Title", value="Lunch"),
        FormField(name="day", label="Day", value="2026-03-05"),
        FormField(name="at", label="Start", value="12:00"),
        FormField(name="minutes", label="Minutes", value="60"),
        FormField(name="people", label="Guests", value="Ida Berg", placeholder="Ida Berg, tom@example.org"),
        FormField(name="place", label="Where"),
        FormField(name="online", label="Online", value="false"),
        FormField(
            name="repeat",
            label="Repeats",
            value="never",
            choices=(FormChoice(value="never", label="Never"), FormChoice(value="daily", label="Every day")),
        ),
        FormField(name="body", label="Notes", value="Bring the figures."),
    ),
)


def reference(channel: str) -> Reference:
    """A conversation of two on a channel."""
    return Reference(channel=channel, conversation="c1", bot=Account(id="bot"), user=Account(id="ida"))


def confirm(subject: str = "Lunch", **changes: object) -> Reply:
    """A draft that waits for its yes."""
    view = View(
        kind="draft",
        title=subject,
        rows=(
            Row(slot="when", label="When", lead="When:", value="Thursday, 5 March, 12:00 to 13:00"),
            Row(slot="people", label="With", lead="With:", value="Ida Berg <ida@example.org>"),
            Row(slot="options", label="Length", lead="Length:", value="1 hour", assumed=True, marked="1 hour (usual)"),
            Row(slot="place", label="Where", lead="Where:", value="Canteen"),
        ),
        notices=("Ida Berg will get an invitation.",),
        draft_id=DRAFT,
        revision=3,
    )
    reply = Reply(
        language="en-GB",
        lines=("Here is the draft.", "Shall I create it?"),
        speech="Lunch on Thursday at noon with Ida Berg & Tom. Shall I create it?",
        view=view,
        choices=(YES, NO),
        form=FORM,
        expects="answer",
    )
    return reply.model_copy(update=changes)


def choose(count: int = 2) -> Reply:
    """Alternatives to pick from."""
    options = tuple(
        Choice(key=str(n), label=f"Option {n}", say=f"number {n}", draft_id=DRAFT, revision=3)
        for n in range(1, count + 1)
    )
    return Reply(language="fr", lines=("Matin ou soir ?",), speech="Matin ou soir ?", choices=options, expects="answer")


def created() -> Reply:
    """An event that was made."""
    view = View(
        kind="event",
        title="Lunch",
        rows=(Row(slot="when", label="When", lead="When:", value="Thursday, 5 March"),),
        link="https://calendar.example.org/e/1",
        links=(
            Link(label="Open", url="https://calendar.example.org/e/1"),
            Link(label="Add to another calendar", url="https://calendar.example.org/e/1.ics"),
            Link(label="Bad", url="javascript:alert(1)"),
            Link(label="Local", url="http://127.0.0.1/e/1"),
        ),
    )
    return Reply(language="en", lines=("It is in your calendar.",), speech="Done.", view=view)


def agenda(rows: int = 2) -> Reply:
    """An answer about a day."""
    entries = tuple(AgendaRow(start=date(2026, 3, 5), text=f"{n}:00 Meeting {n}") for n in range(rows))
    return Reply(language="en", lines=("Thursday:",), speech="Two things on Thursday.", agenda=entries)


def words(*lines: str) -> Reply:
    """Only words."""
    return Reply(language="en", lines=lines, speech=" ".join(lines))


def words_of(activity: dict[str, Any]) -> str:
    """All that an activity says in writing: its text, or its summary where a card takes the text's place."""
    return str(activity["text"] if "text" in activity else activity["summary"])


def sign_in(**offer: object) -> Reply:
    """Somebody has to sign in."""
    prompt = SignInPrompt(label="Sign in", lead="Sign in:", offer=SignInOffer.model_validate({"link": LOGIN} | offer))
    return Reply(
        language="en",
        lines=("Please sign in.", "Your draft is kept."),
        speech="Please sign in.",
        sign_in=prompt,
    )

"""One answer while it is put together: lines and spoken sentences side by side."""

from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

from dialogs.model import EventDraft
from dialogs.moves import Option
from dialogs.reply import AgendaRow, Choice, Form, Reply, SignInPrompt, View
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.speech import LONGEST, Spoken, fit

Argument = str | int


@dataclass(frozen=True)
class Saying:
    """A reply in the making."""

    lines: tuple[str, ...] = ()
    speech: tuple[Spoken, ...] = ()
    view: View | None = None
    agenda: tuple[AgendaRow, ...] = ()
    choices: tuple[Choice, ...] = ()
    asks: bool = False
    """Ends with a question: the microphone opens again."""
    form: Form | None = None
    longest: int = LONGEST
    pace: Literal["normal", "slow"] = "normal"
    sign_in: SignInPrompt | None = None

    def then(self, other: "Saying") -> "Saying":
        """This first, and the other after it."""
        return Saying(
            lines=(*self.lines, *other.lines),
            speech=(*self.speech, *other.speech),
            view=other.view or self.view,
            agenda=(*self.agenda, *other.agenda),
            choices=(*self.choices, *other.choices),
            form=other.form or self.form,
            asks=self.asks or other.asks,
            longest=max(self.longest, other.longest),
            pace=self.pace,
            sign_in=other.sign_in or self.sign_in,
        )

    def showing(self, view: View | None) -> "Saying":
        """The same with something to look at."""
        return replace(self, view=view)

    def offering(self, *choices: Choice) -> "Saying":
        """The same with something to touch."""
        return replace(self, choices=(*self.choices, *choices))

    def asking(self) -> "Saying":
        """The same as a question."""
        return replace(self, asks=True)

    def prompting(self, prompt: SignInPrompt) -> "Saying":
        """The same with a way to sign in."""
        return replace(self, sign_in=prompt)

    def lasting(self, words: int) -> "Saying":
        """The same, to be listened to for so many words."""
        return replace(self, longest=words)

    def reply(self, around: Circumstances) -> Reply:
        """The finished reply."""
        return Reply(
            language=str(around.words.locale).replace("_", "-"),
            lines=tuple(line for line in self.lines if line),
            speech=fit(self.speech, self.longest),
            view=self.view,
            agenda=self.agenda,
            choices=self.choices,
            form=self.form if self.view else None,
            expects="answer" if self.asks else "nothing",
            pace=self.pace,
            sign_in=self.sign_in,
        )


def sentence(around: Circumstances, message: str, rank: int = 0, /, **arguments: Argument) -> Saying:
    """One sentence, written and spoken."""
    words = around.words
    return Saying((words(message, **arguments),), (Spoken(words.spoken(message, **arguments), rank),))


def spoken_only(around: Circumstances, message: str, rank: int = 0, /, **arguments: Argument) -> Saying:
    """One sentence that is only said: on the screen it stands in the view."""
    return Saying(speech=(Spoken(around.words.spoken(message, **arguments), rank),))


def written_only(around: Circumstances, message: str, /, **arguments: Argument) -> Saying:
    """One sentence for the eye; the ear gets another one."""
    return Saying((around.words(message, **arguments),))


def option_choices(options: tuple[Option, ...], draft: EventDraft | None) -> tuple[Choice, ...]:
    """Options as something to touch, bound to the draft and revision they were made for."""
    return tuple(choice(option.key, option.label, draft) for option in options)


def choice(
    key: str,
    label: str,
    draft: EventDraft | None,
    say: str | None = None,
    style: Literal["default", "positive", "destructive"] = "default",
) -> Choice:
    """One thing to touch."""
    draft_id: UUID | None = draft.id if draft else None
    revision = draft.revision if draft else None
    return Choice(key=key, label=label, say=say or label, draft_id=draft_id, revision=revision, style=style)

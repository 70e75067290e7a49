"""One answer while it is put together: lines and spoken sentences side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

from dialogs.model import EventDraft
from dialogs.moves import Option
from dialogs.reply import AgendaRow, Choice, Form, Reply, SignInPrompt, View
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.speech import CUT, LONGEST, LONGEST_NAME, Spoken, fit, short
from dialogs.words import dates
from dialogs.words.sentences import Words

Argument = str | int | Callable[[Words], str]
"""A value that is the same for eye and ear, or what makes it for either."""

LEAST_NAME = 2
"""Words of a title that are read out in any case."""


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
    return written_only(around, message, **arguments).then(spoken_only(around, message, rank, **arguments))


def spoken_only(around: Circumstances, message: str, rank: int = 0, /, **arguments: Argument) -> Saying:
    """One sentence that is only said: on the screen it stands in the view."""
    return Saying(speech=(to_say(around.words, rank, lambda words: worded(words, message, **arguments)),))


def to_say(words: Words, rank: int, said: Callable[[Words], str]) -> Spoken:
    """A sentence for the ear, which can make itself shorter."""
    return Spoken(said(words.aloud), rank, lambda most: said(words.saying(most)))


def written_only(around: Circumstances, message: str, /, **arguments: Argument) -> Saying:
    """One sentence for the eye; the ear gets another one."""
    return Saying((worded(around.words, message, **arguments),))


def worded(words: Words, message: str, /, **arguments: Argument) -> str:
    """The message with its arguments as they are written, or as they are said."""
    ready = {name: value(words) if callable(value) else value for name, value in arguments.items()}
    return words(message, **ready).replace(f"{CUT}.", CUT)


def named(title: str, longest: int = LONGEST_NAME) -> Argument:
    """A title: whole for the eye, for the ear cut to what can be listened to."""
    return lambda words: short(title, max(LEAST_NAME, longest * words.most // 3)) if words.heard else title


def series(parts: Sequence[Argument], nothing: str = "") -> Argument:
    """Phrases as one list. For the ear the first few, and how many more there are."""
    few = first_of(parts, nothing)

    def put(words: Words) -> str:
        more = len(parts) - words.most if words.heard else 0
        if more <= 0:
            return _put(few, words)
        return words("spoken-more", options=_put(few, words), count=more)

    return put


def first_of(parts: Sequence[Argument], nothing: str = "") -> Argument:
    """Phrases as one list, for the ear the first few."""

    def put(words: Words) -> str:
        said = [_put(part, words) for part in (parts[: words.most] if words.heard else parts)]
        return dates.series(words, said) if said else nothing

    return put


def _put(part: Argument, words: Words) -> str:
    return str(part(words) if callable(part) else part)


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

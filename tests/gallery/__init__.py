"""Every kind of reply in every language, to be read, listened to and looked at: `python -m tests.gallery`."""

from collections.abc import Iterator
from dataclasses import dataclass

from dialogs.conversation import Conversation
from dialogs.moves import Move
from dialogs.reply import Reply
from dialogs.wording import say
from tests.gallery.samples import LANGUAGES, Sample, in_group
from tests.gallery.states import STATES

__all__ = ["LANGUAGES", "STATES", "Picture", "pictures"]

IN_GROUPS = ("sign in by link",)
"""States that read differently where others read along."""


@dataclass(frozen=True)
class Picture:
    """One state in one language."""

    language: str
    name: str
    move: Move
    reply: Reply


def pictures(language: str) -> Iterator[Picture]:
    """All states in this language of the gallery."""
    sample = Sample(language)
    yield from (_picture(sample, name, name) for name in STATES)
    yield from (_picture(in_group(sample), name, f"{name}, in a group") for name in IN_GROUPS)


def _picture(sample: Sample, state: str, name: str) -> Picture:
    move = STATES[state](sample)
    return Picture(sample.language, name, move, say(move, Conversation(), sample.facts))

"""How a reply looks and sounds on each channel. Pure: values in, activities out, no I/O and no words of its own.

A new channel is one file with a `render` and one line in `RENDERERS`.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from bot.channels import plain, teams, voice, webchat
from bot.channels.invoke import answer_invoke
from bot.channels.press import read_press
from bot.framework.activity import Outgoing, Reference
from dialogs.moves import Move
from dialogs.reply import Reply

__all__ = ["RENDERERS", "Renderer", "answer_invoke", "read_press", "render"]


NO_VOICES: Mapping[str, str] = {}


class Renderer(Protocol):
    """Makes the activities of one reply for one channel."""

    def __call__(
        self,
        reply: Reply,
        move: Move,
        reference: Reference,
        explain: dict[str, Any] | None,
        voices: Mapping[str, str],
        /,
    ) -> tuple[Outgoing, ...]: ...


RENDERERS: Mapping[str, Renderer] = {
    "msteams": teams.render,
    "directline": webchat.render,
    "webchat": webchat.render,
    "emulator": webchat.render,
    "directlinespeech": voice.render,
    "alexa": voice.render,
    "terminal": plain.render,
}
"""By channelId. A channel that is not here gets plain text, which every channel can show."""


def render(
    reply: Reply,
    move: Move,
    reference: Reference,
    explain: dict[str, Any] | None = None,
    voices: Mapping[str, str] = NO_VOICES,
) -> tuple[Outgoing, ...]:
    """The reply as activities of the reference's channel, in the order in which they are to be sent.

    `explain` becomes `channelData.explain` of the last activity that is sent. `voices`: names of Azure's voices, by
    language tag in small letters.
    """
    return RENDERERS.get(reference.channel, plain.render)(reply, move, reference, explain, voices)

"""Voice assistants (Direct Line Speech, Alexa): what is spoken comes first; a card says nothing by voice.

Azure's speech service, behind Direct Line Speech, speaks SSML only inside a `voice` element with one of its own voices
(learn.microsoft.com/azure/ai-services/speech-service/speech-synthesis-markup-structure); where none is set for the
language it gets plain words, which the client's own voice reads. Alexa has its own voice and is named none.
"""

from collections.abc import Mapping
from typing import Any

from bot.channels.message import message, spoken, ssml
from bot.framework.activity import Outgoing, Reference
from dialogs.moves import Move
from dialogs.reply import Reply

AZURE = "directlinespeech"


def render(
    reply: Reply, move: Move, reference: Reference, explain: dict[str, Any] | None, voices: Mapping[str, str]
) -> tuple[Outgoing, ...]:
    """The reply as one spoken message; its text is what a device with a screen may show."""
    if reference.channel != AZURE:
        return (message(reply, move, speak=ssml(reply), explain=explain),)
    voice = voice_of(reply.language, voices)
    return (message(reply, move, speak=ssml(reply, voice) if voice else spoken(reply), explain=explain),)


def voice_of(language: str, voices: Mapping[str, str]) -> str:
    """The voice for a language tag, or for its language wherever it is spoken; "" where there is none."""
    tag = language.lower()
    return voices.get(tag) or voices.get(tag.partition("-")[0], "")

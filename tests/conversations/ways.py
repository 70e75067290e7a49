"""The ways on which a conversation is held: a terminal, Direct Line, Teams, a voice. Each speaks to the whole program.

All leave and come back when the clock moves, on the same database, so that a script that waits also restarts the bot.
"""

import asyncio
import io
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol
from uuid import uuid4
from xml.etree import ElementTree

from aiohttp.test_utils import TestClient, TestServer

from bot.app import build, terminal_turns
from bot.channels.written import text_of
from bot.chat import Speaker, Terminal, explanations
from bot.framework.activity import Answer, TurnTaker
from bot.settings import Settings, working_hours
from tests.conversations.script import Script
from tests.conversations.worlds import Settle, World, embedded, outlook

USER = "kim"
POLLS = 600
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PAUSE = 0.01
"""Seconds between two looks for a reply: six seconds in all."""


@dataclass(frozen=True)
class Answered:
    """What came back."""

    text: str
    """All that is written in it."""
    explain: dict[str, Any]
    spoken: str = ""
    """All that is said aloud."""
    activities: tuple[dict[str, Any], ...] = ()
    """As wire JSON, where the way has any."""
    tongues: frozenset[str] = frozenset()
    """The locales of the activities, and those of their voices."""

    @property
    def buttons(self) -> dict[str, dict[str, Any]]:
        """The data of every button, by its key."""
        found: dict[str, dict[str, Any]] = {}
        for data in _submits(self.activities):
            found.setdefault(str(data["choice"]), data)
        return found


class Way(Protocol):
    """A way to the bot."""

    touches: bool
    """Whether there are buttons."""

    async def say(self, text: str) -> Answered:
        """Say something."""
        ...

    async def press(self, data: dict[str, Any]) -> Answered:
        """Touch a button that carries this data."""
        ...


Open = Callable[[Script, datetime, Path, World], AbstractAsyncContextManager[Way]]


def settings_of(script: Script, clock: datetime, folder: Path, world: World) -> Settings:
    """The settings of a script's world, with the clock standing."""
    return Settings(
        _env_file=None,
        database_url=f"sqlite:///{folder / 'bot.db'}",
        locale=script.bot_locale or script.locale,
        timezone=None,
        clock=clock,
        explain=True,
        working_hours=working_hours(script.hours),
        online=script.online,
        log_level="error",
        **world.settings,
    )


class AtTerminal:
    """`python -m bot chat`, line by line."""

    touches = False

    def __init__(self, turn: TurnTaker, script: Script, user: str) -> None:
        self._turn = turn
        self._speaker = Speaker(user=user, zone=script.zone or None, locale=script.locale)

    async def say(self, text: str) -> Answered:
        """Type a line."""
        answer: Answer = await self._turn.take(self._speaker.saying(text))
        (explained,) = explanations(answer.activities)
        sent = [outgoing.activity for outgoing in answer.activities]
        spoken = " ".join(str(activity.get("speak", "")) for activity in sent)
        return Answered(text_of(answer.activities), explained, spoken, tongues=_tongues(sent))

    async def press(self, data: dict[str, Any]) -> Answered:
        """A terminal has no buttons: scripts say what else is said there."""
        raise NotImplementedError(data)


@asynccontextmanager
async def at_terminal(script: Script, clock: datetime, folder: Path, world: World) -> AsyncIterator[Way]:
    """A terminal on this database at this moment."""
    terminal = Terminal(io.StringIO(), explain=True)
    async with terminal_turns(settings_of(script, clock, folder, world), terminal) as turn:
        yield AtTerminal(turn, script, world.user)


@dataclass
class OverDirectLine:
    """A Direct Line client with polling."""

    client: TestClient[Any, Any]
    script: Script
    conversation: str
    token: str
    seen: set[str] = field(default_factory=set)

    touches = True

    async def say(self, text: str) -> Answered:
        """Send a message and wait for its reply."""
        return await self._send({"text": text})

    async def press(self, data: dict[str, Any]) -> Answered:
        """Submit a card."""
        return await self._send({"value": data, "channelData": {"postBack": True}})

    async def _send(self, content: dict[str, Any]) -> Answered:
        activity = {"type": "message", "from": {"id": f"dl_{USER}"}, "locale": self.script.locale, **content}
        if self.script.zone:
            activity["localTimezone"] = self.script.zone
        path = f"/v3/directline/conversations/{self.conversation}/activities"
        async with self.client.post(path, json=activity, headers=self._headers) as response:
            assert response.status in (200, 201), await response.text()
            sent = (await response.json())["id"]
        for _ in range(POLLS):
            replies = [reply for reply in await self._read(path) if reply.get("replyToId") == sent]
            if any("explain" in reply.get("channelData", {}) for reply in replies):
                return _answered(tuple(replies))
            await asyncio.sleep(PAUSE)
        raise AssertionError(f"no reply to {content}")

    async def _read(self, path: str) -> list[dict[str, Any]]:
        async with self.client.get(path, headers=self._headers) as response:
            assert response.status == 200, await response.text()
            return [one for one in (await response.json())["activities"] if one["type"] == "message"]

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


@asynccontextmanager
async def over_direct_line(script: Script, clock: datetime, folder: Path, world: World) -> AsyncIterator[Way]:
    """A server on loopback on this database at this moment, and a client of it; the talk goes on after a restart."""
    server = TestServer(await build(settings_of(script, clock, folder, world)))
    async with TestClient(server) as client:
        opened = folder / "talk"
        token = opened.read_text() if opened.exists() else ""
        yield await _begin(client, script, token, opened)


async def _begin(client: TestClient[Any, Any], script: Script, token: str, opened: Path) -> OverDirectLine:
    """Begin a talk, or go on with the one that the token is for."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    body = {"user": {"id": f"dl_{USER}"}, "locale": script.locale}
    async with client.post("/v3/directline/conversations", json=body, headers=headers) as response:
        assert response.status in (200, 201), await response.text()
        talk = await response.json()
    await asyncio.to_thread(opened.write_text, talk["token"])
    return OverDirectLine(client, script, talk["conversationId"], talk["token"])


@dataclass
class OverMessages:
    """A channel at `/api/messages` that wants the replies in the HTTP answer."""

    client: TestClient[Any, Any]
    script: Script
    channel: str
    touches: bool
    sent: int = 0

    async def say(self, text: str) -> Answered:
        """Send a message."""
        return await self._send({"type": "message", "text": text})

    async def press(self, data: dict[str, Any]) -> Answered:
        """Touch a button as Teams does where it cannot replace the card."""
        return await self._send({"type": "message", "value": data})

    async def _send(self, content: dict[str, Any]) -> Answered:
        self.sent += 1
        activity = {
            "id": f"{self.channel}-{uuid4().hex}",
            "channelId": self.channel,
            "serviceUrl": "http://127.0.0.1/",
            "from": {"id": USER, "name": USER},
            "recipient": {"id": "bot"},
            "conversation": {"id": f"{self.channel}-{USER}"},
            "locale": self.script.locale,
            "deliveryMode": "expectReplies",
            **({"localTimezone": self.script.zone} if self.script.zone else {}),
            **content,
        }
        async with self.client.post("/api/messages", json=activity) as response:
            assert response.status == 200, await response.text()
            replies = (await response.json())["activities"]
        return _answered(tuple(reply for reply in replies if reply["type"] == "message"))


def over_messages(channel: str, *, touches: bool) -> Open:
    """A server on loopback on this database at this moment, spoken to as this channel speaks."""

    @asynccontextmanager
    async def opened(script: Script, clock: datetime, folder: Path, world: World) -> AsyncIterator[Way]:
        server = TestServer(await build(settings_of(script, clock, folder, world)))
        async with TestClient(server) as client:
            yield OverMessages(client, script, channel, touches)

    return opened


def _answered(replies: tuple[dict[str, Any], ...]) -> Answered:
    explained = [reply["channelData"]["explain"] for reply in replies if "explain" in reply.get("channelData", {})]
    texts = [str(part) for reply in replies for part in (reply.get("text", ""), *_card_texts(reply)) if part]
    texts += [str(reply["summary"]) for reply in replies if "text" not in reply and "summary" in reply]
    spoken = " ".join(_heard(str(reply.get("speak", ""))) for reply in replies)
    return Answered("\n".join(texts), explained[-1], spoken, replies, _tongues(replies))


def _tongues(replies: Collection[dict[str, Any]]) -> frozenset[str]:
    """The languages that the messages say they are in, in writing and aloud."""
    spoken = (str(reply.get("speak", "")) for reply in replies)
    voices = {ElementTree.fromstring(speak).get(XML_LANG, "") for speak in spoken if speak.startswith("<speak")}
    return frozenset(voices | {str(reply["locale"]) for reply in replies if "locale" in reply})


def _heard(speak: str) -> str:
    """The words of plain speech or SSML."""
    return "".join(ElementTree.fromstring(speak).itertext()) if speak.startswith("<speak") else speak


def _card_texts(reply: dict[str, Any]) -> list[str]:
    return [text for attachment in reply.get("attachments", ()) for text in _texts(attachment.get("content"))]


def _texts(node: Any) -> list[str]:
    """Everything that a card shows, without the escapes of its markdown."""
    if isinstance(node, dict):
        own = [str(node[key]) for key in ("text", "title", "value") if isinstance(node.get(key), str)]
        return [_plain(text) for text in own] + [text for part in node.values() for text in _texts(part)]
    if isinstance(node, list):
        return [text for part in node for text in _texts(part)]
    return []


def _plain(text: str) -> str:
    return text.replace("\\", "")


def _submits(node: Any) -> list[dict[str, Any]]:
    """The data of all actions of a card, in order."""
    if isinstance(node, dict):
        own = [node["data"]] if isinstance(node.get("data"), dict) and "choice" in node["data"] else []
        return own + [data for part in node.values() for data in _submits(part)]
    if isinstance(node, list | tuple):
        return [data for part in node for data in _submits(part)]
    return []


@dataclass(frozen=True)
class Route:
    """A way to the bot, and the calendar behind it."""

    opening: Open
    world: Settle
    user: str
    """The person's id on it."""
    calendar: Literal["embedded", "outlook"] = "embedded"


WAYS: dict[str, Route] = {
    "terminal": Route(at_terminal, embedded, USER),
    "directline": Route(over_direct_line, embedded, f"dl_{USER}"),
    "outlook": Route(at_terminal, outlook, f"{USER}@contoso.com", "outlook"),
    "msteams": Route(over_messages("msteams", touches=True), embedded, USER),
    "directlinespeech": Route(over_messages("directlinespeech", touches=False), embedded, USER),
}
"""Every way."""

"""A person in Teams: what they write and touch comes to the real program, and the answers to a connector of ours."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.program import Server
from tests.wire.channel import Channel, Sent

SETTINGS = {"BOT_EXPLAIN": "1", "BOT_TIMEZONE": "Europe/London", "BOT_CLOCK": "2026-03-02T09:00:00+00:00"}


@dataclass
class Client:
    """Ada in Teams."""

    server: Server
    channel: Channel
    said: int = 0

    async def says(self, text: str, *, entities: tuple[dict[str, Any], ...] = ()) -> Sent:
        """What answers a message."""
        await self._post({"type": "message", "text": text, "entities": list(entities)})
        await self.channel.until(len(self.channel.texts))
        return self.channel.sent[-1]

    async def presses(self, data: dict[str, Any], card_id: str) -> dict[str, Any]:
        """What answers a button's Action.Execute in the message of this id."""
        value = {"action": {"type": "Action.Execute", "data": data}, "trigger": "manual"}
        press = {"type": "invoke", "name": "adaptiveCard/action", "value": value, "replyToId": card_id}
        answer: dict[str, Any] = json.loads(await self._post(press))
        return answer

    async def _post(self, activity: dict[str, Any]) -> str:
        self.said += 1
        addressing = {
            "id": f"activity {self.said}",
            "channelId": "msteams",
            "serviceUrl": self.channel.url,
            "conversation": {"id": "c1"},
            "from": {"id": "ada", "name": "Ada"},
            "recipient": {"id": "bot"},
            "locale": "en-GB",
        }
        status, body = await asyncio.to_thread(self.server.post, "/api/messages", addressing | activity)
        assert status == 200, body
        return body


@asynccontextmanager
async def teams(home: Path) -> AsyncIterator[Client]:
    """The program and what it sends to."""
    async with Channel().running() as channel:
        with Server(home, **SETTINGS) as server:
            yield Client(server, channel)

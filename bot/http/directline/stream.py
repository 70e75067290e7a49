"""The WebSocket of a talk: everything behind the client's watermark, then what comes, in order, each once."""

import asyncio
import json
from typing import Any

from aiohttp import WSMsgType, web

from bot.storage.transcript import Transcript, Watch

AT_ONCE = 100
"""Activities in one frame or one answer; the rest follows."""
PING_SECONDS = 25.0
"""A client that does not answer a ping within half of this is gone."""
MOST_STREAMS = 16
"""Open streams of one talk: tabs."""


async def stream(
    request: web.Request, transcript: Transcript, conversation: str, position: int
) -> web.WebSocketResponse:
    """Serve one client until it leaves. `position`: its watermark."""
    socket = web.WebSocketResponse(heartbeat=PING_SECONDS, max_msg_size=4096, compress=False)
    await socket.prepare(request)
    async with transcript.watching(conversation) as watch:
        sender = asyncio.create_task(_send(socket, transcript, watch, conversation, position))
        listener = asyncio.create_task(_listen(socket))
        try:
            await asyncio.wait({sender, listener}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            listener.cancel()
            sender.cancel()
            await asyncio.gather(sender, listener, return_exceptions=True)
            await socket.close()
    return socket


async def _send(
    socket: web.WebSocketResponse, transcript: Transcript, watch: Watch, conversation: str, position: int
) -> None:
    while True:
        lines = await transcript.after(conversation, position, AT_ONCE)
        if lines:
            position = lines[-1].position
            await _frame(socket, [line.activity for line in lines], position)
        if len(lines) < AT_ONCE:
            passing = await watch.news()
            if passing:
                await _frame(socket, list(passing), position)


async def _frame(socket: web.WebSocketResponse, activities: list[dict[str, Any]], position: int) -> None:
    await socket.send_str(json.dumps({"activities": activities, "watermark": str(position)}))


async def _listen(socket: web.WebSocketResponse) -> None:
    """Read until the client leaves. It only ever sends empty frames, to find out whether we are there."""
    async for message in socket:
        if message.type is WSMsgType.ERROR:
            return

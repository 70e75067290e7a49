"""Messages of one conversation have their turns in the order of arrival; conversations do not wait for each other."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.framework.activity import TooBusy

Conversation = tuple[str, str]
"""Channel and conversation id."""


class _Line:
    """Who waits in one conversation."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        """Fair: whoever came first has the next turn."""
        self.waiting = 0


class Order:
    """The turns of all conversations of this process. Bounded, so that a flood is refused and not collected."""

    def __init__(self, most_in_conversation: int = 20, most_in_all: int = 2000) -> None:
        self._most_in_conversation = most_in_conversation
        self._most_in_all = most_in_all
        self._lines: dict[Conversation, _Line] = {}
        self._waiting = 0

    @asynccontextmanager
    async def turn(self, conversation: Conversation, *, must: bool = False) -> AsyncIterator[None]:
        """Hold the conversation's turn for the block. Raises `TooBusy`, unless it `must` have one (an outcome)."""
        line = self._lines.get(conversation) or _Line()
        if not must and (line.waiting >= self._most_in_conversation or self._waiting >= self._most_in_all):
            raise TooBusy
        self._lines[conversation] = line
        line.waiting += 1
        self._waiting += 1
        try:
            async with line.lock:
                yield
        finally:
            line.waiting -= 1
            self._waiting -= 1
            if not line.waiting:
                self._lines.pop(conversation, None)

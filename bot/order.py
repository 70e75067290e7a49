"""One after another, in the order of arrival: messages of one conversation, requests to one person's calendar."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.framework.activity import TooBusy

Line = tuple[str, str]
"""What has turns of its own: channel and conversation id, or tenant and user. Lines do not wait for each other."""


class _Line:
    """Who waits in one line."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        """Fair: whoever came first has the next turn."""
        self.waiting = 0


class Order:
    """The turns of all lines of this process. Bounded, so that a flood is refused and not collected."""

    def __init__(self, most_in_line: int = 20, most_in_all: int = 2000) -> None:
        self._most_in_line = most_in_line
        self._most_in_all = most_in_all
        self._lines: dict[Line, _Line] = {}
        self._waiting = 0

    @asynccontextmanager
    async def turn(self, name: Line, *, must: bool = False) -> AsyncIterator[None]:
        """Hold the line's turn for the block. Raises `TooBusy`, unless it `must` have one (an outcome)."""
        line = self._lines.get(name) or _Line()
        if not must and (line.waiting >= self._most_in_line or self._waiting >= self._most_in_all):
            raise TooBusy
        self._lines[name] = line
        line.waiting += 1
        self._waiting += 1
        try:
            async with line.lock:
                yield
        finally:
            line.waiting -= 1
            self._waiting -= 1
            if not line.waiting:
                self._lines.pop(name, None)

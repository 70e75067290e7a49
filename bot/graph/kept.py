"""What changes seldom is read once in a while: rooms, domains, mailbox settings. Busy times are never kept."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

V = TypeVar("V")
MOST = 1000
"""Answers that are kept; the oldest goes first."""


class Kept(Generic[V]):
    """Answers by key, each read once and then given out for so many seconds. A failure is not kept."""

    def __init__(self, keep_seconds: float, seconds: Callable[[], float], most: int = MOST) -> None:
        """`seconds`: a clock that never goes back."""
        self._keep_seconds = keep_seconds
        self._seconds = seconds
        self._most = most
        self._answers: dict[Hashable, tuple[float, asyncio.Task[V]]] = {}

    async def get(self, key: Hashable, read: Callable[[], Awaitable[V]]) -> V:
        """The answer for the key. Who comes while it is read waits for the same; whoever leaves does not stop it."""
        read_at, task = self._answers.get(key, (0.0, None))
        if task is None or (task.done() and not self._is_good(read_at, task)):
            self._answers.pop(key, None)
            task = asyncio.ensure_future(_done(read))
            task.add_done_callback(_seen)
            self._answers[key] = (self._seconds(), task)
            while len(self._answers) > self._most:
                self._answers.pop(next(iter(self._answers)))
        return await asyncio.shield(task)

    def _is_good(self, read_at: float, task: "asyncio.Task[V]") -> bool:
        failed = task.cancelled() or task.exception() is not None
        return not failed and self._seconds() < read_at + self._keep_seconds


async def _done(read: Callable[[], Awaitable[V]]) -> V:
    return await read()


def _seen(task: "asyncio.Task[V]") -> None:
    """Nobody may be left to hear of a failure: it is told to whoever asks, and read anew."""
    if not task.cancelled():
        task.exception()

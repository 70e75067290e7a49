"""Back to the talk: the ways of signing in tell here that somebody succeeded outside of it, and know nothing of turns.
What then happens in the talk is `bot.resuming`, which listens.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from bot.framework.activity import Reference
from bot.storage.store import PersonKey

SignedIn = Callable[[PersonKey, Reference], Awaitable[None]]
"""Goes on with the person's talk, where the sign-in was offered."""
_log = structlog.get_logger("sign_in")


async def _nobody(person: PersonKey, reference: Reference) -> None:
    """Until somebody listens."""


class Returning:
    """Tells whoever takes turns; they are made after the ways of signing in, so they say later that they listen."""

    def __init__(self) -> None:
        self._listener: SignedIn = _nobody
        self._tasks: set[asyncio.Future[None]] = set()

    def listen(self, listener: SignedIn) -> None:
        """Be told from now on, in a task of its own."""
        self._listener = listener

    def tell(self, person: PersonKey, reference: Reference) -> None:
        """Somebody signed in."""
        task = asyncio.ensure_future(self._listener(person, reference))
        self._tasks.add(task)
        task.add_done_callback(partial(self._ended, reference))

    async def close(self) -> None:
        """Let what goes on come to its end."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _ended(self, reference: Reference, task: asyncio.Future[None]) -> None:
        """Nobody waits for the task: what it raised is logged here or nowhere."""
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("the talk does not go on", conversation=reference.conversation, exc_info=error)

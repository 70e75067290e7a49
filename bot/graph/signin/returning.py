"""Back to the talk: the ways of signing in tell here that somebody succeeded outside of it, and know nothing of turns.
What then happens in the talk is `bot.resuming`, which listens.
"""

import asyncio
from collections.abc import Awaitable, Callable

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
        self._tasks: set[asyncio.Task[None]] = set()

    def listen(self, listener: SignedIn) -> None:
        """Be told from now on, in a task of its own."""
        self._listener = listener

    def tell(self, person: PersonKey, reference: Reference) -> None:
        """Somebody signed in."""
        task = asyncio.create_task(self._tell(person, reference))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Let what goes on come to its end."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _tell(self, person: PersonKey, reference: Reference) -> None:
        try:
            await self._listener(person, reference)
        except Exception as error:  # noqa: BLE001 - nobody waits for this task: what it raises is logged here or nowhere
            _log.error("the talk does not go on", conversation=reference.conversation, exc_info=error)

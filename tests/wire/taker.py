"""Turns for the tests of the edge: they echo, wait, break down or answer what they are told to."""

import asyncio

from bot.framework.activity import Answer, Incoming, Outgoing


def message(text: str, **more: object) -> Outgoing:
    """A message to send."""
    return Outgoing(activity={"type": "message", "text": text} | more)


class Taker:
    """A `TurnTaker` that says what it heard."""

    def __init__(self) -> None:
        self.taken: list[Incoming] = []
        self.begun = asyncio.Semaphore(0)
        """Can be acquired once for each turn that has begun."""
        self.pause = 0.0
        """Seconds that a turn takes."""
        self.hold = asyncio.Event()
        """Cleared: turns hang."""
        self.hold.set()
        self.error: Exception | None = None
        self.answer: Answer | None = None

    async def take(self, incoming: Incoming) -> Answer:
        """One turn."""
        self.taken.append(incoming)
        self.begun.release()
        await self.hold.wait()
        await asyncio.sleep(self.pause)
        if self.error is not None:
            raise self.error
        return self.answer or Answer(activities=(message(f"heard {incoming.text}"),))


def sorry(incoming: Incoming) -> Outgoing:
    """What is said where a turn broke down."""
    return message(f"sorry, {incoming.reference.user.name}")

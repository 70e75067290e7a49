"""A waterfall of three text prompts, as Microsoft's samples set one up, on the SDK's own test adapter and storage. Run
by `tests.benchmarks.turn` in its own environment: `python stock_waterfall.py TALKS` prints the CPU of each turn in µs.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable

from botbuilder.core import ConversationState, MemoryStorage, MessageFactory, TurnContext
from botbuilder.core.adapters import TestAdapter
from botbuilder.dialogs import DialogSet, DialogTurnResult, DialogTurnStatus, WaterfallDialog, WaterfallStepContext
from botbuilder.dialogs.prompts import PromptOptions, TextPrompt
from botbuilder.schema import Activity, ActivityTypes

QUESTIONS = ("What is it about?", "When shall it be?", "Where will it be?")
TEXTS = ("lunch with Samantha", "Lunch", "tomorrow at noon", "Harry's Bar")
"""The first begins the waterfall, each other answers a prompt."""


def asking(question: str) -> Callable[[WaterfallStepContext], Awaitable[DialogTurnResult]]:
    """A step that asks."""

    async def step(context: WaterfallStepContext) -> DialogTurnResult:
        context.values[len(context.values)] = context.result
        return await context.prompt(TextPrompt.__name__, PromptOptions(prompt=MessageFactory.text(question)))

    step.__name__ = question
    return step


async def last(context: WaterfallStepContext) -> DialogTurnResult:
    """The step that ends."""
    await context.context.send_activity(f"Done: {context.result}")
    return await context.end_dialog()


STATE = ConversationState(MemoryStorage())
DIALOGS = DialogSet(STATE.create_property("dialogs"))
DIALOGS.add(TextPrompt(TextPrompt.__name__))
DIALOGS.add(WaterfallDialog("plan", [*map(asking, QUESTIONS), last]))


async def turn(context: TurnContext) -> None:
    """One turn."""
    dialogs = await DIALOGS.create_context(context)
    result = await dialogs.continue_dialog()
    if result.status == DialogTurnStatus.Empty:
        await dialogs.begin_dialog("plan")
    await STATE.save_changes(context)


async def spent(talks: int) -> list[float]:
    """CPU microseconds of each turn."""
    adapter, each = TestAdapter(turn), []
    for _ in range(talks):
        for text in TEXTS:
            activity = Activity(type=ActivityTypes.message, text=text)
            begun = time.process_time_ns()
            await adapter.receive_activity(activity)
            each.append((time.process_time_ns() - begun) / 1000)
    assert [reply.text for reply in adapter.activity_buffer[:4]] == [*QUESTIONS, "Done: Harry's Bar"]
    return each


if __name__ == "__main__":
    print(json.dumps(asyncio.run(spent(int(sys.argv[1])))))

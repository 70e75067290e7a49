"""The only importer of botbuilder: its turn pipeline and its dispatch by activity type. A successor costs this file.

What it does badly is not used: its tokens, connector, prompts and state. `ActivityHandler` and not its Teams child,
which calls the connector when members join and parses values that we never read.
"""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from azure.core.exceptions import DeserializationError
from botbuilder.core import ActivityHandler, BotAdapter, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from bot.framework.activity import Answer, Incoming
from bot.framework.incoming import BadActivity, Kind, read_incoming

INVOKES = ("adaptiveCard/action", "signin/verifyState", "signin/tokenExchange", "signin/failure")
"""Invokes that have a turn; every other one is answered 501."""
EVENTS = ("tokens/response",)
"""Events that have a turn: a sign-in card was used."""
_ANSWER = "answer"
_INCOMING = "incoming"

Turn = Callable[[Incoming], Awaitable[Answer]]
"""Takes the turn of one activity."""


class Pipeline:
    """Runs one activity through the framework's pipeline, in whose middle the turn is taken."""

    def __init__(self) -> None:
        self._adapter = _Adapter()

    async def run(self, raw: dict[str, Any], turn: Turn) -> Answer:
        """What `turn` answers to this activity; an empty answer where it needs none, 501 for unknown invokes.

        Raises `BadActivity`, and whatever `turn` raises.
        """
        incoming = read_incoming(raw)
        try:
            activity = Activity().deserialize(raw)
        except DeserializationError:
            raise BadActivity("A field has another type than the activity protocol says.") from None
        context = TurnContext(self._adapter, activity)
        context.turn_state[_INCOMING] = incoming
        await self._adapter.run_pipeline(context, _Dispatch(turn).on_turn)
        answer = context.turn_state.get(_ANSWER)
        return answer if isinstance(answer, Answer) else Answer()


class _Adapter(BotAdapter):
    """Sends nothing: replies are values that the caller hands to the connector or puts into the HTTP answer."""

    async def send_activities(self, _context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        return [ResourceResponse(id="") for _ in activities]

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        raise NotImplementedError("What was said is updated through the connector.")

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        raise NotImplementedError("Nothing that was said is taken back.")


class _Dispatch(ActivityHandler):
    """By activity type: what has a turn, and as what."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, "message")

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, "message_update")

    async def on_event_activity(self, turn_context: TurnContext) -> None:
        if turn_context.activity.name in EVENTS:
            await self._take(turn_context, "event")

    async def on_end_of_conversation_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, "end")

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, "welcome" if _welcomes(turn_context.activity) else "ignored")

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse | None:
        if turn_context.activity.name in INVOKES:
            await self._take(turn_context, "invoke")
        else:
            turn_context.turn_state[_ANSWER] = Answer(invoke_status=HTTPStatus.NOT_IMPLEMENTED)
        return None

    async def _take(self, context: TurnContext, kind: Kind) -> None:
        incoming: Incoming = context.turn_state[_INCOMING]
        if kind != "ignored":
            context.turn_state[_ANSWER] = await self._turn(incoming.model_copy(update={"kind": kind}))


def _welcomes(activity: Activity) -> bool:
    """The bot was added, or a person to a conversation of two."""
    added = {member.id for member in activity.members_added or ()}
    bot = activity.recipient.id if activity.recipient else None
    return bot in added or bool(added and not activity.conversation.is_group)

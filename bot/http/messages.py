"""`POST /api/messages`: the Bot Framework protocol. Tokens first, then the body, then the turn.

A channel waits about ten seconds and then sends the same again, so a longer turn is acknowledged and its reply follows
through the connector. Where the reply belongs into the HTTP answer (`expectReplies`, an invoke) the answer waits.
"""

import asyncio
import math
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import structlog
from aiohttp import web

from bot.cards import Sent, unnoticed
from bot.channels import answer_invoke
from bot.channels.message import CARD
from bot.framework.activity import Answer, DeliveryFailed, Incoming, Outgoing, Reference, TooBusy, TurnTaker
from bot.framework.botbuilder import Pipeline
from bot.framework.connector import Connector
from bot.framework.inbound_auth import AuthError, Gate, NotNow
from bot.framework.incoming import BadActivity
from bot.framework.outgoing import addressed
from bot.http.activity_body import SLOWEST, BadBody, read_activity

PATH = "/api/messages"
ACKNOWLEDGE_WITHIN = 8.0
"""Seconds after which a turn that goes on is acknowledged; Teams waits for 10."""
ANSWER_WITHIN = 20.0
"""Seconds that an answer in the HTTP response may take: more than a turn takes before it says that it goes on."""
TYPING_AFTER = 1.0
TYPING_AGAIN = 4.0
"""Seconds before the person sees that the bot is at it, and between the signs."""
SILENT = ("alexa", "directlinespeech")
"""Channels without a sign for typing."""
_log = structlog.get_logger("messages")


class Messages:
    """The endpoint."""

    def __init__(
        self,
        taker: TurnTaker,
        gate: Gate,
        connector: Connector,
        apology: Callable[[Incoming], Outgoing],
        *,
        sent: Sent = unnoticed,
        acknowledge_within: float = ACKNOWLEDGE_WITHIN,
        answer_within: float = ANSWER_WITHIN,
        typing_after: float = TYPING_AFTER,
        body_within: float = SLOWEST,
        most_in_talk: int = 20,
        most_in_all: int = 2000,
    ) -> None:
        """`apology`: what is said where a turn broke down. `sent`: hears what was answered.

        The bounds count activities that are not answered yet.
        """
        self._sent = sent
        self._taker = taker
        self._gate = gate
        self._connector = connector
        self._apology = apology
        self._acknowledge_within = acknowledge_within
        self._answer_within = answer_within
        self._typing_after = typing_after
        self._body_within = body_within
        self._most_in_talk = most_in_talk
        self._most_in_all = most_in_all
        self._pipeline = Pipeline()
        self._waiting: Counter[tuple[str, str]] = Counter()
        self._tasks: set[asyncio.Task[Answer]] = set()
        self._closed = False

    def routes(self) -> web.RouteTableDef:
        """The one address."""
        table = web.RouteTableDef()
        table.post(PATH)(self._post)
        return table

    async def close(self, seconds: float = 10.0) -> None:
        """Take no more, and let what runs finish within `seconds`."""
        self._closed = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()

    async def _post(self, request: web.Request) -> web.Response:
        try:
            caller = await self._gate.admit(request.headers.get("Authorization"), request.headers.get("Origin"))
            raw = await read_activity(request.content, self._body_within)
            caller.check(raw)
            return await self._answered(raw)
        except AuthError as error:
            _log.warning("not let in", reason=str(error), status=error.status)
            return _refused(error.status, str(error), 5.0 if isinstance(error, NotNow) else None)
        except BadBody as error:
            return _refused(error.status, str(error))
        except BadActivity as error:
            return _refused(400, str(error))
        except TooBusy as error:
            return _refused(503, str(error), error.retry_after)

    async def _answered(self, raw: dict[str, Any]) -> web.Response:
        """The turn in a task of its own: a client that hangs up does not break it off."""
        in_answer = raw.get("deliveryMode") == "expectReplies" or raw.get("type") == "invoke"
        task = asyncio.create_task(self._pipeline.run(raw, self._turn))
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        done, _ = await asyncio.wait({task}, timeout=self._answer_within if in_answer else self._acknowledge_within)
        if done:
            return _response(raw, task.result())
        if in_answer:
            raise TooBusy
        return web.Response(status=202)

    def _ended(self, task: "asyncio.Task[Answer]") -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, BadActivity | TooBusy):
            _log.error("activity broke down", exc_info=error)

    async def _turn(self, incoming: Incoming) -> Answer:
        """One turn, and its reply on the way: what is left in the answer belongs into the HTTP response."""
        with self._place(incoming):
            answer = await self._taken(incoming)
            if incoming.expects_replies:
                return _addressed(answer, incoming)
            if incoming.kind == "invoke" and answer.invoke_body is None:
                body, rest = answer_invoke(answer.activities)
                in_place = answer.activities[len(rest) :]
                answer = answer.model_copy(update={"invoke_body": body, "activities": rest})
                if in_place and body["type"] == CARD:
                    return await self._replaced(incoming, answer, in_place)
            await self._hand_over(incoming, answer)
            return answer

    async def _replaced(self, incoming: Incoming, answer: Answer, in_place: tuple[Outgoing, ...]) -> Answer:
        """The answer to a press whose card takes the place of the one that was pressed, the last one by default."""
        pressed = incoming.raw.get("replyToId")
        if not isinstance(pressed, str) or not pressed:
            pressed = answer.closes.card.activity_id if answer.closes else ""
        await self._hand_over(incoming, answer, in_place, (pressed,))
        return answer

    @contextmanager
    def _place(self, incoming: Incoming) -> Iterator[None]:
        """Hold a place while the activity is answered. Raises `TooBusy`."""
        talk = (incoming.reference.channel, incoming.reference.conversation)
        if self._closed or self._waiting.total() >= self._most_in_all or self._waiting[talk] >= self._most_in_talk:
            raise TooBusy
        self._waiting[talk] += 1
        try:
            yield
        finally:
            self._waiting[talk] -= 1
            if not self._waiting[talk]:
                del self._waiting[talk]

    async def _taken(self, incoming: Incoming) -> Answer:
        """The turn with signs of typing; where it breaks down, an apology. Raises `TooBusy`."""
        turn = asyncio.create_task(self._taker.take(incoming))
        typing = asyncio.create_task(self._type(incoming))
        try:
            await asyncio.wait({turn})
        finally:
            typing.cancel()
            turn.cancel()
        error = turn.exception()
        if error is None:
            return turn.result()
        if isinstance(error, TooBusy):
            raise error
        _log.error("turn broke down", conversation=incoming.reference.conversation, exc_info=error)
        return Answer(activities=(self._apology(incoming),))

    async def _type(self, incoming: Incoming) -> None:
        if incoming.kind != "message" or incoming.expects_replies or not _can_be_told(incoming.reference):
            return
        await asyncio.sleep(self._typing_after)
        with suppress(DeliveryFailed):
            while incoming.reference.channel not in SILENT:
                await self._connector.typing(incoming.reference, incoming.activity_id)
                await asyncio.sleep(TYPING_AGAIN)

    async def _hand_over(
        self,
        incoming: Incoming,
        answer: Answer,
        in_place: tuple[Outgoing, ...] = (),
        pressed: tuple[str, ...] = (),
    ) -> None:
        """Send the reply; what was answered before is not sent again. `in_place` stands under the ids `pressed`."""
        reference = incoming.reference
        if answer.duplicate or not _can_be_told(reference):
            return
        try:
            ids = await self._connector.reply(reference, answer.activities, incoming.activity_id)
        except DeliveryFailed as error:
            _log.error("reply not delivered", conversation=reference.conversation, reason=str(error))
            return
        await self._sent(reference, (*answer.activities, *in_place), (*ids, *pressed), answer.closes)


def _can_be_told(reference: Reference) -> bool:
    return bool(reference.service_url)


def _addressed(answer: Answer, incoming: Incoming) -> Answer:
    sent = (Outgoing(activity=addressed(one, incoming.reference, incoming.activity_id)) for one in answer.activities)
    return answer.model_copy(update={"activities": tuple(sent)})


def _response(raw: dict[str, Any], answer: Answer) -> web.Response:
    if raw.get("type") == "invoke" and answer.invoke_status >= 300:
        return web.Response(status=answer.invoke_status)
    if raw.get("deliveryMode") == "expectReplies":
        return web.json_response({"activities": [outgoing.activity for outgoing in answer.activities]})
    if raw.get("type") == "invoke":
        return web.json_response(answer.invoke_body, status=answer.invoke_status)
    return web.Response(status=200)


def _refused(status: int, message: str, retry_after: float | None = None) -> web.Response:
    headers = {"Retry-After": str(math.ceil(retry_after))} if retry_after is not None else {}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    code = {400: "BadArgument", 401: "Unauthorized", 403: "Forbidden", 413: "BodyTooLarge"}.get(status, "TryLater")
    return web.json_response({"error": {"code": code, "message": message}}, status=status, headers=headers)

"""The addresses under `/v3/directline`. Each handler is one step of the protocol; every refusal is answered here."""

import re
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

import structlog
from aiohttp import web

from bot.database import DatabaseError
from bot.framework.activity import Account, Incoming
from bot.http.directline.access import Access, Rate, is_loopback
from bot.http.directline.lanes import Lanes
from bot.http.directline.passes import SECONDS, Pass, Passes
from bot.http.directline.refusals import Refused, as_response, bad, busy
from bot.http.directline.stream import AT_ONCE, MOST_STREAMS, stream
from bot.http.directline.wire import (
    batch_of,
    body_of,
    incoming_of,
    locale_of,
    reference_of,
    shown_of,
    user_of,
    zone_of,
)
from bot.storage.transcript import Talk, Transcript, UnknownTalk
from dialogs.model import Value

PREFIX = "/v3/directline"
_CONVERSATION = PREFIX + "/conversations/{conversation}"
_POSITION = re.compile(r"[0-9]{1,15}")
_log = structlog.get_logger("directline")
Reply = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Opened(Value):
    """A talk that a client may now use."""

    talk: Talk
    token: str
    new: bool


class DirectLine:
    """What the addresses do, free of their paths."""

    def __init__(
        self,
        *,
        transcript: Transcript,
        lanes: Lanes,
        passes: Passes,
        access: Access,
        rate: Rate,
        bot: Account,
        fresh: Callable[[], str] = lambda: secrets.token_hex(16),
    ) -> None:
        """`rate` limits how often one address may begin talks; `fresh` makes ids that nobody can guess."""
        self.access = access
        self._transcript = transcript
        self._lanes = lanes
        self._passes = passes
        self._rate = rate
        self._bot = bot
        self._fresh = fresh

    def new_user(self) -> str:
        """An id for a person nobody knows yet."""
        return f"dl_{self._fresh()}"

    def new_conversation(self) -> str:
        """An id for a talk that has not begun."""
        return self._fresh()

    async def has_begun(self, conversation: str) -> bool:
        """Whether there is such a talk."""
        try:
            await self._transcript.talk(conversation)
        except UnknownTalk:
            return False
        return True

    async def open(self, talk: Talk) -> Opened:
        """Begin a talk, or go on with it where it is this person's. Raises `Refused`, `DatabaseError`."""
        try:
            known = await self._transcript.talk(talk.conversation)
        except UnknownTalk:
            return await self._begin(talk)
        if known.user != talk.user:
            raise Refused(403, "NotYours", "This talk belongs to somebody else.")
        return Opened(talk=known, token=self._passes.issue(known.user, known.conversation), new=False)

    async def _begin(self, talk: Talk) -> Opened:
        welcome = Incoming(
            kind="welcome", activity_id="welcome", reference=reference_of(talk, self._bot), zone=talk.zone
        )
        with self._lanes.place(talk.conversation):
            waiting = await self._transcript.begin(talk, welcome)
            if waiting:
                self._lanes.put(waiting)
        return Opened(talk=talk, token=self._passes.issue(talk.user, talk.conversation), new=True)

    def spend(self, request: web.Request) -> None:
        """Count a request that begins something; on the person's own machine nobody counts. Raises `Refused` (429)."""
        remote = request.remote or ""
        if not (self.access.anonymous and is_loopback(remote)):
            self._rate.spend(remote)

    async def generate(self, request: web.Request) -> web.Response:
        """POST tokens/generate: a token for a talk that has not begun."""
        self.spend(request)
        body = await body_of(request)
        user = self._asked_user(body)
        conversation = self.new_conversation()
        return _json(
            {
                "conversationId": conversation,
                "token": self._passes.issue(user, conversation),
                "expires_in": SECONDS,
                "userId": user,
            }
        )

    async def refresh(self, request: web.Request) -> web.Response:
        """POST tokens/refresh: the same token with a new end."""
        given = self._pass(request)
        token = self._passes.issue(given.user, given.conversation)
        return _json({"conversationId": given.conversation, "token": token, "expires_in": SECONDS})

    async def start(self, request: web.Request) -> web.Response:
        """POST conversations: begin the token's talk; without a token, where that is allowed, a new one."""
        body = await body_of(request)
        if "Authorization" in request.headers:
            given = self._pass(request)
            user, conversation = given.user, given.conversation
        else:
            self.spend(request)
            user, conversation = self._asked_user(body), self.new_conversation()
        opened = await self.open(
            Talk(conversation=conversation, user=user, locale=locale_of(body.get("locale")), zone=zone_of(body))
        )
        return _json(self._opened(request, opened, "-"), 201 if opened.new else 200)

    async def reconnect(self, request: web.Request) -> web.Response:
        """GET conversations/{id}: a new stream for a talk, from a watermark on."""
        talk = await self._talk(request)
        opened = Opened(talk=talk, token=self._passes.issue(talk.user, talk.conversation), new=False)
        return _json(self._opened(request, opened, request.query.get("watermark", "")))

    async def post(self, request: web.Request) -> web.Response:
        """POST activities: written down, then answered at once; its turn comes when the talk is at it."""
        activity = await body_of(request)
        talk = await self._talk(request)
        incoming = incoming_of(activity, talk, self._bot)
        if incoming.kind == "ignored":
            return _json({"id": f"{talk.conversation}|{self._fresh()}"})
        with self._lanes.place(talk.conversation) as order:
            async with order:
                activity_id, waiting = await self._transcript.accept(
                    incoming, shown_of(activity, talk, self._bot), batch_of(activity) or f"post {self._fresh()}"
                )
                if waiting:
                    self._lanes.put(waiting)
        return _json({"id": activity_id})

    async def read(self, request: web.Request) -> web.Response:
        """GET activities: everything behind the watermark."""
        talk = await self._talk(request)
        position = _position(request.query.get("watermark", ""))
        lines = await self._transcript.after(talk.conversation, position, AT_ONCE)
        last = lines[-1].position if lines else position
        return _json({"activities": [line.activity for line in lines], "watermark": str(last)})

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """GET stream: the WebSocket. A browser cannot set headers there, so the token stands in the address."""
        given = self._passes.read(request.query.get("t", ""))
        talk = await self._talk_of(given, request)
        if self._transcript.watchers(talk.conversation) >= MOST_STREAMS:
            raise busy("This talk is open in too many places.")
        return await stream(request, self._transcript, talk.conversation, _position(request.query.get("watermark", "")))

    async def upload(self, request: web.Request) -> web.Response:
        """POST upload: files are never taken."""
        await self._talk(request)
        raise Refused(415, "NoFiles", "This bot takes no files: send text.")

    def _asked_user(self, body: dict[str, object]) -> str:
        """Who a client without a talk wants to be; only where anybody may come. Raises `Refused` (401)."""
        if not self.access.anonymous:
            raise Refused(401, "TokenRequired", "Open the bot's page: only it hands out tokens here.")
        return user_of(body) or self.new_user()

    def _pass(self, request: web.Request) -> Pass:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refused(401, "TokenRequired", "Send the token as Authorization: Bearer.")
        return self._passes.read(token.strip())

    async def _talk(self, request: web.Request) -> Talk:
        """The talk of a request, which must be the token's own."""
        return await self._talk_of(self._pass(request), request)

    async def _talk_of(self, given: Pass, request: web.Request) -> Talk:
        if given.conversation != request.match_info["conversation"]:
            raise Refused(403, "NotYours", "The token is for another talk.")
        return await self._transcript.talk(given.conversation)

    def _opened(self, request: web.Request, opened: Opened, watermark: str) -> dict[str, object]:
        """Direct Line's description of an open talk. Watermark "-": from the beginning."""
        own = self.access.reached(request).replace("http", "ws", 1)
        query = urlencode({"watermark": watermark or "-", "t": opened.token})
        conversation = opened.talk.conversation
        return {
            "conversationId": conversation,
            "token": opened.token,
            "expires_in": SECONDS,
            "userId": opened.talk.user,
            "streamUrl": f"{own}{PREFIX}/conversations/{conversation}/stream?{query}",
        }


def routes(line: DirectLine) -> web.RouteTableDef:
    """All addresses of Direct Line."""
    table = web.RouteTableDef()
    table.post(f"{PREFIX}/tokens/generate")(_answered(line, line.generate))
    table.post(f"{PREFIX}/tokens/refresh")(_answered(line, line.refresh))
    table.post(f"{PREFIX}/conversations")(_answered(line, line.start))
    table.get(_CONVERSATION)(_answered(line, line.reconnect))
    table.post(f"{_CONVERSATION}/activities")(_answered(line, line.post))
    table.get(f"{_CONVERSATION}/activities")(_answered(line, line.read))
    table.get(f"{_CONVERSATION}/stream")(_answered(line, line.stream))
    table.post(f"{_CONVERSATION}/upload")(_answered(line, line.upload))
    table.options(PREFIX + "/{path:.*}")(_answered(line, _preflight))
    return table


def _answered(line: DirectLine, handler: Reply) -> Reply:
    """The handler behind the access rules, with every refusal in Direct Line's form."""

    async def answered(request: web.Request) -> web.StreamResponse:
        response = await _attempt(line, handler, request)
        if not response.prepared:
            response.headers.update(line.access.cross_origin(request))
        return response

    return answered


async def _attempt(line: DirectLine, handler: Reply, request: web.Request) -> web.StreamResponse:
    try:
        line.access.check(request)
        return await handler(request)
    except Refused as refused:
        return as_response(refused)
    except UnknownTalk:
        return as_response(Refused(404, "NoSuchConversation", "There is no such talk (any more)."))
    except DatabaseError as error:
        _log.error("database", exc_info=error)
        return as_response(busy("Nothing can be kept at the moment: try again later."))


async def _preflight(_request: web.Request) -> web.Response:
    return web.Response(status=204)


def _position(watermark: str) -> int:
    """The position that a watermark means; "" and "-" are the beginning. Raises `Refused` (400)."""
    if watermark in ("", "-"):
        return 0
    if not _POSITION.fullmatch(watermark):
        raise bad("The watermark is not one of ours.")
    return int(watermark)


def _json(body: dict[str, object], status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})

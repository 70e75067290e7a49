"""The page at `/`, the frame at `/embed` and the script that puts that frame on another site.

The page asks nobody but us for anything: its content security policy says so, and a browser test watches it.
"""

import json
import secrets
from collections.abc import Mapping
from html import escape
from string import Template

import structlog
from aiohttp import web

from bot.database import DatabaseError
from bot.http.assets import Assets
from bot.http.directline import DirectLine
from bot.http.directline.passes import SECONDS
from bot.http.directline.refusals import Refused, as_response, busy
from bot.http.directline.wire import body_of, locale_of, zone_of
from bot.http.visitor import FRAME, PAGE, Visitors
from bot.storage.transcript import Talk
from bot.web.wording import DEFAULT, language_of, words

STATIC = "/static"
_CLIENT = "vendor/webchat.js"
_EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
"""The hash of nothing: Web Chat makes one style element that is empty and only filled by script."""
_BRIEFLY = "public, max-age=300"
_log = structlog.get_logger("page")


class Page:
    """What the addresses do."""

    def __init__(
        self,
        *,
        line: DirectLine,
        visitors: Visitors,
        assets: Assets,
        frame_origins: tuple[str, ...] = (),
        embedded: bool = True,
        locale: str = DEFAULT,
    ) -> None:
        """`frame_origins`: the sites that may show the chat, such as "https://intranet.example.com".

        `embedded`: the calendar is our own, so that it can be subscribed to and filled with a sample.

        `locale`: BCP 47, for browsers whose languages the page does not speak.
        """
        self.assets = assets
        self._line = line
        self._visitors = visitors
        self._frame_origins = frame_origins
        self._embedded = embedded
        self._locale = locale

    async def page(self, request: web.Request) -> web.Response:
        """GET /: chat and agenda."""
        return self._document(request, "page.html", PAGE, "'none'")

    async def frame(self, request: web.Request) -> web.Response:
        """GET /embed: the chat alone, for the sites that may show it. The browser keeps others from showing it."""
        return self._document(request, "embed.html", FRAME, " ".join(self._frame_origins) or "'none'")

    async def widget(self, request: web.Request) -> web.Response:
        """GET /widget.js: the one script tag of another site."""
        response = await self.assets.response(request, "widget.js", _BRIEFLY)
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    async def token(self, request: web.Request) -> web.Response:
        """POST /page/token (and /embed/token): a Direct Line token for the visitor's talk, begun on the first visit."""
        if not self._visitors.same_origin(request):
            raise Refused(403, "OriginNotAllowed", "Only our own page may do this.")
        cookie = FRAME if request.path.startswith("/embed") else PAGE
        body = await body_of(request)
        visitor = self._visitors.read_or_new(request, cookie)
        if not await self._line.has_begun(visitor.conversation):
            self._line.spend(request)
        opened = await self._line.open(
            Talk(
                conversation=visitor.conversation,
                user=visitor.user,
                locale=locale_of(body.get("locale")),
                zone=zone_of({"localTimezone": body.get("zone")}),
            )
        )
        answer = {
            "conversationId": visitor.conversation,
            "userId": visitor.user,
            "token": opened.token,
            "expires_in": SECONDS,
        }
        response = web.json_response(answer, headers={"Cache-Control": "no-store"})
        self._visitors.remember(request, response, visitor, cookie)
        return response

    def _document(self, request: web.Request, name: str, cookie: str, framed_by: str) -> web.Response:
        language = language_of(request.headers.get("Accept-Language", ""), self._locale)
        said = words(language)
        if _CLIENT not in self.assets:
            return web.Response(status=503, text=said["not_built"])
        nonce = secrets.token_urlsafe(16)
        text = Template(self.assets.text(name)).substitute(
            {key: escape(value) for key, value in said.items()},
            language=language,
            nonce=nonce,
            static=f"{STATIC}/{self.assets.version}",
            settings=_settings({"words": dict(said), "nonce": nonce, "language": language, "embedded": self._embedded}),
        )
        response = web.Response(
            text=text, content_type="text/html", headers=_headers(self._line.access.reached(request), nonce, framed_by)
        )
        self._visitors.remember(request, response, self._visitors.read_or_new(request, cookie), cookie)
        return response


def routes(page: Page) -> web.RouteTableDef:
    """The addresses of the page and the widget."""
    table = page.assets.routes(STATIC)
    table.get("/")(page.page)
    table.get("/embed")(page.frame)
    table.get("/widget.js")(page.widget)

    @table.post("/page/token")
    @table.post("/embed/token")
    async def token(request: web.Request) -> web.StreamResponse:
        try:
            return await page.token(request)
        except Refused as refused:
            return as_response(refused)
        except DatabaseError as error:
            _log.error("database", exc_info=error)
            return as_response(busy("Nothing can be kept at the moment: try again later."))

    return table


def _settings(settings: Mapping[str, object]) -> str:
    """What the scripts need to know, as JSON inside an HTML script element."""
    return json.dumps(settings).replace("<", "\\u003c")


def _headers(own: str, nonce: str, framed_by: str) -> Mapping[str, str]:
    """Nothing from elsewhere, no inline script, styles only with this answer's nonce. `own`: our origin."""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": f"'self' 'nonce-{nonce}' {_EMPTY}",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "media-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "connect-src": f"'self' {own.replace('http', 'ws', 1)}",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": framed_by,
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "microphone=(self), camera=(), geolocation=()",
        "Vary": "Accept-Language, Cookie",
    }

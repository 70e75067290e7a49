"""The pages of signing in by the web: to Microsoft and back, then a few words that lead back to the chat."""

from collections.abc import Awaitable, Callable, Mapping
from html import escape
from string import Template
from urllib.parse import urlencode

import structlog
from aiohttp import web

from bot.database import DatabaseError
from bot.graph.signin.browser import CALLBACK, START, BrowserWay, SignInFailed
from bot.graph.signin.offers import SECONDS
from bot.http.directline import Access
from bot.http.visitor import NoVisitor, Visitors
from bot.storage.store import PersonKey
from bot.web.wording import DEFAULT, language_of, words

COOKIE = "sign_in"
"""Binds the way to Microsoft and back to one browser."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Language, Cookie",
}
_STATUS = {"expired": 410, "other_browser": 403, "other_account": 403, "refused": 403, "away": 503}
_PAGE = Template("""<!doctype html>
<html lang="$language">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 32rem; padding: 0 1rem; }
output { display: block; font-size: 2.5rem; letter-spacing: .2em; margin: 1rem 0; }
:root { color-scheme: light dark; }
</style>
<main>
<h1>$title</h1>
<p>$text</p>
$number</main>
</html>
""")
_log = structlog.get_logger("sign_in")


class SignInPages:
    """What the addresses do."""

    def __init__(self, way: BrowserWay, visitors: Visitors, access: Access, locale: str = DEFAULT) -> None:
        """`locale`: BCP 47, for browsers whose languages the pages do not speak."""
        self.locale = locale
        self._way = way
        self._visitors = visitors
        self._access = access

    async def start(self, request: web.Request) -> web.StreamResponse:
        """GET /auth/start?ticket=: to Microsoft's page."""
        try:
            visitor = self._visitors.read(request)
            person = PersonKey(tenant=visitor.tenant, user=visitor.user)
        except NoVisitor:
            person = None
        departure = await self._way.depart(request.query.get("ticket", ""), person)
        response = web.Response(status=303, headers=_HEADERS | {"Location": departure.address})
        https = self._access.reached(request).startswith("https:")
        response.set_cookie(
            COOKIE, departure.browser, max_age=int(SECONDS), path="/auth", httponly=True, samesite="Lax", secure=https
        )
        return response

    async def posted(self, request: web.Request) -> web.StreamResponse:
        """POST /auth/callback: what Microsoft's page sends. Browsers send no Lax cookie with a form of another site,
        but with the redirect that answers it.
        """
        form = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
        return web.Response(status=303, headers=_HEADERS | {"Location": f"{CALLBACK}?{urlencode(form)}"})

    async def arrive(self, request: web.Request) -> web.StreamResponse:
        """GET /auth/callback?state=&code=: back from Microsoft's page."""
        arrival = await self._way.arrive(dict(request.query), request.cookies.get(COOKIE, ""))
        which = "sign_in_done" if arrival.number is None else "sign_in_number"
        response = _page(request, which, self.locale, number=arrival.number or "")
        response.del_cookie(COOKIE, path="/auth")
        return response


def routes(pages: SignInPages) -> web.RouteTableDef:
    """The addresses of signing in."""
    table = web.RouteTableDef()

    @table.get(START)
    async def start(request: web.Request) -> web.StreamResponse:
        return await _answered(request, pages.start, pages.locale)

    @table.post(CALLBACK)
    async def posted(request: web.Request) -> web.StreamResponse:
        return await pages.posted(request)

    @table.get(CALLBACK)
    async def arrive(request: web.Request) -> web.StreamResponse:
        return await _answered(request, pages.arrive, pages.locale)

    return table


async def _answered(
    request: web.Request, reply: Callable[[web.Request], Awaitable[web.StreamResponse]], locale: str
) -> web.StreamResponse:
    """The reply, or the page that says what went wrong and what to do."""
    try:
        return await reply(request)
    except SignInFailed as failed:
        _log.info("sign-in failed", why=failed.why)
        return _page(request, f"sign_in_{failed.why}", locale, _STATUS[failed.why])
    except DatabaseError as error:
        _log.error("database", exc_info=error)
        return _page(request, "sign_in_away", locale, 503)


def _page(request: web.Request, which: str, locale: str, status: int = 200, number: str = "") -> web.Response:
    language = language_of(request.headers.get("Accept-Language", ""), locale)
    said: Mapping[str, str] = words(language)
    text = _PAGE.substitute(
        language=language,
        title=escape(said["sign_in_title"]),
        text=escape(said[which]),
        number=f"<output>{escape(number)}</output>\n" if number else "",
    )
    return web.Response(text=text, status=status, content_type="text/html", headers=_HEADERS)

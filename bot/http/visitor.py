"""Who looks at the page: a person and their talk in a signed cookie that no script can read.

The cookie of the page is SameSite=Lax. In the widget's frame on another site browsers keep cookies apart for each site
around the frame (Partitioned), so a person has a talk of their own there; where a browser keeps none, the talk lasts
as long as the frame.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from aiohttp import web
from pydantic import ValidationError

from bot.http.directline import Access
from bot.keys import Forged, Keys
from dialogs.model import Value

PAGE = "talk"
FRAME = "talk_in_frame"
"""Names of the cookies."""
DAYS = 180
_PURPOSE = "visitor"


class Visitor(Value):
    """A person of the page. As an owner of a calendar they belong to no tenant."""

    user: str
    conversation: str
    tenant: str = ""


class NoVisitor(Exception):
    """There is no cookie of ours."""


class Visitors:
    """Reads and writes the cookies."""

    def __init__(self, keys: Keys, access: Access, new_user: Callable[[], str], new_conversation: Callable[[], str]):
        self._keys = keys
        self._access = access
        self._new_user = new_user
        self._new_conversation = new_conversation

    def read(self, request: web.Request, cookie: str = PAGE) -> Visitor:
        """Who it is. Raises `NoVisitor`."""
        try:
            return Visitor.model_validate_json(self._keys.read(_PURPOSE, request.cookies.get(cookie, "")))
        except (Forged, ValidationError) as error:
            raise NoVisitor from error

    def read_or_new(self, request: web.Request, cookie: str) -> Visitor:
        """Who it is, or somebody new."""
        try:
            return self.read(request, cookie)
        except NoVisitor:
            return Visitor(user=self._new_user(), conversation=self._new_conversation())

    def remember(self, request: web.Request, response: web.Response, visitor: Visitor, cookie: str) -> None:
        """Set the cookie, for another half year. Written by hand: http.cookies knows `Partitioned` from 3.14 on."""
        value = self._keys.sign(_PURPOSE, visitor.model_dump_json())
        https = self._access.reached(request).startswith("https:")
        place = "SameSite=None; Secure; Partitioned" if cookie == FRAME else f"SameSite=Lax{'; Secure' * https}"
        written = f"{cookie}={value}; Max-Age={DAYS * 86_400}; Path=/; HttpOnly; {place}"
        response.headers.add("Set-Cookie", written)

    def same_origin(self, request: web.Request) -> bool:
        """Whether our own page asks, and not a script elsewhere that rides on the cookie."""
        own = self._access.reached(request)
        site = request.headers.get("Sec-Fetch-Site", "same-origin")
        return site == "same-origin" and urlsplit(request.headers.get("Origin", own)).netloc == urlsplit(own).netloc

"""Who may call Direct Line: which sites' scripts, how often, and whether without a token at all."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

from bot.clock import real_seconds
from bot.http.directline.refusals import Refused

_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "authorization, content-type, x-ms-bot-agent, x-requested-with",
    "Access-Control-Max-Age": "600",
}


class Rate:
    """So many calls a minute for each caller; a caller who was quiet may spend a minute's worth at once."""

    def __init__(
        self, per_minute: int, seconds: Callable[[], float] = real_seconds, most_callers: int = 10_000
    ) -> None:
        self._most = float(per_minute)
        self._seconds = seconds
        self._callers: OrderedDict[str, tuple[float, float]] = OrderedDict()
        """Caller -> (calls left, when that was so); the least recent first, forgotten beyond `most_callers`."""
        self._most_callers = most_callers

    def spend(self, caller: str) -> None:
        """Count one call. Raises `Refused` (429)."""
        now = self._seconds()
        left, at = self._callers.pop(caller, (self._most, now))
        left = min(self._most, left + (now - at) * self._most / 60)
        self._callers[caller] = (max(0.0, left - 1), now)
        if len(self._callers) > self._most_callers:
            self._callers.popitem(last=False)
        if left < 1:
            raise Refused(429, "TooManyRequests", "Too many requests: wait a minute.")


class Access:
    """The rules of one installation."""

    def __init__(self, *, anonymous: bool, origins: tuple[str, ...] = (), public_url: str | None = None) -> None:
        """`anonymous`: a client may begin a talk without a token (loopback without credentials).

        `origins`: sites beside our own whose scripts may call, such as "https://intranet.example.com".
        `public_url`: our own address, where a proxy stands in front.
        """
        self.anonymous = anonymous
        self.origins = origins
        self._public = _origin(public_url) if public_url else None

    def check(self, request: web.Request) -> None:
        """Refuse scripts of foreign sites. Raises `Refused` (403).

        A site that resolves its own name to 127.0.0.1 looks like our own page to the browser; its Host header gives
        it away.
        """
        origin = request.headers.get("Origin")
        if origin is not None and not self._known(request, origin):
            raise Refused(403, "OriginNotAllowed", "This site may not call this service.")
        if self.anonymous and is_loopback(request.remote or "") and not self._our_host(request):
            raise Refused(403, "HostNotAllowed", "Call this service as localhost, or set BOT_PUBLIC_URL.")

    def cross_origin(self, request: web.Request) -> Mapping[str, str]:
        """The headers that let a script of an allowed site read the answer."""
        origin = request.headers.get("Origin")
        if origin is None or not self._known(request, origin):
            return {"Vary": "Origin"}
        return {"Vary": "Origin", "Access-Control-Allow-Origin": origin} | (
            _PREFLIGHT if request.method == "OPTIONS" else {}
        )

    def own(self, request: web.Request) -> str:
        """The origin under which others find us: `public_url`, else as this client does."""
        return self._public or f"{request.scheme}://{request.host}"

    def reached(self, request: web.Request) -> str:
        """Our origin as this client sees it, such as "http://localhost:3978".

        Behind a proxy the Host header may be the proxy's name for us, so there `public_url` counts, unless the
        browser itself is at this machine's name.
        """
        at = request.headers.get("Origin") or request.headers.get("Referer") or f"//{request.host}"
        direct = urlsplit(at).netloc == request.host and is_loopback(urlsplit(at).hostname or "")
        return f"{request.scheme}://{request.host}" if direct else self.own(request)

    def _known(self, request: web.Request, origin: str) -> bool:
        return origin in self.origins or origin == self._public or urlsplit(origin).netloc == request.host

    def _our_host(self, request: web.Request) -> bool:
        if self._public and urlsplit(self._public).netloc == request.host:
            return True
        return is_loopback(urlsplit(f"//{request.host}").hostname or "")


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"

"""The HTTP client that msal is given. msal is synchronous: this runs in threads, never in the event loop.

requests with an end to every request, a TLS context of ours, one connection pool for each thread, and the authority's
own description (OpenID discovery) fetched once an hour and not once for every person.
"""

import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from bot.framework.trust import tls_context

_DISCOVERY = "/.well-known/openid-configuration"
_KEPT_SECONDS = 3600.0


class _Adapter(HTTPAdapter):
    """requests with an end to every request, and a TLS context of ours: its own `verify` gives way to variables of
    the environment.
    """

    def __init__(self, context: ssl.SSLContext, timeout: float) -> None:
        self._context = context
        self._timeout = timeout
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """The pool, with our context."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        """One request, with our timeout."""
        return super().send(request, *args, **options | {"timeout": self._timeout})


class MsalHttp:
    """What msal calls an `http_client`. Methods raise `requests.RequestException`."""

    def __init__(
        self, ca_bundle: Path | None = None, timeout: float = 10.0, now: Callable[[], float] = time.monotonic
    ) -> None:
        """`ca_bundle`: certificates to trust beside the usual ones. `timeout`: seconds a request."""
        self._ca_bundle = ca_bundle
        self._timeout = timeout
        self._now = now
        self._thread = threading.local()
        self._discovered: dict[str, tuple[float, requests.Response]] = {}

    def get(self, url: str, **options: Any) -> requests.Response:
        """GET, with the description of an authority from memory where it is fresh."""
        kept = self._discovered.get(url)
        if kept is not None and self._now() < kept[0]:
            return kept[1]
        answer = self._session().get(url, **options)
        if url.endswith(_DISCOVERY) and answer.status_code == requests.codes.ok:
            self._discovered[url] = (self._now() + _KEPT_SECONDS, answer)
        return answer

    def post(self, url: str, **options: Any) -> requests.Response:
        """POST."""
        return self._session().post(url, **options)

    def close(self) -> None:
        """msal's applications come and go; the connections stay for the next one."""

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._thread, "session", None)
        if session is None:
            session = self._thread.session = requests.Session()
            session.mount("https://", _Adapter(tls_context(self._ca_bundle), self._timeout))
        return session

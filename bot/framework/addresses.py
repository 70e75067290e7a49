"""Which addresses the bot may call: a channel names its own serviceUrl, and what it names gets the bot's token.

So with credentials only https and hosts of an allow-list, without credentials only this machine.
"""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit


class ForbiddenAddress(Exception):
    """The bot does not call this address."""


def is_loopback(host: str | None) -> bool:
    """Whether a host name or address is this machine."""
    if not host:
        return False
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def parts_of(url: str) -> SplitResult:
    """The parts of an absolute http or https address. Raises `ForbiddenAddress`."""
    try:
        parts = urlsplit(url)
        port_fits = parts.port is None or parts.port > 0
    except ValueError as error:
        raise ForbiddenAddress("This is no address.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_fits or parts.username is not None:
        raise ForbiddenAddress("This is no address of a service.")
    if parts.query or parts.fragment or any(letter.isspace() or letter == "\\" for letter in url):
        raise ForbiddenAddress("This is no address of a service.")
    return parts


class ServiceHosts:
    """The hosts that a serviceUrl may have."""

    def __init__(self, hosts: tuple[str, ...] | None) -> None:
        """`hosts`: exact names, or a domain's own hosts with a leading dot. None: no credentials, loopback alone."""
        self._exact = None if hosts is None else frozenset(host.lower() for host in hosts if not host.startswith("."))
        self._domains = tuple(host.lower() for host in hosts or () if host.startswith("."))

    def check(self, url: str) -> None:
        """Raises `ForbiddenAddress` unless the bot may call this serviceUrl."""
        parts = parts_of(url)
        host = (parts.hostname or "").lower()
        if self._exact is None:
            allowed = is_loopback(host)
        else:
            allowed = parts.scheme == "https" and (host in self._exact or host.endswith(self._domains))
        if not allowed:
            raise ForbiddenAddress("The bot does not send to this serviceUrl.")


def check_trusted(url: str) -> str:
    """An address from our own settings or a key document: https, or http on this machine. Raises `ForbiddenAddress`."""
    parts = parts_of(url)
    if parts.scheme != "https" and not is_loopback(parts.hostname):
        raise ForbiddenAddress("Keys are fetched by https only.")
    return url

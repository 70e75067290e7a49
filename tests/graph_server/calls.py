"""One request as the areas see it: who asks, in whose mailbox, with which preferences."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.graph_server.refusals import Refusal, denied, unreadable
from tests.graph_server.state import Folder, Group, State, User

LARGEST = 4 * 1024 * 1024
"""Bytes of a body."""
_PREFERENCE = re.compile(r'([\w.]+)="([^"]*)"')


@dataclass(frozen=True)
class Caller:
    """Who a token stands for."""

    user: str = ""
    """Id; "" for the application itself."""
    scopes: tuple[str, ...] | None = None
    """Delegated permissions; None: all."""


@dataclass
class Call:
    """A request that was let in. Its answer is JSON with a status, or a `Refusal`."""

    state: State
    request: web.Request
    caller: Caller
    body: bytes
    applied: dict[str, str] = field(default_factory=dict)
    """Preferences that were honoured, for `Preference-Applied`."""

    @property
    def beta(self) -> bool:
        """Of the beta version."""
        return self.request.path.startswith("/beta/")

    @property
    def base(self) -> str:
        """Root and version, for links in answers."""
        return f"{self.request.url.origin()}/{self.request.path.split('/')[1]}"

    @property
    def query(self) -> Mapping[str, str]:
        """OData options and parameters."""
        return self.request.query

    @property
    def preferences(self) -> dict[str, str]:
        """The Prefer headers, all of them."""
        return {
            name: value
            for header in self.request.headers.getall("Prefer", [])
            for name, value in _PREFERENCE.findall(header)
        }

    @property
    def immutable(self) -> bool:
        """Whether ids are to be immutable."""
        return self.preferences.get("IdType") == "ImmutableId"

    def part(self, name: str) -> str:
        """A piece of the path, decoded."""
        return self.request.match_info.get(name, "")

    def must(self, *scopes: str) -> None:
        """Refuse a delegated caller without any of these permissions."""
        held = self.caller.scopes
        if self.caller.user and held is not None and not set(scopes) & set(held):
            raise denied()

    def json(self) -> dict[str, Any]:
        """The body's JSON object."""
        if self.request.content_type != "application/json":
            raise Refusal(
                400, "RequestBodyRead", "A content type that is not application/json was found in the request."
            )
        try:
            content = json.loads(self.body)
        except ValueError as error:
            raise unreadable("Unexpected end of content or invalid JSON.") from error
        if not isinstance(content, dict):
            raise unreadable("A value was read where an object is expected.")
        return content

    @property
    def me(self) -> User:
        """The user who asks."""
        if not self.caller.user:
            raise Refusal(400, "BadRequest", "/me request is only valid with delegated authentication flow.")
        return self.state.users[self.caller.user]

    def user(self) -> User:
        """Whose data the path is about: /me or /users/{id or address}."""
        named = self.part("user")
        if not named:
            return self.me
        for user in self.state.users.values():
            if named.lower() in (user.id, user.address.lower()):
                return user
        raise Refusal(404, "ErrorInvalidUser", f"The requested user '{named}' is invalid.")

    def mailbox(self) -> User:
        """Like `user`, with a mailbox that works."""
        user = self.user()
        if not user.mailbox:
            raise Refusal(
                404,
                "MailboxNotEnabledForRESTAPI",
                "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
            )
        return user

    def group(self) -> Group:
        """The group of the path; only its members, in their own name."""
        if not self.caller.user:
            raise denied()
        found = self.state.groups.get(self.part("group"))
        if found is None or not found.unified:
            raise Refusal(404, "ResourceNotFound", "Resource could not be discovered.")
        self.must("Group.ReadWrite.All")
        if self.caller.user not in found.members:
            raise denied()
        return found

    def folder(self) -> Folder:
        """The calendar of the path: a group's, a named one, or the standard one; only where the caller may write."""
        if "group" in self.request.match_info:
            return self.state.default_folder(self.group().id)
        owner = self.mailbox()
        named = self.part("calendar")
        found = self.state.folders.get(named) if named else self.state.default_folder(owner.id)
        own = self.caller.user in ("", owner.id)
        if found is None or (found.owner != owner.id and self.caller.user not in found.shared_with):
            raise Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.")
        if not own and self.caller.user not in found.shared_with:
            raise denied()
        shared = found.owner != self.caller.user
        self.must("Calendars.ReadWrite.Shared", *(() if shared else ("Calendars.ReadWrite",)))
        return found


@dataclass(frozen=True)
class Answer:
    """What a call is answered with."""

    content: dict[str, Any] | None = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Handling = Callable[[Call], Awaitable[Answer]]


@dataclass(frozen=True)
class Route:
    """A path of an area, `{name}` for pieces, and what it does. Under `/v1.0` and `/beta`."""

    method: str
    path: str
    handling: Handling


def in_mailbox(method: str, path: str, handling: Handling) -> tuple[Route, ...]:
    """The same under /me and under /users/{user}."""
    return (Route(method, f"/me{path}", handling), Route(method, f"/users/{{user}}{path}", handling))

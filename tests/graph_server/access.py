"""Ways of signing in whose tokens `GraphServer` takes without an identity provider: for tests of what comes after."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp

from bot.graph.access import Owner, Scopes
from bot.graph.client import Graph
from bot.graph.errors import NoAccess
from tests.graph_server.server import APP_TOKEN, USER_TOKEN, GraphServer


@dataclass
class SignedIn:
    """Everybody is signed in, in their own name."""

    delegated: bool = True
    missing: set[str] = field(default_factory=set)
    """Permissions that nobody has given."""
    personal_accounts: set[str] = field(default_factory=set)
    """Users who have such an account."""
    asked: list[Scopes] = field(default_factory=list)

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:
        """The user's token."""
        self.asked.append(scopes)
        lacking = tuple(scope for scope in scopes if scope in self.missing)
        if lacking or claims is not None:
            raise NoAccess("A consent is missing.", lacking)
        return f"{USER_TOKEN}{owner.user}"

    async def mailbox(self, owner: Owner) -> str:  # noqa: ARG002
        """Their own."""
        return "/me"

    async def personal(self, owner: Owner) -> bool:
        """Whether it was said so."""
        return owner.user in self.personal_accounts


@dataclass
class AsApplication:
    """The application's own name."""

    delegated: bool = False

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:  # noqa: ARG002
        """The application's token."""
        return APP_TOKEN

    async def mailbox(self, owner: Owner) -> str:
        """By the user's id."""
        return f"/users/{owner.user}"

    async def personal(self, owner: Owner) -> bool:  # noqa: ARG002
        """Never."""
        return False


@asynccontextmanager
async def client_of(server: GraphServer, access: SignedIn | AsApplication | None = None) -> AsyncIterator[Graph]:
    """The bot's own client, talking to the server."""
    async with aiohttp.ClientSession() as session:
        yield Graph(session, server.url, access or SignedIn())

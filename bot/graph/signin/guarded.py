"""The ways of signing in as others may use them: a database that does not answer is an error that they know."""

from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.database import DatabaseError
from bot.framework.activity import Incoming, Reference
from bot.graph.access import Access, Owner, Scopes
from bot.graph.errors import GraphAway
from bot.sign_in import Completion, SignInAway, SignIns
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer

_log = structlog.get_logger("sign_in")


class GuardedAccess:
    """An `Access` that raises nothing but `GraphError`."""

    def __init__(self, inner: Access) -> None:
        self._inner = inner
        self.delegated = inner.delegated

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:
        """See `Access`."""
        with _known(GraphAway):
            return await self._inner.token(owner, scopes, claims)

    async def mailbox(self, owner: Owner) -> str:
        """See `Access`."""
        with _known(GraphAway):
            return await self._inner.mailbox(owner)

    async def personal(self, owner: Owner) -> bool:
        """See `Access`."""
        with _known(GraphAway):
            return await self._inner.personal(owner)


class GuardedSignIns:
    """`SignIns` that raise nothing but `SignInError`."""

    def __init__(self, inner: SignIns) -> None:
        self._inner = inner

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """See `SignIns`. A turn does not fail because of it: where it matters, the next call says so."""
        try:
            await self._inner.meet(person, reference)
        except DatabaseError as error:
            _log.error("where somebody speaks is not kept", exc_info=error)

    async def offer(self, person: PersonKey, scopes: Scopes) -> SignInOffer:
        """See `SignIns`."""
        with _known(SignInAway):
            return await self._inner.offer(person, scopes)

    async def complete(self, incoming: Incoming) -> Completion | None:
        """See `SignIns`. A database that does not answer is the turn's own matter: it is told there."""
        try:
            return await self._inner.complete(incoming)
        except DatabaseError as error:
            _log.error("nobody knows whether a sign-in was under way", exc_info=error)
            return None

    async def sign_out(self, person: PersonKey) -> None:
        """See `SignIns`."""
        with _known(SignInAway):
            await self._inner.sign_out(person)


@contextmanager
def _known(kind: type[GraphAway] | type[SignInAway]) -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise kind("The bot's database does not answer.") from error

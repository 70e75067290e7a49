"""Where a person spoke last: to whom a sign-in is offered, by which channel account a token is kept, and who may be
believed to be whom. Kept over restarts, sealed: a reference names people.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.framework.activity import Reference
from bot.framework.addresses import is_loopback
from bot.framework.incoming import VOUCHING
from bot.graph.access import Owner
from bot.graph.signin.vault import NotKept, Vault
from bot.sign_in import NoWayToSignIn

TERMINAL = "terminal"
PAGE = "directline"
"""The channel of our own page."""
_KEPT_SECONDS = 90 * 86_400.0
_REWRITTEN_SECONDS = 86_400.0
_MOST = 1000
"""People whose place is remembered without asking the database."""
_CHANNEL_ENDS = ("@thread.tacv2", "@thread.skype")
"""How conversation ids of Teams' channels end; those of group chats end otherwise."""


class Speakers:
    """Remembers it."""

    def __init__(self, vault: Vault, now: Callable[[], float] = time.monotonic) -> None:
        """`now`: monotonic seconds."""
        self._vault = vault
        self._now = now
        self._seen: OrderedDict[tuple[str, str], tuple[Reference, float]] = OrderedDict()
        """With the time at which it was written."""

    async def meet(self, person: Owner, reference: Reference) -> None:
        """The person speaks here now; written where it is another place than before, and once a day."""
        key = (person.tenant, person.user)
        known, written = self._seen.get(key, (None, 0.0))
        if known != reference or self._now() > written + _REWRITTEN_SECONDS:
            await self._vault.put(person, "speaker", reference.model_dump_json(), within=_KEPT_SECONDS)
            self._remember(key, reference)
        self._seen.move_to_end(key)

    async def where(self, person: Owner) -> Reference:
        """Where they spoke last. Raises `NoWayToSignIn` for somebody who never spoke."""
        key = (person.tenant, person.user)
        if key not in self._seen:
            try:
                self._remember(key, Reference.model_validate_json(await self._vault.get(person, "speaker")))
            except NotKept as error:
                raise NoWayToSignIn("Nobody knows where this person speaks.") from error
        return self._seen[key][0]

    def seen(self, person: Owner) -> Reference | None:
        """Where they spoke last, as far as it is known without the database."""
        known = self._seen.get((person.tenant, person.user))
        return known[0] if known else None

    def forget(self, person: Owner) -> None:
        """Drop what is known without the database."""
        self._seen.pop((person.tenant, person.user), None)

    def _remember(self, key: tuple[str, str], reference: Reference) -> None:
        self._seen[key] = (reference, self._now())
        if len(self._seen) > _MOST:
            self._seen.popitem(last=False)


def vouched(reference: Reference) -> str | None:
    """The Entra object id of the person, where the channel itself says who they are."""
    return reference.user.directory_id if reference.channel in VOUCHING else None


def in_public(reference: Reference) -> bool:
    """Whether this is a channel of a team, where a sign-in card would be everybody's."""
    return reference.channel in VOUCHING and (bool(reference.thread) or reference.conversation.endswith(_CHANNEL_ENDS))


def at_this_machine(reference: Reference) -> bool:
    """Whether whoever speaks sits at the machine on which the bot runs: in its terminal."""
    return reference.channel == TERMINAL and (not reference.service_url or is_loopback(reference.service_url))

"""`BOT_GRAPH_AUTH=application`: nobody signs in. The bot's own credentials open the mailboxes of its organisation, so
it opens only that of the person who speaks, and only where it is certain who that is:

- in Teams, which says the Entra object id
- at the terminal of the machine on which the bot runs, for the address that whoever sits there names
"""

from bot.framework.activity import Incoming, Reference
from bot.framework.credentials import BotToken, TokenUnavailable
from bot.graph.access import Owner, Scopes
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.speakers import Speakers, at_this_machine, vouched
from bot.sign_in import Completion, NoWayToSignIn, not_ours
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer


class Application:
    """Implements `Access` and `SignIns`."""

    delegated = False

    def __init__(self, credentials: BotToken, tenant: str, speakers: Speakers) -> None:
        """`credentials`: of the registration, for Graph. `tenant`: id of the organisation whose people may use it."""
        self._credentials = credentials
        self._tenant = tenant
        self._speakers = speakers
        self._given: str | None = None

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:  # noqa: ARG002
        """The application's token, for people whose mailbox may be opened. Raises `NoAccess`, `GraphAway`."""
        await self.mailbox(owner)
        if claims is not None and self._given is not None:
            self._credentials.forget(self._given)
        try:
            self._given = await self._credentials.token()
        except TokenUnavailable as error:
            raise GraphAway(str(error)) from error
        return self._given

    async def mailbox(self, owner: Owner) -> str:
        """The mailbox of the person. Raises `NoAccess`."""
        try:
            reference = await self._speakers.where(owner)
        except NoWayToSignIn as error:
            raise NoAccess("Nobody knows where this person speaks.") from error
        return f"/users/{self._identity(reference)}"

    async def personal(self, owner: Owner) -> bool:  # noqa: ARG002
        """An organisation has no personal accounts."""
        return False

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Remember where the person speaks: that says who they are."""
        await self._speakers.meet(person, reference)

    async def offer(self, person: PersonKey, scopes: Scopes) -> SignInOffer:  # noqa: ARG002
        """There is no way: who is not known by the channel cannot become known."""
        raise NoWayToSignIn("The bot works in its own name, for people whom the channel knows.")

    async def complete(self, incoming: Incoming) -> Completion | None:
        """None of them is ours."""
        return not_ours(incoming)

    async def sign_out(self, person: PersonKey) -> None:  # noqa: ARG002
        """Nobody is signed in, or ever was."""
        raise NoWayToSignIn("The bot works in its own name.")

    def _identity(self, reference: Reference) -> str:
        known = vouched(reference)
        if known is not None and reference.tenant.lower() == self._tenant.lower():
            return known
        if known is not None:
            raise NoAccess("The person belongs to another organisation than the bot's.")
        if at_this_machine(reference) and "@" in reference.user.id:
            return reference.user.id
        raise NoAccess("The channel does not say who this is: use Teams, or name an address at the terminal.")

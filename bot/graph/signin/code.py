"""`BOT_GRAPH_AUTH=code`: a link in the chat leads to Microsoft's page and back (`browser`)."""

from bot.framework.activity import Incoming, Reference
from bot.graph.signin.accounts import Accounts
from bot.graph.signin.browser import START
from bot.graph.signin.numbers import Numbers
from bot.graph.signin.offers import Offers, number_in
from bot.graph.signin.speakers import PAGE, Speakers, in_public, vouched
from bot.graph.signin.tickets import Tickets
from bot.graph.signin.vault import NotKept
from bot.profiles import person_of
from bot.sign_in import Completion, NoWayToSignIn, not_ours
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer


class CodeSignIns:
    """Implements `SignIns`."""

    def __init__(
        self,
        accounts: Accounts,
        speakers: Speakers,
        offers: Offers,
        tickets: Tickets,
        numbers: Numbers,
        public_url: str,
    ) -> None:
        """`public_url`: our own address."""
        self._accounts = accounts
        self._speakers = speakers
        self._offers = offers
        self._tickets = tickets
        self._numbers = numbers
        self._start = f"{public_url.rstrip('/')}{START}"

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Remember where the person speaks."""
        await self._speakers.meet(person, reference)

    async def offer(self, person: PersonKey, scopes: tuple[str, ...]) -> SignInOffer:
        """The link. Raises `SignInError`."""
        reference = await self._speakers.where(person)
        if in_public(reference):
            raise NoWayToSignIn("In a team's channel everybody sees the link: sign in in a talk of two.")
        ticket = self._tickets.make(person, await self._offers.make(person, scopes))
        typed = vouched(reference) is None and reference.channel != PAGE
        link = f"{self._start}?ticket={ticket}"
        return SignInOffer(link=link, typed_code=typed, account=await self._address(person))

    async def complete(self, incoming: Incoming) -> Completion | None:
        """A typed number, while one is waited for."""
        number = number_in(incoming.text) if incoming.kind == "message" else None
        if number is None:
            return not_ours(incoming)
        person = person_of(incoming.reference)
        try:
            done = await self._numbers.typed(person, number)
        except NotKept:
            typed = incoming.reference.channel != PAGE and await self._offers.open(person)
            return Completion(done=False) if typed else None
        if done:
            await self._offers.end(person)
        return Completion(done=done)

    async def sign_out(self, person: PersonKey) -> None:
        """Forget tokens, number and offer."""
        await self._numbers.drop(person)
        await self._offers.end(person)
        await self._accounts.sign_out(person)

    async def _address(self, person: PersonKey) -> str | None:
        try:
            return (await self._accounts.account(person)).address or None
        except NotKept:
            return None

"""What the link in a chat carries: whose talk it is, sealed, for a quarter of an hour."""

from collections.abc import Callable

from bot.graph.access import Scopes
from bot.graph.signin.offers import SECONDS
from bot.keys import Forged, Keys
from bot.storage.store import PersonKey
from dialogs.model import Value

_PURPOSE = "sign-in ticket"


class NoTicket(Exception):
    """It is none of ours, or over."""


class Ticket(Value):
    """Who follows this link signs in for this person."""

    person: PersonKey
    scopes: Scopes
    until: float
    """Real seconds since 1970."""


class Tickets:
    """Makes and reads them."""

    def __init__(self, keys: Keys, seconds: Callable[[], float]) -> None:
        """`seconds`: real time since 1970."""
        self._keys = keys
        self._seconds = seconds

    def make(self, person: PersonKey, scopes: Scopes) -> str:
        """A new one, safe in addresses; nobody can read in it."""
        ticket = Ticket(person=person, scopes=scopes, until=self._seconds() + SECONDS)
        return self._keys.seal_text(_PURPOSE, ticket.model_dump_json())

    def read(self, text: str) -> Ticket:
        """What `make` made. Raises `NoTicket`."""
        try:
            ticket = Ticket.model_validate_json(self._keys.open_text(_PURPOSE, text))
        except (Forged, ValueError) as error:
            raise NoTicket from error
        if ticket.until < self._seconds():
            raise NoTicket
        return ticket

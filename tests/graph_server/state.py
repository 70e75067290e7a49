"""What the server knows: people, groups, calendars, events. In memory; written through to a file where one is given."""

import base64
import json
import sqlite3
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from tests.graph_server.organization import Organization
from tests.graph_server.refusals import Refusal

TEAMS = "teamsForBusiness"


@dataclass
class User:
    """Somebody of the organisation."""

    id: str
    name: str
    address: str
    mailbox: bool = True
    """False: no licence, or the mailbox stands on premises."""
    zone: str = "W. Europe Standard Time"
    """As the mailbox settings say it."""
    more: dict[str, Any] = field(default_factory=dict)
    """Further properties of the user resource ("jobTitle", ...)."""


@dataclass
class Folder:
    """A calendar."""

    id: str
    owner: str
    """Id of the user or group."""
    name: str
    default: bool = False
    can_edit: bool = True
    online: tuple[str, ...] = (TEAMS,)
    """`allowedOnlineMeetingProviders`."""
    shared_with: tuple[str, ...] = ()
    """Ids of users who may write to it."""


@dataclass
class Group:
    """A Microsoft 365 group with a calendar of its own."""

    id: str
    name: str
    address: str
    members: tuple[str, ...] = ()
    unified: bool = True
    """False: a security group, without mailbox."""


@dataclass
class Stored:
    """An event, or a whole series."""

    id: str
    folder: str
    content: dict[str, Any]
    """The properties of the resource that do not depend on who looks, enums in camel case."""
    organizer: dict[str, str]
    """address, name."""
    version: int = 1
    exceptions: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Of a series: what differs in an occurrence, by the date it has in the rule."""
    cancelled: list[str] = field(default_factory=list)
    """Of a series: dates of occurrences that were deleted."""
    created: str = ""
    modified: str = ""


@dataclass
class Transaction:
    """A `transactionId` that was used."""

    id: str
    """Mailbox and transactionId."""
    event: str
    digest: str
    """Of the request's content."""


class State:
    """All of it. `save` after each change of an event or transaction."""

    def __init__(self, file: Path | None = None) -> None:
        self.users: dict[str, User] = {}
        self.groups: dict[str, Group] = {}
        self.folders: dict[str, Folder] = {}
        self.events: dict[str, Stored] = {}
        self.transactions: dict[str, Transaction] = {}
        self.unreachable: set[str] = set()
        """Addresses in lower case that the service cannot resolve: it creates the event, and refuses the request."""
        self.conflicts_are_409 = False
        """The status of ErrorDuplicateTransactionId: seen as 400 and as 409."""
        self.links_come_late = False
        """An online meeting has no link yet in the answer that makes it."""
        self.organization = Organization()
        self._file = sqlite3.connect(file) if file else None
        if self._file is not None:
            self._load(self._file)

    def user(self, name: str, address: str = "", id_: str = "", **values: Any) -> User:
        """A new user with a calendar; `name` in lower case is the id unless another is given."""
        made = User(id=id_ or name.lower(), name=name, address=address or f"{name.lower()}@contoso.com", **values)
        self.users[made.id] = made
        self.folder(made.id, "Calendar", default=True)
        return made

    def group(self, name: str, members: tuple[str, ...] = (), **values: Any) -> Group:
        """A new group with a calendar; its id is made of its name."""
        made = Group(
            id=str(UUID(bytes=name.encode().ljust(16, b"-")[:16])),
            name=name,
            address=f"{name.lower()}@contoso.com",
            members=members,
            **values,
        )
        self.groups[made.id] = made
        self.folder(made.id, "Calendar", default=True)
        return made

    def folder(self, owner: str, name: str, **values: Any) -> Folder:
        """A further calendar. The same id at every start, so that a client may remember it."""
        made = Folder(id=shown_id(f"{owner}/{name}", immutable=False), owner=owner, name=name, **values)
        self.folders[made.id] = made
        return made

    def put(self, owner: str, content: dict[str, Any], organizer: str = "", folder: str = "") -> Stored:
        """An event that somebody else's program made: `content` as a request has it; `organizer` an address."""
        home = self.folders[folder] if folder else self.default_folder(owner)
        address = organizer or self.users[owner].address
        made = Stored(new_id(), home.id, content, {"name": address.split("@")[0].title(), "address": address})
        self.save(made)
        return made

    def respond(self, event: Stored, address: str, response: str, **more: Any) -> None:
        """A guest or room answers: `response` as in "declined"; `proposedNewTime` may come with it."""
        for guest in event.content.get("attendees", []):
            if guest["emailAddress"]["address"].lower() == address.lower():
                guest["status"] = {"response": response, "time": "2026-01-01T00:00:00Z"}
                guest.update(more)
        event.version += 1
        self.save(event)

    def default_folder(self, owner: str) -> Folder:
        """The standard calendar of a user or group."""
        return next(folder for folder in self.folders.values() if folder.owner == owner and folder.default)

    def save(self, *items: Stored | Transaction) -> None:
        """Keep what changed."""
        for item in items:
            if isinstance(item, Stored):
                self.events[item.id] = item
            else:
                self.transactions[item.id] = item
        if self._file is not None:
            rows = [(type(item).__name__, item.id, json.dumps(asdict(item))) for item in items]
            with self._file:
                self._file.executemany("INSERT OR REPLACE INTO items VALUES (?, ?, ?)", rows)

    def remove(self, event: Stored) -> None:
        """Delete an event."""
        del self.events[event.id]
        if self._file is not None:
            with self._file:
                self._file.execute("DELETE FROM items WHERE kind = 'Stored' AND id = ?", (event.id,))

    def _load(self, file: sqlite3.Connection) -> None:
        with file:
            file.execute("CREATE TABLE IF NOT EXISTS items (kind TEXT, id TEXT, content TEXT, PRIMARY KEY (kind, id))")
        for kind, _, content in file.execute("SELECT kind, id, content FROM items").fetchall():
            values = json.loads(content)
            if kind == "Stored":
                self.events[values["id"]] = Stored(**values)
            else:
                self.transactions[values["id"]] = Transaction(**values)


_IMMUTABLE, _MUTABLE = "AAkALgAA", "AAMkADAA"


def new_id() -> str:
    """An inner id."""
    return uuid4().hex


def shown_id(inner: str, *, immutable: bool) -> str:
    """An inner id as the outside sees it: another one for those who prefer immutable ids."""
    return (_IMMUTABLE if immutable else _MUTABLE) + base64.urlsafe_b64encode(inner.encode()).decode()


def inner_id(shown: str) -> str:
    """The inner id of either form."""
    try:
        if not shown.startswith((_IMMUTABLE, _MUTABLE)):
            raise ValueError(shown)
        return base64.urlsafe_b64decode(shown[len(_IMMUTABLE) :].encode()).decode()
    except ValueError as error:
        raise Refusal(400, "ErrorInvalidIdMalformed", "Id is malformed.") from error

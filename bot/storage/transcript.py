"""The transcript of Direct Line talks: what the page shows after a reload, a second tab, or a restart.

A message is written down before it is answered to the client, together with the fact that it waits for its turn; a
reply is written down under the key of its batch, so that the same batch handed over again is shown once.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from bot.clock import real_seconds
from bot.database import Database, DatabaseError, Row, Transaction, migrate, read_migrations, read_queries
from bot.framework.activity import DeliveryFailed, Incoming, Outgoing, Reference
from dialogs.model import Value

CHANNEL: Final = "directline"
_HERE = Path(__file__).parent
_QUERIES = read_queries(_HERE / "transcript.sql")


class UnknownTalk(Exception):
    """There is no such talk: it expired, or never was."""


class Talk(Value):
    """One Direct Line conversation. It belongs to one person, in however many tabs."""

    conversation: str
    user: str
    locale: str | None = None
    """BCP 47, for activities that name none."""
    zone: str | None = None
    """IANA name, for activities that name none."""
    last: int = 0
    """Position of the newest activity."""


class Line(Value):
    """One activity of a talk."""

    position: int
    """1, 2, 3, ...: what Direct Line calls the watermark."""
    activity: dict[str, Any]


class Waiting(Value):
    """A message that was accepted and has had no turn yet."""

    sequence: int
    incoming: Incoming


class Watch:
    """Tells one stream that its talk has something new, or something passing to show (typing)."""

    def __init__(self) -> None:
        self._news = asyncio.Event()
        self._passing: list[dict[str, Any]] = []

    def tell(self, passing: dict[str, Any] | None = None) -> None:
        """Wake the stream. `passing` is an activity that is shown now and never kept."""
        if passing is not None:
            self._passing = [*self._passing[-3:], passing]
        self._news.set()

    async def news(self) -> tuple[dict[str, Any], ...]:
        """Wait until something happened; what is passing, if anything."""
        await self._news.wait()
        self._news.clear()
        passing, self._passing = tuple(self._passing), []
        return passing


class Transcript:
    """The talks in the database. As a `Delivery` it is how the bot answers in them. Methods raise `DatabaseError`."""

    repeatable = True

    def __init__(self, database: Database, seconds: Callable[[], float] = real_seconds) -> None:
        self._database = database
        self._seconds = seconds
        self._watches: dict[str, set[Watch]] = {}

    async def begin(self, talk: Talk, welcome: Incoming | None = None) -> Waiting | None:
        """Write a new talk down, with the welcome that waits for its turn. Beginning one twice changes nothing."""
        async with self._database.transaction() as transaction:
            begun = await transaction.run(_QUERIES["begin"], **talk.model_dump(exclude={"last"}), now=self._seconds())
            return await _wait(transaction, welcome) if begun and welcome else None

    async def talk(self, conversation: str) -> Talk:
        """The talk as it stands. Raises `UnknownTalk`."""
        return _talk(await self._database.one(_QUERIES["talk"], conversation=conversation))

    async def accept(self, incoming: Incoming, shown: Mapping[str, Any], batch: str) -> tuple[str, Waiting | None]:
        """Write a person's message down: `shown` is what every tab sees, without id.

        Returns the activity's id and what waits for its turn; None where the client sent this batch before (it
        repeats itself when an answer was slow). Raises `UnknownTalk`.
        """
        async with self._database.transaction() as transaction:
            conversation = incoming.reference.conversation
            earlier = await transaction.one(_QUERIES["batch"], conversation=conversation, batch=batch)
            if earlier is not None:
                return str(json.loads(earlier["activity"])["id"]), None
            (activity_id,) = await self._write(transaction, conversation, [dict(shown)], batch)
            named = incoming.model_copy(update={"activity_id": activity_id})
            waiting = await _wait(transaction, named)
        self._tell(conversation)
        return activity_id, waiting

    async def waiting(self) -> tuple[Waiting, ...]:
        """Everything that has had no turn, in order of arrival: read once at the start."""
        return tuple(
            Waiting(sequence=row["sequence"], incoming=Incoming.model_validate_json(row["incoming"]))
            for row in await self._database.all(_QUERIES["waiting"])
        )

    async def taken(self, waiting: Waiting) -> None:
        """It has had its turn, whatever came of it."""
        async with self._database.transaction() as transaction:
            await transaction.run(_QUERIES["taken"], sequence=waiting.sequence)

    async def after(self, conversation: str, position: int, most: int) -> tuple[Line, ...]:
        """At most `most` activities behind a position (0: from the beginning), in order."""
        rows = await self._database.all(_QUERIES["after"], conversation=conversation, position=position, most=most)
        return tuple(Line(position=row["position"], activity=json.loads(row["activity"])) for row in rows)

    async def send(self, reference: Reference, activities: tuple[Outgoing, ...], key: str) -> tuple[str, ...]:
        """Show activities in the talk, once for each key; their ids. Raises `DeliveryFailed`."""
        conversation, batch = reference.conversation, f"bot {key}"
        async with self._answering(conversation) as transaction:
            earlier = await transaction.all(_QUERIES["batch"], conversation=conversation, batch=batch)
            if earlier:
                return tuple(str(json.loads(row["activity"])["id"]) for row in earlier)
            return await self._write(
                transaction, conversation, [_addressed(outgoing, reference) for outgoing in activities], batch
            )

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:
        """Show an activity in the place of an earlier one, which clients know by its id and time, once.

        Raises `DeliveryFailed`.
        """
        conversation, batch = reference.conversation, f"update {activity_id}"
        async with self._answering(conversation) as transaction:
            earlier = await transaction.one(
                _QUERIES["at"], conversation=conversation, position=_position(activity_id, conversation)
            )
            done = await transaction.one(_QUERIES["batch"], conversation=conversation, batch=batch)
            if earlier is None or done is not None:
                return
            replaced = json.loads(earlier["activity"])
            kept = {name: replaced[name] for name in ("id", "timestamp", "replyToId") if name in replaced}
            await self._write(transaction, conversation, [_addressed(outgoing, reference) | kept], batch)

    @asynccontextmanager
    async def _answering(self, conversation: str) -> AsyncIterator[Transaction]:
        """Write as the bot, and tell everybody who looks. Raises `DeliveryFailed`."""
        try:
            async with self._database.transaction() as transaction:
                yield transaction
        except (DatabaseError, UnknownTalk) as error:
            raise DeliveryFailed("The talk could not be written to.") from error
        self._tell(conversation)

    def show(self, reference: Reference, outgoing: Outgoing) -> None:
        """Show something passing (typing) to whoever looks at the talk now; it is not kept."""
        self._tell(reference.conversation, _addressed(outgoing, reference) | {"timestamp": self._stamp()})

    @asynccontextmanager
    async def watching(self, conversation: str) -> AsyncIterator[Watch]:
        """A watch on one talk, for as long as the block runs."""
        watch = Watch()
        watches = self._watches.setdefault(conversation, set())
        watches.add(watch)
        try:
            yield watch
        finally:
            watches.discard(watch)
            if not watches:
                self._watches.pop(conversation, None)

    def watchers(self, conversation: str) -> int:
        """How many streams show this talk."""
        return len(self._watches.get(conversation, ()))

    async def expire(self, before: float) -> int:
        """Delete talks in which nothing happened since `before` (seconds since the epoch); how many."""
        async with self._database.transaction() as transaction:
            return await transaction.run(_QUERIES["expire"], before=before)

    def _tell(self, conversation: str, passing: dict[str, Any] | None = None) -> None:
        for watch in self._watches.get(conversation, ()):
            watch.tell(passing)

    async def _write(
        self, transaction: Transaction, conversation: str, activities: Sequence[dict[str, Any]], batch: str
    ) -> tuple[str, ...]:
        """Number, stamp and write activities; their ids. What has an id and a time of its own keeps them."""
        talk = _talk(await transaction.one(_QUERIES["talk"], conversation=conversation))
        ids = tuple(f"{conversation}|{talk.last + place:07}" for place in range(1, len(activities) + 1))
        for place, (activity, activity_id) in enumerate(zip(activities, ids, strict=True)):
            complete = {"id": activity_id, "timestamp": self._stamp()} | activity
            await transaction.run(
                _QUERIES["write"],
                conversation=conversation,
                position=talk.last + place + 1,
                batch=batch,
                place=place,
                activity=json.dumps(complete),
            )
        await transaction.run(
            _QUERIES["advance"], conversation=conversation, last=talk.last + len(ids), now=self._seconds()
        )
        return ids

    def _stamp(self) -> str:
        return datetime.fromtimestamp(self._seconds(), UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Addresses:
    """The secret addresses under which people subscribe to their calendar. Methods raise `DatabaseError`."""

    def __init__(self, database: Database, fresh: Callable[[], str]) -> None:
        """`fresh`: a new secret that nobody can guess."""
        self._database = database
        self._fresh = fresh

    async def secret(self, tenant: str, user: str) -> str:
        """The person's secret, made on first use."""
        async with self._database.transaction() as transaction:
            row = await transaction.one(_QUERIES["address"], tenant=tenant, user=user)
            return str(row["secret"]) if row else await self._set(transaction, tenant, user)

    async def renew(self, tenant: str, user: str) -> str:
        """A new secret; the old one opens nothing any more."""
        async with self._database.transaction() as transaction:
            return await self._set(transaction, tenant, user)

    async def owner(self, secret: str) -> tuple[str, str] | None:
        """Tenant and user whose secret this is; None where it is nobody's."""
        row = await self._database.one(_QUERIES["owner_of_address"], secret=secret)
        return (str(row["tenant"]), str(row["user"])) if row else None

    async def _set(self, transaction: Transaction, tenant: str, user: str) -> str:
        secret = self._fresh()
        await transaction.run(_QUERIES["set_address"], tenant=tenant, user=user, secret=secret)
        return secret


async def prepare(database: Database) -> None:
    """Make or update the tables of the transcript. Raises `DatabaseError`."""
    await migrate(database, "transcript", read_migrations(_HERE / "migrations" / "transcript"))


async def forget(transaction: Transaction, tenant: str, user: str) -> None:
    """Delete what the transcript knows of a person: a `bot.database.Forget`."""
    for query in ("forget_activities", "forget_waiting", "forget_circumstances"):
        await transaction.run(_QUERIES[query], user=user)
    await transaction.run(_QUERIES["forget_address"], tenant=tenant, user=user)


def _talk(row: Row | None) -> Talk:
    if row is None:
        raise UnknownTalk
    return Talk.model_validate(dict(row))


def _position(activity_id: str, conversation: str) -> int:
    """Where an activity stands, by its id; 0, where nothing is, for an id that is not ours."""
    talk, _, position = activity_id.rpartition("|")
    return int(position) if talk == conversation and position.isdecimal() else 0


async def _wait(transaction: Transaction, incoming: Incoming) -> Waiting:
    conversation = incoming.reference.conversation
    row = await transaction.one(_QUERIES["wait"], conversation=conversation, incoming=incoming.model_dump_json())
    if row is None:
        raise UnknownTalk
    return Waiting(sequence=row["sequence"], incoming=incoming)


def _addressed(outgoing: Outgoing, reference: Reference) -> dict[str, Any]:
    """The activity as it stands on the wire, but for its id and time."""
    return outgoing.activity | {
        "channelId": CHANNEL,
        "conversation": {"id": reference.conversation},
        "from": {"id": reference.bot.id, "name": reference.bot.name or "", "role": "bot"},
        "recipient": {"id": reference.user.id},
    }

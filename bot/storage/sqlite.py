"""The store in SQLite: the default, for one machine."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import structlog
from pydantic import ValidationError

from bot.database import (
    Cell,
    Database,
    DatabaseError,
    Forget,
    Row,
    Transaction,
    migrate,
    read_migrations,
    read_queries,
)
from bot.framework.activity import Answer, LiveCard
from bot.storage import watches
from bot.storage.states import as_json, read_state, write_state
from bot.storage.store import (
    ActivityKey,
    AlreadyTaken,
    Creation,
    Frozen,
    LeaseLost,
    PersonKey,
    Post,
    Remembered,
    Settlement,
    StateDamaged,
    Store,
    Stored,
    StoreUnavailable,
    Taken,
    TalkKey,
    Telling,
    TurnRecord,
    UnderWay,
    VersionLost,
    Watch,
)
from dialogs.conversation import Conversation

_HERE = Path(__file__).parent
_QUERIES = read_queries(_HERE / "queries.sql")
_log = structlog.get_logger("store")
_FORGET = ("forget_talks", "forget_person", "forget_inbox", "forget_creations", "forget_outbox", "forget_watches")


async def open_sqlite_store(database: Database, forgets: tuple[Forget, ...] = ()) -> Store:
    """The store in this database, its tables brought up to date.

    `forgets`: what other parts in the same database delete when a person is forgotten. Raises `DatabaseError`.
    """
    await migrate(database, "talks", read_migrations(_HERE / "migrations" / "talks"))
    return SqliteStore(database, forgets)


class SqliteStore:
    """Implements `Store`. The database belongs to whoever opened it and may hold other parts' tables."""

    def __init__(self, database: Database, forgets: tuple[Forget, ...]) -> None:
        self._database = database
        self._forgets = forgets

    async def talk(self, key: TalkKey) -> Stored:
        """The state of a talk; a fresh one at version 0. Raises StateTooNew, StateDamaged."""
        row = await self._one("talk", **key.model_dump())
        if row is None:
            return Stored(conversation=Conversation())
        return Stored(version=row["version"], conversation=read_state(row["state"]), card=_card(row["card"]))

    async def show_card(self, key: TalkKey, card: LiveCard) -> None:
        """Remember the card that can be pressed from now on. A talk that is not stored stays so."""
        async with self._writing() as transaction:
            await transaction.run(_QUERIES["show_card"], **key.model_dump(), card=card.model_dump_json())

    async def drop_card(self, key: TalkKey, card: LiveCard) -> None:
        """Forget a card that is over, unless another one took its place meanwhile."""
        async with self._writing() as transaction:
            await transaction.run(_QUERIES["drop_card"], **key.model_dump(), card=card.model_dump_json())

    async def others_draft(self, key: TalkKey) -> bool:
        """Whether another person in the same conversation has a draft open."""
        return await self._one("others_draft", **key.model_dump()) is not None

    async def remembered(self, person: PersonKey) -> Remembered:
        """What is remembered of a person."""
        row = await self._one("remembered", **person.model_dump())
        try:
            return Remembered.model_validate_json(row["remembered"]) if row is not None else Remembered()
        except ValidationError as error:
            raise StateDamaged("What is remembered of this person cannot be read.") from error

    async def taken(self, activity: ActivityKey) -> Taken | None:
        """The reply that an activity had; None where it had no turn."""
        row = await self._one("taken", **activity.model_dump())
        if row is None:
            return None
        return Taken(answer=Answer.model_validate_json(row["answer"]) if row["answer"] is not None else None)

    async def record(self, turn: TurnRecord, worker: str, now: float, until: float) -> int:
        """Write one turn, all or nothing. Raises VersionLost, AlreadyTaken, UnderWay."""
        async with self._writing() as transaction:
            await _take(transaction, turn, now)
            await _write_talk(transaction, turn.talk, turn.person.user, turn.version, turn.conversation, now)
            if turn.remembered is not None:
                values: dict[str, Cell] = {**turn.person.model_dump(), "remembered": turn.remembered.model_dump_json()}
                await transaction.run(_QUERIES["remember"], **values)
            return await _begin(transaction, turn.creation, worker, now, until) if turn.creation is not None else 0

    async def claim(self, worker: str, now: float, until: float, most: int) -> tuple[Creation, ...]:
        """Lease open creations that are held by nobody, the oldest first."""
        async with self._writing() as transaction:
            rows = await transaction.all(_QUERIES["claim_creations"], worker=worker, now=now, until=until, most=most)
            claimed = [_creation(row) for row in rows]
            for row, creation in zip(rows, claimed, strict=True):
                if creation is None:
                    await transaction.run(_QUERIES["close_creation"], **_key_of(row))
        return tuple(creation for creation in claimed if creation is not None)

    async def hold(self, creation: Creation, worker: str, until: float) -> None:
        """Renew the lease. Raises LeaseLost."""
        async with self._writing() as transaction:
            held = await transaction.run(_QUERIES["hold_creation"], **_whose(creation), worker=worker, until=until)
        if not held:
            raise LeaseLost("Another worker carries this request out.")

    async def release(self, creation: Creation, worker: str) -> None:
        """Give the lease back, so that another worker may go on at once."""
        async with self._writing() as transaction:
            await transaction.run(_QUERIES["release_creation"], **_whose(creation), worker=worker)

    async def settle(self, settlement: Settlement, worker: str, now: float) -> None:
        """Write an outcome, all or nothing. Raises VersionLost, LeaseLost."""
        creation = settlement.creation
        async with self._writing() as transaction:
            if await transaction.one(_QUERIES["held_creation"], **_whose(creation), worker=worker) is None:
                raise LeaseLost("Another worker carries this request out.")
            user, state = creation.person.user, settlement.conversation
            await _write_talk(transaction, settlement.talk, user, settlement.version, state, now)
            answer = settlement.answer.model_dump_json()
            await transaction.run(_QUERIES["answer"], **creation.activity.model_dump(), answer=answer)
            if settlement.over:
                query = "close_creation" if settlement.keep else "delete_creation"
                await transaction.run(_QUERIES[query], **_whose(creation))
            if settlement.post is not None:
                await transaction.run(_QUERIES["post"], **_post_values(settlement.post), now=now)
            if settlement.watch is not None:
                await watches.write(transaction, settlement.watch)

    async def claim_posts(self, now: float, until: float, most: int) -> tuple[Post, ...]:
        """What is due to be told; due again at `until`."""
        async with self._writing() as transaction:
            rows = await transaction.all(_QUERIES["claim_posts"], now=now, until=until, most=most)
        return tuple(_post(row) for row in rows)

    async def delivered(self, post: Post) -> None:
        """It was handed over, or never will be."""
        reference = post.reference
        async with self._writing() as transaction:
            await transaction.run(
                _QUERIES["delete_post"], channel=reference.channel, conversation=reference.conversation, key=post.key
            )

    async def claim_watches(self, now: float, until: float, most: int) -> tuple[Watch, ...]:
        """Events that are due to be looked at; due again at `until`."""
        async with self._writing() as transaction:
            return await watches.claim(transaction, now, until, most)

    async def watched(self, watch: Watch, now: float, telling: Telling | None = None) -> None:
        """Keep what is known of an event, and tell what is new of it, all or nothing. Raises VersionLost."""
        async with self._writing() as transaction:
            await watches.renew(transaction, watch)
            if telling is not None:
                user, state = watch.person.user, telling.conversation
                await _write_talk(transaction, telling.talk, user, telling.version, state, now)
                await transaction.run(_QUERIES["post"], **_post_values(telling.post), now=now)

    async def unwatch(self, watch: Watch) -> None:
        """The event need not be looked at any more."""
        async with self._writing() as transaction:
            await watches.delete(transaction, watch)

    async def expire(self, before: float) -> int:
        """Delete what nobody touched since then; the number of talks."""
        async with self._writing() as transaction:
            for query in ("expire_inbox", "expire_creations", "expire_outbox"):
                await transaction.run(_QUERIES[query], before=before)
            return await transaction.run(_QUERIES["expire_talks"], before=before)

    async def forget(self, person: PersonKey) -> None:
        """Delete everything of a person in one transaction, then leave no trace of it in the files."""
        async with self._writing() as transaction:
            for query in _FORGET:
                await transaction.run(_QUERIES[query], **person.model_dump())
            for forget in self._forgets:
                await forget(transaction, person.tenant, person.user)
        with _reachable():
            await self._database.scrub()

    async def close(self) -> None:
        """Nothing to close: the database belongs to whoever opened it."""

    async def _one(self, query: str, **values: Cell) -> Row | None:
        with _reachable():
            return await self._database.one(_QUERIES[query], **values)

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[Transaction]:
        with _reachable():
            async with self._database.transaction() as transaction:
                yield transaction


async def _take(transaction: Transaction, turn: TurnRecord, now: float) -> None:
    answer = turn.answer.model_dump_json() if turn.answer is not None else None
    person = turn.person.model_dump()
    if not await transaction.run(_QUERIES["take"], **turn.activity.model_dump(), **person, answer=answer, now=now):
        raise AlreadyTaken("Another process answers this activity.")


async def _write_talk(
    transaction: Transaction, talk: TalkKey, user: str, version: int, state: Conversation, now: float
) -> None:
    values: dict[str, Cell] = {
        **talk.model_dump(),
        "has_draft": state.draft is not None,
        "state": write_state(state),
        "now": now,
    }
    if version == 0:
        written = await transaction.run(_QUERIES["begin_talk"], **values, user=user)
    else:
        written = await transaction.run(_QUERIES["advance_talk"], **values, version=version)
    if not written:
        raise VersionLost("Another process took a turn of this talk.")


def _card(written: str | None) -> LiveCard | None:
    """The card; None for what another version of this program wrote: it keeps its buttons, which answer as old ones."""
    try:
        return LiveCard.model_validate_json(written) if written else None
    except ValidationError:
        return None


async def _begin(transaction: Transaction, creation: Creation, worker: str, now: float, until: float) -> int:
    """Begin a creation, or begin anew one that was given up; how often it was attempted before."""
    row = await transaction.one(
        _QUERIES["write_creation"],
        **_whose(creation),
        **creation.activity.model_dump(),
        frozen=as_json(creation.frozen),
        replaces=creation.replaces,
        worker=worker,
        now=now,
        until=until,
    )
    if row is None:
        raise UnderWay("This request is being carried out already.")
    return int(row["attempts"])


def _whose(creation: Creation) -> dict[str, Cell]:
    return {**creation.person.model_dump(), "key": creation.key}


def _key_of(row: Row) -> dict[str, Cell]:
    return {name: row[name] for name in ("tenant", "user", "key")}


def _creation(row: Row) -> Creation | None:
    """A claimed row; None for what another version of this program wrote and this one cannot read."""
    try:
        frozen = Frozen.model_validate_json(row["frozen"])
    except ValidationError:
        _log.error("request unreadable", key=row["key"], person=row["user"])
        return None
    return Creation(
        person=PersonKey(tenant=row["tenant"], user=row["user"]),
        key=row["key"],
        activity=ActivityKey(channel=row["channel"], conversation=row["conversation"], activity=row["activity"]),
        frozen=frozen,
        replaces=row["replaces"],
        attempts=row["attempts"],
    )


def _post(row: Row) -> Post:
    return Post.model_validate_json(row["message"]).model_copy(update={"attempts": row["attempts"]})


def _post_values(post: Post) -> dict[str, Cell]:
    reference = post.reference
    return {
        **post.person.model_dump(),
        "key": post.key,
        "channel": reference.channel,
        "conversation": reference.conversation,
        "message": post.model_dump_json(),
    }


@contextmanager
def _reachable() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise StoreUnavailable("The database does not answer.") from error

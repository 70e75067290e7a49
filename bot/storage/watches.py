"""Rows of events that are watched: read, written, claimed within a transaction of the SQLite store."""

from pathlib import Path

import structlog
from pydantic import ValidationError

from bot.database import Cell, Row, Transaction, read_queries
from bot.storage.store import Watch

_QUERIES = read_queries(Path(__file__).parent / "queries.sql")
_log = structlog.get_logger("store")


async def write(transaction: Transaction, watch: Watch) -> None:
    """Watch an event. One that is watched already, under the request that made it, is begun anew."""
    row = await transaction.one(_QUERIES["watch_of_event"], **watch.person.model_dump(), event=watch.event)
    known = _watch(row) if row is not None else None
    kept = watch if known is None else watch.model_copy(update={"key": known.key})
    await transaction.run(_QUERIES["watch"], **_values(kept))


async def renew(transaction: Transaction, watch: Watch) -> None:
    """Write what is known now. An event that is not watched any more stays so."""
    row = await transaction.one(_QUERIES["watch_of_event"], **watch.person.model_dump(), event=watch.event)
    if row is not None:
        await transaction.run(_QUERIES["watch"], **_values(watch))


async def claim(transaction: Transaction, now: float, until: float, most: int) -> tuple[Watch, ...]:
    """What is due, due again at `until`. A row that cannot be read is deleted."""
    rows = await transaction.all(_QUERIES["claim_watches"], now=now, until=until, most=most)
    found = []
    for row in rows:
        watch = _watch(row)
        if watch is None:
            await transaction.run(_QUERIES["delete_watch"], tenant=row["tenant"], user=row["user"], key=row["key"])
        else:
            found.append(watch)
    return tuple(found)


async def delete(transaction: Transaction, watch: Watch) -> None:
    """Watch it no more."""
    await transaction.run(_QUERIES["delete_watch"], **watch.person.model_dump(), key=watch.key)


def _watch(row: Row) -> Watch | None:
    try:
        return Watch.model_validate_json(row["content"])
    except ValidationError:
        _log.error("watch unreadable", person=row["user"])
        return None


def _values(watch: Watch) -> dict[str, Cell]:
    values = {"key": watch.key, "event": watch.event, "due": watch.due, "until": watch.until}
    return {**watch.person.model_dump(), **values, "content": watch.model_dump_json()}

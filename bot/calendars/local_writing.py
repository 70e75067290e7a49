"""What the embedded calendar writes: each function is a step inside one transaction. `written`: seconds since 1970."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from bot.calendars.local_rows import bounds, read_occurrence_id, span_of
from bot.calendars.occurrences import takes_place
from bot.calendars.service import Gone, Owner, Refused
from bot.database import Cell, Row, Transaction, read_queries
from dialogs.model import Busy, Event, Window

QUERIES = read_queries(Path(__file__).parent / "queries.sql")
LAST_YEAR = 9000
"""Events after it cannot be turned into instants in every zone."""


@dataclass(frozen=True)
class Writing:
    """One owner's calendar inside one transaction."""

    transaction: Transaction
    owner: Owner
    written: float
    """Real time of the writing, seconds since 1970."""

    async def run(self, query: str, **values: Cell) -> int:
        """Run a named query for the owner; the number of rows it changed."""
        return await self.transaction.run(QUERIES[query], **whose(self.owner), **values)

    async def one(self, query: str, **values: Cell) -> Row | None:
        """The first row of a named query for the owner."""
        return await self.transaction.one(QUERIES[query], **whose(self.owner), **values)


def whose(owner: Owner) -> dict[str, Cell]:
    """The owner as the parameters `tenant` and `owner`."""
    return {"tenant": owner.tenant, "owner": owner.user}


def event_id(owner: Owner, key: str) -> str:
    """The id of the event that this key creates: the same in every attempt."""
    return str(uuid5(NAMESPACE_URL, f"event:{owner.tenant}:{owner.user}:{key}"))


def there(row: Row | None) -> Row:
    """The row of an event that takes place. Raises Gone."""
    if row is None or row["content"] is None:
        raise Gone("The event is not there any more.")
    return row


async def insert(writing: Writing, event: Event, key: str, *, sample: bool = False) -> None:
    """Write the event once: the same key again writes nothing. Raises Refused."""
    name = event_id(writing.owner, key)
    await _insert(writing, name, event, key, series_id=None, day=None, sample=sample)


async def change(writing: Writing, reference: str, event: Event, key: str) -> None:
    """Make the event, or the occurrence that the reference names, equal to `event`. Raises Gone, Refused."""
    row = await writing.one("event_by_id", id=reference)
    if row is None:
        await _change_occurrence(writing, reference, event, key)
    elif there(row)["last_key"] != key:
        await writing.run("update_event", **_content(event), id=reference, key=key, written=writing.written)
        await _book(writing, reference, event)


async def cancel(writing: Writing, reference: str, occurrence: Window | None) -> None:
    """Cancel an event, a series, or one occurrence; a second time changes nothing. Raises Gone, Refused."""
    row = await writing.one("event_by_id", id=reference)
    if row is None:
        series, day = await _occurrence(writing, reference)
        await writing.run("skip_day", id=series["id"], day=day.isoformat())
    elif row["content"] is not None and occurrence is not None and _event(row).recurrence is not None:
        await _cancel_occurrence(writing, row, occurrence)
    else:
        await _blank(writing, reference)


async def insert_sample_busy(writing: Writing, busy: Busy) -> None:
    """Write when somebody of the sample week is busy."""
    await writing.run("insert_sample_busy", address=busy.who.lower(), **bounds(busy.window))


async def remove_sample(writing: Writing) -> int:
    """Delete the sample week; the number of events it still had."""
    row = await writing.one("count_sample_events")
    for query in ("delete_sample_skips", "delete_sample_bookings", "delete_sample_events", "delete_sample_busy"):
        await writing.run(query)
    return int(row["number"]) if row is not None else 0


async def _insert(
    writing: Writing, name: str, event: Event, key: str, *, series_id: str | None, day: date | None, sample: bool
) -> None:
    inserted = await writing.run(
        "insert_event",
        **_content(event),
        id=name,
        key=key,
        series_id=series_id,
        day=day.isoformat() if day else None,
        sample=sample,
        written=writing.written,
    )
    if inserted:
        await _book(writing, name, event)


async def _change_occurrence(writing: Writing, reference: str, event: Event, key: str) -> None:
    """An occurrence that differs from its series becomes an event of its own, and the series skips its day."""
    series, day = await _occurrence(writing, reference)
    skipped_now = await writing.run("skip_day", id=series["id"], day=day.isoformat())
    if not skipped_now:
        raise Gone("This occurrence was cancelled.")
    alone = event.model_copy(update={"recurrence": None})
    sample = bool(series["sample"])
    await _insert(writing, reference, alone, key, series_id=series["id"], day=day, sample=sample)


async def _cancel_occurrence(writing: Writing, series: Row, occurrence: Window) -> None:
    """By its instant: the occurrence may have been changed, and then stands for itself."""
    changed = await writing.one("changed_occurrence", id=series["id"], starts=bounds(occurrence)["starts"])
    if changed is not None:
        await _blank(writing, changed["id"])
        return
    event = _event(series)
    day = occurrence.start.astimezone(ZoneInfo(event.zone)).date()
    if not takes_place(event, day):
        raise Refused("The series has no occurrence on that day.")
    await writing.run("skip_day", id=series["id"], day=day.isoformat())


async def _occurrence(writing: Writing, reference: str) -> tuple[Row, date]:
    """The series and the day of an occurrence that follows its rule. Raises Gone."""
    named = read_occurrence_id(reference)
    if named is None:
        raise Gone("There is no such event.")
    series = there(await writing.one("event_by_id", id=named[0]))
    if not takes_place(_event(series), named[1]):
        raise Gone("The series has no such occurrence.")
    return series, named[1]


async def _blank(writing: Writing, name: str) -> None:
    await writing.run("blank_event", id=name, written=writing.written)
    await writing.run("delete_bookings", id=name)


async def _book(writing: Writing, name: str, event: Event) -> None:
    await writing.run("delete_bookings", id=name)
    for place in event.places:
        if place.address:
            await writing.run("insert_booking", id=name, address=place.address.lower())


def _event(row: Row) -> Event:
    return Event.model_validate_json(row["content"])


def _content(event: Event) -> dict[str, Cell]:
    if event.end.year > LAST_YEAR:
        raise Refused("The event lies too far in the future.")
    if event.end < event.start:
        raise Refused("The event ends before it starts.")
    return {**span_of(event), "content": event.model_dump_json()}

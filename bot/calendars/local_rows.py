"""From the rows of the embedded calendar to values, series expanded. Pure."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from bot.calendars.occurrences import end_of, occurrence_of, occurrences, overlap, window_of
from bot.database import Cell, Row
from dialogs.model import Busy, CalendarEvent, Event, EventRef, Value, Window

Skipped = Mapping[str, frozenset[date]]
"""Days of each series, by its id, on which no occurrence takes place as the rule says."""


class StoredEvent(Value):
    """An event or series as it stands in the database."""

    id: str
    event: Event
    series_id: str | None = None
    """Of a changed occurrence: the series it belongs to."""
    day: date | None = None
    """Of a changed occurrence: the day it had in the series."""
    skipped: tuple[date, ...] = ()
    """Of a series: the days on which it does not take place, in order."""
    sequence: int = 0
    """How often it was changed."""
    written: datetime
    """When it was written last, in UTC."""
    sample: bool = False


def seconds(moment: datetime) -> int:
    """Seconds since 1970, as the rows hold instants."""
    return int(moment.timestamp())


def bounds(window: Window) -> dict[str, Cell]:
    """A window as the parameters `starts` and `ends`."""
    return {"starts": seconds(window.start), "ends": seconds(window.end)}


def window_of_row(row: Row) -> Window:
    """The columns `starts` and `ends` as a window."""
    return Window(start=datetime.fromtimestamp(row["starts"], UTC), end=datetime.fromtimestamp(row["ends"], UTC))


def span_of(event: Event) -> dict[str, Cell]:
    """From the first start to the last end of the event or its series, as `starts` and `ends`.

    An event without length gets a second, so that a search by time finds it.
    """
    start = window_of(event).start
    return {"starts": seconds(start), "ends": max(seconds(end_of(event)), seconds(start) + 1)}


def skipped_days(rows: tuple[Row, ...]) -> Skipped:
    """The rows of `skipped_days` by series."""
    series = {row["series_id"] for row in rows}
    return {one: frozenset(date.fromisoformat(row["day"]) for row in rows if row["series_id"] == one) for one in series}


def stored_event(row: Row, skipped: Skipped) -> StoredEvent:
    """A row whose content is there."""
    return StoredEvent(
        id=row["id"],
        event=Event.model_validate_json(row["content"]),
        series_id=row["series_id"],
        day=date.fromisoformat(row["day"]) if row["day"] else None,
        skipped=tuple(sorted(skipped.get(row["id"], ()))),
        sequence=row["sequence"],
        written=datetime.fromtimestamp(row["written"], UTC),
        sample=bool(row["sample"]),
    )


def whole_event(row: Row) -> CalendarEvent:
    """The event or the whole series of a row whose content is there."""
    event = Event.model_validate_json(row["content"])
    return _calendar_event(row, row["id"], event, window_of(event), series=event.recurrence is not None)


def expanded(row: Row, window: Window, skipped: Skipped) -> Iterator[CalendarEvent]:
    """What of a row takes place in the window: the event itself, or the occurrences of its series."""
    event = Event.model_validate_json(row["content"])
    if event.recurrence is None:
        if overlap(window_of(event), window):
            yield _calendar_event(row, row["id"], event, window_of(event), series=row["series_id"] is not None)
        return
    for day, taken in occurrences(event, window):
        if day not in skipped.get(row["id"], ()):
            yield _calendar_event(row, occurrence_id(row["id"], day), occurrence_of(event, day), taken, series=True)


def occurrence_id(series_id: str, day: date) -> str:
    """How one occurrence of a series is addressed, before and after it was changed."""
    return f"{series_id}/{day.isoformat()}"


def read_occurrence_id(reference: str) -> tuple[str, date] | None:
    """The series and day of an occurrence's id; None for the id of a whole event."""
    series_id, slash, day = reference.partition("/")
    try:
        return (series_id, date.fromisoformat(day)) if slash else None
    except ValueError:
        return None


def busy_of(event: CalendarEvent, who: str = "") -> Busy | None:
    """Whether an event keeps from others: an event of whole days does only when it says so (as in Outlook)."""
    shown = event.event.show_as or ("free" if event.event.all_day else "busy")
    if shown == "free" or shown == "workingElsewhere":
        return None
    return Busy(window=event.window, status=shown, subject=None if who else event.event.subject, who=who)


def _series_of(row: Row, reference: str) -> str | None:
    """Of an occurrence, as the rule says or changed, the series."""
    return row["series_id"] or (row["id"] if reference != row["id"] else None)


def _calendar_event(row: Row, reference: str, event: Event, window: Window, *, series: bool) -> CalendarEvent:
    return CalendarEvent(
        ref=EventRef(id=reference, etag=str(row["sequence"]), series=_series_of(row, reference)),
        event=event,
        window=window,
        series=series,
        sample=bool(row["sample"]),
        sensitivity=event.sensitivity or "normal",
    )

"""The embedded calendar as files: one event to download, everything to subscribe to."""

from bot.calendars.ics import calendar_file
from bot.calendars.local import LocalCalendar
from bot.calendars.local_rows import read_occurrence_id
from bot.calendars.service import Gone, Owner


class LocalFiles:
    """Events of the embedded calendar as iCalendar text. Methods raise `CalendarError`."""

    def __init__(self, calendar: LocalCalendar) -> None:
        self._calendar = calendar

    async def calendar(self, owner: Owner, name: str) -> bytes:
        """All events of the owner, under this name."""
        return calendar_file(await self._calendar.stored(owner), name)

    async def event(self, owner: Owner, event_id: str) -> bytes:
        """One event; of an occurrence its whole series, which other calendars cannot do without. Raises `Gone`."""
        occurrence = read_occurrence_id(event_id)
        wanted = occurrence[0] if occurrence is not None else event_id
        found = tuple(event for event in await self._calendar.stored(owner) if wanted in (event.id, event.series_id))
        if not found:
            raise Gone("There is no such event.")
        return calendar_file(found, found[0].event.subject)

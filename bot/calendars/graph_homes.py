"""Where events lie in Graph: every form of address under which an event can be created.

Source: learn.microsoft.com/graph/api/user-post-events and /graph/api/group-post-events.

| calendar                             | events                                     |
|--------------------------------------|--------------------------------------------|
| the own standard one                 | {mailbox}/events                           |
| the own standard one, by its name    | {mailbox}/calendar/events                  |
| another own one, or a shared one     | {mailbox}/calendars/{id}/events            |
| another person's standard one        | /users/{address}/calendar/events           |
| a group's                            | /groups/{id}/events                        |
| a group's, by its name               | /groups/{id}/calendar/events               |

{mailbox} is /me, or /users/{id} in the application's name.
"""

from dataclasses import dataclass
from urllib.parse import quote

from bot.calendars.service import Refused
from bot.graph.access import CALENDAR, GROUPS, SHARED, Scopes
from dialogs.model import Calendar

_SHARED = "shared:"
"""Before the note of a calendar among the own ones that somebody else shares: it needs another permission."""


@dataclass(frozen=True)
class Home:
    """A calendar as an address."""

    mailbox: str | None
    """Path of the mailbox; None for the owner's own."""
    calendar: str
    """Path of the calendar inside it; "" for the standard one."""
    scopes: Scopes = CALENDAR

    @property
    def events(self) -> str:
        """Path of the calendar's events, inside the mailbox."""
        return f"{self.calendar}/events"

    @property
    def view(self) -> str:
        """Path of the calendar's view, inside the mailbox."""
        return f"{self.calendar}/calendarView"

    def event(self, name: str) -> str:
        """Path of one event, inside the mailbox."""
        return f"{self.events}/{quote(name, safe='')}"

    @property
    def note(self) -> str | None:
        """For `EventRef.calendar`; None for the own standard calendar."""
        shared = _SHARED if self.mailbox is None and self.scopes == SHARED else ""
        return f"{shared}{self.mailbox or ''}{self.calendar}" or None

    @property
    def group(self) -> bool:
        """Whether it is a group's."""
        return (self.mailbox or "").startswith("/groups/")


OWN = Home(None, "")


def home_of(calendar: Calendar) -> Home:
    """Where the calendar's events lie. Raises Refused for a calendar that was named but not looked up."""
    own_form = "/calendar" if calendar.by_name else ""
    match calendar.kind:
        case "mine" if calendar.id is None:
            return Home(None, own_form)
        case "mine":
            return Home(None, "/calendar")
        case "group" if calendar.id:
            return Home(f"/groups/{quote(calendar.id, safe='')}", own_form, GROUPS)
        case "person" if calendar.owner and calendar.id in (None, calendar.owner):
            return Home(f"/users/{quote(calendar.owner, safe='@')}", "/calendar", SHARED)
        case "person" if calendar.id:
            return Home(None, _by_id(calendar.id), SHARED)
        case "named" if calendar.id:
            return Home(None, _by_id(calendar.id))
        case "named" if calendar.name is None:
            return Home(None, "/calendar")
        case _:
            raise Refused("There is no such calendar.", "calendar")


def home_at(note: str | None) -> Home:
    """The home whose `note` this is."""
    if note and note.startswith(_SHARED):
        return Home(None, note.removeprefix(_SHARED), SHARED)
    parts = (note or "").split("/")[1:]
    if parts[:1] == ["groups"] and len(parts) > 1:
        return Home(f"/groups/{parts[1]}", "".join(f"/{part}" for part in parts[2:]), GROUPS)
    if parts[:1] == ["users"] and len(parts) > 1:
        return Home(f"/users/{parts[1]}", "".join(f"/{part}" for part in parts[2:]), SHARED)
    return Home(None, note or "", CALENDAR)


def _by_id(name: str) -> str:
    return f"/calendars/{quote(name, safe='')}"

"""In whose name Graph is called: tokens by owner and permission, and the path of the owner's own mailbox.

`Access` is what the five ways of signing in (`bot.graph.signin`) have in common for those who call Graph.
"""

from typing import Protocol

Scopes = tuple[str, ...]
"""Delegated permissions of Graph by their short names, such as "Calendars.ReadWrite"."""

CALENDAR: Scopes = ("Calendars.ReadWrite",)
"""The person's own calendars: create, change, cancel, look, getSchedule."""
SHARED: Scopes = ("Calendars.ReadWrite.Shared",)
"""Calendars of others that are shared with the person, and findMeetingTimes."""
GROUPS: Scopes = ("Group.ReadWrite.All",)
"""Calendars of Microsoft 365 groups."""
PROFILE: Scopes = ("User.Read",)
"""Who the person is, and supported time zones."""
MAILBOX: Scopes = ("MailboxSettings.Read",)
"""Zone, working hours and language of the mailbox."""
PEOPLE: Scopes = ("People.Read",)
"""Who the person works with, by relevance."""
USERS: Scopes = ("User.ReadBasic.All",)
"""Everybody in the organisation by name; manager and reports."""
PLACES: Scopes = ("Place.Read.All",)
"""Rooms, room lists, equipment."""


class Owner(Protocol):
    """Whose mailbox: a tenant and a user."""

    @property
    def tenant(self) -> str:
        """ "" where there are no tenants."""
        ...

    @property
    def user(self) -> str:
        """Stable id of the person."""
        ...


class Access(Protocol):
    """One way of signing in."""

    delegated: bool
    """In a person's own name; False: in the application's, for which some of Graph does not exist."""

    async def token(self, owner: Owner, scopes: Scopes, claims: str | None = None) -> str:
        """A bearer token that is good now. Raises `NoAccess`, `GraphAway`.

        `claims`: Graph refused the last token, with this challenge ("" for none): it is not given out again.
        """
        ...

    async def mailbox(self, owner: Owner) -> str:
        """The path of the owner's mailbox: "/me", or "/users/{id}" in the application's name. Raises `NoAccess`."""
        ...

    async def personal(self, owner: Owner) -> bool:
        """Whether the owner signed in with a personal Microsoft account, which has no groups, rooms or colleagues."""
        ...

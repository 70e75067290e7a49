"""Calendars of a mailbox, those shared with it, and the groups of a person."""

from typing import Any

from tests.graph_server.calls import Answer, Call, Route, in_mailbox
from tests.graph_server.state import Folder, Group, State


async def _all(call: Call) -> Answer:
    """Own calendars and those of others that were added."""
    user = call.mailbox()
    call.must("Calendars.ReadWrite", "Calendars.Read")
    folders = [one for one in call.state.folders.values() if one.owner == user.id or user.id in one.shared_with]
    return Answer({"value": [shown(call.state, folder, user.id) for folder in folders]})


async def _one(call: Call) -> Answer:
    return Answer(shown(call.state, call.folder(), call.caller.user))


async def _groups(call: Call) -> Answer:
    call.must("Group.ReadWrite.All", "GroupMember.Read.All")
    groups = [one for one in call.state.groups.values() if call.user().id in one.members]
    return Answer({"value": [_shown_group(group) for group in groups]})


def shown(state: State, folder: Folder, looks: str) -> dict[str, Any]:
    """A calendar as the API shows it to the user who looks."""
    owner = state.users.get(folder.owner) or state.groups[folder.owner]
    own = folder.owner == looks
    return {
        "id": folder.id,
        "name": folder.name if own else owner.name,
        "color": "auto",
        "changeKey": "1",
        "isDefaultCalendar": folder.default and own,
        "canShare": own,
        "canViewPrivateItems": own,
        "canEdit": folder.can_edit,
        "allowedOnlineMeetingProviders": list(folder.online),
        "defaultOnlineMeetingProvider": folder.online[0] if folder.online else "unknown",
        "isTallyingResponses": True,
        "isRemovable": not folder.default,
        "owner": {"name": owner.name, "address": owner.address},
    }


def _shown_group(group: Group) -> dict[str, Any]:
    return {
        "@odata.type": "#microsoft.graph.group",
        "id": group.id,
        "displayName": group.name,
        "mail": group.address,
        "mailEnabled": group.unified,
        "securityEnabled": not group.unified,
        "groupTypes": ["Unified"] if group.unified else [],
    }


ROUTES: tuple[Route, ...] = (
    *in_mailbox("GET", "/calendars", _all),
    *in_mailbox("GET", "/calendar", _one),
    *in_mailbox("GET", "/calendars/{calendar}", _one),
    Route("GET", "/groups/{group}/calendar", _one),
    *in_mailbox("GET", "/memberOf/microsoft.graph.group", _groups),
)

"""Who is in the organisation: users by search and filter, relevant people, managers, reports, verified domains."""

import re
import unicodedata
from typing import Any

from tests.graph_server.calls import Answer, Call, Route, in_mailbox
from tests.graph_server.refusals import Refusal, denied
from tests.graph_server.state import User

_SEARCH = re.compile(r'^"(?P<property>\w+):(?P<words>(?:[^"\\]|\\.)*)"$')
_QUOTED = re.compile(r'^"(?P<words>(?:[^"\\]|\\.)*)"$')
_EQUAL = re.compile(r"(\w+) eq '((?:[^']|'')*)'")
_SEARCHED = ("displayName", "mail", "userPrincipalName", "givenName", "surname")


async def _users(call: Call) -> Answer:
    call.must("User.ReadBasic.All", "User.Read.All")
    refuse_personal(call)
    if "$search" in call.query:
        found = _searched(call)
    elif "$filter" in call.query:
        terms = _EQUAL.findall(call.query["$filter"])
        if not terms:
            raise Refusal(400, "Request_BadRequest", "Invalid filter clause.")
        values = [(name, value.replace("''", "'").lower()) for name, value in terms]
        found = [one for one in shown_users(call) if any(str(one.get(name)).lower() == value for name, value in values)]
    else:
        found = shown_users(call)
    return Answer({"value": [_selected(call, one) for one in found[: int(call.query.get("$top", 100))]]})


def _searched(call: Call) -> list[dict[str, Any]]:
    if call.request.headers.get("ConsistencyLevel", "").lower() != "eventual":
        message = "Request with $search query parameter only works through MSGraph with a special request header."
        raise Refusal(400, "Request_UnsupportedQuery", message)
    search = _SEARCH.match(call.query["$search"])
    if search is None or search["property"] not in _SEARCHED:
        message = "Unrecognized query argument specified: '$search'. It has to be 'property:value' in double quotes."
        raise Refusal(400, "Request_BadRequest", message)
    wanted = _words(_plain(search["words"]))
    return [
        one
        for one in shown_users(call)
        if all(any(word.startswith(part) for word in _words(str(one[search["property"]]))) for part in wanted)
    ]


async def _people(call: Call) -> Answer:
    """Relevance, and a little fuzziness: a name that begins like the query, or nearly."""
    call.must("People.Read")
    search = _QUOTED.match(call.query.get("$search", '""'))
    if call.part("user") and "$search" in call.query:
        raise Refusal(400, "BadRequest", "$search is only supported for the signed-in user.")
    if search is None or "$skip" in call.query:
        raise Refusal(400, "BadRequest", "Invalid search.")
    wanted = _words(_plain(search["words"]))
    found = [one for one in call.state.organization.relevant.get(call.user().id, []) if _is_like(one, wanted)]
    return Answer({"value": [_selected(call, one) for one in found[: int(call.query.get("$top", 10))]]})


async def _user(call: Call) -> Answer:
    call.must("User.Read", "User.ReadBasic.All", "User.Read.All")
    return Answer(_selected(call, _shown(call.user())))


async def _manager(call: Call) -> Answer:
    call.must("User.ReadBasic.All", "User.Read.All")
    refuse_personal(call)
    manager = call.state.organization.managers.get(call.user().id)
    if manager is None:
        raise Refusal(404, "Request_ResourceNotFound", "Resource 'manager' does not exist.")
    return Answer({"@odata.type": "#microsoft.graph.user", **_selected(call, _shown(call.state.users[manager]))})


async def _reports(call: Call) -> Answer:
    call.must("User.ReadBasic.All", "User.Read.All")
    refuse_personal(call)
    boss = call.user().id
    reports = [call.state.users[user] for user, manager in call.state.organization.managers.items() if manager == boss]
    return Answer({"value": [_selected(call, _shown(one)) for one in reports]})


async def _organization(call: Call) -> Answer:
    call.must("User.Read", "Organization.Read.All")
    refuse_personal(call)
    if not call.state.organization.told_domains:
        raise Refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
    domains = [{"name": name, "isDefault": False} for name in call.state.organization.domains]
    return Answer({"value": [{"id": "tenant", "verifiedDomains": domains}]})


def refuse_personal(call: Call) -> None:
    """A personal account has no organisation."""
    if call.caller.user in call.state.organization.personal:
        raise denied()


def shown_users(call: Call) -> list[dict[str, Any]]:
    """Everybody, as the API shows users."""
    return [_shown(user) for user in call.state.users.values()]


def _shown(user: User) -> dict[str, Any]:
    first, _, last = user.name.partition(" ")
    return {
        "id": user.id,
        "displayName": user.name,
        "givenName": first,
        "surname": last or None,
        "mail": user.address,
        "userPrincipalName": user.address,
        "jobTitle": None,
        "department": None,
        **user.more,
    }


def _selected(call: Call, one: dict[str, Any]) -> dict[str, Any]:
    names = call.query.get("$select")
    return {name: one.get(name) for name in names.split(",")} if names else one


def _is_like(person: dict[str, Any], wanted: tuple[str, ...]) -> bool:
    addresses = [one["address"].lower() for one in person["scoredEmailAddresses"]]
    known = (*_words(str(person["displayName"])), *addresses)
    return all(any(word.startswith(part[: max(3, len(part) - 1)]) for word in known) for part in wanted)


def _words(text: str) -> tuple[str, ...]:
    """In small letters, without accents."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return tuple(plain.lower().split())


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


ROUTES: tuple[Route, ...] = (
    Route("GET", "/users", _users),
    Route("GET", "/organization", _organization),
    *in_mailbox("GET", "", _user),
    *in_mailbox("GET", "/people", _people),
    *in_mailbox("GET", "/manager", _manager),
    *in_mailbox("GET", "/directReports", _reports),
)

"""The Graph that other tests rest on says no where Microsoft's does. What is expected stands in its documentation."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.graph_server import APP_TOKEN, Fault, GraphServer

ADA = {"Authorization": "Bearer token-of-ada"}
MIDNIGHT = {
    "start": {"dateTime": "2026-03-03T00:00:00", "timeZone": "UTC"},
    "end": {"dateTime": "2026-03-04T00:00:00", "timeZone": "UTC"},
}
NOON = {
    "start": {"dateTime": "2026-03-03T12:00:00", "timeZone": "Romance Standard Time"},
    "end": {"dateTime": "2026-03-03T13:00:00", "timeZone": "Romance Standard Time"},
}
DANA = {"emailAddress": {"address": "dana@contoso.com", "name": "Dana"}, "type": "required"}
WEEKLY = {"type": "weekly", "interval": 1, "daysOfWeek": ["tuesday"]}
NO_END = {"type": "noEnd", "startDate": "2026-03-03"}
WINDOW = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z"
ELSEWHERE = {"dateTime": "2026-03-04T00:00:00", "timeZone": "Romance Standard Time"}
NOWHERE = {"dateTime": "2026-03-03T12:00:00", "timeZone": "Nowhere"}
NOBODY = (401, "InvalidAuthenticationToken")
INVALID = (400, "ErrorPropertyValidationFailure")
UNREAD = (400, "RequestBodyRead")
BROKEN = (500, "ErrorInternalServerError")
Ask = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]


@pytest.fixture
async def server() -> AsyncIterator[GraphServer]:
    async with GraphServer().running() as running:
        running.state.group("Team", members=("ada",))
        yield running


@pytest.fixture
async def ask(server: GraphServer) -> AsyncIterator[Ask]:
    """Sends a request as Ada; its status and JSON."""
    async with aiohttp.ClientSession() as session:

        async def send(method: str, path: str, body: Any = None, **headers: str) -> tuple[int, dict[str, Any]]:
            content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
            kind = {"Content-Type": "application/json"} if content else {}
            async with session.request(
                method, f"{server.url}/v1.0{path}", data=content, headers={**ADA, **kind, **headers}
            ) as response:
                return response.status, json.loads(await response.read() or b"{}")

        yield send


def code(answer: tuple[int, dict[str, Any]]) -> tuple[int, str]:
    """Status and code of a refusal."""
    return answer[0], answer[1]["error"]["code"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({**NOON, "colour": "red"}, UNREAD),
        ({"event": NOON}, UNREAD),
        ({**NOON, "location": {"name": "Bar"}}, UNREAD),
        ({**NOON, "showAs": "daydreaming"}, UNREAD),
        ({**NOON, "isAllDay": "yes"}, UNREAD),
        (b"{", UNREAD),
        ({**NOON, "attendees": None}, (400, "UnableToDeserializePostBody")),
        ({**NOON, "importance": None}, (400, "UnableToDeserializePostBody")),
        ({**NOON, "start": NOWHERE}, (400, "TimeZoneNotSupportedException")),
        ({"start": NOON["end"], "end": NOON["start"]}, INVALID),
        ({"start": NOON["start"]}, INVALID),
        ({**NOON, "isAllDay": True}, (400, "ErrorInvalidRequest")),
        ({**MIDNIGHT, "isAllDay": True, "end": ELSEWHERE}, (400, "ErrorInvalidRequest")),
        ({**NOON, "attendees": [{"emailAddress": {"address": "dana"}}]}, (400, "ErrorInvalidRecipients")),
        ({**NOON, "attendees": [DANA] * 501}, INVALID),
        ({**NOON, "recurrence": {"pattern": {**WEEKLY, "dayOfMonth": 3}, "range": NO_END}}, INVALID),
        ({**NOON, "recurrence": {"pattern": WEEKLY, "range": {**NO_END, "startDate": "2026-03-04"}}}, INVALID),
        ({**NOON, "recurrence": {"pattern": {"type": "daily"}, "range": NO_END}}, BROKEN),
        ({**NOON, "extensions": [{"@odata.type": "microsoft.graph.openTypeExtension"}]}, BROKEN),
        ({**NOON, "body": {"content": "x" * 4_200_000}}, (413, "RequestEntityTooLarge")),
    ],
)
async def test_what_it_refuses(server: GraphServer, ask: Ask, body: Any, expected: tuple[int, str]) -> None:
    assert code(await ask("POST", "/me/events", body)) == expected
    assert not server.state.events


@pytest.mark.parametrize(
    "body",
    [
        NOON,
        {**MIDNIGHT, "isAllDay": True},
        {**NOON, "recurrence": None},
        {**NOON, "attendees": []},
        {**NOON, "attendees": [{**DANA, "type": "Required"}], "showAs": "OOF", "body": {"contentType": "HTML"}},
        {**NOON, "id": "mine", "webLink": "mine"},
    ],
)
async def test_what_it_takes(ask: Ask, body: Any) -> None:
    status, shown = await ask("POST", "/me/events", body)
    assert status == 201
    assert shown["id"] != "mine"
    assert shown["start"]["dateTime"].endswith(":00.0000000")


async def test_who_asks(server: GraphServer, ask: Ask) -> None:
    assert code(await ask("GET", "/me/calendar", Authorization="")) == NOBODY
    assert code(await ask("GET", "/me/calendar", Authorization="Bearer token-of-eve")) == NOBODY
    assert code(await ask("GET", "/me/calendar", Authorization=f"Bearer {APP_TOKEN}")) == (400, "BadRequest")
    assert (await ask("GET", "/users/ada/calendar", Authorization=f"Bearer {APP_TOKEN}"))[0] == 200
    assert code(await ask("GET", "/users/ben/calendar")) == (403, "ErrorAccessDenied")
    assert code(await ask("GET", "/users/eve/calendar")) == (404, "ErrorInvalidUser")
    server.state.users["ada"].mailbox = False
    assert code(await ask("GET", "/me/calendar")) == (404, "MailboxNotEnabledForRESTAPI")


async def test_groups(server: GraphServer, ask: Ask) -> None:
    path = f"/groups/{next(iter(server.state.groups))}/events"
    assert (await ask("POST", path, NOON))[0] == 201
    assert code(await ask("POST", path, {**NOON, "isReminderOn": True})) == (400, "ErrorInvalidRequest")
    assert code(await ask("POST", path, NOON, Authorization=f"Bearer {APP_TOKEN}")) == (403, "ErrorAccessDenied")
    assert code(await ask("POST", path, NOON, Authorization="Bearer token-of-ben")) == (403, "ErrorAccessDenied")


async def test_a_transaction_makes_one_event(server: GraphServer, ask: Ask) -> None:
    body = {**NOON, "transactionId": "t"}
    first, again = await ask("POST", "/me/events", body), await ask("POST", "/me/events", body)
    assert (first[0], again[0], first[1]["id"]) == (201, 201, again[1]["id"])
    for status in (400, 409):
        server.state.conflicts_are_409 = status == 409
        other = await ask("POST", "/me/events", {**body, "subject": "x"})
        assert code(other) == (status, "ErrorDuplicateTransactionId")
        assert other[1]["error"]["@event.existingEventId"] == first[1]["id"]


async def test_etags_windows_and_ids(ask: Ask) -> None:
    _, made = await ask("POST", "/me/events", {**NOON, "attendees": [DANA]})
    path = f"/me/events/{made['id']}"
    assert (await ask("PATCH", path, {"subject": "x"}, **{"If-Match": made["@odata.etag"]}))[0] == 200
    stale = await ask("PATCH", path, {"subject": "y"}, **{"If-Match": made["@odata.etag"]})
    assert code(stale) == (412, "ErrorIrresolvableConflict")
    assert code(await ask("GET", "/me/calendarView?startDateTime=2026-03-01T00:00:00Z")) == (
        400,
        "ErrorInvalidParameter",
    )
    assert len((await ask("GET", f"/me/calendarView?{WINDOW}"))[1]["value"]) == 1
    immutable = (await ask("GET", path, Prefer='IdType="ImmutableId"'))[1]["id"]
    assert immutable != made["id"]
    assert (await ask("DELETE", f"/me/events/{immutable}"))[0] == 204
    assert code(await ask("GET", path)) == (404, "ErrorItemNotFound")
    assert code(await ask("GET", "/me/events/nowhere")) == (400, "ErrorInvalidIdMalformed")


async def test_faults_come_before_or_after_the_deed(server: GraphServer, ask: Ask) -> None:
    server.faults += [Fault(503, "", method="POST"), Fault(504, "", after=True, method="POST")]
    assert (await ask("POST", "/me/events", NOON))[0] == 503
    assert not server.state.events
    assert (await ask("POST", "/me/events", NOON))[0] == 504
    assert len(server.state.events) == 1
    server.faults.append(Fault(reset=True, after=True, method="POST"))
    with pytest.raises(aiohttp.ClientError):
        await ask("POST", "/me/events", NOON)
    assert len(server.state.events) == 2


async def test_what_it_keeps_outlives_it(tmp_path: Path) -> None:
    file = tmp_path / "graph.sqlite3"
    for number in (1, 2):
        async with GraphServer(file).running() as server, aiohttp.ClientSession(headers=ADA) as session:
            body = {**NOON, "transactionId": "t"}
            async with session.post(f"{server.url}/v1.0/me/events", json=body) as response:
                assert response.status == 201
            async with session.post(f"{server.url}/v1.0/me/events", json=NOON) as response:
                assert response.status == 201
            assert len(server.state.events) == number + 1

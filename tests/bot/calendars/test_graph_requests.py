"""What goes out to Graph: each property, the same bytes each time, and never anything that its schema does not know."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendars.graph_wire.difference import same
from bot.calendars.graph_wire.from_graph import event_of
from bot.calendars.graph_wire.to_graph import KEY_PROPERTY, body_of, settings_of
from bot.calendars.occurrences import window_of
from bot.calendars.service import Refused
from bot.graph.lacks import LACKS
from dialogs.model import (
    Attendee,
    Calendar,
    Coordinates,
    Event,
    Person,
    Place,
    PostalAddress,
    Recurrence,
)
from dialogs.model.draft import Importance, Sensitivity, ShowAs
from tests.bot.calendars.samples import ROOM, all_day, event, guest, weekly
from tests.graph_server.form import read, writable
from tests.graph_server.rules import check

SHARED = Path(__file__).parents[4] / "shared" / "graph"
DANA = guest("Dana", "dana@contoso.com")
PROJECTOR = Place(name="Projector", kind="equipment", address="projector@contoso.com")
COFFEE = Place(
    name="Fourth Coffee",
    postal=PostalAddress(street="4567 Main St", city="Redmond", state="WA", country_or_region="US"),
    coordinates=Coordinates(latitude=47.5, longitude=-102.25),
)
TEAMS = Calendar(online=("skypeForBusiness", "teamsForBusiness"))


def sent(wanted: Event) -> dict[str, Any]:
    """The request for an event, as the service reads it."""
    request: dict[str, Any] = json.loads(body_of(wanted, "key"))
    return request


def test_the_least_that_is_sent() -> None:
    assert sent(event()) == {
        "subject": "Lunch",
        "start": {"dateTime": "2026-03-03T12:00:00", "timeZone": "Romance Standard Time"},
        "end": {"dateTime": "2026-03-03T13:00:00", "timeZone": "Romance Standard Time"},
        "transactionId": "key",
        "extensions": [
            {
                "@odata.type": "microsoft.graph.openTypeExtension",
                "extensionName": "net.schedulingbot.draft",
                "draft": "key",
            }
        ],
        "singleValueExtendedProperties": [{"id": KEY_PROPERTY, "value": "key"}],
    }


def test_what_a_cloud_lacks_is_left_out() -> None:
    request = json.loads(body_of(event(online=True), "key", LACKS["china"]))
    assert request.keys() == {"subject", "start", "end", "transactionId", "singleValueExtendedProperties"}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (
            event(body="Cake & <tea>\nat 5"),
            {"body": {"contentType": "html", "content": "Cake &amp; &lt;tea&gt;<br>at 5"}},
        ),
        (event(places=(Place(name="Bar"),)), {"location": {"displayName": "Bar"}}),
        (
            event(places=(ROOM,)),
            {
                "location": {
                    "displayName": "Birch",
                    "locationType": "conferenceRoom",
                    "locationEmailAddress": "Birch@contoso.com",
                },
                "attendees": [{"emailAddress": {"address": "Birch@contoso.com", "name": "Birch"}, "type": "resource"}],
                "allowNewTimeProposals": True,
            },
        ),
        (
            event(places=(Place(name="Bar"), COFFEE)),
            {
                "location": {"displayName": "Bar; Fourth Coffee", "locationType": "default"},
                "locations": [
                    {"displayName": "Bar"},
                    {
                        "displayName": "Fourth Coffee",
                        "address": {
                            "street": "4567 Main St",
                            "city": "Redmond",
                            "state": "WA",
                            "countryOrRegion": "US",
                        },
                        "coordinates": {"latitude": 47.5, "longitude": -102.25},
                    },
                ],
            },
        ),
        (
            event(attendees=(DANA, DANA.model_copy(update={"role": "optional"})), places=(PROJECTOR,)),
            {
                "attendees": [
                    {"emailAddress": {"address": "dana@contoso.com", "name": "Dana"}, "type": "required"},
                    {"emailAddress": {"address": "projector@contoso.com", "name": "Projector"}, "type": "resource"},
                ],
                "allowNewTimeProposals": True,
            },
        ),
        (
            event(attendees=(Attendee(query="eve@contoso.com", role="optional"),), allow_new_time_proposals=False),
            {
                "attendees": [
                    {"emailAddress": {"address": "eve@contoso.com", "name": "eve@contoso.com"}, "type": "optional"}
                ],
                "allowNewTimeProposals": False,
            },
        ),
        (event(online=True), {"isOnlineMeeting": True, "onlineMeetingProvider": "teamsForBusiness"}),
        (event(online=True, calendar=TEAMS), {"isOnlineMeeting": True, "onlineMeetingProvider": "teamsForBusiness"}),
        (
            event(online=True, calendar=Calendar(online=("skypeForBusiness",))),
            {"isOnlineMeeting": True, "onlineMeetingProvider": "skypeForBusiness"},
        ),
        (event(online=True, calendar=Calendar(online=())), {}),
        (event(reminder_minutes=0), {"isReminderOn": True, "reminderMinutesBeforeStart": 0}),
        (event(reminder_minutes=30), {"isReminderOn": True, "reminderMinutesBeforeStart": 30}),
        (event(reminder_minutes=-1), {"isReminderOn": False}),
        (event(reminder_minutes=30, calendar=Calendar(kind="group", id="g")), {}),
        (
            event(show_as="oof", importance="high", sensitivity="private", categories=("Red",)),
            {"showAs": "oof", "importance": "high", "sensitivity": "private", "categories": ["Red"]},
        ),
        (
            event(hide_attendees=True, response_requested=False),
            {"hideAttendees": True, "responseRequested": False},
        ),
        (event(subject="x" * 300), {"subject": "x" * 254 + "\u2026"}),
    ],
)
def test_a_property(wanted: Event, expected: dict[str, Any]) -> None:
    usual = sent(event())
    assert {name: value for name, value in sent(wanted).items() if usual.get(name) != value} == expected


def test_whole_days_are_midnight_to_midnight_and_keep_nobody_busy() -> None:
    request = sent(all_day(days=2))
    assert (request["isAllDay"], request["showAs"]) == (True, "free")
    assert [request[name]["dateTime"] for name in ("start", "end")] == ["2026-03-03T00:00:00", "2026-03-05T00:00:00"]
    assert request["start"]["timeZone"] == request["end"]["timeZone"] == "Romance Standard Time"


@pytest.mark.parametrize(
    ("start", "fold", "minutes", "expected"),
    [
        ("2026-10-25T02:30", 0, 60, [("2026-10-25T02:30:00", "R"), ("2026-10-25T03:30:00", "R")]),
        ("2026-10-25T02:30", 1, 15, [("2026-10-25T01:30:00", "UTC"), ("2026-10-25T01:45:00", "UTC")]),
        ("2026-10-25T01:30", 0, 120, [("2026-10-25T01:30:00", "R"), ("2026-10-25T03:30:00", "R")]),
        ("2026-03-29T02:30", 0, 60, [("2026-03-29T01:30:00", "UTC"), ("2026-03-29T03:30:00", "R")]),
    ],
)
def test_what_wall_clock_and_zone_cannot_say_goes_out_as_utc(
    start: str, fold: Literal[0, 1], minutes: int, expected: list[tuple[str, str]]
) -> None:
    wanted = event(start, minutes, fold=fold)
    request = settings_of(wanted)
    taken = window_of(wanted)
    names = {"R": "Romance Standard Time", "UTC": "UTC"}
    for name, moment, (clock, zone) in zip(("start", "end"), (taken.start, taken.end), expected, strict=True):
        told = datetime.fromisoformat(request[name]["dateTime"])
        if zone == "R":
            assert request[name] == {"dateTime": clock, "timeZone": names[zone]}
        assert told.replace(tzinfo=ZoneInfo("UTC" if zone == "UTC" else wanted.zone)).astimezone(UTC) == moment


RULES: tuple[tuple[dict[str, Any], dict[str, Any], dict[str, Any]], ...] = (
    ({"frequency": "daily", "interval": 3}, {"type": "daily", "interval": 3}, {"type": "noEnd"}),
    (
        {"frequency": "daily", "weekdays": (0, 1), "count": 5},
        {"type": "weekly", "interval": 1, "daysOfWeek": ["monday", "tuesday"]},
        {"type": "numbered", "numberOfOccurrences": 5},
    ),
    (
        {"frequency": "weekly", "until": date(2026, 6, 1)},
        {"type": "weekly", "interval": 1, "daysOfWeek": ["tuesday"]},
        {"type": "endDate", "endDate": "2026-06-01"},
    ),
    (
        {"frequency": "weekly", "interval": 2, "weekdays": (3, 1)},
        {"type": "weekly", "interval": 2, "daysOfWeek": ["tuesday", "thursday"], "firstDayOfWeek": "monday"},
        {"type": "noEnd"},
    ),
    ({"frequency": "monthly"}, {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 3}, {"type": "noEnd"}),
    (
        {"frequency": "monthly", "month_day": -1},
        {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 31},
        {"type": "noEnd"},
    ),
    (
        {"frequency": "monthly", "weekdays": (4,), "nth": -1},
        {"type": "relativeMonthly", "interval": 1, "daysOfWeek": ["friday"], "index": "last"},
        {"type": "noEnd"},
    ),
    (
        {"frequency": "yearly"},
        {"type": "absoluteYearly", "interval": 1, "dayOfMonth": 3, "month": 3},
        {"type": "noEnd"},
    ),
    (
        {"frequency": "yearly", "month": 2, "month_day": -1},
        {"type": "absoluteYearly", "interval": 1, "dayOfMonth": 29, "month": 2},
        {"type": "noEnd"},
    ),
    (
        {"frequency": "yearly", "month": 11, "weekdays": (3,), "nth": 4},
        {"type": "relativeYearly", "interval": 1, "daysOfWeek": ["thursday"], "index": "fourth", "month": 11},
        {"type": "noEnd"},
    ),
)


@pytest.mark.parametrize(("rule", "pattern", "extent"), RULES)
def test_a_series(rule: dict[str, Any], pattern: dict[str, Any], extent: dict[str, Any]) -> None:
    request = sent(event(recurrence=Recurrence.model_validate(rule)))
    assert request["recurrence"] == {"pattern": pattern, "range": {"startDate": "2026-03-03", **extent}}


@pytest.mark.parametrize(
    ("wanted", "cause"),
    [
        (event(minutes=-1), "times"),
        (event("4500-12-31T23:30"), "times"),
        (weekly(until=date(2026, 3, 1)), "times"),
        (weekly(interval=100), "times"),
        (weekly(count=1000), "times"),
        (event(recurrence=Recurrence(frequency="monthly", weekdays=(0,))), "times"),
        (event(recurrence=Recurrence(frequency="daily", weekdays=(0,), interval=2)), "times"),
        (event(recurrence=Recurrence(frequency="yearly", month=2, month_day=30)), "times"),
        (event(attendees=(guest("Nobody"),)), "recipients"),
        (event(attendees=tuple(guest(f"G{n}", f"g{n}@contoso.com") for n in range(501))), "too_many_guests"),
    ],
)
def test_what_graph_has_not_is_refused_before_it_is_asked(wanted: Event, cause: str) -> None:
    with pytest.raises(Refused) as refused:
        body_of(wanted, "key")
    assert refused.value.cause == cause


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(str.strip)
ADDRESSES = st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.com", fullmatch=True)
PEOPLE = st.builds(Person, name=NAMES, address=ADDRESSES)
GUESTS = st.builds(Attendee, query=NAMES, person=PEOPLE, role=st.sampled_from(["required", "optional"]))
POSTALS = st.none() | st.builds(PostalAddress, street=st.none() | NAMES, city=NAMES)
ROOMS = st.from_regex(r"[a-z]{1,8}@rooms\.com", fullmatch=True)
COORDINATES = st.none() | st.builds(Coordinates, latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
PLACES = st.builds(Place, name=NAMES, postal=POSTALS, coordinates=COORDINATES) | st.builds(
    Place, name=NAMES, kind=st.sampled_from(["room", "equipment"]), address=ROOMS
)
ZONES = st.sampled_from(["Europe/Paris", "America/Los_Angeles", "Asia/Kolkata", "UTC", "Australia/Lord_Howe"])
EVENTS_RULES = st.none() | st.sampled_from([Recurrence.model_validate(rule) for rule, _, _ in RULES])
OPTIONAL_BOOLEAN = st.none() | st.booleans()


def _name(place: Place) -> str:
    return place.name.casefold()


def _address(place: Place) -> str:
    return place.address or place.name


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any event that can be wished for."""
    start = draw(st.datetimes(datetime(2026, 1, 1), datetime(2026, 5, 31))).replace(second=0, microsecond=0)
    whole = draw(st.booleans())
    length = draw(st.integers(1, 3 * 1440))
    begin = datetime.combine(start.date(), datetime.min.time()) if whole else start
    return Event(
        subject=draw(NAMES),
        start=begin,
        end=begin + timedelta(minutes=1440 * (1 + length // 1440) if whole else length),
        zone=draw(ZONES),
        fold=draw(st.sampled_from([0, 1])),
        all_day=whole,
        body=draw(st.none() | NAMES),
        recurrence=draw(EVENTS_RULES),
        attendees=tuple(draw(st.lists(GUESTS, max_size=4))),
        places=tuple(draw(st.lists(PLACES, max_size=3, unique_by=(_name, _address)))),
        online=draw(st.booleans()),
        reminder_minutes=draw(st.none() | st.integers(-1, 1000)),
        show_as=draw(st.none() | st.sampled_from(get_args(ShowAs))),
        sensitivity=draw(st.none() | st.sampled_from(get_args(Sensitivity))),
        importance=draw(st.none() | st.sampled_from(get_args(Importance))),
        categories=tuple(draw(st.lists(NAMES, max_size=2))),
        hide_attendees=draw(OPTIONAL_BOOLEAN),
        allow_new_time_proposals=draw(OPTIONAL_BOOLEAN),
        response_requested=draw(OPTIONAL_BOOLEAN),
    )


SCHEMA = json.loads((SHARED / "event-schema.json").read_text()) if SHARED.exists() else {}
"""Derived from the metadata that Microsoft publishes; where it is not at hand, everything passes it."""


@settings(max_examples=150, deadline=None)
@given(events())
def test_every_request_is_one_that_graph_takes(wanted: Event) -> None:
    request = sent(wanted)
    content = read("event", request)
    assert request.keys() <= writable("event")
    check(content, None)
    jsonschema.validate(request, SCHEMA)
    assert body_of(wanted, "key") == body_of(wanted, "key")
    assert "null" not in {json.dumps(value) for value in request.values()}


def read_back(wanted: Event) -> Event:
    """The event as the service would show it: in UTC, with the zone of its making beside it."""
    request, taken = settings_of(wanted), window_of(wanted)
    shown = {
        name: {"dateTime": f"{at:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "UTC"}
        for name, at in (
            ("start", wanted.start if wanted.all_day else taken.start),
            ("end", wanted.end if wanted.all_day else taken.end),
        )
    }
    zones = {"originalStartTimeZone": request["start"]["timeZone"], "originalEndTimeZone": request["end"]["timeZone"]}
    return event_of({**request, **shown, **zones, "id": "1"}, zones=(wanted.zone,)).event


@settings(max_examples=150, deadline=None)
@given(events())
def test_an_event_that_was_read_is_asked_for_in_the_same_words(wanted: Event) -> None:
    """So that a change writes only what changes."""
    back = read_back(wanted)
    first, again = settings_of(wanted), settings_of(back)
    moments = ("start", "end", "recurrence")
    for name in first.keys() | again.keys():
        if name not in moments:
            assert same(name, again.get(name, usual(name)), first.get(name, usual(name))), name
    assert window_of(back) == window_of(wanted)


USUAL = {
    "isReminderOn": True,
    "reminderMinutesBeforeStart": 15,
    "showAs": "busy",
    "importance": "normal",
    "sensitivity": "normal",
    "hideAttendees": False,
    "responseRequested": True,
    "allowNewTimeProposals": True,
}


def usual(name: str) -> Any:
    """What a property is where it is not sent."""
    return USUAL.get(name)


EXAMPLES = ("000-ex1", "000-ex2", "000-ex3", "000-ex4", "004-ex1")
"""The requests in Microsoft's own pages about creating events."""


def example(name: str) -> dict[str, Any]:
    """One of them; the least request where they are not at hand."""
    file = SHARED / "seed-examples" / f"{name}-request.json"
    found: dict[str, Any] = json.loads(file.read_text()) if file.exists() else settings_of(event())
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_microsofts_examples_are_made_word_for_word(name: str) -> None:
    wished = read("event", example(name))
    check(wished, None)
    item = {**wished, "id": "1", "originalStartTimeZone": wished["start"]["timeZone"]}
    read_as_utc = event_of(item, Calendar(kind="group", id="g") if name == "004-ex1" else None).event
    begin, end = (datetime.fromisoformat(wished[side]["dateTime"]) for side in ("start", "end"))
    made = settings_of(read_as_utc.model_copy(update={"start": begin, "end": end}))
    assert read("event", made) == {key: value for key, value in wished.items() if key != "transactionId"}

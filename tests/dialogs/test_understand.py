"""What a message says, slot by slot, and what holds for any text whatever."""

from datetime import datetime
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.model import Act, Calendar, PersonSaid, PlaceSaid, Profile, Shift, TimeExpression, Understanding
from dialogs.pack import UnknownLanguage, pack_for, packs
from dialogs.understand import LONGEST, understand
from tests.dialogs.speaking import NOW, ZONE, hear


def _people(heard: Understanding) -> list[tuple[str, str, str | None]]:
    return [
        (piece.operation, piece.value.name, piece.value.role)
        for piece in heard.of("people")
        if isinstance(piece.value, PersonSaid)
    ]


def _places(heard: Understanding) -> list[tuple[str, str | None]]:
    return [(piece.operation, piece.value.name) for piece in heard.of("place") if isinstance(piece.value, PlaceSaid)]


def _options(heard: Understanding) -> dict[str, Any]:
    return {piece.key: piece.value for piece in heard.of("options")}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Schedule a logo workshop tomorrow at 10", "logo workshop"),
        ("I have an eye test on Friday at 9 am", "eye test"),
        ("Create an event called Loading bay tour on Friday", "Loading bay tour"),
        ("Put 'Harvest supper' on my calendar for Sunday at 6 pm", "Harvest supper"),
        ("Meeting with Nadia on Monday at 2 to plan the barbecue", "plan the barbecue"),
        ("Set up an event for cake tasting on Saturday at 11", "cake tasting"),
        ("check in with Leo about the new site on Tuesday at 3", "check in about the new site"),
        ("Remind me to call the landlord at 5 pm", "call the landlord"),
        ("Tomorrow at 8 I need to drop off the keys", "drop off the keys"),
        ("schedule a budget event on Monday", "budget"),
        ("Kick-off for the Alder project next Monday at 9", "Kick-off for the Alder project"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    assert [piece.value for piece in hear(text).of("subject")] == [subject]


def test_kind_of_meeting_is_no_title() -> None:
    (piece,) = hear("Schedule a meeting with Dana tomorrow at 2").of("subject")
    assert (piece.value, piece.confidence < 0.5) == ("meeting", True)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("lunch with Ada, Grace and Edsger tomorrow", [("add", n, None) for n in ("Ada", "Grace", "Edsger")]),
        ("invite lin@contoso.com and Omar Haddad", [("add", "lin@contoso.com", None), ("add", "Omar Haddad", None)]),
        ("add ravi at fabrikam dot com", [("add", "ravi@fabrikam.com", None)]),
        ("sync with my boss on Friday", [("add", "my boss", None)]),
        ("call with Iris and her manager on Friday", [("add", "Iris", None), ("add", "Iris's manager", None)]),
        ("review with Simone's team tomorrow", [("add", "Simone's team", None)]),
        ("put Adele down as optional", [("add", "Adele", "optional")]),
        ("without Alex", [("remove", "Alex", None)]),
        ("Alex can't make it", [("remove", "Alex", None)]),
        ("remove Dana and add Bob", [("remove", "Dana", None), ("add", "Bob", None)]),
        ("replace Bob with Carol", [("swap", "Carol", None)]),
        ("Noor and Tomas will join us", [("add", "Noor", None), ("add", "Tomas", None)]),
        ("meeting with doctor Osei on Friday", [("add", "Osei", None)]),
        ("chat with mike jim and bob tomorrow", [("add", n, None) for n in ("mike", "jim", "bob")]),
        ("dinner with Ravi, I mean Rahul, tomorrow at 8 pm", [("add", "Rahul", None)]),
    ],
)
def test_people(text: str, people: list[tuple[str, str, str | None]]) -> None:
    assert _people(hear(text)) == people


def test_relation_is_named_canonically() -> None:
    (piece,) = hear("invite Brenda's supervisor").of("people")
    assert isinstance(piece.value, PersonSaid)
    assert (piece.value.relation, piece.value.of) == ("manager", "Brenda")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("tea with Ana tomorrow at 4 pm at the Orchard House", [("add", "Orchard House")]),
        ("review on Friday at 2 in room 12", [("add", "room 12")]),
        ("training at 18 Harbour Street on Monday", [("add", "18 Harbour Street")]),
        ("Board meeting on Friday, 6pm, Guild Hall", [("add", "Guild Hall")]),
        ("the library rather than the cafeteria", [("swap", "library")]),
        ("change the location to the annex", [("set", "annex")]),
        ("room 5 is taken, use the annex", [("swap", "annex")]),
        ("drop the place", [("remove", None)]),
        ("hike in Glen Coe, Scotland on Sunday", [("add", "Glen Coe, Scotland")]),
    ],
)
def test_places(text: str, places: list[tuple[str, str | None]]) -> None:
    assert _places(hear(text)) == places


def test_room_wish_with_equipment() -> None:
    room, projector = [piece.value for piece in hear("a room for eight with a projector").of("place")]
    assert isinstance(room, PlaceSaid)
    assert isinstance(projector, PlaceSaid)
    assert (room.kind, room.capacity) == ("room", 8)
    assert (projector.kind, projector.name) == ("equipment", "projector")


@pytest.mark.parametrize(
    ("text", "online"),
    [
        ("retro tomorrow at 3 on Teams", True),
        ("make it online", True),
        ("A video call on Friday at 10 about the harbour", True),
        ("let's do it in person", False),
        ("no Teams link", False),
    ],
)
def test_online(text: str, online: bool) -> None:
    assert [piece.value for piece in hear(text).of("online")] == [online]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("remind me 20 minutes before", {"reminder_minutes": 20}),
        ("no reminder", {"reminder_minutes": -1}),
        ("show me as out of office", {"show_as": "oof"}),
        ("mark it as tentative", {"show_as": "tentative"}),
        ("keep it private", {"sensitivity": "private"}),
        ("it's urgent", {"importance": "high"}),
        ("hide the guest list", {"hide_attendees": True}),
        ("no counter proposals", {"allow_new_time_proposals": False}),
        ("note: bring the blue folder", {"body": "bring the blue folder"}),
        ("category: Travel", {"category": "Travel"}),
        ("on my Birthdays calendar", {"calendar": Calendar(kind="named", name="Birthdays")}),
        ("put it on Adele's calendar", {"calendar": Calendar(kind="person", name="Adele")}),
        ("on the team calendar", {"calendar": Calendar(kind="group")}),
    ],
)
def test_options(text: str, options: dict[str, Any]) -> None:
    assert _options(hear(text)) == options


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("an hour later", Shift(minutes=60)),
        ("make it half an hour earlier", Shift(minutes=-30)),
        ("half an hour longer", Shift(length=30)),
        ("oh, I meant PM", Shift(meridiem="pm")),
    ],
)
def test_shift(text: str, shift: Shift) -> None:
    assert shift in [piece.value for piece in hear(text).of("when")]


def test_time_that_is_not_meant_is_dropped() -> None:
    (piece,) = hear("not Monday, Friday").of("when")
    assert isinstance(piece.value, TimeExpression)
    assert [str(reading.day) for reading in piece.value.readings] == ["2026-03-13"]


def test_bare_number_in_a_correction_is_an_hour() -> None:
    (piece,) = hear("make that 11").of("when")
    assert isinstance(piece.value, TimeExpression)
    assert {str(reading.at) for reading in piece.value.readings} == {"11:00:00", "23:00:00"}


def test_second_event_is_kept_for_later() -> None:
    heard = hear("Book lunch with Ravi on Friday at noon and schedule a call with Elena on Monday at 10")
    assert heard.second == "schedule a call with Elena on Monday at 10"
    assert _people(heard) == [("add", "Ravi", None)]


@pytest.mark.parametrize(
    "text", ["add a call on Monday at 9 and make it an hour", "lunch at noon tomorrow and invite Bob"]
)
def test_going_on_about_the_same_event(text: str) -> None:
    assert hear(text).second is None


@pytest.mark.parametrize(
    ("expecting", "text", "slot", "value"),
    [
        ("subject", "just call it Spring review", "subject", "Spring review"),
        ("subject", "Appointment at Kew Dental", "subject", "Appointment at Kew Dental"),
        ("subject", "meeting", "subject", "meeting"),
    ],
)
def test_bare_answer(expecting: str, text: str, slot: str, value: str) -> None:
    (piece,) = hear(text, expecting=expecting).of(slot)
    assert (piece.value, piece.confidence) == (value, 1.0)


def test_what_nobody_claims_is_kept() -> None:
    heard = hear("Lunch with Dana tomorrow at noon. Zubby wug frobnicates.")
    assert heard.rest == ("Zubby wug frobnicates",)


def test_too_long_text_is_not_read() -> None:
    heard = hear("lunch " * 400)
    assert (heard.too_long, heard.found, len(heard.text)) == (True, (), LONGEST)


def test_packs_are_discovered() -> None:
    assert {"en", "fr"} <= set(packs())
    assert pack_for("fr-CA").language == "fr"
    assert pack_for("xx-YY", fallback="en-US").language == "en"
    with pytest.raises(UnknownLanguage):
        pack_for("xx", fallback="yy")


@pytest.mark.parametrize(
    ("title", "kind", "minutes"),
    [
        ("Team stand-up", "standup", 15),
        ("lunch", "lunch", 60),
        ("Farewell dinner", "dinner", 120),
        ("coffee", "coffee", 30),
    ],
)
def test_kind_of_event(title: str, kind: str, minutes: int) -> None:
    found = pack_for("en").kind_of(title)
    assert found is not None
    assert (found.name, found.minutes) == (kind, minutes)


PHRASE = (
    "schedule lunch with Dana and Bob tomorrow at noon on Friday 3 pm ' \" , . - @ in the room 5 not make it move to "
    "call an hour later no yes cancel 12 Main Street instead of is who avec demain à midi note : remind me é 会議"
)
WORDS = st.sampled_from(PHRASE.split())


def _check(text: str, locale: str) -> None:
    pack = pack_for(locale)
    profile = Profile(id="ada", locale=locale, zone=ZONE)
    heard = understand(text, pack, profile, NOW)
    assert heard == understand(text, pack, profile, NOW)
    assert heard.act in Act
    carried = [piece for piece in heard.found if piece.span[0] < piece.span[1]]
    for piece in carried:
        assert 0 <= piece.span[0] < piece.span[1] <= len(text)
    for one, other in pairwise(carried):
        apart = one.span[1] <= other.span[0]
        assert apart or one.slot == other.slot == "when"
    for words in heard.rest:
        assert words in text


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["en-GB", "fr-FR"]))
def test_any_text(text: str, locale: str) -> None:
    _check(text, locale)


@settings(max_examples=250, deadline=None)
@given(st.lists(WORDS, max_size=24).map(" ".join), st.sampled_from(["en-US", "fr-FR"]))
def test_any_words(text: str, locale: str) -> None:
    _check(text, locale)


@pytest.mark.parametrize(
    "unit",
    [
        "with ",
        "and ",
        "with Dana and ",
        "at ",
        "( ",
        "' ",
        '" ',
        "1 ",
        "not ",
        "a@b ",
        "make it ",
        "12 Main ",
        "dot at ",
        "the ",
    ],
)
def test_hard_text_stays_quick(unit: str) -> None:
    profile = Profile(id="ada", locale="en-GB", zone=ZONE)
    text = (unit * LONGEST)[:LONGEST]
    begun = datetime.now(ZoneInfo(ZONE))
    understand(text, pack_for("en"), profile, NOW)
    assert (datetime.now(ZoneInfo(ZONE)) - begun).total_seconds() < 1.0


def test_a_note_moves_nothing() -> None:
    heard = hear("note: half an hour longer")
    assert [(piece.key, piece.value) for piece in heard.found] == [("body", "half an hour longer")]

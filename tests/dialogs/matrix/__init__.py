"""The correction matrix: in every state of a talk, every part of an event is corrected in one turn. Words are data.

A file of a language has one row of words for every slot and one script for every state; what must come of each pair is
reckoned here. Every cell goes through the talk's persisted form, so that a state is reached once for all its slots.
"""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from dialogs.draft_json import draft_json
from dialogs.model import Attendee, Busy, EventDraft, Person, Place, Profile, Value, Window
from dialogs.moves import Move
from dialogs.needs import (
    Answer,
    Facts,
    FindPeople,
    FindPlaces,
    FindRooms,
    ListCalendars,
    LookAtBusy,
    Need,
    SuggestTimes,
)
from dialogs.schedule.existing import draft_of
from tests.dialogs.talking import CALENDARS, PEOPLE, WEDNESDAY, Talk

FOLDER = Path(__file__).parent

SLOTS = (
    "subject", "date", "time", "end", "length", "attendee_added", "attendee_removed", "attendee_optional",
    "attendee_swapped", "place_added", "place_removed", "place_swapped", "room", "online_on", "online_off",
    "description", "recurrence", "reminder", "show_as", "private", "calendar",
)  # fmt: skip
STATES = (
    "nothing_asked", "request", "start", "day", "hour", "subject", "zone", "address", "other_room", "other_time",
    "half_of_day", "weekday", "next_weekday", "which_day", "skipped_hour", "doubled_hour", "person", "room",
    "room_busy", "clash", "suggestion", "passed", "impossible_date", "confirm", "after_creation", "confirm_change",
    "confirm_cancel", "after_cancelling", "after_event_cancelled", "second_event",
)  # fmt: skip

DEPENDENT = {"removed", "swapped", "optional"}
"""Corrections that need something that is there."""
BLANK = {"nothing_asked", "request", "after_event_cancelled"}
"""States without a draft or an event that could be corrected: only what begins one is said."""
WITHOUT_PEOPLE = {*BLANK, "subject"}
WITHOUT_BAR = {*BLANK, "other_room", "room", "room_busy"}
"""States whose place is another one than the bar that is taken out."""
EXISTING = {"after_creation", "confirm_cancel", "second_event"}
"""States in which a correction changes the event that was made."""

SETTLES = {
    "date": {"day", "weekday", "next_weekday", "which_day", "skipped_hour", "doubled_hour", "passed", "impossible_date",
             "clash", "suggestion", "other_time", "room_busy"},
    "time": {"hour", "half_of_day", "skipped_hour", "doubled_hour", "clash", "suggestion", "other_time", "room_busy"},
    "length": set(),
    "subject": {"subject"},
    "attendee_added": {"subject"},
    "place_added": {"other_room", "room", "room_busy"},
    "place_removed": {"other_room", "room", "room_busy"},
    "place_swapped": {"other_room", "room", "room_busy"},
    "room": {"other_room", "room", "room_busy"},
    "show_as": {"clash", "suggestion", "other_time"},
}  # fmt: skip
"""Which questions a correction answers or makes needless: they may not be asked again in the same way."""

ROOMS = (
    Place(name="Birch", kind="room", address="birch@contoso.com", capacity=8),
    Place(name="Cedar", kind="room", address="cedar@contoso.com", capacity=12),
    Place(name="Boardroom", kind="room", address="boardroom@contoso.com", capacity=20),
)
ALL_PEOPLE = {
    **PEOPLE,
    "jonas": (Person(name="Jonas Weber", address="jonas.weber@contoso.com"),),
}
TAKEN = (datetime(2026, 3, 12, 14), datetime(2026, 3, 12, 15, 30))
"""Wall clock of the person."""


class Row(Value):
    """How one slot is corrected, and what the draft then has."""

    say: str
    changes: dict[str, Any]


class State(Value):
    """How the talk comes to a state, and what is then asked."""

    say: tuple[str, ...]
    asked: str


class Matrix(Value):
    """The words of one language."""

    language: str
    locale: str
    zone: str
    """IANA name; its clock change is spoken of."""
    without: tuple[str, ...] = ()
    """States whose question does not arise in this language."""
    slot: dict[str, Row]
    state: dict[str, State]


def matrices() -> list[Matrix]:
    """One for each language."""
    files = sorted(FOLDER.glob("*.toml"))
    return [Matrix(language=file.stem, **tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]


def cells(matrix: Matrix) -> list[tuple[str, str]]:
    """Every state with every slot that can be corrected in it."""
    states = (state for state in STATES if state not in matrix.without)
    return [(state, slot) for state in states for slot in SLOTS if _makes_sense(state, slot)]


def _makes_sense(state: str, slot: str) -> bool:
    what, _, how = slot.partition("_")
    if how not in DEPENDENT:
        return True
    return state not in (WITHOUT_PEOPLE if what == "attendee" else WITHOUT_BAR if how == "swapped" else BLANK)


class World(Talk):
    """A talk with rooms, busy times and free slots, as the state needs them."""

    name: str = ""

    @property
    def _taken(self) -> Window:
        zone = self.facts.now.tzinfo
        return Window(start=TAKEN[0].replace(tzinfo=zone), end=TAKEN[1].replace(tzinfo=zone))

    def _answer(self, need: Need) -> Answer:
        match need:
            case FindPeople(query=query):
                return ALL_PEOPLE.get(query.casefold(), ())
            case FindPlaces(query=query):
                return tuple(room for room in ROOMS if room.name.casefold() in query.casefold())
            case FindRooms(capacity=heads):
                return tuple(
                    room for room in ROOMS if (room.capacity or 0) >= (heads or 0) and not self._is_taken(room)
                )
            case LookAtBusy(window=window, addresses=addresses):
                return tuple(busy for busy in self._busy(addresses) if _overlap(busy.window, window))
            case SuggestTimes() if self.name == "suggestion":
                first = self._taken.end + timedelta(minutes=30)
                days = (first + timedelta(days=number) for number in range(3))
                return tuple(Window(start=start, end=start + timedelta(minutes=90)) for start in days)
            case ListCalendars(groups=groups):
                return CALENDARS if groups else CALENDARS[:1]
            case _:
                return ()

    def _is_taken(self, room: Place) -> bool:
        return self.name == "room_busy" and room.name == "Cedar"

    def _busy(self, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
        if self.name == "room_busy":
            return tuple(Busy(window=self._taken, who=address) for address in addresses if address.startswith("cedar"))
        own = self.name in ("clash", "suggestion", "other_time")
        return (Busy(window=self._taken, subject="Dentist"),) if own else ()


def _overlap(one: Window, other: Window) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def reached(language: str, state: str) -> World:
    """The talk in that state. AssertionError where it comes elsewhere."""
    matrix = next(one for one in matrices() if one.language == language)
    way = matrix.state[state]
    return led(World(), matrix, state, way.say, way.asked)


def led(talk: World, matrix: Matrix, state: str, say: tuple[str, ...], wanted: str) -> World:
    """A talk that these words have led to this question. AssertionError where it asks another one."""
    talk.name = state
    zone = None if state == "zone" else matrix.zone
    talk.facts = Facts(
        now=WEDNESDAY.astimezone(ZoneInfo(matrix.zone)),
        profile=Profile(id="kim", name="Kim", locale=matrix.locale, zone=zone),
        new_draft_id=UUID(int=7),
        names_may_stay=state != "address",
        mails_guests=state == "confirm_change",
    )
    move: Move | None = None
    for text in say:
        move, _ = talk.says(text)
    asked = asked_about(talk)
    assert asked == wanted, f"{matrix.language}/{state}: {say[-1]!r} asks {asked!r}, not {wanted!r}: {move!r}"
    return talk


def asked_about(talk: Talk) -> str:
    """What the talk has asked last; "" for nothing."""
    asked = talk.state.asked
    return "" if asked is None else asked.about or asked.move


def copied(talk: World) -> World:
    """The same talk once more, to go on with."""
    other = type(talk)(facts=talk.facts, state=talk.state, turns=talk.turns)
    other.name = talk.name
    return other


def correct(matrix: Matrix, state: str, slot: str) -> None:
    """One cell. AssertionError says what went otherwise."""
    before = reached(matrix.language, state)
    talk, row = copied(before), matrix.slot[slot]
    if slot == "online_off":
        talk.says(matrix.slot["online_on"].say)
    old, done = _parts(talk), len(talk.effects)
    move, reply = talk.says(row.say)
    new = _parts(talk)
    where = f"{matrix.language}/{state}/{slot}: {row.say!r}\n--- {move.name}: {' '.join(reply.lines)}\n--- {new}"
    assert not talk.state.waiting[len(before.state.waiting) :], f"{where}\nwas kept for later"
    assert move.name not in ("help", "cancelled", "failed", "nothing_pending", "event_cancelled", "created"), where
    compare_changes(row.changes, new, where)
    if state not in BLANK:
        _compare_kept(slot, old, new, where)
    _compare_question(state, slot, before, talk, move, where)
    effects = [type(effect).__name__ for effect in talk.effects[done:]]
    assert effects == (["ChangeEvent"] if state in EXISTING else []), f"{where}\ndid {effects}"


def _parts(talk: World) -> dict[str, Any]:
    """The parts of the draft, else of the event that was made last."""
    draft = talk.state.draft
    if draft is None and talk.state.last_event is not None:
        draft = draft_of(talk.state.last_event, UUID(int=1))
    return {} if draft is None else parts(draft)


def parts(draft: EventDraft) -> dict[str, Any]:
    """The parts of a draft as they are compared."""
    when = draft.when
    end = (draft_json(draft).get("end_time") or "")[:5]
    return {
        "subject": draft.subject.value if draft.subject else None,
        "date": when.day.value.isoformat() if when.day and when.day.source != "assumed" else None,
        "time": f"{when.at.value:%H:%M}" if when.at else None,
        "end": end or None,
        "minutes": when.minutes.value if when.minutes and when.minutes.source != "assumed" else None,
        "people": {_first_name(guest): guest.role for guest in draft.attendees},
        "places": tuple(place.name for place in draft.places),
        "online": draft.online is not None and draft.online.value,
        "body": draft.body.value if draft.body else None,
        "recurrence": draft.recurrence.value.rrule() if draft.recurrence else None,
        "reminder": draft.reminder_minutes.value if draft.reminder_minutes else None,
        "show_as": draft.show_as.value if draft.show_as else None,
        "sensitivity": draft.sensitivity.value if draft.sensitivity else None,
        "calendar": draft.calendar.value.name if draft.calendar else None,
    }


def _first_name(guest: Attendee) -> str:
    return guest.label.split()[0]


def compare_changes(changes: dict[str, Any], new: dict[str, Any], where: str) -> None:
    """Whether a draft has what was asked for. AssertionError says what it has."""
    for key, wanted in changes.items():
        found = new.get(key)
        if isinstance(wanted, list):
            for name in wanted:
                _compare_member(name, found or (), f"{where}\n{key}: wanted {name}")
        elif key == "recurrence":
            assert str(found).startswith(wanted), f"{where}\nrecurrence is {found}"
        else:
            same = found is not None and (found == wanted or str(found).casefold() == str(wanted).casefold())
            assert same, f"{where}\n{key} is {found!r}, not {wanted!r}"


def _compare_member(name: str, found: Any, where: str) -> None:
    sign, name = name[0], name[1:]
    there = [one for one in found if one.casefold() == name.casefold()]
    assert bool(there) == (sign != "-"), where
    if sign == "?":
        assert found[there[0]] == "optional", where


TOUCHED = {
    "date": {"date"}, "time": {"time", "end", "minutes"}, "end": {"end", "minutes"}, "length": {"end", "minutes"},
    "attendee_added": {"people"}, "attendee_removed": {"people"}, "attendee_optional": {"people"},
    "attendee_swapped": {"people"}, "place_added": {"places"}, "place_removed": {"places"},
    "place_swapped": {"places"}, "room": {"places"}, "online_on": {"online"}, "online_off": {"online"},
    "description": {"body"}, "reminder": {"reminder"}, "private": {"sensitivity"},
}  # fmt: skip
"""Which parts a correction may touch, where it is not the part of its own name."""


def _compare_kept(slot: str, old: dict[str, Any], new: dict[str, Any], where: str) -> None:
    may = TOUCHED.get(slot, {slot})
    if slot == "time" and old.get("time"):
        may = {"time", "end"}
    others = {key: (value, new.get(key)) for key, value in old.items() if key not in may}
    for key in ("subject", "end"):
        if old.get(key) is None:
            others.pop(key, None)
    lost = {key: pair for key, pair in others.items() if pair[0] != pair[1]}
    assert not lost, f"{where}\nother parts changed: {lost}"
    if "people" in may:
        kept = {name for name in old.get("people", ()) if name not in ("Harriet",)}
        assert kept <= set(new.get("people", ())), f"{where}\nlost people of {old['people']}"


def _compare_question(state: str, slot: str, before: World, talk: World, move: Move, where: str) -> None:
    """What was answered is not asked again; what was not is asked still."""
    old, new = asked_about(before), asked_about(talk)
    if state in EXISTING:
        assert move.name == "changed", where
        return
    if state in BLANK:
        return
    if state in SETTLES.get(slot, set()):
        assert new != old or _options(before) != _options(talk), f"{where}\n{old} is asked again"
    elif state == "after_cancelling":
        assert new == "confirm", f"{where}\nasks {new}"
    elif state == "start" and slot in ("date", "time"):
        assert new == {"date": "hour", "time": "confirm"}[slot], f"{where}\nasks {new}"
    elif state in ("clash", "suggestion", "other_time") or (state, slot) == ("passed", "time"):
        pass
    else:
        assert new == old, f"{where}\nasks {new}, no longer {old}"


def _options(talk: World) -> tuple[str, ...]:
    asked = talk.state.asked
    return tuple(option.label for option in asked.options) if asked else ()

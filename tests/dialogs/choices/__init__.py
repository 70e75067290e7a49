"""Every kind of choice, and every way in which people answer one: by number, by name, by what sets it apart, by none.

A file of a language has, for each kind, phrases under the key of the option that they mean; `neither` for those that
mean none of them, and `instead` for those that say something else. Most choices are reached as in the matrix.
"""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from dialogs.model import Calendar, CalendarEvent, Event, EventDraft, Person, Press, Recurrence, Value
from dialogs.moves import ConfirmCancel, Move, Option
from dialogs.needs import Answer, FindPeople, ListCalendars, LookAtAgenda, LookAtSeries, Need
from tests.dialogs.matrix import (
    ALL_PEOPLE,
    Row,
    World,
    asked_about,
    compare_changes,
    copied,
    led,
    matrices,
    parts,
    reached,
)
from tests.dialogs.talking import CALENDARS, kept

FOLDER = Path(__file__).parent

KINDS = (
    "person", "two_addresses", "address", "room", "room_busy", "half_of_day", "weekday", "next_weekday", "which_day",
    "skipped_hour", "doubled_hour", "passed", "impossible_date", "suggestion", "clash", "calendar", "event",
    "scope",
)  # fmt: skip
OWN_KINDS = {"two_addresses": "person", "calendar": "calendar", "event": "event", "scope": "scope"}
"""Kinds that the matrix does not reach, with what is asked there."""

OTHER_TIMES = frozenset({"suggestion", "other_time", "other_time_hours", "other_time_own", "other_time_guests"})
AFTER_NEITHER = {
    "person": {"address_other"}, "two_addresses": {"address_other"}, "room": {"another_place"},
    "room_busy": {"another_place"}, "calendar": {"other_calendar"}, "event": {""},
    "scope": {""},
}  # fmt: skip
"""What is asked once none of what was offered is wanted; of times, another time."""


class Kind(Value):
    """The phrases for one kind of choice."""

    reach: tuple[str, ...] = ()
    """How the talk comes there, where the matrix does not."""
    answers: dict[str, tuple[str, ...]]
    instead: tuple[Row, ...] = ()


Choices = dict[str, Kind]


class Office(World):
    """A world with two people of the very same name, several shared calendars, and events of the same name."""

    def _answer(self, need: Need) -> Answer:
        match need:
            case FindPeople(query=query) if query.casefold() == "jordan":
                return JORDANS
            case ListCalendars(groups=groups):
                return SHARED if groups else CALENDARS[:1]
            case LookAtAgenda():
                reviews = (self._event(number, day, guest) for number, day, guest in REVIEWS)
                return (*reviews, self._yoga(once=True))
            case LookAtSeries():
                return (self._yoga(once=False),)
            case _:
                return super()._answer(need)

    def _event(self, number: int, start: str, guest: str) -> CalendarEvent:
        event = Event.model_validate(
            {
                "subject": "Budget review",
                "start": start,
                "end": f"{start[:-2]}45",
                "zone": str(self.facts.now.tzinfo),
                "attendees": [{"query": guest, "person": ALL_PEOPLE[guest.casefold()][0]}],
            }
        )
        return kept(event, f"review-{number}")

    def _yoga(self, *, once: bool) -> CalendarEvent:
        """One occurrence of a series, or all of it."""
        start, rule = datetime(2026, 3, 10, 18), Recurrence(frequency="weekly", weekdays=(1,))
        zone = str(self.facts.now.tzinfo)
        event = Event(subject=YOGA, start=start, end=start + timedelta(hours=1), zone=zone)
        if not once:
            return kept(event.model_copy(update={"recurrence": rule}), "yoga")
        occurrence = kept(event, "yoga/2026-03-10")
        reference = occurrence.ref.model_copy(update={"series": "yoga"})
        return occurrence.model_copy(update={"ref": reference, "series": True})


JORDANS = (
    Person(name="Jordan Blake", address="jordan.blake@contoso.com", department="Engineering"),
    Person(name="Jordan Blake", address="jordan.blake@fabrikam.com", department="Engineering", outside=True),
)
YOGA = "Yoga jóga ヨガ"
"""A title that answers to its name in every language."""
SHARED = (Calendar(kind="group", name="Team North", id="north"), Calendar(kind="group", name="Team South", id="south"))
REVIEWS = ((0, "2026-03-12T10:00", "Dana"), (1, "2026-03-13T15:00", "Jonas"))


@cache
def choices(language: str) -> Choices:
    """The phrases of a language."""
    found = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return {name: Kind(**kind) for name, kind in found.items()}


def spoken() -> list[str]:
    """The languages that have a file."""
    return sorted(file.stem for file in FOLDER.glob("*.toml"))


@cache
def offered(language: str, kind: str) -> World:
    """The talk in which this choice has just been offered."""
    if kind not in OWN_KINDS:
        return reached(language, kind)
    matrix = next(one for one in matrices() if one.language == language)
    return led(Office(), matrix, kind, choices(language)[kind].reach, OWN_KINDS[kind])


def options(talk: World) -> dict[str, Option]:
    """What is offered, by key."""
    return {option.key: option for option in talk.state.asked.options} if talk.state.asked else {}


def answer(language: str, kind: str, key: str, text: str) -> None:
    """A phrase picks the option of that key, or none. AssertionError says what came of it."""
    before = offered(language, kind)
    talk = copied(before)
    move, reply = talk.says(text)
    where = f"{language}/{kind}/{key}: {text!r}\n--- {move.name}: {' '.join(reply.lines)}"
    if key == "neither":
        _compare_neither(kind, before, talk, move, where)
    else:
        _compare_taken(options(before)[key], before, talk, move, where)


def press(language: str, kind: str, key: str) -> None:
    """The button of an option does what its name does."""
    before = offered(language, kind)
    talk, asked = copied(before), before.state.asked
    assert asked is not None
    move, reply = talk.does(Press(key=key, draft_id=asked.draft_id, revision=asked.revision))
    where = f"{language}/{kind}/{key}: pressed\n--- {move.name}: {' '.join(reply.lines)}"
    _compare_taken(options(before)[key], before, talk, move, where)


def replace(language: str, kind: str, row: Row) -> None:
    """A new value instead of what was offered."""
    before = offered(language, kind)
    talk = copied(before)
    move, reply = talk.says(row.say)
    new = _parts(talk.state.draft)
    where = f"{language}/{kind}/instead: {row.say!r}\n--- {move.name}: {' '.join(reply.lines)}\n--- {new}"
    compare_changes(row.changes, new, where)
    assert not talk.state.waiting, f"{where}\nwas kept for later"
    assert _question(talk) != _question(before), f"{where}\nis asked again"


def _compare_taken(option: Option, before: World, talk: World, move: Move, where: str) -> None:
    if option.start is not None:
        meant = next(event for event in before.state.candidates if event.event.start == option.start)
        assert isinstance(move, ConfirmCancel), where
        assert move.event == meant, where
        return
    if option.key == "whole_series":
        assert isinstance(move, ConfirmCancel), where
        assert move.event.event.recurrence is not None, where
        return
    if option.changed is not None:
        assert _told(talk.state.draft) == _told(option.changed), f"{where}\n{_told(talk.state.draft)}"
    elif option.key == "other":
        assert asked_about(talk) in OTHER_TIMES, where
    else:
        assert option.key == "keep", where
        assert move.name == "created", where
    assert _question(talk) != _question(before), f"{where}\nis asked again"


def _compare_neither(kind: str, before: World, talk: World, move: Move, where: str) -> None:
    assert move.name not in ("help", "cancelled", "created"), where
    assert _told(talk.state.draft) == _told(before.state.draft), f"{where}\nthe draft is another one"
    assert asked_about(talk) in AFTER_NEITHER.get(kind, OTHER_TIMES), f"{where}\nasks {asked_about(talk)!r}"
    assert _question(talk) != _question(before), f"{where}\nis asked again"


def _question(talk: World) -> tuple[str, tuple[str, ...], UUID | None, int]:
    """What is asked, and about which draft."""
    asked = talk.state.asked
    labels = tuple(option.label for option in asked.options) if asked else ()
    return asked_about(talk), labels, None, 0


def _parts(draft: EventDraft | None) -> dict[str, Any]:
    return parts(draft) if draft else {}


def _told(draft: EventDraft | None) -> dict[str, Any]:
    """The parts of a draft, with what only choices set apart: addresses, and which of two equal hours."""
    if draft is None:
        return {}
    addresses = [guest.person.address if guest.person else None for guest in draft.attendees]
    return {**parts(draft), "addresses": addresses, "fold": draft.when.fold}

"""Holds a conversation on one way, and compares every answer and the calendar at the end with the script."""

from datetime import datetime
from pathlib import Path
from typing import Any

from dialogs.model import Event
from dialogs.pack import primary
from tests.conversations.script import Script, Turn
from tests.conversations.ways import WAYS, Answered, Way

LONGEST, LONGEST_CONFIRMATION = 30, 45
"""Words that are spoken at most."""
CONFIRMATIONS = ("confirm", "confirm_change", "choose")
"""Moves that read a whole draft out; of `choose` it is the clash."""


async def hold(script: Script, way: str, folder: Path) -> None:
    """Run the script; AssertionError names the turn that went otherwise."""
    route = WAYS[way]
    script = script.held_in(route.calendar)
    clock, cards = script.clock, list[Answered]()
    async with route.world(script, folder, route.user) as world:
        await world.seed(script.before, script, "seed")
        for first, last in _stretches(script):
            clock = datetime.fromisoformat(script.turn[first].later or clock.isoformat())
            async with route.opening(script, clock, folder, world) as talker:
                for number in range(first, last):
                    turn = script.turn[number]
                    await world.seed(turn.meanwhile, script, f"turn-{number}")
                    answered = await _take(talker, turn, cards)
                    compare(f"{script.name} ({way}), turn {number + 1}", _wanted(talker, turn), answered)
                    cards.append(answered)
        compare_calendar(script, _without_seeds(script, await world.events()))


def _stretches(script: Script) -> list[tuple[int, int]]:
    """Turns between two moves of the clock."""
    moved = [number for number, turn in enumerate(script.turn) if turn.later or number == 0]
    return list(zip(moved, [*moved[1:], len(script.turn)], strict=True))


async def _take(talker: Way, turn: Turn, cards: list[Answered]) -> Answered:
    if turn.press is None or not talker.touches:
        return await talker.say(turn.say)
    buttons = cards[-1 - turn.old].buttons
    return await talker.press(next(data for key, data in buttons.items() if key.split(":")[0] == turn.press))


def _wanted(talker: Way, turn: Turn) -> Turn:
    """The turn as it is to be answered on this way."""
    return turn if talker.touches or turn.terminal is None else turn.model_copy(update={"move": turn.terminal})


def compare(where: str, turn: Turn, answered: Answered) -> None:
    """One answer against what the script wants."""
    explained = answered.explain
    said = f"{where}: {turn.say or turn.press!r}\n--- answered {explained['move']}:\n{answered.text}\n---"
    assert set(explained) == {"move", "slot", "options", "draft", "found"}, said
    assert explained["move"] == turn.move, f"{said} wanted the move {turn.move}"
    if turn.slot is not None:
        assert explained["slot"] == turn.slot, f"{said} slot {explained['slot']}"
    if turn.options is not None:
        labels = tuple(option["label"] for option in explained["options"])
        assert labels == turn.options, f"{said} offered {labels}"
    if turn.no_draft:
        assert explained["draft"] is None, f"{said} shows a draft"
    for key, wanted in (turn.draft or {}).items():
        found = (explained["draft"] or {}).get(key)
        assert _same(found, wanted), f"{said} draft.{key} is {found!r}, not {wanted!r}"
    for text in turn.contains:
        assert text in answered.text, f"{said} lacks {text!r}"
    for text in turn.heard:
        assert text in answered.spoken, f"{said} does not say {text!r}: {answered.spoken}"
    tongues = {primary(tongue) for tongue in answered.tongues}
    assert not turn.tongue or tongues == {turn.tongue}, f"{said} comes in {tongues}, not in {turn.tongue}"
    words = len(answered.spoken.split())
    longest = LONGEST_CONFIRMATION if turn.move in CONFIRMATIONS else LONGEST
    assert words <= longest, f"{said} speaks {words} words: {answered.spoken}"
    for text in turn.lacks:
        assert text not in answered.text, f"{said} has {text!r}"


def _same(found: Any, wanted: Any) -> bool:
    """Equal; an empty string stands for a part that is absent."""
    return not found if wanted == "" else bool(found == wanted)


def compare_calendar(script: Script, events: tuple[Event, ...]) -> None:
    """The calendar holds what it held before and what the script wants, and nothing else."""
    wanted = sorted((*script.calendar,), key=lambda entry: (entry.start, entry.subject))
    found = sorted(events, key=lambda event: (event.start.isoformat(), event.subject))
    listed = [(event.start.isoformat(), event.subject) for event in found]
    assert len(found) == len(wanted), f"{script.name}: the calendar holds {listed}"
    for event, entry in zip(found, wanted, strict=True):
        for key, value in entry.model_dump(exclude_none=True, exclude={"outlook"}).items():
            assert _part(event, key) == value, f"{script.name}: {event.subject}: {key} is {_part(event, key)!r}"


def _part(event: Event, key: str) -> Any:
    """A part of an event in the notation of scripts."""
    match key:
        case "start" | "end":
            moment: datetime = getattr(event, key)
            return moment.date().isoformat() if event.all_day else moment.isoformat(timespec="minutes")
        case "attendees":
            people = ((guest.person, guest.query) for guest in event.attendees)
            return tuple((person.address if person else None) or query for person, query in people)
        case "places":
            return tuple(place.name for place in event.places)
        case "recurrence":
            return event.recurrence.rrule() if event.recurrence else None
        case _:
            return getattr(event, key)


def _without_seeds(script: Script, events: tuple[Event, ...]) -> tuple[Event, ...]:
    others = (*script.before, *(entry for turn in script.turn for entry in turn.meanwhile))
    seeds = {(entry.subject, entry.start) for entry in others}
    return tuple(event for event in events if (event.subject, _part(event, "start")) not in seeds)

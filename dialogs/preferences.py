"""Finds lasting wishes: "my meetings are 45 minutes", "always on Teams", "I work 8 to 4"; and wishes taken back."""

from collections.abc import Mapping
from typing import cast

from dialogs.commands import clauses, whole_clause
from dialogs.frames import HoleReader, Match
from dialogs.model import Act, Found, Operation, TimeExpression
from dialogs.reading import Reading
from dialogs.scan import scan


def find_preferences(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Enters what is to be kept, and with `remove` what is to be forgotten."""
    if "forget" in reading.spots:
        whole = clauses(reading)
        matches = [match for clause in whole if (match := whole_clause(reading, "forget", holes, *clause)) is not None]
        # A phrase that begins with a hole ("a 45 percet felejtsd el") is not found by its first word.
        matches += [match for match in scan(reading, "forget", holes) if (match.first, match.end) in whole]
        for match in dict.fromkeys(matches):
            _enter_preference(reading, match, match.name, True, "remove")
    for match in scan(reading, "preference", holes):
        key, value = _preference(match)
        if value is not None:
            _enter_preference(reading, match, key, value, "set")


def _enter_preference(
    reading: Reading, match: Match, key: str, value: str | int | bool | TimeExpression, operation: Operation
) -> None:
    span, by = reading.span(match.first, match.end), f"preference.{match.name}"
    reading.found.append(Found(slot="preference", key=key, value=value, span=span, operation=operation, by=by))
    reading.acts.append(Act.PREFER)
    for index in range(match.first, match.end):
        reading.taken[index] = "preference"


def _preference(match: Match) -> tuple[str, str | int | bool | TimeExpression | None]:
    time, duration, place = match.hole("hours"), match.hole("duration"), match.hole("place")
    if match.name in {"online", "offline"}:
        return "online", match.name == "online"
    if match.name in {"coming", "next_week"}:
        return "next_weekday", match.name
    if match.name == "hours":
        expression = cast(TimeExpression, time.value) if time else None
        ranged = expression is not None and any(moment.end_at for moment in expression.readings)
        return "working_hours", expression if ranged else None
    if match.name == "room":
        return "room", getattr(place.value, "name", None) if place else None
    minutes = duration or match.hole("number")
    return "minutes", cast(int, minutes.value) if minutes else None

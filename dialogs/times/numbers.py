"""Number words of a language, from its units and tens: every cardinal and ordinal up to 99 as words to look up."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

NUMBER_HOLES = (
    *("n", "hour", "hour_word", "hour_figures", "hour_zero", "minute", "minute_word", "minute_figures", "mm", "digit"),
    *("dom", "dom_figures", "mon", "yy", "year", "any_year", "hhmm"),
)
"""The holes that numbers fill by themselves."""


class Digits(NamedTuple):
    """A number and how it was written; decides which holes it may fill."""

    value: int
    figures: int
    """Digits it was written with; 0 for a number word."""


def _words(value: object) -> Sequence[str]:
    return [value] if isinstance(value, str) else [str(word) for word in value] if isinstance(value, Iterable) else []


def number_words(table: Mapping[str, object]) -> dict[str, int]:
    """All cardinals of a `[numbers]` table, phrase to value."""
    units, tens = _values(table, "units"), _values(table, "tens")
    return {**_composed(table, "joined", units, tens), **tens, **units, **_values(table, "more")}


def ordinal_words(table: Mapping[str, object]) -> dict[str, int]:
    """All ordinals of a `[numbers]` table; -1 is the last."""
    ordinals, tens = _values(table, "ordinals"), _values(table, "tens")
    return {**_composed(table, "joined_ordinals", ordinals, tens), **_values(table, "ordinal_tens"), **ordinals}


def _values(table: Mapping[str, object], key: str) -> dict[str, int]:
    """A sub-table of value to words, turned round."""
    entries = table.get(key, {})
    if not isinstance(entries, Mapping):
        return {}
    return {word: int(value) for value, words in entries.items() for word in _words(words)}


def _composed(
    table: Mapping[str, object], key: str, units: Mapping[str, int], tens: Mapping[str, int]
) -> dict[str, int]:
    """Tens and units joined as the language joins them ("{tens}-{units}"), one perhaps otherwise ("vingt et un"); some
    tens reach to 19 ("soixante-dix")."""
    long_tens = _words(table.get("long_tens", ()))
    forms = _words(table.get(key, ()))
    forms_with_one = _words(table.get(f"{key}_with_one", forms))
    found = {}
    for ten, ten_value in tens.items():
        for unit, value in units.items():
            if 1 <= value <= (19 if ten in long_tens else 9):
                for form in forms_with_one if value % 10 == 1 else forms:
                    found[form.replace("{tens}", ten).replace("{units}", unit)] = ten_value + value
    return found


def holes_of(number: Digits) -> tuple[tuple[str, object], ...]:
    """The holes a number may fill, each with the value it has there."""
    value, figures = number
    holes: list[tuple[str, object]] = [("{n}", value)]
    if figures <= 2:
        if value <= 24:
            holes.append(("{hour}", value))
            holes.append(("{hour_figures}" if figures else "{hour_word}", value))
        if value < 60:
            holes.append(("{minute}", value))
            holes.append(("{minute_figures}" if figures else "{minute_word}", value))
        if 1 <= value <= 31:
            holes.append(("{dom}", value))
            if figures:
                holes.append(("{dom_figures}", value))
        if 1 <= value <= 12:
            holes.append(("{mon}", value))
        if value < 10 and not figures:
            holes.append(("{digit}", value))
    if figures == 2:
        if value < 10:
            holes.append(("{hour_zero}", value))
        holes.append(("{yy}", value))
        if value < 60:
            holes.append(("{mm}", value))
    if figures == 4:
        holes.append(("{any_year}", value))
    if figures in (0, 4) and 1900 <= value <= 2199:
        holes.append(("{year}", value))
    if figures in (3, 4) and value // 100 <= 24 and value % 100 < 60:
        holes.append(("{hhmm}", value))
    return tuple(holes)

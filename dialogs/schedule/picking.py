"""Which of the offered choices a person means: by number, quality, time, or any name it answers to."""

import re
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from dialogs.model import Moment, Understanding, When
from dialogs.moves import Option
from dialogs.words.folding import fold

TOLD = frozenset({"when", "options", "online", "preference"})
"""Slots whose words are no names."""


ReadAt = Callable[[date], Understanding]
"""The same words, understood as if they were said on that day."""


def picked(options: Sequence[Option], said: Understanding, read_at: ReadAt) -> Option | None:
    """The one option that was meant; None where none or several answer to what was said: "not on Monday" picks none."""
    if said.of("limits"):
        return None
    for way in (_by_label, _by_number, _by_quality, _by_time):
        option = way(options, said)
        if option is not None:
            return option
    return _by_day_ahead(options, read_at) if _says_time(said) else _by_name(options, said)


def _only(options: Sequence[Option], fits: Callable[[Option], bool]) -> Option | None:
    fitting = [option for option in options if fits(option)]
    return fitting[0] if len(fitting) == 1 else None


def _by_label(options: Sequence[Option], said: Understanding) -> Option | None:
    text = fold(said.text)
    return _only(options, lambda option: text in {fold(option.label), *map(fold, option.names)}) if text else None


def _by_number(options: Sequence[Option], said: Understanding) -> Option | None:
    number = said.pick.number if said.pick else None
    if number is None or not 1 <= abs(number) <= len(options):
        return None
    return options[number - 1 if number > 0 else number]


MORE = {"further": "later", "nearer": "earlier"}
"""What asks for more where times are looked for ("any later?") picks among other choices."""


def _by_quality(options: Sequence[Option], said: Understanding) -> Option | None:
    quality = said.pick.quality if said.pick else None
    quality = MORE.get(quality or "", quality)
    if quality == "middle":
        return options[len(options) // 2] if len(options) % 2 else None
    return _only(options, lambda option: quality in option.qualities) if quality else None


def _by_time(options: Sequence[Option], said: Understanding) -> Option | None:
    moments = [moment for expression in said.times for moment in expression.readings]
    return _only(options, lambda option: any(_takes_place(option, moment) for moment in moments))


def _by_day_ahead(options: Sequence[Option], read_at: ReadAt) -> Option | None:
    """ "Friday" and "the 13th" mean those days of the choices, however far ahead; "tomorrow" is no day of a choice."""

    def fits(option: Option) -> bool:
        day, _ = _day_and_hour(option)
        if day is None:
            return False
        return all(_is_at(option, read_at(day - timedelta(days=before))) for before in (1, 2))

    return _only(options, fits)


def _is_at(option: Option, said: Understanding) -> bool:
    moments = [moment for expression in said.times for moment in expression.readings]
    return any(moment.day is not None and _takes_place(option, moment) for moment in moments)


def _takes_place(option: Option, moment: Moment) -> bool:
    """Whether an option's time is the one that was said; parts that were not said do not matter."""
    if moment.day is None and moment.at is None:
        return False
    day, at = _day_and_hour(option)
    if moment.last_day is not None and moment.day is not None and moment.at is None:
        return day is not None and moment.day <= day <= moment.last_day
    within = moment.window is None or moment.at is not None or at is None or moment.window[0] <= at < moment.window[1]
    return within and moment.day in (None, day) and moment.at in (None, at)


def _day_and_hour(option: Option) -> tuple[date | None, time | None]:
    if option.start is not None:
        return option.start.date(), option.start.time()
    when = option.changed.when if option.changed else When()
    return when.day.value if when.day else None, when.at.value if when.at else None


def _says_time(said: Understanding) -> bool:
    """Whether a day or an hour was said, which only a choice at that very time answers to: not "1 July" to "July 2"."""
    moments = [moment for expression in said.times for moment in expression.readings]
    return any(moment.day is not None or moment.at is not None for moment in moments)


def _by_name(options: Sequence[Option], said: Understanding) -> Option | None:
    said_words = _words(_unclaimed(said))
    known = [_words(" ".join(option.names)) for option in options]
    for counts in (_called, _called_with_ending):
        scores = [counts(said_words, names) for names in known]
        best = max(scores, default=0)
        if best:
            return options[scores.index(best)] if scores.count(best) == 1 else None
    return None


PIECE = re.compile(r"[a-z0-9]+|[^\Wa-z0-9]+")
"""A word, or a part of one that is written in another script: "Kim" of "Kimさん"."""
LEAST_STEM = 3


def _words(text: str) -> frozenset[str]:
    return frozenset(PIECE.findall(fold(text)))


def _called(said: frozenset[str], names: frozenset[str]) -> int:
    return len(said & names)


def _called_with_ending(said: frozenset[str], names: frozenset[str]) -> int:
    """How many names were said with the ending of a case: "Salesből", "contosós"."""
    return sum(any(len(name) >= LEAST_STEM and word.startswith(name) for word in said) for name in names)


def _unclaimed(said: Understanding) -> str:
    """The text without the words that say a length, a reminder and the like: "10 minutes before" names no 10 March."""
    text = said.text
    for piece in said.found:
        if piece.slot in TOLD:
            first, end = piece.span
            text = text[:first] + " " * (end - first) + text[end:]
    return text

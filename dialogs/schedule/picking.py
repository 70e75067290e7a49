"""Which of the offered choices a person means: by number, quality, time, or any name it answers to."""

from collections.abc import Callable, Sequence

from dialogs.model import EventDraft, Moment, Understanding
from dialogs.moves import Option
from dialogs.words.folding import fold

TOLD = frozenset({"when", "options", "online", "preference"})
"""Slots whose words are no names."""


def picked(options: Sequence[Option], said: Understanding) -> Option | None:
    """The one option that was meant; None where none or several answer to what was said."""
    ways = (_by_label, _by_number, _by_quality, _by_time, _by_name)
    for way in ways if not _says_time(said) else ways[:-1]:
        option = way(options, said)
        if option is not None:
            return option
    return None


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


def _by_quality(options: Sequence[Option], said: Understanding) -> Option | None:
    quality = said.pick.quality if said.pick else None
    return _only(options, lambda option: quality in option.qualities) if quality else None


def _by_time(options: Sequence[Option], said: Understanding) -> Option | None:
    moments = [moment for expression in said.times for moment in expression.readings]
    return _only(options, lambda option: any(_takes_place(option.changed, moment) for moment in moments))


def _takes_place(draft: EventDraft | None, moment: Moment) -> bool:
    """Whether a draft's time is the one that was said; parts that were not said do not matter."""
    if draft is None or (moment.day is None and moment.at is None):
        return False
    day = draft.when.day.value if draft.when.day else None
    at = draft.when.at.value if draft.when.at else None
    return moment.day in (None, day) and moment.at in (None, at)


def _says_time(said: Understanding) -> bool:
    """Whether a day or an hour was said, which only a choice at that very time answers to: not "1 July" to "July 2"."""
    moments = [moment for expression in said.times for moment in expression.readings]
    return any(moment.day is not None or moment.at is not None for moment in moments)


def _by_name(options: Sequence[Option], said: Understanding) -> Option | None:
    words = set(fold(_unclaimed(said)).split())
    scores = [len(words & set(fold(" ".join(option.names)).split())) for option in options]
    best = max(scores, default=0)
    return options[scores.index(best)] if best and scores.count(best) == 1 else None


def _unclaimed(said: Understanding) -> str:
    """The text without the words that say a length, a reminder and the like: "10 minutes before" names no 10 March."""
    text = said.text
    for piece in said.found:
        if piece.slot in TOLD:
            first, end = piece.span
            text = text[:first] + " " * (end - first) + text[end:]
    return text

"""Finds every time expression in a text and says what it can mean, with its place in the person's own words.

A pure leaf: it reads tokens, the words of one language (`TimeWords`, compiled from the pack's tables) and the moment of
asking (`TimeContext`), and nothing else. The same three give the same expressions.
"""

from dialogs.times.chart import LONGEST
from dialogs.times.combine import combine
from dialogs.times.context import TimeContext
from dialogs.times.errors import PackError
from dialogs.times.fallback import warm_dates
from dialogs.times.find import SERIES_END, each, find
from dialogs.times.foreign import read_answer
from dialogs.times.shifts import ShiftFound, find_shifts
from dialogs.times.stretches import Stretch, parsed_stretches
from dialogs.times.words import TimeWords, compile_words
from dialogs.times.zones import wall_clock_problem

__all__ = [
    "LONGEST",
    "SERIES_END",
    "PackError",
    "ShiftFound",
    "Stretch",
    "TimeContext",
    "TimeWords",
    "combine",
    "compile_words",
    "each",
    "find",
    "find_shifts",
    "parsed_stretches",
    "read_answer",
    "wall_clock_problem",
    "warm_dates",
]

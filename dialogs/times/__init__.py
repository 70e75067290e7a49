"""Finds every time expression in a text and says what it can mean, with its place in the person's own words.

A pure leaf: it reads tokens, the words of one language (`TimeWords`, compiled from the pack's tables) and the moment of
asking (`TimeContext`), and nothing else. The same three give the same expressions.
"""

from dialogs.times.combine import combine
from dialogs.times.context import TimeContext
from dialogs.times.errors import PackError
from dialogs.times.fallback import read_answer
from dialogs.times.find import SERIES_END, find
from dialogs.times.shifts import ShiftFound, find_shifts
from dialogs.times.words import TimeWords, compile_words
from dialogs.times.zones import wall_clock_problem

__all__ = [
    "SERIES_END",
    "PackError",
    "ShiftFound",
    "TimeContext",
    "TimeWords",
    "combine",
    "compile_words",
    "find",
    "find_shifts",
    "read_answer",
    "wall_clock_problem",
]

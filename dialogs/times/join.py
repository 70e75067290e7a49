"""Joins the pieces of a stretch: neighbours that complete each other, and ranges from one to another."""

from collections.abc import Callable, Sequence

from dialogs.times.chart import Sign
from dialogs.times.clocks import Clock
from dialogs.times.days import Dated, Days, Relative, Through
from dialogs.times.parse import Piece
from dialogs.times.plan import Plan, merged
from dialogs.times.words import TimeWords

Make = Callable[[Plan, Plan], Plan | None]
"""Makes one plan of two, the earlier first; None where they stay apart."""

_NONE: frozenset[str] = frozenset()
_HOURS = 24
MOST_JOINTS = 4
"""Words between two pieces that still belong together ("at the", ", in the")."""


def join(pieces: Sequence[Piece], signs: Sequence[Sign], words: TimeWords, offset: int) -> list[Piece]:
    """The pieces joined, with their leading prepositions, counted in tokens of the whole text."""
    neighbours = words.markers.get("join", _NONE)
    to, lead = words.markers.get("to", _NONE), words.markers.get("lead", _NONE)
    about = words.markers.get("approximate", _NONE)
    ahead = words.markers.get("ahead", _NONE)
    joined = list(pieces)
    if len(joined) > 1:
        joined = _fold(joined, signs, neighbours | about, merged, ahead=ahead)
        first = joined[0].start
        if first and signs[first - 1][0] in words.markers.get("between", _NONE):
            to = to | words.markers.get("between_and", _NONE)
        joined = _fold(joined, signs, to, _ranged, least=1)
        joined = _fold(joined, signs, neighbours | about, merged, ahead=ahead)
    result = []
    last = 0
    for piece in joined:
        start = piece.start
        while start > last and (signs[start - 1][0] in lead or signs[start - 1][0] in about):
            if _hangs(signs, start - 1):
                break
            start -= 1
        near = not about.isdisjoint([sign[0] for sign in signs[start : piece.end + 1]])
        plan = piece.plan._replace(approximate=True) if near else piece.plan
        last = piece.end
        result.append(Piece(start + offset, piece.end + offset, plan))
    return result


def _hangs(signs: Sequence[Sign], at: int) -> bool:
    """Whether the word is written on to a hyphen: the "la" of "déplace-la" leads no time."""
    return signs[at][1] and signs[at][0].isalpha() and (at == 0 or signs[at - 1][0] == "-")


def _fold(
    pieces: Sequence[Piece],
    signs: Sequence[Sign],
    between: frozenset[str],
    make: Make,
    least: int = 0,
    ahead: frozenset[str] = _NONE,
) -> list[Piece]:
    """Pieces made one with their neighbour wherever only words of `between` separate them; a length before a word of
    `ahead` ("8:10, half an hour before") is the reminder's, not the event's."""
    done: list[Piece] = []
    for piece in pieces:
        if done:
            gap = signs[done[-1].end : piece.start]
            reminds = piece.plan.length is not None and piece.end < len(signs) and signs[piece.end][0] in ahead
            if not reminds and least <= len(gap) <= MOST_JOINTS and all(norm in between for norm, _ in gap):
                plan = make(done[-1].plan, piece.plan)
                if plan is not None:
                    done[-1] = Piece(done[-1].start, piece.end, plan)
                    continue
        done.append(piece)
    return done


def _ranged(left: Plan, right: Plan) -> Plan | None:
    """A range of two whole expressions: "2 pm tomorrow till 4:30"."""
    if _has_end(left) or _has_end(right):
        return None
    if left.bare is not None and right.start and left.bare <= _HOURS:
        left = Plan(start=Clock(left.bare))
    if right.bare is not None and left.start and right.bare <= _HOURS:
        right = Plan(start=Clock(right.bare))
    if left.start and right.start:
        # "From 2 pm till tomorrow 4:30" begins today.
        begins = left.days or (Relative(0) if right.days else None)
        grain = left.grain or ("day" if right.days else None)
        part = left.part or right.part
        return left._replace(
            days=begins, grain=grain, end=right.start, end_days=right.days, part=part, opens=None, by=_by(left, right)
        )
    if left.days and right.days and not (left.start or right.start or left.part or right.part):
        grain = "period" if left.grain == right.grain == "period" else "days"
        return Plan(days=_through(left.days, right.days), grain=grain, by=_by(left, right))
    return None


def _has_end(plan: Plan) -> bool:
    return any((plan.end, plan.end_days, plan.length, plan.repeat))


def _by(left: Plan, right: Plan) -> str:
    return f"{left.by}..{right.by}"


def _through(first: Days, last: Days) -> Days:
    if isinstance(first, Dated) and isinstance(last, Dated) and last.year and not first.year:
        first = Dated(first.day, first.month, last.year, first.weekday)
    return Through(first, last)

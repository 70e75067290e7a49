"""Time expressions in a text: the grammar's plans, joined over the sentence, resolved at the moment of asking."""

from collections.abc import Iterator, Sequence

from dialogs.model import TimeExpression
from dialogs.model.base import Span
from dialogs.times.context import TimeContext, sought
from dialogs.times.days import Nowhere, Through
from dialogs.times.fallback import with_rare_dates
from dialogs.times.join import join
from dialogs.times.parse import Piece, parse
from dialogs.times.plan import Plan, merged
from dialogs.times.refuse import below_zero, is_time, stands
from dialogs.times.resolve import expression
from dialogs.times.stretches import Stretch, parsed_stretches
from dialogs.times.words import TimeWords
from dialogs.tokens import Token


def find(
    tokens: Sequence[Token], words: TimeWords, context: TimeContext, stretches: Sequence[Stretch] | None = None
) -> tuple[TimeExpression, ...]:
    """Every time expression of the text, in its order, none overlapping; readings best first.

    `stretches` are those of `parsed_stretches(tokens, words)`, where the caller has them already.
    """
    return tuple(each(tokens, words, context, stretches))


def each(
    tokens: Sequence[Token], words: TimeWords, context: TimeContext, stretches: Sequence[Stretch] | None = None
) -> Iterator[TimeExpression]:
    """As `find`, one after another: for whoever needs only the first."""
    found = parsed_stretches(tokens, words, sought(context.expecting)) if stretches is None else stretches
    pieces, ends = _with_ends([piece for stretch in found for piece in _pieces(stretch, tokens, words, context)])
    for piece in sorted((*pieces, *ends), key=lambda piece: (piece.start, piece.end)):
        span = (tokens[piece.start].start, tokens[piece.end - 1].end)
        if piece in ends:
            yield TimeExpression(kind="set", span=span, readings=(), by=SERIES_END)
        elif stands(piece, tokens, words, context):
            resolved = expression(piece.plan, span, words, context)
            if resolved and resolved.impossible:
                place = _impossible(tokens[piece.start : piece.end], words, context)
                resolved = resolved.model_copy(update={"impossible": place or resolved.span})
            if resolved:
                yield resolved


SERIES_END = "series_end"
"""What marks words whose meaning went into the series that they end."""


def _with_ends(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces with the only series ended by what stands apart from it ("every Monday ..., six times", "until the
    end of June"), and the pieces that ended it."""
    series = [piece for piece in pieces if piece.plan.repeat]
    if len(series) != 1:
        return pieces, []
    whole, ends = series[0], []
    for piece in pieces:
        plan = piece.plan
        lone = (plan.times is not None and not plan.repeat) or (
            plan.opens == "before" and plan.days is not None and plan.start is None and plan.end is None
        )
        joined = merged(whole.plan, plan._replace(needs_company=False)) if lone and piece is not series[0] else None
        if joined is not None:
            whole = whole._replace(plan=joined)
            ends.append(piece)
    return [whole if piece is series[0] else piece for piece in pieces if piece not in ends], ends


def _pieces(stretch: Stretch, tokens: Sequence[Token], words: TimeWords, context: TimeContext) -> list[Piece]:
    """What the grammar found, whether it stands in the end or not; places count in tokens of the text."""
    start = stretch.start
    covered = with_rare_dates(stretch.parsed.pieces, start, stretch.end, tokens, words, context)
    single = [
        Piece(piece.start - 1, piece.end, Plan(days=Nowhere(), grain="day", by="below_zero"))
        if below_zero(piece, start, tokens, words)
        else piece
        for piece in covered
        if is_time(piece, start, tokens, words)
    ]
    return join(single, stretch.signs, words, start) if single else []


MOST_DATE = 8
"""Tokens of the longest date that is pointed at as not existing."""


def _impossible(tokens: Sequence[Token], words: TimeWords, context: TimeContext) -> Span | None:
    """The fewest words of an expression that name the day which does not exist; None where only all of them do."""
    for size in range(1, min(MOST_DATE, len(tokens)) + 1):
        for start in range(len(tokens) - size + 1):
            part = tokens[start : start + size]
            for piece in parse(words, tuple((token.norm, token.glued) for token in part)).pieces:
                span = (part[piece.start].start, part[piece.end - 1].end)
                meant = expression(piece.plan, span, words, context)
                is_range = isinstance(piece.plan.days, Through)
                if meant is not None and meant.impossible and piece.end - piece.start == size and not is_range:
                    return span
    return None

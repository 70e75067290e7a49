"""Time expressions in a text: the grammar's plans, joined over the sentence, resolved at the moment of asking."""

from collections.abc import Sequence

from dialogs.model import TimeExpression
from dialogs.times.context import TimeContext
from dialogs.times.fallback import with_rare_dates
from dialogs.times.join import join
from dialogs.times.parse import Piece, parse
from dialogs.times.refuse import is_time, stands
from dialogs.times.resolve import expression
from dialogs.times.stretches import stretches
from dialogs.times.words import TimeWords
from dialogs.tokens import Token


def find(tokens: Sequence[Token], words: TimeWords, context: TimeContext) -> tuple[TimeExpression, ...]:
    """Every time expression of the text, in its order, none overlapping; readings best first."""
    found = []
    for piece in _pieces(tokens, words, context):
        if stands(piece, tokens, words, context):
            resolved = expression(piece.plan, (tokens[piece.start].start, tokens[piece.end - 1].end), words, context)
            if resolved:
                found.append(resolved)
    return tuple(found)


def _pieces(tokens: Sequence[Token], words: TimeWords, context: TimeContext) -> list[Piece]:
    """What the grammar found, whether it stands in the end or not; places count in tokens of the text."""
    pieces: list[Piece] = []
    for start, end in stretches(tokens, words):
        signs = tuple((token.norm, token.glued) for token in tokens[start:end])
        covered = with_rare_dates(parse(words, signs).pieces, start, end, tokens, words, context)
        single = [piece for piece in covered if is_time(piece, start, tokens, words)]
        pieces.extend(join(single, signs, words, start))
    return pieces

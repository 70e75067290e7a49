"""Time expressions in a text: the grammar's plans, joined over the sentence, resolved at the moment of asking."""

from collections.abc import Sequence

from dialogs.model import TimeExpression
from dialogs.times.context import TimeContext
from dialogs.times.join import join
from dialogs.times.parse import Piece, parse
from dialogs.times.refuse import stands
from dialogs.times.resolve import expression
from dialogs.times.stretches import stretches
from dialogs.times.words import TimeWords
from dialogs.tokens import Token


def find(tokens: Sequence[Token], words: TimeWords, context: TimeContext) -> tuple[TimeExpression, ...]:
    """Every time expression of the text, in its order, none overlapping; readings best first."""
    found = []
    for piece in plans(tokens, words):
        if stands(piece, tokens, words, context):
            resolved = expression(piece.plan, (tokens[piece.start].start, tokens[piece.end - 1].end), words, context)
            if resolved:
                found.append(resolved)
    return tuple(found)


def plans(tokens: Sequence[Token], words: TimeWords) -> tuple[Piece, ...]:
    """The plans of the text with their tokens, whether they stand in the end or not."""
    pieces: list[Piece] = []
    for start, end in stretches(tokens, words):
        signs = tuple((token.norm, token.glued) for token in tokens[start:end])
        pieces.extend(join(parse(words, signs).pieces, signs, words, start))
    return tuple(pieces)

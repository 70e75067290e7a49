"""An expression that is only an end, and one that is read as a start or as an end because of the words beside it."""

from dialogs.model import Found, TimeExpression
from dialogs.model.base import Span

OPEN_START = "../"
"""How the notation of values begins where only an end is said."""


def is_until(expression: TimeExpression) -> bool:
    """Whether only an end is said ("until Friday"): its readings then hold the end in `day` and `end_at`."""
    return bool(expression.values) and expression.values[0].startswith(OPEN_START)


def as_start(expression: TimeExpression) -> TimeExpression:
    """The expression as a start: before "I can't until 5" nothing begins."""
    readings = tuple(
        moment.model_copy(update={"at": moment.at or moment.end_at, "end_at": None}) for moment in expression.readings
    )
    values = tuple(value.removeprefix(OPEN_START) for value in expression.values)
    return expression.model_copy(update={"readings": readings, "values": values})


def as_end(expression: TimeExpression) -> TimeExpression:
    """The expression as an end: "change the end to 3" says a clock time that ends."""
    readings = tuple(
        moment.model_copy(update={"at": None, "end_at": moment.end_at or moment.at}) for moment in expression.readings
    )
    values = tuple(value if value.startswith(OPEN_START) else OPEN_START + value for value in expression.values)
    return expression.model_copy(update={"readings": readings, "values": values or (OPEN_START,)})


def excepted(expression: TimeExpression, span: Span) -> Found:
    """A time at which it must not be, with the words that say so."""
    return Found(slot="limits", key="except", value=expression, span=span, by="when.except")

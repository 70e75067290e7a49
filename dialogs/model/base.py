"""What all values share: frozen pydantic models, and `Filled`, a value that knows where it came from."""

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

T = TypeVar("T")

Source = Literal["said", "chosen", "assumed"]
"""`said` in the person's words, `chosen` among offered alternatives, `assumed` by the bot and shown as such."""

Span = tuple[int, int]
"""Start and exclusive end, in characters of the person's own text."""


class Value(BaseModel):
    """A frozen value. An edit is a new value: `value.model_copy(update=...)`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Filled(Value, Generic[T]):
    """A value of the draft with its source. An assumption never overwrites what was said or chosen."""

    value: T
    source: Source
    span: Span | None = None
    """Where it was said, in the message that said it; None for what was assumed."""


def said(value: T, span: Span | None = None) -> Filled[T]:
    """The value as the person's own words gave it."""
    return Filled(value=value, source="said", span=span)


def chosen(value: T) -> Filled[T]:
    """The value as the person picked it among alternatives."""
    return Filled(value=value, source="chosen")


def assumed(value: T) -> Filled[T]:
    """The value as the bot filled it in; shown in the draft, never asked for."""
    return Filled(value=value, source="assumed")

"""The part of Adaptive Cards 1.5 that we use, typed, so that a misspelt property is a type error and not a blank card.

Names follow the published schema (adaptivecards.io); `wire` gives its JSON. Texts are markdown: pass what people typed
through `bot.channels.markdown.literal`.
"""

from functools import cache
from typing import Any, ClassVar, Literal

from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from dialogs.model import Value

VERSION = "1.5"


class Element(Value):
    """One node of a card; `wire` adds its type and leaves out what is not set."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    type_name: ClassVar[str]

    def wire(self) -> dict[str, Any]:
        """The node as JSON."""
        wire: dict[str, Any] = {"type": self.type_name}
        for name, alias in _names(type(self)):
            value = getattr(self, name)
            if not (value is None or (isinstance(value, tuple) and not value)):
                wire[alias] = _plain(value)
        return wire


@cache
def _names(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The fields of a kind of node, each with its name in JSON."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


def _plain(value: Any) -> Any:
    if isinstance(value, Element):
        return value.wire()
    if isinstance(value, InputChoice):
        return value.model_dump()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


class TextBlock(Element):
    """A paragraph."""

    type_name = "TextBlock"
    text: str
    wrap: bool = True
    style: Literal["default", "heading"] | None = None
    size: Literal["small", "default", "medium", "large"] | None = None
    weight: Literal["lighter", "default", "bolder"] | None = None
    spacing: Literal["none", "small", "default", "medium", "large"] | None = None
    is_subtle: bool | None = None
    font_type: Literal["default", "monospace"] | None = None


class Fact(Value):
    """A label and its value."""

    title: str
    value: str


class FactSet(Element):
    """Labels beside values."""

    type_name = "FactSet"
    facts: tuple[Fact, ...]

    def wire(self) -> dict[str, Any]:
        """The node as JSON; a fact has no type."""
        return {"type": self.type_name, "facts": [fact.model_dump() for fact in self.facts]}


class Container(Element):
    """A group, set apart by its style."""

    type_name = "Container"
    items: tuple[Element, ...]
    style: Literal["default", "emphasis", "good", "attention", "warning", "accent"] | None = None
    spacing: Literal["none", "small", "default", "medium", "large"] | None = None


class Action(Element):
    """A button."""

    title: str
    style: Literal["default", "positive", "destructive"] | None = None
    mode: Literal["primary", "secondary"] | None = None
    """`secondary`: moved into the overflow menu."""


class Submit(Action):
    """Sends `data` and the card's inputs as a message's `value`."""

    type_name = "Action.Submit"
    data: dict[str, Any]
    associated_inputs: Literal["auto", "none"] | None = None


class Execute(Action):
    """Sends `data` and the card's inputs as an `adaptiveCard/action` invoke; the answer may replace the card."""

    type_name = "Action.Execute"
    verb: str
    data: dict[str, Any]
    associated_inputs: Literal["auto", "none"] | None = None
    fallback: Submit | None = None
    """For clients that do not know Action.Execute."""


class OpenUrl(Action):
    """Opens an https address."""

    type_name = "Action.OpenUrl"
    url: str


class ActionSet(Element):
    """Buttons among the elements."""

    type_name = "ActionSet"
    actions: tuple[Action, ...]


class InputText(Element):
    """A line of text to enter."""

    type_name = "Input.Text"
    id: str
    label: str
    value: str | None = None
    placeholder: str | None = None
    max_length: int | None = None
    is_multiline: bool | None = None


class InputToggle(Element):
    """A switch; sends "true" or "false"."""

    type_name = "Input.Toggle"
    id: str
    title: str
    value: str | None = None
    wrap: bool = True


class InputChoice(Value):
    """One entry of a list to choose from."""

    title: str
    value: str


class InputChoiceSet(Element):
    """A list to choose one entry from."""

    type_name = "Input.ChoiceSet"
    id: str
    label: str
    choices: tuple[InputChoice, ...]
    value: str | None = None
    wrap: bool = True


class InputDate(Element):
    """A day to enter, YYYY-MM-DD."""

    type_name = "Input.Date"
    id: str
    label: str
    value: str | None = None


class InputTime(Element):
    """A time to enter, HH:MM."""

    type_name = "Input.Time"
    id: str
    label: str
    value: str | None = None


class InputNumber(Element):
    """A number to enter."""

    type_name = "Input.Number"
    id: str
    label: str
    value: int | None = None
    min: int | None = None
    max: int | None = None


class AdaptiveCard(Element):
    """A card, or the card inside a ShowCard."""

    type_name = "AdaptiveCard"
    body: tuple[Element, ...]
    actions: tuple[Action, ...] = ()
    fallback_text: str | None = None
    speak: str | None = None
    lang: str | None = None
    version: str | None = None


class ShowCard(Action):
    """Opens a card below the buttons."""

    type_name = "Action.ShowCard"
    card: AdaptiveCard

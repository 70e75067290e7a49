"""The part of Adaptive Cards 1.5 that we use, typed, so that a misspelt property is a type error and not a blank card.

Names follow the published schema (adaptivecards.io); `wire` gives its JSON. Texts are markdown: pass what people typed
through `bot.channels.markdown.literal`.
"""

from typing import Any, Literal

from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from dialogs.model import Value

VERSION = "1.5"


class Element(Value):
    """One node of a card; `wire` leaves out what is not set."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    type: str

    def wire(self) -> dict[str, Any]:
        """The node as JSON."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True, serialize_as_any=True)


class TextBlock(Element):
    """A paragraph."""

    type: Literal["TextBlock"] = "TextBlock"
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

    type: Literal["FactSet"] = "FactSet"
    facts: tuple[Fact, ...]


class Container(Element):
    """A group, set apart by its style."""

    type: Literal["Container"] = "Container"
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

    type: Literal["Action.Submit"] = "Action.Submit"
    data: dict[str, Any]
    associated_inputs: Literal["auto", "none"] | None = None


class Execute(Action):
    """Sends `data` and the card's inputs as an `adaptiveCard/action` invoke; the answer may replace the card."""

    type: Literal["Action.Execute"] = "Action.Execute"
    verb: str
    data: dict[str, Any]
    associated_inputs: Literal["auto", "none"] | None = None
    fallback: Submit | None = None
    """For clients that do not know Action.Execute."""


class OpenUrl(Action):
    """Opens an https address."""

    type: Literal["Action.OpenUrl"] = "Action.OpenUrl"
    url: str


class ActionSet(Element):
    """Buttons among the elements."""

    type: Literal["ActionSet"] = "ActionSet"
    actions: tuple[Action, ...]


class InputText(Element):
    """A line of text to enter."""

    type: Literal["Input.Text"] = "Input.Text"
    id: str
    label: str
    value: str | None = None
    placeholder: str | None = None
    max_length: int | None = None
    is_multiline: bool | None = None


class InputToggle(Element):
    """A switch; sends "true" or "false"."""

    type: Literal["Input.Toggle"] = "Input.Toggle"
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

    type: Literal["Input.ChoiceSet"] = "Input.ChoiceSet"
    id: str
    label: str
    choices: tuple[InputChoice, ...]
    value: str | None = None
    wrap: bool = True


class InputDate(Element):
    """A day to enter, YYYY-MM-DD."""

    type: Literal["Input.Date"] = "Input.Date"
    id: str
    label: str
    value: str | None = None


class InputTime(Element):
    """A time to enter, HH:MM."""

    type: Literal["Input.Time"] = "Input.Time"
    id: str
    label: str
    value: str | None = None


class InputNumber(Element):
    """A number to enter."""

    type: Literal["Input.Number"] = "Input.Number"
    id: str
    label: str
    value: int | None = None
    min: int | None = None
    max: int | None = None


class AdaptiveCard(Element):
    """A card, or the card inside a ShowCard."""

    type: Literal["AdaptiveCard"] = "AdaptiveCard"
    body: tuple[Element, ...]
    actions: tuple[Action, ...] | None = None
    fallback_text: str | None = None
    speak: str | None = None
    lang: str | None = None
    version: str | None = None


class ShowCard(Action):
    """Opens a card below the buttons."""

    type: Literal["Action.ShowCard"] = "Action.ShowCard"
    card: AdaptiveCard

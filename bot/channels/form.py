"""The edit form inside a draft's card: the draft as fields, for whoever would rather fill in than say."""

from collections.abc import Callable
from typing import Any

from bot.channels.elements import (
    Action,
    AdaptiveCard,
    Element,
    InputChoice,
    InputChoiceSet,
    InputDate,
    InputNumber,
    InputText,
    InputTime,
    InputToggle,
    ShowCard,
)
from bot.channels.markdown import shown_text
from bot.channels.press import LONGEST_FIELD, form_data
from dialogs.reply import Form, FormField, View

LONGEST_MINUTES = 366 * 24 * 60

Send = Callable[[str, dict[str, Any]], Action]
"""Makes the button that sends the form's data: its title and its data."""


def form_action(form: Form, view: View, send: Send) -> ShowCard:
    """The button that opens the form."""
    card = AdaptiveCard(
        body=tuple(_field(field) for field in form.fields), actions=(send(form.submit, form_data(view)),)
    )
    return ShowCard(title=form.open, card=card)


def _field(field: FormField) -> Element:
    value = field.value or None
    match field.name:
        case "day":
            return InputDate(id=field.name, label=field.label, value=value)
        case "at":
            return InputTime(id=field.name, label=field.label, value=value)
        case "minutes":
            minutes = int(field.value) if field.value.isdecimal() else None
            return InputNumber(id=field.name, label=field.label, value=minutes, min=1, max=LONGEST_MINUTES)
        case "online" | "private":
            return InputToggle(id=field.name, title=shown_text(field.label), value=value)
        case _ if field.choices:
            choices = tuple(InputChoice(title=choice.label, value=choice.value) for choice in field.choices)
            return InputChoiceSet(id=field.name, label=field.label, value=field.value, choices=choices)
        case _:
            return _text(field)


def _text(field: FormField) -> InputText:
    return InputText(
        id=field.name,
        label=field.label,
        value=field.value or None,
        placeholder=field.placeholder or None,
        max_length=LONGEST_FIELD,
        is_multiline=True if field.name == "body" else None,
    )

"""A reply as an Adaptive Card: one builder for all channels with cards, which differ only in how a button sends.

Narrow first: one column, labels beside short values, everything wraps. At most three buttons stand in the open, the
others in the overflow menu; many or long alternatives become a list of buttons instead.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from bot.channels.elements import (
    VERSION,
    Action,
    ActionSet,
    AdaptiveCard,
    Container,
    Element,
    Fact,
    FactSet,
    OpenUrl,
    TextBlock,
)
from bot.channels.form import Send, form_action
from bot.channels.markdown import shown_text
from bot.channels.written import lead, question, shown, value
from dialogs.moves import Move
from dialogs.reply import Choice, Link, Reply, Row, View

PRIMARY = 3
"""Buttons that are always visible."""
ROW = 36
"""Letters that the labels of one row of buttons may have together."""
MOST_BYTES = 27_000
"""Of text and card together: Teams takes 28 KB a message, addressing included."""
CUTS = ((100, 4000), (60, 1000), (40, 300), (25, 120))
"""Rows and characters a text may have, tried in this order until the card fits."""

MOST_LISTED = 5
"""Guests who stand one below the other, each with the address; of more the names alone."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

Button = Callable[[Choice], Action]
"""Makes the button of a choice, the channel's way."""


def card(reply: Reply, move: Move, text: str, button: Button, send: Send) -> dict[str, Any] | None:
    """The reply's card as JSON; None where it has nothing to show but lines, or could not be sent for its size.

    `text` is what the message says beside the card.
    """
    if not (reply.view or reply.agenda or reply.choices or reply.sign_in):
        return None
    room = MOST_BYTES - _size(text)
    for rows, characters in CUTS:
        built = _card(_cut(reply, rows, characters), move, button, send).wire()
        if _size(built) <= room:
            return built
    return None


def _size(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def _cut(reply: Reply, rows: int, characters: int) -> Reply:
    """The reply with its rows and texts shortened to what a card can carry."""

    def short(text: str) -> str:
        return text if len(text) <= characters else text[: characters - 1] + "…"

    view = reply.view and reply.view.model_copy(
        update={
            "title": short(reply.view.title),
            "rows": tuple(_short_row(row, short) for row in reply.view.rows[:rows]),
            "notices": tuple(short(notice) for notice in reply.view.notices[:rows]),
        }
    )
    return reply.model_copy(
        update={
            "lines": tuple(short(line) for line in reply.lines),
            "view": view,
            "agenda": tuple(row.model_copy(update={"text": short(row.text)}) for row in reply.agenda[:rows]),
            "choices": tuple(c.model_copy(update={"label": short(c.label)}) for c in reply.choices[:rows]),
        }
    )


def _short_row(row: Row, short: Callable[[str], str]) -> Row:
    entries = tuple(
        entry.model_copy(update={"text": short(entry.text), "detail": short(entry.detail)}) for entry in row.entries
    )
    cut = {"value": short(row.value), "marked": short(row.marked), "brief": short(row.brief), "entries": entries}
    return row.model_copy(update=cut)


def _card(reply: Reply, move: Move, button: Button, send: Send) -> AdaptiveCard:
    buttons = tuple(button(choice) for choice in reply.choices)
    listed = () if reply.form or _fits_a_row(reply.choices) else buttons
    return AdaptiveCard(
        version=VERSION,
        lang=reply.language.split("-")[0],
        speak=reply.speech or None,
        fallback_text=" ".join(reply.lines) or None,
        body=(*_body(reply, move), *(ActionSet(actions=(one,)) for one in listed)),
        actions=_overflowing(reply, () if listed else buttons, send) or None,
    )


def _fits_a_row(choices: tuple[Choice, ...]) -> bool:
    """Whether the buttons stand beside each other without being cut off on a phone."""
    return len(choices) <= PRIMARY and sum(len(choice.label) for choice in choices) <= ROW


def _body(reply: Reply, move: Move) -> Iterator[Element]:
    yield from (TextBlock(text=shown_text(line)) for line in lead(reply, move))
    if reply.sign_in and reply.sign_in.offer.code:
        yield TextBlock(text=shown_text(reply.sign_in.offer.code), size="large", weight="bolder", font_type="monospace")
    if reply.agenda:
        yield Container(items=tuple(TextBlock(text=shown_text(row.text), spacing="small") for row in reply.agenda))
    if reply.view:
        yield from _view(reply, reply.view)
    asked = question(reply, move)
    if asked is not None:
        yield TextBlock(text=shown_text(asked), weight="bolder", spacing="medium")


def _view(reply: Reply, view: View) -> Iterator[Element]:
    yield TextBlock(text=shown_text(view.title), style="heading", size="medium", weight="bolder")
    rows = [row for row in view.rows if value(row) != view.title]
    listed = [row for row in rows if 0 < len(row.entries) <= MOST_LISTED]
    facts = [row for row in rows if row not in listed]
    if facts:
        yield FactSet(facts=tuple(Fact(title=shown_text(row.label), value=shown_text(_value(row))) for row in facts))
    yield from (_listed(row) for row in listed)
    notices = [notice for notice in view.notices if not shown(reply, notice)]
    if notices:
        blocks = tuple(TextBlock(text=shown_text(notice), spacing="small") for notice in notices)
        yield Container(style="emphasis", items=blocks)


def _value(row: Row) -> str:
    return row.brief or value(row)


def _listed(row: Row) -> Container:
    """Each entry on lines of its own: an address in a narrow column would break in mid-word."""
    lines = [TextBlock(text=shown_text(row.label), is_subtle=True)]
    for entry in row.entries:
        lines.append(TextBlock(text=shown_text(entry.text), spacing="small"))
        if entry.detail:
            lines.append(TextBlock(text=shown_text(entry.detail), is_subtle=True, size="small", spacing="none"))
    return Container(items=tuple(lines), spacing="small")


def _overflowing(reply: Reply, buttons: tuple[Action, ...], send: Send) -> tuple[Action, ...]:
    """Choices, form and links; the form keeps its place among the visible ones."""
    actions = [*_sign_in(reply), *buttons]
    if reply.form and reply.view:
        actions.insert(PRIMARY - 1, form_action(reply.form, reply.view, send))
    actions += _links(reply.view) if reply.view else ()
    hidden = (action.model_copy(update={"mode": "secondary"}) for action in actions[PRIMARY:])
    return (*actions[:PRIMARY], *hidden)


def _sign_in(reply: Reply) -> Iterator[Action]:
    """The page where one signs in; on this machine it may be plain http."""
    if reply.sign_in and _safe(reply.sign_in.offer.link, local=True):
        yield OpenUrl(title=reply.sign_in.label, url=reply.sign_in.offer.link, style="positive")


def _links(view: View) -> Iterator[Action]:
    links = list(view.links)
    if view.link and all(view.link != link.url for link in links):
        links.append(Link(label=view.title, url=view.link))
    yield from (OpenUrl(title=link.label, url=link.url) for link in links if _safe(link.url))


def _safe(url: str, *, local: bool = False) -> bool:
    """Only https may be opened from a card; `local`: http too, on the machine where the card is shown."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if local and parts.scheme == "http":
        return parts.hostname in LOOPBACK
    return parts.scheme == "https" and bool(parts.hostname)

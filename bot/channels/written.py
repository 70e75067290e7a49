"""A reply as text, complete: what a card would show stands here too, for plain channels, screen readers and logs of
the person's own. Marked as `textFormat: plain`, so nothing in it can be read as markup.
"""

import unicodedata
from collections.abc import Iterator

from bot.framework.activity import Outgoing
from dialogs.moves import Answer, Move
from dialogs.reply import Choice, Reply, Row, View

ALTERNATIVES = ("ask", "choose", "refuse")
"""Moves whose choices are alternatives, numbered so that "the second" can be answered; others are yes and no."""

REMINDING = ("help", "not_yours", "nothing_pending")
"""Moves that show the draft after what they say, to remind of it: their last line is no question about it."""


def lead(reply: Reply, move: Move) -> tuple[str, ...]:
    """The lines before what is shown: all but the question."""
    return reply.lines[:-1] if _asks(reply, move) else reply.lines


def question(reply: Reply, move: Move) -> str | None:
    """The line after what is shown, where the reply asks something."""
    return reply.lines[-1] if _asks(reply, move) else None


def _asks(reply: Reply, move: Move) -> bool:
    return reply.expects == "answer" and bool(reply.lines) and move.name not in REMINDING


def complete(reply: Reply, move: Move) -> str:
    """The whole reply as lines of plain text."""
    return "\n".join(_lines(reply, move))


def _lines(reply: Reply, move: Move) -> Iterator[str]:
    yield from lead(reply, move)
    yield from (f"• {row.text}" for row in reply.agenda)
    if reply.view:
        yield from _view(reply, reply.view)
    asked = question(reply, move)
    if asked is not None:
        yield asked
    yield from choices(reply.choices, numbered=_numbered(move))
    if reply.sign_in and not shown(reply, reply.sign_in.offer.link):
        yield after(reply.sign_in.lead or reply.sign_in.label, reply.sign_in.offer.link)


def _numbered(move: Move) -> bool:
    """Whether the choices are alternatives, of this move or of the question that follows its answer."""
    asked = move.then if isinstance(move, Answer) else move
    return asked is not None and asked.name in ALTERNATIVES


def _view(reply: Reply, view: View) -> Iterator[str]:
    if not shown(reply, view.title) and all(row.value != view.title for row in view.rows):
        yield view.title
    yield from (after(row.lead or row.label, value(row)) for row in view.rows)
    yield from (notice for notice in view.notices if not shown(reply, notice))
    yield from (after(link.lead or link.label, link.url) for link in view.links)
    yield from (url for url in (view.link, view.join_url) if url and all(url != link.url for link in view.links))


def shown(reply: Reply, text: str) -> bool:
    """Whether the lines say this already."""
    return any(text in line for line in reply.lines)


def value(row: Row) -> str:
    """A row's value, with what was assumed marked."""
    return row.marked or row.value


def after(lead: str, text: str) -> str:
    """The text behind its label. Fullwidth punctuation brings its own space."""
    return f"{lead}{text}" if unicodedata.east_asian_width(lead[-1:] or " ") == "F" else f"{lead} {text}"


def choices(offered: tuple[Choice, ...], numbered: bool) -> Iterator[str]:
    """What can be answered: alternatives under numbers, others beside each other."""
    if numbered:
        yield from (f"{number}. {choice.label}" for number, choice in enumerate(offered, start=1))
    elif offered:
        yield " · ".join(choice.label for choice in offered)


def text_of(activities: tuple[Outgoing, ...]) -> str:
    """The texts of several activities below each other."""
    return "\n\n".join(str(sent.activity["text"]) for sent in activities if sent.activity.get("text"))

"""Text as HTML and HTML as text: what a person wrote about an event, and what Outlook makes of it.

Outlook puts what is needed to join an online meeting into the body, below a line of underscores. It is not the
person's text: it is left out when the body is read, and left in when the body is changed
(learn.microsoft.com/graph/api/event-update: without it the meeting is no longer one that can be joined).
"""

import re
from html import escape
from html.parser import HTMLParser

_JOIN_PART = re.compile(r"_{20,}")
_BLANKS = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v]*")
_SILENT = frozenset({"head", "style", "script", "title"})
_BLOCKS = frozenset({"p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "hr", "blockquote"})


def html_of(text: str) -> str:
    """Plain text as HTML: nothing in it is markup, lines stay lines."""
    return escape(text.strip(), quote=False).replace("\r\n", "\n").replace("\n", "<br>")


def text_of(html: str) -> str:
    """The person's own words of an HTML body, as plain text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = _JOIN_PART.split("".join(reader.found).replace("\xa0", " "))[0]
    lines = (" ".join(line.split()) for line in _BLANKS.sub("\n", text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def replaced(html: str, content: str) -> str:
    """The HTML body with this one (HTML) instead of the person's own words, and the part about joining as it was."""
    found = _JOIN_PART.search(html)
    if found is None:
        return content
    begin = html.rfind("<div", 0, found.start())
    joining = html[begin if begin >= 0 else found.start() :]
    return f"{content}<br>{joining}"


class _Reader(HTMLParser):
    """Collects the text; blocks begin and end lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in _SILENT
        if tag == "br":
            self.found.append("\n")
        elif tag in _BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(re.sub(r"\s+", " ", data))

    def _break(self) -> None:
        if self.found and not "".join(self.found[-2:]).rstrip(" ").endswith("\n"):
            self.found.append("\n")

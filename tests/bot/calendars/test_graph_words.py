"""Text to HTML and back, and the part of a body by which an online meeting is joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.graph_wire.words import html_of, replaced, text_of

JOINING = '<div class="x">' + "_" * 80 + '<br><a href="https://teams.example/1">Join</a></div>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Does noon work for you?", "Does noon work for you?"),
        ('it\'s <b>bold</b> & "quoted"', 'it\'s &lt;b&gt;bold&lt;/b&gt; &amp; "quoted"'),
        ("one\ntwo\r\nthree\n", "one<br>two<br>three"),
        ("", ""),
    ],
)
def test_text_is_never_markup(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<html>\r\n<head>\r\n<title>x</title><style>p{}</style>\r\n</head>\r\n<body>\r\nNoon?\r\n</body></html>",
            "Noon?",
        ),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("a <b>big</b> cake&nbsp;&amp; tea", "a big cake & tea"),
        ("one<br>\r\ntwo<br><br><br><br>three", "one\ntwo\n\nthree"),
        ("<ul><li>x</li><li>y</li></ul>", "x\ny"),
        (f"Agenda<br>{JOINING}", "Agenda"),
        (JOINING, ""),
        ("<script>alert(1)</script>safe", "safe"),
        ("unclosed <b>tag", "unclosed tag"),
    ],
)
def test_html_is_read_as_a_person_reads_it(html: str, text: str) -> None:
    assert text_of(html) == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")))
def test_what_goes_out_comes_back(text: str) -> None:
    once = text_of(html_of(text))
    assert text_of(html_of(once)) == once
    assert "".join(once.split()) == "".join(text.split()).partition("_" * 20)[0]


def test_the_part_about_joining_stays() -> None:
    assert replaced(f"<html><body>old<br>{JOINING}</body></html>", "new").startswith(f"new<br>{JOINING}")
    assert replaced("<html><body>old</body></html>", "new") == "new"

"""What is an address, and what only looks like one."""

import pytest

from bot.people.addresses import is_address, name_and_address

GOOD = ("ida@example.org", "o'neill@example.org", "a.b+c@mail.example.co.uk", "zoë@exämple.org", "r&d@example.org")
BAD = (
    "",
    "ida",
    "@",
    "ida@",
    "@example.org",
    "ida@example",
    "ida@example.",
    "ida@.org",
    "ida@@example.org",
    "ida berg@example.org",
    "ida@example.org;CN=x",
    "ida@example.org?bcc=all@example.org",
    "ida@example.org\r\nBcc: all@example.org",
    "mailto:ida@example.org",
    "<script>@example.org",
    '"ida"@example.org',
    "ida@example.org, tom@example.org",
)


@pytest.mark.parametrize("text", GOOD)
def test_an_address(text: str) -> None:
    assert is_address(text)
    assert name_and_address(f" {text} ") == ("", text)
    assert name_and_address(f'"Ida Berg" <{text}>') == ("Ida Berg", text)


@pytest.mark.parametrize("text", BAD)
def test_no_address(text: str) -> None:
    assert not is_address(text)
    assert name_and_address(text) == ("", "")
    assert name_and_address(f"Ida <{text}>") == ("", "")

"""What README.md says of permissions and clouds is what the code does."""

from urllib.parse import urlsplit

import pytest

from bot.framework.clouds import CLOUDS
from bot.graph import access
from bot.graph.signin.offers import USUAL
from tests.house import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SCOPES = [scope for value in vars(access).values() if isinstance(value, tuple) for scope in value]


def _rows(first: str) -> list[str]:
    """The first cells of the table that begins with this header."""
    table = README.partition(f"| {first} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [row.split("|")[1].strip().strip("`") for row in table]


def test_every_permission_is_listed_and_the_usual_ones_come_first() -> None:
    listed = _rows("permission")
    assert sorted(listed) == sorted(SCOPES)
    assert set(listed[: len(USUAL)]) == set(USUAL)


@pytest.mark.parametrize("name", CLOUDS)
def test_every_cloud_is_listed_with_its_addresses(name: str) -> None:
    (row,) = [line for line in README.splitlines() if line.startswith(f"| `{name}`") and "|" in line]
    for address in (CLOUDS[name].graph, CLOUDS[name].authority):
        assert f"| {urlsplit(address).hostname} |" in row

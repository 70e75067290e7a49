"""Every query is explained, used, and there where it is used."""

import re
from pathlib import Path

import pytest

from bot.database import read_queries

ROOT = Path(__file__).parents[2]
QUERIES = sorted((ROOT / "bot").rglob("queries.sql"))


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.parent.name)
def test_every_query_is_explained(file: Path) -> None:
    unexplained = [name for name, query in read_queries(file).items() if not query.startswith("-- ")]
    assert unexplained == []


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.parent.name)
def test_every_query_is_used_beside_its_file(file: Path) -> None:
    used = set(re.findall(r'"(\w+)"', "".join(code.read_text(encoding="utf-8") for code in file.parent.glob("*.py"))))
    assert set(read_queries(file)) - used == set()

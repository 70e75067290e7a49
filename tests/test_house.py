"""The rules of the house, read from the source: who may import whom, where words stand, what is documented."""

import ast
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings, names
from tests.house import (
    ROOT,
    Finding,
    collections_of_strings,
    dotted_names,
    identifiers,
    imports,
    lines,
    literals,
    module_of,
    sources,
    strings,
    tracked,
    tree,
    within,
)

OUTSIDE_DIALOGS = (
    *("bot", "manifest", "tests", "aiohttp", "botbuilder", "botframework", "msal", "asyncio", "socket", "ssl"),
    *("sqlite3", "aiosqlite", "asyncpg", "sqlalchemy", "requests", "urllib.request", "subprocess", "structlog"),
    *("os.environ", "os.getenv", "random", "secrets"),
)
"""What the conversation may not know: the world, its clock, its chance."""
CLOCKS = re.compile(
    r"\bdate(time)?\.(now|utcnow|today)$|^time\.(time|monotonic|perf_counter)(_ns)?$|^os\.(environ|getenv)\b"
)
ONLY_IN = {
    "dateparser": ("dialogs.times",),
    "botbuilder": ("bot.framework.botbuilder",),
    "botframework": ("bot.framework.botbuilder",),
    "pydantic_settings": ("bot.settings",),
    "os.environ": ("bot.settings",),
    "os.getenv": ("bot.settings",),
    "fluent": ("dialogs.wording", "dialogs.words"),
}
"""Who alone may import what."""
NEVER_IN = {
    "bot.channels": (
        *(
            "aiohttp",
            "asyncio",
            "aiosqlite",
            "sqlite3",
            "msal",
            "bot.storage",
            "bot.calendars",
            "bot.people",
            "bot.http",
        ),
        *("bot.database", "bot.turn", "bot.creation", "bot.settings", "socket", "urllib.request", "os"),
    ),
    "bot.calendars": ("bot.people", "bot.storage", "bot.channels", "bot.http", "bot.framework", "bot.turn"),
    "bot.people": ("bot.calendars", "bot.storage", "bot.channels", "bot.http", "bot.framework", "bot.turn"),
    "bot.storage": ("bot.calendars", "bot.people", "bot.channels", "bot.http", "bot.turn", "bot.graph"),
    "bot.graph": ("bot.calendars", "bot.people", "bot.channels", "bot.http", "bot.turn", "bot.creation"),
    "bot.turn": ("bot.http", "bot.app", "bot.calendars.local", "bot.people.local", "bot.storage.sqlite"),
}
"""Which package may not import what."""
WIRING = ("bot.app", "bot.opening", "bot.graph_wiring", "bot.commands", "bot.check")
"""Who may import `bot.app` or `bot.settings`: settings are handed on as plain values."""
TOP_LEVEL = {
    *("bot", "dialogs", "manifest", "tests", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"),
    *("requirements.txt", "requirements-dev.txt", "Dockerfile", "compose.yaml"),
}
LONGEST = 400
"""Lines of a module; one that grows beyond wants to be split by meaning."""


def assert_none(findings: Iterable[Finding]) -> None:
    """Fail with one line for each finding: file, line, what is wrong."""
    found = [str(finding) for finding in findings]
    assert not found, "\n" + "\n".join(found)


def importing(files: Iterable[Path], forbidden: Iterable[str]) -> Iterator[Finding]:
    """The imports of these files that fall into a forbidden package."""
    for file in files:
        for found in imports(file):
            if any(within(found.what, package) for package in forbidden):
                yield Finding(file, found.line, f"imports {found.what}")


def test_the_conversation_knows_nothing_of_the_world() -> None:
    assert_none(importing(sources("dialogs"), OUTSIDE_DIALOGS))


def test_the_conversation_reads_no_clock_and_no_environment() -> None:
    allowed = (Path("dialogs/__main__.py"),)
    assert_none(
        Finding(file, found.line, f"reads {found.what}")
        for file in sources("dialogs")
        if file not in allowed
        for found in dotted_names(file)
        if CLOCKS.search(found.what)
    )


def test_the_conversation_is_synchronous() -> None:
    assert_none(
        Finding(file, node.lineno, f"async: {ast.unparse(node).splitlines()[0]}")
        for file in sources("dialogs")
        for node in ast.walk(tree(file))
        if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith)
    )


@pytest.mark.parametrize("package", ONLY_IN)
def test_a_package_has_one_importer(package: str) -> None:
    others = (
        file
        for file in sources("bot", "dialogs", "manifest")
        if not any(within(module_of(file), home) for home in ONLY_IN[package])
    )
    assert_none(importing(others, [package]))


@pytest.mark.parametrize("package", NEVER_IN)
def test_neighbours_do_not_know_each_other(package: str) -> None:
    inside = (file for file in sources("bot") if within(module_of(file), package))
    assert_none(importing(inside, NEVER_IN[package]))


def test_only_the_wiring_knows_the_settings() -> None:
    others = (file for file in sources("bot") if module_of(file) not in WIRING)
    assert_none(importing(others, ["bot.app", "bot.opening", "bot.graph_wiring", "bot.settings"]))


def test_only_the_settings_read_the_environment() -> None:
    assert_none(
        Finding(file, found.line, f"reads {found.what}")
        for file in sources("bot", "manifest")
        if module_of(file) != "bot.settings"
        for found in dotted_names(file)
        if found.what.startswith(("os.environ", "os.getenv"))
    )


def test_no_language_is_decided_in_code() -> None:
    named = re.compile(r"(^|[._])(locale|lang|language|culture|tag)s?$")
    packs = {folder.name for folder in (ROOT / "dialogs" / "languages").iterdir() if folder.is_dir()}
    tag = re.compile(rf"^({'|'.join(sorted(packs))}|es|ja|hu|de|it|zh)([-_][A-Za-z]+)?$")
    for file in sources("bot", "dialogs"):
        for node in ast.walk(tree(file)):
            sides = _sides(node)
            leaves = {leaf.value for side in sides for leaf in ast.walk(side) if isinstance(leaf, ast.Constant)}
            if any(named.search(ast.unparse(side)) for side in sides):
                decided = sorted(value for value in leaves if isinstance(value, str) and tag.match(value))
                assert_none(
                    Finding(file, side.lineno, f"decides by language {decided}") for side in sides[:1] if decided
                )


def _sides(node: ast.AST) -> list[ast.expr]:
    """What a comparison, a `startswith` or a `match` compares."""
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "startswith":
        return [node.func.value, *node.args]
    if isinstance(node, ast.Match):
        values = [leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.MatchValue)]
        return [node.subject, *values]
    return []


@cache
def pack(kind: type) -> frozenset[str]:
    """Of all `understand.toml`: with `str` the words, with `dict` the keys, which are our own vocabulary."""
    files = (ROOT / "dialogs" / "languages").glob("*/understand.toml")
    contents = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    return frozenset(word.casefold() for content in contents for word in _leaves(content, kind))


def _leaves(content: Any, kind: type) -> Iterator[str]:
    if isinstance(content, str) and kind is str:
        yield content
    elif isinstance(content, list):
        for item in content:
            yield from _leaves(item, kind)
    elif isinstance(content, dict):
        yield from content if kind is dict else ()
        for item in content.values():
            yield from _leaves(item, kind)


def test_no_list_of_human_words_stands_in_code() -> None:
    """A collection of three words or more that a pack also lists, and that are no vocabulary of ours."""
    files = sources("dialogs", "bot")
    ours = pack(dict).union(*(literals(file) for file in files), *(identifiers(file) for file in files))
    assert_none(
        Finding(file, line, f"human words in code: {', '.join(sorted(human))}")
        for file in sources("dialogs")
        for line, words in collections_of_strings(file)
        if len(
            human := {word for word in words if len(word) > 1 and word.isalpha() and word.casefold() in pack(str)}
            - ours
        )
        >= 3
    )


def test_no_foreign_letter_stands_in_code() -> None:
    """Letters beyond ASCII are words of a language: they belong into its pack."""
    assert_none(
        Finding(file, found.line, f"letters in code: {found.what!r}")
        for file in sources("dialogs", "bot")
        for found in strings(file)
        if any(ord(letter) > 127 and unicodedata.category(letter) in ("Ll", "Lu", "Lo") for letter in found.what)
    )


def test_packs_hold_no_regular_expressions() -> None:
    sign = re.compile(r"\\[bdsw]|\(\?|\[\^|\.\*|\.\+")
    assert_none(
        Finding(file.relative_to(ROOT), number, line.strip())
        for file in sorted((ROOT / "dialogs" / "languages").glob("*/*.toml"))
        for number, line in lines(file.relative_to(ROOT))
        if sign.search(line)
    )


def test_languages_are_data_only() -> None:
    assert_none(Finding(file, 1, "code in a language pack") for file in sources("dialogs/languages"))


def test_every_module_says_why_it_exists() -> None:
    every = sources("bot", "dialogs", "manifest", "tests")
    bare = (file for file in every if tree(file).body or file.parts[0] != "tests")
    assert_none(Finding(file, 1, "no docstring") for file in bare if not ast.get_docstring(tree(file)))


def test_no_module_is_too_long() -> None:
    lengths = ((file, len(list(lines(file)))) for file in sources("bot", "dialogs", "manifest"))
    assert_none(Finding(file, length, f"longer than {LONGEST} lines") for file, length in lengths if length > LONGEST)


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {file.parent for file in sources("tests")}
    assert_none(
        Finding(folder, 0, "no __init__.py") for folder in folders if not (ROOT / folder / "__init__.py").exists()
    )


def test_the_top_level_is_the_design_card() -> None:
    top = {file.parts[0] for file in tracked()}
    assert_none(
        Finding(Path(name), 0, "does not belong to the top level")
        for name in sorted(top)
        if name not in TOP_LEVEL and not name.startswith(".")
    )


def test_no_file_names_somebodys_machine() -> None:
    """An absolute path into somebody's home, a package index, or an address that only exists where it was written."""
    private = re.compile(r"(?<![\w.:/}<-])/(home|root|opt|mnt|work|Users)/\w|--(extra-)?index-url|--find-links")
    assert_none(
        Finding(file, number, line.strip()[:100])
        for file in tracked()
        if file != Path("tests/test_house.py")
        for number, line in lines(file)
        if private.search(line)
    )


def test_locks_name_no_host() -> None:
    locks = [file for file in tracked() if file.match("requirements*.txt")]
    assert len(locks) == 2
    assert_none(
        Finding(file, number, line)
        for file in locks
        for number, line in lines(file)
        if "://" in line or line.startswith("-") or (line.startswith("#") and "/" in line)
    )


def test_nothing_is_left_undone() -> None:
    undone = re.compile(
        r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b|mark\.(sk" r"ip|xf" r"ail)|pytest\.sk" r"ip|type: ig" r"nore"
    )
    assert_none(
        Finding(file, number, line.strip())
        for file in sources("bot", "dialogs", "manifest", "tests")
        for number, line in lines(file)
        if undone.search(line)
    )


@pytest.mark.parametrize("document", ["README.md", ".env.example"])
def test_every_setting_is_documented_and_nothing_else(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    assert set(re.findall(r"\bBOT_[A-Z_]+\b", text)) == set(names())


def test_every_setting_is_read() -> None:
    """A setting that nothing reads must not exist."""
    read = {found.what for file in sources("bot") for found in dotted_names(file)}
    aliases = {
        "database_url": "settings.database_file",
        "graph_client_id": "settings.graph_client",
        "graph_client_secret": "settings.graph_secret",
        "graph_tenant_id": "settings.graph_tenant",
    }
    assert_none(
        Finding(Path("bot/settings.py"), 0, f"nothing reads {name}")
        for name in sorted(Settings.model_fields)
        if not any(within(known, aliases.get(name, f"settings.{name}")) for known in read)
    )

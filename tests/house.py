"""Reads the program's own source for `test_house.py`: files, imports, names, each with file and line."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Finding:
    """Something in a file that a rule may forbid."""

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file.as_posix()}:{self.line}: {self.what}"


def module_of(file: Path) -> str:
    """bot/http/page.py -> bot.http.page; a package's `__init__.py` is the package."""
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def within(module: str, package: str) -> bool:
    """Whether a module is the package or stands inside it."""
    return module == package or module.startswith(f"{package}.")


@cache
def tree(file: Path) -> ast.Module:
    """The syntax tree of a file, given relative to the repository."""
    return ast.parse((ROOT / file).read_text(encoding="utf-8"), str(file))


@cache
def sources(*packages: str) -> tuple[Path, ...]:
    """Every Python file of the packages, relative to the repository."""
    files = (file for package in packages for file in (ROOT / package).rglob("*.py"))
    return tuple(sorted(file.relative_to(ROOT) for file in files))


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that belongs to the repository, those not yet added included."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return tuple(Path(name) for name in sorted(set(listing.stdout.splitlines())) if (ROOT / name).is_file())


def lines(file: Path) -> Iterator[tuple[int, str]]:
    """The numbered lines of a text file; nothing of one that holds no text."""
    try:
        text = (ROOT / file).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    yield from enumerate(text.splitlines(), start=1)


def imports(file: Path) -> Iterator[Finding]:
    """Every module that a file imports, wherever in the file, as a dotted name."""
    package = module_of(file) if file.name == "__init__.py" else module_of(file).rpartition(".")[0]
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Finding(file, node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                yield Finding(file, node.lineno, f"{source}.{alias.name}")


def dotted_names(file: Path) -> Iterator[Finding]:
    """Every `a.b.c` that a file reads."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Attribute):
            yield Finding(file, node.lineno, ast.unparse(node))


def strings(file: Path) -> Iterator[Finding]:
    """Every string of a file that is no docstring."""
    spoken = {id(node.value) for node in ast.walk(tree(file)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
            yield Finding(file, node.lineno, node.value)


def literals(file: Path) -> set[str]:
    """The words of the closed vocabularies (`Literal[...]`) that a file declares."""
    slices = (
        node.slice
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal")
    )
    leaves = (leaf.value for each in slices for leaf in ast.walk(each) if isinstance(leaf, ast.Constant))
    return {leaf for leaf in leaves if isinstance(leaf, str)}


@cache
def identifiers(file: Path) -> frozenset[str]:
    """Every name that a file defines, imports or reads."""
    fields = ("id", "attr", "name", "arg")
    return frozenset(
        name for node in ast.walk(tree(file)) for field in fields if isinstance(name := getattr(node, field, None), str)
    )


def collections_of_strings(file: Path) -> Iterator[tuple[int, frozenset[str]]]:
    """Every tuple, list, set or dict display that holds strings: its line and those strings."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            leaves = node.elts
        elif isinstance(node, ast.Dict):
            leaves = [key for key in node.keys if key is not None]
        else:
            continue
        words = frozenset(
            leaf.value for leaf in leaves if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
        )
        if words:
            yield node.lineno, words

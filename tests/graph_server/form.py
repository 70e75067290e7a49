"""Checks a request's body against the declared types, and gives it back with enums as the service writes them."""

import tomllib
from pathlib import Path
from typing import Any

from tests.graph_server.refusals import Refusal, unfit, unreadable

_FORM = tomllib.loads((Path(__file__).parent / "form.toml").read_text(encoding="utf-8"))
_PLAIN: dict[str, tuple[type, ...]] = {"string": (str,), "boolean": (bool,), "integer": (int,), "number": (int, float)}
SERVICE = "-"
"""The kind of what the service computes itself."""


def writable(kind: str) -> frozenset[str]:
    """The names that a request may set in this type."""
    return frozenset(name for name, value in _FORM["types"][kind].items() if value != SERVICE)


def read(kind: str, value: Any, where: str = "") -> Any:
    """The value as it is kept. Raises `Refusal` for another type, an unknown name, or a null that may not be."""
    nullable = kind.endswith("?")
    kind = kind.removesuffix("?")
    if value is None:
        if nullable:
            return None
        raise unfit(where)
    if kind.startswith("["):
        if not isinstance(value, list):
            raise unreadable(f"A collection is expected at '{where}'.")
        return [read(kind[1:-1], one, where) for one in value]
    if kind in _FORM["enums"]:
        return _enum(kind, value, where)
    if kind == "openTypeExtension":
        return _extension(value)
    if kind in _FORM["types"]:
        return _object(kind, value, where)
    if not isinstance(value, _PLAIN[kind]) or (isinstance(value, bool) and kind != "boolean"):
        raise unreadable(f"Cannot convert a value to type '{kind}' at '{where}'.")
    return value


def _object(kind: str, value: Any, where: str) -> dict[str, Any]:
    names = _FORM["types"][kind]
    if not isinstance(value, dict):
        raise unreadable(f"An object is expected at '{where}'.")
    found = {}
    for name, content in value.items():
        if name == "@odata.type":
            continue
        if name not in names:
            raise unreadable(
                f"The property '{name}' does not exist on type 'microsoft.graph.{kind}'. Make sure to only use "
                "property names that are defined by the type."
            )
        if names[name] != SERVICE:
            found[name] = read(names[name], content, f"{where}/{name}".lstrip("/"))
    return found


def _enum(kind: str, value: Any, where: str) -> str:
    for known in _FORM["enums"][kind]:
        if isinstance(value, str) and value.lower() == known.lower():
            return str(known)
    raise unreadable(f"Requested value '{value}' was not found at '{where}'.")


def _extension(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not str(value.get("@odata.type", "")).lstrip("#").endswith("openTypeExtension"):
        raise unreadable("An open extension says its type.")
    if not value.get("extensionName"):
        raise Refusal(500, "ErrorInternalServerError", "An internal server error occurred.")
    return value

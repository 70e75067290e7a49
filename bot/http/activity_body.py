"""The body of a request as a JSON object, within bounds: nothing large or endless is ever taken in."""

import asyncio
import json
from typing import Any, NoReturn

from aiohttp import StreamReader, web

MOST_BYTES = 256 * 1024
"""Of a body."""
DEEPEST = 64
"""Objects and arrays inside each other; cards stay below 20."""


SLOWEST = 10.0
"""Seconds in which a body must be there."""


class BadBody(Exception):
    """The body cannot be read; `str(error)` says why and quotes nothing of it."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


async def read_activity(stream: StreamReader, slowest: float = SLOWEST) -> dict[str, Any]:
    """The JSON object that the stream holds.

    Raises `BadBody`: 400 no JSON object, too deep or badly encoded, 408 not there within `slowest` seconds, 413 too
    large.
    """
    try:
        async with asyncio.timeout(slowest):
            body = await _bounded(stream)
    except TimeoutError as error:
        raise BadBody("The body did not come in time.", 408) from error
    except web.RequestPayloadError as error:
        raise BadBody("The body is not encoded as its header says.") from error
    try:
        parsed = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BadBody("The body is not JSON.") from error
    if not isinstance(parsed, dict):
        raise BadBody("The body is not a JSON object.")
    if _deeper_than(parsed, DEEPEST):
        raise BadBody(f"The body is nested deeper than {DEEPEST} levels.")
    return parsed


async def _bounded(stream: StreamReader) -> bytes:
    body = bytearray()
    async for chunk in stream.iter_any():
        body += chunk
        if len(body) > MOST_BYTES:
            raise BadBody(f"A body may hold {MOST_BYTES} bytes.", 413)
    return bytes(body)


def _deeper_than(value: Any, depth: int) -> bool:
    """Level by level, so that the check itself never recurses."""
    level = [value]
    for _ in range(depth):
        level = [
            inner
            for node in level
            if isinstance(node, dict | list)
            for inner in (node.values() if isinstance(node, dict) else node)
        ]
    return any(isinstance(node, dict | list) for node in level)


def _no_number(_constant: str) -> NoReturn:
    raise ValueError("NaN and Infinity are no JSON")

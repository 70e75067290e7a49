"""Secret keys: what was signed comes back, what was not does not."""

import stat
import sys
from pathlib import Path

import pytest

from bot.keys import Forged, Keys, Opened, UnusableKeys, load

OLD, NEW = "a" * 32, "b" * 32


def test_what_was_signed_comes_back() -> None:
    keys = Keys((NEW,))
    assert keys.read("feed", keys.sign("feed", "tenant\0Zoë")) == "tenant\0Zoë"


def test_a_token_of_one_purpose_is_worth_nothing_for_another() -> None:
    keys = Keys((NEW,))
    with pytest.raises(Forged):
        keys.read("cookie", keys.sign("feed", "ada"))


def test_an_older_key_still_reads_and_the_newest_signs() -> None:
    before, after = Keys((OLD,)), Keys((NEW, OLD))
    assert after.read("feed", before.sign("feed", "ada")) == "ada"
    with pytest.raises(Forged):
        before.read("feed", after.sign("feed", "ada"))


@pytest.mark.parametrize("token", ["", ".", "abc", "abc.def", "YWRh.!!!", "\u00e9.\u00e9", "YWRh." + "A" * 43, "." * 9])
def test_a_damaged_token_is_forged(token: str) -> None:
    with pytest.raises(Forged):
        Keys((NEW,)).read("feed", token)


def test_a_changed_message_is_forged() -> None:
    keys = Keys((NEW,))
    _, signature = keys.sign("feed", "ada").split(".")
    message, _ = keys.sign("feed", "bob").split(".")
    with pytest.raises(Forged):
        keys.read("feed", f"{message}.{signature}")


def test_a_key_is_generated_once_and_kept_to_its_owner(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "keys"
    token = load((), file).sign("feed", "ada")
    assert load((), file).read("feed", token) == "ada"
    assert [entry.name for entry in file.parent.iterdir()] == ["keys"]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_given_keys_need_no_file(tmp_path: Path) -> None:
    load((NEW,), tmp_path / "keys")
    assert list(tmp_path.iterdir()) == []


def test_a_short_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableKeys, match="32 characters"):
        load(("short",), tmp_path / "keys")


def test_an_unusable_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnusableKeys, match="cannot be read or written"):
        load((), tmp_path / "file" / "keys")
    with pytest.raises(UnusableKeys, match="no secret key"):
        load((), tmp_path / "file")


def test_what_is_sealed_opens_for_its_purpose_and_belonging_alone() -> None:
    keys = Keys(("a" * 32,))
    sealed = keys.seal("sign-in", b"secret", "ada")
    assert keys.open("sign-in", sealed, "ada") == Opened(b"secret", newest=True)
    assert b"secret" not in sealed
    assert keys.seal("sign-in", b"secret", "ada") != sealed
    for purpose, belonging in (("sign-in", "ben"), ("feed", "ada")):
        with pytest.raises(Forged):
            keys.open(purpose, sealed, belonging)


@pytest.mark.parametrize("place", [0, 12, -1])
def test_what_was_changed_does_not_open(place: int) -> None:
    keys = Keys(("a" * 32,))
    sealed = bytearray(keys.seal("sign-in", b"secret"))
    sealed[place] ^= 1
    with pytest.raises(Forged):
        keys.open("sign-in", bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"short", b"x" * 12, b"x" * 64])
def test_what_was_never_sealed_does_not_open(sealed: bytes) -> None:
    with pytest.raises(Forged):
        Keys(("a" * 32,)).open("sign-in", sealed)


def test_older_keys_open_and_say_that_they_are_older() -> None:
    sealed = Keys(("old" * 11,)).seal("sign-in", b"secret")
    assert Keys(("new" * 11, "old" * 11)).open("sign-in", sealed) == Opened(b"secret", newest=False)
    with pytest.raises(Forged):
        Keys(("new" * 11,)).open("sign-in", sealed)


@pytest.mark.parametrize("text", ["", "%", "Zoë", "AAAA"])
def test_a_sealed_text_that_is_none_is_forged(text: str) -> None:
    keys = Keys(("a" * 32,))
    assert keys.open_text("ticket", keys.seal_text("ticket", "Zoë")) == "Zoë"
    with pytest.raises(Forged):
        keys.open_text("ticket", text)

"""The secret keys of this installation: they sign what we hand out and want back unchanged (cookies, tokens, feeds).

Newest first: the first key signs, every key verifies, so that a key can be replaced without throwing anybody out.
Without `BOT_SECRET_KEYS` one key is generated into a file that only its owner can read.
"""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from pathlib import Path

MINIMUM = 32
"""Characters of a key: the 128 bits of 32 hexadecimal digits."""


class UnusableKeys(Exception):
    """The keys cannot be used; `str(error)` says in one sentence what to do."""


class Forged(Exception):
    """A token was not signed by us for this purpose, or by a key that is no longer in use."""


class Keys:
    """Signs and reads tokens. A token of one purpose is worth nothing for another."""

    def __init__(self, secrets_: tuple[str, ...]) -> None:
        """`secrets_`: newest first, at least one. Raises `UnusableKeys`."""
        if not secrets_:
            raise UnusableKeys("There is no secret key: set BOT_SECRET_KEYS.")
        if any(len(secret) < MINIMUM for secret in secrets_):
            raise UnusableKeys(
                f"A secret key needs at least {MINIMUM} characters, such as `openssl rand -hex 32` gives."
            )
        self._secrets = tuple(secret.encode() for secret in secrets_)

    def sign(self, purpose: str, message: str) -> str:
        """The message with its signature, safe in addresses and cookies. The message itself stays readable."""
        body = message.encode()
        return f"{_text(body)}.{_text(_mac(self._secrets[0], purpose, body))}"

    def read(self, purpose: str, token: str) -> str:
        """The message of a token that `sign` made for this purpose. Raises `Forged`."""
        message, _, signature = token.partition(".")
        try:
            body, given = _bytes(message), _bytes(signature)
            if any(hmac.compare_digest(given, _mac(secret, purpose, body)) for secret in self._secrets):
                return body.decode()
        except (binascii.Error, UnicodeError) as error:
            raise Forged("The token is damaged.") from error
        raise Forged("The token was not signed by this installation.")


def load(given: tuple[str, ...], file: Path) -> Keys:
    """The keys that were given, else those of the file, which is made (mode 0600) where there is none.

    Raises `UnusableKeys`.
    """
    if given:
        return Keys(given)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _generate(file)
        return Keys(tuple(file.read_text(encoding="ascii").split()))
    except (OSError, UnicodeError) as error:
        raise UnusableKeys(f"The key file {file} cannot be read or written: {error}.") from error


def _generate(file: Path) -> None:
    """Made whole under another name first, so that two processes that start together read the same key."""
    if file.exists():
        return
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(secrets.token_hex(32) + "\n")
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _mac(secret: bytes, purpose: str, body: bytes) -> bytes:
    return hmac.new(secret, purpose.encode() + b"\0" + body, hashlib.sha256).digest()


def _text(body: bytes) -> str:
    return base64.urlsafe_b64encode(body).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)

"""The secret keys of this installation: they sign what we hand out and want back unchanged (cookies, tokens, feeds),
and seal what nobody else may read (AES-GCM with keys derived by HKDF, a key of its own for each purpose).

Newest first: the first key signs and seals, every key verifies and opens, so that a key can be replaced without
throwing anybody out.
Without `BOT_SECRET_KEYS` one key is generated into a file that only its owner can read.
"""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MINIMUM = 32
"""Characters of a key: the 128 bits of 32 hexadecimal digits."""
_NONCE = 12
"""Bytes (NIST SP 800-38D, section 8.2.2)."""


class UnusableKeys(Exception):
    """The keys cannot be used; `str(error)` says in one sentence what to do."""


class Forged(Exception):
    """A token was not signed by us for this purpose, or by a key that is no longer in use."""


@dataclass(frozen=True)
class Opened:
    """What was sealed."""

    content: bytes
    newest: bool
    """False: sealed with an older key, and to be sealed again."""


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

    def seal(self, purpose: str, content: bytes, belonging: str = "") -> bytes:
        """The content, unreadable and unchangeable for others. `belonging`: to what; it opens nowhere else."""
        nonce = os.urandom(_NONCE)
        return nonce + _cipher(self._secrets[0], purpose).encrypt(nonce, content, belonging.encode())

    def open(self, purpose: str, sealed: bytes, belonging: str = "") -> Opened:
        """What `seal` sealed for this purpose and belonging. Raises `Forged`."""
        nonce, rest = sealed[:_NONCE], sealed[_NONCE:]
        for secret in self._secrets:
            try:
                content = _cipher(secret, purpose).decrypt(nonce, rest, belonging.encode())
                return Opened(content, newest=secret is self._secrets[0])
            except (InvalidTag, ValueError):
                continue
        raise Forged("This was not sealed by this installation, or by a key that is no longer in use.")

    def seal_text(self, purpose: str, text: str) -> str:
        """A sealed text, safe in addresses."""
        return _text(self.seal(purpose, text.encode()))

    def open_text(self, purpose: str, token: str) -> str:
        """What `seal_text` sealed. Raises `Forged`."""
        try:
            return self.open(purpose, _bytes(token)).content.decode()
        except (binascii.Error, UnicodeError) as error:
            raise Forged("The token is damaged.") from error


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


def _cipher(secret: bytes, purpose: str) -> AESGCM:
    """RFC 5869: keys of different purposes tell nothing about each other, nor about the secret."""
    return AESGCM(HKDF(SHA256(), length=32, salt=None, info=purpose.encode()).derive(secret))


def _text(body: bytes) -> str:
    return base64.urlsafe_b64encode(body).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)

"""A certificate in place of a secret: one PEM file with the private key and the certificate, as msal wants them."""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key


class UnusableCertificate(Exception):
    """The file cannot be used; `str(error)` says in one sentence what it has to hold."""


def read_certificate(file: Path) -> dict[str, str]:
    """msal's description of the certificate. Raises `UnusableCertificate`."""
    try:
        content = file.read_bytes()
        key = load_pem_private_key(content, None)
        certificate = x509.load_pem_x509_certificate(content)
    except (OSError, ValueError, TypeError) as error:
        raise UnusableCertificate(
            f"{file} is no PEM file with a certificate and its private key without a password."
        ) from error
    if certificate.public_key() != key.public_key():
        raise UnusableCertificate(f"The private key in {file} does not belong to the certificate there.")
    return {
        "private_key": key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode(),
        "public_certificate": certificate.public_bytes(Encoding.PEM).decode(),
    }

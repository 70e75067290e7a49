"""Whom the bot's own connections trust: the usual authorities, and those that the operator adds."""

import ssl
from pathlib import Path


def tls_context(ca_bundle: Path | None) -> ssl.SSLContext:
    """A client's TLS context; `ca_bundle` is a PEM file of certificates to trust beside the system's."""
    context = ssl.create_default_context()
    if ca_bundle is not None:
        context.load_verify_locations(cafile=ca_bundle)
    return context

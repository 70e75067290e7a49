"""A real identity provider on loopback: OpenID metadata, a key set, and a token endpoint for client credentials."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa

ISSUER = "https://issuer.example"
APP_ID = "11111111-2222-3333-4444-555555555555"
SERVICE = "https://smba.trafficmanager.net/emea/"


@cache
def private_key(name: str) -> rsa.RSAPrivateKey:
    """A key pair, the same for a name within a test run (making one takes long)."""
    assert name
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def public_jwk(kid: str, **more: Any) -> dict[str, Any]:
    """The public half as a key set shows it."""
    jwk: dict[str, Any] = jwt.algorithms.RSAAlgorithm.to_jwk(private_key(kid).public_key(), as_dict=True)
    return jwk | {"kid": kid, "use": "sig"} | more


def token(kid: str = "k1", signed_with: str | None = None, algorithm: str = "RS256", **claims: Any) -> str:
    """A token as the Bot Connector makes it; a claim given as None is left out."""
    now = int(time.time())
    usual = {"iss": ISSUER, "aud": APP_ID, "nbf": now - 10, "exp": now + 600, "serviceurl": SERVICE}
    body = {name: value for name, value in (usual | claims).items() if value is not None}
    return jwt.encode(body, private_key(signed_with or kid), algorithm=algorithm, headers={"kid": kid})


class IdentityProvider:
    """What it serves can be changed at any time; what it was asked is counted."""

    def __init__(self) -> None:
        self.keys: list[Any] = [public_jwk("k1", endorsements=["msteams", "webchat"])]
        self.status = 200
        self.hold = asyncio.Event()
        """Cleared: answers hang."""
        self.hold.set()
        self.key_fetches = 0
        self.logins: list[dict[str, str]] = []
        self.login_status = 200
        self.login_answer: dict[str, Any] = {"token_type": "Bearer", "expires_in": 3600}
        self.base = ""

    @property
    def metadata_url(self) -> str:
        """Where its OpenID metadata is."""
        return f"{self.base}/v1/.well-known/openidconfiguration"

    @asynccontextmanager
    async def running(self, context: ssl.SSLContext | None = None) -> AsyncIterator["IdentityProvider"]:
        """It, listening on a port of its own."""
        app = web.Application()
        app.router.add_get("/v1/.well-known/openidconfiguration", self._metadata)
        app.router.add_get("/keys", self._keys)
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._metadata)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._login)
        server = TestServer(app, scheme="https" if context else "http", host="localhost" if context else "127.0.0.1")
        await server.start_server(ssl=context)
        self.base = f"{server.scheme}://{'localhost' if context else server.host}:{server.port}"
        try:
            yield self
        finally:
            self.hold.set()
            await server.close()

    async def _metadata(self, request: web.Request) -> web.Response:
        await self.hold.wait()
        tenant = request.match_info.get("tenant", "")
        return web.json_response(
            {
                "issuer": ISSUER,
                "jwks_uri": f"{self.base}/keys",
                "token_endpoint": f"{self.base}/{tenant}/oauth2/v2.0/token",
                "authorization_endpoint": f"{self.base}/{tenant}/oauth2/v2.0/authorize",
            },
            status=self.status,
        )

    async def _keys(self, _request: web.Request) -> web.Response:
        self.key_fetches += 1
        await self.hold.wait()
        return web.json_response({"keys": self.keys}, status=self.status)

    async def _login(self, request: web.Request) -> web.Response:
        self.logins.append({name: str(value) for name, value in (await request.post()).items()})
        await self.hold.wait()
        return web.json_response(
            self.login_answer | {"access_token": f"bot-token-{len(self.logins)}"}
            if "error" not in self.login_answer
            else self.login_answer,
            status=self.login_status if "error" not in self.login_answer else 401,
        )


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's TLS context for localhost, and the file of certificates that trusts it."""
    key = private_key("tls")
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    chain, secret = folder / "certificate.pem", folder / "key.pem"
    chain.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, secret)
    return context, chain

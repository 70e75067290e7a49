"""A real Entra ID of our own over TLS on loopback: discovery, the login page, and every grant that signing in uses.

It checks what Entra ID checks: the client's secret or certificate, redirect addresses, PKCE, that codes work once, that
refresh tokens are its own, and whether a person has consented.
"""

import asyncio
import base64
import hashlib
import json
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from html import escape
from typing import Any
from urllib.parse import urlencode

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer

CLIENT = "33333333-4444-5555-6666-777777777777"
SECRET = "client-secret-canary"
SCOPE = "https://graph.microsoft.com"
TENANT = "72f988bf-0000-0000-0000-2d7cd011db47"
PLUMBING = frozenset({"openid", "profile", "offline_access"})


@dataclass(frozen=True)
class Known:
    """Somebody with an account."""

    oid: str
    upn: str
    tenant: str = TENANT

    @property
    def client_info(self) -> str:
        """How msal tells accounts apart."""
        return _encoded(json.dumps({"uid": self.oid, "utid": self.tenant}).encode())


ADELE = Known("oid-adele", "adele-canary@contoso.com")
BEN = Known("oid-ben", "ben@contoso.com")
MARIE = Known("oid-marie", "marie@outlook.com", "9188040d-6c67-4c5b-b112-36a304b66dad")


@dataclass
class Grant:
    """A code that was given out."""

    person: Known
    scopes: set[str]
    asked: dict[str, str]


@dataclass
class Device:
    """A device code: used by somebody, or not yet."""

    scopes: set[str]
    person: Known | None = None
    declined: bool = False
    slow_down: int = 0


class Refusal(Exception):
    """Entra ID's error answer."""

    def __init__(self, error: str, code: int, status: int = 400, **more: str) -> None:
        super().__init__(error)
        self.body: dict[str, Any] = {
            "error": error,
            "error_description": f"AADSTS{code}: in words. Trace ID: 1",
            "error_codes": [code],
            **more,
        }
        self.status = status


@dataclass
class FakeEntra:
    """What it knows can be changed at any time; what it was asked is recorded."""

    secret: str = SECRET
    certificate: Any = None
    """Public key of the client's certificate."""
    redirects: set[str] = field(default_factory=set)
    public_clients: bool = True
    tenants: set[str] = field(default_factory=lambda: {TENANT, "common", "organizations"})
    consented: set[tuple[str, str]] = field(default_factory=set)
    """(oid, scope); a login page adds to it."""
    roles: tuple[str, ...] = ("Calendars.ReadWrite",)
    declines: bool = False
    """The person at the login page does not consent."""
    lasts: int = 3600
    revoked: bool = False
    """Refresh tokens are no longer good."""
    refusal: Refusal | None = None
    """Answers every request for a token."""
    demands: str | None = None
    """Claims without which no silent token is given."""
    skew: float = 0.0
    """Seconds by which its clock goes ahead."""
    base: str = ""
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    """Cleared: answers to token requests hang."""
    asked: list[dict[str, str]] = field(default_factory=list)
    devices: dict[str, Device] = field(default_factory=dict)
    _codes: dict[str, Grant] = field(default_factory=dict)
    _refresh: dict[str, Known] = field(default_factory=dict)
    tokens: dict[str, tuple[Known | None, set[str]]] = field(default_factory=dict)
    """Every access token: whose, and for what."""
    discoveries: int = 0

    def grants(self, kind: str) -> list[dict[str, str]]:
        """The token requests of a grant type (its last word)."""
        return [one for one in self.asked if one["grant_type"].rpartition(":")[2] == kind]

    def consent(self, person: Known, *scopes: str) -> None:
        """As an administrator gives it."""
        self.consented |= {(person.oid, scope) for scope in scopes}

    @asynccontextmanager
    async def running(self, context: ssl.SSLContext, host: str = "localhost") -> AsyncIterator["FakeEntra"]:
        """It, listening on a port of its own. `host`: how it names itself."""
        self.hold.set()
        app = web.Application()
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._discovery)
        app.router.add_get("/{tenant}/oauth2/v2.0/authorize", self._login_page)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_post("/{tenant}/oauth2/v2.0/devicecode", self._device_code)
        app.router.add_get("/devicelogin", self._device_page)
        app.router.add_post("/devicelogin", self._device_entered)
        app.on_response_prepare.append(self._date)
        server = TestServer(app, scheme="https", host="localhost")
        await server.start_server(ssl=context)
        self.base = f"https://{host}:{server.port}"
        try:
            yield self
        finally:
            self.hold.set()
            await server.close()

    def sso(self, person: Known) -> str:
        """The token that Teams hands over."""
        return jwt.encode({"oid": person.oid, "aud": CLIENT}, "x" * 32)

    def enter(self, user_code: str, person: Known) -> None:
        """The person enters a device code and agrees."""
        device = next(one for code, one in self.devices.items() if code.endswith(user_code))
        device.person = person
        self.consent(person, *device.scopes)

    async def _date(self, _request: web.Request, response: web.StreamResponse) -> None:
        response.headers["Date"] = formatdate(time.time() + self.skew, usegmt=True)

    async def _discovery(self, request: web.Request) -> web.Response:
        self.discoveries += 1
        tenant = request.match_info["tenant"]
        if tenant not in self.tenants:
            refusal = Refusal("invalid_tenant", 90002)
            return web.json_response(refusal.body, status=refusal.status)
        own = f"{self.base}/{tenant}"
        return web.json_response(
            {
                "issuer": f"{own}/v2.0",
                "token_endpoint": f"{own}/oauth2/v2.0/token",
                "authorization_endpoint": f"{own}/oauth2/v2.0/authorize",
                "device_authorization_endpoint": f"{own}/oauth2/v2.0/devicecode",
            }
        )

    async def _login_page(self, request: web.Request) -> web.Response:
        """The person who is named by the header `X-Person`, else Adele, signs in and consents."""
        asked = dict(request.query)
        if asked["client_id"] != CLIENT or asked["redirect_uri"] not in self.redirects:
            return web.Response(status=400, text="AADSTS50011: the redirect URI does not match")
        assert asked["code_challenge_method"] == "S256"
        people = {one.oid: one for one in (ADELE, BEN, MARIE)}
        person = people[request.headers.get("X-Person", ADELE.oid)]
        back = {"state": asked["state"]}
        if self.declines:
            back |= {"error": "access_denied", "error_description": "AADSTS65004: the person declined"}
        else:
            code = f"code-{len(self._codes)}"
            scopes = _graph_scopes(asked["scope"])
            self.consent(person, *scopes)
            self._codes[code] = Grant(person, scopes, asked)
            back["code"] = code
        if asked.get("response_mode") == "form_post":
            fields = "".join(f'<input name="{name}" value="{escape(value)}">' for name, value in back.items())
            form = f'<form id="f" method="post" action="{escape(asked["redirect_uri"])}">{fields}</form>'
            return web.Response(text=f"{form}<script>f.submit()</script>", content_type="text/html")
        return web.Response(status=302, headers={"Location": f"{asked['redirect_uri']}?{urlencode(back)}"})

    async def _device_code(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append(form | {"grant_type": "devicecode"})
        if form["client_id"] != CLIENT:
            refusal = Refusal("unauthorized_client", 700016)
            return web.json_response(refusal.body, status=refusal.status)
        given = sum(one["grant_type"] == "devicecode" for one in self.asked)
        user_code = f"CODE{given - 1:05}"
        self.devices[f"device-{user_code}"] = Device(_graph_scopes(form["scope"]))
        return web.json_response(
            {
                "user_code": user_code,
                "device_code": f"device-{user_code}",
                "verification_uri": f"{self.base}/devicelogin",
                "expires_in": 900,
                "interval": 1,
                "message": "Enter it.",
            }
        )

    async def _device_page(self, _request: web.Request) -> web.Response:
        form = '<form method="post">Code: <input name="code" autofocus> <button>Sign in as Adele</button></form>'
        return web.Response(text=form, content_type="text/html")

    async def _device_entered(self, request: web.Request) -> web.Response:
        code = str((await request.post()).get("code", "")).strip().upper()
        known = next((device for device in self.devices if code and device.endswith(code)), None)
        if known is None:
            return web.Response(status=400, text="There is no such code.")
        self.enter(code, ADELE)
        return web.Response(text="Signed in. Go back to the terminal.")

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append(form)
        await self.hold.wait()
        try:
            if self.refusal is not None:
                raise self.refusal
            self._check_client(form)
            kind = form["grant_type"].rpartition(":")[2]
            return web.json_response(getattr(self, f"_by_{kind.replace('-', '_')}")(form))
        except Refusal as refusal:
            return web.json_response(refusal.body, status=refusal.status)

    def _check_client(self, form: dict[str, str]) -> None:
        if form["client_id"] != CLIENT:
            raise Refusal("unauthorized_client", 700016)
        if "client_assertion" in form:
            if self.certificate is None:
                raise Refusal("invalid_client", 700027, 401)
            jwt.decode(form["client_assertion"], self.certificate, ["PS256"], options={"verify_aud": False})
        elif form["grant_type"].endswith("device_code") or "client_secret" not in form:
            if not self.public_clients:
                raise Refusal("invalid_client", 7000218, 401)
        elif form["client_secret"] != self.secret:
            raise Refusal("invalid_client", 7000215, 401)

    def _by_client_credentials(self, form: dict[str, str]) -> dict[str, Any]:
        assert form["scope"] == f"{SCOPE}/.default"
        token = jwt.encode({"roles": list(self.roles), "n": len(self.tokens)}, "x" * 32)
        self.tokens[token] = (None, set(self.roles))
        return {"token_type": "Bearer", "expires_in": self.lasts, "access_token": token}

    def _by_authorization_code(self, form: dict[str, str]) -> dict[str, Any]:
        grant = self._codes.pop(form["code"], None)
        if grant is None:
            raise Refusal("invalid_grant", 54005)
        challenge = _encoded(hashlib.sha256(form["code_verifier"].encode()).digest())
        if challenge != grant.asked["code_challenge"] or form["redirect_uri"] != grant.asked["redirect_uri"]:
            raise Refusal("invalid_grant", 50148)
        return self._issued(grant.person, grant.scopes, nonce=grant.asked.get("nonce"))

    def _by_device_code(self, form: dict[str, str]) -> dict[str, Any]:
        device = self.devices[form["device_code"]]
        if device.slow_down:
            device.slow_down -= 1
            raise Refusal("slow_down", 70016)
        if device.declined:
            raise Refusal("authorization_declined", 65004)
        if device.person is None:
            raise Refusal("authorization_pending", 70016)
        del self.devices[form["device_code"]]
        return self._issued(device.person, device.scopes)

    def _by_refresh_token(self, form: dict[str, str]) -> dict[str, Any]:
        person = self._refresh.get(form["refresh_token"])
        if person is None or self.revoked:
            raise Refusal("invalid_grant", 50173)
        if self.demands and self.demands not in form.get("claims", ""):
            raise Refusal("interaction_required", 50076, claims=self.demands)
        return self._issued(person, self._allowed(person, form["scope"]))

    def _by_jwt_bearer(self, form: dict[str, str]) -> dict[str, Any]:
        """On behalf of: the assertion is the token that `sso` made."""
        assert form["requested_token_use"] == "on_behalf_of"
        oid = jwt.decode(form["assertion"], "x" * 32, ["HS256"], audience=CLIENT)["oid"]
        person = next(one for one in (ADELE, BEN, MARIE) if one.oid == oid)
        return self._issued(person, self._allowed(person, form["scope"]))

    def _allowed(self, person: Known, scope: str) -> set[str]:
        wanted = _graph_scopes(scope)
        if any((person.oid, one) not in self.consented for one in wanted):
            raise Refusal("invalid_grant", 65001, suberror="consent_required")
        return wanted

    def _issued(self, person: Known, scopes: set[str], nonce: str | None = None) -> dict[str, Any]:
        number = len(self.tokens)
        access, refresh = f"access-canary-{number}", f"refresh-canary-{number}"
        self.tokens[access] = (person, scopes)
        self._refresh[refresh] = person
        now = int(time.time())
        claims = {
            "aud": CLIENT,
            "iss": f"{self.base}/{person.tenant}/v2.0",
            "iat": now,
            "exp": now + 3600,
            "oid": person.oid,
            "tid": person.tenant,
            "sub": f"sub-{person.oid}",
            "preferred_username": person.upn,
            **({"nonce": nonce} if nonce else {}),
        }
        return {
            "token_type": "Bearer",
            "scope": " ".join(sorted(f"{SCOPE}/{scope}" for scope in scopes)),
            "expires_in": self.lasts,
            "access_token": access,
            "refresh_token": refresh,
            "id_token": jwt.encode(claims, "x" * 32),
            "client_info": person.client_info,
        }


def _graph_scopes(scope: str) -> set[str]:
    return {one.removeprefix(f"{SCOPE}/") for one in scope.split()} - PLUMBING


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()

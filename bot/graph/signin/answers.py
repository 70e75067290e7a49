"""What Entra ID answers through msal, as tokens, accounts and errors. msal returns errors, it does not raise them.

Codes: learn.microsoft.com/entra/identity-platform/reference-error-codes.
"""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import Field

from bot.graph.access import Scopes
from bot.graph.errors import GraphAway, NoAccess
from dialogs.model import Value

PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad"
"""The tenant of all personal Microsoft accounts (learn.microsoft.com, "ID token claims reference")."""
EARLY = 300.0
"""Seconds before its end at which a token is no longer used."""
CONSENT_MISSING = 65001
_LATER = frozenset({"temporarily_unavailable", "server_error", "request_timeout"})
_PERSON = frozenset(
    {"invalid_grant", "interaction_required", "consent_required", "login_required", "access_denied", "no_account"}
)
"""What the person can mend by signing in; all else is the operator's."""
_CODE = re.compile(r"\bAADSTS(\d+)")

Answer = Mapping[str, Any]


class Token(Value):
    """A bearer token."""

    text: str = Field(repr=False)
    seconds: float
    """How long it may be used from now on."""


class Account(Value):
    """Who signed in."""

    user: str
    """Entra object id."""
    tenant: str
    address: str = ""
    """User principal name, where it is told."""
    authority: str = ""
    """The tenant whose authority gave the tokens, where it is not the registration's: msal finds them there only."""

    @property
    def personal(self) -> bool:
        """Whether it is a personal Microsoft account."""
        return self.tenant == PERSONAL_TENANT


def token_of(answer: Answer | None, scopes: Scopes) -> Token:
    """The token of an answer. Raises `NoAccess` where the person has to sign in, `GraphAway` otherwise."""
    if answer is None:
        raise NoAccess("Nobody is signed in.", scopes)
    token, seconds = answer.get("access_token"), answer.get("expires_in")
    if isinstance(token, str) and token and isinstance(seconds, int | float):
        return Token(text=token, seconds=max(seconds - EARLY, seconds / 2))
    error, code = str(answer.get("error", "")), code_of(answer)
    named = f"{error} AADSTS{code}" if code else error
    if error in _PERSON:
        raise NoAccess(f"Entra ID wants the person to sign in ({named}).", scopes)
    if error in _LATER:
        raise GraphAway(f"Entra ID is out of order ({named}).")
    raise GraphAway(f"Entra ID refused the bot ({named or 'no reason'}): run `python -m bot check`.")


def code_of(answer: Answer) -> int | None:
    """The number of the AADSTS code, which says more than `error`."""
    codes = answer.get("error_codes")
    if isinstance(codes, list) and codes and isinstance(codes[0], int):
        return codes[0]
    found = _CODE.search(str(answer.get("error_description", "")))
    return int(found.group(1)) if found else None


def account_of(answer: Answer) -> Account:
    """Who signed in, from the id token that msal has checked. Raises `NoAccess` where it does not say."""
    claims = answer.get("id_token_claims")
    claims = claims if isinstance(claims, dict) else {}
    user, tenant, address = claims.get("oid"), claims.get("tid"), claims.get("preferred_username")
    if not isinstance(user, str) or not isinstance(tenant, str):
        raise NoAccess("Entra ID does not say who signed in.")
    return Account(user=user, tenant=tenant, address=address if isinstance(address, str) else "")

"""A Bot Framework token service beside the Graph, at which one user is signed in already: for a trial by hand."""

import base64
import json
from typing import Any

from aiohttp import web

TENANT = "5f0c3b1e-7a42-4d7f-9a55-2b6f0f4c8a10"


def work_token(user: str) -> str:
    """A token that says it is of a work account, as the bot reads it; nobody has signed it."""
    parts: list[dict[str, Any]] = [{"alg": "none", "typ": "JWT"}, {"tid": TENANT, "oid": user, "scp": ""}]
    coded = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts)
    return ".".join((*coded, "unsigned"))


def routes(user: str) -> list[web.RouteDef]:
    """The part of the service that tells tokens; everybody who asks is this user."""

    async def token(request: web.Request) -> web.Response:
        return web.json_response({"connectionName": request.query.get("connectionName"), "token": work_token(user)})

    return [web.get("/api/usertoken/GetToken", token)]

"""`/healthz`, `/readyz` and `/metrics`: what an operator's tools ask."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.logs import route_of
from bot.metrics import CONTENT_TYPE, Metrics

Check = Callable[[], Awaitable[bool]]
"""Whether one part works at this moment; must answer within a second or so, and must not raise."""


def routes(checks: Mapping[str, Check], metrics: Metrics) -> web.RouteTableDef:
    """The three addresses; `checks` are the parts without which no message can be answered."""
    table = web.RouteTableDef()

    @table.get("/healthz")
    async def alive(_request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    @table.get("/readyz")
    async def ready(_request: web.Request) -> web.Response:
        states = {name: await check() for name, check in checks.items()}
        works = all(states.values())
        parts = {name: "ok" if state else "failed" for name, state in states.items()}
        return web.json_response(
            {"status": "ready" if works else "not ready", "parts": parts}, status=200 if works else 503
        )

    @table.get("/metrics")
    async def counted(_request: web.Request) -> web.Response:
        return web.Response(body=metrics.page(), headers={"Content-Type": CONTENT_TYPE})

    return table


def counting(metrics: Metrics) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """A response signal that counts every answer by route and status."""

    async def count(request: web.Request, response: web.StreamResponse) -> None:
        metrics.request(route_of(request), response.status)

    return count

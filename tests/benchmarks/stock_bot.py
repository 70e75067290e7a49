"""An echo bot on the stock adapter, as Microsoft's samples set it up. Run by `tests.benchmarks.edge` in its own
environment: `python stock_bot.py PORT`.
"""

import sys

from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication


class Settings:
    """No credentials."""

    APP_ID = ""
    APP_PASSWORD = ""
    APP_TYPE = "MultiTenant"
    APP_TENANTID = ""


class Echo:
    """Says what it heard."""

    async def on_turn(self, context: TurnContext) -> None:
        """One turn."""
        if context.activity.type == "message":
            await context.send_activity(f"heard {context.activity.text}")


ADAPTER = CloudAdapter(ConfigurationBotFrameworkAuthentication(Settings()))
ECHO = Echo()


async def messages(request: web.Request) -> web.StreamResponse:
    """POST /api/messages."""
    return await ADAPTER.process(request, ECHO) or web.Response()


if __name__ == "__main__":
    APP = web.Application()
    APP.router.add_post("/api/messages", messages)
    web.run_app(APP, host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None)

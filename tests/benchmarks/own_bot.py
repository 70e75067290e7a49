"""The same echo on our edge: `python -m tests.benchmarks.own_bot PORT`."""

import sys

from aiohttp import web

from bot.framework.addresses import ServiceHosts
from bot.framework.connector import Connector, client_session
from bot.framework.inbound_auth import LoopbackGate
from bot.http.messages import Messages
from tests.wire.taker import Taker, sorry


async def build() -> web.Application:
    """The edge with turns that echo."""
    connector = Connector(client_session(), ServiceHosts(None), None)
    app = web.Application()
    app.add_routes(Messages(Taker(), LoopbackGate(), connector, sorry).routes())
    return app


if __name__ == "__main__":
    web.run_app(build(), host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None)

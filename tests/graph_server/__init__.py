"""Microsoft Graph on loopback, for tests and for trying the bot by hand: `python -m tests.graph_server`."""

from tests.graph_server.faults import Fault, Shares
from tests.graph_server.server import APP_TOKEN, USER_TOKEN, GraphServer, Logged
from tests.graph_server.state import TEAMS

__all__ = ["APP_TOKEN", "TEAMS", "USER_TOKEN", "Fault", "GraphServer", "Logged", "Shares"]

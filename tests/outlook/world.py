"""An identity provider and a Graph that belong together, and the settings with which the bot finds them."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.graph_server import GraphServer
from tests.graph_server.calls import Caller
from tests.wire.entra import CLIENT, SECRET, TENANT, FakeEntra
from tests.wire.identity import certificate


class Issued(Mapping[str, Caller]):
    """Whose the tokens are that the identity provider gave out: by the id of the user in Graph."""

    def __init__(self, entra: FakeEntra) -> None:
        self._entra = entra

    def __getitem__(self, token: str) -> Caller:
        person, scopes = self._entra.tokens[token]
        return Caller(person.oid if person else "", tuple(scopes))

    def __iter__(self) -> Iterator[str]:
        return iter(self._entra.tokens)

    def __len__(self) -> int:
        return len(self._entra.tokens)


@dataclass
class Microsoft:
    """Both, running."""

    entra: FakeEntra
    graph: GraphServer
    trusted: Path
    """The file of certificates that trusts Entra ID here."""

    def settings(self, way: str, **more: Any) -> dict[str, Any]:
        """What the bot is told, by the names in `Settings`."""
        return {
            "calendar": "graph",
            "graph_auth": way,
            "graph_url": self.graph.url,
            "authority_url": self.entra.base,
            "graph_client_id": CLIENT,
            "graph_client_secret": SECRET,
            "graph_tenant_id": TENANT,
            "ca_bundle": self.trusted,
            **more,
        }


@asynccontextmanager
async def microsoft(
    folder: Path, graph: GraphServer, entra: FakeEntra | None = None, host: str = "localhost"
) -> AsyncIterator[Microsoft]:
    """Both, until the end of the block. `host`: how Entra ID names itself."""
    context, trusted = certificate(folder)
    async with (entra or FakeEntra()).running(context, host) as entra, graph.running():
        graph.tokens = Issued(entra)
        yield Microsoft(entra, graph, trusted)

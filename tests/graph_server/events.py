"""Events: create, read, change, cancel, delete; views and occurrences."""

from tests.graph_server.calls import Route

ROUTES: tuple[Route, ...] = ()

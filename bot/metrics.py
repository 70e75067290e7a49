"""What `GET /metrics` counts. One registry a program, handed in: nothing is counted in a global."""

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

CONTENT_TYPE = CONTENT_TYPE_LATEST
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 8.0, 15.0)
"""Bounds of the durations: a turn may take eight seconds, its answer fifteen."""


class Metrics:
    """Counts turns, creations and requests. Labels come from closed sets: no id and no text is ever a label."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._turns = Counter("bot_turns", "Turns taken, by the move that answered.", ["move"], registry=self._registry)
        self._turn_seconds = Histogram(
            "bot_turn_seconds",
            "Seconds from an activity to its committed reply.",
            registry=self._registry,
            buckets=SECONDS,
        )
        self._creations = Counter(
            "bot_creations", "Attempts to create an event, by outcome.", ["outcome"], registry=self._registry
        )
        self._requests = Counter(
            "bot_http_requests", "HTTP requests, by route and status.", ["route", "status"], registry=self._registry
        )

    def turn(self, move: str, seconds: float) -> None:
        """A turn was committed: the name of its move, and how long it took."""
        self._turns.labels(move=move).inc()
        self._turn_seconds.observe(seconds)

    def creation(self, outcome: str) -> None:
        """A creation was attempted: done, refused, unavailable, ..."""
        self._creations.labels(outcome=outcome).inc()

    def request(self, route: str, status: int) -> None:
        """An HTTP request was answered; `route` is the pattern, never the path."""
        self._requests.labels(route=route, status=str(status)).inc()

    def page(self) -> bytes:
        """Everything counted so far, in Prometheus' text format."""
        return generate_latest(self._registry)

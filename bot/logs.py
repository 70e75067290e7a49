"""Logs: one JSON object a line on standard error, free of private text by construction.

Callers log events with ids; the ids of people and talks are hashed here, in one place. Tracebacks keep where and what
kind, never the message, since an exception may quote what somebody wrote. Records of other libraries keep their
unformatted template for the same reason.
"""

import hashlib
import hmac
import logging
import secrets
import sys
from types import TracebackType
from typing import TextIO

import structlog
from aiohttp import web
from aiohttp.abc import AbstractAccessLogger
from structlog.typing import EventDict, WrappedLogger

IDS = frozenset({"activity", "conversation", "draft", "event_id", "key", "person", "talk", "tenant", "thread", "user"})
"""Names of log fields that hold an id: written as a hash, always."""
ROUTINE = frozenset({"/healthz", "/readyz", "/metrics", "/static/{version}/{name}"})
"""Routes that are asked for so often that only `debug` shows them."""
_SALT = secrets.token_bytes(16)
"""New at every start: a hash links lines of one run, and leads back to nobody."""


def hashed(value: str) -> str:
    """A short name for an id, the same within one run of the program."""
    return hmac.new(_SALT, value.encode(), hashlib.sha256).hexdigest()[:12]


def configure(level: str = "info", stream: TextIO = sys.stderr) -> None:
    """Send all logs of the process, ours and other libraries', to `stream` as JSON lines."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _hash_ids,
        _trace_without_messages,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    lines = logging.StreamHandler(stream)
    lines.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_template_only, structlog.stdlib.add_logger_name, *shared],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [lines]
    root.setLevel(level.upper())


class AccessLog(AbstractAccessLogger):
    """One line a request: the route's pattern, never its path or query, which hold ids and tokens."""

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """`time`: seconds that the request took."""
        route = route_of(request)
        level = logging.DEBUG if route in ROUTINE else logging.INFO
        structlog.get_logger("http").log(
            level, "request", method=request.method, route=route, status=response.status, ms=round(time * 1000, 1)
        )


def route_of(request: web.BaseRequest) -> str:
    """The pattern that a request's path matched, such as `/v3/directline/conversations/{conversation}`."""
    if not isinstance(request, web.Request):
        return "none"
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "none"


def _hash_ids(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    for name in IDS & event.keys():
        event[name] = hashed(str(event[name]))
    return event


def _template_only(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    record: logging.LogRecord = event["_record"]
    event["event"] = str(record.msg).partition("\n")[0]
    return event


def _trace_without_messages(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["at"] = _frames(error.__traceback__)
        if error.__cause__ is not None:
            event["cause"] = type(error.__cause__).__name__
    return event


def _frames(trace: TracebackType | None, most: int = 12) -> list[str]:
    """The innermost frames as `module:line`, outermost first."""
    frames: list[str] = []
    while trace is not None:
        frames.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}")
        trace = trace.tb_next
    return frames[-most:]

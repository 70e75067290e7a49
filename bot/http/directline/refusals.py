"""How a request is refused: one error with the status, code and sentence that the client is answered with."""

from aiohttp import web


class Refused(Exception):
    """The request is not served; `str(error)` is a sentence for the developer of the client."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


def bad(message: str) -> Refused:
    """400: the request is not what the protocol says."""
    return Refused(400, "BadArgument", message)


def busy(message: str = "Too much is waiting already: try again in a moment.") -> Refused:
    """503: later."""
    return Refused(503, "ServiceUnavailable", message)


def as_response(refused: Refused) -> web.Response:
    """Direct Line's form of an error."""
    headers = {"Retry-After": "2"} if refused.status in (429, 503) else {}
    return web.json_response(
        {"error": {"code": refused.code, "message": str(refused)}}, status=refused.status, headers=headers
    )

"""How the server says no: an error object with the statuses and codes that clients saw."""

from collections.abc import Mapping
from typing import Any


class Refusal(Exception):
    """Becomes the answer."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str = "",
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{status} {code} {message}")
        self.status = status
        self.code = code
        self.message = message or code
        self.headers = dict(headers or {})
        self.more = dict(more or {})
        """Further members of the error object."""

    def body(self, request_id: str, client_request_id: str, date: str) -> dict[str, Any]:
        """The answer's JSON."""
        inner = {"date": date, "request-id": request_id, "client-request-id": client_request_id or request_id}
        return {"error": {"code": self.code, "message": self.message, **self.more, "innerError": inner}}


def not_found() -> Refusal:
    """No such item, calendar or folder."""
    return Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.")


def denied() -> Refusal:
    """The caller may not."""
    return Refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")


def unreadable(message: str) -> Refusal:
    """A property that the type does not have, or JSON that is none."""
    return Refusal(400, "RequestBodyRead", message)


def unfit(message: str) -> Refusal:
    """A value of another type than the property's."""
    return Refusal(400, "UnableToDeserializePostBody", f"were unable to deserialize {message}".strip())


def invalid(message: str) -> Refusal:
    """A rule of the calendar is broken."""
    return Refusal(400, "ErrorInvalidRequest", message)


def failed_validation() -> Refusal:
    """Some property has a value that makes no sense; the real service does not say which."""
    return Refusal(400, "ErrorPropertyValidationFailure", "At least one property failed validation.")

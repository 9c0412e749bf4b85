"""Refusals in Telegram's own words: the codes and texts of https://core.telegram.org/bots/api#making-requests."""

from __future__ import annotations

from typing import Any

CHAT_NOT_FOUND = "chat not found"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"

_PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    409: "Conflict",
    413: "Request Entity Too Large",
    500: "Internal Server Error",
}


class ApiError(Exception):
    """A call that is answered with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON that Telegram answers with."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def refusal(code: int, text: str = "", **parameters: int) -> ApiError:
    """An error of this HTTP status, in Telegram's form."""
    prefix = _PREFIXES[code]
    return ApiError(code, f"{prefix}: {text}" if text else prefix, **parameters)


def bad_request(text: str) -> ApiError:
    """400, with Telegram's words for what is wrong."""
    return refusal(400, text)


def unparsable(text: str) -> ApiError:
    """400: the markup of a message can't be read."""
    return bad_request(f"can't parse entities: {text}")


def forbidden(text: str) -> ApiError:
    """403: the bot may not."""
    return refusal(403, text)


def not_found() -> ApiError:
    """404: no such method, or another token."""
    return ApiError(404, "Not Found")


def migrated(chat_id: int) -> ApiError:
    """400: the group has become a supergroup of that id."""
    return refusal(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat_id)


def too_many_requests(seconds: int) -> ApiError:
    """429: come again in so many seconds."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)

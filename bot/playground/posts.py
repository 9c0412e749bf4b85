"""What the page posts: read strictly, and answered with JSON whatever was wrong with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground import utf16
from bot.playground.errors import ApiError
from bot.playground.sending import MAX_TEXT
from bot.playground.views import Json


def posted(function: Callable[[Json], Awaitable[Json]]) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that takes a JSON object and gives one; what it lacks or gets wrong is a 400 that says so."""

    async def endpoint(request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return JSONResponse({"error": "JSON expected"}, 415)
        try:
            given = await request.json()
        except (ValueError, RecursionError):
            return JSONResponse({"error": "this is no JSON"}, 400)
        if not isinstance(given, dict):
            return JSONResponse({"error": "a JSON object expected"}, 400)
        return await answered(function(given))

    return endpoint


async def answered(done: Awaitable[Json]) -> Response:
    """What `done` gives; 400 where it was asked for something that is not, or is no such thing."""
    try:
        return JSONResponse(await done)
    except ApiError as error:
        return JSONResponse({"error": error.description}, 400)
    except (KeyError, IndexError, TypeError, ValueError, TimeoutError) as error:
        return JSONResponse({"error": str(error)}, 400)


def number(given: Mapping[str, Any], name: str) -> int:
    """A whole number; ValueError or KeyError for anything else."""
    value = given[name]
    if not isinstance(value, int | str) or isinstance(value, bool):
        raise ValueError(f"{name} must be a whole number")
    try:
        return int(value)
    except ValueError as error:
        raise ValueError(f"{name} must be a whole number") from error


def topic(given: Json) -> int:
    return number(given, "topic") if given.get("topic") is not None else 0


def text(given: Json) -> str:
    """A text that a person's Telegram would send: not empty, at most 4096 UTF-16 units."""
    text = given["text"]
    if not isinstance(text, str):
        raise ValueError("text must be a text")
    if not text.strip():
        raise ValueError("there is no text")
    text.encode()  # half a surrogate pair is a UnicodeEncodeError, which is a ValueError
    if utf16.length(text) > MAX_TEXT:
        raise ValueError(f"the text is longer than {MAX_TEXT} UTF-16 units")
    return text

"""Whether the bot is alive and ready, and its figures in Prometheus's format."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

PATIENCE = 2.0
"""Seconds that a check may take."""
GOOD_FOR = 15.0
"""Seconds that what was found is told again, so that nobody can make us ask Telegram all the time."""

Check = Callable[[], Awaitable[object]]


class Health:
    """`checks` raise, or are falsy, where something isn't ready; `measure` sets the gauges before they are read."""

    def __init__(self, checks: Mapping[str, Check], measure: Check) -> None:
        self._checks = checks
        self._measure = measure
        self._found: tuple[float, dict[str, bool]] = (float("-inf"), {})
        self._looking = asyncio.Lock()

    async def alive(self, request: Request) -> Response:
        """200 as long as the process answers at all."""
        return PlainTextResponse("ok\n")

    async def ready(self, request: Request) -> Response:
        """200 when all is as it should be, else 503; what is wrong is false."""
        came = monotonic()
        async with self._looking:
            at, found = self._found
            if at < came and (monotonic() - at > GOOD_FOR or not all(found.values())):
                at = monotonic()
                results = await asyncio.gather(*(_holds(check) for check in self._checks.values()))
                found = dict(zip(self._checks, results, strict=True))
                self._found = (at, found)  # also for all who have come before that and wait
        return JSONResponse(found, 200 if all(found.values()) else 503)

    async def metrics(self, request: Request) -> Response:
        """The figures, as Prometheus reads them."""
        await _holds(self._measure)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


async def _holds(check: Check) -> bool:
    try:
        return await asyncio.wait_for(_called(check), PATIENCE) is not False
    except Exception:  # noqa: BLE001  # whatever keeps it from holding
        return False


async def _called(check: Check) -> object:
    return await check()

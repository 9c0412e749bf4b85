"""A page from elsewhere in the operator's browser can't use the stand-in."""

from __future__ import annotations

import httpx
import pytest

from bot.playground import Playground


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"Host": "rebound.example:8080"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "["},
    ],
    ids=str,
)
async def test_foreign_hosts_and_origins_are_refused(playground: Playground, headers: dict[str, str]) -> None:
    async with httpx.AsyncClient() as client:
        page = await client.get(playground.url, headers=headers)
        hook = await client.get(
            f"{playground.api_url}{playground.token}/setWebhook?url=https://a.example", headers=headers
        )
    assert (page.status_code, hook.status_code) == (403, 403)
    assert playground.calls["setWebhook"] == 0


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "none"}, {"Host": "localhost", "Origin": "http://localhost"}]
)
async def test_its_own_page_and_programs_may(playground: Playground, headers: dict[str, str]) -> None:
    async with httpx.AsyncClient() as client:
        assert (await client.get(playground.url, headers=headers)).status_code == 200


def test_every_start_has_another_token() -> None:
    assert Playground().token != Playground().token

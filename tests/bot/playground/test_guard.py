"""A page from elsewhere in the operator's browser can't use the stand-in."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from bot.playground import Playground
from bot.playground.guard import Guard


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


@pytest.fixture
async def open_to_others() -> AsyncIterator[Playground]:
    """As with `khorgos demo --host 0.0.0.0 --name Desk.Example`."""
    async with Playground("0.0.0.0", names=["Desk.Example"]) as playground:
        yield playground


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "192.0.2.7:8765", "[2001:db8::7]", "desk.example:8765", "desk.example."]
)
async def test_where_others_may_come_it_goes_by_addresses_and_by_the_names_it_was_told(
    open_to_others: Playground, host: str
) -> None:
    async with httpx.AsyncClient() as client:
        assert (await client.get(open_to_others.url, headers={"Host": host})).status_code == 200


@pytest.mark.parametrize("host", ["rebound.example", "192.0.2.7.example", "desk.example.elsewhere", "", "["])
async def test_where_others_may_come_other_names_are_refused(open_to_others: Playground, host: str) -> None:
    async with httpx.AsyncClient() as client:
        page = await client.get(open_to_others.url, headers={"Host": host})
        call = await client.post(f"{open_to_others.api_url}{open_to_others.token}/getMe", headers={"Host": host})
    assert (page.status_code, call.status_code) == (403, 403)
    assert open_to_others.calls["getMe"] == 0


async def test_a_refusal_says_how_to_tell_it_the_name(open_to_others: Playground) -> None:
    async with httpx.AsyncClient() as client:
        page = await client.get(open_to_others.url, headers={"Host": "laptop.example:8765"})
    assert "--name laptop.example" in page.text
    assert page.headers["content-type"].startswith("text/plain")


async def test_the_name_that_it_listens_on_is_known() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("in")(scope, receive, send)

    transport = httpx.ASGITransport(Guard(app, "desk.example"))
    async with httpx.AsyncClient(transport=transport, base_url="http://desk.example:8765") as client:
        assert (await client.get("/")).text == "in"
        assert (await client.get("/", headers={"Origin": "http://elsewhere.example"})).status_code == 403

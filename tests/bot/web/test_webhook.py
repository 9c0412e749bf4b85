from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.requests import Request

from bot.web.health import Health
from bot.web.server import serving, web_app
from bot.web.webhook import LONGEST, SECRET_HEADER, Together, Webhook, secret_of

SECRET = secret_of("123456:not-to-be-seen")


@dataclass
class Inbox:
    """Keeps what it is given, or is away."""

    kept: list[object] = field(default_factory=list)
    away: bool = False
    ready: bool = True

    async def accept(self, updates: Sequence[object]) -> None:
        if self.away:
            raise OSError("gone")
        self.kept.extend(updates)

    async def check(self) -> bool:
        return self.ready

    async def measure(self) -> None:
        """Nothing to look up."""


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
async def client(inbox: Inbox) -> AsyncIterator[httpx.AsyncClient]:
    app = web_app(Health({"index": inbox.check}, inbox.measure), Webhook(inbox.accept, SECRET), "/telegram")
    async with (
        serving(app, "127.0.0.1", 0) as port,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client,
    ):
        yield client


async def post(client: httpx.AsyncClient, content: bytes, secret: str = SECRET) -> int:
    answer = await client.post("/telegram", content=content, headers={SECRET_HEADER: secret})
    return answer.status_code


async def test_an_update_that_could_be_kept_is_taken(client: httpx.AsyncClient, inbox: Inbox) -> None:
    assert await post(client, b'{"update_id": 5}') == 200
    assert inbox.kept == [{"update_id": 5}]


async def test_an_update_that_could_not_be_kept_is_left_with_telegram(client: httpx.AsyncClient, inbox: Inbox) -> None:
    inbox.away = True
    assert await post(client, b'{"update_id": 5}') == 503


async def test_updates_that_come_while_others_are_kept_are_kept_in_one_go() -> None:
    begun, held, calls = asyncio.Event(), asyncio.Event(), list[list[object]]()

    async def accept(updates: Sequence[object]) -> None:
        calls.append(list(updates))
        begun.set()
        await held.wait()
        if 7 in updates:
            raise OSError("gone")

    together = Together(accept)
    first = asyncio.create_task(together.keep(1))
    await begun.wait()
    later = [asyncio.create_task(together.keep(number)) for number in range(2, 6)]
    gone = asyncio.create_task(together.keep(6))
    await asyncio.sleep(0)
    gone.cancel()
    held.set()
    await asyncio.gather(first, *later)
    assert calls == [[1], [2, 3, 4, 5, 6]]
    with pytest.raises(OSError, match="gone"):
        await together.keep(7)
    await together.keep(8)


async def test_an_update_that_nobody_can_keep_takes_no_other_with_it() -> None:
    async def accept(updates: Sequence[object]) -> None:
        await asyncio.sleep(0)
        if "bug" in updates:
            raise ZeroDivisionError

    together = Together(accept)
    ends = await asyncio.gather(*(together.keep(one) for one in (1, "bug", 2, 3)), return_exceptions=True)
    assert [type(end) for end in ends] == [type(None), ZeroDivisionError, type(None), type(None)]


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], "ж"])
async def test_nobody_else_may_send_updates(client: httpx.AsyncClient, inbox: Inbox, secret: str) -> None:
    answer = await client.post("/telegram", content=b"{}", headers=[(SECRET_HEADER.encode(), secret.encode())])
    assert answer.status_code == 403
    assert not inbox.kept


async def test_what_is_too_long_is_refused_and_what_is_no_json_does_not_come_again(
    client: httpx.AsyncClient, inbox: Inbox
) -> None:
    assert await post(client, b"x" * (LONGEST + 1)) == 413
    assert await post(client, b"{'") == 200
    assert not inbox.kept


@pytest.mark.parametrize(
    "body",
    [
        b'{"update_id": 5, "message": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
        b'{"update_id": 5, "message": ' + b'{"a":' * 10_000 + b"1" + b"}" * 10_001,
        b'{"update_id": ' + b"9" * 10_000 + b"}",
        b'{"update_id": 1e999}',
        b'{"update_id": 5, "text": "\xff"}',
        b'{"update_id": 5, "text": "\\ud800"}',
        b"",
    ],
    ids=[
        "lists in lists",
        "objects in objects",
        "a long number",
        "an endless one",
        "no UTF-8",
        "half a letter",
        "none",
    ],
)
async def test_what_nobody_can_read_is_left_aside_and_not_sent_again_for_ever(
    client: httpx.AsyncClient, inbox: Inbox, body: bytes
) -> None:
    assert await post(client, body) == 200
    assert not inbox.kept


def test_the_secret_is_the_same_everywhere_and_does_not_show_the_token() -> None:
    assert secret_of("123456:not-to-be-seen") == SECRET
    assert secret_of("123456:another") != SECRET
    assert "not-to-be-seen" not in SECRET
    assert SECRET.isalnum()


async def test_health_is_told_and_figures_are_shown(client: httpx.AsyncClient, inbox: Inbox) -> None:
    assert (await client.get("/healthz")).status_code == 200
    inbox.ready = False
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"index": False})
    inbox.ready = True
    assert (await client.get("/readyz")).status_code == 200
    figures = (await client.get("/metrics")).text
    assert "khorgos_updates_total" in figures
    assert "khorgos_index_age_seconds" in figures


async def test_a_check_that_hangs_is_told_as_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.health.PATIENCE", 0.05)

    async def hangs() -> None:
        await asyncio.Event().wait()

    app = web_app(Health({"telegram": hangs}, hangs))
    async with serving(app, "127.0.0.1", 0) as port, httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"http://127.0.0.1:{port}/readyz")
    assert (answer.status_code, answer.json()) == (503, {"telegram": False})


async def test_who_ask_while_a_check_hangs_wait_for_one_more_and_not_for_one_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.web.health.PATIENCE", 0.05)
    looks = 0

    async def hangs() -> None:
        nonlocal looks
        looks += 1
        await asyncio.Event().wait()

    health = Health({"telegram": hangs}, hangs)
    request = Request({"type": "http"})
    answers = await asyncio.gather(*(health.ready(request) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {503}
    assert looks <= 2

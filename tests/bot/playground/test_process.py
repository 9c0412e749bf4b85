"""The stand-in in a process of its own, and the page's HTTP API."""

from __future__ import annotations

import httpx
import pytest

from bot.errors import SetupError
from bot.playground import Playground, demo_world
from bot.playground.process import PlaygroundProcess


async def test_it_runs_alone_and_is_steered_over_http() -> None:
    async with PlaygroundProcess("--no-limits", "--token", "1:secret") as process:
        chats = {chat.get("title", "private"): chat for chat in (await process.state())["chats"]}
        assert set(chats) == {"private", "Study group", "Newsroom", "Book club", "Notice board"}
        await process.do("say", chat=1001, person=1001, text="hello")
        async with httpx.AsyncClient(trust_env=False) as client:
            updates = (await client.get(f"{process.api_url}{process.token}/getUpdates")).json()["result"]
        assert updates[0]["message"]["text"] == "hello"
        with pytest.raises(ValueError, match="there is no text"):
            await process.do("say", chat=1001, person=1001, text=" ")
        with pytest.raises(SetupError, match="choose another"):
            async with PlaygroundProcess("--port", process.url.rpartition(":")[2]):
                pass


async def test_other_sites_cannot_post_to_the_page() -> None:
    async with Playground(world=demo_world()) as playground, httpx.AsyncClient(trust_env=False) as client:
        form = await client.post(f"{playground.url}/client/say", data={"chat": 1001, "person": 1001, "text": "x"})
        assert form.status_code == 415
        upload = await client.post(
            f"{playground.url}/client/upload", data={"chat": "1001", "person": "1001"}, files={"file": b"x"}
        )
        assert upload.status_code == 403
        assert playground.world.messages(1001) == []
        page = await client.get(playground.url)
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("what", "content"),
    [
        ("say", b'{"chat": 1001, "person": 1001, "text": "x", "reply_to": "abc"}'),
        ("say", b'{"chat": 1001, "person": 1001, "text": "x", "topic": [1]}'),
        ("say", b'{"chat": Infinity, "person": 1001, "text": "x"}'),
        ("say", b'{"chat": 1001, "person": {}, "text": "x"}'),
        ("say", b'{"chat": 1001, "person": 1001, "text": {"a": 1}}'),
        ("say", b'{"chat": 1001, "person": 1001, "text": "\\ud800"}'),
        ("say", b'{"chat": 1001, "person": 1001, "text": "' + "😀".encode() * 2049 + b'"}'),
        ("say", b'{"chat": 1001, "person": 1001}'),
        ("say", b"[1, 2]"),
        ("say", b'{"chat": '),
        ("say", b"\xff\xfe"),
        ("edit", b'{"chat": 1001, "message": "x", "text": "y"}'),
        ("press", b'{"chat": 1001, "person": 1001, "message": 99, "data": "x"}'),
        ("block", b'{"chat": null, "blocked": true}'),
        ("action", b'{"index": 9}'),
    ],
)
async def test_what_is_wrong_in_a_request_is_told_and_nothing_breaks(what: str, content: bytes) -> None:
    async with Playground(world=demo_world()) as playground, httpx.AsyncClient(trust_env=False) as client:
        headers = {"content-type": "application/json"}
        answer = await client.post(f"{playground.url}/client/{what}", content=content, headers=headers)
        assert answer.status_code == 400
        assert answer.json()["error"]
        assert playground.world.messages(1001) == []


async def test_a_text_of_4096_utf16_units_is_taken_and_an_upload_without_its_fields_refused() -> None:
    async with Playground(world=demo_world()) as playground, httpx.AsyncClient(trust_env=False) as client:
        said = {"chat": 1001, "person": 1001, "text": "😀" * 2048}
        assert (await client.post(f"{playground.url}/client/say", json=said)).status_code == 200
        upload = await client.post(
            f"{playground.url}/client/upload",
            files={"file": b"x"},
            data={"chat": "x"},
            headers={"x-playground": "page"},
        )
        assert upload.status_code == 400


async def test_the_page_needs_no_other_address() -> None:
    async with Playground(world=demo_world()) as playground, httpx.AsyncClient(trust_env=False) as client:
        names = ("app", "api", "chats", "composer", "dom", "messages", "store", "text", "theme")
        parts = ["/", "/page/base.css", "/page/chat.css", *(f"/page/{name}.js" for name in names)]
        for part in parts:
            answer = await client.get(f"{playground.url}{part}")
            assert answer.status_code == 200
            addresses = answer.text.replace("http://www.w3.org/2000/svg", "").replace("http://${plain}", "")
            assert "http://" not in addresses
            assert "https://" not in addresses
            assert "innerHTML" not in answer.text

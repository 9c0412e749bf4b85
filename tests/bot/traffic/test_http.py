"""What comes back from Telegram or from what stands before it: an answer of the Bot API, or a fault of the network."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator

import pytest
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from telegram.error import BadRequest, Forbidden, NetworkError

from bot.traffic.http import HttpRequest
from bot.traffic.send_errors import Retry, verdict
from tests.bot.served import served

GARBLED = {
    "a page": b"<html>Log in to the hotel's network</html>",
    "nothing": b"",
    "no text": b"\xff\xfe\x00",
    "cut off": b'{"ok":true,"result":[{"message":{"text":"my secret"',
    "a list": b"[1, 2]",
    "a number": b"7",
    "no result": b'{"ok":true}',
    "brackets": b'{"ok":true,"result":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
}


class Answers:
    """A server that answers every request alike."""

    def __init__(self) -> None:
        self.answer = Response()

    async def __call__(self, _: Request) -> Response:
        return self.answer


@pytest.fixture
async def answers() -> AsyncIterator[tuple[Answers, HttpRequest, str]]:
    server, request = Answers(), HttpRequest(1)

    async def answer(asked: Request) -> Response:
        return await server(asked)

    async with served(Route("/{path:path}", answer, methods=["GET", "POST"])) as port:
        await request.initialize()
        yield server, request, f"http://127.0.0.1:{port}/bot/getUpdates"
        await request.shutdown()


@pytest.mark.parametrize("status", [200, 403, 404, 502])
@pytest.mark.parametrize("body", GARBLED.values(), ids=GARBLED)
async def test_what_is_no_answer_of_the_bot_api_is_a_fault_of_the_network_and_in_no_log(
    answers: tuple[Answers, HttpRequest, str], caplog: pytest.LogCaptureFixture, status: int, body: bytes
) -> None:
    server, request, url = answers
    server.answer = Response(body, status)
    with caplog.at_level(logging.DEBUG), pytest.raises(NetworkError) as caught:
        await request.post(url)
    assert verdict(caught.value) == Retry(caught.value.message, maybe_sent=True)
    assert not isinstance(caught.value, BadRequest | Forbidden)
    for told in (caplog.text, str(caught.value)):
        assert "secret" not in told
        assert "hotel" not in told


async def test_a_redirection_is_not_followed(answers: tuple[Answers, HttpRequest, str]) -> None:
    server, request, url = answers
    server.answer = RedirectResponse("/login")
    with pytest.raises(NetworkError, match="307"):
        await request.post(url)


async def test_what_telegram_says_is_heard(answers: tuple[Answers, HttpRequest, str]) -> None:
    server, request, url = answers
    server.answer = Response(b'{"ok":true,"result":[]}')
    assert await request.post(url) == []
    server.answer = Response(rb'{"ok":true,"result":["\ud83d"]}')
    assert await request.post(url) == ["\ud83d"]
    server.answer = Response(
        b'{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}', 403
    )
    with pytest.raises(Forbidden, match="blocked"):
        await request.post(url)


def test_what_a_message_of_ours_repeats_is_left_out_and_nothing_of_what_others_sent() -> None:
    sent = b'{"ok":true,"result":{"message_id":7,"text":"Hi","entities":[],"reply_markup":{},"reply_to_message":{}}}'
    assert HttpRequest.parse_json_payload(sent)["result"] == {"message_id": 7, "text": "Hi"}
    came = b'{"ok":true,"result":[{"update_id":1,"message":{"message_id":7,"reply_to_message":{"message_id":6}}}]}'
    assert HttpRequest.parse_json_payload(came)["result"][0]["message"]["reply_to_message"] == {"message_id": 6}

"""Receiving: polling, confirming, conflicts, webhooks, over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground import Chat, MovableClock, Person, Playground, World
from tests.bot.playground.api import RawApi, raw_api
from tests.bot.served import served
from tests.bot.stage import until_called

Received = asyncio.Queue[tuple[str, dict[str, Any]]]


def kinds(updates: list[dict[str, Any]]) -> list[str]:
    return [next(key for key in update if key != "update_id") for update in updates]


async def test_updates_wait_until_an_offset_confirms_them(api: RawApi, world: World, chat: Chat, ada: Person) -> None:
    for text in ("one", "two", "three"):
        await world.say(chat, ada, text)
    first = await api("getUpdates")
    assert [update["message"]["text"] for update in first] == ["one", "two", "three"]
    assert await api("getUpdates", limit=1) == first[:1]
    assert await api("getUpdates", offset=first[1]["update_id"]) == first[1:]
    assert await api("getUpdates", offset=-1) == first[2:]
    assert await api("getUpdates", offset=first[2]["update_id"] + 1) == []


async def test_a_long_poll_answers_as_soon_as_something_happens(
    playground: Playground, api: RawApi, world: World, chat: Chat, ada: Person
) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=50))
    await until_called(playground, "getUpdates")
    assert not poll.done()
    await world.say(chat, ada, "hello")
    updates = await poll
    assert updates[0]["message"]["text"] == "hello"


async def test_a_second_poll_ends_the_first_with_a_conflict(playground: Playground, api: RawApi) -> None:
    first = asyncio.create_task(api.answer("getUpdates", timeout=50))
    await until_called(playground, "getUpdates")
    second = asyncio.create_task(api.answer("getUpdates", timeout=1))
    answer = await first
    assert answer["error_code"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert (await second)["result"] == []


async def test_allowed_updates_are_remembered_and_what_is_left_out_is_lost(
    api: RawApi, world: World, chat: Chat, ada: Person
) -> None:
    await api("getUpdates", allowed_updates=["message"])
    said = await world.say(chat, ada, "hello")
    await world.edit(said, "hello!")
    assert kinds(await api("getUpdates", offset=-9)) == ["message"]
    await api("getUpdates", allowed_updates=[])
    await world.edit(said, "hello?")
    assert kinds(await api("getUpdates")) == ["message", "edited_message"]
    assert (await api("getWebhookInfo")).get("allowed_updates") is None


async def test_updates_are_kept_for_a_day() -> None:
    clock = MovableClock(datetime(2024, 5, 1, tzinfo=UTC))
    async with Playground(clock=clock, limits=None) as playground, raw_api(playground) as api:
        ada = playground.world.person("Ada")
        chat = playground.world.private(ada)
        await playground.world.say(chat, ada, "old")
        clock.advance(timedelta(hours=25))
        await playground.world.say(chat, ada, "new")
        assert [update["message"]["text"] for update in await api("getUpdates")] == ["new"]


async def test_an_edit_a_press_and_a_block_become_whole_updates(
    api: RawApi, world: World, chat: Chat, ada: Person
) -> None:
    said = await world.say(chat, ada, "/ask when?")
    await world.edit(said, "/ask where?")
    markup = {"inline_keyboard": [[{"text": "More", "callback_data": "m:1"}]]}
    await api("sendMessage", chat_id=chat.id, text="here", reply_markup=markup)
    query = world.begin_press(world.bot_messages(chat)[0], "More", ada)
    await world.block(ada)
    message, edited, pressed, blocked = await api("getUpdates")
    assert message["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 4}]
    assert message["message"]["from"]["first_name"] == "Ada"
    assert edited["edited_message"]["edit_date"]
    assert edited["edited_message"]["text"] == "/ask where?"
    assert pressed["callback_query"]["id"] == str(query)
    assert pressed["callback_query"]["data"] == "m:1"
    assert pressed["callback_query"]["message"]["reply_markup"] == markup
    change = blocked["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")


async def test_a_callback_is_answered_in_time_or_not_at_all() -> None:
    clock = MovableClock(datetime(2024, 5, 1, tzinfo=UTC))
    async with Playground(clock=clock, limits=None) as playground, raw_api(playground) as api:
        world = playground.world
        ada = world.person("Ada")
        chat = world.private(ada)
        markup = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
        await api("sendMessage", chat_id=chat.id, text="x", reply_markup=markup)
        message = world.bot_messages(chat)[0]
        press = asyncio.create_task(world.press(message, "More", ada))
        await asyncio.sleep(0)
        query = (await api("getUpdates"))[-1]["callback_query"]["id"]
        assert await api.refusal("answerCallbackQuery", callback_query_id=query, text="x" * 201) == (
            "Bad Request: MESSAGE_TOO_LONG"
        )
        assert await api("answerCallbackQuery", callback_query_id=query, text="Here", show_alert=True)
        answer = await press
        assert (answer.text, answer.alert) == ("Here", True)
        late = world.begin_press(message, "m", ada)
        clock.advance(timedelta(minutes=2))
        for number in (late, 17):
            assert await api.refusal("answerCallbackQuery", callback_query_id=str(number)) == (
                "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )


async def test_joining_and_leaving_reach_an_administrator_that_asked_for_it(
    api: RawApi, world: World, ada: Person
) -> None:
    group = world.group("Large", [ada], supergroup=True, bot="administrator")
    bob = world.person("Bob")
    await world.join(group, bob)
    await api("getUpdates", allowed_updates=["chat_member", "message"])
    await world.leave(group, bob)
    assert kinds(await api("getUpdates")) == ["message", "message", "chat_member"]


async def test_an_inline_query_is_answered_once_with_results_of_their_own_ids(
    api: RawApi, world: World, ada: Person
) -> None:
    asking = asyncio.create_task(world.inline_query(ada, "rail"))
    await asyncio.sleep(0)
    query = (await api("getUpdates"))[0]["inline_query"]
    assert query["query"] == "rail"
    article = {"type": "article", "id": "1", "title": "x", "input_message_content": {"message_text": "x"}}
    where = {"inline_query_id": query["id"]}
    assert await api.refusal("answerInlineQuery", **where, results=[article, article]) == (
        "Bad Request: RESULT_ID_DUPLICATE"
    )
    many = [article | {"id": str(number)} for number in range(51)]
    assert await api.refusal("answerInlineQuery", **where, results=many) == "Bad Request: RESULTS_TOO_MUCH"
    for button, why in (
        ({"text": " ", "start_parameter": "x"}, "button text must be non-empty"),
        ({"text": "In private"}, "exactly one of"),
        ({"text": "In private", "start_parameter": "a b"}, "START_PARAM_INVALID"),
    ):
        assert why in await api.refusal("answerInlineQuery", **where, results=[article], button=button)
    above = {"text": "In private", "start_parameter": "inline"}
    assert await api("answerInlineQuery", **where, results=[article], button=above)
    assert world.inline.buttons == {int(query["id"]): above}
    assert [result["id"] for result in await asking] == ["1"]
    assert "query is too old" in await api.refusal("answerInlineQuery", **where, results=[article])


@asynccontextmanager
async def receiver(answers: list[int], received: Received) -> AsyncIterator[str]:
    """A bot's webhook that answers with these codes, then with 200."""

    async def hook(request: Request) -> Response:
        code = answers.pop(0) if answers else 200
        if code == 200:
            received.put_nowait((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), await request.json()))
        return Response(status_code=code)

    async with served(Route("/hook", hook, methods=["POST"])) as port:
        yield f"http://127.0.0.1:{port}/hook"


async def test_a_webhook_gets_every_update_once_in_order_after_failures_too(
    api: RawApi, world: World, chat: Chat, ada: Person
) -> None:
    received: Received = asyncio.Queue()
    async with receiver([500, 502], received) as url:
        await api("setWebhook", url=url, secret_token="s3cret")
        for number in range(5):
            await world.say(chat, ada, str(number))
        async with asyncio.timeout(300):
            got = [await received.get() for _ in range(5)]
        assert [update["message"]["text"] for _, update in got] == ["0", "1", "2", "3", "4"]
        assert {secret for secret, _ in got} == {"s3cret"}
        assert received.empty()
        info = await api("getWebhookInfo")
        assert info["url"] == url
        assert info["last_error_message"].startswith("Wrong response from the webhook: 50")
        answer = await api.answer("getUpdates")
        assert answer["error_code"] == 409
        assert answer["description"].startswith("Conflict: can't use getUpdates method while webhook is active")
        await api("deleteWebhook")
        assert await api("getUpdates") == []


async def test_a_webhook_must_be_https_and_its_secret_plain(api: RawApi) -> None:
    assert await api.refusal("setWebhook", url="http://example.org/x") == (
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    )
    assert await api.refusal("setWebhook", url="https://127.0.0.1/x", secret_token="ä") == (
        "Bad Request: secret token contains unallowed characters"
    )

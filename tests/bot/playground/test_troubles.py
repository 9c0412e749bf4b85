"""Flood control and faults, as python-telegram-bot and a raw client meet them."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import telegram
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from bot.errors import SetupError
from bot.playground import Chat, Fault, Limits, MovableClock, Person, Playground, World
from tests.bot.playground.api import RawApi, raw_api
from tests.bot.stage import until_called


def bot_of(playground: Playground) -> telegram.Bot:
    return telegram.Bot(playground.token, base_url=playground.api_url, base_file_url=playground.file_url)


async def test_one_chat_gets_a_short_burst_then_one_message_a_second() -> None:
    clock = MovableClock(datetime(2024, 5, 1, tzinfo=UTC))
    async with Playground(clock=clock, limits=Limits()) as playground, raw_api(playground) as api:
        chat = playground.world.private(playground.world.person("Ada"))
        for _ in range(3):
            await api("sendMessage", chat_id=chat.id, text="x")
        refused = await api.answer("sendMessage", chat_id=chat.id, text="x")
        assert refused["description"] == "Too Many Requests: retry after 1"
        assert refused["parameters"] == {"retry_after": 1}
        clock.advance(timedelta(seconds=1))
        await api("sendMessage", chat_id=chat.id, text="x")
        assert not (await api.answer("sendMessage", chat_id=chat.id, text="x"))["ok"]


async def test_a_group_gets_twenty_a_minute_edits_included() -> None:
    clock = MovableClock(datetime(2024, 5, 1, tzinfo=UTC))
    async with Playground(clock=clock, limits=Limits()) as playground, raw_api(playground) as api:
        group = playground.world.group("Rail")
        sent = await api("sendMessage", chat_id=group.id, text="0")
        where = {"chat_id": group.id, "message_id": sent["message_id"]}
        for number in range(1, 20):
            await api("editMessageText", **where, text=str(number))
        refused = await api.answer("editMessageText", **where, text="one too many")
        assert refused["parameters"] == {"retry_after": 3}


async def test_all_chats_together_get_thirty_a_second() -> None:
    clock = MovableClock(datetime(2024, 5, 1, tzinfo=UTC))
    async with Playground(clock=clock, limits=Limits()) as playground, raw_api(playground) as api:
        chats = [playground.world.private(playground.world.person("P")) for _ in range(31)]
        answers = [await api.answer("sendMessage", chat_id=chat.id, text="x") for chat in chats]
        assert [answer["ok"] for answer in answers] == [True] * 30 + [False]
        clock.advance(timedelta(seconds=1))
        assert (await api.answer("sendMessage", chat_id=chats[30].id, text="x"))["ok"]


async def test_a_refused_message_counts_for_nothing() -> None:
    clock = MovableClock(datetime(2024, 5, 1, tzinfo=UTC))
    async with Playground(clock=clock, limits=Limits()) as playground, raw_api(playground) as api:
        chat = playground.world.private(playground.world.person("Ada"))
        for _ in range(10):
            await api.refusal("sendMessage", chat_id=chat.id, text="")
        await api("sendMessage", chat_id=chat.id, text="x")


async def test_python_telegram_bot_raises_what_it_should(
    playground: Playground, chat: Chat, world: World, ada: Person
) -> None:
    async with bot_of(playground) as bot:
        playground.faults.next(Fault("flood", retry_after=7))
        with pytest.raises(RetryAfter) as flood:
            await bot.send_message(chat.id, "x")
        assert flood.value.retry_after in (7, timedelta(seconds=7))
        playground.faults.next(Fault("server_error"), Fault("bad_gateway"), Fault("reset_before"))
        for _ in range(3):
            with pytest.raises(NetworkError):
                await bot.send_message(chat.id, "x")
        assert world.bot_messages(chat) == []
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(1, "x")
        await world.block(ada)
        with pytest.raises(Forbidden):
            await bot.send_message(chat.id, "x")
        old = world.group("Rail", [ada])
        new = await world.migrate(old)
        with pytest.raises(ChatMigrated) as moved:
            await bot.send_message(old.id, "x")
        assert moved.value.new_chat_id == new.id


async def test_a_connection_broken_after_handling_leaves_the_message_there(
    playground: Playground, chat: Chat, world: World
) -> None:
    async with bot_of(playground) as bot:
        playground.faults.next(Fault("reset_after"), method="sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(chat.id, "sent twice?")
    assert [message.text for message in world.bot_messages(chat)] == ["sent twice?"]
    assert playground.calls["sendMessage"] == 1


async def test_a_seeded_dice_rolls_the_same_faults_again(chat: Chat, playground: Playground, api: RawApi) -> None:
    async def outcome() -> str:
        try:
            response = await api.client.post(f"{api.base}/sendMessage", json={"chat_id": chat.id, "text": "x"})
        except httpx.HTTPError:
            return "reset"
        return str(response.status_code)

    runs = []
    for _ in range(2):
        rates = {"flood": 0.2, "server_error": 0.2, "reset_before": 0.1}
        playground.faults.at_random(rates, seed=4, methods=["sendMessage"])
        runs.append([await outcome() for _ in range(60)])
    assert runs[0] == runs[1]
    assert {"200", "429", "500", "reset"} <= set(runs[0])
    assert await api("getMe")
    playground.faults.clear()
    assert await outcome() == "200"


async def test_latency_holds_a_call_up(playground: Playground, api: RawApi) -> None:
    playground.faults.latency(0.2)
    clock = asyncio.get_running_loop().time
    began = clock()
    await api("getMe")
    assert clock() - began >= 0.19  # a timer may be early by what a clock can't tell apart


async def test_a_taken_port_names_the_mend(playground: Playground) -> None:
    with pytest.raises(SetupError, match=f"{playground.port}.*choose another"):
        async with Playground(port=playground.port):
            pass


def calls(do: Callable[[], object]) -> int:
    """How many functions and generators are entered meanwhile."""
    entered = Counter[str]()
    sys.setprofile(lambda frame, event, arg: entered.update([event]))
    try:
        do()
    finally:
        sys.setprofile(None)
    return entered["call"]


async def test_thousands_of_chats_are_cheap() -> None:
    """One more costs what the first did."""
    world = World()
    costs = [calls(lambda: world.private(world.person("Ada")))]
    chats = [world.private(world.person(f"P{number}")) for number in range(20_000)]
    costs.append(calls(lambda: world.private(world.person("Bo"))))
    assert costs[0] == costs[1]
    async with Playground(world=world, limits=None) as playground, raw_api(playground) as api:
        assert (await api("sendMessage", chat_id=chats[-1].id, text="x"))["chat"]["id"] == chats[-1].id


async def test_a_bot_that_is_killed_while_it_asks_leaves_no_trace_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async with Playground() as playground:
        _, writer = await asyncio.open_connection(playground.host, playground.port)
        start = f"POST /bot{playground.token}/sendMessage HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90\r\n"
        writer.write(f"{start}Content-Type: application/json\r\n\r\n".encode())
        await until_called(playground, "sendMessage")
        writer.close()
        await writer.wait_closed()
        await asyncio.sleep(0.1)
    assert not [record for record in caplog.records if record.exc_info]

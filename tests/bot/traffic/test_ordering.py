from __future__ import annotations

import asyncio

from telegram import Chat, Message, Update

from bot.traffic.ordering import InOrder


def update(number: int, chat: int) -> Update:
    return Update(number, message=Message(number, None, Chat(chat, "private")))  # type: ignore[arg-type]  # no date


class Work:
    """Notes when pieces of work begin and end."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.most = self.now = 0

    async def piece(self, name: str, takes: float = 0.01) -> None:
        self.log.append(f"{name} begins")
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(takes)
        self.now -= 1
        self.log.append(f"{name} ends")


async def test_updates_of_one_chat_are_handled_one_after_another_in_their_order() -> None:
    order, work = InOrder(8), Work()
    pieces = [("a", 0.03), ("b", 0.0), ("c", 0.01)]
    await asyncio.gather(
        *(order.process_update(update(n, 7), work.piece(name, takes)) for n, (name, takes) in enumerate(pieces))
    )
    assert work.log == ["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]


async def test_chats_dont_wait_for_each_other_up_to_the_limit() -> None:
    order, work = InOrder(3), Work()
    await asyncio.gather(*(order.process_update(update(n, n), work.piece(str(n))) for n in range(9)))
    assert work.most == 3


async def test_a_chat_with_a_long_queue_takes_one_slot_only() -> None:
    order, work = InOrder(2), Work()
    busy = [order.process_update(update(n, 1), work.piece("busy", 0.05)) for n in range(10)]
    other = order.process_update(update(99, 2), work.piece("other"))
    queue = asyncio.gather(*busy)
    await other
    assert work.log.count("busy ends") <= 1
    await queue


async def test_an_update_that_comes_again_is_handled_once() -> None:
    order, work = InOrder(2), Work()
    for _ in range(2):
        await order.process_update(update(5, 1), work.piece("once"))
    assert work.log == ["once begins", "once ends"]


async def test_an_error_lets_the_next_one_in() -> None:
    order, work = InOrder(2), Work()

    async def failing() -> None:
        raise ValueError

    results = await asyncio.gather(
        order.process_update(update(1, 1), failing()),
        order.process_update(update(2, 1), work.piece("next")),
        return_exceptions=True,
    )
    assert isinstance(results[0], ValueError)
    assert work.log == ["next begins", "next ends"]

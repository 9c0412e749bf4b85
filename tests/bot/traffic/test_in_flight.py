from __future__ import annotations

import asyncio

import pytest

from bot.traffic.in_flight import LEAST, OVERDUE, SLOW_OURSELVES, InFlight, Place
from tests.bot.virtual_time import in_virtual_time


async def under_way(
    flights: InFlight, requests: int, lasts: asyncio.Event, priority: int = 1
) -> list[asyncio.Task[None]]:
    async def request() -> None:
        async with flights.place(priority) as place:
            place.departs()
            await lasts.wait()
            place.landed()

    tasks = [asyncio.create_task(request()) for _ in range(requests)]
    await asyncio.sleep(0)
    return tasks


async def departed(flights: InFlight, priority: int, order: list[int]) -> None:
    async with flights.place(priority) as place:
        place.departs()
        order.append(priority)


async def test_no_more_are_on_their_way_than_may_be() -> None:
    flights, lasts = InFlight(30), asyncio.Event()
    there, most = 0, 0

    async def request() -> None:
        nonlocal there, most
        async with flights.place(1) as place:
            place.departs()
            there += 1
            most = max(most, there)
            await asyncio.sleep(0)
            there -= 1
            place.landed()

    await asyncio.gather(*(request() for _ in range(50)))
    assert most == LEAST
    lasts.set()


async def test_presses_go_before_answers_that_waited_longer() -> None:
    flights, lasts, order = InFlight(30), asyncio.Event(), list[int]()
    first = await under_way(flights, LEAST, lasts)
    waiting = [asyncio.create_task(departed(flights, priority, order)) for priority in (1, 1, 0)]
    await asyncio.sleep(0)
    lasts.set()
    await asyncio.gather(*first, *waiting)
    assert order == [0, 1, 1]


@in_virtual_time
async def test_a_connection_that_is_dead_keeps_nobody_back_for_long() -> None:
    flights, never, order = InFlight(30), asyncio.Event(), list[int]()
    dead = await under_way(flights, LEAST, never)
    await asyncio.wait_for(departed(flights, 1, order), 2 * OVERDUE)
    assert order == [1]
    for task in dead:
        task.cancel()
    await asyncio.gather(*dead, return_exceptions=True)
    lasts = asyncio.Event()
    await under_way(flights, LEAST + 1, lasts)
    assert flights._taken == LEAST  # the dead ones' places were given back once
    lasts.set()


async def test_who_is_cancelled_while_waiting_takes_no_place() -> None:
    flights, lasts, order = InFlight(30), asyncio.Event(), list[int]()
    first = await under_way(flights, LEAST, lasts)
    waiting = asyncio.create_task(departed(flights, 1, order))
    await asyncio.sleep(0)
    waiting.cancel()
    lasts.set()
    await asyncio.gather(*first, waiting, return_exceptions=True)
    await departed(flights, 2, order)
    assert order == [2]
    assert flights._taken == 0


@pytest.mark.parametrize(("seconds", "most"), [(0.005, 2), (0.06, 2), (0.1, 3), (0.5, 15), (9.0, 32)])
async def test_a_longer_way_to_telegram_has_room_for_more(seconds: float, most: int) -> None:
    flights = InFlight(30)
    for late in (0.0, 0.001, 0.002):
        flights.took(seconds + late)
    assert flights.most == most
    assert Place(flights)


async def test_a_machine_that_is_slow_itself_has_room_for_one_more_and_no_more() -> None:
    flights = InFlight(30)
    for seconds in (0.01, 2.0, 2.0):
        flights.took(seconds)
    assert flights.most == SLOW_OURSELVES

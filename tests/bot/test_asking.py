"""The library is asked in the event loop where its questions are quick, else aside."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from typing import overload

from bot.asking import QUICK, SHOWN, Asker
from index.model import Answer, Reason, Refusal
from tests.bot.shelf import Shelf


class Offers(Sequence[str]):
    """Keeps in which threads it was looked at."""

    def __init__(self) -> None:
        self.looked_at_in: list[threading.Thread] = []

    def __len__(self) -> int:
        self.looked_at_in.append(threading.current_thread())
        return 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        return ("Who repairs bicycles?",)[place]


class Refusing(Shelf):
    def __init__(self, offers: Offers) -> None:
        super().__init__()
        self._offers = offers

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        return Refusal(question, "en", Reason.ABSENT, suggestions=self._offers)


async def test_what_a_refusal_offers_is_found_aside_from_the_event_loop() -> None:
    offers = Offers()
    await Asker().ask(Refusing(offers), "Who invented velcro?", None, ())
    assert offers.looked_at_in
    assert threading.current_thread() not in offers.looked_at_in


class Computing(Shelf):
    """Computes for so many seconds of the processor; keeps in which threads."""

    def __init__(self, seconds: float = 0.0, *, warmed: bool = True) -> None:
        super().__init__(warmed=warmed)
        self.seconds = seconds
        self.asked_in: list[threading.Thread] = []

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        self.asked_in.append(threading.current_thread())
        until = time.thread_time() + self.seconds
        while time.thread_time() < until:
            pass
        return Refusal(question, "en", Reason.ABSENT)

    @property
    def in_the_loop(self) -> list[bool]:
        return [thread is threading.current_thread() for thread in self.asked_in]


async def ask_often(asker: Asker, library: Computing, times: int) -> None:
    for _ in range(times):
        await asker.ask(library, "Who invented velcro?", None, ())


async def test_whose_questions_are_quick_is_asked_in_the_event_loop_once_that_is_seen() -> None:
    library = Computing()
    await ask_often(Asker(), library, SHOWN + 3)
    assert library.in_the_loop == [False] * SHOWN + [True] * 3


async def test_one_slow_question_has_the_next_ones_asked_aside() -> None:
    asker, library = Asker(), Computing()
    await ask_often(asker, library, SHOWN)
    library.seconds = 1.5 * QUICK
    await ask_often(asker, library, 1)
    library.seconds = 0.0
    await ask_often(asker, library, SHOWN + 1)
    assert library.in_the_loop[SHOWN:] == [True, *[False] * SHOWN, True]


async def test_what_is_not_warm_or_new_is_asked_aside() -> None:
    asker, cold = Asker(), Computing(warmed=False)
    await ask_often(asker, cold, SHOWN + 2)
    assert not any(cold.in_the_loop)
    new = Computing()
    await ask_often(asker, Computing(), SHOWN)
    await ask_often(asker, new, 1)
    assert not any(new.in_the_loop)


async def test_between_two_questions_the_loop_hears_what_else_there_is() -> None:
    asker, library = Asker(), Computing()
    await ask_often(asker, library, SHOWN)
    waiting = [asyncio.create_task(asker.ask(library, f"Who invented {n}?", None, ())) for n in range(5)]
    await asyncio.sleep(0)  # they all want to ask now
    asked = []
    while not all(task.done() for task in waiting):
        asked.append(len(library.asked_in) - SHOWN)
        await asyncio.sleep(0)
    assert set(asked) >= {1, 2, 3, 4}

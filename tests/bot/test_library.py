"""The library is asked aside from the event loop."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import overload

from bot.library import ask
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
    await ask(Refusing(offers), "Who invented velcro?", None, ())
    assert offers.looked_at_in
    assert threading.current_thread() not in offers.looked_at_in

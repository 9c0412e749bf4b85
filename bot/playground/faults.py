"""Faults on the way: flood waits, server errors, broken connections and latency, scripted or by a seeded dice."""

from __future__ import annotations

import random
from collections import defaultdict, deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["flood", "server_error", "bad_gateway", "reset_before", "reset_after"]


@dataclass(frozen=True, slots=True)
class Fault:
    """`reset_before` breaks the connection before the call is handled, `reset_after` when it was handled but
    not answered; `retry_after` (seconds) belongs to `flood`."""

    kind: Kind
    retry_after: int = 1


class Faults:
    """What goes wrong with the calls to come. Empty, nothing does."""

    def __init__(self) -> None:
        self._next: dict[str, deque[Fault]] = defaultdict(deque)
        self._rates: Mapping[Kind, float] = {}
        self._methods: frozenset[str] = frozenset()
        self._dice = random.Random(0)
        self._latency = (0.0, 0.0)
        self.happened: list[tuple[str, Fault]] = []

    def next(self, *faults: Fault, method: str = "") -> None:
        """The next calls (of `method`, or of any but getUpdates) meet these faults, in this order."""
        self._next[method.lower()].extend(faults)

    def at_random(self, rates: Mapping[Kind, float], *, seed: int, methods: Collection[str] = ()) -> None:
        """Each call (of these methods, or of any but getUpdates) meets a fault with these probabilities."""
        self._rates, self._dice = dict(rates), random.Random(seed)
        self._methods = frozenset(name.lower() for name in methods)

    def latency(self, least: float, most: float | None = None) -> None:
        """Every call but getUpdates takes between `least` and `most` seconds longer."""
        self._latency = (least, least if most is None else most)

    def clear(self) -> None:
        """Plan no faults any more."""
        self._next.clear()
        self._rates = {}
        self._latency = (0.0, 0.0)

    def delay(self, method: str) -> float:
        """Seconds that a call of the method is kept waiting."""
        return 0.0 if method.lower() == "getupdates" else self._dice.uniform(*self._latency)

    def draw(self, method: str) -> Fault | None:
        """The fault that this call meets."""
        fault = self._scripted(method.lower()) or self._rolled(method.lower())
        if fault:
            self.happened.append((method, fault))
        return fault

    def _scripted(self, method: str) -> Fault | None:
        for name in (method, "" if method != "getupdates" else method):
            if queue := self._next.get(name):
                return queue.popleft()
        return None

    def _rolled(self, method: str) -> Fault | None:
        concerned = method in self._methods if self._methods else method != "getupdates"
        if not (self._rates and concerned):
            return None
        roll = self._dice.random()
        for kind, rate in self._rates.items():
            roll -= rate
            if roll < 0:
                return Fault(kind, retry_after=self._dice.randint(1, 3))
        return None

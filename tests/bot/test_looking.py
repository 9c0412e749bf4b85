"""A folder in which somebody is at work is read when it has come to rest, or when it never does."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable, Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest

from bot import refresh
from bot.library import Holder
from bot.looking import LONGEST, Rest
from bot.refresh import keep_fresh, keep_store_fresh
from tests.bot.shelf import Shelf
from tests.bot.test_refresh import beside, until

LOOKS = ("old", "old", "half", "more", "whole", "whole")
"""What is seen of a file that is copied into the folder, look by look."""


def test_what_was_there_at_the_look_before_has_come_to_rest() -> None:
    rest = Rest()
    assert [rest.of(seen, at) for at, seen in enumerate(LOOKS)] == [True, True, False, False, False, True]


def test_what_never_rests_is_read_once_in_a_while() -> None:
    rest = Rest()
    looks = range(0, int(3 * LONGEST), 2)
    assert [at for at in looks if rest.of(at, float(at))] == [0, LONGEST + 2, 2 * LONGEST + 2]


def test_each_time_it_may_take_as_long() -> None:
    rest = Rest()
    rest.of("old", 0)
    rest.of("half", 1)
    assert rest.of("half", 2)
    assert not rest.of("more", LONGEST + 10)


def looks(monkeypatch: pytest.MonkeyPatch) -> list[Hashable]:
    """Have these be seen, one after another and the last from then on; what was seen so far."""
    coming: Iterator[str] = chain(LOOKS, repeat(LOOKS[-1]))
    seen: list[Hashable] = []

    def look(*_: Path) -> tuple[Hashable, bool]:
        seen.append(next(coming))
        return seen[-1], True

    monkeypatch.setattr(refresh, "look", look)
    return seen


async def test_a_bot_reads_no_half_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = Holder(Shelf())
    seen, read = looks(monkeypatch), list[Hashable]()

    def fresh(*_: Path) -> bool:
        read.append(seen[-1])
        return True

    monkeypatch.setattr("index.build.fresh", fresh)
    async with beside(keep_fresh(holder, tmp_path, tmp_path / "var", 0.01)):
        await until(lambda: len(seen) > len(LOOKS) + 1)
    assert read == ["old", "whole"]


async def test_nor_does_one_with_a_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Store:
        def renew(self) -> bool:
            return False

        def unencoded(self) -> int:
            return 0

        def warm(self) -> None:
            pass

    holder = Holder(Shelf())
    seen, read = looks(monkeypatch), list[Hashable]()

    async def index(*_: object, tell: object) -> None:
        read.append(seen[-1])

    monkeypatch.setattr(refresh, "_index", index)
    async with beside(keep_store_fresh(holder, Store(), tmp_path, tmp_path / "var", 0.01)):  # type: ignore[arg-type]
        await until(lambda: len(seen) > len(LOOKS) + 1)
    assert read == ["old", "whole"]


async def test_what_an_operator_put_there_is_whole_and_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = Holder(Shelf())
    seen, read = looks(monkeypatch), list[Hashable]()

    def fresh(*_: Path) -> bool:
        read.append(seen[-1])
        return True

    monkeypatch.setattr("index.build.fresh", fresh)
    async with beside(keep_fresh(holder, tmp_path, tmp_path / "var", 500.0)):
        for look in range(3):
            await until(lambda nth=look: len(seen) > nth)  # type: ignore[misc]
            holder.called.set()
        await until(lambda: "half" in read)


async def test_it_ends_when_it_is_told_to_at_the_moment_of_a_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = Holder(Shelf())
    seen = looks(monkeypatch)
    monkeypatch.setattr("index.build.fresh", lambda *_: True)
    for _ in range(3):
        async with beside(keep_fresh(holder, tmp_path, tmp_path / "var", 500.0)):
            known = len(seen)
            await until(lambda known=known: len(seen) > known)  # type: ignore[misc]
            await asyncio.sleep(0.05)  # it waits by now, or is about to
            holder.called.set()


@pytest.mark.parametrize(
    ("took", "at_rest", "pause"),
    [(0.001, True, 2.0), (0.5, True, 25.0), (0.5, False, 2.0), (5, False, 5), (10, True, 120)],
)
def test_a_look_that_takes_long_puts_the_next_off_but_not_for_ever(took: float, at_rest: bool, pause: float) -> None:
    assert refresh._pause(2.0, took, at_rest=at_rest) == pause

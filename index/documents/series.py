"""Headings that count: 'Day 1 …', '2. GÜN', '二、讨论', each above what belongs to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from index.documents.page import Line, Role

_HAN = "一二三四五六七八九十"
_SHAPES = (
    re.compile(r"第?\s?(?P<number>\d{1,2})(?P<key>\.?\s?[^\W\d_]+)(?=\W|$)"),  # '2. GÜN', '第3天', '4 km'
    re.compile(rf"第?(?P<number>[{_HAN}]{{1,3}})(?P<key>[^\W\d_{_HAN}]?[、:：\s])"),  # '二、', '第三天 '
    re.compile(r"(?P<key>[^\W\d_]+\.?\s)(?P<number>\d{1,2})(?!\d|[.,:]\d)"),  # 'Day 1', 'Woche 2'
    re.compile(r"(?P<number>\d{1,2})(?P<key>[.、)）]?\s?)(?=[^\W\d_])"),  # '1、', '2 '
)
_ROUNDS = 2
"""A series may count inside another: its first stands right below a heading of that."""


def tell_series(page: list[Line]) -> set[int]:
    """Make headings of short lines that open a block, have something right below and are numbered one after another in
    one form; which lines they are."""
    told: set[int] = set()
    for _ in range(_ROUNDS):
        found = defaultdict[tuple[int, str], list[tuple[int, int]]](list)
        for at, line in enumerate(page[:-1]):
            if _opens(page, at):
                for shape, key, number in _forms(line.text):
                    found[shape, key].append((at, number))
        for members in found.values():
            for at in _counting(members):
                page[at].role = Role.HEADING
                told.add(at)
    return told


def _opens(page: list[Line], at: int) -> bool:
    line, below = page[at], page[at + 1]
    begins = line.apart or at == 0 or page[at - 1].role in (Role.HEADING, Role.TITLE)
    heads = line.role in (Role.TEXT, Role.HEADING) and line.is_heading_like
    return begins and heads and below.role in (Role.TEXT, Role.ROW) and not below.apart


def _forms(text: str) -> Iterator[tuple[int, str, int]]:
    for shape, pattern in enumerate(_SHAPES):
        if found := pattern.match(text):
            number = found["number"]
            yield shape, "".join(found["key"].casefold().split()), int(number) if number.isdecimal() else _han(number)


def _han(number: str) -> int:
    """'十二' → 12."""
    tens, ten, ones = number.rpartition("十")
    return (10 * (_HAN.find(tens) + 1 if tens else 1) if ten else 0) + (_HAN.find(ones) + 1 if ones else 0)


def _counting(members: list[tuple[int, int]]) -> list[int]:
    """Where the numbers rise one by one, twice at least."""
    numbers = [number for _, number in members]
    rise = len(members) > 1 and all(b - a == 1 for a, b in pairwise(numbers))
    return [at for at, _ in members] if rise else []

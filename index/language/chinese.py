"""Chinese letters: traditional ones are compared as their simplified forms, and words are found by their pairs."""

from __future__ import annotations

import re
from functools import cache

from index.tables import read_table

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""The letters, as a range of a regular expression."""
_HAN = re.compile(f"[{HAN}]")


def is_han(letter: str) -> bool:
    """Whether it is a Chinese letter."""
    return letter >= "㐀" and bool(_HAN.match(letter))


def simplified(text: str) -> str:
    """`text` with simplified letters; as long as it was."""
    return text.translate(_table())


def pairs(run: str) -> tuple[str, ...]:
    """The neighbouring letters of a run, which is how it is indexed; a letter alone as it is."""
    return tuple(run[n : n + 2] for n in range(len(run) - 1)) or (run,)


@cache
def _table() -> dict[int, int]:
    table = read_table("index.language", "simplified.yaml")
    traditional, plain = (table[row].replace(" ", "") for row in ("from", "to"))
    return dict(zip(map(ord, traditional), map(ord, plain), strict=True))

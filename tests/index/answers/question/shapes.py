"""Questions of odd shapes: as long as Telegram lets them be, one word over and over, nothing but names or marks."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

LONGEST_MESSAGE = 4096
"""Characters of a message on Telegram."""
LENGTHS = (120, 500, LONGEST_MESSAGE)
_JOINS = {
    "and": (" and ", ", ", " и ", " және ", " ve ", "和", " and who ", " or ", "; ", "? ", "? And ", "\n", " — ", " "),
    "asks": (
        "who ",
        "when was ",
        "what is ",
        "is there a ",
        "how many ",
        "кто ",
        "что такое ",
        "қашан ",
        "ne zaman ",
        "谁",
    ),
}
_MARKS = ("?", ".", ",", "…", "—", '"', "«", "(", "[1]", "@", "#", "/", "*", "0", "\u200b", "😀", "%", "&", "|")


def shapes(words: Sequence[str], names: Sequence[str], seed: int, count: int) -> Iterator[tuple[str, str]]:
    """`count` questions, each with the name of its shape; of the words and names given, which a folder has."""
    rng = random.Random(seed)
    kinds: dict[str, Callable[[int], str]] = {
        "words": lambda n: _filled(n, lambda: rng.choice(words) + " "),
        "one word": lambda n, rng=rng: (rng.choice(words) + " ") * n,
        "one name": lambda n, rng=rng: (rng.choice(names) + rng.choice(_JOINS["and"])) * n,
        "names": lambda n: _filled(n, lambda: rng.choice(names).title() + " "),
        "joined": lambda n: _filled(n, lambda: rng.choice(words) + rng.choice(_JOINS["and"])),
        "questions": lambda n: _filled(
            n, lambda: rng.choice(_JOINS["asks"]) + rng.choice(names) + rng.choice(("? ", " and ", ", "))
        ),
        "digits": lambda n: _filled(n, lambda: str(rng.randrange(10 ** rng.randrange(1, 12))) + rng.choice(" .,:-/")),
        "years": lambda n: _filled(n, lambda: f"{rng.choice(words)} in {rng.randrange(1000, 2030)} "),
        "letters": lambda n: "".join(rng.choice("abcdeабвгдәқүşığ中哈边界 ") for _ in range(n)),
        "one letter": lambda n, rng=rng: rng.choice("aяқş中1") * n,
        "unspaced": lambda n: _filled(n, lambda: rng.choice(words)),
        "marks": lambda n: _filled(n, lambda: rng.choice(words)[:3] + rng.choice(_MARKS) * rng.randrange(1, 9)),
        "one mark": lambda n, rng=rng: rng.choice(words) + rng.choice(_MARKS) * n,
        "misspelt": lambda n: _filled(n, lambda: _slipped(rng.choice(words), rng) + " "),
        "capitals": lambda n: _filled(n, lambda: rng.choice(words).upper() + " "),
        "mixed": lambda n: _filled(
            n, lambda: rng.choice((rng.choice(words), rng.choice(_JOINS["asks"]), "中国", "қала")) + " "
        ),
    }
    for n in range(count):
        kind = list(kinds)[n % len(kinds)]
        length = rng.choice(LENGTHS)
        yield kind, rng.choice(_JOINS["asks"]) + kinds[kind](length)[:length] + rng.choice(("", "?", "？"))


def _filled(length: int, piece: Callable[[], str]) -> str:
    pieces: list[str] = []
    size = 0
    while size < length:
        pieces.append(piece())
        size += len(pieces[-1])
    return "".join(pieces)


def _slipped(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    return word[:at] + rng.choice("aeiouxz") + word[at + 1 :]

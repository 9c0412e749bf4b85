"""Chinese letters: traditional ones are compared as their simplified forms, and words are found by their pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.tables import read_table, read_words

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""The letters, as a range of a regular expression."""
_HAN = re.compile(f"[{HAN}]")


def is_han(letter: str) -> bool:
    """Whether it is a Chinese letter."""
    return letter >= "㐀" and bool(_HAN.match(letter))


def has_han(text: str) -> bool:
    """Whether a text has a Chinese letter."""
    return not text.isascii() and _HAN.search(text) is not None


def simplified(text: str) -> str:
    """`text` with simplified letters; as long as it was."""
    return text.translate(_table())


def pairs(run: str) -> tuple[str, ...]:
    """The neighbouring letters of a run, which is how it is indexed; a letter alone as it is."""
    return tuple(run[n : n + 2] for n in range(len(run) - 1)) or (run,)


def is_grammar(text: str) -> bool:
    """Whether Chinese letters are but words of grammar, 要多久: the pairs across two of them, 要多, are none."""
    runs = re.findall(f"[{HAN}]+", simplified(text))
    return bool(runs) and all(_is_grammar(run) for run in runs)


def _is_grammar(run: str) -> bool:
    stops = read_words("index.language", "stopwords.yaml")["zh"]
    reached = {0}
    for start in range(len(run)):
        if start in reached:
            reached.update(end for end in range(start + 1, len(run) + 1) if run[start:end] in stops)
    return len(run) in reached


def joined(surfaces: Sequence[str]) -> str:
    """Words as they stood side by side; pairs of letters that overlap are put together."""
    text = ""
    for surface in surfaces:
        overlaps = text and len(surface) == 2 and is_han(surface[0]) and text[-1] == surface[0]
        text += surface[1:] if overlaps else surface
    return text


def written(surfaces: Sequence[str]) -> str:
    """Words as one text: Chinese ones side by side, others with blanks between them."""
    return joined(surfaces) if any(is_han(surface[0]) for surface in surfaces) else " ".join(surfaces)


def is_person(run: str) -> bool:
    """Whether letters that no word explains are a person's name: a surname and a given name of one letter or two, three
    letters at the least, since words have two."""
    found = surnames().match(run)
    return found is not None and len(run) > 2 and 1 <= len(run) - found.end() <= 2


@cache
def surnames() -> re.Pattern[str]:
    """The usual ones, those of two letters first."""
    return re.compile(
        "|".join(sorted(read_words("index.language", "grammar.yaml")["surnames_zh"], key=len, reverse=True))
    )


@cache
def verbs() -> frozenset[str]:
    """Verbs of one letter that something is done to: 带, to bring along."""
    return frozenset("".join(read_words("index.language", "grammar.yaml")["verbs_zh"]))


@cache
def _table() -> dict[int, int]:
    table = read_table("index.language", "simplified.yaml")
    traditional, plain = (table[row].replace(" ", "") for row in ("from", "to"))
    return dict(zip(map(ord, traditional), map(ord, plain), strict=True))

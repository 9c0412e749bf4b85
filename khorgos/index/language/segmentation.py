"""Chinese into words, by dictionary: the division that leaves few characters unexplained, in few words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from khorgos.index.language.analysis import stop_words

LONGEST = 12  # characters of a word
LONGEST_UNKNOWN = 10
WORD, LONE, GRAMMAR = 1.0, 1.9, 0.9
"""What a word costs, one of a single character, one of grammar. Lone ones are dear: names are made of them."""
UNKNOWN, UNKNOWN_MORE = 2.2, 1.6
"""What a character costs that no word explains, and each after it."""

_NAME_DOT = "·•"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word (`known`), or a run that no word explains: a name, or what isn't Chinese. Offsets in characters."""

    start: int
    end: int
    text: str
    known: bool


def segments(text: str, vocabulary: Collection[str]) -> Iterator[Piece]:
    """`text` in order, words of grammar and marks left out; unexplained characters side by side are one piece."""
    unknown = -1
    for start, end, known in [*_best_path(text, vocabulary), (len(text), len(text), True)]:
        if not known:
            unknown = start if unknown < 0 else unknown
            continue
        if unknown >= 0:
            yield from _runs(text, unknown, start)
            unknown = -1
        if text[start:end] in vocabulary:
            yield Piece(start, end, text[start:end], known=True)


def _best_path(text: str, vocabulary: Collection[str]) -> list[tuple[int, int, bool]]:
    """The cheapest division (Viterbi)."""
    grammar = stop_words("zh")
    best: list[tuple[float, int, bool]] = [(0.0, 0, True)]
    for end in range(1, len(text) + 1):
        steps: list[tuple[float, int, bool]] = []
        for start in range(max(0, end - LONGEST), end):
            piece = text[start:end]
            if piece in vocabulary:
                steps.append((best[start][0] + (WORD if len(piece) > 1 else LONE), start, True))
            elif piece in grammar:
                steps.append((best[start][0] + GRAMMAR, start, True))
        steps.extend(
            (best[start][0] + UNKNOWN + UNKNOWN_MORE * (end - start - 1), start, False)
            for start in range(max(0, end - LONGEST_UNKNOWN), end)
        )
        best.append(min(steps))
    path: list[tuple[int, int, bool]] = []
    end = len(text)
    while end:
        _, start, known = best[end]
        path.append((start, end, known))
        end = start
    return path[::-1]


def _runs(text: str, start: int, end: int) -> Iterator[Piece]:
    """Unexplained characters, cut where Han begins and ends; and at the dot inside a foreign name."""
    for match in re.finditer(rf"[㐀-鿿]+|[^㐀-鿿{_NAME_DOT}]+", text[start:end]):
        if match[0].strip():
            yield Piece(start + match.start(), start + match.end(), match[0], known=False)

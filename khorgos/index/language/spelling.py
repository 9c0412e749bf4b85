"""Misspelt words, mended with the index's own vocabulary: what isn't in the documents can't answer anyway.

Damerau's distance (insert, drop, replace, swap neighbours) as 'optimal string alignment', over the words that begin
with the same letter. Only slips that fingers and ears make are forgiven: one in a word of four letters and more, two
from nine on; in short words a replaced letter counts only where the two sound alike or are neighbours on the keyboard.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby, pairwise

from rapidfuzz.distance import OSA, Levenshtein

SHORTEST = 4
TWO_SLIPS = 9
SHORT = 7
_SOUNDS = """
    ae ea ei ie io oi ou uo iy yi ck kc sz zs cs sc gj jg vw wv uv vu bp pb dt td mn nm gh hg kh hk kq qk qc cq eo oe au
    ua ao oa"""
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_ALIKE = frozenset(_SOUNDS.split()) | frozenset(
    pair for row in _KEYS for one, other in pairwise(row) for pair in (one + other, other + one)
)


def nearest(word: str, candidates: Sequence[str], worth: Mapping[str, int] | None = None) -> str | None:
    """The candidate that `word` was meant to be; None where none is near enough, or two are equally near.

    `worth` breaks ties: how often a candidate occurs.
    """
    if len(word) < SHORTEST:
        return None
    most = 2 if len(word) >= TWO_SLIPS else 1
    best: list[tuple[int, int, str]] = []
    for candidate in candidates:
        if abs(len(candidate) - len(word)) > most or len(candidate) < SHORTEST:
            continue
        distance = OSA.distance(word, candidate, score_cutoff=most)
        if 0 < distance <= most and _likely(word, candidate, distance):
            best.append((distance, -(worth or {}).get(candidate, 0), candidate))
    return min(best)[2] if best else None


def _likely(word: str, candidate: str, distance: int) -> bool:
    if any(letter.isdigit() for letter in word + candidate):
        return False
    if word.rstrip("s") == candidate.rstrip("s"):
        return True
    if len(word) > SHORT or distance > 1:
        return True
    if len(word) != len(candidate) or sorted(word) == sorted(candidate):
        return len(word) > SHORTEST or sorted(word) == sorted(candidate)
    return all(
        word[op.src_pos] + candidate[op.dest_pos] in _ALIKE
        for op in Levenshtein.editops(word, candidate)
        if op.tag == "replace"
    )


def of_grammar(word: str, candidates: Collection[str], shortest: int = SHORTEST) -> str | None:
    """The one of `candidates`, words like 'when' and 'between', that `word` was meant to be; None where unsure.

    They are short and many words are near them ('wheat', 'gain'), so only slips count that leave the first letter and
    most of the rest: a letter dropped, doubled, swapped with its neighbour, or taken for one that sounds alike.
    """
    if len(word) < shortest or word in candidates or not word.isalpha():
        return None
    near = {other for other in candidates if len(other) >= SHORTEST and _slipped(word, other)}
    return near.pop() if len(near) == 1 else None


def _slipped(word: str, meant: str) -> bool:
    if abs(len(word) - len(meant)) > 1 or OSA.distance(word, meant, score_cutoff=1) != 1:
        return False
    if sorted(word) == sorted(meant):
        return True
    if word[0] != meant[0] or len(meant) > len(word):
        return word[0] == meant[0]
    if len(word) > len(meant):
        return [letter for letter, _ in groupby(word)] == [letter for letter, _ in groupby(meant)]
    return len(word) > SHORTEST and any(
        one != other and one + other in _ALIKE for one, other in zip(word, meant, strict=True)
    )

"""Misspelt words, mended with the index's own vocabulary: what isn't in the documents can't answer anyway.

Damerau's distance (insert, drop, replace, swap neighbours) as 'optimal string alignment', over the words that begin
with the same letter. Only slips that fingers and ears make are forgiven: one in a word of four letters and more, two
from nine on. A letter left out, doubled or swapped with its neighbour is what happens most; one replaced by another
counts in short words only where the two sound alike or are neighbours on the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Sequence
from itertools import groupby, pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein, Prefix

SHORTEST = 4
TWO_SLIPS = 9
SHORT = 7
VERY_SHORT = 5
RARE = 3
"""Times that the documents must say what a very short word is mended to, unless it stands in a heading: most names of
five letters have a neighbour somewhere."""
STEM, ENDING, LONGEST_ENDING = 5, 4, 4
"""Letters of a stem at least; of the endings in which forms of one word differ; of what a known word goes on with."""
ALIKE, UNLIKE = 1, 2
"""What a letter costs that is taken for one like it, and one that is put in or replaced for no reason; what happens
all the time costs nothing."""
_SOUNDS = """
    ae ea ei ie io oi ou uo iy yi ck kc sz zs cs sc gj jg vw wv uv vu bp pb dt td mn nm gh hg kh hk kq qk qc cq eo oe au
    ua ao oa"""
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_ALIKE = frozenset(_SOUNDS.split()) | frozenset(
    pair for row in _KEYS for one, other in pairwise(row) for pair in (one + other, other + one)
)
SHORTEST_ROOT = 2
"""Letters of a verb that is denied: 'al-ma'."""
_DENYING = {"tr": ("ma", "me"), "kk": ("ма", "ме", "ба", "бе", "па", "пе")}
"""How the endings begin by which verbs are denied, behind the root."""
_SPELT = (("tch", "ch"), ("ck", "k"), ("ph", "f"), ("wh", "w"))
"""Letters that together sound as fewer do."""


def nearest(
    word: str,
    candidates: Sequence[str],
    worth: Callable[[str], int] | None = None,
    headings: Container[str] = (),
) -> str | None:
    """The candidate that `word` was meant to be; None where none is near enough.

    Of equally many slips the likelier ones are believed, and rather a word of `headings`; then `worth` decides: how
    often a candidate occurs.
    """
    if len(word) < SHORTEST or any(letter.isdigit() for letter in word):
        return None
    most = 2 if len(word) >= TWO_SLIPS else 1
    best: list[tuple[int, int, int, str]] = []
    for candidate, found, _ in process.extract(word, candidates, scorer=OSA.distance, score_cutoff=most, limit=None):
        distance = int(found)
        if not distance or len(candidate) < SHORTEST or any(letter.isdigit() for letter in candidate):
            continue
        cost, headed, often = _cost(word, candidate), candidate in headings, worth(candidate) if worth else RARE
        if cost <= _forgiven(word) and (headed or often >= RARE or len(word) > VERY_SHORT):
            best.append((distance, cost + (not headed), -often, candidate))
    return min(best)[-1] if best else None


def is_bent(word: str, known: Container[str]) -> bool:
    """Whether a known word goes on with an ending: 'жарнамды' of 'жарна' is no slip for 'жарамды'."""
    return any(word[:n] in known for n in range(max(STEM, len(word) - LONGEST_ENDING), len(word)))


def bend_alike(word: str, other: str) -> bool:
    """Whether words differ in their endings only, by more than a letter that was left out: forms of one, no slip."""
    stem = int(Prefix.similarity(word, other))
    left_out = len(other) == len(word) + 1 and stem == len(word)
    return stem >= STEM and max(len(word), len(other)) - stem <= ENDING and not left_out


def denies(word: str, meant: str, language: str) -> bool:
    """Whether one of two forms says no where the other doesn't: 'kapatayım', shall I close, is no slip for
    'kapatmayın', do not close."""
    shared = int(Prefix.similarity(word, meant))
    endings = _DENYING.get(language, ())
    said = [bool(endings) and form.startswith(endings, shared) for form in (word, meant)]
    return shared >= SHORTEST_ROOT and said[0] != said[1]


def _forgiven(word: str) -> int:
    """What the slips of a word of this length may cost: in a short one half the letters may be another word's."""
    if len(word) <= SHORTEST:
        return 0
    if len(word) <= SHORT:
        return ALIKE
    return UNLIKE if len(word) < TWO_SLIPS else UNLIKE + ALIKE


def _cost(word: str, meant: str) -> int:
    if (
        sorted(word) == sorted(meant)
        or word.rstrip("s") == meant.rstrip("s")
        or (len(word) > len(meant) and _sound(word) == _sound(meant))
    ):
        return 0
    cost = 0
    for op in Levenshtein.editops(word, meant):
        if op.tag == "replace":
            cost += ALIKE if word[op.src_pos] + meant[op.dest_pos] in _ALIKE else UNLIKE
        elif op.tag == "delete":
            beside = word[max(0, op.src_pos - 1) : op.src_pos] + word[op.src_pos + 1 : op.src_pos + 2]
            cost += 0 if word[op.src_pos] in beside else UNLIKE
    return cost


def _sound(word: str) -> str:
    for written, sound in _SPELT:
        word = word.replace(written, sound)
    return "".join(letter for letter, _ in groupby(word))


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
        return _sound(word) == _sound(meant)
    return len(word) > SHORTEST and any(
        one != other and one + other in _ALIKE for one, other in zip(word, meant, strict=True)
    )

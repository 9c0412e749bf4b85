"""Figures with what belongs to them: the scale and the unit behind, both ends of a range, 'one and a' before a half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.answers.corpus import sums, token_flags
from index.answers.extraction.spans import Sentence, Stretch, side_by_side
from index.language.chinese import is_han

_HYPHEN = re.compile(r"[-‑]")
_BEFORE = (*sums.SIGNS, "%", "％")
STEM, ENDING = 4, 3
"""Letters of a unit at least, and of its ending at most."""


def grown(s: Sentence, figures: Sequence[int], wanted: int = 0) -> list[Stretch]:
    """Figures with the scale and the unit behind them: '4.18 billion dollars', '1,782 km', 'four days', '5 crowns'."""
    kept = set(figures)
    found: list[Stretch] = []
    for run in side_by_side(s, lambda n: n in kept):
        last = run.last
        while last + 1 < len(s.words) and _of_the_figure(s, last + 1, s.marks[run.last]):
            last += 1
        if last == run.last and wanted & token_flags.MONEY and _is_a_currency(s, last):
            last += 1
        found.append(Stretch(_with_the_whole(s, run.first), last))
    return list(_ranges_joined(s, found))


def _ranges_joined(s: Sentence, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Both ends of a range as one, '*1 ile 2 bar*'; not what something was raised from, '£5 to £6'."""
    low: Stretch | None = None
    for run in found:
        between = s.words[low.last + 1].surface if low and low.last + 2 == run.first else ""
        if low and between in token_flags.RANGE_WORDS and not s.text[: s.words[run.first].start].endswith(_BEFORE):
            low = Stretch(low.first, run.last)
            continue
        if low:
            yield low
        low = run
    yield from [low] if low else []


def _with_the_whole(s: Sentence, n: int) -> int:
    """Where a figure begins: '*one and a* half years', '*a* million people'."""
    ahead = [word.surface for word in s.words[max(0, n - 2) : n]]
    if s.words[n].surface == "half" and ahead == ["and", "a"] and n > 2 and s.marks[n - 3] & token_flags.FIGURE:
        return n - 3
    return n - 1 if s.words[n].surface in token_flags.SCALES and ahead[-1:] == ["a"] and ahead != ["half", "a"] else n


def _is_a_currency(s: Sentence, n: int) -> bool:
    """Whether a plain word of content stands behind a sum that has no sign before it: '4.20 *crowns*'."""
    if n + 1 == len(s.words) or s.text[: s.words[n].start].rstrip().endswith(_BEFORE):
        return False
    word = s.words[n + 1]
    alone = s.text[s.words[n].end : word.start] == " " and s.text[word.start].islower()
    return alone and bool(word.term) and s.concepts[n + 1] < 0


def _of_the_figure(s: Sentence, n: int, mark: int) -> bool:
    beside = s.text[s.words[n - 1].end : s.words[n].start]
    surface = s.words[n].surface
    if beside.strip(" %-‑") or surface in token_flags.RANGE_WORDS:
        return False
    if beside and _HYPHEN.fullmatch(beside) and s.marks[n - 1] & token_flags.FIGURE:
        return True
    of_time = bool(mark & token_flags.DURATION) and bool(s.marks[n - 1] & token_flags.FIGURE)
    measured = (
        bool(mark & s.marks[n - 1] & token_flags.MEASURE)
        and bool(s.words[n].term)
        and not (s.text.isascii() or is_han(surface[0]))
        and not s.text[: s.words[n - 1].start].endswith(_BEFORE)  # '%30 arttı': the sign is the unit
    )
    return surface in token_flags.SCALES or of_time or measured or _is_a_unit(surface, inflected=not s.text.isascii())


def _is_a_unit(surface: str, *, inflected: bool) -> bool:
    """'metres', 'crowns' by name, and where words have endings 'liradır', 'метрами'."""
    lengths = range(max(STEM, len(surface) - ENDING), len(surface)) if inflected else ()
    return any(
        form in token_flags.UNITS or form in token_flags.CURRENCIES
        for form in (surface, *(surface[:n] for n in lengths))
    )

"""Which cells of a row answer: the row's name, the column that is asked for, those that hold the question's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from index.answers.corpus import token_flags
from index.answers.extraction.spans import Sentence
from index.model import Part, Span

_NAMES = token_flags.NAME | token_flags.PERSON
_FIGURES = token_flags.MONEY | token_flags.PERCENT | token_flags.DURATION | token_flags.LENGTH
MOST = 6
"""Cells that are shown where no column is asked for."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Of a row the parts to show, by index, and the one that answers, if it can be told."""

    shown: tuple[int, ...]
    answer: int | None = None


def cells(row: Sentence, parts: Sequence[Part], wanted: int, measure: int = 0) -> Cells:
    """`parts` count from the start of the row; `wanted` are the marks of what is asked for, 0 for anything; `measure`
    those of them that tell a sum from a time, where one of these is asked for."""
    values = [_worth(row, part.value) for part in parts]
    name = next((n for n, worth in enumerate(values) if worth), 0)
    of_name = _concepts(row, parts[name].value)  # the 'person' of 'two-person room' asks for no column 'Persons'
    called = of_name | _itself(row, parts[name].head)  # nor the 'course' of 'the wheel course' one of 'Lessons'
    heads = [_worth(row, part.head, called) for part in parts]
    columns = [n for n in range(len(parts)) if heads[n] and n != name]
    most = max((heads[n] for n in columns), default=0.0)
    asked = [n for n in columns if heads[n] == most]
    able, measured = (
        [n for n in range(len(parts)) if n not in (0, name) and marks and _holds(row, parts[n].value, marks)]
        for marks in (wanted, measure)
    )
    able = measured or able
    or_name = wanted | (token_flags.FIRST if wanted & _NAMES else 0)  # 'Bea' opens its cell
    holding = measure if measured else or_name  # 'what does the start cost': 'Start' tells an hour, 'Fee' a sum
    elsewhere = bool(asked and able) and not any(_holds(row, parts[n].value, holding) for n in asked)
    if elsewhere:
        asked = sorted({*asked, *able})  # 'when do the juniors train': 'Coach' comes near, and tells no time
    if len(asked) > 1:  # two columns of fees don't answer for a third with sums, the subscription
        measures = _measures(row, [parts[n].value for n in asked])
        like = [n for n in range(1, len(parts)) if n != name and measures and _holds(row, parts[n].value, measures)]
        asked = sorted({*asked, *like})
    if len(asked) == 1 or (asked and len(asked) < len(parts) - 1):
        shown = sorted({0, name, *asked, *(n for n, worth in enumerate(values) if worth)})
        answer = _fuller(row, parts, asked[0], of_name) if len(asked) == 1 else None
        return Cells(tuple(shown), able[0] if elsewhere and len(measured) == 1 else answer)
    told = [n for n in range(MOST, len(parts)) if values[n] or n in measured]  # a remark at the end: 'not on Mondays'
    first = range(min(len(parts), MOST - len(told)))
    return Cells((*first, *told), able[0] if len(able) == 1 else None)


def _measures(row: Sentence, spans: Sequence[Span]) -> int:
    """The marks of sums, shares, times and lengths in some spans, together."""
    found = 0
    for span in spans:
        for n in _inside(row, span):
            found |= row.marks[n]
    return found & _FIGURES


def _fuller(row: Sentence, parts: Sequence[Part], column: int, of_name: Set[int]) -> int:
    """The column whose head the question names, or the one cell that holds these words and more: asked whether a cheese
    is of raw milk, 'Remark: raw milk' answers, not 'Milk: cow'."""
    head = _concepts(row, parts[column].head) - of_name
    fuller = [n for n, part in enumerate(parts) if n != column and _concepts(row, part.value) - of_name > head]
    return fuller[0] if len(fuller) == 1 else column


def _worth(row: Sentence, span: Span, without: Set[int] = frozenset()) -> float:
    """What of the question stands in a span, by worth and how well; each word once, and none of those `without`: asked
    how many games were *lost*, 'Lost: 9' answers, not 'Played: 14'."""
    best: dict[int, float] = {}
    for n in _inside(row, span):
        concept, level = row.concepts[n], row.levels[n] if row.levels else 1.0
        best[concept] = max(best.get(concept, 0.0), level)
    return sum(
        level * (row.weights[concept] if row.weights else 1.0)
        for concept, level in best.items()
        if concept >= 0 and concept not in without
    )


def _concepts(row: Sentence, span: Span) -> set[int]:
    return {row.concepts[n] for n in _inside(row, span)} - {-1}


def _itself(row: Sentence, span: Span) -> set[int]:
    """The concepts that stand in a span in their own words."""
    if not row.terms:
        return set()
    return _concepts(row, span) & {
        row.concepts[n]
        for n, word in enumerate(row.words)
        if span[0] <= word.start < span[1] and word.term == row.terms[row.concepts[n]]
    }


def _holds(row: Sentence, span: Span, wanted: int) -> bool:
    return any(row.marks[n] & wanted for n in _inside(row, span))


def _inside(row: Sentence, span: Span) -> Iterator[int]:
    """The words of a span, by their place in the row."""
    return (n for n, word in enumerate(row.words) if span[0] <= word.start < span[1])

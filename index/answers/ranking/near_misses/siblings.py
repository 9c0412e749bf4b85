"""Whether a sentence tells of a thing what is asked of another of its kind: where dogs may go, for cats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.opposites import Opposites, opposites, table
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import around, near
from index.answers.ranking.near_misses.things import ASKING, MET
from index.language import chinese
from index.tables import read_words

_OF_THE_KIND = read_words("index.language", "grammar.yaml")["of_the_kind"]
"""'Only dogs may come in' tells of cats, too, and so do 'dogs and other pets'."""
_HAN = re.compile("只|仅|除|其他|其它|宠物|动物|车辆")


def is_of_a_sibling(collection: Corpus, question: Question, e: Evidence, best: int, surfaces: Sequence[str]) -> bool:
    """Whether the question names a thing, and the sentence `best`, with these words, another of its kind, where neither
    that, nor one beside it, nor a heading has the thing itself or the name of their kind."""
    if question.kind not in (*ASKING, Kind.WHERE):
        return False
    if question.language == "zh":
        return _is_so_in_letters(question.text, chinese.joined(surfaces), chinese.joined(around(collection, e, best)))
    listed = opposites(question.language)
    for n, concept in enumerate(question.concepts):
        asked = [cell for cell in listed.apart(concept.surface) if cell.asked and cell.kind >= listed.things_from]
        if not asked or concept.implied or float(e.context[e.sentence_passage[best], n]) >= MET:
            continue
        kind = asked[0].kind
        told = {cell.place for surface in surfaces for cell in listed.apart(surface) if cell.kind == kind}
        if not told or asked[0].place in told or not _OF_THE_KIND.isdisjoint(surfaces):
            continue
        if all(_is_a_sibling(listed, surface, kind, asked[0].place) for surface in _hits(collection, e, best, n)):
            return True
    return False


def _hits(collection: Corpus, e: Evidence, best: int, concept: int) -> Iterator[str]:
    """The words of a sentence and those beside it that stand for one of the question."""
    beside = near(e, best)
    low, high = int(e.token_starts[beside[0]]), int(e.token_starts[beside[-1] + 1])
    yield from (collection.arrays.surfaces[int(e.tokens[at])] for at in e.hits_of[concept].tolist() if low <= at < high)


def _is_a_sibling(listed: Opposites, surface: str, kind: int, place: int) -> bool:
    return any(cell.kind == kind and cell.place != place for cell in listed.apart(surface))


def _is_so_in_letters(asked: str, told: str, near_by: str) -> bool:
    asked = chinese.simplified(asked)
    for cells in _letters():
        for cell in cells:
            others = [other for other in cells if other is not cell]
            if cell.search(asked) and not any(other.search(asked) for other in others) and not cell.search(near_by):
                return any(other.search(told) for other in others) and not _HAN.search(told)
    return False


@cache
def _letters() -> tuple[tuple[re.Pattern[str], ...], ...]:
    rows = table()["zh"]["things"]
    return tuple(tuple(re.compile(cell.strip()) for cell in row.split("/")) for row in rows)


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    if "zh" in languages:
        _letters()

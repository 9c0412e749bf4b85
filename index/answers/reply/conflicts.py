"""Whether two values that stand out disagree: two dates that can't be one, two figures of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from index.answers.corpus import token_flags
from index.answers.extraction.names import known_places
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.confidence.confidence import Findings
from index.answers.ranking.reranking.named_beside import tells_of_another
from index.answers.ranking.reranking.recency import Dated, time_of
from index.dates import edtf
from index.dates.tagger import find_dates
from index.language.analysis import Word, words
from index.language.folding import fold
from index.model import Citation, Span

COUNTED = 3
"""Words behind a bare figure among which stands what it counts."""
_SIGN = re.compile(r"[$€£¥₸₽₺%]")
_TO_TWELVE = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_IN_WORDS = {word: str(n) for n, word in enumerate(_TO_TWELVE)}


SAME = 0.9
"""Coverage from which two sentences are about the same thing."""


@dataclass(frozen=True, slots=True)
class _Figure:
    number: tuple[str, ...]
    unit: frozenset[str]  # its signs, the words of its unit, or, of a bare figure, what it counts


def disagree(findings: Findings, runs: Sequence[Sequence[int]], citations: Sequence[Citation], dated: Dated) -> bool:
    """Whether two sources give different dates or figures for just what was asked; `runs` are the sentences cited.

    Of two times there are two figures, and of two things two dates: neither is a conflict. Nor is the day on which a
    council spoke against the *Sudmark* independence movement, where it is asked when Norland became independent.
    """
    question = findings.question
    if question.kind not in (Kind.WHEN, Kind.HOW_MUCH):
        return False
    e = findings.evidence
    given = [
        (c, dated.year(int(e.passages[e.sentence_passage[run[0]]])))
        for run, c in zip(runs, citations, strict=True)
        if c.highlights
        and float(findings.features.coverage[list(run)].max()) >= SAME
        and not any(tells_of_another(question, e, s, c.source.language) for s in run)
    ]
    pairs = [
        (a, b)
        for (a, written), (b, elsewhere) in combinations(given, 2)
        if a.source.document != b.source.document and _of_one_time(question, a, written, b, elsewhere)
    ]
    return any(_of_one_thing(question, a, b) and differ(question, a, b) for a, b in pairs)


def _of_one_time(
    question: Question, one: Citation, written: int | None, other: Citation, elsewhere: int | None
) -> bool:
    """Whether figures are of one year, as far as that is told."""
    if question.kind is Kind.WHEN:
        return True
    times = time_of(one.quote, written), time_of(other.quote, elsewhere)
    return None in times or times[0] == times[1]


def _of_one_thing(question: Question, one: Citation, other: Citation) -> bool:
    """Whether both speak of the same: where the question names nothing, no other names than the other's tell so."""
    if any(concept.name or concept.number for concept in question.concepts):
        return True
    common = known_places() | {concept.term for concept in question.concepts}
    ours, theirs = (_names(citation) - common for citation in (one, other))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _names(citation: Citation) -> set[str]:
    """The terms of the names in a quote, word by word; dates are none."""
    found = words(citation.quote, citation.source.language)
    marks = token_flags.of(citation.quote, found)
    wanted = token_flags.NAME | token_flags.DATE
    return {word.term for word, mark in zip(found, marks, strict=True) if mark & wanted == token_flags.NAME}


def differ(question: Question, one: Citation, other: Citation) -> bool:
    """Whether what stands out in two citations can't both answer the question."""
    if question.kind is Kind.WHEN:
        return dates_differ(one, other)
    counted = None if question.counted is None else question.concepts[question.counted].term
    return figures_differ(one, other, counted)


def dates_differ(one: Citation, other: Citation) -> bool:
    """Whether none of the dates of one can be one of the other's: '1992' and 'January 1992' can be one."""
    ours, theirs = ([c.quote[start:end] for start, end in c.highlights] for c in (one, other))
    if any(a in b or b in a for a in map(fold, ours) for b in map(fold, theirs)):
        return False  # told by their letters, without reading them
    told = [_edtf(text, one.source.language) for text in ours]
    others = [_edtf(text, other.source.language) for text in theirs]
    return not any(_one_date(a, b) for a in told for b in others)


def figures_differ(one: Citation, other: Citation, counted: str | None) -> bool:
    """Whether both have figures of the same unit, or of `counted`, the term of a noun, and none is the same."""
    ours, theirs = ([_figure(c, span, counted) for span in c.highlights] for c in (one, other))
    comparable = [(a, b) for a in ours for b in theirs if a.unit and a.unit == b.unit]
    return bool(comparable) and not any(a.number == b.number for a, b in comparable)


def warm(language: str) -> None:
    """Compile how dates are written in `language`, which takes half a second."""
    _edtf("", language)


def _edtf(text: str, language: str) -> str:
    """The value of a date, '' where it can't be read."""
    try:
        found = find_dates(text, language)
    except KeyError:
        return ""
    return found[0].edtf if len(found) == 1 and edtf.is_date(found[0].edtf) else ""


def _one_date(one: str, other: str) -> bool:
    return not (one and other) or edtf.same_when_coarser(one, other)


def _figure(citation: Citation, span: Span, counted: str | None) -> _Figure:
    shown, behind = citation.quote[slice(*span)], citation.quote[span[1] :]
    language = citation.source.language
    inside = words(shown, language)
    numeric = [
        bool(mark & token_flags.FIGURE) or word.surface in token_flags.SCALES
        for word, mark in zip(inside, token_flags.of(shown, inside), strict=True)
    ]
    number = tuple(_IN_WORDS.get(w.surface, w.surface) for w, is_one in zip(inside, numeric, strict=True) if is_one)
    unit = {word.term or word.surface for word, is_one in zip(inside, numeric, strict=True) if not is_one}
    unit |= set(_SIGN.findall(shown))
    return _Figure(number, frozenset(unit or _counts(words(behind, language), counted)))


def _counts(behind: list[Word], counted: str | None) -> Iterable[str]:
    near = [word.term for word in behind[:COUNTED] if word.term]
    return [counted] if counted in near else near[:1]

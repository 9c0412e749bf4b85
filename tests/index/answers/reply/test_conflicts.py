from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.question.analysis import understand
from index.answers.ranking.confidence.confidence import Findings
from index.answers.ranking.reranking.recency import Dated
from index.answers.reply.conflicts import COUNTED, SAME, differ, disagree
from index.language.analysis import words
from index.model import Citation, Source


def cite(document: str, quote: str, bold: str, language: str = "en") -> Citation:
    start = quote.index(bold)
    return Citation(
        Source(document, document, language),
        f"{document}#0",
        "¶ 1",
        quote,
        (0, 0),
        highlights=((start, start + len(bold)),) if bold else (),
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("January 3, 1992", "1992", False),
        ("January 3, 1992", "January 1992", False),
        ("3 January 1992", "January 1992", False),
        ("1931", "the 1930s", False),
        ("January 3, 1992", "May 1992", True),
        ("1992", "1993", True),
    ],
)
def test_dates_that_contain_one_another_agree(one: str, other: str, expected: bool) -> None:
    question = understand("When was the bridge opened?", "en")
    opened = [cite(name, f"The bridge was opened in {date}.", date) for name, date in (("a", one), ("b", other))]
    assert differ(question, *opened) is expected


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        ("How many clubs closed?", ("About 6% closed.", "6%"), ("Seven clubs closed.", "Seven"), False),
        ("How many clubs closed?", ("Nine clubs closed.", "Nine"), ("Seven clubs closed.", "Seven"), True),
        ("How many clubs closed?", ("7 clubs closed.", "7"), ("Seven clubs closed.", "Seven"), False),
        ("How many clubs closed?", ("Nine rooms closed.", "Nine"), ("Seven clubs closed.", "Seven"), False),
        ("How long is it?", ("It is 5 km long.", "5 km"), ("It is 3 miles long.", "3 miles"), False),
        ("How long is it?", ("It is 5 km long.", "5 km"), ("It is 6 km long.", "6 km"), True),
    ],
)
def test_only_figures_of_the_same_thing_can_disagree(
    question: str, one: tuple[str, str], other: tuple[str, str], expected: bool
) -> None:
    assert differ(understand(question, "en"), cite("a", *one), cite("b", *other)) is expected


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        # what is counted may stand among the words behind the figure, not right behind it
        ("How many bridges are there?", ("9 iron bridges", "9"), ("7 wooden bridges", "7"), True),
        ("How many bridges are there?", ("9 old iron bridges", "9"), ("7 old iron bridges", "7"), True),
        ("How many bridges are there?", ("9 old grey iron bridges", "9"), ("7 new grey iron bridges", "7"), False),
        # elsewhere what stands right behind it tells
        ("How big is it?", ("9 iron bridges", "9"), ("7 wooden bridges", "7"), False),
        ("How big is it?", ("9 iron bridges", "9"), ("7 iron beams", "7"), True),
        ("How much is it?", ("It costs $5.", "$5"), ("It costs $6.", "$6"), True),
        ("How much is it?", ("It costs $5.", "$5"), ("It costs €6.", "€6"), False),
        ("How much is it?", ("It costs $5.", "$5"), ("It costs $5 now.", "$5"), False),
        ("How much is it?", ("It costs 5 million.", "5 million"), ("It costs 5 billion.", "5 billion"), False),
        ("How many rooms are there?", ("12 rooms", "12"), ("Twelve rooms", "Twelve"), False),
        ("How many rooms are there?", ("zero rooms", "zero"), ("0 rooms", "0"), False),
    ],
)
def test_what_is_counted_tells_whether_figures_can_be_compared(
    question: str, one: tuple[str, str], other: tuple[str, str], expected: bool
) -> None:
    assert differ(understand(question, "en"), cite("a", *one), cite("b", *other)) is expected


def test_so_many_words_behind_a_figure_are_looked_at() -> None:
    assert COUNTED == 3


@pytest.mark.parametrize(
    ("one", "other", "language", "expected"),
    [
        ("3 января 1992 года", "январь 1992 года", "ru", False),
        ("3 января 1992 года", "май 1992 года", "ru", True),
        ("1992年1月3日", "1992年5月", "zh", True),
        ("last spring", "1993", "en", False),  # of a value that can't be told nothing is said
        ("1992 and 1995", "1993", "en", False),
    ],
)
def test_dates_are_read_in_the_language_of_their_documents(one: str, other: str, language: str, expected: bool) -> None:
    question = understand("When was it opened?", "en")
    assert differ(question, cite("a", one, one, language), cite("b", other, other, language)) is expected


def found(question: str, coverage: Sequence[float], citations: Sequence[Citation]) -> Findings:
    """What `disagree` looks at: one sentence in each passage."""
    asked = understand(question, "en")
    places = {concept.term: n for n, concept in enumerate(asked.concepts)}
    tokens = [words(citation.quote, citation.source.language) for citation in citations]
    marks = [token_flags.of(c.quote, said, c.source.language) for c, said in zip(citations, tokens, strict=True)]
    evidence = SimpleNamespace(
        passages=np.arange(len(citations)),
        sentence_passage=np.arange(len(citations)),
        weights=np.ones(len(asked.concepts)),
        token_starts=np.cumsum([0, *map(len, tokens)]),
        token_concept=np.array([places.get(word.term, -1) for said in tokens for word in said]),
        token_flags=np.array([mark for said in marks for mark in said]),
    )
    features = SimpleNamespace(coverage=np.array(coverage))
    return cast(Findings, SimpleNamespace(question=asked, evidence=evidence, features=features))


def dated(*years: int | None) -> Dated:
    return cast(Dated, SimpleNamespace(year=lambda passage: years[passage]))


def disagreeing(question: str, *citations: Citation, coverage: Sequence[float] = (1.0, 1.0), **rest: Any) -> bool:
    years = rest.get("years", (None, None))
    return disagree(found(question, coverage, citations), [[0], [1]], citations, dated(*years))


NINE, SEVEN = cite("a", "Nine clubs closed.", "Nine"), cite("b", "Seven clubs closed.", "Seven")
CLUBS = "How many clubs closed?"


def test_two_sources_that_say_another_figure_disagree() -> None:
    assert disagreeing(CLUBS, NINE, SEVEN)


def test_one_source_does_not_disagree_with_itself() -> None:
    assert not disagreeing(CLUBS, NINE, cite("a", "Seven clubs closed.", "Seven"))


def test_only_what_stands_out_in_both_is_compared() -> None:
    assert not disagreeing(CLUBS, NINE, cite("b", "Seven clubs closed.", ""))
    assert not disagreeing(CLUBS, cite("a", "Nine clubs closed.", ""), SEVEN)


def test_both_must_say_just_what_is_asked() -> None:
    assert disagreeing(CLUBS, NINE, SEVEN, coverage=(SAME, SAME))
    assert not disagreeing(CLUBS, NINE, SEVEN, coverage=(1.0, SAME - 0.01))
    assert not disagreeing(CLUBS, NINE, SEVEN, coverage=(SAME - 0.01, 1.0))


def test_only_dates_and_figures_are_compared() -> None:
    assert not disagreeing("Which clubs closed?", NINE, SEVEN)
    opened = [cite(n, f"The hall was opened in {year}.", year) for n, year in (("a", "1931"), ("b", "1932"))]
    assert disagreeing("When was the hall opened?", *opened)


def test_figures_of_two_years_are_no_conflict() -> None:
    then, now = cite("a", "In 1990 nine clubs closed.", "nine"), cite("b", "In 2001 seven clubs closed.", "seven")
    assert not disagreeing(CLUBS, then, now)
    assert disagreeing(CLUBS, then, cite("b", "In 1990 seven clubs closed.", "seven"))
    # where the sentence names no year, the document's own counts
    assert not disagreeing(CLUBS, NINE, SEVEN, years=(1990, 2001))
    assert disagreeing(CLUBS, NINE, SEVEN, years=(1990, 1990))
    assert not disagreeing(CLUBS, NINE, SEVEN, years=(1990, None))  # one of then, one of no certain time
    # two dates of an event are one, whenever they were written
    opened = [cite(n, f"The hall was opened in {year}.", year) for n, year in (("a", "1931"), ("b", "1932"))]
    assert disagreeing("When was the hall opened?", *opened, years=(1990, 2001))


def test_figures_of_two_things_are_no_conflict() -> None:
    """Where the question names nothing, the names beside the figures tell what they are of."""
    orlen = cite("a", "The hall of Orlen was opened in 1931.", "1931")
    marrow = cite("b", "The hall of Marrow was opened in 1932.", "1932")
    assert not disagreeing("When was the hall opened?", orlen, marrow)
    assert disagreeing("When was the hall opened?", orlen, cite("b", "The hall of Orlen was opened in 1932.", "1932"))
    nameless = cite("b", "The hall was opened in 1932.", "1932")
    assert disagreeing("When was the hall opened?", orlen, nameless)
    assert disagreeing("When was the hall opened?", nameless, orlen)
    # a question that names something is of that
    assert disagreeing("When was the hall of Sudmark opened?", orlen, marrow)


def test_a_place_that_everybody_knows_does_not_tell_two_things_apart() -> None:
    here = cite("a", "The hall in London was opened in 1931.", "1931")
    there = cite("b", "The hall in Moscow was opened in 1932.", "1932")
    assert disagreeing("When was the hall opened?", here, there)


def test_what_happened_to_another_is_no_other_day() -> None:
    """Of each sentence by its own language: in a Russian one the name may stand behind the word."""
    asked = "When did Norland become independent?"
    own = cite("a", "Norland became independent in 1931.", "1931")
    later = cite("b", "Norland became independent in 1932.", "1932")
    other = cite("b", "On 3 May 1950 Norland spoke against a Sudmark independent party.", "3 May 1950")
    assert disagreeing(asked, own, later)
    assert not disagreeing(asked, own, other)
    assert not disagreeing(asked, other, own)
    assert disagreeing(asked, own, cite("b", "It was independent Norland that Sudmark met in 1932.", "1932"))
    assert disagreeing(
        "When did they become independent?", own, cite("b", "It was Sudmark independent in 1950.", "1950")
    )

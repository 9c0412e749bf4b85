"""Whether a sentence tells of the year that is asked about: said beside it, before it, or once of all the document."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.years import is_undated
from tests.index.answers.conftest import document
from tests.index.answers.ranking.one_sentence import found

WORKED = "How many people worked at the Orlen mill in 1931?"
MILL = "About 300 people worked at the Orlen mill."


@pytest.mark.parametrize(
    ("sentences", "undated"),
    [
        ((MILL,), True),
        (
            ("In 1931 the harbour froze.", "The ferry lay still.", "Wool was dear.", MILL),
            False,
        ),  # it goes on from there
        (("In 1931 the harbour froze.", "It did so in 1940.", "Wool was dear.", MILL), True),  # another year since
        ((MILL, "The ferry lay still.", "Wool was dear.", "In 1931 the harbour froze."), True),  # only later
    ],
)
def test_a_year_holds_until_another_is_told(sentences: tuple[str, ...], undated: bool) -> None:
    asked, f = found("en", WORKED, *sentences)
    assert is_undated(asked.collection, f.question, f.evidence, sentences.index(MILL)) is undated


def test_a_question_without_a_year_lacks_none() -> None:
    asked, f = found("en", "How many people worked at the Orlen mill?", MILL)
    assert not is_undated(asked.collection, f.question, f.evidence, 0)


@pytest.mark.parametrize(
    ("opening", "paragraph", "undated"),
    [
        ("This is the record of the year 1931.", MILL, False),
        ("This is the record of the winter of 1931 and 1932.", MILL, False),
        ("This is the record of the years 1931 to 1940.", MILL, True),  # which of them isn't told
        ("This is the record of the year 1940.", MILL, True),
        ("This is the record of a year.", MILL, True),
        ("This is the record of the year 1931.", f"{MILL} It closed in 1940.", True),  # it tells of another time
    ],
)
def test_what_a_document_opens_with_tells_the_year_of_all(opening: str, paragraph: str, undated: bool) -> None:
    engine = Engine(Unindexed([document("a.txt", "Marrow", [opening, "Wool was dear.", paragraph])]))
    f = engine.searching.find(engine.expanded(understand(WORKED, "en")))
    assert f is not None
    texts = [engine.corpus.passages[f.evidence.passages[k]].text for k in f.evidence.sentence_passage]
    assert is_undated(engine.collection, f.question, f.evidence, texts.index(paragraph)) is undated

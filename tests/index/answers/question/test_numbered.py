"""References to numbered pieces, in whatever language."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import SOFT, understand
from index.answers.question.numbered import numbered
from index.language.references import references


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("what does article 12 say?", "article", "12"),
        ("the third step", "step", "3"),
        ("что сказано в пятой статье", "article", "5"),
        ("шаг 2", "step", "2"),
        ("12-бапта не делінген", "article", "12"),
        ("第二十三条说什么", "article", "23"),
        ("5. maddede ne var", "article", "5"),
        ("Section IV", "section", "4"),
        ("§ 3.2", "section", "3.2"),
    ],
)
def test_references_are_one_thing_in_every_spelling(text: str, kind: str, number: str) -> None:
    assert [(ref.kind, ref.number) for ref in references(text)] == [(kind, number)]


@pytest.mark.parametrize("text", ["the 5 boats", "in 1991", "step by step", "он живёт в доме 5"])
def test_other_numbers_are_none(text: str) -> None:
    assert references(text) == []


def test_a_piece_that_the_documents_have_is_what_is_asked_for() -> None:
    question = numbered(understand("what does article 5 contain about dogs?", "en"), {"refarticle5"})
    assert [(c.term, c.softness) for c in question.concepts] == [("refarticle5", 1.0), ("contain", SOFT), ("dog", 1.0)]


def test_a_piece_that_they_lack_changes_nothing() -> None:
    question = understand("what does article 5 say?", "en")
    assert numbered(question, {"refarticle6"}) == question


def test_a_step_may_be_an_item_of_a_list() -> None:
    question = numbered(understand("what is step 2?", "en"), {"refitem2"})
    assert [concept.term for concept in question.concepts] == ["refitem2"]

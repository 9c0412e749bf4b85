"""Whether the office stands beside what it is asked of."""

from __future__ import annotations

import dataclasses

import pytest

from index.answers.ranking.reranking.holders import holders
from tests.index.answers.conftest import document
from tests.index.answers.ranking.weighing import weighed

OF_FRANCE = "Who is the president of France?"


def held(question: str, *sentences: str) -> list[bool] | None:
    """For each sentence of a passage, whether it has them side by side."""
    found = holders(*weighed(question, document("a.txt", "Marrow", [" ".join(sentences)])))
    return None if found is None else found.tolist()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("President Lea Roux of France spoke.", True),
        ("The president of France spoke.", True),
        ("The first president of the new France spoke.", True),
        ("The French say France President Lea Roux.", True),
        ("The president spoke in France.", False),  # something else stands between
        ("The president of the old France spoke.", False),
        ("President Lea Maria Anna Roux Of The France spoke.", False),  # too far off
        ("President Ivo Marten of Poland met France.", False),  # of another country
        ("President Poland France spoke.", False),
        ("Poland President France spoke.", False),  # as near as the other: told of neither
        ("The president spoke.", False),
        ("They like France.", False),
    ],
)
def test_an_office_is_of_the_name_beside_it(sentence: str, expected: bool) -> None:
    assert held(OF_FRANCE, "The president of France is old.", sentence) == [True, expected]


def test_names_of_another_sentence_are_not_beside_it() -> None:
    assert held(OF_FRANCE, "They like the president.", "France is large.") == [False, False]


@pytest.mark.parametrize(
    "question",
    ["Who is the president?", "When was the president of France born?", "Who met the president of France?"],
)
def test_only_the_holder_of_something_named_is_looked_for(question: str) -> None:
    assert held(question, "The president of France is Lea Roux, born in 1950, whom Ada met.") is None


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        (OF_FRANCE, "ru", [True, False]),
        (OF_FRANCE, "en", None),
        ("Who is the president of the club of France?", "ru", None),
        ("When was the president of France born?", "ru", None),
    ],
)
def test_in_other_languages_the_office_is_the_only_noun(
    question: str, language: str, expected: list[bool] | None
) -> None:
    text = "President Lea Roux of France spoke. The president met the king of France."
    collection, asked, e = weighed(question, document("a.txt", "Marrow", [text]))
    found = holders(collection, dataclasses.replace(asked, language=language, relation=None), e)
    assert (None if found is None else found.tolist()) == expected

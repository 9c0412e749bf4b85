"""Words of a question in another language: what they are taken for where dictionaries know them, or don't."""

from __future__ import annotations

import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import Concept, understand
from index.answers.ranking.matching import matching
from index.model import Document


def concept(engine: Engine, question: str, language: str, surface: str) -> Concept:
    (found,) = (c for c in engine.expanded(understand(question, language)).concepts if c.surface == surface)
    return found


@pytest.mark.parametrize(
    ("question", "language", "surface", "name"),
    [
        ("Кто скрупулезно строил мост Орлен?", "ru", "скрупулезно", False),
        ("Кто такой в Норландии Вакуленко?", "ru", "вакуленко", True),
        ("кто встретил кестрел на мосту", "ru", "кестрел", True),
        ("Көпірді кім мұқияттап салды?", "kk", "мұқияттап", False),
    ],
)
def test_what_no_dictionary_knows_is_a_name_if_it_looks_like_one(
    engine: Engine, question: str, language: str, surface: str, name: bool
) -> None:
    assert concept(engine, question, language, surface).name is name


def test_an_entry_of_several_words_is_looked_for_as_its_own_words_in_a_row(engine: Engine) -> None:
    found = concept(engine, "Когда построили железную дорогу?", "ru", "железную дорогу")
    assert len(found.alternatives[0].terms) == 2
    assert found.alternatives[0].terms[0].startswith("железн")
    assert any("railway" in other.terms or "railroad" in other.terms for other in found.alternatives)


def test_a_year_keeps_no_ending_behind_its_apostrophe(engine: Engine) -> None:
    asked = engine.expanded(understand("Köprü 1958'de mi onarıldı?", "tr"))
    assert {c.surface for c in asked.concepts if c.number} == asked.years == {"1958"}


@pytest.mark.parametrize(
    ("question", "language", "surface", "noun"),
    [("Rezervasyonu nasıl iptal ederim?", "tr", "iptal ederim", "iptal"), ("Кто строил мост?", "ru", "мост", "")],
)
def test_the_noun_stands_for_a_verb_that_is_made_of_it(
    engine: Engine, question: str, language: str, surface: str, noun: str
) -> None:
    """The verb bends ('iptal edebilirsiniz'), so that the two are seldom found in a row as they were typed."""
    others = {other.terms: other.weight for other in concept(engine, question, language, surface).alternatives}
    assert others.get((noun,), 0.0) > 0.9 if noun else all(len(terms) == 1 for terms in others)


def test_a_word_that_the_documents_lack_weighs_less_than_a_name_that_they_lack(documents: list[Document]) -> None:
    corpus = Unindexed(documents)
    question = understand("Why was Zogrand furious at Norland?", "en")
    worth = dict(
        zip(
            (c.surface for c in question.concepts),
            matching.weigh(Corpus(corpus.arrays, corpus.postings), question).tolist(),
            strict=True,
        )
    )
    assert worth["furious"] < worth["zogrand"]

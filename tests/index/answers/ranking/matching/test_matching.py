from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import Alternative, Concept, understand
from index.answers.ranking.matching import matching
from index.model import Document
from tests.index.answers.conftest import document


@pytest.fixture
def collection(documents: Sequence[Document]) -> Corpus:
    return _collection(documents)


def _collection(documents: Sequence[Document]) -> Corpus:
    corpus = Unindexed(documents)
    return Corpus(corpus.arrays, corpus.postings)


def test_a_passage_with_several_words_for_a_concept_counts_the_best_of_them(collection: Corpus) -> None:
    bridge, river = (collection.postings.of(term) for term in ("bridg", "river"))
    [both] = matching.hits_of(collection, Concept("bridge", "bridg", alternatives=(Alternative(("river",), 0.7),)))
    assert both.passages.tolist() == sorted({*bridge.passages.tolist(), *river.passages.tolist()})
    for hits, weight in ((bridge, 1.0), (river, 0.7)):
        at = np.searchsorted(both.passages, hits.passages)
        assert (both.impacts[at] >= hits.impacts * weight - 1e-6).all()


def test_headings_of_a_passage_are_those_of_its_own_document(collection: Corpus) -> None:
    words, starts = collection.headings
    surfaces = [collection.arrays.surfaces[word] for word in words[starts[3] : starts[4]].tolist()]
    assert surfaces == ["trade", "between", "norland", "and", "sudmark"]
    assert len(starts) == collection.size + 1


def test_a_pronoun_stands_for_a_name_only_inside_a_passage() -> None:
    texts = ("Ada Kestrel came. In 1931 she built it. The bridge stood.", "She left. He stayed.")
    opens = _collection([document("a.txt", "A", texts)]).opens_with_pronoun
    assert opens.tolist() == [False, True, False, False, True]


def test_a_name_that_is_taken_up_brings_what_stands_beside_it() -> None:
    """The second sentence doesn't say that he is the president, nor of where."""
    texts = ("The president of Norland, Ivo Marten, came to Sudmark. Marten speaks French. The town speaks Orm.",)
    documents = [document("a.txt", "A", texts)]
    engine = Engine(Unindexed(documents))
    findings = engine.searching.find(engine.expanded(understand("Does the president of Norland speak French?", "en")))
    assert findings is not None
    place = {concept.term: n for n, concept in enumerate(findings.question.concepts)}
    first, second, third = findings.evidence.matched
    assert second[place["norland"]] == pytest.approx(matching.INHERITED)
    assert second[place["french"]] == 1.0
    assert first[place["french"]] == 0.0
    assert third[place["norland"]] == 0.0
    assert _collection(documents).taken_up.tolist() == [-1, 5, -1]


def test_an_everyday_word_that_the_documents_lack_is_worth_less_than_an_unknown_one(engine: Engine) -> None:
    collection, expansion = engine.collection, engine._expansion
    asked = expansion.of(understand("was it loud at qwomby", "en"))
    worth = dict(zip((c.surface for c in asked.concepts), matching.weigh(collection, asked).tolist(), strict=True))
    assert [c.surface for c in asked.concepts if c.everyday] == ["loud"]
    strict = expansion.of(understand("who painted the loud bridge on tuesday", "en"))
    assert [c.surface for c in strict.concepts if c.everyday] == ["loud", "bridge"]
    assert worth["loud"] < worth["qwomby"]


def test_a_share_is_no_number_of_what_is_counted() -> None:
    told = document("a.txt", "Marrow", ["In Marrow 68% of the millers fish.", "In Marrow 40 millers live."])
    counted = Engine(Unindexed([told])).searching.find(understand("How many millers live in Marrow?", "en"))
    assert counted is not None
    e = counted.evidence
    assert e.candidates is not None
    assert {e.passages[e.sentence_passage[e.token_sentence[at]]] for at in e.candidates.tolist()} == {1}

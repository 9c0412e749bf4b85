"""Words of the same root: what begins alike in a language that writes compounds is often another thing."""

from __future__ import annotations

import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.question.analysis import understand
from index.answers.question.expansion import Expansion
from index.answers.question.translation import Translation
from index.language import thesaurus
from tests.index.answers.conftest import document


def stood_for(word: str, text: str, language: str) -> set[str]:
    """The terms of a text that may stand for a word."""
    corpus = Unindexed([document("a.txt", "Notiz", [text], language=language)])
    collection = Corpus(corpus.arrays, corpus.postings)
    expansion = Expansion(
        collection.vocabulary, thesaurus.of_groups(()), Translation((), collection.vocabulary), (language,)
    )
    concepts = expansion.of(understand(word, language)).concepts
    return {term for concept in concepts for other in concept.alternatives for term in other.terms}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Feuerwerk", "Die Feuerwehr kommt um acht."),
        ("Wasserrad", "Die Wasserrechnung liegt bei."),
    ],
)
def test_german_compounds_that_begin_alike_are_other_things(word: str, text: str) -> None:
    assert not stood_for(word, text, "de")


def test_what_begins_with_the_whole_word_is_of_its_root() -> None:
    assert stood_for("anmelden", "Die Anmeldepflicht besteht fort.", "de")
    assert stood_for("ratified", "The ratification took a year.", "en")

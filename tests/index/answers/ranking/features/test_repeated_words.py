"""How much of a question's own wording a text repeats, and what a passage's sentences hold together: in figures."""

from __future__ import annotations

import pytest

from index.answers.ranking.features.features import PASSAGE, measure
from tests.index.answers.ranking.features.test_features import ASKED, features, of_passages, of_sentences
from tests.index.answers.ranking.weighing import weighed

GRAMMAR = 0.6
"""What a word of grammar is worth in such a pair, beside the content words' own worth."""


def test_a_pair_is_worth_what_its_words_are() -> None:
    """Of 'who closed', 'closed the', 'the silver', 'silver furnace'."""
    said = "A silver furnace."
    _, _, evidence = weighed(ASKED, [said, "They closed the silver."])
    closed, silver, furnace = map(float, evidence.weights)
    whole = (GRAMMAR + closed) + (closed + GRAMMAR) + (GRAMMAR + silver) + (silver + furnace)
    found = of_passages("bigrams", ASKED, said, "They closed the silver.")
    assert found == [
        pytest.approx((silver + furnace) / whole, abs=1e-3),
        pytest.approx((closed + GRAMMAR + GRAMMAR + silver) / whole, abs=1e-3),
    ]


def test_a_triple_is_worth_what_its_words_are() -> None:
    """Of 'who closed the', 'closed the silver', 'the silver furnace'."""
    said = ["They closed the silver.", "A furnace."]
    _, _, evidence = weighed(ASKED, said)
    closed, silver, furnace = map(float, evidence.weights)
    whole = (2 * GRAMMAR + closed) + (closed + GRAMMAR + silver) + (GRAMMAR + silver + furnace)
    assert of_passages("trigrams", ASKED, *said) == [
        pytest.approx((closed + GRAMMAR + silver) / whole, abs=1e-3),
        0.0,
    ]


@pytest.mark.parametrize(
    ("asked", "said", "pairs", "triples"),
    [
        ("Silver?", "Silver is sold.", 0.0, 0.0),
        ("Silver furnace?", "A silver furnace.", 1.0, 0.0),
        ("Silver furnace?", "A furnace of silver.", 0.0, 0.0),
        ("Old silver furnace?", "An old silver furnace.", 1.0, 1.0),
    ],
)
def test_a_short_question_has_as_many_pairs_and_triples_as_it_has_words_for(
    asked: str, said: str, pairs: float, triples: float
) -> None:
    assert of_sentences("bigrams", asked, said) == [pairs]
    assert of_sentences("trigrams", asked, said) == [triples]


def test_however_often_a_passage_repeats_it_the_others_add_three_tenths_at_most() -> None:
    assert of_passages("bigrams", "Silver furnace?", "Silver furnace. " * 5) == [1.3]


def test_neighbours_of_two_passages_hold_nothing_together() -> None:
    apart = ("The silver furnace.", "It was closed.")
    assert of_passages("best_pair", ASKED, " ".join(apart)) == [1.0]
    assert of_passages("best_pair", ASKED, *apart) == of_passages("best_sentence", ASKED, *apart)


def test_of_two_sentences_each_adds_to_the_other() -> None:
    two = ("The silver furnace.", "They closed it.")
    assert of_sentences("before", ASKED, *two) == [0.0, 0.667]
    assert of_sentences("after", ASKED, *two) == [0.333, 0.0]


def test_two_words_side_by_side_are_as_close_as_can_be_and_one_is_close_to_none() -> None:
    assert of_sentences("tight", ASKED, "Silver furnace.") == [1.0]
    assert of_sentences("tight", ASKED, "A furnace.") == [0.0]


def test_a_score_is_told_by_the_worth_of_the_question() -> None:
    said = ["The silver furnace was closed.", "A furnace stood there."]
    _, _, evidence = weighed(ASKED, said)
    found = features(ASKED, said).passages[:, PASSAGE.index("score")]
    assert found.tolist() == pytest.approx((evidence.scores / evidence.weights.sum()).tolist())


def test_figures_are_as_narrow_as_the_model_that_weighs_them() -> None:
    found = measure(*weighed(ASKED, ["The silver furnace was closed."]))
    assert (found.passages.dtype, found.sentences.dtype) == ("float32", "float32")

"""How rare each word of a question is, and whether people use it of anything."""

from __future__ import annotations

import math
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.question.analysis import Concept
from index.answers.ranking.features import chance
from index.answers.ranking.features.chance import NOWHERE, Chance
from index.language.analysis import term_of


def of(counts: Sequence[int], size: int, language: str = "en", terms: Sequence[str] = ()) -> Chance:
    """Of words that so many of `size` passages have."""
    collection = SimpleNamespace(
        size=size, wordings=lambda n, _: SimpleNamespace(hits=SimpleNamespace(passages=range(counts[int(n)])))
    )
    if terms:
        collection.wordings = lambda *_: SimpleNamespace(hits=SimpleNamespace(passages=range(1)))
    concepts = [Concept(term, term) for term in terms or map(str, range(len(counts)))]
    return chance.of(cast(Any, collection), cast(Any, SimpleNamespace(language=language, concepts=concepts)))


def test_a_word_is_as_rare_as_the_passages_that_have_it_are_few() -> None:
    told = of([8, 2, 1, 0], 8)
    assert told.rarity.tolist() == pytest.approx([0.0, math.log(4), math.log(8), math.log(8 / NOWHERE)])
    assert told.known.tolist() == [True, True, True, False]
    assert told.passages == 8
    assert (told.rarity.dtype, told.everyday.dtype) == (np.float32, np.float32)


def test_of_nothing_nothing_is_rare() -> None:
    assert of([0, 0], 0).rarity.tolist() == pytest.approx([math.log(1 / NOWHERE)] * 2)
    assert of([0], 1).rarity.tolist() == pytest.approx([math.log(1 / NOWHERE)])
    assert of([3], 2).rarity.tolist() == [0.0]  # found in passages of which some have gone


def test_the_surprise_is_what_is_met_less_what_the_best_of_all_would_have() -> None:
    rarity = np.log(np.array([4.0, 10.0], dtype=np.float32))
    told = Chance(rarity, rarity > 0, rarity, 20)
    expected = math.log(20) + math.log(2 - 1 / 4) + math.log(2 - 1 / 10)
    assert told.surprise(np.array([1.0, 1.0])) == pytest.approx(math.log(40) - expected, abs=1e-6)
    assert told.surprise(np.array([0.0, 0.5])) == pytest.approx(math.log(10) / 2 - expected, abs=1e-6)
    alone = Chance(rarity, rarity > 0, rarity, 0)
    assert alone.surprise(np.array([0.0, 0.0])) == pytest.approx(math.log(20) - expected, abs=1e-6)


@pytest.mark.parametrize(
    ("language", "word", "everyday"),
    [
        ("en", "quarrel", 1.0),
        ("en", "zorble", 0.0),
        ("ru", "река", 1.0),
        ("ru", "зорбля", 0.0),
        ("zh", "河流", 1.0),
        ("tr", "nehir", 1.0),
        ("tr", "zorbul", 0.0),
        ("kk", "өзен", 1.0),
        ("nl", "rivier", 0.5),  # no dictionary is for it
    ],
)
def test_a_word_that_a_dictionary_has_is_an_everyday_one(language: str, word: str, everyday: float) -> None:
    assert of([1], 9, language, [term_of(word, language)]).everyday.tolist() == [everyday]

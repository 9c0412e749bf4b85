"""Words of the documents by what they mean, in whatever language."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.meaning.e5 import E5
from index.meaning.vectors import VectorFile
from index.meaning.words import FEWEST, WordMeaning, keys_of

TEXT = """
guarantee purchase coating weight power machine loaf yeast flour water oven blade damp cloth inside years
date harbour tower engineer granite mine lantern keeper medal light ships rocks candles merchant storm
winter club rowing members committee fee junior coach boathouse lockers slipway river clothes bottle
Sunday morning bicycle helmet deposit card cash closing repairs damage hirer puncture shop week price
child seat summer железо собрание лифт договор рубль пенсионер подъезд ограда липа комиссия секретарь
доход расход отчёт школа подвал билет музей оливки пресс этаж вход четверг понедельник осень здание
архитектор выставка мыло праздник ноябрь dishwasher programme timer milk eggs dough jam crust medium
sugar salt oil list order rack hour trouble
"""
WORDS = tuple(TEXT.split())


@pytest.fixture
def words(e5: E5, tmp_path: Path) -> WordMeaning:
    some = WORDS
    file = VectorFile(tmp_path / "words", e5.identity, e5.dimensions)
    file.append(keys_of(some), e5.said(some))
    return WordMeaning(e5, VectorFile(file.path, e5.identity, e5.dimensions), some)


@pytest.mark.parametrize(
    ("word", "other"), [("warranty", "guarantee"), ("museum", "музей"), ("bike", "bicycle"), ("цена", "price")]
)
def test_the_nearest_word_means_the_same(words: WordMeaning, word: str, other: str) -> None:
    (found,) = words.nearest([word])
    assert words.words[found[0].word] == other
    assert found[0].cosine > 0.42


def test_what_no_word_means_has_none_that_is_near(words: WordMeaning) -> None:
    assert all(found[0].cosine < 0.42 for found in words.nearest(["penguin", "хоккей"]))


def test_cosines_are_those_of_what_is_left_without_mean_and_main_directions(words: WordMeaning, e5: E5) -> None:
    all_of_them = e5.said(words.words).astype(np.float64)
    mean = all_of_them.mean(axis=0)
    _, _, directions = np.linalg.svd(all_of_them - mean, full_matrices=False)
    left = all_of_them - mean
    left -= (left @ directions[:3].T) @ directions[:3]
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    for number, word in ((0, "guarantee"), (len(words.words) - 1, words.words[-1])):
        (found,) = words.nearest([word])
        assert next(n.word for n in found) == number
        expected = left @ left[number]
        assert np.allclose([n.cosine for n in found], [expected[n.word] for n in found], atol=0.03)


def test_few_words_or_some_without_a_vector_have_no_neighbours(e5: E5, tmp_path: Path) -> None:
    file = VectorFile(tmp_path / "words", e5.identity, e5.dimensions)
    few = WORDS[: FEWEST - 1]
    file.append(keys_of(few), e5.said(few))
    opened = VectorFile(file.path, e5.identity, e5.dimensions)
    for some in (few, WORDS):
        words = WordMeaning(e5, opened, some)
        assert not words.ready
        assert words.nearest(["warranty"]) == [()]

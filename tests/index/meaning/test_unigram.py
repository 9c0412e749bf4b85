from __future__ import annotations

import numpy as np
import pytest

from index.meaning.packed import Packed, Pieces
from index.meaning.unigram import Unigram

WORDS = ["▁te", "te", "▁整", "整", "▁bundle", "▁bun", "dle", "▁", "a", "b", "ab", "▁a"]
SCORES = [-5.0, -4.0, -6.0, -6.0, -7.0, -4.0, -4.0, -3.0, -6.0, -6.0, -11.0, -5.0]


@pytest.fixture
def small() -> Unigram:
    texts = ["<s>", "<pad>", "</s>", "<unk>", *WORDS]
    starts = np.cumsum([0, *map(len, texts)], dtype=np.int32)
    scores = np.array([0, 0, 0, 0, *SCORES], dtype=np.float32)
    return Unigram(Pieces("".join(texts), starts, scores, 0, 2, 1, 3, {ord("Ａ"): "a", ord("\n"): " "}))


def shown(unigram: Unigram, text: str) -> list[str]:
    return [["<s>", "<pad>", "</s>", "<unk>", *WORDS][n] for n in unigram.pieces(text)]


def test_the_likeliest_pieces_are_taken_not_the_longest(small: Unigram) -> None:
    assert shown(small, "bundle") == ["▁bundle"]
    assert shown(small, "ab") == ["▁a", "b"]
    assert shown(small, "bbab") == ["▁", "b", "b", "ab"]


def test_characters_are_replaced_and_spaces_joined(small: Unigram) -> None:
    assert small.pieces("  Ａ\n te ") == small.pieces("a te")


def test_special_tokens_in_a_text_are_characters_like_others(small: Unigram) -> None:
    assert set(shown(small, "<s>")) == {"▁", "<unk>"}


def test_what_is_unknown_is_one_piece_a_character(small: Unigram) -> None:
    assert shown(small, "te♜♞") == ["▁te", "<unk>", "<unk>"]


def test_texts_of_other_width_in_memory_are_told_apart(small: Unigram) -> None:
    assert shown(small, "te") == ["▁te"]
    assert shown(small, "整") == ["▁整"]  # its two bytes are those of 'te'


def test_nothing_has_no_pieces(small: Unigram) -> None:
    assert small.pieces("") == small.pieces(" \n") == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("query: how much protein per day", [41, 1294, 12, 3642, 5045, 21308, 117, 5155]),
        ("Где открыли порт Орлен?", [105267, 124697, 89, 61321, 13756, 5969, 32]),
        ("Теміржол көпірін кім ашты?", [6104, 21316, 136223, 9610, 106267, 303, 106858, 252, 58287, 32]),
        ("奥尔伦港什么时候开放？", [6, 17206, 5100, 36554, 9994, 135375, 36626, 32]),
        ("Deniz'in köprüsü ne zaman açıldı?", [65798, 25, 73, 219483, 31686, 108, 3859, 181613, 32]),
    ],
)
def test_pieces_are_those_of_the_model_s_own_tokenizer(model: Packed, text: str, pieces: list[int]) -> None:
    assert Unigram(model.pieces()).pieces(text) == pieces


def test_composed_and_decomposed_characters_are_the_same(model: Packed) -> None:
    unigram = Unigram(model.pieces())
    assert unigram.pieces("Алматы\u0438\u0306 g\u0306") == unigram.pieces("Алматый ğ")

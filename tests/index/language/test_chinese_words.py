"""The words by which Chinese is divided, beside those of the glossary."""

from __future__ import annotations

import pytest

from index.language.chinese import verbs
from index.language.chinese_words import LISTED
from index.language.segmentation import APART


@pytest.mark.parametrize("word", ["出差", "冻结", "明年", "身份证"])
def test_words_that_no_glossary_translates_are_known(word: str) -> None:
    assert word in LISTED


@pytest.mark.parametrize("piece", ["在家", "什么的", "个小时", "卡", "卡能", "abc", "", 3])
def test_words_of_grammar_with_a_word_and_what_is_no_word_are_none(piece: object) -> None:
    assert piece not in LISTED


def test_verbs_are_no_words_of_grammar() -> None:
    assert all(len(verb) == 1 for verb in verbs())
    assert not verbs() & APART

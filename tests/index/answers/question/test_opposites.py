"""Words that exclude one another are few, and known by themselves."""

from __future__ import annotations

import pytest

from index.answers.question.opposites import opposites


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "north", "south"), ("ru", "старого", "новый"), ("tr", "cocuk", "yetiskin"), ("en", "hot", "cold")],
)
def test_a_word_that_excludes_another_excludes_some(language: str, one: str, other: str) -> None:
    listed = opposites(language)
    assert listed.exclude(one, other)
    assert listed.excludes_any(one)
    assert listed.excludes_any(other)


@pytest.mark.parametrize(("language", "word"), [("en", "bridge"), ("ru", "мост"), ("zh", "北")])
def test_most_words_exclude_none(language: str, word: str) -> None:
    assert not opposites(language).excludes_any(word)

"""Which facts are about what somebody asks for."""

from __future__ import annotations

from index.facts.wished import about_words
from index.model import Citation, Fact, Source


def fact(text: str, *topics: str, language: str = "en") -> Fact:
    source = Source("a.md", "The border", language)
    return Fact(text, text, Citation(source, "a.md#0", "¶ 1", text, (0, 0)), topics=topics)


OF_OIL = fact("Oil has flowed through the pipe since 2005.", "Energy")
BESIDE_OIL = fact("Five agreements on zones were signed.", "Oil and trade")


def test_what_the_sentence_tells_comes_before_what_only_its_heading_tells() -> None:
    assert about_words([BESIDE_OIL, OF_OIL], "oil") == [OF_OIL]
    assert about_words([BESIDE_OIL], "oil") == [BESIDE_OIL]
    assert about_words([BESIDE_OIL, OF_OIL], "oil trade") == [BESIDE_OIL]
    assert about_words([BESIDE_OIL, OF_OIL], "horses") == []


def test_other_forms_of_the_word_count_in_other_languages() -> None:
    own = fact("По нефтепроводу пошла нефть.", language="ru")
    beside = fact("Подписаны пять соглашений.", "Торговля нефтью", language="ru")
    assert about_words([beside, own], "нефти") == [own]

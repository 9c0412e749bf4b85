"""Sentences that can be quoted alone, and what the others lack."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.standalone import MEANINGLESS_ALONE, Lean, leanings, needs_previous, stands_alone

ALONE = [
    ("en", "The first railway to Samarkand was opened in 1888."),
    ("en", "In 1924, Lenin died at Gorki."),
    ("en", "About 9,000 people climb its steps each year."),
    ("en", "When it was founded in 1730, the city of Omsk had no wall."),
    ("en", "Kazakhstan and Russia signed a treaty, and the two countries opened their border."),
    ("en", "It is known that Timur was buried in Samarkand."),
    ("en", "There are 14 regions in Uzbekistan."),
    ("en", "Those who fled settled in Kulja."),
    ("en", "The immune system protects organisms against disease."),
    ("en", "In the first quarter of 1992 Kyrgyzstan joined the fund, and the next year it introduced the som."),
    ("en", "Both China and Russia took part."),
    ("en", "Tashkent was hit by an earthquake on 26 April 1966."),
    ("ru", "В 1966 году Ташкент разрушило землетрясение."),
    ("kk", "Қазақстан 1991 жылы тәуелсіздігін жариялады."),
    ("zh", "1954年，兰新铁路修到了乌鲁木齐。"),
    ("tr", "Türkiye 1991 yılında Kazakistan'ı tanıdı."),
]

LEANING = [
    ("en", "He died there in 1924.", Lean.REFERENCE),
    ("en", "This canal was dug in 1939.", Lean.REFERENCE),
    ("en", "Since then trade has doubled every year.", Lean.REFERENCE),
    ("en", "In 1924, he moved to Tashkent.", Lean.REFERENCE),
    ("en", "By the 1990s its population was falling.", Lean.REFERENCE),
    ("en", "About 1990 its population was falling.", Lean.REFERENCE),
    ("en", "Over 30 years its population fell.", Lean.REFERENCE),
    ("en", "Money for these works came from Moscow.", Lean.REFERENCE),
    ("en", "Most thought that prices would fall.", Lean.REFERENCE),
    ("en", "However, Bukhara was never taken.", Lean.CONNECTIVE),
    ("en", "For example, Almaty has a metro.", Lean.CONNECTIVE),
    ("en", "The agreement was signed in Almaty.", Lean.DEFINITE),
    ("en", "In 1954, the canal was opened.", Lean.DEFINITE),
    ("en", "Both nations joined the fund in 1992.", Lean.PAIR),
    ("en", "Genghis Khan soon brought the two countries under one rule.", Lean.PAIR),
    ("en", "Bukhara fell the next year.", Lean.RELATIVE),
    ("en", "Three years later Khiva fell.", Lean.RELATIVE),
    ("en", "Lenin said that “the railway must be built.", Lean.QUOTE),
    ("en", "Foreign relations of Kazakhstan", Lean.FRAGMENT),
    ("en", "See also the list of rulers of Bukhara:", Lean.FRAGMENT),
    ("ru", "Он умер в Ташкенте.", Lean.REFERENCE),
    ("ru", "Однако Бухара не сдалась.", Lean.CONNECTIVE),
    ("ru", "Обе страны вступили в фонд.", Lean.PAIR),
    ("ru", "В том же году открылся университет.", Lean.RELATIVE),
    ("kk", "Бұл келісімге Алматыда қол қойылды.", Lean.REFERENCE),
    ("kk", "Алайда Бұхара берілген жоқ.", Lean.CONNECTIVE),
    ("zh", "他于1924年去世。", Lean.REFERENCE),
    ("zh", "但布哈拉没有投降。", Lean.CONNECTIVE),
    ("tr", "Bu anlaşma Almatı'da imzalandı.", Lean.REFERENCE),
    ("tr", "Ancak Buhara teslim olmadı.", Lean.CONNECTIVE),
]


@pytest.mark.parametrize(("language", "sentence"), ALONE)
def test_a_sentence_that_names_what_it_speaks_of_stands_alone(language: str, sentence: str) -> None:
    assert leanings(sentence, language) == ()
    assert stands_alone(sentence, language)


@pytest.mark.parametrize(("language", "sentence", "lean"), LEANING)
def test_a_sentence_that_leans_back_says_how(language: str, sentence: str, lean: Lean) -> None:
    assert lean in leanings(sentence, language)
    assert not stands_alone(sentence, language)


def test_a_connective_alone_does_not_call_for_the_sentence_before() -> None:
    assert not needs_previous("However, Bukhara was never taken.", "en")
    assert needs_previous("However, it was never taken.", "en") or not stands_alone(
        "However, it was never taken.", "en"
    )
    assert needs_previous("This canal was dug in 1939.", "en")


def test_a_capitalised_agreement_leans_on_the_sentence_that_names_it_in_full() -> None:
    before = "Ankara and Astana signed the Agreement on Trade in 1997."
    assert Lean.DEFINITE in leanings("The Agreement lowers duties between Ankara and Astana.", "en", before)


def test_what_the_document_is_about_needs_no_introduction() -> None:
    sentence = "The canal was dug in 1939."
    assert not stands_alone(sentence, "en")
    assert stands_alone(sentence, "en", topic="Canal of Fergana")


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "kk", "zh", "tr", "fi"]))
def test_any_text_gets_a_verdict(text: str, language: str) -> None:
    assert stands_alone(text, language) == (leanings(text, language) == ())


@pytest.mark.parametrize(("language", "sentence", "lean"), LEANING)
def test_what_is_meaningless_alone_needs_the_sentence_before(language: str, sentence: str, lean: Lean) -> None:
    assert needs_previous(sentence, language) == (not MEANINGLESS_ALONE.isdisjoint(leanings(sentence, language)))

"""Turkish and Kazakh words and the dictionary forms they may come from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.language.inflection import dictionary_forms, of_one_root, stems


@pytest.mark.parametrize(
    ("word", "form", "language"),
    [
        ("kitabını", "kitap", "tr"),
        ("ağacı", "ağaç", "tr"),
        ("şehirlerindeki", "şehir", "tr"),
        ("nehri", "nehir", "tr"),
        ("ihtilaflıydı", "ihtilaf", "tr"),
        ("ediyor", "etmek", "tr"),
        ("başlıyor", "başlamak", "tr"),
        ("kurulmuş", "kurmak", "tr"),
        ("açıklanacak", "açıklamak", "tr"),
        ("халқының", "халық", "kk"),
        ("қалалардағы", "қала", "kk"),
        ("кітабы", "кітап", "kk"),
        ("қойылған", "қою", "kk"),
        ("тапты", "табу", "kk"),
        ("оқыды", "оқу", "kk"),
        ("құяды", "құю", "kk"),
        ("шақырылмады", "шақыру", "kk"),
    ],
)
def test_a_word_leads_to_its_dictionary_form(word: str, form: str, language: str) -> None:
    assert form in dictionary_forms(word, language)


def test_the_vowels_of_the_infinitive_agree_with_the_endings() -> None:
    assert "ölmek" not in dictionary_forms("olunca", "tr")
    assert "olmak" in dictionary_forms("olunca", "tr")


def test_what_explains_most_of_the_word_comes_first() -> None:
    forms = dictionary_forms("kurullar", "tr")
    assert forms.index("kurul") < forms.index("kurmak")


def test_a_bare_past_is_rather_a_verb_than_a_noun_that_was() -> None:
    forms = dictionary_forms("kuruldu", "tr")
    assert forms.index("kurmak") < forms.index("kurul")


def test_a_kazakh_ending_follows_the_letter_that_it_may_follow() -> None:
    assert "ата" not in dictionary_forms("атады", "kk")
    assert "жер" in dictionary_forms("жерді", "kk")


def test_an_unknown_name_is_read_without_its_endings() -> None:
    assert "zorba" in list(stems("zorbadan", "tr"))
    assert "фравел" in list(stems("фравелдің", "kk"))


@settings(deadline=None)  # the first call reads tables
@given(st.text("abcçdefgğhıijklmnoöprsştuüvyz", min_size=1, max_size=14))
def test_a_word_may_always_stand_for_itself(word: str) -> None:
    assert dictionary_forms(word, "tr")[0] == word


@pytest.mark.parametrize(
    ("one", "other", "language", "of_one"),
    [
        ("besleyebilir", "beslenebilir", "tr", True),
        ("kiralayacagim", "kiralanacagim", "tr", True),
        ("toplantilar", "toplantlar", "tr", False),  # a letter was left out
        ("sozlesme", "sozlesne", "tr", False),
        ("aidatlar", "aidatlra", "tr", False),
        ("renewable", "reneyable", "en", False),
    ],
)
def test_words_with_long_endings_are_forms_of_one_and_no_slips(
    one: str, other: str, language: str, of_one: bool
) -> None:
    assert of_one_root(one, other, language) is of_one

"""Which bare numbers of a sentence are sums: a sentence in, what is marked with its currency out."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.extraction.part_sums import TAKES_OVER, with_part_sums
from index.answers.extraction.spans import Sentence
from index.language.analysis import words


def sums(text: str, language: str = "en") -> list[str]:
    """The words that are sums now and weren't before."""
    found = words(text, language)
    marks = token_flags.of(text, found, language)
    told = with_part_sums(Sentence(text, found, marks, [-1] * len(found)), language)
    new = [n for n, mark in enumerate(told.marks) if mark != marks[n]]
    assert all(told.marks[n] & token_flags.MONEY for n in new)
    assert all(told.marks[n] & ~(token_flags.MONEY | TAKES_OVER) == marks[n] for n in new)
    return [found[n].surface for n in new]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The mill costs 4,000 euros, of which the guild pays 120.", ["120"]),  # three digits will do
        ("The mill costs 4,000 euros, of which 12 guilds pay a part.", []),  # a part is no small number
        ("The mill costs 4,000 euros, of which the guild pays 2 million at once.", ["2", "million"]),
        ("The mill costs 4,000 euros, of which the guild pays 2 million", ["2", "million"]),
        ("The mill costs 4,000 euros, of which the guild pays 10 000 at once.", ["10", "000"]),
        ("The mill costs 4,000 euros, of which the guild pays 1 200 300 at once.", ["1", "200", "300"]),
        ("Of which 120 are guilds, the mill costs 4,000 euros.", []),  # before the sum
        ("The mill costs 4,000 euros and 120 guilds know of this.", []),  # 'of this' behind it
        ("Of these mills one costs 4,000 euros and 120 do not.", []),
        ("The mill cost 4,000 euros, of which the guild paid 120 in 1998.", ["120"]),  # a year is none
        ("The mill costs 4,000 euros, of which the guild pays many at once.", []),
        ("The mill costs 4,000 euros, of which the guild pays seven at once.", []),
        ("The guild pays 2 million for 120 mills.", []),  # nothing has a currency
    ],
)
def test_a_part_is_a_large_number_behind_of_which(sentence: str, told: list[str]) -> None:
    assert sums(sentence) == told


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("zh", "工程花费9万元，其中8万由街道承担。", ["8"]),
        ("zh", "工程花费9万元，其中8个由街道承担。", []),  # how many, and no part of the sum
    ],
)
def test_a_scale_in_chinese_is_a_letter_behind_the_number(language: str, sentence: str, told: list[str]) -> None:
    assert sums(sentence, language) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Tea is 4 euros, cake 6.", ["6"]),
        ("Tea is 4 euros; cake 6, soup 8", ["6", "8"]),
        ("Tea is 4 euros, cake for 6 guests.", []),  # it goes on
        ("Tea is 4 euros, 6.", []),  # nothing is told to cost that
        ("Tea is 4 euros a cup of 6.", []),  # no clause of its own
        ("Tea is 4 euros, cakes 2 for 6.", []),  # not alone in it
        ("Cake 6, tea is 4 euros, soup 8.", ["8"]),  # the sum comes first
        ("6 cakes, tea in 2 cups 4 euros.", []),
        ("Tea is 4 euros, cake 6 euros.", []),  # it has one already
        ("Tea is 4 euros, cake 6%.", []),
        ("Tea, 4 euros, cake half a dozen.", []),
    ],
)
def test_what_ends_a_clause_of_its_own_leaves_its_currency_out(sentence: str, told: list[str]) -> None:
    assert sums(sentence) == told


def test_a_sum_stays_one_without_another() -> None:
    text = "Tea is 4 euros."
    found = words(text, "en")
    s = Sentence(text, found, token_flags.of(text, found, "en"), [-1] * len(found))
    assert with_part_sums(s, "en").marks == s.marks

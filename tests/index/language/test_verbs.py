from __future__ import annotations

import re
from collections import Counter

import pytest

from index.language import verbs
from index.tables import read_table


@pytest.mark.parametrize("surface", ["sign", "signs", "signed", "signing", "built", "born", "went", "organised", "lay"])
def test_any_form_can_be_a_verb(surface: str) -> None:
    assert verbs.english().can_be(surface)


@pytest.mark.parametrize("surface", ["treaty", "river", "marrow", "the", "of", "1931", "hundred"])
def test_other_words_are_no_verbs(surface: str) -> None:
    assert not verbs.english().can_be(surface)


@pytest.mark.parametrize("surface", ["signed", "built", "born", "won", "sunk", "founded", "set", "cut"])
def test_pasts_and_participles_are_told(surface: str) -> None:
    assert verbs.english().is_past(surface)


@pytest.mark.parametrize("surface", ["sign", "signing", "feed", "need", "shed", "hundred", "red", "treaty", "the"])
def test_other_forms_and_words_are_no_pasts(surface: str) -> None:
    assert not verbs.english().is_past(surface)


def test_each_verb_of_the_list_stands_there_once_and_alone() -> None:
    base = read_table("index.language", "verbs.yaml")["base"].split()
    assert [verb for verb in base if not re.fullmatch(r"[a-z]{2,}", verb)] == []
    assert [verb for verb, times in Counter(base).items() if times > 1] == []


def test_each_irregular_form_has_a_base_that_is_in_the_list() -> None:
    table = read_table("index.language", "verbs.yaml")
    forms = table["forms"].split()
    assert [form for form in forms if not re.fullmatch(r"[a-z]+:[a-z]+", form)] == []
    pairs = [form.split(":") for form in forms]
    assert [form for form, times in Counter(form for form, _ in pairs).items() if times > 1] == []
    assert {base for _, base in pairs} <= set(table["base"].split())

"""Forms of a verb whose stems differ stand for one another, in languages that only a stemmer is for."""

from __future__ import annotations

import pytest

from index.language.analysis import index_terms
from index.language.thesaurus import FORM, household
from index.tables import read_table


def others(phrase: str, language: str) -> dict[tuple[str, ...], float]:
    found = household(language).others(tuple(index_terms(phrase, language)))
    return {other.terms: other.weight for other in found}


def terms(phrase: str, language: str) -> tuple[str, ...]:
    return tuple(index_terms(phrase, language))


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("de", "gegossen", "goss"),
        ("de", "gestohlen", "stahlen"),
        ("de", "sank", "gesunken"),
        ("fr", "construit", "construisit"),
        ("it", "dipinto", "dipinse"),
        ("es", "murió", "muerto"),
        ("pt", "escrito", "escreveu"),
        ("nl", "gegoten", "goot"),
        ("uk", "збудував", "побудував"),
        ("ru", "принёс", "приносят"),
        ("ru", "взяли", "берут"),
        ("ru", "выдаются", "выдали"),
    ],
)
def test_a_form_is_met_by_another(language: str, asked: str, said: str) -> None:
    same = terms(asked, language) == terms(said, language)
    assert same or others(asked, language)[terms(said, language)] == FORM


@pytest.mark.parametrize(
    ("language", "asked", "other"),
    [("de", "gegossen", "genossen"), ("de", "stahl", "stand"), ("it", "dipinto", "finto"), ("nl", "goss", "goot")],
)
def test_what_only_sounds_alike_is_another_verb(language: str, asked: str, other: str) -> None:
    assert terms(other, language) not in others(asked, language)


def test_no_form_is_of_two_verbs() -> None:
    for language, lines in read_table("index.language", "strong_verbs.yaml").items():
        forms = [form for line in lines for form in line.split(", ")]
        assert len(forms) == len(set(forms)), language


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("de", "schwer", "wiegen"),
        ("de", "schwer", "wog"),
        ("fr", "construit", "édifié"),
        ("es", "construido", "levantado"),
        ("it", "costruito", "edificato"),
        ("pt", "altura", "alto"),
        ("uk", "вага", "важить"),
    ],
)
def test_what_is_asked_about_a_thing_is_met_by_how_it_is_said(language: str, asked: str, said: str) -> None:
    assert terms(said, language) in others(asked, language)

"""Sentences of languages whose openings alone are known: what leans on the sentence before is seen."""

from __future__ import annotations

import pytest

from index.language.standalone import Lean, leanings

LEANING = [
    ("de", "Derselbe wurde am 14. August 1898 zu Lindau geboren."),
    ("de", "Am 1. Mai 1928 trat er in den Stand der Ehe."),
    ("de", "In diesem Vertrag teilten die Häuser den Wald."),
    ("de", "Dies führte zur Inflation des Jahres 1923."),
    ("fr", "Il mourut à Lagny en 1871."),
    ("fr", "En 1871, elle vendit le moulin."),
    ("es", "Este edificio se quemó en 1919."),
    ("it", "Egli morì a Lindau nel 1871."),
    ("pt", "Essa ponte caiu em 1919."),
    ("uk", "Він помер у 1871 році."),
]
ALONE = [
    ("de", "Im Jahre 1895 wurden zwei Volkszählungen vorgenommen."),
    ("de", "Am 20. Juni 1920 weihte der Bischof die Glocke von Lindau."),
    ("fr", "En 1871, le meunier Vial vendit sa jument."),
    ("es", "En 1919 se quemó el molino de Lagos."),
    ("uk", "У 1871 році мельник Вовк продав млин."),
]


@pytest.mark.parametrize(("language", "sentence"), LEANING)
def test_what_leans_is_seen(language: str, sentence: str) -> None:
    assert Lean.REFERENCE in leanings(sentence, language)


@pytest.mark.parametrize(("language", "sentence"), ALONE)
def test_what_stands_alone_does(language: str, sentence: str) -> None:
    assert not leanings(sentence, language)

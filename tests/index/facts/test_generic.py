"""A fact doesn't speak of 'der Verein', 'la société' or 'завод' without a word that says which."""

from __future__ import annotations

import pytest

from tests.index.facts.by_rules import facts_of
from tests.index.timeline.making import document


def facts(language: str, sentence: str, title: str = "Aus alter Zeit") -> list[str]:
    return [fact.text for fact in facts_of(document(sentence, language=language, title=title))]


BAD = [
    ("de", "Im Herbst 1907 wurde von 40 Turnern das Fest in der Halle gefeiert."),
    ("de", "Noch 1913 traten Josef Lorn, Peter Kyll und Paul Arn dem Verein bei."),
    ("de", "Das Vereinsleben wurde 1892 mit dem ersten Ball in Lorn bereichert."),
    ("de", "Bereits 1912 wurde das Grundstück dafür von Josef Lorn erworben."),
    ("de", "Im Jahre 1931 erfolgte die Aufnahme in den Lorner und Kyller Verband."),
    ("de", "1998 wurde die Anlage auf 300 Becken erweitert, sie steht in Lorn."),
    ("de", "Ein Meilenstein war 1981 die Feier der Stadt Lorn im Saal von Kyll."),
    ("de", "Mit den Planungen wurde in Lorn Ende 2004 von Peter Kyll begonnen."),
    ("de", "Mit vielen Spenden konnte sie 1979 in Lorn von Peter Kyll eingeweiht werden."),
    ("de", "1999 wurde mit dem Wechsel in Lorn der Nachmittag mit Turnen gefüllt."),
    ("fr", "Le club a organisé en 1932 une grande fête au village de Lorne."),
    ("fr", "Les ouvriers de Lorne ont achevé la construction en avril 1932."),
    ("ru", "В 1997 году здание было передано Лорнскому музею-заповеднику."),
    ("ru", "В ноябре 1941 года на заводе, эвакуированном из Лорны, выпускали изоляторы."),
    ("en", "Restoration began in 2016 with a grant of £212,000 from the Otterby Fund."),
    ("en", "Orrin himself passed away at the Otterby Home in Lowmoor on 15 September 1977."),
]
GOOD = [
    ("de", "Der Turnverein von Lorn wurde 1891 in der Gastwirtschaft von Peter Kyll gegründet."),
    ("de", "Der Lorner Turnerbund wurde am 2. September 1950 in Kyll gegründet."),
    ("de", "Die Kirche in Lorn wurde 1722 nach Plänen von Peter Kyll gebaut."),
    ("de", "Im Herbst 2011 starb Anton Lorn, der Trainer der Kyller."),
    ("de", "Die Lorner-Windmühle am Weserdamm in Kyll wurde 1883 erbaut."),
    ("fr", "Le club de Lorne a été fondé en 1932 par Pierre Kyll et trois amis."),
    ("ru", "Завод в Приречном построили в 1931 году по проекту Фёдора Лунина."),
    ("en", "Nils Orrin, who founded the Otterby Trust in 1971, died on 2 February 2021 aged 91."),
]


@pytest.mark.parametrize(("language", "sentence"), BAD)
def test_what_leaves_open_which_is_meant_is_no_fact(language: str, sentence: str) -> None:
    assert facts(language, sentence) == []


@pytest.mark.parametrize(("language", "sentence"), GOOD)
def test_what_says_which_is_one(language: str, sentence: str) -> None:
    assert facts(language, sentence) == [sentence]


def test_the_title_that_is_shown_below_a_fact_says_which() -> None:
    sentence = "Завод был основан в 1887 году купцом второй гильдии Ефимом Луниным."
    assert facts("ru", sentence, "История Лорнского фаянсового завода") == [sentence]
    assert facts("ru", sentence, "Из прошлого края") == []


def test_a_day_whose_year_only_the_text_around_tells_makes_no_fact() -> None:
    text = "In 2021 the Otterby Trust bought Lowmoor Pier from the Weir Company."
    other = "Nils Orrin, who founded the Otterby Trust in 1971, died on 2 February aged 91."
    told = facts_of(document(f"{text}|{other}", title="The Otterby Trust"))
    assert [fact.text for fact in told] == [text]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The Project consists of all contributors to the Otterby Ferry Library and its 12 users."),
        ("en", "The EC has a goal of raising two million dollars for the Otterby Ferry Library."),
        ("en", "On one hand, the Otterby Ferry Library has 12 rooms and 3 halls full of old maps."),
        ("de", "2012 benannten die Lorner Turner ihr Turnier in Kyll nach ihm um."),
        ("ru", "В 1860 году мне в Приречном показали записку священника Фёдора Лунина о почте."),
    ],
)
def test_whole_names_are_wanted(language: str, sentence: str) -> None:
    assert facts(language, sentence) == []


def test_the_name_in_short_is_enough_below_a_title_that_has_it_whole() -> None:
    sentence = "The Library has 12 rooms and 3 halls, and was opened in 1912 by Ada Orrin."
    assert facts("en", sentence, "The Otterby Ferry Library") == [sentence]

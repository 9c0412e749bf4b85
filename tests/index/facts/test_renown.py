"""What people elsewhere would want to know, and what only those of a place do."""

from __future__ import annotations

import pytest

from tests.index.facts.by_rules import facts_of
from tests.index.timeline.making import document

BUILT = "Ada Marten built the first bridge over the Orrin at Lowmoor in 1846."
ABROAD = "Ada Marten built the first bridge over the Orrin in Portugal in 1846."
AFAR = "|".join(f"The Orrin Company sold {n} steam ploughs to Portugal in {1830 + n}." for n in range(2, 12))
NEAR = "|".join(f"Lowmoor Mill gave {n} sacks of flour to Orrin Abbey in {1830 + n}." for n in range(2, 12))
ASKING = "Who built the bridges of Portugal?|You would never guess!"


def facts(text: str, language: str = "en") -> list[str]:
    return [fact.text for fact in facts_of(document(text, title="Ada Marten", language=language))]


def test_a_text_that_tells_of_countries_tells_strangers_something_in_every_line() -> None:
    assert BUILT in facts(f"{AFAR}|{BUILT}")


def test_of_a_text_about_one_place_only_what_names_more_is_a_fact() -> None:
    found = facts(f"{NEAR}|{BUILT}|{ABROAD}")
    assert BUILT not in found
    assert ABROAD in found


def test_a_text_that_asks_and_exclaims_gives_no_facts() -> None:
    assert facts(f"{AFAR}|{ASKING}") == []


def test_of_a_law_what_counts_nothing_is_no_fact() -> None:
    articles = [f"The Senate of Portugal elects the judges of Lorne by article {n}." for n in range(1, 9)]
    ruled = "The Supreme Court of Portugal is the highest court of Portugal and sits at Lisbon."
    sections = tuple((f"Article {n}",) for n in range(1, 10))
    law = document(*articles, ruled, title="Constitution of Portugal", sections=sections)
    assert ruled not in [fact.text for fact in facts_of(law)]


@pytest.mark.parametrize(
    "sentence",
    [
        "1908’de gemi ustası olarak Portekiz'e yerleşti ve Lorn tersanesini kurdu.",
        "1901’de Lorn isyanına katılmak üzere Portekiz'e giden gemide tutuklandı.",
        "1923’te Portekiz'e taşındı ve Lorn Denizcilik Partisine katıldı.",
    ],
)
def test_a_turkish_sentence_that_leaves_out_who_did_it_is_no_fact(sentence: str) -> None:
    others = "|".join(f"Lorn Limanı {n} yılında Portekiz'e gemi gönderdi." for n in range(1901, 1911))
    assert sentence not in facts(f"{others}|{sentence}", "tr")


@pytest.mark.parametrize(
    "sentence",
    [
        "Lorn ordusu Portekiz'i 1908'de işgal etti ve on yıl orada kaldı.",
        "Portekiz hükümeti 30 Ekim 1918'de Lorn adasını satın aldı ve oraya 40 asker gönderdi.",
        "Lorn Kürek Meclisi gizli oyla 1920'de ilk başkanını Portekiz'de seçti.",
        "28 Mayıs 1918'de Portekiz'de Lorn Denizcilik Okulu açıldı ve 40 öğrenci aldı.",
    ],
)
def test_a_turkish_subject_is_a_name_without_a_case(sentence: str) -> None:
    others = "|".join(f"Lorn Limanı {n} yılında Portekiz'e gemi gönderdi." for n in range(1901, 1911))
    assert sentence in facts(f"{others}|{sentence}", "tr")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Died 6 October 1855, Lorne Harbour, Portugal."),
        ("en", "The title of the article on the Lorne Herald is 'Ships of Portugal and Spain'."),
        ("en", "In the last five years Ada Marten has built 12 bridges in Portugal and Spain."),
        ("kk", "Марат Асановтың Португалияға сапары – соңғы бес жылдағы алғашқы сапар."),
        ("ru", "За последние пять лет Анна Лорн построила в Португалии 12 мостов."),
        ("tr", "Ada Lorn son beş yılda Portekiz'de 12 köprü yaptı ve hepsini açtı."),
        ("zh", "洛恩公司近五年在葡萄牙修建了十二座桥梁。"),
        ("de", "Ada Lorn baute in den letzten fünf Jahren in Portugal zwölf Brücken."),
    ],
)
def test_what_leaves_out_who_or_holds_for_a_while_is_no_fact(language: str, sentence: str) -> None:
    assert facts(sentence, language) == []


@pytest.mark.parametrize(
    "sentence", ["Urodziła się w Lizbonie w 1978 roku.", "Spółkę Lorne Marten poznała w 1997 roku w Portugalii."]
)
def test_where_no_verbs_are_known_a_fact_opens_with_a_name(sentence: str) -> None:
    named = "Ada Marten urodziła się w Portugalii w 1978 roku."
    assert facts(f"{named}|{sentence}", "pl") == [named]

"""Lines of events in languages whose verb ends the sentence: what happened is never cut off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.model import Event
from index.timeline.line import line
from index.timeline.verb_last import shortened
from tests.index.timeline.making import event


def told(said: str, expression: str, language: str) -> Event:
    made = event("1912", said)
    source = replace(made.citations[0].source, language=language)
    return replace(made, expression=expression, citations=(replace(made.citations[0], source=source),))


@pytest.mark.parametrize(
    ("said", "expression", "language", "shown"),
    [
        (
            "Liman işletmesi, kentin ileri gelenlerinin uzun süren çabaları sonunda 1912'de yeni bir fener yaptı.",
            "1912'de", "tr",
            "Liman işletmesi… uzun süren çabaları sonunda 1912'de yeni bir fener yaptı.",
        ),
        (
            "Kasabanın ilk okulu 1912'de açıldı, on yıl sonra da aynı sokakta ikinci ve daha büyük bir okul yapıldı.",
            "1912'de", "tr",
            "Kasabanın ilk okulu 1912'de açıldı…",
        ),
        (
            "Fener bekçisi Ali Rıza Toprak 1912'de gemicilerin yıllardır istediği sis düdüğünü kendi parasıyla aldı.",
            "1912'de", "tr",
            "Fener bekçisi Ali Rıza Toprak… istediği sis düdüğünü kendi parasıyla aldı.",
        ),
        (
            "Belediye heyeti, limanın genişletilmesi için 1912'de komşu köylerden yüz dönümlük bir arazi satın aldı.",
            "1912'de", "tr",
            "Belediye heyeti… 1912'de komşu köylerden yüz dönümlük bir arazi satın aldı.",
        ),
        (
            "Қалалық кеңес 1912 жылы порттың жанындағы ескі қойманы жөндеп, оның орнына жаңа балық базарын салды.",
            "1912 жылы", "kk",
            "Қалалық кеңес 1912 жылы… қойманы жөндеп, оның орнына жаңа балық базарын салды.",
        ),
    ],
)  # fmt: skip
def test_it_keeps_who_and_the_verb(said: str, expression: str, language: str, shown: str) -> None:
    assert line(told(said, expression, language), 80) == shown


def test_the_end_of_a_sentence_isnt_told_of_another_year() -> None:
    said = "1912'de “Kuzey Denizi Balıkçılık Antlaşması”, 1919'da “Fenerler ve Limanlar Antlaşması” imzalandı."
    shown = line(told(said, "1912'de", "tr"), 80, dated=False)
    assert shown == "“Kuzey Denizi Balıkçılık Antlaşması”… imzalandı."


@pytest.mark.parametrize(
    ("said", "expression", "language", "shown"),
    [
        (
            "Порт туралы шартқа 1912 жылғы 3 мамырда қалада қол қойылып, оны кеңес 1915 жылғы 9 маусымда бекітті.",
            "1912 жылғы 3 мамырда", "kk",
            "Порт туралы шартқа 1912 жылғы 3 мамырда қалада қол қойылып…",
        ),
        (
            "Liman anlaşması 1912'de kentte imzalanıp, üç yıl sonra, yani 1915'te, kurulun oyuyla yürürlüğe girdi.",
            "1912'de", "tr",
            "Liman anlaşması 1912'de kentte imzalanıp…",
        ),
    ],
)  # fmt: skip
def test_a_clause_that_leaves_its_end_to_another_years_is_told_by_itself(
    said: str, expression: str, language: str, shown: str
) -> None:
    assert line(told(said, expression, language), 80) == shown


@pytest.mark.parametrize(
    ("said", "expression", "language", "shown"),
    [
        (
            "Порт қаласының 700-ге жуық тұрғыны 1912 жылғы дауылдан кейін көршілес ауылдарға біржола көшіп кетті.",
            "1912 жылғы", "kk",
            "Порт қаласының 700-ге жуық тұрғыны 1912 жылғы дауылдан кейін… көшіп кетті.",
        ),
        (
            "Kasaba balıkçılarının eşleriyle çocukları 1912'de limandaki yeni fenerin yerini uzun uzun tartıştı.",
            "1912'de", "tr",
            "Kasaba balıkçılarının eşleriyle çocukları 1912'de limandaki yeni… uzun tartıştı.",
        ),
    ],
)  # fmt: skip
def test_no_word_is_parted_from_what_belongs_to_it(said: str, expression: str, language: str, shown: str) -> None:
    assert line(told(said, expression, language), 80) == shown


def test_the_verb_is_told_with_what_leans_on_its_figure() -> None:
    said = "Порттың жүгі 1912 жылғы бар болғаны үш мың қаптан 1919 жылы отыз мың қапқа дейін, 10 еседен астам артты."
    assert line(told(said, "1912 жылғы", "kk"), 80).endswith("… 10 еседен астам артты.")


@pytest.mark.parametrize("language", ["tr", "kk", "en"])
def test_what_is_only_a_little_longer_is_shown_whole(language: str) -> None:
    said = "The keeper " + "slowly " * 15 + "lit the lamp."
    assert line(told(said, "1912", language), 80, whole=len(said)) == said
    assert len(line(told(said, "1912", language), 80, whole=len(said) - 1)) <= 80


@given(
    st.text(alphabet="Ab1ı ,;“”().ve", min_size=1, max_size=200),
    st.text(alphabet="Ab1", max_size=5),
    st.integers(12, 90),
)
@example("111111111111 ", "", 12)
def test_it_is_never_longer_than_asked(text: str, expression: str, limit: int) -> None:
    assert len(shortened(text, expression, limit, "tr")) <= limit

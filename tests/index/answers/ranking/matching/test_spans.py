"""A year between two that a sentence joins is told of; one between two that it only names is not."""

from __future__ import annotations

import pytest

from tests.index.answers.ranking.one_sentence import told

ASKED = {
    "en": "Was the café open in {}?",
    "ru": "Работало ли кафе в {} году?",
    "kk": "{} жылы асхана жұмыс істеді ме?",
    "tr": "Kantin {} yılında açık mıydı?",
    "zh": "{}年食堂营业吗？",
    "de": "War das Café {} geöffnet?",
    "fr": "Le café était-il ouvert en {} ?",
    "es": "¿Estaba abierto el café en {}?",
}
JOINED = [
    ("en", "The café was open from 1998 to 2010."),
    ("en", "The café was open from 1998 until 2010."),
    ("en", "The café was open from 1998 till 2010."),
    ("en", "The café was open from 1998 through 2010."),
    ("en", "The café was open between 1998 and 2010."),
    ("en", "Between 1998 and 2010 the café was open."),
    ("en", "The café (1998–2010) was open."),
    ("en", "The café was open from May 1998 to June 2010."),
    ("ru", "Кафе работало с 1998 по 2010 год."),
    ("ru", "Кафе работало с 1998 до 2010 года."),
    ("ru", "Кафе работало с 1998 года по 2010 год."),
    ("ru", "Между 1998 и 2010 годами кафе работало."),
    ("kk", "Асхана 1998 жылдан 2010 жылға дейін жұмыс істеді."),
    ("kk", "Асхана 1998 және 2010 жылдар аралығында жұмыс істеді."),
    ("kk", "Асхана 1998 мен 2010 жылдар арасында жұмыс істеді."),
    ("tr", "Kantin 1998 ile 2010 arasında açıktı."),
    ("tr", "Kantin 1998'den 2010'a kadar açıktı."),
    ("tr", "Kantin 1998 ve 2010 yılları arasında açıktı."),
    ("zh", "食堂从1998年营业到2010年。"),
    ("zh", "食堂1998年至2010年营业。"),
    ("zh", "食堂在1998年和2010年之间营业。"),
    ("de", "Das Café war von 1998 bis 2010 geöffnet."),
    ("de", "Das Café war zwischen 1998 und 2010 geöffnet."),
    ("fr", "Le café était ouvert entre 1998 et 2010."),
    ("es", "El café estaba abierto entre 1998 y 2010."),
]
ONLY_NAMED = [
    ("en", "The café was open in 1998 and 2010."),
    ("en", "The café was open in 1998, and in 2010 again."),
    ("en", "The café was open in 1998 or 2010."),
    ("en", "The café was open in 1998 and 2010, unlike the inn between the mills."),
    ("en", "Between meals the guests sat in the open café, in 1998 and 2010."),
    ("en", "The café was open in 1998, long before the new hall of Marrow was built in 2010."),
    ("ru", "Кафе работало в 1998 и 2010 годах."),
    ("kk", "Асхана 1998 және 2010 жылдары жұмыс істеді."),
    ("tr", "Kantin 1998 ve 2010 yıllarında açıktı."),
    ("zh", "食堂在1998年和2010年营业。"),
    ("de", "Das Café war 1998 und 2010 geöffnet."),
]


@pytest.mark.parametrize(("language", "sentence"), JOINED)
@pytest.mark.parametrize("year", [1998, 2003, 2010])
def test_every_year_of_a_span_is_told_of(language: str, sentence: str, year: int) -> None:
    assert "undated" not in told(language, ASKED[language].format(year), sentence)


@pytest.mark.parametrize(("language", "sentence"), JOINED)
@pytest.mark.parametrize("year", [1997, 2011])
def test_a_year_outside_of_it_is_not(language: str, sentence: str, year: int) -> None:
    assert "undated" in told(language, ASKED[language].format(year), sentence)


@pytest.mark.parametrize(("language", "sentence"), ONLY_NAMED)
def test_two_years_side_by_side_are_no_span(language: str, sentence: str) -> None:
    assert "undated" in told(language, ASKED[language].format(2003), sentence)
    assert "undated" not in told(language, ASKED[language].format(1998), sentence)

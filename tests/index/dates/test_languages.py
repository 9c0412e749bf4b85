"""Each language by its own table of words: the forms its documents use."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from index.dates import find_dates
from index.dates.interpreter import READERS
from index.dates.patterns import LANGUAGES, grammar

RUSSIAN = [
    ("3 января 1992 года", ["1992-01-03"]),
    ("в январе 1992 г. и в феврале 1993 года", ["1992-01", "1993-02"]),
    ("XIX век; в XVIII–XIX вв.; в двадцатом веке", ["18XX", "17XX/18XX", "19XX"]),
    ("в конце XVIII — начале XIX века", ["17XX/18XX"]),
    ("в 1990-х годах", ["199X"]),
    ("1860-е и 1870-е годы", ["186X", "187X"]),
    ("в 36 г. до н. э.", ["-0035"]),
    ("II в. до н. э.", ["-01XX"]),
    ("в I тысячелетии до н. э.", ["-0XXX"]),
    ("в 1862—1877 гг.", ["1862/1877"]),
    ("в 1862–77 годах", ["1862/1877"]),
    ("с 2015 по 2017 год", ["2015/2017"]),
    ("26–27 апреля 2023 года", ["2023-04-26/2023-04-27"]),
    ("в 751 году", ["0751"]),
    ("25.10.2022", ["2022-10-25"]),
    ("зимой 1941/42 года", ["1942-24"]),
    ("в первой половине 2008 года", ["2008-40"]),
    ("В 1992 году. На следующий год. Через три года. В том же году.", ["1992", "1993", "1996", "1996"]),
    ("3 января 1992 года. На следующий день. В марте.", ["1992-01-03", "1992-01-04", "1992-03"]),
    ("2420 кв. км, 1782,75 км, 1500 человек, 1995 долларов, стр. 1914–1918, резолюция 1483", []),
    ("Октябрьская революция, том 7, в течение 20 лет", []),
]
KAZAKH = [
    ("1992 жылғы 3 қаңтар", ["1992-01-03"]),
    ("1992 жылдың қаңтарында", ["1992-01"]),
    ("1991 жылдың 16 желтоқсанында", ["1991-12-16"]),
    ("2023 жылғы 26-27 сәуірде", ["2023-04-26/2023-04-27"]),
    ("XIX ғасыр; XVIII–XIX ғасырларда", ["18XX", "17XX/18XX"]),
    ("б.з.д. 36 жылы", ["-0035"]),
    ("б. з. д. II ғасырда", ["-01XX"]),
    ("б.з.д. 138–126 жылдары", ["-0137/-0125"]),
    ("1990 жылдары; 1990-жылдардың басында", ["199X", "199X"]),
    ("1862–1877 жылдары", ["1862/1877"]),
    ("751 жылы", ["0751"]),
    ("1941 жылдың жазында", ["1941-22"]),
    ("2008 жылдың бірінші жартысында", ["2008-40"]),
    ("1920 жылы. Үш жылдан кейін. Келесі жылы. Сол жылы.", ["1920", "1923", "1924", "1924"]),
    ("1992 жылғы 3 қаңтарда. Келесі күні. Наурызда.", ["1992-01-03", "1992-01-04", "1992-03"]),
    ("1782,75 км, 2420 шаршы км, 1500 адам, 1995 доллар, 1483 қарар", []),
]
CHINESE = [
    ("1992年1月3日", ["1992-01-03"]),
    ("1992年1月", ["1992-01"]),
    ("公元前36年", ["-0035"]),
    ("公元前138年至前126年", ["-0137/-0125"]),
    ("公元751年", ["0751"]),
    ("19世纪中叶;十九世纪末;公元前2世纪", ["18XX", "18XX", "-01XX"]),
    ("20世纪90年代;1990年代", ["199X", "199X"]),
    ("公元前2世纪至1世纪;公元前2世纪至20世纪", ["-0199/0000", "-0199/1999"]),
    ("1862年至1877年;1862—1877年", ["1862/1877", "1862/1877"]),
    ("2013年11月5日至8日", ["2013-11-05/2013-11-08"]),
    ("2023年4月26-27日", ["2023-04-26/2023-04-27"]),
    ("1941年夏;2008年上半年", ["1941-22", "2008-40"]),
    ("1992年1月3日建交。次日开馆。3月来访。", ["1992-01-03", "1992-01-04", "1992-03"]),
    ("1920年离开。三年后返回。同年去世。次年出版。", ["1920", "1923", "1923", "1924"]),
    ("1991年12月16日。同年12月25日。", ["1991-12-16", "1991-12-25"]),
    ("第1483号决议,1782.75公里,2420平方公里,1500人,2000多年的历史", []),
]
TURKISH = [
    ("3 Ocak 1992", ["1992-01-03"]),
    ("16 Aralık 1991'de", ["1991-12-16"]),
    ("1992 yılının Ocak ayında", ["1992-01"]),
    ("26-27 Nisan 2023", ["2023-04-26/2023-04-27"]),
    ("MÖ 36; M.Ö. 36 yılında; MÖ 138-126; MS 751", ["-0035", "-0035", "-0137/-0125", "0751"]),
    ("MÖ 2. yüzyılda", ["-01XX"]),
    ("19. yüzyılın ortaları; XIX. yüzyıl", ["18XX", "18XX"]),
    ("18. ve 19. yüzyıllarda", ["17XX", "18XX"]),
    ("1990’larda; 1990'lı yıllarda", ["199X", "199X"]),
    ("1862-1877; 1862-1877 yılları arasında", ["1862/1877", "1862/1877"]),
    ("1941 yazında; 2008'in ilk yarısında", ["1941-22", "2008-40"]),
    ("24.10.1995", ["1995-10-24"]),
    ("3 Ocak 1992'de. Ertesi gün. Mart ayında.", ["1992-01-03", "1992-01-04", "1992-03"]),
    ("1920 yılında. Üç yıl sonra. Aynı yıl. Ertesi yıl.", ["1920", "1923", "1923", "1924"]),
    ("1782,75 km, 2420 km², 1500 kişi, 1995 dolar, 1483 sayılı karar, Cilt 7", []),
]
TABLES = {"ru": RUSSIAN, "kk": KAZAKH, "zh": CHINESE, "tr": TURKISH}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, text, expected) for language, table in TABLES.items() for text, expected in table],
)
def test_the_forms_of_a_language(language: str, text: str, expected: list[str]) -> None:
    mentions = find_dates(text, language)
    assert [mention.value for mention in mentions] == expected
    assert all(parse_edtf(mention.edtf) for mention in mentions)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("ru", "около 1453 года", "1453~"),
        ("ru", "к 1755 году", "../1755"),
        ("ru", "после 1537 года", "1537/.."),
        ("ru", "с 1991 года", "1991/.."),
        ("kk", "1453 жыл шамасында", "1453~"),
        ("kk", "1755 жылға дейін", "../1755"),
        ("kk", "1991 жылдан бастап", "1991/.."),
        ("zh", "约1453年", "1453~"),
        ("zh", "1755年以前", "../1755"),
        ("zh", "1991年以来", "1991/.."),
        ("tr", "1453 civarında", "1453~"),
        ("tr", "1755'e kadar", "../1755"),
        ("tr", "1991'den beri", "1991/.."),
        ("tr", "1537'den sonra", "1537/.."),
    ],
)
def test_operators_stand_before_or_behind(language: str, text: str, edtf: str) -> None:
    (mention,) = find_dates(text, language)
    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("language", "text", "modifier"),
    [
        ("ru", "в середине XIX века", "mid"),
        ("ru", "в начале 1990-х гг.", "start"),
        ("kk", "19-ғасырдың ортасында", "mid"),
        ("kk", "XIX ғасырдың басында", "start"),
        ("zh", "19世纪中叶", "mid"),
        ("zh", "20世纪90年代初", "start"),
        ("tr", "19. yüzyılın ortalarında", "mid"),
        ("tr", "19. yüzyılın ortalarına", "mid"),
        ("tr", "20. yüzyılın başında", "start"),
    ],
)
def test_modifiers_stand_before_or_behind(language: str, text: str, modifier: str) -> None:
    (mention,) = find_dates(text, language)
    assert mention.modifier == modifier


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Вчера он приехал, в прошлом году уехал, на прошлой неделе вернулся.", ["2013-03-21", "2012"]),
        ("kk", "Кеше ол келді, өткен жылы кетті.", ["2013-03-21", "2012"]),
        ("zh", "昨天他来了,去年他走了。", ["2013-03-21", "2012"]),
        ("tr", "Dün geldi, geçen yıl gitti.", ["2013-03-21", "2012"]),
    ],
)
def test_news_in_other_languages(language: str, text: str, expected: list[str]) -> None:
    assert [mention.value for mention in find_dates(text, language, "2013-03-22")][:2] == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_table_has_a_reader(language: str) -> None:
    forms = (grammar(language).in_figures[1], grammar(language).in_words[1])
    assert {form.kind for group in forms for form in group.values()} <= READERS.keys()


def test_full_width_figures_and_other_dashes_read_as_plain_ones() -> None:
    assert [m.value for m in find_dates("１９９２年１月３日", "zh")] == ["1992-01-03"]
    assert {m.value for dash in "-–—−‑" for m in find_dates(f"1862{dash}1877")} == {"1862/1877"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1919 жылы ақпанның 17 күні отряд ауылға келді.", "1919-02-17"),
        ("1919 жылы мамыр айының 5 күні түйе алынды.", "1919-05-05"),
        ("1990 жылы қазанның 25-інде декларация жарияланды.", "1990-10-25"),
        ("1919 жылы ақпанның 17 түйесі айдалды.", "1919-02"),
    ],
)
def test_a_kazakh_day_may_stand_behind_its_month(text: str, value: str) -> None:
    assert [mention.value for mention in find_dates(text, "kk")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Cars were built in Lowmoor in the late 1800s.", "18XX"),
        ("They came in the early 1900’s.", "19XX"),
        ("They came in the early 2000s.", "200X"),
        ("They came in the late 1860s.", "186X"),
        ("They came in the 1800s.", "180X"),
    ],
)
def test_what_is_early_or_late_in_the_hundreds_is_of_a_century(text: str, value: str) -> None:
    assert [mention.value for mention in find_dates(text, "en")] == [value]


def test_a_decade_with_an_apostrophe_is_of_no_ancient_century() -> None:
    [old, new] = find_dates("The fort fell in AD 370. Until the mid '70s it was forgotten.", "en")
    assert (old.value, new.value) == ("0370", "197X")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On the 18th of July in 1804 they welcomed a girl.", ["1804-07-18"]),
        ("On March 3rd in 1804 the mill burnt down.", ["1804-03-03"]),
        ("Of 2000 cases, 1000 of which were ours, 1500 of them were lost.", []),
        ("The bill of 1000,- € was paid in 1951.", ["1951"]),
    ],
)
def test_a_day_in_a_year_is_of_it_and_what_is_counted_is_no_year(text: str, values: list[str]) -> None:
    assert [mention.value for mention in find_dates(text, "en")] == values

"""Lives in brackets, and lists of works and links: nothing that is told was on those days."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document

LIVES = [
    ("en", "Abai Kunanbaiuly (1845–1904) wrote poems and translated Pushkin.", []),
    ("en", "The school was named after the teacher Ibrai Altynsarin (1841–1889).", []),
    ("en", "The painter Abylkhan Kasteev (born 1904) studied in Almaty.", []),
    ("en", "Mukhtar Auezov (28 September 1897 – 27 June 1961) published his first play in 1917.", ["1917"]),
    ("en", "The mayor Karl Voss (mayor 1901–1910) built the bridge in 1905.", ["1901/1910", "1905"]),
    ("en", "Between Renn (b. 1653), who printed his first book in 1683, and Ostrala one name matters.", ["1683"]),
    ("en", "The heirs of Tamber (died 1713) sold the press in 1720.", ["1720"]),
    ("ru", "Школа названа в честь педагога Ибрая Алтынсарина (1841—1889).", []),
    ("ru", "Художник Абылхан Кастеев (род. 1904) учился в Алма-Ате.", []),
    ("tr", "Okula öğretmen İbray Altınsarin'in (1841-1889) adı verildi.", []),
    ("tr", "Ressam Osman Kaya (d. 1904) Almatı'da okudu.", []),
    ("zh", "阿拜·库南巴耶夫（1845—1904）写诗并翻译普希金的作品。", []),
    ("de", "Anna Lenz (* 3. Mai 1870; † 4. Juni 1931) leitete den Verein.", []),
    ("de", "Der Maler Anton Kern (geb. 1904) lernte in Lindau.", []),
    ("en", "The statue of Queen Adela II (1802–1871) stands in the park.", []),
    ("en", "During the reign of the Voss dynasty (1802–1871) the canal was dug.", ["1802/1871"]),
    ("en", "In 1911 Hale met the sculptor Anna Lenz (1870–1931).", ["1911"]),
    ("en", "The Thirty Years' War (1618–1648) emptied the village of Lindow.", ["1618/1648"]),
    ("en", "The ferry company Marsh & Tull (1871–1931) carried salt.", ["1871/1931"]),
    ("ru", "Памятник Анне Ленской (1870–1931) открыли в 1951 году.", ["1951"]),
    ("ru", "Крымское ханство (1441–1783) чеканило монету.", ["1441/1783"]),
    ("kk", "Мұхтар Әуезов (1897–1961) роман жазды.", []),
    ("zh", "1911年，黑尔会见了雕塑家沈墨卿（1870—1931）。", ["1911"]),
    ("tr", "Heykeltıraş Ayşe Lale (1870–1931) heykeli 1911'de yaptı.", ["1911"]),
    ("de", "Das Denkmal für Anna Lenz (1870–1931) wurde 1951 enthüllt.", ["1951"]),
    ("fr", "La statue d'Anne Lenz (1870-1931) fut dressée en 1951.", ["1951"]),
]
WORKS = [
    (
        "en",
        "Further reading",
        "Salt Museum, annual report 2016|Thornby Gazette, 4 June 1911, p. 3|Salt in the Moor (documentary, 1987)",
    ),
    (
        "ru",
        "Литература",
        "1. Иванов И. И. Соль и реки.|— М.: Наука, 1998.|3. Соляной устав 1702 года.|Дата обращения: 3 мая 2019.",
    ),
    ("kk", "Дереккөздер", "Тұз тарихы. — А.: Жазушы, 1998.|Торн газеті, 4 маусым 1911"),
    ("zh", "延伸阅读", "《盐的历史》，1998年。|《托恩报》1911年6月4日第3页"),
    ("tr", "Dış bağlantılar", "Tuz Müzesi, 2016 yıllık raporu|Torn Gazetesi, 4 Haziran 1911, s. 3"),
    ("de", "Weblinks", "Salzmuseum, Jahresbericht 2016|Thornbyer Zeitung, 4. Juni 1911, S. 3"),
]


@pytest.mark.parametrize(("language", "sentence", "dates"), LIVES)
def test_a_life_in_brackets_is_no_event(language: str, sentence: str, dates: list[str]) -> None:
    assert [event.date for event in events_of(document(sentence, language=language))] == dates


@pytest.mark.parametrize(("language", "heading", "items"), WORKS)
def test_a_list_of_works_tells_nothing(language: str, heading: str, items: str) -> None:
    assert not events_of(document(items, language=language, sections=((heading,),)))


def test_a_story_below_such_a_heading_is_told() -> None:
    story = "The river rises in the Thorn hills.|In 1911 the lower source was walled up by Anna Lenz."
    assert [event.date for event in events_of(document(story, sections=(("Sources",),)))] == ["1911"]


@pytest.mark.parametrize(
    "line",
    [
        "--Brown’s “Pastorals,” written before 1614.",
        "Charles II., in his Treatise on the Laws of Guernsey, 1682, page 126.",
        "In the title of his Legende MS. Bodleian, 1596, fol.",
    ],
)
def test_where_something_is_written_is_no_event(line: str) -> None:
    assert not events_of(document(line))

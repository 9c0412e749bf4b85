"""Diaries and logs: the day that opens an entry, and words shortened as their writers did."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.documents.entry_dates import is_entry_date, tells_when
from index.documents.sentences import split_sentences
from index.timeline.events import events_of

SENTENCES = [
    ("en", "Thursday 8 June 1944. Landed two hours late. Saw Col. Hay.", 2),
    ("en", "June 14th, 1831. — Capt. Wm. Barr dined with us. Fine weather.", 2),
    ("en", "Aug. 3. Walked to Ely with Chas. Dow.", 1),
    ("en", "He paid 3s. 6d. for it. The rest was owed.", 2),
    ("en", "Lat. 55° 12' N. The ship was slow.", 2),
    ("en", "Off Bamborough Cstl. Karl saw a sail. He wept.", 2),
    ("en", "It was 12 km. Karl walked it in a day.", 2),
    ("en", "She saw it on TV. Karl did not.", 2),
    ("en", "3 men. They came at night.", 2),
    ("en", "5 May. The hall was opened by Mr. Lee.", 1),
    ("ru", "14 июня 1831 года. Обедали у ген. Барра. Погода хорошая.", 2),
    ("ru", "Пн, 5 мая. Приехал стр. Власов.", 1),
    ("fr", "Le 14 juin 1831. Dîné chez M. Barre.", 1),
    ("fr", "14 juill. Le maire parla. Il pleuvait.", 2),
    ("de", "14. Juni 1831. Besuch bei Hrn. Voss. Regen.", 2),
    ("de", "Montag, 5. Mai. Ankunft in Bergen.", 1),
    ("es", "14 de junio de 1831. Cena con el Sr. Vial.", 1),
    ("tr", "14 Haziran 1831. Vali Halil Paşa geldi. Yağmur yağdı.", 2),
    ("kk", "14 маусым 1931 жыл. Оспан келді. Жаңбыр жауды.", 2),
    ("zh", "六月十四日。王先生来了。", 1),
    ("zh", "1931年6月14日 星期日 晴。王先生来了。", 1),
]


@pytest.mark.parametrize(("language", "text", "count"), SENTENCES)
def test_an_entry_goes_with_its_day_and_a_shortened_word_with_what_follows(
    language: str, text: str, count: int
) -> None:
    assert len(split_sentences(text, language)) == count


@pytest.mark.parametrize(
    ("head", "language"),
    [("3 men.", "en"), ("In May 1845.", "en"), ("May.", "en"), ("Saturday to Monday, 5.", "en"), ("5 5 May.", "en")],
)
def test_what_is_no_day_heads_no_entry(head: str, language: str) -> None:
    assert not is_entry_date(head, language)


DIARIES = [
    ("en", "My garden", ["14 April 2019", "2 May 2019"], ["Planted the beans today.", "The beans came up at last."]),
    ("ru", "Из тетради", ["3 сентября 1951 года", "17 октября 1951 года"], ["Приехали в село.", "Выпал первый снег."]),
    ("kk", "Жаңалықтар", ["2025 жылғы 4 ақпан", "2025 жылғы 9 сәуір"], ["Кітапхана ашылды.", "Жаңа жүйе қосылды."]),
    ("tr", "Günlük", ["3 Eylül 1951", "17 Ekim 1951"], ["Köye geldik.", "İlk kar yağdı."]),
    ("zh", "日记", ["1951年9月3日", "一九五一年十月十七日"], ["我们到了村里。", "村里下了第一场大雪，路都封了。"]),
    ("en", "My garden", ["14.04.2019", "2019-05-02"], ["Planted the beans today.", "The beans came up at last."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "days", "entries"), DIARIES)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["right above", "with a blank line"])
def test_days_on_lines_of_their_own_stand_before_their_entries_and_date_them(
    tmp_path: Path, language: str, title: str, days: list[str], entries: list[str], between: str
) -> None:
    text = "\n\n".join(f"{day}{between}{entry}" for day, entry in zip(days, entries, strict=True))
    (tmp_path / "diary.txt").write_text(f"{title}\n\n{text}\n", "utf-8")
    document = load(tmp_path / "diary.txt", tmp_path)
    assert [p.text.split(" ") for p in document.body] == [
        f"{day} {entry}".split(" ") for day, entry in zip(days, entries, strict=True)
    ]
    assert document.source.published is None
    assert [event.date for event in events_of(document)] == sorted(event.date for event in events_of(document))
    assert len(events_of(document)) == len(days)


def test_what_stands_under_the_heading_of_a_day_is_cited_with_it(tmp_path: Path) -> None:
    (tmp_path / "diary.md").write_text("# Diary\n\n## 3 April\n\nFrost in the night.\n\n## Plans\n\nMore beans.\n")
    assert [p.place for p in load(tmp_path / "diary.md", tmp_path).passages] == ["3 April, ¶ 1", "¶ 2"]


@pytest.mark.parametrize(
    ("heading", "language", "expected"),
    [
        ("3 April", "en", True),
        ("1998", "en", True),
        ("2.4.0 - 2025-09-18", "en", True),
        ("Version 2.1.3", "en", True),
        ("12 марта 2024 г.", "ru", True),
        ("2024年", "zh", True),
        ("The war of 1812 and its causes", "en", False),
        ("2001: A Space Odyssey", "en", False),
        ("Chapter 5", "en", False),
        ("Plans", "en", False),
    ],
)
def test_headings_that_tell_when_are_told_from_others(heading: str, language: str, expected: bool) -> None:
    assert tells_when(heading, language) is expected


LOG = """{title}

Tu 2.5.2023
Two queens marked, blue
Rain from noon on
Feeder borrowed from Ida, back by Sunday

Th 4.5.2023
Swarm in the pear tree
Caught it with the old box

Fr 5.5.
nothing

Sa 6.5.2023
Sold six jars at the gate
"""


@pytest.mark.parametrize(("name", "title"), [("log.md", "# Bees"), ("log.txt", "Bees")])
def test_each_line_of_an_entry_is_a_sentence_under_its_day(tmp_path: Path, name: str, title: str) -> None:
    (tmp_path / name).write_text(LOG.format(title=title), "utf-8")
    passages = load(tmp_path / name, tmp_path).passages
    assert [passage.quote(n) for passage in passages for n in range(len(passage.sentences))] == [
        "Tu 2.5.2023 Two queens marked, blue",
        "Rain from noon on",
        "Feeder borrowed from Ida, back by Sunday",
        "Th 4.5.2023 Swarm in the pear tree",
        "Caught it with the old box",
        "Fr 5.5. nothing",
        "Sa 6.5.2023 Sold six jars at the gate",
    ]
    days = [passage.text[slice(*sentence.parts[0].head)] for passage in passages for sentence in passage.sentences]
    assert days == ["Tu 2.5.2023"] * 3 + ["Th 4.5.2023"] * 2 + ["Fr 5.5.", "Sa 6.5.2023"]


@pytest.mark.parametrize("head", ["Su 7.5.", "Mo 8.5.2023", "8.5.2023"])
def test_a_day_in_figures_may_have_its_weekday_before_it(head: str) -> None:
    assert is_entry_date(head, "en")


@pytest.mark.parametrize("head", ["7.5.", "3.5 km", "Hall 7.5.2023"])
def test_figures_alone_and_other_words_are_no_day(head: str) -> None:
    assert not is_entry_date(head, "en")

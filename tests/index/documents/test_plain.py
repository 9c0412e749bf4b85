"""Plain text as it comes off the web: what is read off a page, and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.model import Document, Zone

NEWS = """\
Skip to content
Home
World
Home » World » Asia
Rail traffic through the dry port doubles
Opinion
By Jane Q. Doe and Ivan PETROV | July 5, 2024 | 4 min read
Share this article
Facebook
The dry port handled twice as many trains as before, the operator said. "It was a record," said Mr. Smith.

What changed
New cranes were bought in 2023. They lift 40 tonnes each.
Photo: A crane at work
Advertisement
- Trains: 1,200
- Cranes: 41

Why does it matter?
The line is the shortest way [1]. It saves ten days [2], the operator says.

Read more: Another story about trains
Tags: rail, port
References
1. Smith, J. (2020). Rails. Oxford.
2. https://example.org/rails
3.
Jane Q. Doe is a reporter in Almaty. She covers transport.
Related articles
Port opens to trucks
Cranes arrive by sea
Subscribe to our newsletter to get the best stories.
© 2024 The Daily. All rights reserved.
"""
NEWS_RU = """\
Товарооборот вырос на треть
Автор: Иван ПЕТРОВ
Опубликовано: 5 июля 2024 г.
Источник: Вестник торговли
Поделиться

В 2023 г. товарооборот вырос на 34 %. Об этом сообщил А. С. Иванов.

Читайте также: Поезда идут быстрее
Все права защищены.
"""
NEWS_ZH = """\
首页
两国贸易额创新高
来源：新华网
作者：张伟
发布时间：2024年7月5日 10:30
分享到：

今年上半年，两国贸易额达到两百亿美元[1]。这是历史最高水平。

责任编辑：李明
相关阅读
[1] 商务部网站。
"""
NEWS_TR = """\
Analiz
İki Ülke Arasında Ticaret Büyüyor
Yayın tarihi: 05.07.2024
Paylaş
Ticaret hacmi 2023 yılında %34 arttı.[1] 19. yüzyıldan beri yollar vardır.
Benzer Yazılar
[1] Ticaret Bakanlığı, 2024.
[2]
Dr. Ayşe YILMAZ
Dr. Ayşe YILMAZ
Ayşe Yılmaz, Ankara Üniversitesi mezunudur. İngilizce bilmektedir.
"""
BIOGRAPHY = "Ayşe Yılmaz, Ankara Üniversitesi mezunudur. İyi derecede İngilizce bilmektedir ve bir kitap yazmıştır.\n"
NEWS_KK = """\
Екі ел саудасы өсті
Күні: 2024 жылғы 5 шілде
Авторы: Айгүл Сәрсенова
Бөлісу
2023 жылы екі ел арасындағы сауда өсті және рекордқа жетті. Бұл туралы министрлік хабарлады.
Тағы оқыңыз: Пойыздар
"""


def read(folder: Path, text: str, name: str = "page.txt") -> Document:
    (folder / name).write_text(text, "utf-8")
    return load(folder / name, folder)


def texts(document: Document, zone: Zone) -> list[str]:
    return [passage.text for passage in document.passages if passage.zone is zone]


@pytest.mark.parametrize(
    ("page", "title", "author", "publisher", "language"),
    [
        (NEWS, "Rail traffic through the dry port doubles", "Jane Q. Doe, Ivan Petrov", None, "en"),
        (NEWS_RU, "Товарооборот вырос на треть", "Иван Петров", "Вестник торговли", "ru"),
        (NEWS_ZH, "两国贸易额创新高", "张伟", "新华网", "zh"),
        (NEWS_TR, "İki Ülke Arasında Ticaret Büyüyor", "Ayşe Yılmaz", None, "tr"),
        (NEWS_KK, "Екі ел саудасы өсті", "Айгүл Сәрсенова", None, "kk"),
    ],
    ids=["en", "ru", "zh", "tr", "kk"],
)
def test_the_imprint_is_read_off_a_page(
    tmp_path: Path, page: str, title: str, author: str, publisher: str | None, language: str
) -> None:
    source = read(tmp_path, page).source
    assert (source.title, source.author, source.publisher) == (title, author, publisher)
    assert (source.published, source.language) == ("2024-07-05", language)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Founded: 3 September 2011", None),
        ("Основан: 3 сентября 2011 года", None),
        ("Құрылған: 2011 жылғы 3 қыркүйек", None),
        ("成立时间：2011年9月3日", None),
        ("Kuruluş: 3 Eylül 2011", None),
        ("Last updated: 3 September 2011", "2011-09-03"),
        ("Yayın tarihi: 3 Eylül 2011", "2011-09-03"),
    ],
)
def test_the_day_of_what_is_told_is_not_that_of_the_page(tmp_path: Path, line: str, published: str | None) -> None:
    page = f"MARROW BOAT CLUB\n\n{line}\n\nThe club has two boats, a jetty and a hall that it lets to others.\n"
    assert read(tmp_path, page).source.published == published


def test_only_the_story_is_body(tmp_path: Path) -> None:
    document = read(tmp_path, NEWS)
    assert [(p.place, p.section, p.text[:9]) for p in document.body] == [
        ("¶ 1", (), "The dry p"),
        ("¶ 2", ("What changed",), "New crane"),
        ("¶ 3", ("What changed",), "Trains: 1"),
        ("¶ 4", ("Why does it matter?",), "The line "),
    ]
    assert len(texts(read(tmp_path, NEWS_RU), Zone.BODY)) == len(texts(read(tmp_path, NEWS_ZH), Zone.BODY)) == 1
    assert len(texts(read(tmp_path, NEWS_TR), Zone.BODY)) == len(texts(read(tmp_path, NEWS_KK), Zone.BODY)) == 1


def test_notes_are_passages_and_sentences_point_to_them(tmp_path: Path) -> None:
    document = read(tmp_path, NEWS)
    last = document.body[-1]
    assert last.text == "The line is the shortest way. It saves ten days, the operator says."
    assert [sentence.notes for sentence in last.sentences] == [("1",), ("2",)]
    assert [note.label for note in document.notes] == ["1", "2"]
    assert [p.place for p in document.passages if p.zone is Zone.NOTE] == ["note 1", "note 2"]


def test_biographies_are_about_and_in_their_own_language(tmp_path: Path) -> None:
    assert texts(read(tmp_path, NEWS), Zone.ABOUT)[-1].startswith("Jane Q. Doe is a reporter")
    page = (
        "A title of it\n\nThe story is long enough to be told in English, and so it is.\n\n"
        + "Dr. Ayşe YILMAZ\n" * 2
        + BIOGRAPHY
    )
    document = read(tmp_path, page)
    assert document.source.language == "en"
    abouts = [(p.place, p.language) for p in document.passages if p.zone is Zone.ABOUT]
    assert abouts == [("about the author", "en"), ("about the author", "tr")]


def test_a_section_about_a_person_is_no_biography(tmp_path: Path) -> None:
    document = read(
        tmp_path, "Envoys of old\n\nThey went west.\n\nZhang Qian\n\nZhang Qian was an envoy. He went west.\n"
    )
    assert document.body[-1].section == ("Zhang Qian",)
    assert document.source.author is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The dry port (Kazakh: құрғақ порт)[1] [2] is a yard. It is large.", "The dry port"),
        ("Two–Three relations[1] (known as X;) refer to the relations of two. It is so.", "Two–Three relations"),
        ("Сухой порт — это терминал. Он велик.", "Сухой порт"),
        ("陆港是一种港口。它很大。", "陆港"),
        ("Why do trains stop?\n\nThey stop since the gauge changes. It takes an hour.", "Why do trains stop?"),
        ("Kazakhstan\nFrom Wikipedia, the free encyclopedia\n\nIt is a country. It is large.", "Kazakhstan"),
        ("They went west and found it. It was good.", "page"),
    ],
)
def test_a_title_is_found_where_there_is_one(tmp_path: Path, text: str, title: str) -> None:
    assert read(tmp_path, text).source.title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Меню\n\nСуп гороховый — 300 ₽\nКаша овсяная — 200 ₽\n", "Меню"),
        ("Menu\n\nPea soup costs 3 pounds, and porridge 2.\n", "Menu"),
        ("Menu\nSearch\n\nPea soup is back\n\nPea soup costs 3 pounds again, and porridge 2.\n", "Pea soup is back"),
    ],
)
def test_a_line_alone_above_all_is_no_menu_of_a_site(tmp_path: Path, text: str, title: str) -> None:
    assert read(tmp_path, text).source.title == title


def test_what_an_encyclopedia_puts_around_its_text_is_left_out(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "Dry port\nFrom Wikipedia, the free encyclopedia\nCountry: | X |\n"
        "A dry port is a yard.[1] It is inland.[citation needed]\n"
        "Contents\n1 History\n2 Use\nHistory[edit]\nMain article: History of ports\n"
        "The first one was built in 1881.[2]\n"
        "== Use ==\nSee main article: Rail. Trains change gauge here.:33 It takes an hour.\n"
        "See also\nRail\nGauge\nReferences\n^ Smith, p. 4.\n^ Jones.\nExternal links\nOfficial site\n",
    )
    assert document.source.publisher == "Wikipedia"
    assert [(p.section, p.quote(0)) for p in document.body] == [
        ((), "A dry port is a yard."),
        (("History",), "The first one was built in 1881."),
        (("Use",), "Trains change gauge here."),
    ]
    assert [note.text for note in document.notes] == ["Smith, p. 4.", "Jones."]


def test_numbered_paragraphs_and_lists_in_the_story_are_no_notes(tmp_path: Path) -> None:
    page = "Steps of it\n\nThere are two steps.[1]\n\n1. Open the box.\n2. Close the box.\n\nThat is all.[2]\n"
    assert read(tmp_path, page).notes == ()


def test_teasers_that_the_story_repeats_are_left_out_and_others_kept(tmp_path: Path) -> None:
    story = (
        "\n\nIn short, the port grew by a third in the year. It is a record.\n\nMore ships came. They were larger.\n"
    )
    repeated = read(tmp_path, "The port in figures\n\nThe port grew by a third in the year." + story)
    kept = read(tmp_path, "The port in figures\n\nNobody expected any of this to happen." + story)
    assert (len(repeated.body), len(kept.body)) == (2, 3)

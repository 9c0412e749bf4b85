"""Lines of a menu that end in a bare sum are labels with prices; elsewhere a name and a figure is what it was."""

from __future__ import annotations

import pytest

from index.model import Kind
from tests.index.documents.units.conftest import Read, told

LINES = "Барсук 120\nВыдра 85\nЁж 60\n"


def fields(read: Read, text: str, suffix: str = ".md") -> list[str]:
    return [quote for _, kind, quote in told(read(text, suffix)) if kind is Kind.FIELD]


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_each_line_of_a_menu_is_a_name_and_its_price(read: Read, suffix: str) -> None:
    text = "Меню чайной\n\nЧАЙНАЯ\nСамса 140\nЛагман – 320\nЧай, чайник 150 / с молоком 180\nПо пятницам закрыто\n"
    assert fields(read, text, suffix) == ["Самса 140", "Лагман – 320", "Чай, чайник 150 / с молоком 180"]


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("# Hill Café", "Scone 3.20\nPot of tea 2.80\nSoup 12"),
        ("# Асхана", "Самса 350\nПалау 1 200\nШай 150"),
        ("# 菜单", "牛肉面 38\n春卷 18\n绿茶 12"),
        ("# Kafe", "Mercimek çorbası 90\nÇay 20\nTost 75"),
        ("# Speisekarte", "Suppe 6,50\nBrot 12\nKaffee 3,20"),
        ("# Буфет", "- Пирожок 45\n- Компот 30\n- Котлета 110"),
    ],
)
def test_pages_that_call_themselves_menus_in_each_language(read: Read, head: str, lines: str) -> None:
    assert fields(read, f"{head}\n\n{lines}\n") == [line.removeprefix("- ") for line in lines.split("\n")]


def test_a_price_is_found_by_the_heading_of_its_lines_and_by_what_prices_are_asked_by(read: Read) -> None:
    document = read("# Меню\n\nСУПЫ\nБорщ 230\nУха 290\nЛапша 210\n", ".md")
    contexts = [s.context for p in document.body for s in p.sentences if s.kind is Kind.FIELD]
    assert all("СУПЫ" in context and "стоимость" in context for context in contexts)


@pytest.mark.parametrize(
    "text",
    [
        f"# Наши кабинеты\n\n{LINES}",
        f"# Итоги забега\n\n{LINES}",
        "# Меню\n\nБорщ 230\nУха 290\n\nМеню меняется каждый день, спрашивайте.\n",
        "# Кафе у моста\n\nОткрыто с 1998\nМарка № 214\nДом 2019\n",
        "# Кафе у моста\n\nНам 20 лет.\nНас 12.\nМест 45.\n",
    ],
)
def test_a_name_with_a_figure_elsewhere_is_no_price(read: Read, text: str) -> None:
    assert fields(read, text) == []


TABLE = "# Кабинет «Лапа»\n\n| {} | {} | {} |\n|---|---|---|\n| Осмотр | 500 | 600 |\n| Прививка | 1400 | от 1700 |\n"


def contexts(read: Read, *heads: str) -> list[bool]:
    sentences = [s for p in read(TABLE.format(*heads), ".md").body for s in p.sentences if s.kind is Kind.ROW]
    return ["стоимость" in s.context for s in sentences]


def test_a_table_of_services_with_a_column_for_each_kind_tells_prices(read: Read) -> None:
    assert contexts(read, "Услуга", "кошка", "собака") == [True, True]


@pytest.mark.parametrize(
    "heads", [("Зал", "кошка", "собака"), ("Услуга", "кабинет", "собака"), ("Услуга", "Телефон", "Код")]
)
def test_other_columns_of_figures_are_no_prices(read: Read, heads: tuple[str, ...]) -> None:
    assert contexts(read, *heads) == [False, False]


@pytest.mark.parametrize("between", [", ", ","])
def test_a_line_of_an_index_is_looked_at_in_one_way_only(read: Read, between: str) -> None:
    numbers = between.join(str(100 + 7 * n) for n in range(24))
    assert fields(read, f"# Меню\n\nАббатства, {numbers} и другие\n\n{LINES}") == fields(read, f"# Меню\n\n{LINES}")

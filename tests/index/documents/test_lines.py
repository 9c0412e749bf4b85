"""Lines of a plain text, and which of them are one paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents.lines import (
    HANGING,
    bullet,
    ended_lines,
    is_amount,
    is_finished,
    is_lead_in,
    is_numbered,
    paragraphs,
)


def told(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


WRAPPED = """The ferry of Marrow was built in 1902 by a company
that had come from the north, and it crossed the
river four times a day until the bridge was opened
in the spring of 1931."""


def test_lines_that_end_at_one_width_in_mid_sentence_are_one_paragraph() -> None:
    assert told(WRAPPED) == [" ".join(WRAPPED.split("\n"))]
    assert len(told(f"{WRAPPED}\n\n{WRAPPED}")) == 2


def test_lines_that_are_whole_sentences_are_paragraphs() -> None:
    lines = ["The ferry of Marrow was built in 1902 by people of the north.", "It crossed the river four times a day."]
    assert told("\n".join(lines)) == lines


def test_chinese_lines_are_joined_without_a_blank() -> None:
    lines = [
        "马罗港的渡船建于一九零二年由北方来的一家公司建造它每",
        "天四次横渡大河直到一九三一年春天大桥通车人们仍然怀念",
        "那艘老渡船以及船长和他的狗还有那些漫长而安静的夏日黄",
        "昏。",
    ]
    assert told("\n".join(lines)) == ["".join(lines)]


def test_items_of_a_list_stay_apart_in_a_wrapped_text() -> None:
    found = told(f"{WRAPPED}\n\n- two oars\n- a rope\n1. Untie the boat.\n2. Row.")
    assert found[1:] == ["- two oars", "- a rope", "1. Untie the boat.", "2. Row."]


def test_short_lines_in_a_wrapped_text_are_short_on_purpose() -> None:
    """An address, a poem, what is needed for a meal: none of these lines was wrapped."""
    assert told(f"{WRAPPED}\n\n12 Quay Street\nMarrow\nNorland")[1:] == ["12 Quay Street", "Marrow", "Norland"]


def test_a_row_of_signs_underlines_a_heading() -> None:
    heading, text = paragraphs("The ferry\n=========\nIt was built in 1902.")
    assert (heading.text, heading.underline, heading.apart) == ("The ferry", "=", True)
    assert (text.text, text.underline) == ("It was built in 1902.", "")


@pytest.mark.parametrize(
    "text",
    ["The ferry was built in 1902.\n----", "A very long first line of text\n---"],
)
def test_a_row_below_a_sentence_or_far_shorter_than_the_line_underlines_nothing(text: str) -> None:
    assert all(not paragraph.underline for paragraph in paragraphs(text))


def test_a_headword_keeps_its_meaning_that_is_set_below_it() -> None:
    assert told("quern\n    a mill that is turned\n    by hand") == [f"quern{HANGING}a mill that is turned by hand"]


def test_lines_that_are_indented_alike_are_no_headword_with_its_meaning() -> None:
    page = "Notice\n\n    Office: 123 456\n    Porter: 654 321\n\n  quern\n      a mill"
    assert told(page) == ["Notice", "Office: 123 456", "Porter: 654 321", f"quern{HANGING}a mill"]


def test_which_paragraphs_stand_behind_a_blank_line() -> None:
    assert [p.apart for p in paragraphs("One.\nTwo.\n\nThree.")] == [True, False, True]


def test_a_page_break_parts_paragraphs() -> None:
    assert told("One page\fand another") == ["One page", "and another"]


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("- two oars", "two oars"),
        ("• two oars", "two oars"),
        ("– two oars", "two oars"),
        ("two oars", None),
        ("1. Row", None),
        ("-5 degrees", None),
    ],
)
def test_the_text_of_an_item(line: str, item: str | None) -> None:
    assert bullet(line) == item


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3. Close the lid.", True),
        ("(3) Close the lid.", True),
        ("3 lids", False),
        ("1984. A year", False),
        (f"3. {'x' * 300}", False),
    ],
)
def test_numbered_items(line: str, expected: bool) -> None:
    assert is_numbered(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("It sank.", True),
        ("It sank.”", True),
        ("It sank. [4]", True),
        ("沉了。", True),
        ("It sank", False),
        ("It sank,", False),
    ],
)
def test_how_a_sentence_ends(line: str, expected: bool) -> None:
    assert is_finished(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("300 g flour", True),
        ("½ lemon", True),
        ("1½ cups", True),
        ("2-3 eggs", True),
        ("1. Open the box", False),
        ("flour", False),
    ],
)
def test_quantities(line: str, expected: bool) -> None:
    assert is_amount(line) is expected


def test_what_announces_what_stands_below() -> None:
    assert is_lead_in("Ingredients:")
    assert is_lead_in("材料：")
    assert not is_lead_in("Ingredients")


@given(st.text(alphabet="ab .\n\t-1=。汉|:", max_size=200))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    """But for rows of signs, which only underline."""
    kept = [c for p in paragraphs(text) for c in p.text if c.isalnum()]
    assert kept == [c for c in text if c.isalnum()]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "出门前先把阳台的窗户关好锁上,雨天尤其要记得",
            "猫粮在厨房上面的柜子里,每天早晚各一勺",
            "浇花一周一次就够,阳台那盆不用浇",
            "快递放门口的鞋柜上面就可以,大件的麻烦请楼下便利店代收一下",
        ],
        [
            "Anahtar alt komşuda, akşam yediden sonra evde olur",
            "kedi maması mutfakta üst dolapta, sabah bir kaşık yeter",
            "Çiçeklere haftada bir kez su verin, salondakilere iki",
            "çöp kamyonu salı ve cuma sabahı erken geçiyor, geceden kapının önüne çıkarmayın",
        ],
    ],
    ids=["Chinese", "Turkish"],
)
def test_lines_with_room_for_what_stands_below_were_ended_on_purpose(lines: list[str]) -> None:
    """Who types one thing on a line sets no full stop, and may go on in small letters."""
    assert told("\n".join(lines)) == lines


def test_lines_of_a_timetable_are_lines_in_small_letters_as_well() -> None:
    text = "отпр. из порта: 6:20  8:05  12:40  17:15  19:50\nотпр. с мыса: 7:10  8:55  13:30\nпо воскресеньям рейса нет"
    assert [p.text for p in paragraphs(text)][:2] == text.split("\n")[:2]
    assert ended_lines(text)[0] == text.split("\n")[0]


def test_one_label_with_a_figure_makes_no_line_of_what_goes_on() -> None:
    text = "Комиссия из жильцов дома проверила подвал и крышу\nв составе: 5 человек"
    assert len(paragraphs(text)) == 1
    assert ended_lines(text) == (text,)


@pytest.mark.parametrize("blank", ["\xa0", ""])
def test_a_line_without_words_costs_nothing(blank: str) -> None:
    lines = (
        "Das lange Seil der Fähre über den Fluss bei Altdorf war",
        blank,
        "Von Hand gedreht und in der Werkstatt am Ufer geprüft bis",
        "Der Meister es am Abend vor dem Fest selbst in die Hand nahm und",
    )
    assert "\n".join(ended_lines("\n".join(lines))) == "\n".join(lines)

"""Rows of buttons on a phone, which cuts off what a label has too much."""

from __future__ import annotations

import pytest

from responses import Button, Message


def rows(*labels: str) -> list[list[str]]:
    said = Message.of("Which?").with_buttons(tuple(Button(label, "x") for label in labels))
    return [[button.text for button in row] for row in said.buttons]


def test_a_row_in_which_every_label_shows_whole_stays_a_row() -> None:
    assert rows("👍", "👎") == [["👍", "👎"]]
    assert rows("✓ Monday to Fri…", "Weekends") == [["✓ Monday to Fri…", "Weekends"]]
    assert rows("1", "2", "3", "4", "5", "6") == [["1", "2", "3", "4", "5", "6"]]


@pytest.mark.parametrize(
    "long",
    [
        "New York, United States",
        "Нью-Йорк, Америка Құрама Штаттары",
        "纽约（美利坚合众国）",
        "Sidney, Avustralya Federasyonu",
    ],
)
def test_a_label_that_a_neighbour_would_cut_has_a_row_for_itself(long: str) -> None:
    assert rows(long, "Panama") == [[long], ["Panama"]]
    assert rows("Panama", "Lima", long) == [["Panama", "Lima"], [long]]


def test_a_row_of_three_that_is_too_narrow_becomes_two_and_one() -> None:
    assert rows("📖 Оқу", "🗑 Алып тастау", "◀ Тізім") == [["📖 Оқу", "🗑 Алып тастау"], ["◀ Тізім"]]


def test_chinese_letters_take_the_room_of_two() -> None:
    assert rows("历史上的今天", "主题") == [["历史上的今天", "主题"]]
    assert rows("优先显示历史上的今天", "主题") == [["优先显示历史上的今天"], ["主题"]]


def test_no_button_is_lost_and_none_changes_its_place() -> None:
    labels = [f"{'x' * length}{length}" for length in range(1, 60)]
    assert [label for row in rows(*labels) for label in row] == labels


def test_an_empty_row_is_left_out() -> None:
    assert Message.of("None").with_buttons((), ()).buttons == ()

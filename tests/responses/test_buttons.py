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


SHORT, LONG = "Who paid?", "When was the harbour closed to ships?"


def offered(text: str, *questions: str) -> Message:
    return Message.of(text).offering([Button(question, f"q:{n}") for n, question in enumerate(questions)], (BACK,))


BACK = Button("Back", "b")


def test_questions_that_show_whole_are_buttons_one_below_the_other() -> None:
    said = offered("Try:", SHORT, "Why?")
    assert said.plain == "Try:"
    assert [[button.text for button in row] for row in said.buttons] == [[SHORT], ["Why?"], ["Back"]]


@pytest.mark.parametrize(("text", "gap"), [("Try:", "\n"), ("试试：", "\n"), ("Hello.", "\n\n")])
def test_where_one_would_be_cut_they_stand_in_the_text_and_buttons_have_their_numbers(text: str, gap: str) -> None:
    said = offered(text, SHORT, "<b>" + LONG)
    assert said.plain == f"{text}{gap}1. {SHORT}\n2. <b>{LONG}"
    assert "&lt;b&gt;" in said.html
    assert [[(button.text, button.press) for button in row] for row in said.buttons] == [
        [("1", "q:0"), ("2", "q:1")],
        [("Back", "b")],
    ]


def test_one_alone_that_would_be_cut_stands_in_the_text_and_the_button_says_what_it_does() -> None:
    said = Message.of("Try:").offering([Button(LONG, "q:0", alone="Ask this")], (BACK,))
    assert said.plain == f"Try:\n• {LONG}"
    assert [[(button.text, button.press) for button in row] for row in said.buttons] == [
        [("Ask this", "q:0")],
        [("Back", "b")],
    ]


def test_without_questions_the_message_stays_as_it_is() -> None:
    assert offered("Nothing.").plain == "Nothing."
    assert offered("Nothing.").buttons == ((BACK,),)

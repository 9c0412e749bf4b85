"""A question is the heading of its answer, however both are marked, and is never quoted."""

from __future__ import annotations

import pytest

from index.model import Kind
from tests.index.documents.units.conftest import Read, told

ASKED, SAID, ASKED_TOO, SAID_TOO = "May I park here?", "Yes, behind the barn.", "Is the mill open?", "On Sundays."
STYLES = {
    "marks": f"Q: {ASKED}\n\nA: {SAID}\n\nQ: {ASKED_TOO}\n\nA: {SAID_TOO}\n",
    "marks in one paragraph": f"Q: {ASKED}\nA: {SAID}\n\nQ: {ASKED_TOO}\nA: {SAID_TOO}\n",
    "marks in one line": f"Q: {ASKED} A: {SAID}\n\nQ: {ASKED_TOO} A: {SAID_TOO}\n",
    "numbered marks": f"Q1: {ASKED}\nA1: {SAID}\n\nQ2. {ASKED_TOO}\nA2. {SAID_TOO}\n",
    "words": f"Question: {ASKED}\nAnswer: {SAID}\n\nQuestion: {ASKED_TOO}\nAnswer: {SAID_TOO}\n",
    "bold": f"**{ASKED}**\n{SAID}\n\n**{ASKED_TOO}**\n\n{SAID_TOO}\n",
    "bold marks": f"**Q:** {ASKED}\n**A:** {SAID}\n\n**Q:** {ASKED_TOO}\n**A:** {SAID_TOO}\n",
    "plain": f"{ASKED}\n\n{SAID}\n\n{ASKED_TOO}\n\n{SAID_TOO}\n",
    "headings": f"## {ASKED}\n\n{SAID}\n\n## {ASKED_TOO}\n\n{SAID_TOO}\n",
    "a numbered list": f"1. {ASKED}\n\n   {SAID}\n\n2. {ASKED_TOO}\n\n   {SAID_TOO}\n",
    "bold with the answer behind": f"**{ASKED}** {SAID}\n\n**{ASKED_TOO}** {SAID_TOO}\n",
    "a table": f"| Question | Answer |\n|---|---|\n| {ASKED} | {SAID} |\n| {ASKED_TOO} | {SAID_TOO} |\n",
    "a list": f"- **{ASKED}**\n  {SAID}\n- **{ASKED_TOO}**\n  {SAID_TOO}\n",
}


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES)
def test_questions_become_headings_of_their_answers(read: Read, text: str) -> None:
    document = read(f"# Of the mill\n\n{text}", ".md")
    assert told(document) == [((ASKED,), Kind.ANSWER, SAID), ((ASKED_TOO,), Kind.ANSWER, SAID_TOO)]


@pytest.mark.parametrize("style", ["marks", "marks in one paragraph", "words", "plain", "numbered marks"])
def test_of_a_plain_text_too(read: Read, style: str) -> None:
    document = read(f"Of the mill\n\nThe mill stands in Aldery.\n\n{STYLES[style]}", ".txt")
    assert told(document)[1:] == [((ASKED,), Kind.ANSWER, SAID), ((ASKED_TOO,), Kind.ANSWER, SAID_TOO)]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("В: Где касса?\nО: У входа.", "Где касса?", "У входа."),
        ("Вопрос 2: Где касса?\n\nОтвет: У входа.", "Где касса?", "У входа."),
        ("С: Касса қайда?\nЖ: Кіреберісте.", "Касса қайда?", "Кіреберісте."),
        ("Сұрақ: Касса қайда?\nЖауап: Кіреберісте.", "Касса қайда?", "Кіреберісте."),
        ("问：售票处在哪里？\n答：在入口处。", "售票处在哪里？", "在入口处。"),
        ("S: Gişe nerede?\nC: Girişte.", "Gişe nerede?", "Girişte."),
        ("Soru 1: Gişe nerede?\nCevap: Girişte.", "Gişe nerede?", "Girişte."),
    ],
)
def test_marks_of_every_language(read: Read, text: str, question: str, answer: str) -> None:
    document = read(text + "\n", ".md")
    assert told(document) == [((question,), Kind.ANSWER, answer)]


def test_an_answer_may_be_long_and_hold_a_list(read: Read) -> None:
    document = read("Q: What shall I bring?\n\nA: Please bring:\n\n- a rope\n- a lamp\n\nThe rest is here.\n", ".md")
    assert [(section, text) for section, _, text in told(document)] == [
        (("What shall I bring?",), text) for text in ("Please bring:", "a rope", "a lamp", "The rest is here.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mill was sold.\n\nBut why?\n\nNobody knows.\n",
        "- What did Ada see?\n- Why did she leave?\n",
        "## To discuss\n\nQ: Who was Ada?\n\nQ: Why did she leave?\n",
    ],
    ids=["a figure of speech", "questions without answers", "marked ones without answers"],
)
def test_other_questions_stay_text(read: Read, text: str) -> None:
    quotes = [quote for _, _, quote in told(read(text, ".md"))]
    assert sum("?" in quote for quote in quotes) == text.count("?")


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_of_a_list_of_open_questions_none_answers_another(read: Read, suffix: str) -> None:
    text = "# The mill\n\nOpen questions:\n\n- who built the weir?\n- did Ada own the mill?\n- find the deed of sale\n"
    document = read(text.replace("# ", "") if suffix == ".txt" else text, suffix)
    assert not [kind for _, kind, _ in told(document) if kind is Kind.ANSWER]
    assert not [section for section, _, _ in told(document) if any("?" in heading for heading in section)]

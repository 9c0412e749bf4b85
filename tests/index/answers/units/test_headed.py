"""Questions that a heading asks or answers: what stands below it is shown."""

from __future__ import annotations

import pytest

from tests.index.answers.units.asking import Ask, first

MANUAL = """# {}

## {}

{}

## {}

{}
"""


@pytest.mark.parametrize(
    ("parts", "question", "language", "shown"),
    [
        (
            ("Hob H3", "What is in the box", "The hob, a frame, four screws.", "Moving", "Put the hob into its box."),
            "What's in the box?", "en", "The hob, a frame, four screws.",
        ),
        (
            ("Плита П3", "Что в коробке", "Плита, рамка, четыре винта.", "Переезд", "Уберите плиту в коробку."),
            "Что в коробке?", "ru", "Плита, рамка, четыре винта.",
        ),
        (
            (
                "Демалыс орны", "Тыйым салынады", "Ағаш кесуге, от жағуға.", "Жалпы",
                "Су жағасында тыйым белгісі тұр. Бұл ережелер барлық қонақтарға арналған, оларды бәрі сақтайды."),
            "Не істеуге тыйым салынады?", "kk", "Ағаш кесуге, от жағуға.",
        ),
        (
            ("Ocak O3", "Kutunun içindekiler", "Ocak, çerçeve, dört vida.", "Taşıma", "Ocağı kutuya koyun."),
            "Kutunun içindekiler neler?", "tr", "Ocak, çerçeve, dört vida.",
        ),
        (
            ("灶具说明", "装箱清单", "灶具一台，支架一个，螺丝四颗。", "搬家", "把灶具放回箱里。"),
            "装箱清单是什么？", "zh", "灶具一台，支架一个，螺丝四颗。",
        ),
    ],
)  # fmt: skip
def test_a_heading_that_asks_the_same_brings_what_is_below_it(
    ask: Ask, parts: tuple[str, ...], question: str, language: str, shown: str
) -> None:
    answer = ask(MANUAL.format(*parts), question, language)
    assert answer is not None
    assert [citation.quote for citation in answer.citations] == [shown]


def test_below_a_heading_of_several_words_the_document_says_the_rest(ask: Ask) -> None:
    text = MANUAL.format(
        "Kettle K2", "Before first use", "1. Rinse it.\n2. Boil it dry.", "Use", "The kettle is quick."
    )
    answer = ask(text, "What must I do with the kettle before first use?", "en")
    assert answer is not None
    assert "1. Rinse it." in answer.citations[0].quote
    assert "2. Boil it dry." in answer.citations[0].quote


def test_a_heading_that_asks_the_same_answers_no_question_for_a_figure_without_one(ask: Ask) -> None:
    text = MANUAL.format(
        "Lido", "Fees", "They are paid at the desk.", "Else", "The fees of the lido were once 2 euros."
    )
    answer = ask(text, "How much are the fees?", "en")
    assert answer is None or "2 euros" in answer.citations[0].quote


def test_a_brief_paragraph_is_about_its_heading(ask: Ask) -> None:
    rules = "# Дом\n\n## Вывоз мусора\n\nПо вторникам с 8 до 10 часов.\n\n## Стоянка\n\nТолько во дворе.\n"
    assert first(ask(rules, "когда вывозят мусор", "ru"))[0] == "По вторникам с 8 до 10 часов."
    assert first(ask(rules, "мусор", "ru"))[0] == "По вторникам с 8 до 10 часов."


CHANGES = "# Changelog\n\n## 2.4.0 - 2025-09-18\n\n- CSV\n- Faster maps\n\n## 2.3.0 - 2025-05-20\n\n- New: dark theme\n"


def test_when_a_version_came_is_told_by_its_heading(ask: Ask) -> None:
    answer = ask(CHANGES, "when did version 2.3.0 come out?", "en")
    assert answer is not None
    assert [(c.quote, c.place) for c in answer.citations] == [("New: dark theme", "2.3.0 - 2025-05-20, ¶ 2")]


def test_a_version_that_is_not_there_is_not_answered_by_another(ask: Ask) -> None:
    assert ask(CHANGES, "what's new in 3.0?", "en") is None
    assert ask(CHANGES, "when was 2.5.0 released?", "en") is None

"""An item of a list without a figure doesn't tell how many, however well its words are met."""

from __future__ import annotations

from tests.index.answers.units.asking import Ask, first

DUTIES = """# Kitchen lead

What you do:

- train new cooks
- report what is missing to the store manager, Ida Roe
- lead a crew of nine helpers
"""


def test_an_item_without_a_figure_is_no_answer_to_how_many(ask: Ask) -> None:
    assert ask(DUTIES, "How many people would I manage?", "en") is None


def test_one_with_a_figure_is(ask: Ask) -> None:
    assert first(ask(DUTIES, "How many helpers are in the crew?", "en"))[0].endswith("lead a crew of nine helpers")

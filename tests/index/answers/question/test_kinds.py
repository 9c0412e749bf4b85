"""What sort of thing a question asks for, where a word of it alone would say another."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.question.analysis import kind_of, understand
from index.answers.question.kind import Kind


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("en", "Where is my deposit?", Kind.WHERE),
        ("en", "Who pays the rent?", Kind.WHO),
        ("en", "Can I pay the rent in cash?", Kind.YES_NO),
        ("en", "How do I pay the fee?", Kind.WHAT),
        ("en", "What is the deposit?", Kind.HOW_MUCH),
        ("en", "rent of the studio", Kind.HOW_MUCH),
        ("ru", "Куда платить взнос?", Kind.WHERE),
        ("ru", "Как оплатить взнос?", Kind.WHAT),
        ("ru", "стоимость взноса", Kind.HOW_MUCH),
    ],
)
def test_a_word_for_a_sum_asks_for_one_unless_something_else_is_asked(language: str, question: str, kind: Kind) -> None:
    assert kind_of(question, language) is kind


@pytest.mark.parametrize(
    ("question", "is_a_duration"),
    [
        ("how long is the park open in summer?", True),
        ("how long are parcels kept?", True),
        ("how long is the bridge?", False),
    ],
)
def test_how_long_something_is_open_asks_for_hours_and_no_length(question: str, is_a_duration: bool) -> None:
    asked = understand(question, "en").measure
    assert bool(asked & token_flags.LENGTH) is not is_a_duration


@pytest.mark.parametrize(
    ("language", "question", "measure"),
    [
        ("tr", "Aidat ne kadar arttı?", token_flags.MONEY | token_flags.PERCENT),
        ("tr", "Aidat ne kadar?", token_flags.MONEY),
        ("zh", "房租涨了多少？", token_flags.MONEY | token_flags.PERCENT),
    ],
)
def test_how_much_a_price_changed_is_told_as_a_sum_or_a_share(language: str, question: str, measure: int) -> None:
    assert understand(question, language).measure == measure

"""Which way something goes: a question and the words of a sentence in, whether it is the other way out."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.matching.told import Told
from index.answers.ranking.near_misses.directions import goes_the_other_way
from index.language.analysis import words


def turned(question: str, sentence: str, language: str = "en") -> bool:
    surfaces = [word.surface for word in words(sentence, language)]
    return goes_the_other_way(understand(question, language), Told(surfaces, [-1] * len(surfaces), [0] * len(surfaces)))


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("How much was imported from Sudmark?", "Exports to Sudmark were 9 tons.", True),
        ("How much was imported from Sudmark?", "Exports from Sudmark were 9 tons.", False),
        ("How much was imported from Sudmark?", "Exports from Sudmark and to Sudmark were 9 tons.", False),
        ("How much was imported from Sudmark?", "Exports to Orlen were 9 tons.", False),
        ("How much was imported from Sudmark?", "Sudmark exported 9 tons.", False),
        ("How much was imported from Sudmark?", "The road to Sudmark was 9 km long.", False),  # nothing was moved
        ("How much was imported from Sudmark to Sudmark?", "Exports to Sudmark were 9 tons.", False),
        ("How much was exported to Sudmark?", "Imports from Sudmark were 9 tons.", True),
        ("How much was exported to the Sudmarks?", "Imports from the Sudmark people were 9 tons.", True),
        ("How much was exported to Orla?", "Imports from Orlando were 9 tons.", True),  # four letters begin a name
        ("How much was exported to Orm?", "Imports from Orm were 9 tons.", True),
        ("How much was imported and exported from Sudmark?", "Exports to Sudmark were 9 tons.", False),  # both ways
        ("How much of it is from Sudmark?", "Exports to Sudmark were 9 tons.", False),
        ("How much was imported from 2008?", "Exports to 2008 were 9 tons.", False),  # a year is no place
        ("How far from Sudmark was it exported?", "It was exported 9 km to Sudmark.", False),
        ("How much was imported from (Sudmark)?", "Exports to Sudmark were 9 tons.", False),
    ],
)
def test_a_place_is_where_from_or_where_to(question: str, sentence: str, other: bool) -> None:
    assert turned(question, sentence) is other


@pytest.mark.parametrize(
    ("language", "question", "sentence", "other"),
    [
        ("en", "What did the mill sell?", "The mill bought 9 tons of cloth.", True),
        ("en", "What did the mill buy?", "The mill sold 9 tons of cloth.", True),
        ("en", "What did the mill buy?", "The mill sold oats and bought rye.", False),
        ("en", "What did the mill buy?", "Orlen sold the mill 9 tons of cloth.", False),  # to the mill
        ("en", "What did the mill buy?", "Orlen sold oats.", False),
        ("en", "What did the mill buy?", "To the mill Orlen sold oats.", False),
        ("en", "How much from the mill did you buy?", "The mill sold 9 tons.", False),
        ("ru", "Сколько зерна купили из Пензы?", "В Пензу продали 9 тонн зерна.", True),
        ("en", "What did it buy, the mill?", "The mill sold 9 tons of cloth.", False),  # who bought stands before it
        ("en", "What did the mill of Orlen buy?", "The mill sold 9 tons of cloth.", False),  # Orlen stands between
        ("en", "What did Orlen buy from the mill?", "The mill sold oats to Orlen.", False),
        ("en", "How much did the mill import?", "The mill exports 9 tons.", True),
        ("en", "How much is the import of the mill?", "Its import is 8, its export 9 tons.", False),
        ("ru", "Что продал завод?", "Завод купил 9 тонн ткани.", True),  # who did it stands behind the deed
        ("ru", "Что завод продал?", "Завод купил 9 тонн ткани.", True),
        ("ru", "Что продал Орлену завод?", "Завод купил 9 тонн ткани.", False),
        ("ru", "Что продал завод?", "Орлен купил завод.", False),
        ("en", "What sells the mill?", "The mill bought 9 tons of cloth.", False),
        ("zh", "阿卜杜拉赫曼出口了什么？", "阿卜杜拉赫曼进口了布。", True),
        ("de", "Was kaufte die Fabrik aus Orlen?", "Die Fabrik verkaufte 9 Tonnen.", False),  # no words are known
    ],
)
def test_who_gives_does_not_get(language: str, question: str, sentence: str, other: bool) -> None:
    assert turned(question, sentence, language) is other

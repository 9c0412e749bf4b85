"""Short names that only a reader of the whole document understands."""

from __future__ import annotations

import pytest

from index.facts import facts_of
from index.facts.short_names import naming_of
from index.model import Document, Passage, Sentence, Source

STORY = (
    "Edward John Noble owned a chain of drugstores in New York.",
    "The Federal Communications Commission (FCC) forced the Radio Corporation to sell its Blue Network.",
    "The commission gave its reasons, and Noble paid eight million dollars.",
    "Troops of the Soviet Union marched through East Germany and through New England.",
    "The Soviet army stayed in Germany, and in England nobody cared.",
    "Germany and England protested, but the church of Saint Paul was lost.",
    "General Dieskau fell, and Dieskau's men fled to the Huguenots of French Canada.",
)


def told(*sentences: str, title: str = "The Blue Network") -> Document:
    text, spans = "", []
    for sentence in sentences:
        text += " " if text else ""
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        text += sentence
    source = Source("a.md", title, "en")
    return Document(source, (Passage("a.md", 0, "¶ 1", text, tuple(spans), language="en"),))


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("In 1951, Noble held more than half of the shares of ABC.", ["Noble"]),
        ("In 1951, Edward John Noble held half of the shares of ABC, and Noble sold them.", []),
        ("On 12 October 1943, the Commission authorized the purchase.", ["Commission"]),
        ("On 12 October 1943, the Federal Communications Commission authorized the purchase.", []),
        ("On 12 October 1943, the FCC authorized the purchase.", ["FCC"]),
        ("On 12 October 1943, the Federal Communications Commission (FCC) authorized it.", []),
        ("When Dieskau fell in 1755, his men fled to Canada.", ["Dieskau"]),
        ("In 1939 Germany attacked Poland, and England declared war.", []),
        ("In 1939 Soviet troops entered Poland.", []),
    ],
)
def test_a_name_that_is_given_in_full_elsewhere_is_short(sentence: str, short: list[str]) -> None:
    assert list(naming_of(told(*STORY)).short_names(sentence)) == short


def test_whom_the_title_names_everybody_knows() -> None:
    assert "Noble" in naming_of(told(*STORY)).short
    assert "Noble" not in naming_of(told(*STORY, title="Edward Noble")).short


def test_a_sentence_with_a_short_name_is_no_fact() -> None:
    story = (*STORY, "In 1951, Noble held more than half of the shares of the American Broadcasting Company.")
    assert [fact.text for fact in facts_of(told(*story)) if "1951" in fact.text] == []


def test_a_word_is_a_name_if_it_mostly_has_a_capital() -> None:
    known = naming_of(told("Men of Kazan read The Times, and the men of Kazan liked the news.")).known
    assert "Kazan" in known
    assert "The" not in known

"""What a figure or a date is asked of, and what is told of another name."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.near_misses.absent_names import lacks_the_name
from index.model import Answer, Document, Passage, Sentence, Source
from tests.index.answers.ranking.one_sentence import engine, found

KNOWN = "Norbury and the castle of Ada Kestrel lie on the river."
"""In another document, so that the names are none that the documents don't have."""
TOLD = "The plague killed some 40,000 people in Sudbury."


def first(question: str, told: str, title: str = "Chronicle", section: tuple[str, ...] = ()) -> str | None:
    """The first sentence of the answer; None for a refusal."""
    documents = []
    for name, text, headings in (("a.txt", told, section), ("b.txt", KNOWN, ())):
        passage = Passage(name, 0, "¶ 1", text, (Sentence(0, len(text)),), headings, language="en")
        documents.append(Document(Source(name, title if name == "a.txt" else "Rivers", "en"), (passage,)))
    reply = Engine(Unindexed(documents)).answer(question, "en")
    return reply.citations[0].quote if isinstance(reply, Answer) else None


ASKED = "How many people did the plague kill in {}?"


def test_what_is_told_of_another_name_is_no_answer() -> None:
    assert first(ASKED.format("Sudbury"), TOLD) == TOLD
    assert first(ASKED.format("Norbury"), TOLD) is None
    assert first("Did the plague kill many people in Norbury?", TOLD) is None
    assert first("When did the plague kill people in Norbury?", f"In 1466 {TOLD[0].lower()}{TOLD[1:]}") is None


@pytest.mark.parametrize(
    ("told", "title", "section"),
    [
        ("The plague killed some 40,000 people.", "Chronicle", ()),  # no other name: of whom it is told is open
        (TOLD, "Norbury", ()),
        (TOLD, "Chronicle", ("Norbury",)),
        (TOLD + " Norbury was spared.", "Chronicle", ()),
    ],
)
def test_a_name_may_stand_elsewhere(told: str, title: str, section: tuple[str, ...]) -> None:
    assert first(ASKED.format("Norbury"), told, title, section) == told


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("How many books did Ada Kestrel sell?", "Kestrel sold 40,000 books in Sudbury.", False),
        ("How many books did Ada Kestrel sell?", "The Marten family sold 40,000 books in Sudbury.", True),
        ("Who sold the books of Ada Kestrel?", "The Marten family sold 40,000 books in Sudbury.", False),
    ],
)
def test_part_of_a_name_will_do(question: str, told: str, lacks: bool) -> None:
    _, f = found("en", question, told)
    known = engine("en", KNOWN).collection
    assert lacks_the_name(known, f.question, f.evidence, 0) is lacks


@pytest.mark.parametrize("asked", ["Parisian", "the USA", "the U.S.", "Peru", "Norberry"])
def test_what_may_be_said_otherwise_is_not_missed(asked: str) -> None:
    """Nothing follows from an adjective, an abbreviation, a country and a name that is spelt so nowhere."""
    told = "40,000 people died in Sudbury."
    _, f = found("en", f"How many people of {asked} died?", told)
    known = engine("en", f"{KNOWN} Parisian guests came from Peru, the USA and the U.S. coast.").collection
    assert not lacks_the_name(known, f.question, f.evidence, 0)

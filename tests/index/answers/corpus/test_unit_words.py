"""What sentences are found by without holding it."""

from __future__ import annotations

from index.answers.corpus.unit_words import BRIEF, context_of
from index.model import Passage, Sentence


def test_a_brief_paragraph_is_found_by_its_heading_and_a_long_one_by_its_own_words() -> None:
    for text, found_by in (("Only in the yard.", ("Parking",)), ("x" * (BRIEF + 1), ())):
        passage = Passage("a.md", 0, "¶ 1", text, (Sentence(0, len(text)),), section=("Rules", "Parking"))
        assert context_of(passage, passage.sentences[0]) == found_by

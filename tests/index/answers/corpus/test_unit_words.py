"""What sentences are found by without holding it, and what their words can answer."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.corpus.unit_words import BRIEF, context_of, flags_of
from index.language.analysis import words
from index.model import Kind, Part, Passage, Sentence


def test_a_brief_paragraph_is_found_by_its_heading_and_a_long_one_by_its_own_words() -> None:
    for text, found_by in (("Only in the yard.", ("Parking",)), ("x" * (BRIEF + 1), ())):
        passage = Passage("a.md", 0, "¶ 1", text, (Sentence(0, len(text)),), section=("Rules", "Parking"))
        assert context_of(passage, passage.sentences[0]) == found_by


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        (Kind.FIELD, "Decided: Paint the old boat shed by May.", []),
        (Kind.FIELD, "Chair: Ada", ["Ada"]),
        (Kind.FIELD, "Decided: Ada Holm paints the old shed.", ["Ada", "Holm"]),
        (Kind.TURN, "Ada: Paint dries in the sun.", []),
        (Kind.TURN, "Ada: Ivo Marten called.", ["Ivo", "Marten"]),
    ],
)
def test_the_first_word_behind_a_label_or_speaker_is_no_name_by_its_capital(
    kind: Kind, text: str, names: list[str]
) -> None:
    head = text.index(":") + 1
    part = Part((0, head), (head + 1, len(text)))
    passage = Passage("a.md", 0, "¶ 1", text, (Sentence(0, len(text), (), kind, (part,)),))
    found = words(text, "en")
    told = flags_of(passage, passage.sentences[0], text, found)
    named = [w for w, mark in zip(found, told, strict=True) if mark & token_flags.NAME and w.start > head]
    assert [text[w.start : w.end] for w in named] == names

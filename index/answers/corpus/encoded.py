"""What an encoder reads of a sentence: it, what it is found by without holding it, and the title of its work."""

from __future__ import annotations

from index.meaning import vectors
from index.model import Passage, Sentence


def text(title: str, passage: Passage, sentence: Sentence, context: tuple[str, ...]) -> str:
    """`context` are words of its unit, see `arrays.context_of`: the question that it answers, its label."""
    said = passage.text[sentence.start : sentence.end]
    return vectors.text(title, " ".join(filter(None, (*context, said))))


def key(title: str, passage: Passage, sentence: Sentence, context: tuple[str, ...]) -> int:
    """Names that text, wherever it stands: see `meaning.vectors`."""
    return vectors.key("", text(title, passage, sentence, context))

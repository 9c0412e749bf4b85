"""What an encoder reads of a sentence: it, what it is found by without holding it, and the title of its work. And
which words it reads one by one."""

from __future__ import annotations

from collections.abc import Sequence

from index.meaning import vectors
from index.model import Passage, Sentence


def text(title: str, passage: Passage, sentence: Sentence, context: tuple[str, ...]) -> str:
    """`context` are words of its unit, see `arrays.context_of`: the question that it answers, its label."""
    said = passage.text[sentence.start : sentence.end]
    return vectors.text(title, " ".join(filter(None, (*context, said))))


def words(surfaces: Sequence[str], terms: Sequence[str]) -> list[str]:
    """The words of documents whose meaning is looked at: those that carry a sentence, and no figures; each once."""
    return list(dict.fromkeys(s for s, t in zip(surfaces, terms, strict=True) if t and len(s) > 1 and s.isalpha()))


def key(title: str, passage: Passage, sentence: Sentence, context: tuple[str, ...]) -> int:
    """Names that text, wherever it stands: see `meaning.vectors`."""
    return vectors.key("", text(title, passage, sentence, context))

"""One document, a question, and what of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

Ask = Callable[..., Answer | None]


def asking(page: Path) -> Ask:
    """What is answered to a question on a text, written as a file of this name; None for a refusal."""

    def answered(text: str, question: str, language: str = "en") -> Answer | None:
        page.write_text(text, "utf-8")
        reply = Engine(Unindexed([load(page, page.parent)])).answer(question, language)
        return reply if isinstance(reply, Answer) else None

    return answered


def first(answer: Answer | None) -> tuple[str, list[str]]:
    """The first quote and what stands out in it."""
    assert answer is not None
    citation = answer.citations[0]
    return citation.quote, [citation.quote[start:end] for start, end in citation.highlights]

"""What tests of facts look at."""

from __future__ import annotations

from index.facts.criteria import stated
from index.model import Document, Fact


def facts_of(document: Document) -> tuple[Fact, ...]:
    """The facts of a document, in the order of reading, by rules."""
    return stated(document).facts

"""What tests of facts look at."""

from __future__ import annotations

from index.facts.criteria import stated
from index.model import Document, Fact
from index.timeline.story import Story


def facts_of(document: Document, story: Story | None = None) -> tuple[Fact, ...]:
    """The facts of a document, in the order of reading, by rules."""
    return stated(document, story).facts

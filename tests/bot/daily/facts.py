"""Facts to post, made for tests."""

from __future__ import annotations

from index.model import Citation, Fact, Source

SOURCE = Source(document="en/made.md", title="Made for tests", language="en", publisher="Nobody")


def fact(key: str, date: str | None = None, topics: tuple[str, ...] = ()) -> Fact:
    text = f"This is the fact called {key}."
    citation = Citation(SOURCE, "en/made.md#1", "¶ 1", text, (0, 0))
    return Fact(id=key, text=text, citation=citation, date=date, topics=topics)


def plain_facts(count: int) -> list[Fact]:
    return [fact(f"plain-{n:04}") for n in range(count)]

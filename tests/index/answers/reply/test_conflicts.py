from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.reply.conflicts import differ
from index.model import Citation, Source


def cite(document: str, quote: str, bold: str) -> Citation:
    start = quote.index(bold)
    return Citation(
        Source(document, document, "en"),
        f"{document}#0",
        "¶ 1",
        quote,
        (0, 0),
        highlights=((start, start + len(bold)),),
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("January 3, 1992", "1992", False),
        ("January 3, 1992", "January 1992", False),
        ("3 January 1992", "January 1992", False),
        ("1931", "the 1930s", False),
        ("January 3, 1992", "May 1992", True),
        ("1992", "1993", True),
    ],
)
def test_dates_that_contain_one_another_agree(one: str, other: str, expected: bool) -> None:
    question = understand("When was the bridge opened?", "en")
    opened = [cite(name, f"The bridge was opened in {date}.", date) for name, date in (("a", one), ("b", other))]
    assert differ(question, *opened) is expected


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        ("How many clubs closed?", ("About 6% closed.", "6%"), ("Seven clubs closed.", "Seven"), False),
        ("How many clubs closed?", ("Nine clubs closed.", "Nine"), ("Seven clubs closed.", "Seven"), True),
        ("How many clubs closed?", ("7 clubs closed.", "7"), ("Seven clubs closed.", "Seven"), False),
        ("How many clubs closed?", ("Nine rooms closed.", "Nine"), ("Seven clubs closed.", "Seven"), False),
        ("How long is it?", ("It is 5 km long.", "5 km"), ("It is 3 miles long.", "3 miles"), False),
        ("How long is it?", ("It is 5 km long.", "5 km"), ("It is 6 km long.", "6 km"), True),
    ],
)
def test_only_figures_of_the_same_thing_can_disagree(
    question: str, one: tuple[str, str], other: tuple[str, str], expected: bool
) -> None:
    assert differ(understand(question, "en"), cite("a", *one), cite("b", *other)) is expected

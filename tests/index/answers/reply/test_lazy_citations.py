"""What 'more' would show is cited when it is looked at, once."""

from __future__ import annotations

from collections.abc import Sequence

from index.answers.reply.lazy_citations import Later
from index.model import Citation, Source


def test_nothing_is_cited_until_someone_looks_and_then_once() -> None:
    cited: list[Sequence[int]] = []

    def cite(run: Sequence[int]) -> Citation:
        cited.append(run)
        return Citation(Source("a.txt", "A", "en"), "a.txt#0", "¶ 1", "It is.", (run[0], run[-1]))

    later = Later([[1, 2], [5]], cite)
    assert later
    assert len(later) == 2
    assert cited == []
    assert [citation.sentences for citation in later] == [(1, 2), (5, 5)]
    assert later[1:] == (later[1],)
    assert later == tuple(later)
    assert cited == [[1, 2], [5]]


def test_nothing_more_is_false() -> None:
    assert not Later([], lambda run: Citation(Source("a.txt", "A", "en"), "a.txt#0", "¶ 1", "It is.", (0, 0)))

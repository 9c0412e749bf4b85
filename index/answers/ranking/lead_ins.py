"""Lead-ins with what they announce: 'Bring to the first outing:' tells nothing without its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.answers.corpus.arrays import KINDS
from index.answers.ranking.matching import Evidence
from index.answers.ranking.selection import LIMIT
from index.answers.ranking.units import BETWEEN
from index.model import Kind

_ITEM = KINDS.index(Kind.ITEM)


def with_items(
    e: Evidence,
    shown: Sequence[int],
    lengths: Sequence[int],
    quote: Callable[[int, int], str],
    room: int = LIMIT,
) -> list[int]:
    """The sentences to show: where the best only announces a list, that and the items in their order; else as they are.

    `quote` gives a sentence of a passage, by the passage's number and its place there.
    """
    best = shown[0]
    k = int(e.sentence_passage[best])
    if not quote(int(e.passages[k]), best - int(e.passage_starts[k])).endswith((":", "：")):
        return list(shown)
    listed = [best]
    used = lengths[best]
    for s in range(best + 1, int(e.passage_starts[k + 1])):
        used += BETWEEN + lengths[s]
        if int(e.kinds[s]) != _ITEM or used > room:
            break
        listed.append(s)
    return listed if len(listed) > 1 else list(shown)

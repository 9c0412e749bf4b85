"""Lead-ins with what they announce: 'Bring to the first outing:' tells nothing without its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.answers.corpus.arrays import KINDS
from index.answers.ranking.matching import Evidence
from index.answers.ranking.selection import LIMIT
from index.answers.ranking.units import BETWEEN
from index.model import Kind

_ITEM = KINDS.index(Kind.ITEM)
_NUMBERED = KINDS.index(Kind.ARTICLE)


def with_items(
    e: Evidence,
    shown: Sequence[int],
    lengths: Sequence[int],
    quote: Callable[[int, int], str],
    room: int = LIMIT,
) -> list[int]:
    """The sentences to show: where the best, or the last of those right behind it, only announces a list, that and the
    items in their order; else as they are.

    `quote` gives a sentence of a passage, by the passage's number and its place there.
    """
    best = shown[0]
    k = int(e.sentence_passage[best])
    run = [best]
    while run[-1] + 1 in shown[1:] and run[-1] + 1 < int(e.passage_starts[k + 1]):
        run.append(run[-1] + 1)
    announcing = [s for s in run if quote(int(e.passages[k]), s - int(e.passage_starts[k])).endswith((":", "："))]
    if not announcing:
        return list(shown)
    announced = run[: run.index(announcing[0]) + 1]
    listed = list(announced)
    items = (_ITEM, _NUMBERED) if int(e.kinds[listed[-1]]) == _ITEM else (_ITEM,)  # behind a rule stands the next one
    used = sum(lengths[s] for s in listed) + BETWEEN * (len(listed) - 1)
    for s in range(listed[-1] + 1, int(e.passage_starts[k + 1])):
        used += BETWEEN + lengths[s]
        if int(e.kinds[s]) not in items or used > room:
            break
        listed.append(s)
    return listed if len(listed) > len(announced) else list(shown)

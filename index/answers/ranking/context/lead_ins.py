"""Lead-ins with what they announce: 'Bring to the first outing:' tells nothing without its list."""

from __future__ import annotations

from collections.abc import Sequence

from index.answers.corpus.arrays import KINDS
from index.answers.ranking.matching.showing import Showing
from index.answers.ranking.selection.units import BETWEEN
from index.model import Kind

_ITEM = KINDS.index(Kind.ITEM)
_NUMBERED = KINDS.index(Kind.ARTICLE)


def with_items(showing: Showing, shown: Sequence[int]) -> list[int]:
    """The sentences to show: where the best, or the last of those right behind it, only announces a list, that and the
    items in their order, as many as fit; else as they are."""
    best = shown[0]
    kinds, lengths = showing.evidence.kinds, showing.lengths
    end = showing.passage(best).stop
    run = [best]
    while run[-1] + 1 in shown[1:] and run[-1] + 1 < end:
        run.append(run[-1] + 1)
    announcing = [s for s in run if showing.text(s).endswith((":", "："))]
    if not announcing:
        return list(shown)
    announced = run[: run.index(announcing[0]) + 1]
    listed = list(announced)
    items = (_ITEM, _NUMBERED) if int(kinds[listed[-1]]) == _ITEM else (_ITEM,)  # behind a rule stands the next one
    used = sum(lengths[s] for s in listed) + BETWEEN * (len(listed) - 1)
    for s in range(listed[-1] + 1, end):
        used += BETWEEN + lengths[s]
        if int(kinds[s]) not in items or used > showing.room:
            break
        listed.append(s)
    return listed if len(listed) > len(announced) else list(shown)

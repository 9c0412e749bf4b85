"""Sentences that only conclude, with the reason before them: 'Therefore it was closed' doesn't tell why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching import Evidence

_CONCLUDES = re.compile(
    r"\W*(?:(?:therefore|thus|hence|consequently|so|that is why|this is why|because of (?:this|that)|"
    r"for (?:this|that) reason|as a (?:result|consequence)|"
    r"поэтому|потому(?=\s+и\b)|оттого|так что|вот почему|из-за этого|по этой причине|в результате|вследствие этого|"
    r"сондықтан|сол себепті|осы себепті|осыған байланысты|соған байланысты|осының салдарынан|"
    r"bu yüzden|bu nedenle|bundan dolayı|bu sebeple|o yüzden|onun için|dolayısıyla|sonuç olarak|"
    r"deshalb|deswegen|darum|daher|aus diesem grund|infolgedessen)\b|因此|所以|因而|于是|為此|为此|故而)",
    re.IGNORECASE,
)


def with_reason(
    question: Question,
    e: Evidence,
    shown: Sequence[int],
    lengths: Sequence[int],
    quote: Callable[[int, int], str],
    room: int,
) -> list[int]:
    """The sentences to show, where it is asked why and the best only concludes, with the one before it; what doesn't
    fit into `room` characters then is left out.

    `quote` gives a sentence of a passage, by the passage's number and its place there.
    """
    best = shown[0]
    k = int(e.sentence_passage[best])
    place = best - int(e.passage_starts[k])
    if question.kind is not Kind.WHY or not place or not _CONCLUDES.match(quote(int(e.passages[k]), place)):
        return list(shown)
    return fitting([best, best - 1, *shown[1:]], lengths, room)


def fitting(shown: Sequence[int], lengths: Sequence[int], room: int) -> list[int]:
    """Each sentence once, as many as fit; the first one always."""
    kept: list[int] = []
    used = 0
    for s in dict.fromkeys(shown):
        if kept and used + lengths[s] + 1 > room:
            break
        kept.append(s)
        used += lengths[s] + 1
    return kept

"""Sentences that only conclude, with the reason before them: 'Therefore it was closed' doesn't tell why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.answers.question.kind import Kind
from index.answers.ranking.matching.showing import Showing

_CONCLUDES = re.compile(
    r"\W*(?:(?:therefore|thus|hence|consequently|so|that is why|this is why|because of (?:this|that)|"
    r"for (?:this|that) reason|as a (?:result|consequence)|"
    r"поэтому|потому(?=\s+и\b)|оттого|так что|вот почему|из-за этого|по этой причине|в результате|вследствие этого|"
    r"сондықтан|сол себепті|осы себепті|осыған байланысты|соған байланысты|осының салдарынан|"
    r"bu yüzden|bu nedenle|bundan dolayı|bu sebeple|o yüzden|onun için|dolayısıyla|sonuç olarak|"
    r"deshalb|deswegen|darum|daher|aus diesem grund|infolgedessen)\b|因此|所以|因而|于是|為此|为此|故而)",
    re.IGNORECASE,
)


def with_reason(showing: Showing, shown: Sequence[int]) -> list[int]:
    """The sentences to show, where it is asked why and the best only concludes, with the one before it; what doesn't
    fit then is left out."""
    best = shown[0]
    opens = best == showing.passage(best).start
    if showing.question.kind is not Kind.WHY or opens or not _CONCLUDES.match(showing.text(best)):
        return list(shown)
    return showing.fitting([best, best - 1, *shown[1:]])

"""Posts of a page of news: the day that opens one is that of the writing, and the text may be of another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.dates.mention import Mention
from index.dates.patterns import LANGUAGES
from index.model import Passage
from index.timeline.timeline_words import words_of

_TEXT_BELOW = re.compile(r"(?:\s+|:(?=\S))[^\w\s]?[^\W\d_a-zа-яё]")
"""Nothing but a blank, or the end of its line (see `story`), between the day and the sentence that begins behind it."""


def is_day_of_post(passage: Passage, index: int, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """'25 November 2022 / On 12 November they …', '11 December 2022 / Last Saturday …' under a heading of its own."""
    sentence, start = passage.quote(index), passage.sentences[index].start
    if index or mention.start != start or mention.relative or not passage.section:
        return False
    if _TEXT_BELOW.match(sentence, mention.end - start) is None:
        return False
    if passage.language not in LANGUAGES:
        return True  # whether it tells what was on that day, nobody knows
    return len(mentions) > 1 or words_of(passage.language).lately.search(sentence) is not None

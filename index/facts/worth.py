"""Whether a dated sentence tells more than that something took place: 'The meeting was held on 3 March' is no fact
that anybody who wasn't there would want.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.dates.mention import Mention
from index.facts.fact_words import Words
from index.language.chinese import HAN

_COUNTED = re.compile(
    r"(?<![\w.,:])(?!(?:1[5-9]|20)\d\d )\d+(?:[.,]\d+)* "
    r"(?!(?:bis|und|to|and|до|и|ve|Uhr|o.clock|[ap]\.?m|час\w*|h|heures|saat\w*)\b)[^\W\d]"
    rf"|(?<!第)\d[\d.,]*[余多万亿]?[{HAN}]|\d%"
)
"""A number with what it counts: '40 men', '1.200 Mark', no hour and no ordinal."""


def tells_enough(text: str, start: int, dates: Sequence[Mention], words: Words) -> bool:
    """Not so where a sentence, which begins at `start` of its passage, only says that a meeting took place, nor, in a
    language that tells too little else, where nothing in it begins, ends, is made, named or counted.
    """
    for mention in dates:
        text = f"{text[: mention.start - start]}{' ' * (mention.end - mention.start)}{text[mention.end - start :]}"
    if _COUNTED.search(text):
        return True
    if words.held.search(text) and not words.notable.search(text):
        return False
    return words.worth is None or words.worth.search(text) is not None

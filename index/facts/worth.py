"""Whether a dated sentence tells more than that something took place: 'The meeting was held on 3 March' is no fact
that anybody who wasn't there would want.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.dates.mention import Mention
from index.facts.fact_words import Words
from index.language.chinese import HAN
from index.timeline.doubt import DOUBTFUL, signs_of

_VAGUE = frozenset(("decade", "century", "millennium"))
_STEM, _LONG = 4, 9  # letters by which a word of the title is known again; of a long one, one more
_OPENING = 80  # characters in which a sentence names what it speaks of
_PLAIN = re.compile(r"[^\W\d_]+")
_COUNTED = re.compile(
    r"(?<![\w.,:])(?!(?:1[5-9]|20)\d\d )\d+(?:[.,]\d+)* "
    r"(?!(?:bis|und|to|and|до|и|ve|Uhr|o.clock|[ap]\.?m|час\w*|h|heures|saat\w*)\b)[^\W\d]"
    rf"|(?<!第)\d[\d.,]*[余多万亿]?[{HAN}]|\d%"
)
"""A number with what it counts: '40 men', '1.200 Mark', no hour and no ordinal."""


def tells_enough(text: str, start: int, dates: Sequence[Mention], words: Words, personal: bool, language: str) -> bool:
    """Not so where every date of a sentence, which begins at `start` of its passage, is doubtful (`timeline.doubt`),
    where it only says that a meeting took place, nor, in a language that tells too little else, where nothing in it
    begins, ends, is made, named or counted; nor where memories (`personal`) tell how it was in those decades.
    """
    if personal and all(mention.precision in _VAGUE for mention in dates):
        return False
    places = [(mention.start - start, mention.end - start) for mention in dates]
    if all(sum(signs_of(text, *place, language)) >= DOUBTFUL for place in places):
        return False
    for mention in dates:
        text = f"{text[: mention.start - start]}{' ' * (mention.end - mention.start)}{text[mention.end - start :]}"
    if _COUNTED.search(text):
        return True
    if words.held.search(text) and not words.notable.search(text):
        return False
    return words.worth is None or words.worth.search(text) is not None


def counts_something(text: str, words: Words) -> bool:
    """Whether a number stands in it with what it counts, or in words."""
    return _COUNTED.search(text) is not None or words.numbers.search(text) is not None


def leaves_out_whom(text: str, words: Words) -> bool:
    """'Окончил училище', '1943 жылы Қызыл Әскерге шақырылды': what only people do, and nobody's name."""
    return words.of_somebody.search(text) is not None and words.person.search(text) is None


def is_of_the_subject(text: str, title: str, words: Words) -> bool:
    """Whether a sentence without a date is of what its document is about, or tells what was first, or only there."""
    if words.timed.search(text) or words.lasting.search(text):
        return True
    said = text[:_OPENING].lower()
    stems = (word[:_STEM] if len(word) < _LONG else word[: _STEM + 1] for word in _PLAIN.findall(title.lower()))
    return any(len(stem) >= _STEM and stem in said for stem in stems)


def is_of_neighbours(text: str, title: str, words: Words) -> bool:
    """Whether a sentence tells who married or built a house: of interest to neighbours, unless it was a first, or is
    of what its document is about.
    """
    if words.private.search(text) is None or words.notable.search(text):
        return False
    return not is_of_the_subject(text, title, words)

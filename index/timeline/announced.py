"""What has a day and is none: deadlines, what we are going to do, what a meeting only talked about."""

from __future__ import annotations

import re

from index.dates import edtf
from index.dates.mention import Mention
from index.language.chinese import HAN
from index.language.standalone import END, WORD
from index.model import Kind, Sentence
from index.timeline.genre import Genre
from index.timeline.standing import PLAN
from index.timeline.timeline_words import Words

_NAME = re.compile(r"(?<=[^.!?:;“\"«(] )(?:[^\W\d_a-zа-яёәіңғүұқөһçğışüö][\w’'-]+|[a-z]+[A-Z]\w+)")
"""A name inside a sentence: in German any noun is one, so that nothing there lacks it."""
_HAN = re.compile(f"[{HAN}]")
_OPENING = 6  # words in which a sentence says who did it
THIS_CENTURY = "2001"
"""From when a document is that doesn't say."""
_TASK = re.compile(
    r"\W*(?:action(?: (?:point|item))?s?|motion|todo|to do|task|decision|proposal|aufgabe|aktion|beschluss|поручение)"
    r"\b\W*:",
    re.IGNORECASE,
)
"""How a line of minutes begins that says what somebody is to do."""
_SET_APART = frozenset((Kind.FIELD, Kind.ROW))


def is_only_announced(
    sentence: Sentence, text: str, mention: Mention, standing: str, genre: Genre, words: Words
) -> bool:
    """Whether a date of a sentence, which is `text`, is a deadline, what somebody unnamed means to do, or of a day that
    a meeting only talked about; a label or a column ('Next meeting: 12 December') says what its date is of.
    """
    if genre.minutes and _TASK.match(text):
        return True
    if sentence.kind in _SET_APART and not (genre.minutes and mention.start == sentence.start):
        return False
    opening = " ".join(WORD.findall(text)[:_OPENING])
    if genre.minutes and standing == PLAN and END.search(text) is None:
        return True
    if standing == PLAN:
        if genre.personal and words.speaker.search(text):
            return True
        unnamed = genre.personal or (genre.minutes and mention.precision != "day")
        if mention.edtf.startswith("../") and (genre.personal or genre.minutes):
            return True
        if unnamed and not _holds_name(opening):
            return True
        vague = mention.relative and mention.precision != "day"
        return (vague or words.speaker.search(text) is not None) and not _is_named(text, mention, sentence.start)
    if genre.minutes:
        vague = mention.counted or (mention.relative and mention.precision != "day")
        unsaid = mention.relative and not _is_named(text, mention, sentence.start)
        return vague or unsaid or END.search(text) is None
    if genre.personal and not genre.diary:
        return words.speaker.search(opening) is not None and (
            genre.addressing or not _is_named(text, mention, sentence.start)
        )
    return False


def is_not_over(mention: Mention, published: str | None) -> bool:
    """Whether a century goes on still: 'in the 21st century' is now, and no day of a story."""
    last = edtf.bounds(mention.value)[1] if mention.precision == "century" else None
    return last is not None and last > edtf.bounds(published or THIS_CENTURY)[0]


def _is_named(text: str, mention: Mention, start: int) -> bool:
    """Whether a name stands in the sentence, which begins at `start` of its passage, beside the date."""
    opening, end = text[: mention.start - start], mention.end - start
    return _holds_name(opening + " " * (mention.end - mention.start) + text[end:])


def _holds_name(text: str) -> bool:
    """Whether a name may stand in it: what has no capitals doesn't show its names."""
    return _NAME.search(text) is not None or _HAN.search(text) is not None

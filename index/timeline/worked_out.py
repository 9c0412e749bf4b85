"""Which of the dates that were worked out ('in May', 'next week', 'that summer') are certain enough to be events.

A reader of the text takes them as they come; on a timeline each is a claim. Better no event than one of a wrong day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.dates.mention import Mention
from index.dates.patterns import LANGUAGES
from index.language.lexicon import lexicon_of
from index.model import Passage
from index.timeline.genre import opens_entry
from index.timeline.story import COUNTED, Story
from index.timeline.timeline_words import words_of

_NAME = re.compile(r"(?<=[^.!?:;“\"«(] )[^\W\d_a-zа-яёәіңғүұқөһçğışüö][\w’'-]+")
_FIGURE = re.compile(r"\d")
_BESIDE = 3  # characters
_OPENS = 4  # characters before a season that opens its sentence
_MONTHS = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")
_FOUR_FIGURES = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_TIME_OF_DAY = re.compile(r"(?:\w+ )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?", re.IGNORECASE)
_LAST_WORD = re.compile(r"\W*$")


def is_certain(mention: Mention, others: Sequence[Mention], passage: Passage, index: int, story: Story) -> bool:
    """Whether a date that lacks its year or is counted from another is one that the text vouches for.

    `others` are the dates of its sentence, which is number `index` of `passage`.
    """
    if not mention.relative:
        return True
    sentence = passage.quote(index)
    if any(other is not mention and other.value.startswith(mention.value) for other in others):
        return False  # 'this year, on 16 June 2010'
    if mention.precision != "day" and (sentence.endswith("!") or words_of(passage.language).hoped.search(sentence)):
        return False  # 'What a winter it has been!', 'We should have it in January some time.'
    if not mention.counted and story.is_of_another_part(mention, passage):
        return False
    if mention.counted and any(_stands_beside(mention, other) for other in others if other is not mention):
        return False  # '9 Nisan 2017 Pazar'
    if story.genre.diary and opens_entry(mention, passage):
        return True
    if passage.language not in LANGUAGES and not _year_is_near(mention, passage, story):
        return False  # how it tells what recurs and what was, nobody knows
    if story.genre.instructive and (mention.counted or story.written is None or mention.precision != "day"):
        return False  # what always holds is of no day
    if not mention.counted and mention.precision == "day" and not _FIGURE.search(mention.text):
        return not (story.genre.personal or story.genre.thin)  # a holiday: 'wines for Christmas'
    if story.genre.personal and mention.precision == "month" and not lexicon_of(passage.language).spaced:
        return _year_is_near(mention, passage, story)  # 十月田间的微风
    if mention.counted:
        return not story.genre.personal and _counts(mention, passage, index, story)
    if mention.precision == "season" and mention.start - passage.sentences[index].start > _OPENS:
        return False  # 'Wages in summer were …': of every year
    if mention.precision == "range" and _MONTHS.fullmatch(mention.value):
        return any(has_year(other) for other in others)  # 'back for the harvest from May to September'
    return not (story.genre.thin or mention.precision == "season") or _year_is_near(mention, passage, story)


def _stands_beside(mention: Mention, other: Mention) -> bool:
    """Whether a weekday is that of the date next to it."""
    return max(mention.start - other.end, other.start - mention.end) <= _BESIDE and not other.counted


def _counts(mention: Mention, passage: Passage, index: int, story: Story) -> bool:
    """'Next week', 'on Tuesday': told of somebody with a name, by nobody in person, and not 'seen today'."""
    sentence, start = passage.quote(index), passage.sentences[index].start
    if story.genre.thin and not _year_is_near(mention, passage, story):
        return False
    if mention.operator is not None or mention.precision in ("decade", "century", "millennium"):
        return False
    if words_of(passage.language).speaker.search(sentence):
        return False
    written = story.written
    if written is not None and mention.value == written and _LAST_WORD.match(sentence, mention.end - start):
        return False
    if mention.precision not in COUNTED or not lexicon_of(passage.language).spaced:
        return True
    rest = sentence[: mention.start - start] + " " * (mention.end - mention.start) + sentence[mention.end - start :]
    return _NAME.search(rest) is not None


def _year_is_near(mention: Mention, passage: Passage, story: Story) -> bool:
    """Whether a year is written before the date in its passage, in the passage before, or in the heading above it."""
    if any(mention.value[:4] in _FOUR_FIGURES.findall(head) for head in passage.section):
        return True
    return any(
        has_year(other)
        and other.value[:4] == mention.value[:4]
        and (near.id != passage.id or other.start < mention.start)
        for near, mentions in story.around(passage)
        for other in mentions
    )


def has_year(mention: Mention) -> bool:
    """Whether it was written with its year."""
    return not mention.relative and mention.precision not in ("century", "millennium")


def is_time_of_day(mention: Mention) -> bool:
    """'9am' is of a day that stands beside it, or of every day."""
    return mention.counted and _TIME_OF_DAY.fullmatch(mention.text) is not None

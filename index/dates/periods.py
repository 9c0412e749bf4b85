"""Reading decades, centuries and millennia."""

from __future__ import annotations

from collections.abc import Iterator

from index.dates import moment as calendar
from index.dates.anchors import Story
from index.dates.interpretation import Reading, plain
from index.dates.match_slots import Slots
from index.dates.moment import Moment
from index.dates.scan import Candidate

_LATEST_CENTURY = 21
_OURS = 21
_HUNDREDS = range(1100, 2000)
_SOON = 10  # years
_NEWEST = 2030  # no text tells of 'the thirties' of this century
_FIRST_SHORTENED = 1600  # the first year of a decade that is written with an apostrophe
_NO_STORY_YET = 1950  # 'the sixties' with nothing before them


def century(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the 19th century', 'the early 2nd century BC', alone or as a range."""
    first, last = _centuries(found.slots)
    if first is not None and last is not None and last.year < first.year:  # 公元前2世纪至20世纪
        last = _century(found.slots.number("ordinal2"), None)
    if first is not None and (last is None or first.year < last.year):
        modifier = None if found.slots.text("modifier2") else found.modifier
        yield _background(found.start, found.end, first, last, modifier)


def centuries(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the late 19th and early 20th century': two."""
    slots = found.slots
    first, last = _centuries(slots)
    if first is None or last is None:
        return
    between = slots.start("ordinal2")
    first_end = max(end for end in (slots.end("ordinal"), slots.end("era")) if end < between)
    yield _background(found.start, first_end, first, None, found.modifier)
    yield _background(between, found.end, last, None, slots.word("modifier2"))


def _background(start: int, end: int, first: Moment, last: Moment | None, modifier: str | None) -> Reading:
    """A story does not go on from a century."""
    return Reading(start, end, first, last, plain(modifier), moves=False)


def _centuries(slots: Slots) -> tuple[Moment | None, Moment | None]:
    """An era at either end counts for both."""
    second = slots.word("era2") if slots.text("era2") else slots.word("era")
    first = slots.word("era") if slots.text("era") else second
    return _century(slots.number("ordinal"), first), _century(slots.number("ordinal2"), second)


def _century(number: int | None, era: int | None) -> Moment | None:
    before_christ = era == -1
    if number is None or number < 1 or (number > _LATEST_CENTURY and not before_christ):
        return None
    return calendar.century(number, before_christ)


def millennium(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the 2nd millennium BC', alone or as a range."""
    slots = found.slots
    before_christ = slots.word("era") == -1
    numbers = (slots.number("ordinal"), slots.number("ordinal2"))
    first, last = [number and calendar.millennium(number, before_christ) for number in numbers]
    if first and (not last or first.year < last.year):
        yield _background(found.start, found.end, first, last or None, found.modifier)


def decade(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the 1930s', 'the thirties', alone or as a range."""
    if (whole := _hundred_years(found)) is not None:
        yield _background(found.start, found.end, whole, None, found.modifier)
        return
    first, last = _decade(found.slots, story, ""), _decade(found.slots, story, "2")
    if first is not None:
        in_words = found.slots.text("decade") is None
        yield Reading(found.start, found.end, first, last, plain(found.modifier), relative=in_words)


def _hundred_years(found: Candidate) -> Moment | None:
    """'The late 1800s': a hundred years, of which what is late is seldom in the first ten; 'the early 2000s' are."""
    number, alone = found.slots.number("decade"), found.slots.number("decade2") is None
    if number is None or not alone or found.slots.word("era") == -1 or plain(found.modifier) is None:
        return None
    return calendar.century(number // 100 + 1) if number % 100 == 0 and number in _HUNDREDS else None


def decades(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the 1860s and 1870s': two."""
    slots = found.slots
    first, last = _decade(slots, story, ""), _decade(slots, story, "2")
    if first is not None and last is not None:
        yield Reading(found.start, _word_end(slots, slots.end("decade")), first, None, plain(found.modifier))
        yield Reading(slots.start("decade2"), found.end, last, None, plain(slots.word("modifier2")))


def decade_of_century(found: Candidate, story: Story) -> Iterator[Reading]:
    """'20世纪90年代': the century is told with the decade."""
    number = found.slots.number("ordinal") or _century_of_writing(found.slots, story)
    tens = found.slots.number("decade") or found.slots.word("decade_word")
    if number and tens is not None and tens < 100:
        first, last = calendar.decade((number - 1) * 100 + tens), found.slots.number("decade2")
        second = None if last is None else calendar.decade((number - 1) * 100 + last)
        yield Reading(found.start, found.end, first, second, plain(found.modifier))


def _century_of_writing(slots: Slots, story: Story) -> int | None:
    """'上世纪50年代': counted from the time of writing; what doesn't say when it was written is of our century."""
    which = slots.word("last_century")
    here = _OURS if story.reference is None else story.reference.year // 100 + 1
    return None if which is None else here - (which == "last")


def _decade(slots: Slots, story: Story, second: str) -> Moment | None:
    number = slots.number("decade" + second)
    if number is None and not second:
        number = slots.word("decade_word")
    if number is None:
        return None
    if slots.word("era") == -1:
        return calendar.decade(1 - (number + 9))
    if number < 100:
        first = slots.number("decade") if second else None
        here = first if first is not None and first >= 100 else _here(story)
        at = slots.start("decade" + second)
        if here < _FIRST_SHORTENED and "'" in slots.match.string[max(0, at - 1) : at + 1]:
            here = _NO_STORY_YET  # "the '70s" are of no ancient century
        number += here // 100 * 100
        if number > here + _SOON and (number >= _NEWEST or number - here > here - (number - 100)):
            number -= 100  # 'the 70s' of 2016 are behind it; 'the thirties' of a story of 1919 are before it
    return calendar.decade(number)


def _here(story: Story) -> int:
    moment = story.last or story.named or story.reference
    return _NO_STORY_YET if moment is None else moment.year


def _word_end(slots: Slots, end: int) -> int:
    """Past the ending of a decade: the 's' of '1860s'."""
    text = slots.match.string
    while text[end].isalpha() or text[end] in "'-":
        end += 1
    return end

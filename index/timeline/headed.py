"""Entries under headings that are dates: '## 1.2.0 - 2024-05-01' of a changelog, '### Day 3: 18 July 2020' of a log,
'1921' of a chronicle. What stands there was then, though no sentence of it says so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from index.dates.mention import Mention
from index.documents.units.forms import ITEMS
from index.language.standalone import END, WORD, Lean, leanings
from index.model import Kind, Passage, Sentence
from index.timeline.cited import tells_something
from index.timeline.statements import tells_nothing
from index.timeline.timeline_words import NEVER, words_of

Path = tuple[str, ...]
Dated = tuple[Passage, Sequence[Mention]]
Heads = Mapping[Path, Mention]
"""The dates of headings, by the headings above them and their own."""
Entries = Mapping[str, Sequence[tuple[int, Mention]]]
"""Of passages by id: which sentences are what happened on the date of a heading."""

ORDERLY = 0.9  # of the dated headings of a diary stand in the order of time
FEWEST = 3  # headings with a date that make a log or a chronicle
LEAST_SAID = 3  # words
MOST_PARAGRAPHS, LONG_PARAGRAPH = 5, 3  # paragraphs under a year, and sentences of each, beyond which it is a chapter
LEAST_OF_ITEM = 2  # words of an item below a date
_YEARS = re.compile(r"\d{4}/\d{4}")
_MARKS = "*_()[]. :–—"
_VERSION = r"[\[(]?[vV]?\d+(?:\.\w+){1,4}(?:[-+][\w.]+)?[\])]?"
_NUMBERED = re.compile(rf"(?<!\w){_VERSION}(?!\w)")
_LABEL = re.compile(
    rf"\W*(?:(?:[^\W\d_]+ )?{_VERSION}|[^\W\d_]+ \d{{1,4}}|第?\d{{1,4}}[天日]|#?\d{{1,4}})?"
    r"(?:,? released(?: on)?)?[\s:：,/|(\[–—-]*"
)
"""What may stand before the date of such a heading: 'Day 12:', '[1.2.0] -', 'Release 0.9 ('."""
_BEHIND = re.compile(r"[\s)\]]*(?:[,(]? ?[^\W\d_]{2,9}\.?\)?)?\W*|\. \d{1,3}\W*|[\s)\]]*(?:[:：–—|-]\s.*)")
"""What may follow it: a weekday, the page of a manuscript, or what the entry is about."""
_AUTHOR = re.compile(r"(?<!\w)[^\W\d_a-z]\.,? |\d+[-–]\d+\.$|(?<!\w)\w{1,2}\. \w+ \d+, \d")
"""'Lorne, A., Wrens of the north. J. Birds 4, 12-19.'"""
_ENOUGH, _MOST = 60, 240  # characters of a quotation of an entry: with fewer it goes on, with more it doesn't
_SMALL_TALK = 90  # characters of a sentence that is of the weather and of nothing else
_LINK = re.compile(r"https?://\S+")


def entries_of(passages: Sequence[Dated], heads: Heads) -> Entries:
    """What stands under the dated headings of a document, if it has a row of them."""
    usable: dict[Path, Mention] = {}
    for path, mention in heads.items():
        if _is_date(path, mention, heads) or _is_named_so_far(path, mention, usable):
            usable[path] = mention
    usable.update(_below(passages, heads))
    days = {path: mention for path, mention in usable.items() if mention.precision == "day"}
    years = {
        path: mention
        for path, mention in usable.items()
        if mention.precision in ("year", "month") or _YEARS.fullmatch(mention.value)
    }
    found = {passage.id: items for passage, mentions in passages if (items := _below_items(passage, mentions))}
    for dates, tell in ((days, _first), (years, _all)):
        chosen = _in_order(dates)
        entries: dict[Path, list[Dated]] = {}
        for dated in passages:
            if (above := _under(dated[0].section, chosen)) is not None:
                entries.setdefault(above, []).append(dated)
        for under, entry in entries.items():
            for passage, index in tell(entry, chosen[under]):
                found.setdefault(passage.id, []).append((index, chosen[under]))
    return found


def entry_of(passages: Sequence[Dated], day: Mention) -> Entries:
    """What a note tells that is of one day as a whole."""
    return {passage.id: [(index, day)] for passage, index in _first(passages, day)}


def _below_items(passage: Passage, mentions: Sequence[Mention]) -> list[tuple[int, Mention]]:
    """What follows items of a list that are no more than a date: '06.04.1879', 'The club is founded.', '1885', …"""
    spans = {(mention.start, mention.end): mention for mention in mentions if not mention.relative}
    dates = {index: spans.get(span) for index, span in enumerate(map(_bare(passage), passage.sentences))}
    heads = {index: mention for index, mention in dates.items() if mention is not None}
    values = [mention.value for mention in heads.values()]
    if len(values) < FEWEST or values not in (sorted(values), sorted(values, reverse=True)):
        return []
    last = len(passage.sentences) - 1
    return [
        (index + 1, mention)
        for index, mention in heads.items()
        if index < last and index + 1 not in heads and len(_said(passage.quote(index + 1))) >= LEAST_OF_ITEM
    ]


def _bare(passage: Passage) -> Callable[[Sentence], tuple[int, int]]:
    """Where a sentence begins and ends without the marks around it."""

    def span(sentence: Sentence) -> tuple[int, int]:
        text = passage.text[sentence.start : sentence.end]
        left, right = len(text) - len(text.lstrip(_MARKS)), len(text) - len(text.rstrip(_MARKS))
        return sentence.start + left, sentence.end - right

    return span


def _below(passages: Sequence[Dated], heads: Heads) -> Iterator[tuple[Path, Mention]]:
    """Headings without a date whose text begins with a line that is one: '## v7.3.0', '*2023-08-09*'."""
    before: Path = ()
    for passage, mentions in passages:
        opens, before = passage.section != before, passage.section
        if opens and passage.section and passage.section not in heads and len(mentions) == 1:
            mention = mentions[0]
            if not mention.relative and passage.text.strip("*_()[]. ") == mention.text:
                yield passage.section, mention


def _is_date(path: Path, mention: Mention, heads: Heads) -> bool:
    """Whether a heading is a date, with a label or a title at most, and of a year that it or one above it says."""
    head = path[-1]
    if mention.operator is not None or not mention.text.strip():
        return False
    if _LABEL.fullmatch(head[: mention.start]) is None or _BEHIND.fullmatch(head[mention.end :]) is None:
        return False
    above = (heads.get(path[:depth]) for depth in range(1, len(path)))
    return not mention.relative or any(
        other is not None and not other.relative and mention.value.startswith(other.value[:4]) for other in above
    )


def _is_named_so_far(path: Path, mention: Mention, before: Heads) -> bool:
    """Whether a heading is a day without a year ('March 11th.') of the year that one before it, of its row, says."""
    head = path[-1]
    if mention.precision != "day" or mention.counted or mention.operator is not None:
        return False
    if _LABEL.fullmatch(head[: mention.start]) is None or _BEHIND.fullmatch(head[mention.end :]) is None:
        return False
    return any(
        not other.relative and other.precision == "day" and other.value[:4] == mention.value[:4]
        for other_path, other in before.items()
        if other_path[:-1] == path[:-1]
    )


def _in_order(heads: Heads) -> Heads:
    """Those that stand one after another, or the latest first, if they are enough and nearly all: a slip of the pen
    costs a diary its entry, not all of them.
    """
    rising = _longest_run(list(heads.items()))
    falling = _longest_run(list(heads.items())[::-1])
    chosen = dict(rising if len(rising) >= len(falling) else falling)
    return chosen if len(chosen) >= max(FEWEST, ORDERLY * len(heads)) else {}


def _longest_run(heads: list[tuple[Path, Mention]]) -> list[tuple[Path, Mention]]:
    """The longest row of them that never goes back in time (patience sorting)."""
    tops: list[str] = []
    piles: list[int] = []
    before: list[int] = []
    for index, (_, mention) in enumerate(heads):
        at = bisect_right(tops, mention.value)
        tops[at : at + 1] = [mention.value]
        before.append(piles[at - 1] if at else -1)
        piles[at : at + 1] = [index]
    row, at = [], piles[-1] if piles else -1
    while at >= 0:
        row.append(heads[at])
        at = before[at]
    return row[::-1]


def _under(section: Path, heads: Heads) -> Path | None:
    return next((section[:depth] for depth in range(len(section), 0, -1) if section[:depth] in heads), None)


def version_of(section: Path, head: Mention) -> str:
    """The heading of an entry of a changelog, which says of what version it is: 'Version 1.2.0 (2024-05-01)'."""
    return next((one for one in reversed(section) if head.text in one and _NUMBERED.search(one)), "")


def last_of_entry(passage: Passage, index: int, head: Mention) -> int:
    """Where the quotation of an entry of a day ends, which goes on from a sentence that is too short to say much."""
    length = 0 if head.precision == "day" else _MOST
    for last in range(index, len(passage.sentences)):
        length += len(passage.quote(last))
        following = passage.sentences[last + 1 : last + 2]
        said = length >= _ENOUGH or passage.language == "zh" or END.search(passage.quote(last)) is None
        apart = not following or {passage.sentences[last].kind, following[0].kind} != {Kind.PROSE}
        if said or apart or length + len(passage.quote(last + 1)) > _MOST:
            return last
    return index


def _first(entry: Sequence[Dated], head: Mention) -> Iterator[tuple[Passage, int]]:
    """The sentence that an entry of a day begins with."""
    for passage, mentions in entry:
        for index, sentence in enumerate(passage.sentences):
            text = _LINK.sub("", passage.quote(index))
            if text.rstrip().endswith((":", "：")) or tells_nothing(text) or len(_said(text)) < LEAST_SAID:
                continue
            if text[:1].islower() and sentence.kind is Kind.PROSE:
                continue  # the rest of one that a page or a line parted
            if passage.language != "zh" and sentence.kind is Kind.FIELD and text != passage.quote(index):
                continue
            if words_of(passage.language).weather.search(text) and len(text) <= _SMALL_TALK:
                continue
            inside = [
                mention
                for mention in mentions
                if sentence.start <= mention.start < sentence.end and not _is_of_the_day(mention, head)
            ]
            places = [(mention.start - sentence.start, mention.end - sentence.start) for mention in inside]
            if not tells_something(text, places):
                continue
            if not inside:
                yield passage, index
            return


def _is_of_the_day(mention: Mention, head: Mention) -> bool:
    """Whether 'today', 'this morning' mean the day of the heading."""
    return mention.counted and mention.value == head.value


def _all(entry: Sequence[Dated], head: Mention) -> Iterator[tuple[Passage, int]]:
    """What is told under a year: whole sentences that stand alone, the first of each paragraph or item; of a narrative
    whose chapters have years, nothing.
    """
    prose = [len(passage.sentences) for passage, _ in entry if passage.sentences[0].kind is Kind.PROSE]
    narrated = len(prose) > MOST_PARAGRAPHS and sum(prose) > LONG_PARAGRAPH * len(prose)
    for passage, mentions in entry:
        words = words_of(passage.language)
        if narrated and passage.sentences[0].kind is Kind.PROSE:
            continue
        for index, sentence in enumerate(passage.sentences):
            text = passage.quote(index)
            if index and sentence.kind is not Kind.ITEM:
                break
            if index and ITEMS not in passage.text[passage.sentences[index - 1].end : sentence.start]:
                continue  # an item that goes on is of what its first sentence tells
            if END.search(text) is None or len(_said(text)) < LEAST_SAID or _LINK.search(text):
                continue
            if any(sentence.start <= mention.start < sentence.end for mention in mentions) or _AUTHOR.search(text):
                continue
            if words.binding.search(text) or words.speaker.search(text):
                continue
            if words.now is not NEVER and words.plan.search(text):
                continue
            if words.now.search(text) and not words.was.search(text):
                continue  # 'Фабрика готовится к пуску': how things stand, in languages whose chronicles tell the past
            if Lean.FRAGMENT not in leanings(text, passage.language, None, ""):
                yield passage, index


def _said(text: str) -> str | list[str]:
    """The words of a text; of one that isn't spaced, its letters."""
    return WORD.findall(text) if " " in text or text.isascii() else text

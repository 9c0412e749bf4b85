"""How doubtful it is that a stranger would want an event in a chronology, told by how its sentence is built.

Each sign is a small one: a wide span of time where the text tells days and years, 'had' before the date, a life told in
person, a sentence that leans on another. One alone proves nothing. Two leave an event out of a document that is no
narrative, or that tells mostly such; elsewhere they leave it out of a timeline that is long without it
(`timeline.worth_showing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from index.dates import edtf
from index.language.chinese import HAN
from index.language.lexicon import lexicon_of
from index.language.standalone import END, WORD, Lean, leanings
from index.model import Document, Event, Kind, Sentence
from index.timeline.in_citations import (
    cites_works,
    has_years_for_heads,
    is_amount,
    is_in_citation,
    is_of_a_list_of_works,
    lists_names,
    names_a_work,
    numbers_its_items,
)
from index.timeline.standing import PLAN
from index.timeline.story import Story
from index.timeline.timeline_words import words_of

DOUBTFUL = 2
"""From how many signs on an event is doubtful."""
HARDLY = 8
"""From how many on it is none anywhere."""
NEVER = 9
"""The weight of a sign that needs no other."""
_FINE = frozenset(("day", "month", "year", "season", "week", "quarter", "half"))
_WIDE = frozenset(("decade", "century", "millennium"))
_FEWEST_FINE, _FINER = 3, 0.4
"""Events with a fine date, and their share of all, by which a document tells years and days: a decade of it is no event
of its own."""
_WITHIN = 3
"""Events in a span of time that tell it better."""
_FEWEST = 24
"""Events of a document by which it can be told that most are doubtful."""
_LONGEST_NAME = 24
"""Characters of who somebody was, in Chinese."""
_OPENS = 2
"""Words before a date at the head of its sentence."""
_SET_APART = frozenset((Kind.FIELD, Kind.ITEM))
_TOLD_APART = frozenset((Kind.ROW, Kind.TURN))
"""Rows of tables, messages of a talk."""
_POINTING = frozenset((Lean.REFERENCE, Lean.QUOTE))
_OPEN = frozenset((Lean.DEFINITE, Lean.PAIR, Lean.CONNECTIVE))
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|「[^」]*」")
_YEAR = re.compile(r"(?<![\w.,])[12]\d{3}(?![\w,.]\d)")
_NAME = re.compile(rf"(?<=[^.!?:;“\"«( ] )[^\W\d_a-zа-яёәіңғүұқөһçğışüö][\w’'-]+|[{HAN}]")
_NAMED_OF = re.compile(r"[^\W\d_a-zа-яё][\w’'-]+ of $")
_NAMES = re.compile(r" (?!(?:On|In|At)\b)[A-Z][\w’'-]+ (?:[A-Z]|[a-z]+\b)")
"""'The 2018 Farm Bill'."""
_POINTS = re.compile(
    r"\b(?:Figs?|Tab|Abb|Pl|Vols?|pp?)\.\s?[\dIVXL]|\b(?:Figure|Table|Abbildung|Tabelle|Рис(?:унок)?\.?|Табл\.|Şekil)\s?\d"
    r"|[图表]\s?\d"
)
"""'A specimen is given in Fig. 39', 'Gazette, Vol. II, p. 129'."""
_LABELLED = re.compile(r"[^\W\d_a-zа-яё](?:[^\W\d_a-zа-яё]|[’' ]){4,40}[.:](?:--?|—| )")
"""'EDITOR’S NOTE.--'."""
_ODD = re.compile(r"[^\w“\"«„‘'¿¡《『「]|[a-zа-яё]")
_NUMBERED = re.compile(r"[(（]?\w{1,3}[)）] ")
_CUT = re.compile(r"[^\"“”«»]*[^\s\"“«(\[][\"”»](?:[\s,.;:)–—-]|$)")
"""'1917-1939 гг." - the pieces of this exhibition …': it begins inside a title."""
_BLANK = re.compile(r"(?:\\?_){3}|!+[)）]?\s*$|:\s*$")
"""'Most went \\_\\_\\_.', 'What a year 2010 was!'."""
_AMOUNT = re.compile(
    r"[$£€₽₺₸¥]\s?\d|\d[\d,. ]*(?:%|percent|per cent|[mb]illion|Prozent|процент|млн|yüzde|пайыз)|百分之"
)
_ROLE = re.compile(
    r"[^，。：；]{0,18}(?:家|员|王|帝|后|统|相|将|帅|手|星|优|者|士|人|长|主|妃|子|师|皇|侯|爵|首|宗|物|播|唱|教|生|徒|僧|迷)(?:、[^，。：；]+)?"
)
_SET_OFF = re.compile(r"年?\s*[：:─–—-]")
_LIVED = re.compile(r"[（(].*\d|出生|去世|逝世|生于|[^\W\d_]\s?\d{4}\)")
_PERSON = re.compile(r"[\s:：.,–—-]*(?:[^\W\d_a-zа-яё][\w.’'-]*\s){1,3}[^\W\d_a-zа-яё][\w.’'-]*, \w")


class Doubted(NamedTuple):
    """The dated statements of a document, each with its doubts: those that its genre bears, and the others."""

    borne: list[Event]
    others: list[Event]


def with_doubts(document: Document, story: Story, events: Sequence[Event]) -> Doubted:
    """The statements of a document, each with its doubts."""
    told = _Document(document, story, events)
    found = [replace(event, doubt=told.doubt(event)) for event in events]
    sure = [event for event in found if event.doubt < DOUBTFUL]
    most = DOUBTFUL + 1 if story.genre.instructive and story.genre.personal else HARDLY
    if told.is_no_story or (len(found) >= _FEWEST and 2 * len(sure) < len(found)):
        most = DOUBTFUL
    return Doubted([event for event in found if event.doubt < most], [event for event in found if event.doubt >= most])


def has_other_years(sentence: str, start: int, end: int) -> bool:
    """Whether a sentence whose date stands from `start` to `end` has another year."""
    return _YEAR.search(sentence[:start] + sentence[end:]) is not None


def signs_of(sentence: str, start: int, end: int, language: str, *, apart: bool = False) -> Iterator[int]:
    """The weight of each sign that a sentence with a date from `start` to `end` bears itself; `apart` if it is an item
    or a value of a field.
    """
    words, before = words_of(language), sentence[: max(0, start)]
    opens = len(WORD.findall(before)) <= _OPENS
    yield NEVER * (is_in_citation(sentence, start, end) or is_of_a_list_of_works(sentence) or is_amount(sentence, end))
    yield 2 * (not apart and _ODD.match(sentence) is not None)
    yield 2 * (not apart and not opens and END.search(sentence) is None)
    yield NEVER * any(form.search(sentence) is not None for form in (_BLANK, _POINTS))
    yield NEVER * (_NUMBERED.match(sentence) is not None or words.orders.match(sentence) is not None)
    yield NEVER * (opens and (says_only_who(sentence[end:], language) or lists_names(sentence[end:])))
    yield 2 * (words.up_to.search(before) is not None or words.work.search(before) is not None)
    yield 2 * (words.likewise.search(sentence) is not None or words.notice.search(sentence) is not None)
    yield words.behind.match(before) is not None
    yield words.habit.search(sentence) is not None
    yield not apart and words.binding.search(_QUOTED.sub(" ", sentence)) is not None
    others = has_other_years(sentence, start, end) and not opens
    yield others
    yield others and len(_AMOUNT.findall(sentence)) > 1
    yield _NAMED_OF.search(before) is not None or _NAMES.match(sentence, end) is not None


def says_only_who(rest: str, language: str) -> bool:
    """'1979：…，日本漫画家。', '1979 – Mara Lorne, Irish actress': whether born or dead then, its heading says."""
    if _LIVED.search(rest):
        return False
    if language == "zh":
        said = rest.strip(" ：:年─–—-。.").split("，")
        return (
            _SET_OFF.match(rest) is not None
            and len(said) > 1
            and len(said[0]) <= _LONGEST_NAME
            and all(_ROLE.fullmatch(one) for one in said[1:])
        )
    lexicon = lexicon_of(language)
    if not lexicon.verbs or _PERSON.match(rest) is None:
        return False
    return not any(word.islower() and lexicon.is_verb(word) for word in WORD.findall(rest))


class _Document:
    """What its events are doubted by."""

    def __init__(self, document: Document, story: Story, events: Sequence[Event]) -> None:
        self.title = document.source.title
        self.passages = {passage.id: passage for passage in document.passages}
        self.genre = story.genre
        fine = [edtf.bounds(event.date) for event in events if _is_fine(event)]
        self.fine = fine if len(fine) >= max(_FEWEST_FINE, _FINER * len(events)) else []
        opening = sum(len(WORD.findall(event.text[: _start(event)])) <= _OPENS for event in events)
        self.is_chronicle = 2 * opening >= len(events)
        self.cites, self.numbers = cites_works(document), numbers_its_items(document)

    @property
    def is_no_story(self) -> bool:
        """Whether it is of minutes, laws, letters, lists of links: what they date is rarely of interest to others."""
        genre = self.genre
        listed = genre.listed and not self.is_chronicle
        return (
            (genre.law and not genre.numbered) or genre.minutes or listed or (genre.personal and not genre.instructive)
        ) and not genre.diary

    def doubt(self, event: Event) -> int:
        """How many signs speak against it; what stands under a heading that is its date has none."""
        cited = event.citations[0]
        passage = self.passages.get(cited.passage)
        if passage is None:
            return 0
        if not cited.highlights:
            return self.doubt_of_entry(event, passage.language)
        span = passage.sentences[cited.sentences[1]]
        if span.kind in _TOLD_APART:
            return NEVER * has_years_for_heads(event.text)
        start = _start(event) - event.lead
        end = start + cited.highlights[0][1] - cited.highlights[0][0]
        return sum(self.signs(event, start, end, passage.language, span))

    def doubt_of_entry(self, event: Event, language: str) -> int:
        """Of what stands under a heading that is its date: what is to come, or is said in person."""
        words = words_of(language)
        if self.genre.diary:
            return 0
        spoken = words.speaker.search(_QUOTED.sub(" ", event.text)) is not None
        planned = words.plan.search(event.text) is not None
        return self.is_no_story + spoken + 2 * planned

    def signs(self, event: Event, start: int, end: int, language: str, span: Sentence) -> Iterator[int]:
        """The weight of each sign; the date stands from `start` to `end` of the dated sentence."""
        sentence, words = event.text[event.lead :], words_of(language)
        ruled = self.genre.rules(span)  # only what came into force is an event of a law
        apart = span.kind in _SET_APART or ruled
        yield from signs_of(sentence, start, end, language, apart=apart)
        opens = len(WORD.findall(sentence[:start])) <= _OPENS
        yield 2 * (words.backstory.search(sentence[:start]) is not None)
        yield 2 * (words.speaker.search(_QUOTED.sub(" ", sentence)) is not None and not self.genre.diary)
        yield NEVER * (self.cites and names_a_work(sentence, start, end))
        yield NEVER * (self.numbers and start <= _OPENS and sentence[start:end].isdigit())
        yield NEVER * (any(form.match(event.citations[0].quote) for form in (_LABELLED, _CUT)))
        yield 2 * (self.is_wide(event) or (event.date.endswith("/..") and not ruled) or event.date.startswith("../"))
        yield event.kind != PLAN and words.states.search(sentence) is not None and words.past.search(sentence) is None
        yield self.is_told_within(event)
        yield event.modifier is not None or "~" in event.date
        lacks = set(leanings(event.text, language, None, self.title))
        if opens and not event.lead:  # 'In the summer of 1841, this community …'
            rest = sentence[end:].lstrip(" ,")
            lacks |= set(leanings(rest[:1].upper() + rest[1:], language, None, self.title)) & _POINTING
        yield 2 * (bool(lacks & _POINTING) and not ruled)
        yield bool(lacks & _OPEN) and not ruled
        genre = self.genre
        named = _NAME.search(f"{sentence[:start]} {sentence[end:]}") is not None
        to_the_day = event.precision == "day" and (named or genre.minutes)
        yield not apart and not named and not (genre.minutes and to_the_day)
        yield (self.is_no_story and (ruled or not genre.law)) or (genre.instructive and not genre.telling)
        yield genre.minutes and not to_the_day

    def is_wide(self, event: Event) -> bool:
        """A decade, or 'since 1960' and 'by 1960', of a text that tells years and days."""
        return bool(self.fine) and not _is_fine(event) and (event.precision in _WIDE or ".." in event.date)

    def is_told_within(self, event: Event) -> bool:
        """Whether other events tell what was in its time."""
        if _is_fine(event) or not self.fine:
            return False
        low, high = edtf.bounds(event.date)
        return sum(low <= first and last <= high for first, last in self.fine) >= _WITHIN


def _start(event: Event) -> int:
    """Where its date stands in its text, behind what a heading says of whom it tells."""
    cited = event.citations[0]
    return cited.highlights[0][0] + len(event.text) - len(cited.quote) if cited.highlights else 0


def _is_fine(event: Event) -> bool:
    return event.precision in _FINE and "/" not in event.date

"""A document → its facts: sentences that stand on their own and are worth posting to people who asked for nothing.

Nothing is written, only chosen: every rule keeps sentences out, and each says in a word what it keeps out (`why_not`).
Most sentences of a text fall to one; a fact a day needs few.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import NamedTuple

from index.dates.patterns import LANGUAGES
from index.documents.languages import detect
from index.facts import forms
from index.facts.dangling import dangles
from index.facts.fact_words import UNSPACED, Words, words_of
from index.facts.renown import Renown
from index.facts.sentence import Told
from index.facts.short_names import Naming, naming_of
from index.facts.worth import counts_something, is_of_neighbours, is_of_the_subject, leaves_out_whom, tells_enough
from index.language.lexicon import lexicon_of
from index.language.standalone import WORD, leanings
from index.model import Citation, Document, Fact, Kind
from index.timeline.genre import PLAIN, Genre
from index.timeline.standing import AS_OF, EVENT
from index.timeline.story import Story, story_of
from index.timeline.timeline_words import words_of as timeline_words_of
from index.timeline.topics import Topics

DENIAL_REACH = 3  # sentences
OPENING_DATED = 80  # characters in which a sentence must name what it speaks of …
OPENING = 60  # … and without a date

FIGURE = re.compile(r"(?<![\w.,])(?:[$€£¥₸₽]|US\$)?\d[\d,.]*(?:%|\b)(?!-)")
APART = frozenset((Kind.FIELD, Kind.ENTRY, Kind.TURN, Kind.ROW))
"""What is no statement of the document's own: values, definitions, somebody's words, cells."""


class Stated(NamedTuple):
    """What a document states: the facts that the rules show, and what they would but for its renown."""

    facts: tuple[Fact, ...]
    others: tuple[Fact, ...]


def stated(document: Document, story: Story | None = None, naming: Naming | None = None) -> Stated:
    """What a document states, in the order of reading; `story` is `story_of(document)` and `naming` is
    `naming_of(document)`, where they are at hand.
    """
    facts: dict[str, Fact] = {}
    others: dict[str, Fact] = {}
    story, naming = story or story_of(document), naming or naming_of(document)
    renown = Renown(story)
    for passage, mentions in story.passages:
        for index in range(len(passage.sentences)):
            whose = story.lives.name_left_out(passage, index)
            judged = Candidate(document, passage, index, mentions, naming, story.genre, whose)
            if judged.why_not() is None:
                fact = judged.fact(story.topics)
                (facts if renown.vouches_for(judged) else others).setdefault(fact.id, fact)
    return Stated(tuple(facts.values()), tuple(fact for name, fact in others.items() if name not in facts))


@dataclass(frozen=True, slots=True)
class Candidate(Told):
    """A sentence of a document's story, to be judged."""

    genre: Genre = PLAIN
    left_out: str = ""  # whose life it tells, where only its heading says so

    def why_not(self) -> str | None:
        """The rule that keeps the sentence out; None for a fact."""
        text, language = self.text, self.passage.language
        words = words_of(language)
        kind = self.passage.sentences[self.index].kind
        if kind in APART:
            return "form"
        if not forms.fits(text, language, dated=any(not m.relative for m in self.inside)):
            return "length"
        if (self.genre.instructive or self.genre.personal) and self.speaks_as_its_document():
            return "rule" if self.genre.instructive else "in person"
        listed = self.genre.listed or kind is Kind.ITEM
        if self.genre.minutes or (listed and not self.inside):
            return "minutes" if self.genre.minutes else "list"
        if detect(text, language) != language or forms.is_no_statement(text, lexicon_of(language), words):
            return "form"
        if forms.is_quotation(text):
            return "quotation"
        before = self.passage.quote(self.index - 1) if self.index else None
        if self.left_out or leanings(text, language, before) or forms.points_outside(text, language):
            return "leaning"
        rule = words.rule_against(forms.QUOTED.sub(" ", text))
        rule = rule or self.claimed(words) or self.contested(words) or self.substance(words)
        short = "short name" if self.named_in_short(words) else None
        return rule or short or (None if forms.has_verb(text, language) else "form")

    def speaks_as_its_document(self) -> bool:
        """Whether a sentence of a handbook or letter says what must be done, or who we are, or counts from another day;
        what it only states ('The sandbox is run by …') is as good as elsewhere.
        """
        spoken = timeline_words_of(self.passage.language)
        told = any(not m.relative for m in self.inside)
        manner = spoken.binding.search(self.text) or spoken.speaker.search(self.text)
        article = self.genre.numbered and self.passage.sentences[self.index].kind is Kind.ARTICLE
        if self.genre.law:
            known = not article and self.passage.language in LANGUAGES  # of others nobody knows how they rule
            ruled = manner or spoken.clause.search(self.text) or spoken.ruling.search(self.text)
            return ruled is not None or not (known or spoken.adopted.search(self.text))
        return not told and (bool(self.inside) or manner is not None)

    def named_in_short(self, words: Words) -> bool:
        """'Diem', 'the Commission'; 'Dr. Smith' and '王先生', whoever reads it elsewhere."""
        if self.naming.names_in_short(self.text, self.passage.language):
            return True
        return any(not self.is_the_subject(found.group()) for found in words.styled.finditer(self.text))

    def is_the_subject(self, name: str) -> bool:
        """Whether the document is about who is named so."""
        return name.split()[-1] in self.naming.subject | self.naming.title

    def claimed(self, words: Words) -> str | None:
        """What somebody says is a fact only when it says who and when."""
        if not words.claim.search(self.text):
            return None
        return None if self.inside and self.names() else "claim"

    def contested(self, words: Words) -> str | None:
        """What is reported and denied a little later, and the denial; without words for reports, whatever is denied."""
        denial = timeline_words_of(self.passage.language).denial
        last = min(self.index + DENIAL_REACH, len(self.passage.sentences) - 1)
        if words.reporting is None or words.reporting.search(self.text):
            return "contested" if denial.search(self.passage.quote(self.index, last)) else None
        return "contested" if denial.search(self.text) and words.denied.search(self.text) else None

    def substance(self, words: Words) -> str | None:
        """A date, a figure or a thing with a name of its own."""
        if dangles(self.text, self.document.source.title, self.naming, self.passage.language):
            return "dangling"
        if self.inside and (all(m.relative for m in self.inside) or any(map(self.lacks_year, self.inside))):
            return "relative date"
        if self.inside:
            return self.dated_substance(words)
        if not words.known_language:
            return "unknown language"  # nothing tells whether it stands alone
        if self.genre.law and self.passage.language in UNSPACED:
            return "rule"
        if forms.names_nothing(self.text, self.document.source.title, self.passage.language):
            return "nothing named"
        if not forms.says_what(self.text, self.passage.language):
            return "nothing told"
        if words.undated.search(self.text):
            return "undated"
        if not (self.genre.telling or self.genre.law or counts_something(self.text, words)):
            return "undated"
        if not is_of_the_subject(self.text, "" if self.genre.personal else self.document.source.title, words):
            return "nothing told"
        names = self.names() - self.naming.subject
        if self.is_untimed(words):
            return "untimed"
        if FIGURE.search(self.text) or words.numbers.search(self.text):
            return None if self.names_its_subject(names) else "nothing named"
        return None if self.names_its_subject(names, told=False) else "nothing told"

    def dated_substance(self, words: Words) -> str | None:
        """Why a sentence with a date says too little; None where it says enough."""
        early = [self.text.find(name) for name in self.names() if self.text.find(name) < OPENING_DATED]
        if not early or (min(early) >= self.subject_end() and not self.introduces_its_subject(words)):
            return "nothing named"
        if leaves_out_whom(self.text, words):
            return "leaning"
        start, language = self.passage.sentences[self.index].start, self.passage.language
        if not tells_enough(self.text, start, self.inside, words, self.genre.personal, language):
            return "nothing told"
        if is_of_neighbours(self.text, self.document.source.title, words):
            return "local"
        return None if self.kinds() & {EVENT, AS_OF} else "plan"

    def introduces_its_subject(self, words: Words) -> bool:
        """'Atomic bombs were dropped …', 'A congress of states met …': new, so that it needs no name."""
        subject = self.text[: self.subject_end()]
        return self.passage.language not in UNSPACED and not words.quantified.search(subject)

    def is_untimed(self, words: Words) -> bool:
        """Told in the past, and neither a date nor an age nor an event says when; figures of what the document is about
        need no time.
        """
        if words.told is not None and not words.timed.search(self.text):
            return words.told.search(self.text) is not None
        if words.past is None or words.timed.search(self.text):
            return False
        about = self.naming.title & set(
            WORD.findall(self.text[: self.subject_end()].replace("’", "'").replace("'s", ""))
        )
        if about and FIGURE.search(self.text):
            return False
        return words.past.match(self.text, self.subject_end()) is not None

    def names_its_subject(self, names: frozenset[str], *, told: bool = True) -> bool:
        """Whether the sentence soon says, in a full name, what it speaks of; `told` lets the document's subject do."""
        if self.passage.language in UNSPACED:
            return True
        full = {name for name in names if " " in name}
        enough = full | (self.names() & self.naming.subject) if told else full
        named_in_time = any(self.text.find(name) < OPENING for name in enough)
        return named_in_time and any(self.text.find(name) < self.subject_end() for name in self.names())

    def fact(self, topics: Topics) -> Fact:
        """The fact that it makes, with its dates, topics and source."""
        dates = [m for m in self.inside if not m.relative]
        start = self.passage.sentences[self.index].start
        text = self.document.passages[self.passage.ordinal].quote(self.index)
        citation = Citation(
            source=self.document.source,
            passage=self.passage.id,
            place=self.passage.place,
            quote=text,
            sentences=(self.index, self.index),
            highlights=tuple((m.start - start, m.end - start) for m in dates),
        )
        return Fact(
            id=hashlib.sha256(text.encode()).hexdigest()[:12],
            text=text,
            citation=citation,
            date=dates[0].edtf if dates else None,
            topics=topics.of(self.passage, self.text, [m.text for m in dates]),
        )

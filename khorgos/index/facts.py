"""A document → its facts: sentences that stand on their own and are worth posting to people who asked for nothing.

Nothing is written, only chosen: every rule keeps sentences out, and each says in a word what it keeps out (`why_not`).
Most sentences of a text fall to one; a fact a day needs few.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from khorgos.index.dates.mention import Mention
from khorgos.index.language.standalone import WORD, leanings, lexicon_of
from khorgos.index.model import Citation, Document, Fact, Passage
from khorgos.index.timeline.events import dated
from khorgos.index.timeline.standing import AS_OF, EVENT, standing
from khorgos.index.timeline.topics import Topics
from khorgos.index.timeline.words import words_of
from khorgos.tables import read_table

SHORTEST, LONGEST = 60, 280
"""Characters of a fact; a language that writes no spaces says in a third of them what others say in all."""
SHORTEST_UNSPACED, LONGEST_UNSPACED = 20, 120
MOST_BRACKETS = 0.35  # share of a sentence that may stand in brackets
MOST_QUOTED = 0.4  # share that may be somebody's words
DENIAL_REACH = 3  # sentences
COMMON_NAME = 0.25  # a name in more than this share of the passages is the document's subject, no news of its own
UNSPACED = frozenset({"zh"})

FIGURE = re.compile(r"(?<![\w.,])(?:[$€£¥₸₽]|US\$)?\d[\d,.]*(?:%|\b)(?!-)")
BRACKETS = re.compile(r"[(（\[][^)）\]]*[)）\]]")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|「[^」]*」")
JUNK = re.compile(r"https?:|www\.|doi:|@|\||[{}=<>]|/ˈ|\( ?listen|ISBN|\[[\w ]+\??\]|↑|→|…|\.\.\.")
FIRST = re.compile(r"\W*(\w+)")
PERSON = re.compile(r"\b[^\W\d_a-zа-яёәіңғүұқөһ][\w’'-]*[^\Ws]\b(?!\s*,?\s*\d)")
OPENING_DATED = 80  # characters in which a sentence must name what it speaks of …
OPENING = 60  # … and without a date
NAME = re.compile(r"(?<=[^.!?。] )[^\W\d_a-zа-яёәіңғүұқөһ]\w+(?:[ '’-](?:of |the |and )?[^\W\d_a-zа-яёәіңғүұқөһ]\w+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """One language of `facts.yaml`: what keeps a sentence out, by rule, and the figures in words."""

    rules: tuple[tuple[str, re.Pattern[str]], ...]
    claim: re.Pattern[str]
    undated: re.Pattern[str]
    dangling: re.Pattern[str]
    known: frozenset[str]
    openers: frozenset[str]
    pronouns: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]  # with what each may point to
    numbers: re.Pattern[str]

    def lacks_antecedent(self, text: str) -> bool:
        """Whether a pronoun stands before anything it could point to."""
        first = FIRST.match(text)
        start = first.end() if first and first.group(1).lower() in self.openers else 0
        for pronoun, antecedent in self.pronouns:
            found = pronoun.search(text)
            if found is not None and not antecedent.search(text, start, found.start()):
                return True
        return False


def facts_of(document: Document) -> tuple[Fact, ...]:
    """The facts of a document, in the order of reading."""
    topics = Topics(document)
    subject, known = common_names(document), frozenset(w for p in document.body for w in capitalised_words(p))
    found: dict[str, Fact] = {}
    for passage, mentions in dated(document):
        for index in range(len(passage.sentences)):
            judged = Candidate(document, passage, index, mentions, subject, known)
            if judged.why_not() is None:
                fact = judged.fact(topics)
                found.setdefault(fact.id, fact)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of a document's story, to be judged."""

    document: Document
    passage: Passage
    index: int
    mentions: tuple[Mention, ...]  # of the passage
    subject: frozenset[str] = frozenset()  # names of what the document is about
    known: frozenset[str] = frozenset()  # words that are capitalised where no sentence begins

    @property
    def text(self) -> str:
        return self.passage.quote(self.index)

    @property
    def inside(self) -> list[Mention]:
        sentence = self.passage.sentences[self.index]
        return [m for m in self.mentions if sentence.start <= m.start and m.end <= sentence.end]

    def why_not(self) -> str | None:
        """The rule that keeps the sentence out; None for a fact."""
        text, language = self.text, self.passage.language
        words = fact_words(language)
        if not fits(text, language):
            return "length"
        if JUNK.search(text) or share(BRACKETS, text) > MOST_BRACKETS or text.rstrip()[-1:] in "?!:？！：":
            return "form"
        if share(QUOTED, text) > MOST_QUOTED:
            return "quotation"
        before = self.passage.quote(self.index - 1) if self.index else None
        if leanings(text, language, before) or points_anywhere(text, language):
            return "leaning"
        for rule, pattern in words.rules:
            if pattern.search(without_quoted(text)):
                return rule
        return self.claimed(words) or self.contested() or self.substance(words)

    def claimed(self, words: Words) -> str | None:
        """What somebody says is a fact only when it says who and when."""
        if not words.claim.search(self.text):
            return None
        return None if self.inside and self.names() else "claim"

    def contested(self) -> str | None:
        """A statement that the text denies a little later, and the denial."""
        denial = words_of(self.passage.language).denial
        last = min(self.index + DENIAL_REACH, len(self.passage.sentences) - 1)
        return "contested" if denial.search(self.passage.quote(self.index, last)) else None

    def substance(self, words: Words) -> str | None:
        """A date, a figure or a thing with a name of its own."""
        if self.dangles(words):
            return "dangling"
        if self.inside and all(m.relative for m in self.inside):
            return "relative date"
        if self.inside:
            return self.dated_substance()
        if words.undated.search(self.text):
            return "undated"
        names = self.names() - self.subject
        if FIGURE.search(self.text) or words.numbers.search(self.text):
            return None if self.names_its_subject(names) else "nothing named"
        return None if self.names_its_subject(names, told=False) else "nothing told"

    def dated_substance(self) -> str | None:
        if not any(self.text.find(name) < min(OPENING_DATED, self.subject_end()) for name in self.names()):
            return "nothing named"
        return None if self.kinds() & {EVENT, AS_OF} else "plan"

    def subject_end(self) -> int:
        """Where the subject ends: at the first verb, in a language whose verbs are known; dates are passed by."""
        lexicon = lexicon_of(self.passage.language)
        start = self.passage.sentences[self.index].start
        for word in WORD.finditer(self.text):
            told = any(m.start - start <= word.start() < m.end - start for m in self.inside)
            if word.start() and not told and word.group().islower() and lexicon.is_verb(word.group()):
                return word.start()
        return len(self.text)

    def names_its_subject(self, names: frozenset[str], *, told: bool = True) -> bool:
        """Whether the sentence soon says, in a full name, what it speaks of; `told` lets the document's subject do."""
        if self.passage.language in UNSPACED:
            return True
        full = {name for name in names if " " in name}
        enough = full | (self.names() & self.subject) if told else full
        named_in_time = any(self.text.find(name) < OPENING for name in enough)
        return named_in_time and any(self.text.find(name) < self.subject_end() for name in self.names())

    def dangles(self, words: Words) -> bool:
        """'… after the rebellion failed', '… to protect them': nothing in the sentence says which or whom."""
        for found in words.dangling.finditer(self.text):
            noun = (found.groupdict().get("noun") or "").lower()
            introduced = noun and noun[:5] in self.text[: found.start()].lower()
            if noun not in words.known and not introduced:
                return True
        return words.lacks_antecedent(self.text)

    def kinds(self) -> set[str | None]:
        start = self.passage.sentences[self.index].start
        published, words = self.document.source.published, words_of(self.passage.language)
        return {standing(self.text, m.start - start, m.end - start, m.edtf, published, words) for m in self.inside}

    def names(self) -> frozenset[str]:
        if self.passage.language in UNSPACED:
            return frozenset(topic for topic in (self.text[:2],) if topic)
        dates = {word for m in self.inside for word in m.text.split()}
        found = frozenset(name for name in NAME.findall(self.text) if name not in dates)
        first = FIRST.match(self.text)
        return found | {first.group(1)} if first and first.group(1) in self.known else found

    def fact(self, topics: Topics) -> Fact:
        dates = [m for m in self.inside if not m.relative]
        start = self.passage.sentences[self.index].start
        citation = Citation(
            source=self.document.source,
            passage=self.passage.id,
            place=self.passage.place,
            quote=self.text,
            sentences=(self.index, self.index),
            highlights=tuple((m.start - start, m.end - start) for m in dates),
        )
        return Fact(
            id=hashlib.sha256(self.text.encode()).hexdigest()[:12],
            text=self.text,
            citation=citation,
            date=dates[0].edtf if dates else None,
            topics=topics.of(self.passage, self.text, [m.text for m in dates]),
        )


def fits(text: str, language: str) -> bool:
    if language in UNSPACED:
        return SHORTEST_UNSPACED <= len(text) <= LONGEST_UNSPACED
    return SHORTEST <= len(text) <= LONGEST


def share(pattern: re.Pattern[str], text: str) -> float:
    return sum(len(found.group()) for found in pattern.finditer(text)) / max(1, len(text))


def without_quoted(text: str) -> str:
    return QUOTED.sub(" ", text)


def points_anywhere(text: str, language: str) -> bool:
    """'This', 'these' in any clause: more than is asked of an answer, whose reader has just asked about the thing."""
    lexicon = lexicon_of(language)
    return any(not lexicon.unpointing.match(text, found.start()) for found in lexicon.demonstratives.finditer(text))


def capitalised_words(passage: Passage) -> set[str]:
    starts = {sentence.start for sentence in passage.sentences}
    words = (word for word in WORD.finditer(passage.text) if word.group()[0].isupper())
    return {word.group() for word in words if word.start() not in starts}


def common_names(document: Document) -> frozenset[str]:
    """Names in so many passages that they are what the document is about."""
    body = document.body
    counts: dict[str, int] = {}
    for passage in body:
        for name in set(NAME.findall(passage.text)):
            counts[name] = counts.get(name, 0) + 1
    return frozenset(name for name, count in counts.items() if count > max(2, COMMON_NAME * len(body)))


def exactly(alternatives: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(alternatives) or r"(?!)")


@cache
def fact_words(language: str) -> Words:
    """The words of `language`, none where it has no table: then only the rules that need no words are left."""
    tables = read_table(__package__, "facts.yaml")
    table: dict[str, list[str]] = tables.get(language, {})
    edges = ("", "") if language in UNSPACED else (r"(?<!\w)", r"(?!\w)")

    def pattern(name: str) -> re.Pattern[str]:
        joined = "|".join(table.get(name, ()))
        return re.compile(f"{edges[0]}(?:{joined}){edges[1]}" if joined else r"(?!)", re.IGNORECASE)

    rules = ("advice", "opinion", "forecast", "hedge", "hearsay", "passing", "vague", "speaker")
    return Words(
        rules=tuple((rule, pattern(rule)) for rule in rules),
        claim=pattern("claim"),
        undated=pattern("undated"),
        dangling=pattern("dangling"),
        known=frozenset(table.get("known", ())),
        openers=frozenset(table.get("openers", ())),
        pronouns=(
            (pattern("people"), PERSON),
            (pattern("several"), exactly(table.get("plural_nouns", ()))),
            (pattern("thing"), exactly(table.get("singular_nouns", ()))),
        ),
        numbers=pattern("numbers"),
    )

"""A sentence in its document: its dates and names, and where its subject ends."""

from __future__ import annotations

from dataclasses import dataclass, field

from index.dates.mention import Mention
from index.facts.fact_words import FIRST, UNSPACED, words_of
from index.facts.short_names import LEADING, NAME, Naming
from index.language.lexicon import lexicon_of
from index.language.standalone import WORD
from index.model import Document, Passage
from index.timeline.standing import standing
from index.timeline.timeline_words import words_of as timeline_words_of


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a document's story, with the dates of its passage."""

    document: Document
    passage: Passage
    index: int
    mentions: tuple[Mention, ...]  # of the passage
    naming: Naming = field(default_factory=Naming)

    @property
    def text(self) -> str:
        """The sentence, as it stands."""
        return self.passage.quote(self.index)

    @property
    def inside(self) -> list[Mention]:
        """The dates in it."""
        sentence = self.passage.sentences[self.index]
        inside = [m for m in self.mentions if sentence.start <= m.start and m.end <= sentence.end]
        if words_of(self.passage.language).known_language:
            return inside
        return [m for m in inside if self.passage.text[m.start - 1 : m.start] != "("]  # likely the year of a work

    def subject_end(self) -> int:
        """Where the subject ends: at the first verb, in a language whose verbs are known; dates and what stands before
        the comma of an opening clause are passed by.
        """
        lexicon = lexicon_of(self.passage.language)
        start = self.passage.sentences[self.index].start
        for word in WORD.finditer(self.text, self.opening_end()):
            told = any(m.start - start <= word.start() < m.end - start for m in self.inside)
            if word.start() and not told and word.group().islower() and lexicon.is_verb(word.group()):
                return word.start()
        return len(self.text)

    def opening_end(self) -> int:
        """'Having crossed into Europe in 480 BC, …': the end of what is said before the subject."""
        lexicon = lexicon_of(self.passage.language)
        first, comma = FIRST.match(self.text), self.text.find(", ")
        opens = first and (lexicon.opens_adverbial(first.group(1).lower()) or lexicon.is_verb(first.group(1).lower()))
        return max(0, comma) if opens and lexicon.verbs else 0

    def kinds(self) -> set[str | None]:
        """What each of its dates is for: told, planned, of a work, and so on."""
        start = self.passage.sentences[self.index].start
        published, words = self.document.source.published, timeline_words_of(self.passage.language)
        return {standing(self.text, m.start - start, m.end - start, m.edtf, published, words) for m in self.inside}

    def names(self) -> frozenset[str]:
        """The names in it, dates and openings of sentences apart."""
        if self.passage.language in UNSPACED:
            return frozenset(topic for topic in (self.text[:2],) if topic)
        dates = {word for m in self.inside for word in m.text.split()}
        found = frozenset(name for name in NAME.findall(self.text) if name not in dates)
        leading, first = LEADING.match(self.text), FIRST.match(self.text)
        if leading is None or first is None or first.group(1) not in self.naming.known:
            return found
        return found | {leading.group(), first.group(1)}

    def lacks_year(self, mention: Mention) -> bool:
        """'… who founded it in 1971, died on 2 February': of a year that only the text around tells."""
        return mention.relative and not mention.counted and mention.edtf[:4] not in self.text

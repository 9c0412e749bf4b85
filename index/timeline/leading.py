"""With which sentence the quotation of an event begins: its own, or one before it that says who 'he' is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.dates.mention import Mention
from index.language.lexicon import lexicon_of
from index.language.persons import names_nobody
from index.language.standalone import END, MEANINGLESS_ALONE, Lean, is_headless, leanings
from index.model import Document, Kind, Passage
from index.timeline.statements import is_dated_item
from index.timeline.tabled import is_dated_row
from index.timeline.timeline_words import words_of

LONGEST = 600  # characters of a sentence with the one it leans on; longer, the sentence is shown alone
LONGEST_OF_MORE = 400  # characters of a sentence with more than one before it
DEEPEST = 3  # sentences before it
_NAMED = re.compile(r"(?<=[^.!?:;] )[^\W\d_a-zа-яё][^\W\d_]{2,}")
LONGEST_SALUTATION = 60  # characters


@dataclass(frozen=True, slots=True)
class Leading:
    """A sentence among those before it."""

    document: Document
    passage: Passage
    index: int
    law: bool = False  # of a law, which tells in unfinished lines who adopted it when

    def first(self, mentions: Sequence[Mention]) -> int | None:
        """Which sentence the quotation begins with; None where the sentence can't be understood even so."""
        sentence = self.passage.quote(self.index)
        before = self.passage.quote(self.index - 1) if self.index else None
        lacks = leanings(sentence, self.passage.language, before, self.title)
        if self.follows_salutation(sentence):
            lacks = tuple(lean for lean in lacks if lean is not Lean.FRAGMENT)
        if Lean.FRAGMENT in lacks:
            return self.index if self.tells_unfinished(sentence, mentions) else None
        nobody = names_nobody(sentence, self.passage.language)
        if not nobody and not MEANINGLESS_ALONE & set(lacks):
            return self.index
        if before is None:
            refers = nobody or (Lean.REFERENCE in lacks and not self.points_to_place(sentence))
            return None if refers else self.index
        first = self.before()
        return None if first < self.index and self.points_farther(first) else first

    def points_farther(self, index: int) -> bool:
        """Whether even the first sentence of the quotation speaks of 'him', and of nobody by name."""
        sentence, before = self.passage.quote(index), self.passage.quote(index - 1) if index else None
        lacks = leanings(sentence, self.passage.language, before, self.title)
        if names_nobody(sentence, self.passage.language):
            return True
        return Lean.REFERENCE in lacks and not self.points_to_place(sentence) and _NAMED.search(sentence) is None

    def tells_unfinished(self, sentence: str, mentions: Sequence[Mention]) -> bool:
        """Whether what is no sentence says what was when, as 'Next meeting: 12 December' does, a row with a column of
        dates, an item of a chronicle.
        """
        kind, start = self.passage.sentences[self.index].kind, self.passage.sentences[self.index].start
        if kind is Kind.FIELD:
            return True
        if kind is Kind.ROW:
            return is_dated_row(self.passage, self.index, mentions)
        if self.law and words_of(self.passage.language).adopted.search(sentence):
            return True
        return is_dated_item(sentence, mentions[0], start)

    def before(self) -> int:
        """The sentence before it, or one still farther up while that leans as well, in a quotation that stays short."""
        if len(self.passage.quote(self.index - 1, self.index)) > LONGEST:
            return self.index
        first = self.index - 1
        while first and self.index - first < DEEPEST and self.leans(first):
            if len(self.passage.quote(first - 1, self.index)) > LONGEST_OF_MORE:
                break
            first -= 1
        return first

    def leans(self, index: int) -> bool:
        """Whether a sentence speaks of somebody whom only the one before it names."""
        sentence, before, language = self.passage.quote(index), self.passage.quote(index - 1), self.passage.language
        headless = is_headless(sentence.strip(), lexicon_of(language))
        if headless or names_nobody(sentence, language):
            return True
        return Lean.REFERENCE in leanings(sentence, language, before, self.title)

    @property
    def title(self) -> str:
        """The document's."""
        return self.document.source.title

    def follows_salutation(self, sentence: str) -> bool:
        """'Dear Ralf,' and in the next paragraph 'the scaffolding will be put up …': whole, though it begins small."""
        before = self.document.passages[self.passage.ordinal - 1].text if self.index == 0 < self.passage.ordinal else ""
        return before.endswith((",", "，")) and len(before) <= LONGEST_SALUTATION and END.search(sentence) is not None

    def points_to_place(self, sentence: str) -> bool:
        """'A mill stood here in 1720': where the document is about a place, its title says where."""
        language = self.passage.language
        there = lexicon_of(language).here.sub(" ", sentence).strip()
        return there != sentence and Lean.REFERENCE not in leanings(
            there[:1].upper() + there[1:], language, None, self.title
        )

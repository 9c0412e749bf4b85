"""The words by which a sentence shows that it leans on others, per language: `standalone.yaml`, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from index.tables import read_table

NEVER = re.compile(r"(?!)")
NO_SPACES = frozenset({"zh"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language of `standalone.yaml`, compiled."""

    references: re.Pattern[str]
    connectives: re.Pattern[str]
    expletives: re.Pattern[str]
    demonstratives: re.Pattern[str]
    unpointing: re.Pattern[str]
    pairs: re.Pattern[str]
    relatives: re.Pattern[str]  # in small letters: of many patterns those that need not look for capitals are faster
    subjects: frozenset[str]
    prepositions: frozenset[str]
    definite: frozenset[str]
    anchors: frozenset[str]
    verbs: frozenset[str]
    lone: frozenset[str]
    unique: frozenset[str]
    headless: re.Pattern[str]  # goes on about whoever the sentence before is about, without a word for it
    here: re.Pattern[str]
    spaced: bool

    def opens_with_connective(self, text: str) -> bool:
        """Whether it begins with 'However', 'In addition': it goes on from something."""
        return bool(self.connectives.match(text)) and not self.expletives.match(text)

    def opens_with_reference(self, text: str) -> bool:
        """Whether it begins with a word that stands for something before it."""
        return bool(self.references.match(text)) and not self.expletives.match(text)

    def opens_adverbial(self, word: str) -> bool:
        """'In 1996, …', 'Leaving the fort, …'."""
        return word in self.prepositions or (bool(self.verbs) and len(word) > 4 and word.endswith(("ing", "ly")))

    def is_verb(self, word: str) -> bool:
        """Whether a lower-case word is a verb form, as far as the table and an ending tell."""
        return word in self.verbs or (len(word) > 3 and word.endswith("ed") and bool(self.verbs))


@cache
def lexicon_of(language: str) -> Lexicon:
    """The words of `language`; of a language without a table, none, so that only marks and fragments count."""
    tables = read_table(__package__, "standalone.yaml")
    table: dict[str, list[str]] = tables.get(language, {})
    spaced = language not in NO_SPACES
    edge = r"(?!\w)" if spaced else ""
    start = r"(?<!\w)" if spaced else ""

    def phrases(name: str) -> re.Pattern[str]:
        return any_of((re.escape(entry) for entry in table.get(name, ())), after=edge)

    def patterns(name: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return any_of(table.get(name, ()), before=start, after=edge, flags=flags)

    def words(name: str) -> frozenset[str]:
        return frozenset(table.get(name, ()))

    return Lexicon(
        references=phrases("references"),
        connectives=phrases("connectives"),
        expletives=any_of(table.get("expletives", ())),
        demonstratives=any_of(map(re.escape, table.get("demonstratives", ())), before=start, after=edge),
        unpointing=any_of(table.get("unpointing", ())),
        pairs=patterns("pairs"),
        relatives=patterns("relatives", re.NOFLAG),
        subjects=words("subjects"),
        prepositions=words("prepositions"),
        definite=words("definite"),
        anchors=words("anchors"),
        verbs=words("verbs"),
        lone=words("lone"),
        unique=words("unique"),
        headless=any_of(table.get("headless", ())),
        here=patterns("here"),
        spaced=spaced,
    )


def any_of(
    alternatives: Iterable[str], before: str = "", after: str = "", flags: re.RegexFlag = re.IGNORECASE
) -> re.Pattern[str]:
    """One pattern for many alternatives, the longest first; one that never matches for none."""
    ordered = sorted(alternatives, key=len, reverse=True)
    return re.compile(f"{before}(?:{'|'.join(ordered)}){after}", flags) if ordered else NEVER

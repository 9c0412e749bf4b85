"""From text to candidates: what matches a form, with the words that govern it, less what is no date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from index.dates.match_slots import Slots
from index.dates.normalise import fold
from index.dates.patterns import Grammar

_REACH = 48  # characters before a match that can hold the words that govern it
_OPENING = re.compile(r"(?:^|[.!?:;。！？\n]['\"”»)]* *(?:\[\d+\])* *)(?:\w+ ){0,2}$")
_HEADING = re.compile(r"(?m)^(?=.*\w)(?:.{0,88}[^\s.!?;:,。！？；])[ \t]*$(?=\n)")
_SENTENCE_END = re.compile(r"[.!?。！？]['\"”»)]*[ \n]+(?=\S)|\n|[。！？]")
_TOKEN = re.compile(r"\w+|\W")


@dataclass(slots=True)
class Candidate:
    """A match that has passed the vetoes. `start` takes in 'the', 'early' and 'around'."""

    start: int
    end: int
    kind: str
    slots: Slots
    scan: Scan
    modifier: str | None = None
    operator: str | None = None
    certain: bool = True
    aside: bool = False  # in brackets, or the year of a book: does not move the story
    heading: bool = False  # alone on its line
    opening: bool = False  # begins its sentence: 'In 1965, …'
    on_way: bool = True  # False for a flashback, a plan: the story is told past it
    plain: bool = True  # what follows is no counted thing for certain: '480, …', '480 and'
    year: int | None = None  # chosen by the way the story goes, for a date without its own

    @property
    def tense(self) -> str | None:
        """'past' or 'future': the nearest tense before the date in its sentence, else the first after it."""
        return self.scan.tense(self)


class Scan:
    """One left-to-right pass over a text."""

    def __init__(self, grammar: Grammar, text: str) -> None:
        self.grammar = grammar
        self.rules = grammar.rules
        self.text = text
        self.folded = fold(text)
        self._headings = [match.start() for match in _HEADING.finditer(text)]

    def candidates(self) -> Iterator[Candidate]:
        position = read_to = 0
        trigger = self.grammar.trigger
        while lead := trigger.search(self.folded, position):
            candidate = self._candidate(lead.start())
            if candidate is None:
                token = _TOKEN.match(self.folded, lead.start())
                position = token.end() if token and not self.rules.unspaced else lead.start() + 1
            else:
                candidate.start = max(candidate.start, read_to)  # 'the' and 'early' are the nearer date's
                position = read_to = candidate.end
                yield candidate

    def _candidate(self, start: int) -> Candidate | None:
        found = self.grammar.match(self.folded, start)
        if found is None:
            return None
        form, match = found
        slots = Slots(self.grammar, form, match)
        if not self._properly_capitalised(slots, form.slots) or not self._clear(match, form.kind, form.slots):
            return None
        candidate = Candidate(match.start(), match.end(), form.kind, slots, self)
        self._govern(candidate)
        veto = _VETOES.get(form.kind)
        if veto is not None and veto(self, candidate):
            return None
        candidate.aside = self._in_brackets(candidate) or self._of_a_work(candidate)
        candidate.heading = self._is_heading(candidate)
        candidate.opening = bool(_OPENING.search(self.before(candidate.start)))
        return candidate

    def before(self, position: int) -> str:
        return self.folded[max(0, position - _REACH) : position]

    def _govern(self, found: Candidate) -> None:
        """Take in the article and modifier before the match, and note the operator before those."""
        rules = self.rules
        modifier = self._take(rules.modifier, "modifier", found)
        found.modifier = modifier
        if rules.modifier_after and (match := rules.modifier_after.match(self.folded, found.end)):
            found.end = match.end()
            found.modifier = self.grammar.words["modifier_after"].value(match[1])
        if rules.extent and (match := rules.extent.search(self.before(found.start))):
            found.start -= len(match[0])
        if rules.doubt and (match := rules.doubt.search(self.before(found.start))):
            found.certain = False
        if rules.operator and (match := rules.operator.search(self.before(found.start))):
            found.operator = self.grammar.words["operator"].value(match[1])
            if found.operator == "around":
                found.start -= len(match[0])
        elif rules.operator_after and (match := rules.operator_after.match(self.folded, found.end)):
            found.operator = self.grammar.words["operator_after"].value(match[1])

    def _take(self, pattern: re.Pattern[str] | None, name: str, found: Candidate) -> Any:
        if pattern is None or not (match := pattern.search(self.before(found.start))):
            return None
        found.start -= len(match[0])
        return self.grammar.words[name].value(match[1])

    def _properly_capitalised(self, slots: Slots, names: Collection[str]) -> bool:
        for name in names:
            if name.rstrip("2") in self.rules.capitalised and (start := slots.start(name)) >= 0:
                letter = self.text[start]
                if letter.isalpha() and not letter.isupper():
                    return False
        return True

    def _clear(self, match: re.Match[str], kind: str, names: Collection[str]) -> bool:
        """Neither a label before ('Resolution 1483') nor a unit after ('1500 men'), where the match is a number."""
        rules = self.rules
        first, last = self.folded[match.start()], self.folded[match.end() - 1]
        dated = "month" in names or kind in ("iso", "clock")
        if first.isdigit() and not dated and self._label_before(match.start()):
            return False
        if rules.sets and rules.sets.search(self.before(match.start())):
            return False
        counts = last.isdigit() and rules.veto_after and rules.veto_after.match(self.folded, match.end())
        return not counts or "month" in names or "season" in names

    def _label_before(self, start: int) -> bool:
        before = self.before(start)
        if before and before[-1] in "$£€¥₽₸#№/=":
            return True
        return bool(self.rules.veto_before and self.rules.veto_before.search(before))

    def tense(self, found: Candidate) -> str | None:
        if self.rules.tense is None:
            return None
        before = _SENTENCE_END.split(self.folded[max(0, found.start - 200) : found.start])[-1]
        tenses = list(self.rules.tense.finditer(before))
        if not tenses:
            after = _SENTENCE_END.split(self.folded[found.end : found.end + 120], maxsplit=1)[0]
            tenses = list(self.rules.tense.finditer(after))[:1]
        return tenses[-1].lastgroup if tenses else None

    def named_with_year(self, found: Candidate, following: Candidate) -> bool:
        """Whether two dates stand in one name: 'the Spring Offensive of 1918'."""
        pattern = self.rules.named_with_year
        return pattern is not None and pattern.fullmatch(self.folded, found.end, following.start) is not None

    def _in_brackets(self, found: Candidate) -> bool:
        opening = self.folded.rfind("(", max(0, found.start - 80), found.start)
        return opening >= 0 and ")" not in self.folded[opening : found.start]

    def _of_a_work(self, found: Candidate) -> bool:
        """The year of 'the 1917 Constitution' and 'his 1995 book' says which, not when."""
        works = self.rules.works
        return found.kind == "year" and works is not None and works.match(self.folded, found.end) is not None

    def _is_heading(self, found: Candidate) -> bool:
        place = bisect_right(self._headings, found.start) - 1
        return place >= 0 and "\n" not in self.text[self._headings[place] : found.end]


def _no_year(scan: Scan, found: Candidate) -> bool:
    """A bare four-digit number that counts things: '1500 soldiers', 'killed 1200 French civilians'."""
    rules, folded = scan.rules, scan.folded
    if (
        found.start > 0
        and folded[found.start - 1] == "-"
        and found.modifier is None
        and folded[found.start - 2 : found.start - 1].isdigit()
    ):
        return True
    following = folded[found.end : found.end + 2]
    if following[:1] == "-" and following[1:].isdigit():
        return True
    if rules.plural is None or rules.strong is None or found.modifier not in (None, "in"):
        return False
    if rules.strong.search(scan.before(found.slots.match.start())):
        return False
    return _counts(scan, found)


def _no_short_year(scan: Scan, found: Candidate) -> bool:
    """A year of one to three digits stands only after 'in', 'by', 'since' … and before no counted thing."""
    rules, folded = scan.rules, scan.folded
    before = scan.before(found.slots.match.start())
    if rules.year3 is None or (found.modifier is None and not rules.year3.search(before)):
        return True
    found.plain = rules.tail is None or rules.tail.match(folded, found.end) is not None
    return _counts(scan, found)


def _counts(scan: Scan, found: Candidate) -> bool:
    """Whether a number is followed by what it counts."""
    rules = scan.rules
    match = rules.plural.match(scan.folded, found.end) if rules.plural else None
    return bool(match and match[1] not in rules.function_words)


def _no_month(scan: Scan, found: Candidate) -> bool:
    """'may', 'march': months only after a cue."""
    rules, word = scan.rules, found.slots.match[0]
    if rules.names and rules.names.match(scan.folded, found.end):  # the October Revolution
        return True
    if rules.ambiguous is None or not rules.ambiguous.fullmatch(word):
        return False
    return found.modifier is None and not (rules.cues and rules.cues.search(scan.before(found.start)))


def _no_season(scan: Scan, found: Candidate) -> bool:
    """'fall' and 'spring' are seasons only after a cue; a capital inside a sentence makes a name of any of them."""
    rules, match = scan.rules, found.slots.match
    if found.modifier is not None:
        return False
    if rules.noun_after and rules.noun_after.match(scan.folded, found.end):
        return False
    following = scan.text[found.end : found.end + 2]
    if scan.text[match.start()].isupper() and following[:1] == " " and following[1:].isupper():
        return True
    noun = rules.nouns is not None and rules.nouns.fullmatch(match[0]) is not None
    if rules.noun_cues and rules.noun_cues.search(scan.before(match.start())):
        return bool(noun and rules.nouns_before and rules.nouns_before.match(scan.folded, found.end))
    return noun or (scan.text[match.start()].isupper() and not _OPENING.search(scan.before(match.start())))


def _duration(scan: Scan, found: Candidate) -> bool:
    """'for the next decade' is how long, not when."""
    if found.slots.word("which") in (0, "here") or found.modifier is not None or scan.rules.duration is None:
        return False
    return bool(found.slots.text("period") and scan.rules.duration.search(scan.before(found.start)))


_VETOES = {"which": _duration, "year": _no_year, "year3": _no_short_year, "month": _no_month, "season": _no_season}

"""From text to candidates: what matches a form, with the words that govern it, less what is no date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from index.dates.match_slots import Slots
from index.dates.normalise import normalised
from index.dates.patterns import Grammar
from index.dates.vetoes import VETOES, is_of_a_code, is_size

_REACH = 48  # characters before a match that can hold the words that govern it
_OPENING = re.compile(r"(?:^|[.!?:;。！？\n]['\"”»)]* *(?:\[\d+\])* *)(?:\w+ ){0,2}$")
_FIRST = re.compile(r"(?:^|[.!?。！？\n•]['\"”»)]* *(?:\[\d+\])* *(?:[-*•–] *)?)[ \t]*$")
_HEADING = re.compile(r"(?m)^(?=.*\w)(?:.{0,88}[^\s.!?;:,。！？；])[ \t]*$(?=\n)")
_SENTENCE_END = re.compile(r"[.!?。！？]['\"”»)]*[ \n]+(?=\S)|\n| • |[。！？]")
YEARLESS = frozenset(("calendar", "entry", "list", "run", "month", "season", "marked", "weekday", "day_of_month"))
"""Kinds of forms that may lack their year."""
_SENTENCE = 400  # characters of a sentence that are looked at on either side of a date
_FULL_STOP = re.compile(
    r"[.!?](?:\[\d+\])*['\"”’»)]*\s+(?!(?<=\d [гжр]\. )\d)(?=[^\W\d_a-zа-яё]|[\d\"'“«(])|[。！？]|\n\s*\n| • "
)
_ABBREVIATION = re.compile(r"(?<!\w)(?!(?:May|June|July)\.)(?:[^\W\d_a-zа-яё]|[^\W\d_a-zа-яё][^\W\d_]{1,3})\.$")
_FINISHED = re.compile(r"[.!?。！？](?:\[\d+\])*['\"”’»)]*\s*$")
_INITIALS = re.compile(r"(?<!\w)\w\.$")
_TO_COME = ("by", "before", "until")
"""What stands before the end of something told as past: 'they have until 22 March'."""
_RECENT, _SOON = 20, 5  # years before and after the writing
LAST_YEAR = 2100
"""What two numbers in a row go beyond are amounts: 'from 2000 to 2800'."""
_CLAUSE = 90  # characters of a relative clause before the date in it
_CLAUSE_CLOSES = re.compile(r"[^,;.!?()\n]{0,60},")
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
    compared: bool = False  # only compared with: no step of the story at all
    heading: bool = False  # alone on its line
    opening: bool = False  # begins its sentence: 'In 1965, …'
    holds_now: bool = False  # of a rule or a state: its year isn't the story's
    leans: bool = False  # counted from the date that its sentence told before it
    lost: bool = False  # of every year, or too far from any date that tells its year
    on_way: bool = True  # False for a flashback, a plan: the story is told past it
    plain: bool = True  # what follows is no counted thing for certain: '480, …', '480 and'
    told_year: int | None = None  # that of a date before it in its sentence
    year: int | None = None  # chosen by the way the story goes, for a date without its own

    @property
    def tense(self) -> str | None:
        """'past' or 'future': the nearest tense before the date in its sentence, else the first after it."""
        return self.scan.tense(self)

    @property
    def told(self) -> bool | None:
        """Whether it is told as past; None where its language needn't say."""
        return self.scan.is_told(self)


class Scan:
    """One left-to-right pass over a text."""

    def __init__(self, grammar: Grammar, text: str, written: int | None = None) -> None:
        self.grammar = grammar
        self.written = written  # the year of the text's own date
        self.rules = grammar.rules
        self.day_first = grammar.day_first  # of a date in figures; the text's own may tell better
        self.text = text
        self.folded = grammar.names.blanked(text, normalised(text))
        self._headings = [match.start() for match in _HEADING.finditer(text)]

    def candidates(self) -> Iterator[Candidate]:
        """All that may be a date, in order, none within another."""
        position = read_to = 0
        trigger = self.grammar.trigger
        while lead := trigger.search(self.folded, position):
            candidate = self._candidate(lead.start())
            if candidate is None:
                token = _TOKEN.match(self.folded, lead.start())
                position = token.end() if token and not self.rules.unspaced else lead.start() + 1
            else:
                if candidate.start < read_to:  # 'the' and 'early' are the nearer date's
                    rest = self.text[read_to : candidate.end]
                    candidate.start = candidate.end - len(rest.lstrip())
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
        if (slots.year("2") or 0) > LAST_YEAR or is_of_a_code(self, match):
            return None
        candidate = Candidate(match.start(), match.end(), form.kind, slots, self)
        self._govern(candidate)
        veto = VETOES.get(form.kind)
        if veto is not None and veto(self, candidate):
            return None
        if (form.kind in YEARLESS or slots.next_in_row) and slots.year() is None and slots.year("2") is None:
            sentence, offset = self.sentence(candidate)
            habits = self.grammar.habits
            span = candidate.start - offset, candidate.end - offset
            if habits.recurs(sentence) and not self._happened_once(candidate, sentence, *span):
                return None
            candidate.holds_now = habits.holds_now(sentence, *span)
            candidate.lost = candidate.holds_now and slots.number("day") is None and habits.is_usual(sentence, *span)
        candidate.compared = self._is_compared(candidate)
        candidate.aside = (
            candidate.compared
            or self._in_brackets(candidate)
            or self._of_a_work(candidate)
            or self._in_clause(candidate, form.slots)
        )
        candidate.heading = self._is_heading(candidate)
        candidate.opening = self.opens(candidate.start)
        return candidate

    def is_near_writing(self, year: int | None) -> bool:
        """Whether a number is a year of about when the text was written: there it hardly counts anything."""
        if year is None or self.written is None or not year % 100:
            return False
        return self.written - _RECENT <= year <= self.written + _SOON

    def opens(self, position: int) -> bool:
        """Whether no more than two words of its sentence stand before `position`."""
        return _OPENING.search(self.before(position)) is not None

    def opens_with(self, position: int) -> bool:
        """Whether a sentence or line begins at `position`."""
        return _FIRST.search(self.text[max(0, position - _REACH) : position]) is not None

    def before(self, position: int) -> str:
        """The folded text right before a place."""
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
        small = self.rules.small
        if small is not None and small.match(slots.match[0]):
            return True
        for name in names:
            if name.rstrip("2") in self.rules.capitalised and (start := slots.start(name)) >= 0:
                letter = self.text[start]
                if letter.isalpha() and not letter.isupper():
                    return False
        return True

    def _clear(self, match: re.Match[str], kind: str, names: Collection[str]) -> bool:
        """Neither a label before ('Resolution 1483') nor a unit after ('1500 men'), where the match is a number."""
        rules = self.rules
        if _INITIALS.search(self.before(match.start())):
            return False  # 'S.B.C. 8'
        first, last = self.folded[match.start()], self.folded[match.end() - 1]
        dated = "month" in names or kind in ("iso", "clock")
        if not dated and is_size(self, match):
            return False
        if first.isdigit() and not dated and self._label_before(match.start()):
            return False
        if rules.sets and rules.sets.search(self.before(match.start())):
            return False
        if not last.isdigit() or "month" in names or "season" in names or rules.veto_after is None:
            return True
        counts = rules.veto_after.match(self.folded, match.end())
        return counts is None or self._years_of_people(match, counts)

    def _years_of_people(self, match: re.Match[str], counts: re.Match[str]) -> bool:
        """'In 1745 soldiers were quartered here': a sentence that opens with a year, whoever comes next."""
        opening = self.rules.opens_year
        found = None if opening is None else opening.search(self.before(match.start()))
        beings = self.rules.beings
        return bool(
            found
            and beings
            and beings.match(self.folded, counts.start())
            and self.opens_with(match.start() - len(found[0]))
        )

    def _label_before(self, start: int) -> bool:
        before = self.before(start)
        if before and before[-1] in "$£€¥₽₸#№/=":
            return True
        return bool(self.rules.veto_before and self.rules.veto_before.search(before))

    def sentence(self, found: Candidate) -> tuple[str, int]:
        """The folded sentence around a match, with its full stop, and where it begins."""
        low = max(0, found.start - _SENTENCE)
        start = max((end for _, end in self._sentence_ends(low, found.start)), default=low)
        high = min(len(self.text), found.end + _SENTENCE)
        return self.folded[start : next((mark for mark, _ in self._sentence_ends(found.end, high)), high)], start

    def is_finished(self, found: Candidate) -> bool:
        """Whether the sentence around a match ends as one."""
        return _FINISHED.search(self.sentence(found)[0]) is not None

    def _sentence_ends(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """Where sentences end, and where the next ones begin; neither 'Gen.' nor 'U.S.' ends one."""
        for end in _FULL_STOP.finditer(self.text, low, high + 1):  # a letter ahead says that a sentence begins
            if end.end() <= high and not _ABBREVIATION.search(self.text, max(0, end.start() - _REACH), end.start() + 1):
                yield end.start() + 1, end.end()

    def _happened_once(self, found: Candidate, sentence: str, start: int, end: int) -> bool:
        """'He speaks of her almost every day, who was rescued on 25 November': the clause of a day tells no habit."""
        if found.slots.number("day") is None:
            return False
        tenses = self.grammar.tenses
        return (
            not self.grammar.habits.recurs(tenses.part(sentence, start, end))
            and tenses.is_told(sentence, start, end) is True
        )

    def tense(self, found: Candidate) -> str | None:
        """'past' or 'future', as the sentence says before the candidate; None where it doesn't."""
        sentence, offset = self.sentence(found)
        start, end = found.start - offset, found.end - offset
        if found.operator in _TO_COME and self.grammar.tenses.is_arranged(sentence, start, end):
            return "future"
        return self.grammar.tenses.nearest(sentence, start, end)

    def is_told(self, found: Candidate) -> bool | None:
        """Whether what happened on the date is told as past; None where its language needn't say."""
        if found.operator in _TO_COME:
            return False
        sentence, offset = self.sentence(found)
        return self.grammar.tenses.is_told(sentence, found.start - offset, found.end - offset)

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

    def _is_compared(self, found: Candidate) -> bool:
        """'Nine more than in 2021'."""
        compared = self.rules.compared
        return compared is not None and compared.search(self.before(found.slots.match.start())) is not None

    def _in_clause(self, found: Candidate, names: Collection[str]) -> bool:
        """'Ada Lorne, who founded it in 1971, died': looked back to, and left again."""
        clause = self.rules.clause
        if clause is None or ("year" not in names and found.kind != "year"):
            return False
        opens = clause.search(self.folded, max(0, found.start - _CLAUSE), found.start)
        return opens is not None and _CLAUSE_CLOSES.match(self.folded, found.end) is not None

    def _is_heading(self, found: Candidate) -> bool:
        place = bisect_right(self._headings, found.start) - 1
        return place >= 0 and "\n" not in self.text[self._headings[place] : found.end]

"""What in an answering sentence stands out: the date, the figure or the name that was asked for, or nothing.

The marks on words are guesses (see `flags`), good enough to rank by; what is printed bold must be right. So the
stretches of a sentence that can answer compete: first by what their clauses hold of the question, then by their
nearness to its words. Where none is clearly the best, nothing stands out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.answers.corpus import sums, token_flags
from index.answers.extraction import clauses, counted
from index.answers.extraction.borders import whole
from index.answers.extraction.changes import without_old
from index.answers.extraction.dates import dates
from index.answers.extraction.figures import figures
from index.answers.extraction.lifetimes import asked_of_a_life
from index.answers.extraction.names import people, places
from index.answers.extraction.of_the_asked import of_the_asked
from index.answers.extraction.part_sums import with_part_sums
from index.answers.extraction.spans import Sentence, Stretch
from index.answers.extraction.timetables import of_a_row
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.opposites import opposites
from index.documents.units.speakers import stamped
from index.language.analysis import words
from index.language.chinese import is_han
from index.model import Span

CLEARLY = 1.02
"""How many times as near as the next the best stretch must be."""
FAR = 9
"""Words between a stretch and the nearest word of the question, from which it is taken for something else."""
AGENT = 8
"""Words between 'by' and the name of who did it: 'by the engineer Margaret Ashby's father, Thomas Ashby'."""
BREAK = 3
"""What a comma or a dash between two words adds to the words between them."""
_SIGN = "[$€£¥₸₽₺₴₹₩年元块%]"
_CHANGED = "(?:提高|提升|上调|下调|上涨|上升|增加|增|涨|升|降低|下降|降|减少|减|调整|调|改|变)"
"""'由25元*提高*到30元': what it was and what it is."""
_PAIRED = re.compile(
    rf"(?:\s?{_SIGN})?\s*(?:and|to|or|until|till|through|bis|und|au|à|et|al|a|y|hasta|e|и|до|по|ve|және|мен"
    rf"|–|—|-|&|和|与|及|至|到|、|{_CHANGED}[到至为成])"
    rf"\s*(?:{_SIGN}\s?)?",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[,;:—–，；：、\[\]“”«»\"]")
_ENDS = re.compile(r"[;:.()]")
_JOINING = frozenset(("and", "who", "which", "that", "with", "to"))
_CLOSING = re.compile(r"[)）]")
_ASIDE = re.compile(r"\([^()]*\)")
_SIGN_OF_SHARE = re.compile("[%％]$")
_BEHIND = re.compile(r"\s?(?:%(?!\s?\d)|°\s?[CFСК]?\b)|[十百千万亿]+")

_INITIAL = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІÇĞİÖŞÜ]\.(?!\w)")
_LABEL = re.compile(r"[^:：]{1,60}[:：]")
_LISTED = re.compile(r"\s*(?:[(（][^()（）]*[)）])?\s*[,;、，；/]\s*")

_FINDERS = {Kind.WHEN: dates, Kind.HOW_MUCH: figures, Kind.WHO: people, Kind.WHERE: places}


def can_stand_out(question: Question) -> bool:
    """Whether anything answers a question of this kind by itself: a date, a figure, a name."""
    return question.kind in _FINDERS


def highlights(question: Question, sentence: Sentence) -> tuple[Span, ...]:
    """What answers in the sentence: one stretch, or two that 'and' or 'to' joins; empty where unsure."""
    find = _FINDERS.get(question.kind)
    if question.kind is Kind.HOW_MUCH:
        sentence = with_part_sums(sentence, question.language)
    runs = find(question, sentence) if find else []
    sentence = counted.without_counted(question, sentence)
    stamp = stamped(sentence.text)
    runs = [run for run in runs if sentence.words[run.first].start >= stamp]  # when it was said in a chat, and by whom
    if question.kind is Kind.WHEN:
        runs = asked_of_a_life(question, sentence, runs)
    if question.kind is Kind.HOW_MUCH:
        runs = without_old(question, sentence, runs)
        if _is_of_other_figures(question, sentence, runs):
            return ()
    runs = of_the_asked(question, sentence, _of_the_group(question, sentence, runs))
    best = _best(question, sentence, runs)
    return tuple(_span(sentence, stretch, question.kind) for stretch in best)


def _of_the_group(question: Question, s: Sentence, runs: Sequence[Stretch]) -> list[Stretch]:
    """The stretches that are no nearer to another group or thing than to the one asked about: of 'lunch' in 'breakfast
    costs *95 roubles*, lunch 160' not the first."""
    listed = opposites(question.language)
    kept = list(runs)
    for concept, own in _places(s).items():
        asked = question.concepts[concept].surface
        if not listed.excludes_any(asked):
            continue
        others = [n for n, word in enumerate(s.words) if s.concepts[n] < 0 and listed.exclude(word.surface, asked)]
        if others:
            kept = [run for run in kept if _to(s, run, own) <= _to(s, run, others)]
    return kept


def _to(s: Sentence, run: Stretch, places: Sequence[int]) -> int:
    """How far a stretch is from the nearest of some words."""
    return min(_distance(s, run, n) for n in places)


def _is_of_other_figures(question: Question, s: Sentence, runs: Sequence[Stretch]) -> bool:
    """Whether the sentence has several figures and not the one that tells which: for '12 years of service' it has
    '5 days below 10 years, 10 days from there on'."""
    told = {n for n, concept in enumerate(question.concepts) if concept.number and not concept.implied}
    return len(set(runs)) > 1 and not told.issubset(s.concepts)


def _best(question: Question, s: Sentence, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretch that says most of the question's words, of several the nearest to them, and what is joined to it."""
    runs = list(dict.fromkeys(stretches))
    where = _places(s)
    if not where or not runs:
        return []
    held = clauses.held(question, s, runs)
    most = max(held)
    near = {run: _nearness(question, s, run, where) for run in runs}
    rivals = sorted((run for run, h in zip(runs, held, strict=True) if h * CLEARLY >= most), key=lambda r: -near[r])
    best = rivals[0]
    if question.kind is Kind.WHEN and (told := of_a_row(question, s, best, runs)) is not None:
        return told
    phrase = _agent(s, best) if question.kind is Kind.WHO else best
    if min(_distance(s, phrase, n) for at in where.values() for n in at) > FAR:
        return []
    if question.kind is Kind.WHO and _is_one_of_a_list(s, best, runs, where):
        return []
    pair = [run for run in runs if run != best and _joined(s, best, run) and not _is_of_another_time(question, s, run)]
    equal = [run for run in rivals[1:] if run not in pair and near[run] * CLEARLY > near[best]]
    if equal:
        return []
    return sorted([best, *pair[:1]], key=lambda run: run.first)


def _is_of_another_time(question: Question, s: Sentence, run: Stretch) -> bool:
    """Whether a time is asked about and the stretch tells another: 'in winter', and 'from 7 to 9 *in summer*'."""
    if not any(token_flags.tells_time(c.surface, question.language) for c in question.concepts):
        return False
    inside = range(run.first, run.last + 1)
    return any(
        s.marks[n] & token_flags.DATE
        and not s.words[n].surface[0].isdigit()
        and s.concepts[n] < 0
        and token_flags.tells_time(s.words[n].surface, question.language)
        for n in inside
    )


def _places(s: Sentence) -> dict[int, list[int]]:
    """Where each of the question's words stands in the sentence."""
    where: dict[int, list[int]] = {}
    for n, concept in enumerate(s.concepts):
        if concept >= 0:
            where.setdefault(concept, []).append(n)
    return where


def _nearness(question: Question, s: Sentence, run: Stretch, where: dict[int, list[int]]) -> float:
    total = 0.0
    phrase = _agent(s, run) if question.kind is Kind.WHO else run
    for concept, at in where.items():
        distance = min(_distance(s, phrase, n) for n in at)
        total += max(question.concepts[concept].softness, 0.5) / (2 + distance)
    return total * (1.5 if phrase != run else 1.0)


def _agent(s: Sentence, run: Stretch) -> Stretch:
    """The name with what stands before it behind 'by': 'by *the engineer* Thomas Ashby'; itself where nothing does."""
    for n in range(run.first - 1, max(-1, run.first - 1 - AGENT), -1):
        if s.words[n].surface == "by" and not s.marks[n + 1] & token_flags.FIGURE:
            return Stretch(n, run.last)
        between = s.text[s.words[n].end : s.words[n + 1].start]
        if s.concepts[n] >= 0 or _ENDS.search(between) or s.words[n].surface in _JOINING:
            break
    return run


def _distance(s: Sentence, run: Stretch, n: int) -> int:
    if run.first <= n <= run.last:
        return 0
    low, high = (n, run.first) if n < run.first else (run.last, n)
    between = s.text[s.words[low].end : s.words[high].start]
    asides = 0
    if "(" in between:
        asides = sum(len(words(aside)) for aside in _ASIDE.findall(between))
        between = _ASIDE.sub("", between)
    closed = BREAK if _CLOSING.search(between) else 0  # 'Ada Roe (the landlord) and *Bo Lind*', 'to trade (*49%*) then'
    return high - low - 1 - asides + closed + BREAK * len(_STOPS.findall(between))


def _is_one_of_a_list(s: Sentence, best: Stretch, runs: Sequence[Stretch], where: dict[int, list[int]]) -> bool:
    """'Present: Ada, Bo, Cy': where all that is asked stands in the label, no name behind it is nearer than another."""
    label = _LABEL.match(s.text)
    if not label or any(s.words[n].end > label.end() for at in where.values() for n in at):
        return False
    return any(
        _LISTED.fullmatch(s.text, s.words[one.last].end, s.words[other.first].start)
        for run in runs
        for one, other in ((best, run), (run, best))
        if run != best and one.last < other.first
    )


def _joined(s: Sentence, one: Stretch, other: Stretch) -> bool:
    first, second = sorted((one, other), key=lambda run: run.first)
    return bool(_PAIRED.fullmatch(s.text, s.words[first.last].end, s.words[second.first].start))


def _span(s: Sentence, run: Stretch, asked: Kind) -> Span:
    """The stretch with its currency or per cent sign on either side and an initial's stop, from border to border."""
    start, end = s.words[run.first].start, s.words[run.last].end
    if asked is Kind.WHO and is_han(s.text[start]):
        return start, end  # 丁一鸣 has no number
    sign = sums.before(s.text, start) or _SIGN_OF_SHARE.search(s.text, 0, start)
    initial = _INITIAL.match(s.text, s.words[run.last].start) if run.last > run.first else None
    behind = initial or _BEHIND.match(s.text, end) or sums.behind(s.text, end)
    return whole(s.text, (sign.start() if sign else start, behind.end() if behind else end))

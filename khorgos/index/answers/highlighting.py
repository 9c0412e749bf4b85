"""What in an answering sentence stands out: the date, the figure or the name that was asked for, or nothing.

The marks on words are guesses (see `flags`), good enough to rank by; what is printed bold must be right. So the
stretches of a sentence that can answer compete by their nearness to the question's words, and where none is clearly the
nearest, nothing stands out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from khorgos.index.answers.figures import dates, figures
from khorgos.index.answers.naming import people, places
from khorgos.index.answers.stretches import Sentence, Stretch
from khorgos.index.answers.understanding import Question
from khorgos.index.model import Span

CLEARLY = 1.02
"""How many times as near as the next the best stretch must be."""
FAR = 9
"""Words between a stretch and the nearest word of the question, from which it is taken for something else."""
BREAK = 3
"""What a comma, a bracket or a dash between two words adds to the words between them."""
_PAIRED = re.compile(r"\s*(?:and|to|or|until|till|through|и|до|ve|–|—|-|&)\s*", re.IGNORECASE)
_STOPS = re.compile(r"[,;:()—–\[\]“”«»\"]")
_CURRENCY = re.compile(r"(?:\b[A-Z]{1,3})?[$€£¥₸₽₺]\s?$")

_FINDERS = {"when": dates, "how_much": figures, "who": people, "where": places}


def can_stand_out(question: Question) -> bool:
    """Whether anything answers a question of this kind by itself: a date, a figure, a name."""
    return question.kind in _FINDERS


def highlights(question: Question, sentence: Sentence) -> tuple[Span, ...]:
    """What answers in the sentence: one stretch, or two that 'and' or 'to' joins; empty where unsure."""
    find = _FINDERS.get(question.kind)
    best = _nearest(question, sentence, find(question, sentence)) if find else []
    return tuple(_span(sentence, stretch) for stretch in best)


def _nearest(question: Question, s: Sentence, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretch that the question's words stand nearest to, and what is joined to it."""
    where: dict[int, list[int]] = {}
    for n, concept in enumerate(s.concepts):
        if concept >= 0:
            where.setdefault(concept, []).append(n)
    if not where or not stretches:
        return []
    scored = sorted(
        ((_nearness(question, s, run, where), -n, run) for n, run in enumerate(dict.fromkeys(stretches))), reverse=True
    )
    top, _, best = scored[0]
    if min(_distance(s, best, n) for at in where.values() for n in at) > FAR:
        return []
    pair = [run for _, _, run in scored[1:] if _joined(s, best, run)]
    rivals = [score for score, _, run in scored[1:] if run not in pair]
    if rivals and rivals[0] * CLEARLY > top:
        return []
    return sorted([best, *pair[:1]], key=lambda run: run.first)


def _nearness(question: Question, s: Sentence, run: Stretch, where: dict[int, list[int]]) -> float:
    total = 0.0
    for concept, at in where.items():
        distance = min(_distance(s, run, n) for n in at)
        total += max(question.concepts[concept].softness, 0.5) / (2 + distance)
    by = run.first > 0 and s.words[run.first - 1].surface == "by" and question.kind == "who"
    return total * (1.5 if by else 1.0)


def _distance(s: Sentence, run: Stretch, n: int) -> int:
    if run.first <= n <= run.last:
        return 0
    low, high = (n, run.first) if n < run.first else (run.last, n)
    return high - low - 1 + BREAK * len(_STOPS.findall(s.text, s.words[low].end, s.words[high].start))


def _joined(s: Sentence, one: Stretch, other: Stretch) -> bool:
    first, second = sorted((one, other), key=lambda run: run.first)
    return bool(_PAIRED.fullmatch(s.text, s.words[first.last].end, s.words[second.first].start))


def _span(s: Sentence, run: Stretch) -> Span:
    start, end = s.words[run.first].start, s.words[run.last].end
    sign = _CURRENCY.search(s.text, max(0, start - 5), start)
    percent = re.compile(r"\s?%").match(s.text, end)
    return (sign.start() if sign else start, percent.end() if percent else end)

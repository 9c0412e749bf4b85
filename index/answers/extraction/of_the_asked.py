"""What of a sentence is told of one of several things that it names: '*40* minutes' of 'the trip to Marrow takes 40
minutes, the trip to Orlen 25'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.answers.extraction.spans import Sentence, Stretch
from index.answers.question.analysis import Question
from index.answers.question.told_apart import NO_KIND, complements, kinds, openings, things

_PAUSE = re.compile("[,;]")


def of_the_asked(question: Question, s: Sentence, runs: Sequence[Stretch]) -> list[Stretch]:
    """The stretches that stand behind the thing asked about and before the next; all where one stands before any of
    the things."""
    for named in _named(question, s):
        if runs and set(named.values()) == {True, False} and min(named) < min(run.first for run in runs):
            runs = [run for run in runs if named[max(at for at in named if at <= run.first)]]
    return list(runs)


def _named(question: Question, s: Sentence) -> Iterator[dict[int, bool]]:
    """Where the words of a sentence name several things of a kind, and whether it is the one asked about."""
    if question.language == "zh":
        place = {word.start: n for n, word in enumerate(s.words)}
        for _, told in things(question.text, openings(s.text)):
            yield {place[at]: own for at, own in told.items() if at in place}
        return
    for kind, noun in kinds(question):
        named: dict[int, bool] = {}
        for n in range(1, len(s.words)):
            if s.concepts[n] == noun and (s.concepts[n - 1] == kind or _tells_which(s, n - 1)):
                named[n] = s.concepts[n - 1] == kind
            elif named and s.words[n].term == question.concepts[kind].term and _opens_a_clause(s, n):
                named[n] = True  # '… , *the white* 39'
        yield named
    for noun, small, which in complements(question):
        yield {
            n: s.concepts[n] == which
            for n in range(len(small), len(s.words))
            if s.words[n].term
            and small == tuple(word.surface for word in s.words[n - len(small) : n])
            and (s.concepts[n] == which or (s.concepts[n - len(small) - 1] == noun and n > len(small)))
            and not s.words[n].surface[0].isdigit()
        }


def _tells_which(s: Sentence, n: int) -> bool:
    return bool(s.words[n].term) and s.words[n].surface not in NO_KIND and not s.words[n].surface[0].isdigit()


def _opens_a_clause(s: Sentence, n: int) -> bool:
    """Whether a word stands behind a pause, be it with an article before it."""
    first = n - (n > 1 and not s.words[n - 1].term)
    return bool(_PAUSE.search(s.text, s.words[first - 1].end, s.words[first].start))

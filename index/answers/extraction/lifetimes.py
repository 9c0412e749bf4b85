"""Of the dates of a life the one that is asked for: 'born 1881, died 1936', '(1881–1936)'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from index.answers.extraction.spans import Sentence, Stretch
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.tables import kept_table

_SPAN = re.compile(r"[(（](?P<born>[^()（）–—-]*\d[^()（）–—-]*?)\s*[–—-]+\s*(?P<died>[^()（）–—-]*\d[^()（）]*)[)）]")
_BREAK = re.compile(r"[,;:()（），；]|\s(?:and|but|и|а|ve|және|мен)\s")


def asked_of_a_life(question: Question, s: Sentence, runs: Sequence[Stretch]) -> list[Stretch]:
    """The dates of `runs` but those of a birth where a death is asked for, or the other way round."""
    told = _asked(question.text)
    if told is None:
        return list(runs)
    return [run for run in runs if not _is_of_the_other(s, run, told)]


def says_nothing_of_it(question: Question, shown: Iterable[str]) -> bool:
    """Whether it is asked when or where somebody was born or died, and none of the texts `shown` tells of that."""
    told = _asked(question.text)
    if told is None or question.kind not in (Kind.WHEN, Kind.WHERE):
        return False
    return not any(_words()[told].search(text) or _also()[told].search(text) or _SPAN.search(text) for text in shown)


def _asked(text: str) -> str | None:
    """'born' or 'died', where a text speaks of one of them only."""
    said = [name for name, pattern in _words().items() if pattern.search(text)]
    return said[0] if len(said) == 1 else None


def _is_of_the_other(s: Sentence, run: Stretch, told: str) -> bool:
    start, end = s.words[run.first].start, s.words[run.last].end
    other = "died" if told == "born" else "born"
    for life in _SPAN.finditer(s.text):
        if life.start(other) <= start and end <= life.end(other):
            return True
    before = max((found.end() for found in _BREAK.finditer(s.text, 0, start)), default=0)
    behind = _BREAK.search(s.text, end)
    return _asked(s.text[before : behind.start() if behind else len(s.text)]) == other


@cache
def _words() -> dict[str, re.Pattern[str]]:
    return {name: _any_of(name) for name in ("born", "died")}


@cache
def _also() -> dict[str, re.Pattern[str]]:
    return {name: _any_of(f"also {name}") for name in ("born", "died")}


def _any_of(name: str) -> re.Pattern[str]:
    return re.compile("|".join(kept_table(__package__, "lifetimes.yaml")[name].values()), re.IGNORECASE)


def warm() -> None:
    """Read the table that a first question would wait for."""
    _words()
    _also()

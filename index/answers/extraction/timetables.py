"""Times that stand one behind the other, as in a timetable: 'from the pier: 7:10 8:55 13:30'. None of them answers
'when', unless it is asked for the first, the second or the last."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from index.answers.extraction.spans import Sentence, Stretch
from index.answers.question.analysis import Question
from index.tables import kept_table

_FEWEST = 3
_BETWEEN = re.compile(r"[\s,;、，/]*")
_TIME = re.compile(r"\d{1,2}[:：.]\d\d")


def of_a_row(question: Question, s: Sentence, best: Stretch, runs: Sequence[Stretch]) -> list[Stretch] | None:
    """Which of the times beside the best stands out, if any; None where it is in no row of times."""
    row = next((row for row in _rows(s, runs) if best in row), None)
    if row is None:
        return None
    asked = [number for word in question.typed if (number := _number(question, word.surface))]
    if len(set(asked)) != 1 or asked[0] > len(row):
        return []
    return [row[asked[0] - 1 if asked[0] > 0 else -1]]


def _rows(s: Sentence, runs: Sequence[Stretch]) -> list[list[Stretch]]:
    rows: list[list[Stretch]] = [[]]
    for run in sorted(runs, key=lambda run: run.first):
        if not _TIME.fullmatch(s.text, s.words[run.first].start, s.words[run.last].end):
            rows.append([])
            continue
        row = rows[-1]
        if row and not _BETWEEN.fullmatch(s.text, s.words[row[-1].last].end, s.words[run.first].start):
            row = []
            rows.append(row)
        row.append(run)
    return [row for row in rows if len(row) >= _FEWEST]


def _number(question: Question, surface: str) -> int:
    """The place in a row that a word asks for, -1 for the last; 0 for none."""
    return next((n or -1 for n, forms in _ordinals(question.language).items() if forms.fullmatch(surface)), 0)


@cache
def _ordinals(language: str) -> Mapping[int, re.Pattern[str]]:
    table = kept_table("index.language", "ordinals.yaml").get(language, {})
    listed = {n: "|".join(str(table[n]).split()) for n in table if isinstance(n, int)}
    return {n: re.compile(rf"(?:{forms})(?:{table['endings']})") for n, forms in listed.items()}

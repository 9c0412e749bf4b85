"""Statements turned into the questions that they answer: 'The bell was cast in 1650.' → 'When was the bell cast?'

Only forms that can be turned by moving words, of sentences that stand alone; a question may still not be answered, so
whoever offers one tries it first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from index.answers.reply.offering import LONGEST, Known
from index.language.standalone import stands_alone
from index.language.verbs import english
from index.model import Kind, Passage
from index.tables import read_table

YEARS = 2
"""Questions that ask what happened in a year."""
_NOT_LAST = (" the", " a", " an", " of", " and", " by", " newly", " was", " were", " had", " has", " be")
"""How a subject doesn’t end: 'the disputed land' is none before 'disputed'."""


def turned(passages: Sequence[Passage], years: int = YEARS) -> Iterator[tuple[str, str]]:
    """Questions that sentences of the passages answer, each with its sentence, in their order; behind them what
    happened in the first `years` that sentences begin with."""
    known = Known(passages)
    of_years: list[tuple[str, str]] = []
    for said, table, alone in _statements(passages):
        question = _question(said, table.turns, known)
        if question and len(question) <= LONGEST:
            if alone():
                yield question, said
        elif len(of_years) < years and (found := table.year[0].match(said)) and alone():
            of_years.append((table.year[1].format(**found.groupdict()), said))
    yield from of_years


def of_days(passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """On which days what opens or begins at an hour does so: the other question that such a sentence answers."""
    known = Known(passages)
    for said, table, alone in _statements(passages):
        question = _question(said, (table.days,), known)
        if question and len(question) <= LONGEST and alone():
            yield question, said


def _statements(passages: Sequence[Passage]) -> Iterator[tuple[str, _Table, Callable[[], bool]]]:
    """The sentences, each with what its language turns them into, and what tells whether it stands alone, which takes
    longer than to see that it can't be turned."""
    for passage in passages:
        table = _turns().get(passage.language)
        if table is None:
            continue
        for place, sentence in enumerate(passage.sentences):
            said = passage.quote(place)
            if sentence.kind is Kind.PROSE:
                yield said, table, partial(stands_alone, said, passage.language)


def _question(said: str, turns: Sequence[tuple[re.Pattern[str], str]], known: Known) -> str | None:
    for pattern, question in turns:
        if found := pattern.match(said):
            groups = found.groupdict()
            if "past" in groups:
                unfinished = f" {groups['thing'].lower()}".endswith(_NOT_LAST)
                verb = None if unfinished else english().plain(groups["past"])
                if verb is None:
                    continue
                groups["past"] = verb
            if "thing" in groups and not question.startswith("{"):
                groups["thing"] = known.inside_a_sentence(groups["thing"])
            return question.format(**groups)
    return None


@dataclass(frozen=True, slots=True)
class _Table:
    """The turns of a language, and how the days of a thing and what happened in a year are asked."""

    turns: tuple[tuple[re.Pattern[str], str], ...]
    days: tuple[re.Pattern[str], str]
    year: tuple[re.Pattern[str], str]


def warm() -> None:
    """Read the table that a first refusal would wait for."""
    _turns()


@cache
def _turns() -> dict[str, _Table]:
    tables = {}
    for language, table in read_table(__package__, "turning.yaml").items():
        turns = tuple((_compiled(form, table["parts"]), question) for form, question in table["turns"])
        tables[language] = _Table(turns, *((re.compile(form), asked) for form, asked in (table["days"], table["year"])))
    return tables


def _compiled(form: str, parts: dict[str, str]) -> re.Pattern[str]:
    for name, part in parts.items():
        form = form.replace("{" + name + "}", f"(?:{part})")
    return re.compile(form)

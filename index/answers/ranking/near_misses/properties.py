"""Whether a sentence leaves open the property that is asked for: a door's colour, where it says when that comes."""

from __future__ import annotations

import re
from functools import cache

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, near, told
from index.answers.ranking.near_misses.agents import lacks_whom_it_is_asked
from index.answers.ranking.near_misses.order import is_asked
from index.tables import read_table

CHOOSING = (Kind.WHAT, Kind.DEFINITION, Kind.LIST, Kind.KEYWORD)


def is_untold(collection: Corpus, question: Question, e: Evidence, best: int, words: Told) -> bool:
    """Whether a sentence, with these words, leaves open the property that is asked for, or who did or is something."""
    return _leaves_the_property(collection, question, e, best) or (
        not is_asked(question) and lacks_whom_it_is_asked(collection, question, e, best, words)
    )


def _leaves_the_property(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether a property is asked for that neither the sentence, what is beside it nor what stands above it names, and
    of whose words they have none."""
    if question.kind not in CHOOSING:
        return False
    for n, concept in enumerate(question.concepts):
        tells = next((tells for asks, tells in _properties() if asks.fullmatch(concept.surface)), None)
        if tells is None or concept.implied:
            continue
        beside = near(e, best)
        named = max(float(e.matched[beside, n].max()), float(e.context[e.sentence_passage[best], n]))
        if not named and not any(tells.fullmatch(word) for s in beside for word in told(collection, e, s).surfaces):
            return True
    return False


def warm() -> None:
    """Read the table that a first question would wait for."""
    _properties()


@cache
def _properties() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    table = read_table(__package__, "properties.yaml")
    return tuple((re.compile(row["asked"]), re.compile(row["told"].replace(" ", ""))) for row in table.values())

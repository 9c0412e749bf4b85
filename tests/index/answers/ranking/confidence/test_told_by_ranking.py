"""What the ranking has told of a sentence counts: a definition, a heading that asks the same, what bars it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question import follow_up
from index.answers.question.analysis import understand
from index.answers.ranking.confidence.confidence import (
    BARE,
    BELOW,
    DEFINED,
    MISSED,
    OF_OPENING,
    UNSUPPORTED,
    Findings,
    Standing,
    standing_of,
)
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.reranking.definition import SAYS
from tests.index.answers.conftest import document
from tests.index.answers.ranking.one_sentence import found

KEEPER = "Who is the keeper of the mill?", "The keeper is Ada Roe."
"""Nothing speaks against it, and nothing else makes it sure."""
OF_ANOTHER_YEAR = (
    "How many pupils did the school of Marrow have in 1950?",
    "The school of Marrow had 90 pupils in 1931.",
)
PIER = "How long is the south pier?", "The north pier is 340 metres long."


def standing(
    question: str,
    sentence: str,
    *,
    language: str = "en",
    told: dict[str, Any] | None = None,
    features: dict[str, Any] | None = None,
    figures: dict[str, float] | None = None,
) -> Standing:
    """Of the one sentence, with what the ranking and the features are to say of it."""
    engine, f = found(language, question, sentence)
    of_sentence = f.features.sentences.copy()
    for name, figure in (figures or {}).items():
        of_sentence[0, SENTENCE.index(name)] = figure
    marks = {name: np.array([mark]) for name, mark in (told or {}).items()}
    measured = replace(f.features, sentences=of_sentence, **(features or {}))
    changed = replace(f, features=measured, ranking=replace(f.ranking, **marks))
    return standing_of(engine.collection, changed, [0])


@pytest.mark.parametrize(
    ("told", "share", "least"),
    [
        ({}, 1.0, 0.0),
        ({"defining": SAYS}, 1.0, DEFINED),
        ({"defining": SAYS - 0.01}, 1.0, 0.0),
        ({"asked_above": True}, 1.0, BELOW),
        ({"asked_above": False}, 1.0, 0.0),
        ({"of_opening": True}, 1.0, OF_OPENING),
        ({"asked_above": True, "of_opening": True}, 1.0, BELOW),
        ({"barred": True, "asked_above": True}, MISSED, 0.0),  # no heading makes that an answer
        ({"another": True, "asked_above": True}, MISSED, 0.0),
        ({"barred": False, "another": False}, 1.0, 0.0),
    ],
)
def test_what_the_ranking_tells_of_a_sentence(told: dict[str, Any], share: float, least: float) -> None:
    result = standing(*KEEPER, told=told)
    assert (result.share, result.least) == (share, least)


def test_a_heading_that_asks_the_same_makes_up_for_a_doubt() -> None:
    assert standing(*OF_ANOTHER_YEAR)[1:] == (MISSED, 1.0, 0.0)
    assert standing(*OF_ANOTHER_YEAR, told={"asked_above": True})[1:] == (MISSED, 1.0, BELOW)


def test_not_where_nothing_that_is_asked_is_there() -> None:
    """'Fee' stands for 'levy' at best, and there is no date."""
    result = standing("When was it abolished?", "The levy was scrapped by a vote.", told={"asked_above": True})
    assert (result.share, result.least) == (MISSED, 0.0)


def test_sides_that_are_exchanged_are_no_answer() -> None:
    sold = "When did Norland attack Sudmark?", "Norland attacked Sudmark in 1931."
    assert standing(*sold, figures={"reversed": 0.0}).share == 1.0
    assert standing(*sold, figures={"reversed": 1.0}).share == MISSED
    assert standing(*sold, figures={"reversed": 0.5}).share == 1.0
    assert standing(*KEEPER, figures={"reversed": 1.0}).share == 1.0  # it has no sides


def follow_up_of(message: str, before: str, *passages: str, other: Sequence[str] = ()) -> tuple[Engine, Findings]:
    texts = [document("a.txt", "Notes", passages), *([document("b.txt", "Others", other)] if other else [])]
    engine = Engine(Unindexed(texts))
    asked, earlier = (engine.expanded(understand(text, "en")) for text in (message, before))
    f = engine.searching.find(follow_up.resolve(asked, earlier, follow_up.leaning(asked)))
    assert f is not None
    return engine, f


@pytest.mark.parametrize(
    ("said", "share"),
    [("A nursery is run by Ada Roe.", UNSUPPORTED), ("The nursery is run in summer.", MISSED)],
)
def test_what_strays_from_the_conversation_is_hardly_an_answer(said: str, share: float) -> None:
    engine, f = follow_up_of("who runs it?", "Where is the red mill?", "The red mill is in Marrow.", other=[said])
    best = next(s for s in range(len(f.evidence.sentences)) if f.evidence.sentence_passage[s] == 1)
    away = standing_of(engine.collection, f, [best], ["a.txt#0"])
    assert (away.share, away.least, len(away.signals) > 0) == (share, 0.0, True)


def test_bare_words_that_go_on_make_up_for_no_straying() -> None:
    engine, f = follow_up_of(
        "how much is it?", "When is the red mill open?", "The red mill is open. Entry costs 4 euros."
    )
    assert standing_of(engine.collection, f, [1], ["a.txt#0"]).least == BARE


def test_another_language_is_not_judged_by_its_words() -> None:
    """What is opposite in them is so only to the words of the same language."""
    assert standing(*PIER).share == MISSED
    assert standing(*PIER, features={"elsewhere": np.array([False])}).share == MISSED
    abroad = standing(*PIER, features={"elsewhere": np.array([True])})
    assert abroad.share == 1.0
    assert abroad.signals.tolist() != standing(*PIER).signals.tolist()

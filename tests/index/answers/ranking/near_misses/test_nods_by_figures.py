"""Whether a 'yes' is said to another question: figures in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import SOFT, Concept, Question
from index.answers.question.kind import Kind as Asked
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.nods import WEIGHTY, nods_to_another
from index.model import Kind

LESSONS, YOGA = Concept("lessons", "lesson"), Concept("yoga", "yoga")
SAID = ("yes", "on", "tuesdays")


def another(
    met: Sequence[Sequence[float]] = ((1.0, 0.0),),
    *,
    yoga: Concept = YOGA,
    share: float = 0.5,
    context: Sequence[float] = (0.0, 0.0),
    surfaces: Sequence[str] = SAID,
    kind: Kind = Kind.ANSWER,
    asked: Asked = Asked.YES_NO,
) -> bool:
    """Of the first sentence of a passage, by how well its sentences meet 'lessons' and 'yoga', the latter being worth
    that `share` of the question. The passages before and behind it have both."""
    e = SimpleNamespace(
        kinds=np.array([KINDS.index(kind)] * (len(met) + 2)),
        sentence_passage=np.array([0, *[1] * len(met), 2]),
        passage_starts=np.array([0, 1, len(met) + 1, len(met) + 2]),
        matched=np.array([[1.0, 1.0], *met, [1.0, 1.0]]),
        context=np.array([[1.0, 1.0], list(context), [1.0, 1.0]]),
        weights=np.array([4 * (1 - share), 4 * share]),
    )
    question = SimpleNamespace(kind=asked, concepts=(LESSONS, yoga))
    return nods_to_another(cast(Question, question), cast(Evidence, e), 1, surfaces)


def test_a_yes_to_what_the_question_above_lacks() -> None:
    assert another()
    assert not another([[1.0, 0.1]])
    assert not another([[1.0, 0.0], [1.0, 0.1]])  # the answer goes on with it
    assert not another(context=[0.0, 0.1])
    assert not another(kind=Kind.PROSE)
    assert not another(asked=Asked.WHAT)


@pytest.mark.parametrize(("share", "weighty"), [(WEIGHTY, True), (WEIGHTY - 0.01, False), (0.1, False)])
def test_what_the_question_is_about_has_much_of_its_worth(share: float, weighty: bool) -> None:
    assert another(share=share) is weighty


def test_what_only_frames_the_question_or_comes_from_before_may_be_lacking() -> None:
    assert not another(yoga=Concept("yoga", "yoga", softness=SOFT))
    assert not another(yoga=Concept("yoga", "yoga", implied=True))


@pytest.mark.parametrize(
    ("surfaces", "nods"),
    [
        (["yes", "on", "tuesdays"], True),
        (["no"], True),
        (["on", "tuesdays", "yes"], False),
        (["да", "по", "вторникам"], True),
        (["иә"], True),
        (["evet"], True),
        (["有", "每", "周"], True),
        (["没有"], True),
        (["每", "周", "有"], False),
        ([], False),
    ],
)
def test_a_nod_opens_the_sentence(surfaces: list[str], nods: bool) -> None:
    assert another(surfaces=surfaces) is nods

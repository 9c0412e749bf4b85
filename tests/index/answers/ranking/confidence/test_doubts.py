"""What speaks against an answer though its words fit: figures in, yes or no out."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.token_flags import DATE
from index.answers.question.analysis import SOFT, Alternative, Concept, Question, understand
from index.answers.ranking.confidence import doubts
from index.answers.ranking.confidence.doubts import MEANT
from index.answers.ranking.matching.matching import Evidence

LEADS, CITY = Concept("leads", "lead"), Concept("city", "citi", softness=SOFT)
ZOG, NORLAND = Concept("Zog", "zog", name=True), Concept("Norland", "norland", name=True)
ADA, KESTREL = Concept("Ada", "ada", name=True), Concept("Kestrel", "kestrel", name=True)
PAINTS = Concept("paints", "paint")
"""A word that no document has."""
KNOWN = ("lead", "norland", "ada", "capital", "roe")


def unknown(text: str, *concepts: Concept, translated: bool = False, words: Sequence[str] = ()) -> bool:
    """Whether a question asks of what the documents don't have. All that they have is met in the best sentence; the
    passage has `words`, others stand before and behind it."""
    question = SimpleNamespace(text=text, concepts=concepts, translated=translated)
    surfaces = ["30", "d", *words, "30"]
    e = SimpleNamespace(
        matched=np.array([[0.0] * len(concepts), [float(c.term in KNOWN) for c in concepts]]),
        sentence_passage=np.array([0, 1, 2]),
        passage_starts=np.array([0, 1, 2, 3]),
        token_starts=np.array([0, 2, 2 + len(words), 3 + len(words)]),
        tokens=np.arange(len(surfaces)),
    )
    collection = SimpleNamespace(
        postings=SimpleNamespace(rows=dict.fromkeys(KNOWN, 0)), arrays=SimpleNamespace(surfaces=surfaces)
    )
    return doubts.asks_of_the_unknown(cast(Corpus, collection), cast(Question, question), cast(Evidence, e), 1)


@pytest.mark.parametrize(
    ("concepts", "asks"),
    [
        ((LEADS, ZOG), True),
        ((LEADS, NORLAND), False),
        ((LEADS, PAINTS), False),  # a common word
        ((PAINTS, ZOG), True),
        ((ADA, KESTREL, LEADS), False),  # a longer name of whom they have
        ((KESTREL, ADA, LEADS), False),
        ((LEADS, ADA, KESTREL), False),
        ((KESTREL, ZOG, LEADS), True),  # neither is known
        ((ZOG, LEADS, ADA), True),  # they don't stand together
        ((ADA, LEADS, ZOG), True),
        ((LEADS, ZOG, PAINTS), True),
        ((ZOG, NORLAND), False),  # all names: a title
        ((ZOG, CITY), False),
        ((ZOG, Concept("1958", "1958", number=True)), False),
        ((LEADS, Concept("1958", "1958", number=True, name=True)), False),
        ((LEADS, Concept("Zog", "zog", name=True, implied=True)), False),  # it comes from the conversation
    ],
)
def test_a_name_that_no_document_has(concepts: tuple[Concept, ...], asks: bool) -> None:
    assert unknown("", *concepts) is asks


@pytest.mark.parametrize(
    ("text", "concepts", "asks"),
    [
        ("who leads UV?", (LEADS, Concept("uv", "uv", name=True)), False),
        ("who leads (UV)", (LEADS, Concept("uv", "uv", name=True)), False),
        ("who leads Uv?", (LEADS, Concept("uv", "uv", name=True)), True),
        ("who leads UV in Zog", (Concept("uv", "uv", name=True), LEADS, ZOG), True),
        ("who leads UVX", (LEADS, Concept("uv", "uv", name=True)), True),
    ],
)
def test_an_abbreviation_is_no_name_that_they_lack(text: str, concepts: tuple[Concept, ...], asks: bool) -> None:
    assert unknown(text, *concepts) is asks


def named(surface: str, *alternatives: tuple[str, ...]) -> Concept:
    return Concept(surface, surface.lower(), name=True, alternatives=tuple(Alternative(a, 1.0) for a in alternatives))


@pytest.mark.parametrize(
    ("concept", "translated", "asks"),
    [
        (named("Зог"), False, True),
        (named("Зог"), True, False),  # it may be a common word that no dictionary has
        (named("Зог", ("zog",)), True, True),
        (named("Норландия", ("norland",)), True, False),
        (named("Адароу", ("ada", "roe")), False, False),
        (named("Адароу", ("ada", "rowe")), False, True),
        (named("Адароу", ("zog",), ("ada",)), False, False),
        (named("佐格"), True, True),
        (named("T恤"), True, False),
        (named("佐G"), True, True),
    ],
)
def test_what_a_name_is_called_in_other_languages_is_known(concept: Concept, translated: bool, asks: bool) -> None:
    assert unknown("", LEADS, concept, translated=translated) is asks


@pytest.mark.parametrize(
    ("surface", "words", "asks"),
    [
        ("d30", [], True),  # the 30 before and behind are of other passages
        ("d30", ["d", "30"], False),
        ("d30", ["d", "20"], True),
        ("d30", ["300"], True),
        ("q4", [], False),  # a quarter of a year
        ("driwell30", [], False),  # a word
    ],
)
def test_the_figures_of_a_model_stand_in_the_passage(surface: str, words: list[str], asks: bool) -> None:
    assert unknown("", LEADS, Concept(surface, surface), words=words) is asks


CAPITAL = Concept("capital", "capital")


def only_meant(
    *passages: Sequence[Sequence[float]],
    concepts: Sequence[Concept] = (CAPITAL, NORLAND),
    context: Sequence[Sequence[float]] = (),
    follows: bool = False,
    verb: bool | None = None,
    text: str = "What is the capital of Norland?",
) -> bool:
    """Of the first sentence of the second passage, by how well each sentence of each meets the concepts."""
    relation = None if verb is None else SimpleNamespace(verb=verb)
    typed = understand(text, "en").typed
    question = SimpleNamespace(concepts=tuple(concepts), follows=follows, relation=relation, text=text, typed=typed)
    starts = np.cumsum([0, *map(len, passages)])
    e = SimpleNamespace(
        matched=np.array([row for passage in passages for row in passage]),
        passage_starts=starts,
        sentence_passage=np.repeat(np.arange(len(passages)), np.diff(starts)),
        context=np.array(context or np.zeros((len(passages), len(concepts)))),
    )
    return doubts.is_only_meant(cast(Question, question), cast(Evidence, e), len(passages[0]))


BONFIRES = Concept("bonfires", "bonfir", name=True)
"""A name where a document begins a sentence with it."""


@pytest.mark.parametrize(
    ("text", "everyday", "meant"),
    [
        ("When may we light bonfires?", False, False),  # it was typed small, where a name wouldn't be
        ("When may we light Bonfires?", False, True),
        ("when may we light bonfires", False, True),  # nothing tells
        ("when may we light bonfires", True, False),  # but that is an ordinary word
        ("When may we light them?", False, True),  # another spelling of it
    ],
)
def test_what_is_typed_small_is_no_name(text: str, everyday: bool, meant: bool) -> None:
    concepts = (Concept("light", "light"), dataclasses.replace(BONFIRES, everyday=everyday))
    assert only_meant([[0.0, 1.0]], [[0.0, 1.0]], concepts=concepts, text=text) is meant


SAYS, NEAR = [1.0, 0.0], [MEANT - 0.01, 1.0]


@pytest.mark.parametrize(
    ("passages", "meant"),
    [
        (([SAYS], [NEAR], [SAYS]), True),  # another passage says it
        (([SAYS], [[MEANT, 1.0]], [SAYS]), False),
        (([SAYS], [NEAR, SAYS], [SAYS]), False),
    ],
)
def test_the_one_word_asked_of_a_name_stands_in_the_passage(
    passages: Sequence[Sequence[Sequence[float]]], meant: bool
) -> None:
    assert only_meant(*passages) is meant


def test_it_may_stand_in_the_heading_above() -> None:
    assert not only_meant([NEAR], [NEAR], context=[[0.0, 0.0], [MEANT, 0.0]])
    assert only_meant([NEAR], [NEAR], context=[[1.0, 1.0], [0.0, 1.0]])


def test_it_is_the_one_word_of_a_new_question_that_is_no_verb() -> None:
    assert only_meant([NEAR], [NEAR], verb=False)
    assert not only_meant([NEAR], [NEAR], verb=True)
    assert not only_meant([NEAR], [NEAR], follows=True)
    assert only_meant([[*NEAR, 0.0]], [[*NEAR, 0.0]], concepts=(CAPITAL, NORLAND, CITY))
    for others in ((CAPITAL, NORLAND, PAINTS), (CAPITAL, NORLAND, ZOG), (CAPITAL, PAINTS), (ZOG, NORLAND), (CAPITAL,)):
        rows = [[0.0] * len(others)]
        assert not only_meant(rows, rows, concepts=others), others
    assert only_meant([NEAR], [[0.0, 1.0]], concepts=(CAPITAL, NORLAND))
    assert not only_meant([NEAR], [[0.0, 0.0]], concepts=(Concept("1958", "1958", number=True), NORLAND))


def nothing_asked(
    met: Sequence[float],
    concepts: Sequence[Concept] = (CAPITAL, LEADS),
    *,
    typed: float = 0.0,
    wanted: int = DATE,
    context: Sequence[float] = (0.0, 0.0),
) -> bool:
    question = SimpleNamespace(concepts=tuple(concepts), wanted=wanted)
    e = SimpleNamespace(
        matched=np.array([[1.0, 1.0], met]), sentence_passage=np.array([0, 1]), context=np.array([[1.0, 1.0], context])
    )
    return doubts.has_nothing_asked(cast(Question, question), cast(Evidence, e), 1, typed)


def test_what_has_no_date_and_only_other_words_has_nothing_of_what_is_asked() -> None:
    below = MEANT - 0.01
    assert nothing_asked([below, below])
    assert not nothing_asked([below, MEANT])
    assert not nothing_asked([below, below], context=[0.0, MEANT])
    assert not nothing_asked([below, below], typed=0.5)
    assert not nothing_asked([below, below], wanted=0)
    assert nothing_asked([below, 1.0], (CAPITAL, CITY))  # it only frames the question
    assert not nothing_asked([1.0, below], (CAPITAL, CITY))
    assert not nothing_asked([0.0, 0.0], (CITY, CITY))

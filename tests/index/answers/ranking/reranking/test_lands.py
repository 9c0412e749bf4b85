"""What is told of another country's is no answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.matching import matching
from index.answers.ranking.reranking.lands import of_another_land
from index.model import Answer, Document, Passage, Sentence, Source


def engine(language: str, *sentences: str) -> Engine:
    return of(paragraph(language, 0, *sentences))


def of(*passages: Passage) -> Engine:
    return Engine(Unindexed([Document(Source("a.txt", "Chronicle", passages[0].language), passages)]))


def paragraph(language: str, n: int, *sentences: str) -> Passage:
    text = " ".join(sentences)
    starts = [sum(len(one) + 1 for one in sentences[:n]) for n in range(len(sentences))]
    parts = tuple(Sentence(start, start + len(one)) for start, one in zip(starts, sentences, strict=True))
    return Passage("a.txt", n, f"¶ {n + 1}", text, parts, language=language)


def first(language: str, question: str, *sentences: str) -> str | None:
    """The first sentence of the answer; None for a refusal."""
    reply = engine(language, *sentences).answer(question, language)
    return reply.citations[0].quote if isinstance(reply, Answer) else None


def of_another(
    language: str, question: str, *sentences: str, scores: Sequence[float] = (), implied: str = ""
) -> list[bool] | None:
    """Which of the sentences tell of another country; `scores` of them, the first best where none are given."""
    return of_another_there(question, [paragraph(language, 0, *sentences)], scores, implied)


def of_another_there(
    question: str, passages: list[Passage], scores: Sequence[float] = (), implied: str = ""
) -> list[bool] | None:
    asked, language = of(*passages), passages[0].language
    q = asked.expanded(understand(question, language))
    numbers, best = np.arange(len(passages), dtype=np.int32), np.ones(len(passages), dtype=np.float32)
    e = matching.gather(asked.collection, q, numbers, best, matching.weigh(asked.collection, q))
    q = dataclasses.replace(q, concepts=tuple(dataclasses.replace(c, implied=c.surface == implied) for c in q.concepts))
    weighed = np.array(scores or range(0, -len(e.sentences), -1), dtype=np.float32)
    found = of_another_land(q, e, weighed, passages)
    assert found is None or found.dtype == np.bool_
    return None if found is None else found.tolist()


ENVOY = "In 2020 Ada Kestrel, Poland's ambassador in Peru, opened the bridge."
ANSWERED = [
    ("en", "Who was Poland's ambassador in Peru in 2020?", ENVOY),
    ("en", "How many Czech students live in Peru?", "Some 700 Czech students live in Peru."),
    ("ru", "кто был послом Китая в Казахстане в 2020 году", "В 2020 году послом Китая в Казахстане был Олег Ландер."),
    ("kk", "Перуда неше театр бар?", "Перуда бес театр бар."),
    ("tr", "Peru'da kaç tiyatro var?", "Peru'da beş tiyatro vardır."),
    ("zh", "秘鲁有几所孔子学院？", "秘鲁有五所孔子学院。"),
]
REFUSED = [
    ("en", "Who was Peru's ambassador in Poland in 2020?", ENVOY),  # the two have changed places
    ("en", "How many students of Peru live in Poland?", "Some 700 students of Poland live in Norland."),
    ("ru", "кто был послом Казахстана в Китае в 2020 году", "В 2020 году послом Китая в Казахстане был Олег Ландер."),
    ("kk", "Польшада неше театр бар?", "Перуда бес театр бар."),
    ("tr", "Polonya'da kaç tiyatro var?", "Peru'da beş tiyatro vardır."),
    ("zh", "波兰有几所孔子学院？", "秘鲁有五所孔子学院。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), ANSWERED)
def test_what_is_told_of_the_country_asked_about_answers(language: str, question: str, sentence: str) -> None:
    assert first(language, question, sentence) is not None


@pytest.mark.parametrize(("language", "question", "sentence"), REFUSED)
def test_what_is_told_of_another_doesnt(language: str, question: str, sentence: str) -> None:
    assert first(language, question, sentence) is None


def test_whose_it_is_may_stand_in_the_sentence_before() -> None:
    told = ("A Polish delegation came to Marrow in May 1992.", "The delegation was led by Ada Kestrel.")
    assert first("en", "Who led the Polish delegation in May 1992?", *told) is not None
    assert first("en", "Who led the Czech delegation in May 1992?", *told) is None


def test_a_figure_is_of_the_word_behind_it() -> None:
    told = "Some 800 Polish students live in Peru; there are Czech students in Chile as well."
    assert first("en", "How many Polish students live in Peru?", told) is not None
    assert first("en", "How many Czech students live in Chile?", told) is not None  # named as well: left to the weights


def test_a_country_that_the_sentence_names_elsewhere_is_no_contradiction() -> None:
    told = "The Polish Farmers' Party has good ties with Peru's Harvest."
    assert first("en", "Which party of Peru has good ties with the Polish Farmers' Party?", told) is not None


def test_the_right_country_comes_first() -> None:
    told = ("The Polish ministry closed the old bridge in 1958.", "The Czech ministry closed the bridge in 1961.")
    reply = engine("en", *told).answer("When did the Czech ministry close the old bridge?", "en")
    assert isinstance(reply, Answer)
    assert [reply.citations[0].quote[slice(*span)] for span in reply.citations[0].highlights] == ["1961"]


@pytest.mark.parametrize(("language", "question", "sentence"), ANSWERED)
def test_the_country_asked_about_is_no_other(language: str, question: str, sentence: str) -> None:
    assert of_another(language, question, sentence) == [False]


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        *REFUSED,
        ("en", "In 1992, who led the Polish delegation?", "The Czech delegation was led by Ada Kestrel."),
        ("en", "When did the Polish ministry close the bridge?", "Ministry of Peru officials closed the bridge."),
        ("ru", "Когда польское министерство закрыло мост?", "Чешское министерство закрыло мост в 1958 году."),
        ("kk", "Польшаның елшісі кім?", "Перудің елшісі – Қайрат Омаров."),
        ("tr", "Polonya'nın büyükelçisi kim?", "Peru'nun büyükelçisi Kemal Arslan'dır."),
        ("zh", "波兰大使是谁？", "秘鲁大使是周德明。"),
    ],
)
def test_another_country_is_told(language: str, question: str, sentence: str) -> None:
    assert of_another(language, question, sentence) == [True]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who led the delegation?", "The Czech delegation was led by Ada Kestrel."),
        ("Who came with Peru?", "The Czech delegation came."),  # nothing is said to be Peru's
        ("What is the name of Poland?", "The name of Peru is old."),  # a word that only frames the question
    ],
)
def test_where_no_country_is_asked_of_nothing_is_told(question: str, sentence: str) -> None:
    assert of_another("en", question, sentence) is None


def test_neither_a_number_nor_a_country_nor_what_was_talked_of_before_is_asked_of_one() -> None:
    told = "The Czech 1992 report names Ada Kestrel, who led the delegation."
    assert of_another("en", "Who led the Polish 1992 delegation?", told) == [False]
    told = "Czech families visited Peru with 700 students."
    assert of_another("en", "How many Polish students visited Peru?", told) == [False]
    told = "The Czech delegation was led by Ada Kestrel."
    assert of_another("en", "Who led the Polish delegation?", told, implied="delegation") is None


def test_a_noun_that_is_named_twice_is_asked_of_the_first() -> None:
    told = "The Polish delegation met Ada Kestrel."
    assert of_another("en", "Where did the Polish delegation meet the Czech delegation?", told) == [False]


def test_only_the_best_three_are_looked_at_each_by_itself() -> None:
    told = [f"The {land} ministry closed the {thing}." for land, thing in zip(LANDS, THINGS, strict=True)]
    scores = (0.1, 0.9, 0.2, 0.8, 0.7)
    question = "When did the Peruvian or Polish ministry close the bridge?"
    assert of_another("en", question, *told, scores=scores) == [False, True, False, False, True]


LANDS = ("Czech", "Czech", "Czech", "Polish", "Czech")
THINGS = ("bridge", "mill", "harbour", "market", "school")
ASKED = "When did the Polish ministry close the bridge?"
CLOSED = "The ministry closed the bridge in 1958."


def test_whose_it_is_is_told_up_to_two_sentences_before() -> None:
    czech, others = "The Czech ministry met in May.", ("It rained.", "Ada Kestrel spoke.")
    assert of_another("en", ASKED, CLOSED) == [False]
    assert of_another("en", ASKED, CLOSED, czech) == [False, True]  # not behind it
    assert of_another("en", ASKED, czech, CLOSED) == [True, True]
    assert of_another("en", ASKED, "The Polish ministry met in May.", CLOSED) == [False, False]
    assert of_another("en", ASKED, czech, others[0], CLOSED) == [True, False, True]
    assert of_another("en", ASKED, czech, *others, CLOSED, scores=(1, 1, 1, 2)) == [True, False, False, False]


def test_whose_it_is_isnt_told_in_another_paragraph() -> None:
    czech = "The Czech ministry met in May."
    paragraphs = [paragraph("en", 0, czech), paragraph("en", 1, CLOSED, czech)]
    assert of_another_there(ASKED, paragraphs) == [True, False, True]


def test_a_sentence_ends_before_the_next_begins() -> None:
    told = ("The Czech ministry closed the bridge.", "Ministry staff cheered.")
    assert of_another("en", ASKED, *told) == [True, True]


def test_a_country_named_farther_before_is_none_of_the_sentence() -> None:
    told = "The Czech ministry closed the bridge in 1958."
    assert of_another("en", ASKED, "Polish towns have bridges.", "It rained.", told) == [False, False, True]


HERE, THERE = "Peru's envoy in Poland", "Poland's envoy in Peru"


@pytest.mark.parametrize(
    ("sentences", "another"),
    [
        ((f"{HERE} met {THERE}.", "The envoy closed the bridge."), [False, True]),
        ((f"{THERE} met {HERE}.", "The envoy closed the bridge."), [False, False]),
        ((f"{HERE} closed the bridge.",), [False]),
        ((f"{THERE} closed the bridge.",), [True]),
    ],
)
def test_the_envoy_is_the_last_that_was_told_of(sentences: tuple[str, ...], another: list[bool]) -> None:
    assert of_another("en", f"When did {HERE} close the bridge?", *sentences) == another


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("How many students of Peru in Poland sing?", "Some 700 Polish students in Peru sing, {}.", True),
        ("How many students of Peru in Poland sing?", "700 Polish students in Peru sing, {}.", True),
        ("How many students of Peru in Poland sing?", "7 Polish students in Peru sing, {}.", True),
        ("How many students of Peru in Poland sing?", "Many Polish students in Peru sing.", True),  # without a figure
        ("How many students of Peru in Poland sing?", "Polish students in Peru sing, {}.", False),
        ("Where do students of Peru in Poland sing?", "Some 700 Polish students in Peru sing, {}.", False),
    ],
)
def test_a_figure_is_only_of_those_behind_it(question: str, sentence: str, another: bool) -> None:
    assert of_another("en", question, sentence.format("and students of Peru in Poland")) == [another]

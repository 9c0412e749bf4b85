"""Which line is put first where it is asked where something sets out: a question, sentences with scores in, the order
out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.reranking.origins import from_there_first
from index.answers.ranking.selection.selection import Ranking
from index.model import Kind
from tests.index.answers.ranking.by_hand import met

THERE = "The bus leaves from the pier for the mill at 9."
BACK = "The bus leaves from the mill for the pier at 10."
ASKED = "When does the bus to the mill leave from the pier?"
PROSE = Kind.PROSE


def scores(
    question: str,
    sentences: Sequence[str],
    told: Sequence[float],
    language: str = "en",
    passages: Sequence[int] = (),
    documents: Sequence[int] = (),
    kinds: Sequence[Kind] = (),
) -> list[float]:
    """The scores of sentences as the rule leaves them."""
    asked = understand(question, language)
    collection, e = met(asked, sentences, passages=passages, documents=documents, kinds=kinds)
    ranking = Ranking(np.zeros(len(e.passages)), e.passages, np.array(told))
    ranked = from_there_first(collection, asked, e, ranking)
    assert ranking.sentences.tolist() == list(told)  # what was given is left as it was
    return list(ranked.sentences.tolist())


@pytest.mark.parametrize(
    ("language", "question", "sentences", "first"),
    [
        ("en", ASKED, [BACK, THERE], 1),
        ("en", ASKED, [THERE, BACK], 0),
        ("en", "When does the bus leave the pier?", [BACK, THERE], 0),  # nothing says from where
        ("en", ASKED, ["The bus calls at the pier at 10.", THERE], 0),  # nor there
        ("en", ASKED, ["The bus from the mill and from the pier leaves at 10.", THERE], 0),
        ("en", ASKED, [BACK, "The bus calls at the pier at 9."], 0),
        ("en", "From the pier, when does it leave for the mill?", ["From the mill at 10.", "From the pier at 9."], 1),
        ("en", "When does the bus leave from the pier?", [BACK, THERE], 0),  # the mill isn't of the question
        ("en", "When does the bus to the mill leave from the old pier?", [BACK, THERE.replace("pier", "old pier")], 1),
        ("en", "When does the bus for the mill leave from the pier?", [BACK, "From the big old pier at 9."], 0),
        ("ru", "Когда отходит автобус из Садов на Мельницу?", ["Из Мельницы в Сады в 10.", "Из Садов в 9."], 1),
        ("ru", "Когда отходит автобус из Садов на Мельницу?", ["Из Мельницы в Сады в 10.", "Через Сады в 9."], 0),
        ("kk", "Автобус айлақтан диірменге қашан шығады?", ["Диірменнен айлаққа 10-да.", "Айлақтан 9-да."], 1),
        ("kk", "Айлақтан диірменге қашан шығады?", ["Диірменнен айлаққа 10-да.", "Айлақтан 9-да."], 1),
        ("kk", "Автобус айлаққа қашан барады?", ["Диірменнен айлаққа 10-да.", "Айлақтан 9-да."], 0),
        ("tr", "Otobüs iskeleden değirmene ne zaman?", ["Değirmenden iskeleye 10'da.", "İskeleden 9'da."], 1),
        ("de", "Wann fährt der Bus von der Mühle?", ["Vom Steg zur Mühle um 10.", "Von der Mühle um 9."], 0),
        ("de", "Wann fährt der Bus von der Mühle zum Steg?", ["Vom Steg zur Mühle um 10.", "Von der Mühle um 9."], 1),
        ("fr", "Quand part le bus du moulin au quai ?", ["Du quai au moulin à 10 h.", "Du moulin au quai."], 0),
    ],
)
def test_the_line_from_there_comes_first(language: str, question: str, sentences: list[str], first: int) -> None:
    told = scores(question, sentences, [2.0, 1.0], language)
    assert told == ([2.0, 1.0] if first == 0 else [2.0, 2.5])


def test_the_best_may_stand_behind_the_line_from_there() -> None:
    assert scores(ASKED, [THERE, BACK], [1.0, 2.0]) == [2.5, 2.0]


def test_of_several_lines_the_one_in_the_same_passage_comes_first_and_of_these_the_best() -> None:
    lines = [BACK, THERE, THERE, THERE]
    assert scores(ASKED, lines, [4.0, 1.0, 3.0, 2.0]) == [4.0, 1.0, 4.5, 2.0]
    assert scores(ASKED, lines, [4.0, 1.0, 2.0, 3.0], passages=[0, 0, 0, 1]) == [4.0, 1.0, 4.5, 3.0]
    assert scores(ASKED, lines, [4.0, 1.0, 3.0, 2.0], passages=[0, 1, 1, 1]) == [4.0, 1.0, 4.5, 2.0]


@pytest.mark.parametrize(
    ("told", "passages", "documents", "kinds"),
    [
        ([2.0, 1.0], [0, 1], [0, 1], [PROSE, PROSE]),  # of another document
        ([2.0, 1.0], [0, 0], [0], [PROSE, Kind.ROW]),  # a row beside prose
        ([2.0, -np.inf], [0, 0], [0], [PROSE, PROSE]),  # not found
    ],
)
def test_a_line_of_another_timetable_stays(
    told: list[float], passages: list[int], documents: list[int], kinds: list[Kind]
) -> None:
    lines = [BACK, THERE]
    assert scores(ASKED, lines, told, passages=passages, documents=documents, kinds=kinds) == told

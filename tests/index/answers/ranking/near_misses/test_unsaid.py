"""A vote against, an ambassador and members are told by words of their own or not at all."""

from __future__ import annotations

import pytest

from index.answers.corpus.token_flags import FIGURE, NAME
from index.answers.question.analysis import understand
from index.answers.ranking.matching.told import Told
from index.answers.ranking.near_misses.unsaid import leaves_unsaid
from index.model import Refusal
from tests.index.answers.ranking.one_sentence import engine, told

UNSAID = [
    ("en", "Who voted against the bridge?", "Four members of the council voted for the bridge."),
    ("en", "Who was Norland's ambassador in Sudmark?", "Norland opened its embassy in Sudmark in 1992."),
    ("en", "Which countries are members of the Marrow League?", "The Marrow League held its summit in Orlen."),
    ("en", "Which states belong to the Marrow League?", "The Marrow League met in Orlen in 1997."),
    ("ru", "Кто голосовал против моста?", "За мост проголосовали 79 человек."),
    ("ru", "Кто был послом Орлена?", "Посольство Орлена открылось в 1992 году."),
    ("kk", "Көпірге кім қарсы дауыс берді?", "Көпір үшін үш кісі дауыс берді."),
    ("tr", "Köprüye kim karşı oy verdi?", "Köprü üç oyla kabul edildi."),
    ("zh", "谁反对修桥？", "修桥的提案以四票通过。"),
]
SAID = [
    ("en", "Who voted against the bridge?", "Ada Roe alone was against the bridge."),
    ("en", "Who voted for the bridge?", "Four members of the council voted for the bridge."),
    ("en", "How many voted against the bridge?", "The bridge was carried by four votes to one."),
    ("en", "Who was Norland's ambassador in Sudmark?", "Norland was represented in Sudmark by Ada Roe."),
    ("en", "Which countries are members of the Marrow League?", "The Marrow League unites Norland, Sudmark and Orlen."),
    ("ru", "Кто голосовал против моста?", "Против моста был Иван Рогов."),
    ("zh", "谁反对修桥？", "陈志明对修桥表示反对。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), UNSAID)
def test_it_is_left_unsaid(language: str, question: str, sentence: str) -> None:
    assert "nobody" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), SAID)
def test_it_is_said(language: str, question: str, sentence: str) -> None:
    assert "nobody" not in told(language, question, sentence)


@pytest.mark.parametrize(
    ("sentence", "concepts", "unsaid"),
    [
        ("The League has Norland, Sudmark, in it Orlen", [], True),  # two in a row are one
        ("The League has Norland and Sudmark and Orlen", [], False),  # a list, whatever stands before it
        ("Norland and Sudmark and Orlen", [], False),
        ("Norland and Sudmark and nine others", [], True),
        ("Norland and Sudmark and Orlen", [0], True),  # one is asked about
        ("Norland and Sudmark and Orlen", [1], True),
        ("norland and sudmark and orlen", [], True),
    ],
)
def test_several_names_may_be_the_list_that_is_asked_for(sentence: str, concepts: list[int], unsaid: bool) -> None:
    question = understand("Which countries are members of the League?", "en")
    words = sentence.replace(",", "").split()
    marks = [NAME if word[0].isupper() and word not in ("The", "League") else FIGURE for word in words]
    held = [concepts[0] if concepts and n == 0 else -1 for n in range(len(words))]
    surfaces = [word.lower() for word in words]
    assert leaves_unsaid(question, Told(surfaces, held, marks), surfaces) is unsaid

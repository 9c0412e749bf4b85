"""Of two that something is asked of together a passage must know both."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.near_misses import near_misses
from index.model import Document, Passage, Sentence, Source

KNOWN = "Ivory is carved in Russia, Turkey, Peru and Norland."
"""Told in another document, so that all the names are known."""


def unpaired(language: str, question: str, sentence: str, title: str = "Canals") -> bool:
    documents = [
        Document(
            Source(name, head, told_in),
            (Passage(name, 0, "¶ 1", text, (Sentence(0, len(text)),), language=told_in),),
        )
        for name, head, told_in, text in (
            ("a.txt", title, "en", sentence),
            ("b.txt", "Ivory", "en", KNOWN),
        )
    ]
    engine = Engine(Unindexed(documents))
    f = engine.searching.find(engine.expanded(understand(question, language)))
    assert f is not None
    wanted = next(
        n for n, k in enumerate(f.evidence.passages.tolist()) if engine.corpus.passages[k].document == "a.txt"
    )
    best = int(f.evidence.passage_starts[wanted])
    abroad = language != "en"
    return bool(near_misses(engine.collection, f.question, f.evidence, best, abroad)["unpaired"])


CANAL = "The canal between Peru and Norland is 12 km long."


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How long is the canal between Peru and Turkey?"),
        ("en", "How long is Peru's canal with Turkey?"),
        ("en", "Who dug the canal between Turkey and Norland?"),
        ("ru", "Какова длина канала между Перу и Турцией?"),
        ("ru", "Какова длина канала Перу с Турцией?"),
        ("kk", "Перу мен Түркия арасындағы каналдың ұзындығы қанша?"),
        ("tr", "Peru ile Türkiye arasındaki kanal ne kadar uzun?"),
        ("zh", "秘鲁和土耳其之间的运河有多长？"),
    ],
)
def test_what_is_told_of_one_of_two_is_no_answer(language: str, question: str) -> None:
    assert unpaired(language, question, CANAL)


@pytest.mark.parametrize(
    ("language", "question", "sentence", "title"),
    [
        ("en", "How long is the canal between Peru and Norland?", CANAL, "Canals"),
        ("en", "How long is the canal between Peru and Turkey?", "The canal is 12 km long.", "Peru and Turkey"),
        ("en", "How long is the canal between Peru and Turkey?", "Turkey has a canal of 12 km.", "Peru"),
        ("en", "How long is the canal between Peru and Turkey?", "The canal is 12 km long.", "Canals"),  # neither
        ("en", "What do Peru and Turkey carve?", "Peru carves ivory.", "Canals"),  # each for itself
        ("en", "How long is the canal in Peru or in Turkey?", CANAL, "Canals"),
        ("ru", "Какова длина канала между Перу и Зурландией?", CANAL, "Canals"),  # no dictionary has the name
        ("zh", "秘鲁的运河有多长？", CANAL, "Canals"),
    ],
)
def test_it_is_where_both_are_told_of(language: str, question: str, sentence: str, title: str) -> None:
    assert not unpaired(language, question, sentence, title)


def test_what_another_has_with_one_of_two_is_refused() -> None:
    passage = Passage("a.txt", 0, "¶ 1", CANAL, (Sentence(0, len(CANAL)),), language="en")
    engine = Engine(Unindexed([Document(Source("a.txt", "Canals", "en"), (passage,))]))
    sure = engine.answer("How long is the canal between Peru and Norland?").confidence
    assert engine.answer("How long is the canal between Peru and Turkey?").confidence < sure / 3


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "Is Peru larger than Turkey?", "Peru has the largest market of all."),
        ("en", "Does Turkey have more canals than Peru?", "Turkey has 12 canals."),
        ("de", "Ist Peru größer als Turkey?", "Peru has the largest market of all."),
    ],
)
def test_two_are_compared_where_both_stand(language: str, question: str, sentence: str) -> None:
    assert unpaired(language, question, sentence, "Peru and Turkey")
    assert not unpaired(language, question, f"{sentence} Next are Turkey and Peru.", "Canals")

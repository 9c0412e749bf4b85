from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.language.analysis import term_of
from index.model import Document, Passage, Sentence, Source
from tests.index.answers.conftest import BRIDGE, document

CARS = (
    "Cars are allowed on the deck of the ferry Kenya. The batter rose in stock, and Mr Stock praised the cars.",
    "Kenia is what an old map calls it. " + "The ferry Kenya runs daily. " * 25,
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(Unindexed([document("bridge.txt", "The Orlen Bridge", BRIDGE), document("cars.txt", "Kenya", CARS)]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how long is the orln bridge", "how long is the orlen bridge"),
        ("who desinged the bridge", "who designed the bridge"),
        ("the fery of kenya", "the ferry of kenya"),
        ("who is Kestral?", "who is Kestrel?"),
    ],
)
def test_what_the_documents_do_not_have_is_read_as_what_they_have(engine: Engine, typed: str, meant: str) -> None:
    question, plain = (engine.expanded(understand(text, "en")) for text in (typed, meant))
    assert question.corrected == meant
    assert (question.kind, question.surfaces) == (plain.kind, plain.surfaces)


@pytest.mark.parametrize(
    "typed",
    [
        "are cats allowed",
        "which is better",
        "hair stuck",
        "who is Batten?",  # a name is no common word
        "how long is the orlen bridge",
    ],
)
def test_ordinary_words_and_names_are_not_mended(engine: Engine, typed: str) -> None:
    assert engine.expanded(understand(typed, "en")).corrected is None


def test_a_rare_spelling_is_looked_for_as_the_heading_has_it_too(engine: Engine) -> None:
    question = engine.expanded(understand("what is kenia", "en"))
    assert question.corrected is None
    assert ("kenya",) in {other.terms for concept in question.concepts for other in concept.alternatives}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("What did the town carry out?", True),
        ("What did the town carry the repairs out with?", True),
        ("What did the town carry?", False),
    ],
)
def test_a_particle_makes_another_verb_of_a_verb(typed: str, meant: bool) -> None:
    texts = ("In 1958 the repairs were performed by the town. The ferry carried timber.",)
    engine = Engine(Unindexed([document("bridge.txt", "The Orlen Bridge", texts)]))
    (carried,) = (concept for concept in engine.expanded(understand(typed, "en")).concepts if concept.term == "carri")
    assert (("perform",) in {other.terms for other in carried.alternatives}) is meant


@pytest.mark.parametrize(
    ("typed", "term", "roots"),
    [("How old is Marrowey?", "marrowey", set()), ("the tarns of Vesna", "vesna", {"vesnan"})],
)
def test_a_name_keeps_all_its_letters_in_words_of_its_root(typed: str, term: str, roots: set[str]) -> None:
    engine = Engine(Unindexed([document("a.txt", "Names", ("In Marrowestan the Vesnan ferry rests.",))]))
    (concept,) = (concept for concept in engine.expanded(understand(typed, "en")).concepts if concept.term == term)
    assert {alternative.terms[0] for alternative in concept.alternatives} == roots


COOPERATIVE = "Төраға қызметінде Нұрлан отыр. Қойманы Кайрат пен Ұзақ салған."


@pytest.mark.parametrize(
    ("typed", "written"), [("нурлан", "нұрлан"), ("нұрлан", "нұрлан"), ("қайрат", "кайрат"), ("узак", "ұзақ")]
)
def test_a_word_typed_without_kazakh_letters_or_with_them_is_found_as_it_is_written(typed: str, written: str) -> None:
    passage = Passage("k.txt", 0, "¶ 1", COOPERATIVE, (Sentence(0, len(COOPERATIVE)),), language="kk")
    engine = Engine(Unindexed([Document(Source("k.txt", "Ауыл", "kk"), (passage,))]))
    asked = engine.expanded(understand(f"{typed} кім", "kk")).concepts[0]
    assert term_of(written, "kk") in {
        asked.term,
        *(other.terms[0] for other in asked.alternatives if other.weight > 0.9),
    }


@pytest.mark.parametrize(
    ("typed", "found"), [("40lık", True), ("40ft", True), ("40", False), ("41lik", False), ("40-50", False)]
)
def test_a_figure_is_found_without_what_is_written_behind_it(typed: str, found: bool) -> None:
    engine = Engine(Unindexed([document("t.txt", "Boxes", ("Boxes of 40 feet hold 25 pallets.",))]))
    others = engine.expanded(understand(f"boxes {typed}", "en")).concepts[1].alternatives
    assert (("40",) in {other.terms for other in others}) is found

from __future__ import annotations

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import Alternative, Concept, Question
from index.answers.reply.suggestions import titles
from index.model import Original, Refusal, Source
from tests.index.answers.conftest import document

BRIDGES = Source("b.md", "Bridges of the North", "en")
QUAY = Source("q.md", "The Quay Book (digest)", "en", digest_of=Original("The Quay Book"))


def question(*terms: str) -> Question:
    return Question("q", "en", "who", tuple(Concept(term, term) for term in terms))


def test_only_titles_that_share_a_word_with_the_question_are_offered() -> None:
    assert titles(question("bridg", "zipper"), (QUAY, BRIDGES)) == ("Bridges of the North",)
    assert titles(question("zipper"), (QUAY, BRIDGES)) == ()


def test_of_a_digest_the_original_is_offered() -> None:
    assert titles(question("quay"), (QUAY, QUAY)) == ("The Quay Book",)


def test_a_synonym_shares_no_title_but_another_name_does() -> None:
    span = Concept("spans", "span", alternatives=(Alternative(("bridg",), 0.7),))
    crossing = Concept("Crossings", "crossing", name=True, alternatives=(Alternative(("bridg", "north"), 1.0),))
    assert titles(Question("q", "en", "who", (span,)), (BRIDGES,)) == ()
    assert titles(Question("q", "en", "who", (crossing,)), (BRIDGES,)) == ("Bridges of the North",)
    assert titles(Question("q", "ru", "who", (span,), translated=True), (BRIDGES,)) == ("Bridges of the North",)


def test_an_office_shares_no_title() -> None:
    king = Concept("king", "king", name=True)
    assert titles(Question("q", "en", "who", (king,)), (Source("k.md", "The King’s Rifles", "en"),)) == ()


def test_what_the_documents_do_say_is_about_a_name_of_the_question_and_has_nothing_in_bold(engine: Engine) -> None:
    other = engine.answer("When did trade between Sudmark and Ostmark reach 700 million crowns in 2007?")
    assert isinstance(other, Refusal)
    assert [c.quote for c in other.contrary] == ["Trade reached 700 million crowns in 2006."]
    assert not any(c.highlights for c in other.contrary)
    office = engine.answer("Who is the president of Ostmark?")
    assert isinstance(office, Refusal)
    assert office.contrary == ()


def test_what_was_typed_small_is_no_name_that_they_lack() -> None:
    texts = (
        "Ada Kestrel left the college at Marrow in 1920.",
        "The University of Orm was built by the University men.",
    )
    engine = Engine(Unindexed([document("ada.txt", "Ada", texts)]), threshold=0.99)
    reply = engine.answer("Which university did Ada Kestrel leave in 1920?")
    assert isinstance(reply, Refusal)
    assert reply.contrary == ()  # it may well be the answer
    other = engine.answer("Did Ada Kestrel leave the college at Orm in 1920?")
    assert isinstance(other, Refusal)
    assert len(other.contrary) == 1


def test_what_has_nothing_to_do_with_the_documents_is_refused_without_topics(engine: Engine) -> None:
    reply = engine.answer("Who invented zippers?")
    assert isinstance(reply, Refusal)
    assert reply.nearest == ()

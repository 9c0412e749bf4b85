from __future__ import annotations

from khorgos.index.answers.engine import Engine
from khorgos.index.answers.nearest import titles
from khorgos.index.answers.understanding import Concept, Question
from khorgos.index.model import Original, Refusal, Source

BRIDGES = Source("b.md", "Bridges of the North", "en")
QUAY = Source("q.md", "The Quay Book (digest)", "en", digest_of=Original("The Quay Book"))


def question(*terms: str) -> Question:
    return Question("q", "en", "who", tuple(Concept(term, term) for term in terms))


def test_only_titles_that_share_a_word_with_the_question_are_offered() -> None:
    assert titles(question("bridg", "zipper"), (QUAY, BRIDGES)) == ("Bridges of the North",)
    assert titles(question("zipper"), (QUAY, BRIDGES)) == ()


def test_of_a_digest_the_original_is_offered() -> None:
    assert titles(question("quay"), (QUAY, QUAY)) == ("The Quay Book",)


def test_what_has_nothing_to_do_with_the_documents_is_refused_without_topics(engine: Engine) -> None:
    reply = engine.answer("Who invented zippers?")
    assert isinstance(reply, Refusal)
    assert reply.nearest == ()

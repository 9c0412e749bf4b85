"""German questions are asked with participles, of sentences that tell what was done."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

HALL = """# Die Halle am Mühlbach

Die Halle baute die Firma Brandl aus Linz im Jahr 1903. Das Gebiet ringsum ist ein Moor.

Den Kessel goss ein Schmied im Jahr 1911. Unbekannte stahlen die Uhr im Winter 1999.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("hall")
    (folder / "halle.md").write_text(HALL, "utf-8")
    return Engine(Unindexed([load(folder / "halle.md", folder)]))


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("Wann wurde die Halle gebaut?", "1903"),
        ("Wann wurde der Kessel gegossen?", "1911"),
        ("Wann wurde die Uhr gestohlen?", "1999"),
    ],
)
def test_a_question_with_a_participle_is_answered(engine: Engine, question: str, year: str) -> None:
    reply = engine.answer(question, "de")
    assert isinstance(reply, Answer)
    assert year in reply.citations[0].quote


@pytest.mark.parametrize("question", ["Wann wurde die Halle geräumt?", "Was wurde in der Halle geboten?"])
def test_what_was_not_done_is_not_answered(engine: Engine, question: str) -> None:
    assert not isinstance(engine.answer(question, "de"), Answer)

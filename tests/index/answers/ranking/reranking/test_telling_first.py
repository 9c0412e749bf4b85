"""Asked when, the sentence with the date goes before one of the same document that says no more without it."""

from __future__ import annotations

from pathlib import Path

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.documents import load


def best(folder: Path, text: str, question: str) -> str:
    (folder / "choir.txt").write_text(text, encoding="utf-8")
    engine = Engine(Unindexed([load(folder / "choir.txt", folder)]))
    found = engine.searching.find(engine.expanded(understand(question, "en")))
    assert found
    s = int(found.ranking.sentences.argmax())
    k = int(found.evidence.sentence_passage[s])
    passage = engine.corpus.passages[int(found.evidence.passages[k])]
    return passage.quote(s - int(found.evidence.passage_starts[k]))


def test_the_date_that_is_asked_for_comes_first(tmp_path: Path) -> None:
    text = (
        "Aimed at better singing, Norland and Sudmark became founders of the Marrow Choir League, the Choir League.\n\n"
        "Much else was tried then.\n\n"
        "In 1996, after long talks in the hall by the lake, both towns, Norland and Sudmark, were founders "
        "of the Marrow Choir League.\n"
    )
    assert "1996" in best(tmp_path, text, "When was the Marrow Choir League founded?")


def test_a_date_of_something_else_does_not(tmp_path: Path) -> None:
    text = "The Marrow Choir League was founded by Ada Kestrel.\n\nThe Choir Hall was painted in 1996.\n"
    assert "Kestrel" in best(tmp_path, text, "When was the Marrow Choir League founded?")

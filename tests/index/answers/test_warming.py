"""In a process of its own: what is read once has been read by other tests already."""

from __future__ import annotations

import subprocess
import sys

import pytest

ASKED = """
import sys, yaml
from index.answers.engine import Engine
from index.answers.corpus.in_memory import Unindexed
from index.model import Document, Passage, Sentence, Source

text = "The president of Norland is Ivo Marten."
passage = Passage("a.txt", 0, "1", text, (Sentence(0, len(text)),))
engine = Engine(Unindexed([Document(Source("a.txt", "The presidents of Norland", "en"), (passage,))]))
if sys.argv[1] == "warm":
    engine.warm()
read = []
yaml.load = lambda *given: read.append(given) or {}
questions = {
    "en": "Who is the presidnt of Norland?",
    "ru": "Кто президент Норландии?",
    "kk": "Норландияның президенті кім?",
    "zh": "诺尔兰的总统是谁？",
    "tr": "Norland'ın cumhurbaşkanı kim?",
}
try:
    for language, question in questions.items():
        engine.answer(question, language)
except Exception:
    assert read
print(len(read))
"""


@pytest.mark.parametrize(("state", "reads"), [("warm", False), ("cold", True)])
def test_a_warm_engine_reads_no_table_for_a_question(state: str, reads: bool) -> None:
    run = subprocess.run([sys.executable, "-c", ASKED, state], capture_output=True, text=True, check=True)
    assert (int(run.stdout) > 0) is reads

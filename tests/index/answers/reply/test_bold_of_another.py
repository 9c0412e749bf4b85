"""Of the figures of several sentences, none is bold that belongs to another name or measure than is asked about."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

FERRY = (
    "A single ticket to Orm Island costs £6.50, a return £11. To Skerry Island a single is £9 and a return £16.\n\n"
    "Lake Vesna is 6 km long and 2 km wide. It is 83 metres deep.\n"
)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("ferry")
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return Engine(Unindexed([load(folder / "ferry.txt", folder)]))


@pytest.mark.parametrize(
    ("question", "bold"),
    [
        ("How much is a return ticket to Skerry Island?", "£16"),
        ("How much is a return ticket to Orm Island?", "£11"),
        ("How deep is Lake Vesna?", "83 metres"),
    ],
)
def test_what_is_asked_about_is_bold(ferry: Engine, question: str, bold: str) -> None:
    reply = ferry.answer(question, "en")
    assert isinstance(reply, Answer)
    shown = {citation.quote[start:end] for citation in reply.citations for start, end in citation.highlights}
    assert shown <= {bold}
    if "Island" in question:
        assert shown == {bold}

"""Names typed as in English, asked of documents of which none is in English."""

from __future__ import annotations

from pathlib import Path

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

TEXT = "# Порт\n\nСухой порт Маррогос открыли в 1911 году. В порту меняют колею.\n"
ALIASES = "- names: [Marrowgos, MSP]\n  ru: [Маррогос]\n"


def test_a_name_in_latin_letters_is_found_by_what_the_documents_call_it(tmp_path: Path) -> None:
    (tmp_path / "port.md").write_text(TEXT, "utf-8")
    (tmp_path / "aliases.yaml").write_text(ALIASES, "utf-8")
    engine = Engine(Unindexed([load(tmp_path / "port.md", tmp_path)]), tmp_path / "aliases.yaml")
    for asked in ("Когда открыли Marrowgos?", "Когда открыли MSP?"):
        found = engine.answer(asked, "ru")
        assert isinstance(found, Answer), asked
        assert "1911" in found.citations[0].quote

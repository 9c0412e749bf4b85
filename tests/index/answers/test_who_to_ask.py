"""Who sees to something, in tables and fields that name a person beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

Ask = Callable[[str, str, str], str]

DESKS = {
    "en": """# Wrenfield Ltd

Wrenfield makes lamps.

| What | Name | Phone |
|---|---|---|
| Invoices, refunds | Ada Roe | 12 |
| Keys, bicycles | Milo Tarn | 14 |
| Website | Ines Vale | 17 |
""",
    "de": """# Lampenwerk Zaunkönig

Wir bauen seit vielen Jahren Lampen und liefern sie in die ganze Stadt.

| Thema | Name | Telefon |
|---|---|---|
| Rechnungen | Ada Rohde | 12 |
| Schlüssel | Milo Tann | 14 |
""",
    "ru": """# Ламповый завод

| Вопрос | Имя | Телефон |
|---|---|---|
| Счета | Ада Рохлина | 12 |
| Ключи | Мирон Танин | 14 |
""",
}


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """The first quote of the answer to a question on a document; nothing for a refusal."""

    def answered(text: str, question: str, language: str) -> str:
        (tmp_path / "page.md").write_text(text, "utf-8")
        reply = Engine(Unindexed([load(tmp_path / "page.md", tmp_path)])).answer(question, language)
        return reply.citations[0].quote if isinstance(reply, Answer) else ""

    return answered


@pytest.mark.parametrize(
    ("language", "question", "name"),
    [
        ("en", "who is responsible for the website?", "Ines Vale"),
        ("en", "who is in charge of refunds", "Ada Roe"),
        ("en", "who do I talk to about the bicycles?", "Milo Tarn"),
        ("en", "who is the contact for invoices", "Ada Roe"),
        ("de", "Wer ist für die Schlüssel zuständig?", "Milo Tann"),
        ("de", "wer kümmert sich um die Rechnungen", "Ada Rohde"),
        ("ru", "кто отвечает за ключи", "Мирон Танин"),
    ],
)
def test_whoever_stands_beside_a_matter_sees_to_it(ask: Ask, language: str, question: str, name: str) -> None:
    assert name in ask(DESKS[language], question, language)


@pytest.mark.parametrize(
    "question",
    [
        "who is the CEO of Wrenfield?",
        "who is the owner of Wrenfield",
        "who is the treasurer for the website",
        "who is responsible for the canteen?",
    ],
)
def test_nobody_holds_an_office_for_standing_in_a_table(ask: Ask, question: str) -> None:
    assert ask(DESKS["en"], question, "en") == ""

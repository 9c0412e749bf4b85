"""What a file from a chat may be called in the documents folder."""

from __future__ import annotations

import pytest

from bot.documents.names import LONGEST, another, safe_name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("report.pdf", "report.pdf"),
        ("Отчёт за год.DOCX", "Отчёт за год.docx"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("..\\..\\windows\\notes.md", "notes.md"),
        ("/abs/olute.txt", "olute.txt"),
        (".hidden.txt", "hidden.txt"),
        ("a\x00b\nc.txt", "ab c.txt"),
        ("photo\u202etxt.md", "phototxt.md"),
        ('what?: "now".txt', "what now.txt"),
        ("README.md", "README-2.md"),
        ("e\u0301tude.txt", "\u00e9tude.txt"),
    ],
)
def test_a_name_keeps_its_last_part_and_nothing_that_surprises(given: str, kept: str) -> None:
    assert safe_name(given) == kept


@pytest.mark.parametrize("given", ["run.exe", "archive.zip", "noending", "..", "a/", ".txt.exe", "notes.yaml"])
def test_what_no_reader_knows_has_no_name(given: str) -> None:
    assert safe_name(given) is None


def test_a_file_without_a_name_is_told_by_its_type() -> None:
    assert safe_name(None, "application/pdf") == "document.pdf"
    assert safe_name("", "text/html") in ("document.html", "document.htm")


def test_a_long_name_is_cut_between_letters() -> None:
    name = safe_name("я" * 500 + ".txt")
    assert name is not None
    assert len(name.encode()) <= LONGEST + 4
    assert set(name.removesuffix(".txt")) == {"я"}


def test_another_name_keeps_the_ending() -> None:
    assert another("report.final.pdf", 3) == "report.final-3.pdf"

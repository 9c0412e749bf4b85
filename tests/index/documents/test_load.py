"""Files that people really drop into a folder: encodings, sizes, things that aren't text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.documents import LARGEST, SUFFIXES, load
from index.errors import DocumentError

TEXTS = {
    "en": "The café in São Paulo served naïve guests “quoted” text. It was £5 and the résumé was long.",
    "de": "Straße und Übermut tut selten gut, sagte die Köchin. Er aß Brötchen für fünf Euro.",
    "ru": "Казахстан и Китай установили дипломатические отношения в 1992 году. С тех пор торговля выросла.",
    "tr": "Kazakistan ve Çin arasındaki ilişkiler güçlüdür. Şimdi İstanbul'da görüşmeler sürüyor, ığdır.",
    "zh": "中国和哈萨克斯坦于一九九二年建立外交关系。此后，两国贸易迅速增长，合作不断深化。",
    "kk": "Қазақстан мен Қытай арасындағы қатынастар дамып келеді.",
}
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
CODE_PAGES = [
    ("en", "cp1252"),
    ("de", "latin-1"),
    ("ru", "cp1251"),
    ("ru", "koi8_r"),
    ("tr", "cp1254"),
    ("zh", "gb18030"),
]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def body(path: Path) -> list[str]:
    return [passage.text for passage in load(path, path.parent).body]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("language", TEXTS)
def test_unicode_is_read_with_and_without_its_mark(tmp_path: Path, language: str, encoding: str) -> None:
    path = write(tmp_path, "a.txt", TEXTS[language].encode(encoding))
    assert body(path) == [TEXTS[language]]


@pytest.mark.parametrize(("language", "encoding"), CODE_PAGES)
def test_code_pages_are_guessed(tmp_path: Path, language: str, encoding: str) -> None:
    path = write(tmp_path, "a.txt", TEXTS[language].encode(encoding))
    assert body(path) == [TEXTS[language]]


@pytest.mark.parametrize("language", ["en", "ru", "kk", "zh", "tr"])
def test_the_language_is_told(tmp_path: Path, language: str) -> None:
    path = write(tmp_path, "a.txt", TEXTS[language])
    assert load(path, tmp_path).source.language == language


def test_line_ends_of_windows_are_line_ends(tmp_path: Path) -> None:
    assert body(write(tmp_path, "a.txt", "A title\r\n\r\nOne.\r\n\r\nTwo.\r\n")) == ["One.", "Two."]


def test_a_scratch_in_utf8_does_not_turn_it_into_another_encoding(tmp_path: Path) -> None:
    assert "Казахстан" in body(write(tmp_path, "a.txt", TEXTS["ru"].encode() + " конец.".encode()[:-3] + b"."))[0]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n\n", "is empty"),
        (os.urandom(5000), "not text"),
        (bytes(range(256)) * 20, "not text"),
        (b"\0" * 500 + b"x", "not text"),
        (b"%PDF-1.7 ...", ".pdf file holds"),
        (b"PK\x03\x04....", ".docx, .xlsx, .zip file"),
        (b"\x89PNG\r\n\x1a\n", ".png file"),
        (b"Share\n\nTags: a, b\n", "no text"),
    ],
    ids=["empty", "only a mark", "noise", "every byte", "zeros", "pdf", "docx", "png", "only furniture"],
)
def test_what_is_not_text_is_refused_with_the_reason(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        load(write(tmp_path, "sub.txt", content), tmp_path)


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = write(tmp_path, "big.txt", "")
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(DocumentError, match=r"big\.txt: has 50 MB, more than 5; split it"):
        load(path, tmp_path)
    assert LARGEST == 5_000_000


def test_messages_name_the_file_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    with pytest.raises(DocumentError, match=r"^en/a\.txt: is empty; add its text"):
        load(write(tmp_path / "en", "a.txt", ""), tmp_path)


def test_a_missing_file_and_an_unknown_type_are_the_operators_to_mend(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="can't be opened"):
        load(tmp_path / "none.txt", tmp_path)
    with pytest.raises(DocumentError, match=r"\.md, \.mdx, .*\.txt"):
        load(write(tmp_path, "a.xyz", "text"), tmp_path)
    assert frozenset({".md", ".txt"}) < SUFFIXES


def test_one_line_without_a_stop_is_a_document(tmp_path: Path) -> None:
    document = load(write(tmp_path, "my_note.txt", "Just one line"), tmp_path)
    assert document.source.title == "my note"
    assert document.passages[0].quote(0) == "Just one line"


def test_many_short_lines_are_read_quickly_and_together(tmp_path: Path) -> None:
    assert len(load(write(tmp_path, "words.txt", "word\n" * 20_000), tmp_path).passages) < 100


def test_a_row_of_dots_costs_no_more_than_its_length(tmp_path: Path) -> None:
    assert body(write(tmp_path, "a.txt", "Contents" + "." * 100_000 + "12 are listed."))


def test_a_stray_zero_in_a_long_text_does_no_harm(tmp_path: Path) -> None:
    assert body(write(tmp_path, "a.txt", "It is so. " * 300 + "\0 The end."))[-1].endswith("The end.")

"""Which files of a folder are documents, and which are left alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.build import build, fresh
from index.library import Library
from index.store import generations
from tests.index.conftest import quoted


def test_hidden_files_and_the_folder_s_own_texts_are_no_documents(folder: Path, data: Path) -> None:
    (folder / "README.md").write_text("# About this folder\n\nThis folder holds documents about bridges.\n")
    (folder / ".draft.md").write_text("# Draft\n\nA draft that nobody should see in an answer.\n")
    (folder / "aliases.yaml").write_text("- names: [Aktau, Shevchenko]\n")
    build(folder, data)
    assert set(generations.current(data).manifest.documents) == {"harbour.md", "bridge.txt"}


def test_a_readme_is_read_where_there_is_nothing_else(tmp_path: Path) -> None:
    folder, data = tmp_path / "documents", tmp_path / "var"
    folder.mkdir()
    (folder / "README.md").write_text("# The pump\n\nThe pump of Orsk needs 12 litres of oil.\n")
    assert "12 litres" in quoted(Library.open(folder, data), "How much oil does the pump of Orsk need?")
    (folder / "mill.md").write_text("# The mill\n\nThe mill of Orsk burned down in 1954.\n")
    build(folder, data)
    assert set(generations.current(data).manifest.documents) == {"mill.md"}


def test_a_name_that_is_not_utf8_is_reported_and_the_rest_is_read(folder: Path, data: Path) -> None:
    Path(os.fsdecode(bytes(folder) + b"/bad\xff.md")).write_text("The bat of Orsk is 9 cm long.")
    report = build(folder, data)
    assert [(s.document, s.why.code) for s in report.skipped] == [("bad\ufffd.md", "name_encoding")]
    assert "340 metres" in quoted(Library.open(folder, data), "How long is the Saryagash bridge?")


@pytest.mark.parametrize("name", ["m" * 252 + ".md", "м" * 126 + ".md", "🙂 mill.md", "\u202emill.md"])
def test_a_document_is_read_by_whatever_name_the_disk_takes(folder: Path, data: Path, name: str) -> None:
    (folder / name).write_text("# The mill\n\nThe mill of Orsk burned down in 1954.\n")
    library = Library.open(folder, data)
    assert "1954" in quoted(library, "When did the mill of Orsk burn down?")


def test_links_within_the_folder_are_followed_to_files_and_never_in_circles(folder: Path, data: Path) -> None:
    (folder / "self").symlink_to(folder)
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "dangling.md").symlink_to(folder / "nowhere.md")
    (folder / "again.txt").symlink_to(folder / "bridge.txt")
    report = build(folder, data)
    assert report.added == ("again.txt", "bridge.txt", "harbour.md")
    assert report.skipped == ()


def test_links_out_of_the_folder_are_named_and_never_followed(folder: Path, data: Path) -> None:
    """Whoever may put a document there must not make the bot read what else is on the machine."""
    secret = folder.parent / "private"
    secret.mkdir()
    (secret / "settings.env").write_text("KHORGOS_TOKEN=12345:the-token-of-the-bot-that-nobody-may-read\n")
    (folder / ".hidden").write_text("The password of the ferry office is swordfish.\n")
    (folder / "settings.txt").symlink_to("../private/settings.env")
    (folder / "office.txt").symlink_to(".hidden")
    (folder / "private").symlink_to(secret)
    (folder / "up").symlink_to(folder.parent)
    report = build(folder, data)
    left_out = {skipped.document: str(skipped.why) for skipped in report.skipped}
    assert set(left_out) == {"settings.txt", "office.txt", "private", "up"}
    assert all("leads out of the documents folder" in why for why in left_out.values())
    library = Library.open(folder, data)
    assert [source.document for source in library.sources()] == ["bridge.txt", "harbour.md"]
    assert not library.search("token password")


def test_a_pipe_is_named_and_never_opened(folder: Path, data: Path) -> None:
    os.mkfifo(folder / "letters.txt")
    report = build(folder, data)
    assert [(skipped.document, skipped.why.code) for skipped in report.skipped] == [("letters.txt", "no_file")]
    assert [source.document for source in Library.open(folder, data).sources()] == ["bridge.txt", "harbour.md"]


def test_a_folder_that_may_not_be_read_is_named(folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "closed").mkdir(mode=0o000)
    if os.access(folder / "closed", os.R_OK):  # root may read whatever there is: the system's answer is stood in for
        scandir = os.scandir

        def closed_to_us(path: str = ".") -> Iterator[os.DirEntry[str]]:
            if Path(path).name == "closed":
                raise PermissionError(13, "Permission denied", str(path))
            return scandir(path)

        monkeypatch.setattr(os, "scandir", closed_to_us)
    [skipped] = build(folder, data).skipped
    assert skipped.document == "closed/"
    assert skipped.why.code == "folder_closed"


def test_the_data_may_lie_in_the_documents_folder(folder: Path) -> None:
    assert build(folder, folder / "var").added == ("bridge.txt", "harbour.md")
    assert fresh(folder, folder / "var")

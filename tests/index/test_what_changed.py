"""What has changed in a folder since its files were read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from index.changes import Changes, changes_of, expect_documents, report_of
from index.errors import OperatorError
from index.folder import Found, digest
from index.remarks import remark
from index.store.generations import Indexed


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry sank.")
    return path


def found(path: Path, *, modified: int = 1, **more: object) -> Found:
    return Found(path, path.stat().st_size, modified, **more)  # type: ignore[arg-type]


def known(path: Path, *, modified: int = 1, sha256: str | None = None) -> Indexed:
    return Indexed(path.stat().st_size, modified, sha256 or digest(path))


def test_files_are_new_gone_or_as_they_were(file: Path) -> None:
    changes = changes_of({"kept": found(file), "new": found(file)}, {"kept": known(file), "gone": known(file)})
    assert changes == Changes(added=("new",), changed=(), removed=("gone",), kept=("kept",))
    assert changes.any


def test_nothing_has_changed_where_all_is_kept(file: Path) -> None:
    assert not changes_of({"a": found(file)}, {"a": known(file)}).any


def test_of_the_same_size_and_time_the_content_is_not_looked_at(file: Path) -> None:
    assert changes_of({"a": found(file)}, {"a": known(file, sha256="another")}).kept == ("a",)


def test_a_file_that_was_only_touched_is_kept(file: Path) -> None:
    """A copy or a checkout gives files new times: their content tells."""
    assert changes_of({"a": found(file, modified=2)}, {"a": known(file)}).kept == ("a",)
    assert changes_of({"a": found(file, modified=2)}, {"a": known(file, sha256="another")}).changed == ("a",)


def test_a_file_of_another_size_has_changed(file: Path) -> None:
    before = known(file)
    file.write_text("The ferry sank again.")
    assert changes_of({"a": found(file)}, {"a": before}).changed == ("a",)


def test_what_is_kept_out_for_the_same_reason_has_not_changed(file: Path) -> None:
    why, other = remark("fails", detail="one"), remark("fails", detail="other")
    before = Indexed(1, 1, "", why=why)
    assert changes_of({"a": found(file, why=why)}, {"a": before}).kept == ("a",)
    assert changes_of({"a": found(file, why=other)}, {"a": before}).changed == ("a",)


def test_a_folder_without_documents_is_told_to_the_operator(file: Path) -> None:
    expect_documents({"ferry.TXT": found(file)}, file.parent)
    with pytest.raises(OperatorError, match=r"No documents in .*put files of the types .*\.md.* there"):
        expect_documents({"photo.raw": found(file)}, file.parent)
    with pytest.raises(OperatorError, match="No documents"):
        expect_documents({}, file.parent)


def test_a_report_adds_up_what_was_read() -> None:
    why = remark("fails", detail="no text")
    documents = {
        "a.md": Indexed(1, 1, "", passages=2, events=3, facts=1),
        "b.md": Indexed(1, 1, "", passages=5, events=0, facts=2),
        "c.md": Indexed(1, 1, "", why=why),
    }
    changes = Changes(added=("a.md",), changed=("b.md",), removed=("d.md",), kept=("c.md",))
    report = report_of(documents, changes, time.monotonic(), "you asked for it")
    assert (report.added, report.changed, report.removed, report.kept) == (("a.md",), ("b.md",), ("d.md",), 1)
    assert (report.passages, report.events, report.facts) == (7, 3, 3)
    assert [(skipped.document, skipped.why) for skipped in report.skipped] == [("c.md", why)]
    assert report.rebuilt_because == "you asked for it"
    assert report.seconds >= 0

"""Changes of a documents folder: whole, never over something unasked, and undone one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.documents import folder as folders
from bot.documents.folder import Folder, Kind, Moved, Taken
from index.folder import scan


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "documents" / "en").mkdir(parents=True)
    (tmp_path / "documents" / "en" / "tea.txt").write_text("Tea.")
    return Folder(tmp_path / "documents", tmp_path / "var")


def sent(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "sent.txt"
    file.write_text(text)
    return file


def held(folder: Folder) -> dict[str, str]:
    return {name: found.path.read_text() for name, found in scan(folder.documents).items()}


def test_a_file_is_put_in_and_taken_out_again_by_undoing(folder: Folder, tmp_path: Path) -> None:
    change = folder.put(sent(tmp_path, "Coffee."), "coffee.txt")
    assert held(folder) == {"coffee.txt": "Coffee.", "en/tea.txt": "Tea."}
    assert folder.undo(change.id).kind is Kind.ADDED
    assert held(folder) == {"en/tea.txt": "Tea."}
    assert folder.last() is None


def test_nothing_is_overwritten_unasked(folder: Folder, tmp_path: Path) -> None:
    with pytest.raises(Taken):
        folder.put(sent(tmp_path, "Other tea."), "en/tea.txt")
    assert held(folder) == {"en/tea.txt": "Tea."}
    assert folder.last() is None


def test_what_is_replaced_comes_back(folder: Folder, tmp_path: Path) -> None:
    change = folder.put(sent(tmp_path, "Other tea."), "en/tea.txt", replacing=True)
    assert (change.kind, held(folder)) == (Kind.REPLACED, {"en/tea.txt": "Other tea."})
    folder.undo(change.id)
    assert held(folder) == {"en/tea.txt": "Tea."}


def test_what_is_removed_comes_back_with_what_stood_beside_it(folder: Folder) -> None:
    (folder.documents / "en" / "tea.yaml").write_text("title: On tea")
    change = folder.remove("en/tea.txt")
    assert list((folder.documents / "en").iterdir()) == []
    folder.undo(change.id)
    assert (folder.documents / "en" / "tea.yaml").read_text() == "title: On tea"
    assert held(folder) == {"en/tea.txt": "Tea."}


def test_changes_are_undone_one_after_the_other_and_only_the_last(folder: Folder, tmp_path: Path) -> None:
    first = folder.put(sent(tmp_path, "1"), "one.txt")
    second = folder.remove("en/tea.txt")
    with pytest.raises(Moved):
        folder.undo(first.id)
    folder.undo(second.id)
    folder.undo(first.id)
    assert held(folder) == {"en/tea.txt": "Tea."}


def test_what_somebody_changed_meanwhile_is_left_alone(folder: Folder, tmp_path: Path) -> None:
    change = folder.put(sent(tmp_path, "1"), "one.txt")
    (folder.documents / "one.txt").write_text("mended by hand")
    with pytest.raises(Moved):
        folder.undo(change.id)
    assert held(folder)["one.txt"] == "mended by hand"


def test_nobody_sees_half_a_file(folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folders.shutil, "copyfileobj", full)
    with pytest.raises(OSError, match="No space"):
        folder.put(sent(tmp_path, "1"), "one.txt")
    assert held(folder) == {"en/tea.txt": "Tea."}
    assert [file.name for file in folder.documents.iterdir()] == ["en"]
    assert folder.last() is None


def test_only_so_many_changes_are_kept(folder: Folder, tmp_path: Path) -> None:
    for number in range(folders.REMEMBERED + 3):
        folder.put(sent(tmp_path, str(number)), "en/tea.txt", replacing=True)
    kept = [path for path in (tmp_path / "var" / folders.FOLDER).iterdir() if path.is_dir()]
    assert len(kept) == folders.REMEMBERED

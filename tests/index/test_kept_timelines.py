"""The events of many documents are merged once, when an index is made, and found by whoever opens it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from index import library
from index.library import Library, keep_timelines
from index.model import Event
from index.store import generations
from index.timeline import kept
from index.timeline.timeline import Timeline


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    for name, lines in {
        "mills": "The mill of Orlen was opened on 2 May 1931.",
        "dams": "The dam broke in 1907.",
    }.items():
        (documents / f"{name}.txt").write_text(f"{name.title()}\n\n{lines}\n", encoding="utf-8")
    return documents


def merged_anew(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many events each timeline was merged from, from now on."""
    counts: list[int] = []
    init = Timeline.__init__

    def counted(self: Timeline, events: Sequence[Event], *, languages: Iterable[str] = ()) -> None:
        counts.append(len(events))
        init(self, events, languages=languages)

    monkeypatch.setattr(Timeline, "__init__", counted)
    return counts


def test_kept_timelines_are_opened_and_not_merged_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "var"
    told = tuple(Library.open(folder, data).timeline().events)
    monkeypatch.setattr(library, "MANY", 1)
    assert Library.open(folder, data).unmerged()
    keep_timelines(folder, data)
    merged = merged_anew(monkeypatch)
    opened = Library.open(folder, data)
    assert not opened.unmerged()
    opened.warm()
    assert tuple(opened.timeline().events) == told
    keep_timelines(folder, data)
    assert merged == []


def test_few_events_are_merged_by_whoever_wants_them(folder: Path, tmp_path: Path) -> None:
    opened = Library.open(folder, tmp_path / "var")
    keep_timelines(folder, tmp_path / "var")
    assert not opened.unmerged()
    assert not kept.there(generations.current(tmp_path / "var").path)


def test_many_that_nobody_merged_keep_nobody_waiting_but_who_asks_for_them(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "MANY", 1)
    opened, merged = Library.open(folder, tmp_path / "var"), merged_anew(monkeypatch)
    opened.warm()
    assert merged == []
    assert len(opened.timeline().events) == 2
    assert merged == [2]


def test_where_nothing_can_be_written_it_is_said_and_done_without(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(library, "MANY", 1)
    data = tmp_path / "var"
    opened = Library.open(folder, data)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept, "keep", full)
    keep_timelines(folder, data)
    assert "merged events" in caplog.text
    assert len(opened.timeline().events) == 2


def test_documents_that_change_have_their_own(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "MANY", 1)
    data = tmp_path / "var"
    Library.open(folder, data)
    keep_timelines(folder, data)
    (folder / "canal.txt").write_text("Canals\n\nThe canal was dug in 1888.\n", encoding="utf-8")
    opened = Library.open(folder, data)
    assert opened.unmerged()
    keep_timelines(folder, data)
    assert [event.date for event in Library.open(folder, data).timeline().events] == ["1888", "1907", "1931-05-02"]

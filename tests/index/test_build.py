from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from index.build import build, fresh
from index.language import thesaurus
from index.library import Library
from index.model import Refusal
from index.store import generations
from tests.index.conftest import BRIDGE, quoted


def test_a_folder_becomes_a_library_that_answers(folder: Path, data: Path) -> None:
    library = Library.open(folder, data)
    assert "340 metres" in quoted(library, "How long is the Saryagash bridge?")
    assert [source.title for source in library.sources()] == ["Bridges", "Harbours"]


def test_a_prepared_library_has_done_what_the_first_question_would_wait_for(folder: Path, data: Path) -> None:
    library = Library.open(folder, data)
    thesaurus.english.cache_clear()
    library.warm()
    assert thesaurus.english.cache_info().currsize == 1
    assert "340 metres" in quoted(library, "How long is the Saryagash bridge?")


def test_many_small_changes_leave_the_same_library_as_one_build(folder: Path, data: Path, tmp_path: Path) -> None:
    for n in range(12):
        (folder / f"n{n}.txt").write_text(
            f"Note {n}\n\nStation number {n} was surveyed by team {n * 7} in {1900 + n}.\n"
        )
        build(folder, data)
        if n % 3 == 0:
            (folder / f"n{n}.txt").unlink()
    grown = Library.open(folder, data)
    whole = Library.open(folder, tmp_path / "other")
    for question in ("Which team surveyed station number 7?", "How long is the Saryagash bridge?"):
        assert quoted(grown, question) == quoted(whole, question)
    assert {s.document for s in grown.sources()} == {s.document for s in whole.sources()}


def test_a_touched_file_of_the_same_content_is_kept(folder: Path, data: Path) -> None:
    build(folder, data)
    os.utime(folder / "bridge.txt", (1, 1))
    assert fresh(folder, data)
    assert build(folder, data).kept == 2


def test_what_can_not_be_read_is_reported_and_harms_nothing(folder: Path, data: Path) -> None:
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "empty.txt").write_text("")
    (folder / "huge.txt").write_text("A line of a text that is far too large to be one work.\n" * 950_000)
    (folder / "latin.txt").write_bytes(
        "Cafés\n\nThe café in Zürich was opened by José Müller in 1911.\n".encode("latin-1")
    )
    (folder / "wide.txt").write_text(
        "Wells\n\nThe well of Beyneu is 87 metres deep and was dug in 1902.\n", encoding="utf-16"
    )
    report = build(folder, data)
    assert {s.document for s in report.skipped} == {"picture.txt", "empty.txt", "huge.txt"}
    assert all(s.why and s.document not in str(s.why) for s in report.skipped)
    library = Library.open(folder, data)
    assert "José Müller" in quoted(library, "Who opened the café in Zürich?")
    assert "87 metres" in quoted(library, "How deep is the well of Beyneu?")
    assert "340 metres" in quoted(library, "How long is the Saryagash bridge?")


def test_an_unreadable_file_is_not_read_again_until_it_changes(folder: Path, data: Path) -> None:
    (folder / "empty.txt").write_text("")
    build(folder, data)
    assert fresh(folder, data)
    assert [s.document for s in build(folder, data).skipped] == ["empty.txt"]


def _build(folder: Path, data: Path) -> None:
    build(folder, data)


def test_two_processes_that_build_at_once_leave_one_whole_index(folder: Path, data: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_build, args=(folder, data)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    generation = generations.current(data)
    assert set(generation.manifest.documents) == {"harbour.md", "bridge.txt"}
    assert [p for p in (data / "index").iterdir() if p.is_dir()] == [generation.path]


def test_the_index_can_be_read_while_it_is_rebuilt(folder: Path, data: Path) -> None:
    library = Library.open(folder, data)
    for n in range(3):
        (folder / f"n{n}.txt").write_text(f"Note {n}\n\nStation number {n} was surveyed in {1900 + n}.\n")
        build(folder, data)
    reply = library.ask("How long is the Saryagash bridge?")
    assert not isinstance(reply, Refusal)
    assert library.passage(reply.citations[0].passage) is not None


def test_an_interruption_after_the_switch_leaves_the_new_index_in_use(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(folder, data)
    (folder / "new.txt").write_text(f"New\n\n{BRIDGE}\n")
    switch = generations.switch

    def switch_and_be_interrupted(data: Path, generation: generations.Generation) -> None:
        switch(data, generation)
        raise KeyboardInterrupt

    monkeypatch.setattr(generations, "switch", switch_and_be_interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(folder, data)
    assert "new.txt" in generations.current(data).manifest.documents


def test_a_folder_without_any_story_is_a_library_that_knows_nothing(folder: Path, data: Path) -> None:
    for name in ("bridge.txt", "harbour.md"):
        (folder / name).unlink()
    (folder / "empty.md").write_text("\n")
    library = Library.open(folder, data)
    library.warm()
    assert isinstance(library.ask("How long is the Saryagash bridge?"), Refusal)
    assert (library.sources(), library.facts(), library.search("bridge")) == ((), (), ())
    assert not library.timeline().select().events

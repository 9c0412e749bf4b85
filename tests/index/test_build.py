from __future__ import annotations

import json
import logging
import multiprocessing
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from index import snapshot
from index.answers.corpus import arrays
from index.build import build, fresh
from index.errors import OperatorError
from index.language import thesaurus
from index.library import Library
from index.model import Answer, Refusal
from index.store import generations

HARBOUR = "The harbour of Aktau was opened in 1963 by Anna Petrova. It handled 12 million tons of cargo in 2014."
BRIDGE = "The Saryagash bridge is 340 metres long. Engineer Bolat Omarov designed the Saryagash bridge in 1978."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "harbour.md").write_text(f"# Harbours\n\n{HARBOUR}\n")
    (documents / "bridge.txt").write_text(f"Bridges\n\n{BRIDGE}\n")
    return documents


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "var"


def quoted(library: Library, question: str) -> str:
    reply = library.ask(question)
    return " ".join(c.quote for c in reply.citations) if isinstance(reply, Answer) else ""


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


def test_a_second_build_reads_nothing_and_writes_nothing(folder: Path, data: Path) -> None:
    build(folder, data)
    before = generations.current(data).path
    report = build(folder, data)
    assert (report.added, report.changed, report.removed, report.kept) == ((), (), (), 2)
    assert generations.current(data).path == before


def test_only_what_changed_is_read_again(folder: Path, data: Path) -> None:
    build(folder, data)
    (folder / "bridge.txt").write_text("Bridges\n\nThe Saryagash bridge is 512 metres long since its repair in 2021.\n")
    (folder / "tunnel.md").write_text(
        "# Tunnels\n\nThe Kamchik tunnel was driven through the pass in 2016 by miners.\n"
    )
    (folder / "harbour.md").unlink()
    seen: list[str] = []
    report = build(folder, data, progress=lambda done, total, name: seen.append(name))
    assert (report.added, report.changed, report.removed) == (("tunnel.md",), ("bridge.txt",), ("harbour.md",))
    assert seen == ["bridge.txt", "tunnel.md", ""]
    library = Library.open(folder, data)
    assert "512 metres" in quoted(library, "How long is the Saryagash bridge?")
    assert "340" not in quoted(library, "How long is the Saryagash bridge?")
    assert "Kamchik" in quoted(library, "When was the Kamchik tunnel driven?")
    assert "Aktau" not in quoted(library, "When was the harbour of Aktau opened?")


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


@pytest.mark.parametrize("damage", ["segment", "manifest", "pointer", "part", "format"])
def test_a_damaged_index_is_rebuilt_by_itself_with_a_line_in_the_log(
    folder: Path, data: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    build(folder, data)
    path = generations.current(data).path
    match damage:
        case "segment":
            victim = next((path / "whoosh").glob("*.seg"))
            content = bytearray(victim.read_bytes())
            content[len(content) // 2] ^= 0xFF
            victim.write_bytes(content)
        case "manifest":
            (path / "manifest.json").write_text("{")
        case "pointer":
            (data / "index" / "current").write_text("nowhere\n")
        case "part":
            next((path / "parts").iterdir()).unlink()
        case "format":
            manifest = json.loads((path / "manifest.json").read_text())
            (path / "manifest.json").write_text(json.dumps(manifest | {"fingerprint": "older"}))
    assert not fresh(folder, data)
    with caplog.at_level(logging.WARNING):
        library = Library.open(folder, data)
    assert "340 metres" in quoted(library, "How long is the Saryagash bridge?")
    if damage != "pointer":  # a pointer to nothing can't be told from none
        assert "built anew" in caplog.text


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
    started = time.monotonic()
    report = build(folder, data)
    assert time.monotonic() - started < 20
    assert {s.document for s in report.skipped} == {"picture.txt", "empty.txt", "huge.txt"}
    assert all(s.why and s.document not in s.why for s in report.skipped)
    library = Library.open(folder, data)
    assert "José Müller" in quoted(library, "Who opened the café in Zürich?")
    assert "87 metres" in quoted(library, "How deep is the well of Beyneu?")
    assert "340 metres" in quoted(library, "How long is the Saryagash bridge?")


def test_an_unreadable_file_is_not_read_again_until_it_changes(folder: Path, data: Path) -> None:
    (folder / "empty.txt").write_text("")
    build(folder, data)
    assert fresh(folder, data)
    assert [s.document for s in build(folder, data).skipped] == ["empty.txt"]


def test_a_folder_without_documents_is_refused_and_the_index_stays(folder: Path, data: Path) -> None:
    Library.open(folder, data)
    before = generations.current(data)
    shutil.rmtree(folder)
    with pytest.raises(OperatorError, match="no documents folder"):
        build(folder, data)
    folder.mkdir()
    with pytest.raises(OperatorError, match=r"No documents in .*: put files of the types .*\.md"):
        build(folder, data)
    assert generations.current(data) == before


def test_a_build_that_fails_halfway_leaves_the_index_as_it_was(folder: Path, data: Path) -> None:
    build(folder, data)
    before = generations.current(data)
    (folder / "new.txt").write_text(f"New\n\n{BRIDGE}\n")

    def give_up(done: int, total: int, name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(folder, data, progress=give_up)
    assert generations.current(data) == before
    assert build(folder, data).added == ("new.txt",)


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


def test_hidden_files_and_the_folder_s_own_texts_are_no_documents(folder: Path, data: Path) -> None:
    (folder / "README.md").write_text("# About this folder\n\nThis folder holds documents about bridges.\n")
    (folder / ".draft.md").write_text("# Draft\n\nA draft that nobody should see in an answer.\n")
    (folder / "aliases.yaml").write_text("- names: [Aktau, Shevchenko]\n")
    build(folder, data)
    assert set(generations.current(data).manifest.documents) == {"harbour.md", "bridge.txt"}


def test_the_index_can_be_read_while_it_is_rebuilt(folder: Path, data: Path) -> None:
    library = Library.open(folder, data)
    for n in range(3):
        (folder / f"n{n}.txt").write_text(f"Note {n}\n\nStation number {n} was surveyed in {1900 + n}.\n")
        build(folder, data)
    reply = library.ask("How long is the Saryagash bridge?")
    assert not isinstance(reply, Refusal)
    assert library.passage(reply.citations[0].passage) is not None


def test_a_name_that_is_not_utf8_is_reported_and_the_rest_is_read(folder: Path, data: Path) -> None:
    Path(os.fsdecode(bytes(folder) + b"/bad\xff.md")).write_text("The bat of Orsk is 9 cm long.")
    report = build(folder, data)
    assert [(s.document, "rename" in s.why) for s in report.skipped] == [("bad\ufffd.md", True)]
    assert "340 metres" in quoted(Library.open(folder, data), "How long is the Saryagash bridge?")


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
    left_out = {skipped.document: skipped.why for skipped in report.skipped}
    assert set(left_out) == {"settings.txt", "office.txt", "private", "up"}
    assert all("leads out of the documents folder" in why for why in left_out.values())
    library = Library.open(folder, data)
    assert [source.document for source in library.sources()] == ["bridge.txt", "harbour.md"]
    assert not library.search("token password")


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
    assert "chmod" in skipped.why


def test_the_data_may_lie_in_the_documents_folder(folder: Path) -> None:
    assert build(folder, folder / "var").added == ("bridge.txt", "harbour.md")
    assert fresh(folder, folder / "var")


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


def zoo(folder: Path) -> None:
    """A document whose last words come after those of all others, and one that only it has."""
    (folder / "zoo.md").write_text("# Zoo\n\nThe zebra enclosure was opened in 1999 by Zuzana Zyx.\n")


def test_the_index_is_opened_after_the_document_with_the_last_words_has_gone(folder: Path, data: Path) -> None:
    zoo(folder)
    build(folder, data)
    (folder / "zoo.md").unlink()
    report = build(folder, data)
    assert report.rebuilt_because is None
    library = Library.open(folder, data)
    assert "340 metres" in quoted(library, "How long is the Saryagash bridge?")
    assert isinstance(library.ask("Who opened the zebra enclosure?"), Refusal)


def test_words_that_went_with_their_document_are_not_known_any_more(folder: Path, data: Path) -> None:
    zoo(folder)
    build(folder, data)
    (folder / "zoo.md").unlink()
    build(folder, data)
    left = snapshot.opened(generations.current(data))
    assert left.postings.frequency.min() > 0
    assert {"zebra", "zyx", "enclosure"}.isdisjoint(left.arrays.surfaces)


def spoil(data: Path, damage: Callable[[Path], None]) -> None:
    """Damage the generation in use, and seal it again: its sums are right and it makes no sense."""
    generation = generations.current(data)
    damage(generation.path)
    generations.seal(generation.path, generation.manifest)


def without_words(path: Path) -> None:
    for part in (path / "parts").glob("*.words.npz"):
        arrays.save(arrays.analyse([]), part)


def without_parts(path: Path) -> None:
    shutil.rmtree(path / "parts")


@pytest.mark.parametrize("damage", [without_words, without_parts])
@pytest.mark.parametrize("changed", [False, True], ids=["as it is", "after a change"])
def test_an_index_that_can_not_be_opened_is_built_anew(
    folder: Path, data: Path, damage: Callable[[Path], None], changed: bool, caplog: pytest.LogCaptureFixture
) -> None:
    build(folder, data)
    spoil(data, damage)
    if changed:
        zoo(folder)
    library = Library.open(folder, data)
    assert "340 metres" in quoted(library, "How long is the Saryagash bridge?")
    assert [source.document for source in library.sources()] == ["bridge.txt", "harbour.md", "zoo.md"][: 2 + changed]
    assert "built anew" in caplog.text


def test_a_manifest_that_was_meddled_with_can_not_double_a_document(folder: Path, data: Path) -> None:
    build(folder, data)
    manifest = generations.current(data).path / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"bridge.txt"', '"ridge.txt"'))
    library = Library.open(folder, data)
    assert [source.document for source in library.sources()] == ["bridge.txt", "harbour.md"]


def test_a_manifest_that_is_of_another_index_is_found_out(folder: Path, data: Path) -> None:
    build(folder, data)
    generation = generations.current(data)
    documents = {name.replace("bridge", "ridge"): entry for name, entry in generation.manifest.documents.items()}
    generations.seal(generation.path, msgspec.structs.replace(generation.manifest, documents=documents))
    (folder / "ridge.txt").write_text((folder / "bridge.txt").read_text())
    (folder / "bridge.txt").unlink()
    os.utime(folder / "ridge.txt", ns=(0, documents["ridge.txt"].modified))
    library = Library.open(folder, data)
    assert [source.document for source in library.sources()] == ["ridge.txt", "harbour.md"]


def test_a_folder_without_any_story_is_a_library_that_knows_nothing(folder: Path, data: Path) -> None:
    for name in ("bridge.txt", "harbour.md"):
        (folder / name).unlink()
    (folder / "empty.md").write_text("\n")
    library = Library.open(folder, data)
    library.warm()
    assert isinstance(library.ask("How long is the Saryagash bridge?"), Refusal)
    assert (library.sources(), library.facts(), library.search("bridge")) == ((), (), ())
    assert not library.timeline().select().events

"""An index that was damaged, half removed or meddled with is built anew, never mended."""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from index import snapshot
from index.answers.corpus import arrays, saved_arrays
from index.build import build, fresh
from index.library import Library
from index.model import Refusal
from index.store import generations
from tests.index.conftest import quoted


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
        saved_arrays.save(arrays.analyse([]), part)


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

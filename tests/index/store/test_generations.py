from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from index.store import generations
from index.store.fingerprint import fingerprint as current_fingerprint
from index.store.generations import Manifest, Missing, Unusable


def sealed(data: Path, content: str = "content", *, fingerprint: str | None = None) -> generations.Generation:
    path = generations.prepare(data, None)
    (path / "whoosh").mkdir()
    (path / "whoosh" / "segment").write_text(content)
    manifest = Manifest(fingerprint or current_fingerprint(), folder="docs", created="2026-01-01", documents={})
    return generations.seal(path, manifest)


def test_nothing_built_yet_is_told_apart_from_damage(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        generations.current(tmp_path)


def test_a_sealed_generation_is_current_only_after_the_switch(tmp_path: Path) -> None:
    generation = sealed(tmp_path)
    with pytest.raises(Missing):
        generations.current(tmp_path)
    generations.switch(tmp_path, generation)
    assert generations.current(tmp_path) == generation


@pytest.mark.parametrize("damage", ["flip", "truncate", "delete"])
def test_a_damaged_file_makes_the_generation_unusable(tmp_path: Path, damage: str) -> None:
    generation = sealed(tmp_path)
    generations.switch(tmp_path, generation)
    victim = generation.path / "whoosh" / "segment"
    match damage:
        case "flip":
            victim.write_text("cOntent")
        case "truncate":
            victim.write_text("con")
        case _:
            victim.unlink()
    with pytest.raises(Unusable, match="whoosh/segment is missing or damaged"):
        generations.current(tmp_path)


def test_a_file_is_read_once_and_again_when_it_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generation = sealed(tmp_path)
    generations.switch(tmp_path, generation)
    read: list[object] = []
    digest = hashlib.file_digest
    monkeypatch.setattr(hashlib, "file_digest", lambda *given: read.append(given) or digest(*given))
    generations.current(tmp_path)
    generations.current(tmp_path)
    assert len(read) == 1
    victim = generation.path / "whoosh" / "segment"
    victim.write_text("cOntent")
    os.utime(victim, ns=(0, victim.stat().st_mtime_ns + 1))  # whatever the clock of the file system ticks like
    with pytest.raises(Unusable, match="whoosh/segment is missing or damaged"):
        generations.current(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"fingerprint": 3}'])
def test_an_unreadable_manifest_makes_the_generation_unusable(tmp_path: Path, content: bytes) -> None:
    generation = sealed(tmp_path)
    generations.switch(tmp_path, generation)
    (generation.path / "manifest.json").write_bytes(content)
    with pytest.raises(Unusable, match="manifest"):
        generations.current(tmp_path)


def test_a_generation_that_other_code_made_is_unusable(tmp_path: Path) -> None:
    generations.switch(tmp_path, sealed(tmp_path, fingerprint="0" * 16))
    with pytest.raises(Unusable, match="another version"):
        generations.current(tmp_path)


def test_the_next_generation_shares_the_files_of_the_one_before(tmp_path: Path) -> None:
    first = sealed(tmp_path)
    path = generations.prepare(tmp_path, first)
    assert (path / "whoosh" / "segment").read_text() == "content"
    assert (path / "whoosh" / "segment").samefile(first.path / "whoosh" / "segment")


def test_only_the_generation_before_is_kept_beside_the_one_in_use(tmp_path: Path) -> None:
    made = []
    for n in range(4):
        made.append(sealed(tmp_path, f"content {n}"))
        generations.switch(tmp_path, made[-1])
    left = sorted(p.name for p in (tmp_path / "index").iterdir() if p.is_dir())
    assert made[-1].path.name in left
    assert len(left) == generations.KEPT


def test_what_somebody_else_keeps_beside_the_generations_stays(tmp_path: Path) -> None:
    """'--data .' where the sources of a program lie in a folder 'index'."""
    others = [tmp_path / "index" / name for name in ("photos", "20260101", "language")]
    for folder in others:
        folder.mkdir(parents=True)
        (folder / "theirs.txt").write_text("precious")
    killed = generations.prepare(tmp_path, None)
    for _ in range(3):
        generations.switch(tmp_path, sealed(tmp_path))
    assert all((folder / "theirs.txt").read_text() == "precious" for folder in others)
    assert not killed.exists()

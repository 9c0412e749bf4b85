"""Timelines that lie beside the index: the same as merged anew, and merged anew where the file is damaged."""

from __future__ import annotations

from pathlib import Path

from index.timeline import kept
from index.timeline.timeline import Timeline
from tests.index.timeline.making import event

DOCUMENTS = frozenset(("a.md", "b.md"))
TOLD = [
    event("1931-05-02", "The mill of Orlen was opened by the guild of weavers."),
    event("1931-05", "The guild of weavers opened the mill of Orlen.", where="b.md#3"),
    event("1907", "鲁洛夫修建了奥尔伦的水坝。", where="b.md#1"),
    event("-0043~", "A caravan reached Orlen."),
]


def keep(folder: Path) -> Path:
    kept.keep(folder, [(DOCUMENTS, Timeline(TOLD))])
    [file] = (folder / kept.ROOM).iterdir()
    return file


def test_a_kept_timeline_is_the_one_that_was_merged(tmp_path: Path) -> None:
    keep(tmp_path)
    merged, again = Timeline(TOLD), kept.kept(tmp_path, DOCUMENTS)
    assert again is not None
    assert again.events == merged.events
    for asked in (None, "1931", "20th century", "weavers", "水坝", "2 May", "wevers"):
        assert again.select(asked) == merged.select(asked)
    assert [again.event(one.id) for one in TOLD] == [merged.event(one.id) for one in TOLD]
    assert again.event("none") is None


def test_an_empty_one_too(tmp_path: Path) -> None:
    kept.keep(tmp_path, [(DOCUMENTS, Timeline(()))])
    again = kept.kept(tmp_path, DOCUMENTS)
    assert again is not None
    assert not again.select().count


def test_other_documents_have_another(tmp_path: Path) -> None:
    assert not kept.there(tmp_path)
    keep(tmp_path)
    assert kept.there(tmp_path)
    assert kept.kept(tmp_path, DOCUMENTS | {"c.md"}) is None


def test_whatever_is_changed_in_the_file_it_is_taken_for_none_or_for_what_it_was(tmp_path: Path) -> None:
    file = keep(tmp_path)
    whole, merged = file.read_bytes(), Timeline(TOLD).events
    for place in range(0, len(whole), 97):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        again = kept.kept(tmp_path, DOCUMENTS)
        assert again is None or again.events == merged
    file.write_bytes(whole[: len(whole) // 2])
    assert kept.kept(tmp_path, DOCUMENTS) is None
    file.unlink()
    assert kept.kept(tmp_path, DOCUMENTS) is None


def test_half_of_what_was_begun_is_nobodys_timeline(tmp_path: Path) -> None:
    (tmp_path / f"{kept.ROOM}.new").mkdir()
    (tmp_path / f"{kept.ROOM}.new" / "left").write_bytes(b"")
    assert not kept.there(tmp_path)
    keep(tmp_path)
    assert kept.kept(tmp_path, DOCUMENTS) is not None

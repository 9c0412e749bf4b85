"""Files of types that nobody reads are told in one line."""

from __future__ import annotations

from pathlib import Path

from index.build import build
from index.left_out import summed_up


def test_types_that_arent_read_are_summed_up(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.md").write_text("# Lowmoor\n\nThe ferry of Lowmoor was opened in 1890 by Ann Orrin.")
    (folder / "empty.md").write_text("")
    for name in ("one.psd", "two.PSD", "three.ai", "Makefile"):
        (folder / name).write_bytes(b"8BPS")
    skipped = build(folder, tmp_path / "data").skipped
    assert [(one.document, str(one.why)) for one in summed_up(skipped)] == [
        ("empty.md", "is empty; add its text, or remove the file"),
        ("4 files", "are of types that aren't read: .psd (2), no ending (1), .ai (1)"),
    ]
    assert summed_up(skipped[:1]) == skipped[:1]

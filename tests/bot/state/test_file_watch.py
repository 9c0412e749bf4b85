from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.state.file_watch import FileWatch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "khorgos.sqlite"
    file.write_text("what is remembered")
    return file


def test_a_file_that_is_written_to_is_the_same(file: Path) -> None:
    watch = FileWatch(file)
    file.write_text("more")
    assert watch.holds()


def test_a_file_that_was_deleted_or_replaced_is_not(file: Path) -> None:
    watch = FileWatch(file)
    backup = file.with_name("backup")
    backup.write_text("of yesterday")
    kept = file.rename(file.with_name("kept"))
    assert not watch.holds()
    backup.rename(file)
    assert not watch.holds()
    kept.rename(file)
    assert watch.holds()


def test_a_file_that_could_not_be_made_yet_is_known_from_when_it_is_there(tmp_path: Path) -> None:
    file = tmp_path / "khorgos.sqlite"
    watch = FileWatch(file)
    assert watch.holds()
    file.touch()
    assert watch.holds()
    file.unlink()
    assert not watch.holds()


def test_it_is_told_once_and_with_its_mend(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    watch = FileWatch(file)
    watch.look()
    kept = file.rename(file.with_name("kept"))
    watch.look()
    watch.look()
    kept.rename(file)
    watch.look()
    watch.look()
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]
    assert "Put the very file back" in caplog.text

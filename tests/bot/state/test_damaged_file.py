"""A file that is no database any more, is held by another program, or was half made or moved away."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.errors import SetupError
from bot.state import Database, open_database, opened
from bot.state.database import sqlite_url
from bot.state.tables import budgets


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def overwrite(file: Path) -> None:
    file.write_bytes(b"\x81" * 4096)


def replace_by_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (cut, "a copy from before"),
        (empty, "a copy from before"),
        (overwrite, "a copy from before"),
        (replace_by_a_folder, "folder has the name"),
    ],
)
async def test_a_file_that_is_no_database_any_more_is_told_with_its_mend(
    tmp_path: Path, damage: Callable[[Path], None], told: str
) -> None:
    file = tmp_path / "khorgos.sqlite"
    await (await open_database(sqlite_url(file))).close()
    damage(file)
    with pytest.raises(SetupError, match=told) as raised:
        await open_database(sqlite_url(file))
    assert "right" not in str(raised.value) or damage is replace_by_a_folder


async def test_a_file_that_another_program_holds_at_the_start_is_opened_once_it_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("BUSY_MS", "BUSY_MS_AT_START"):
        monkeypatch.setattr(f"bot.state.database.{name}", 100)
    file = tmp_path / "khorgos.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("CREATE TABLE things (content)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SetupError, match="Another program holds its file"):
            await open_database(sqlite_url(file))
        async with opened(sqlite_url(file)) as database:
            with pytest.raises(OSError, match="locked"):
                await names(database)
            other.execute("ROLLBACK")
            assert await names(database) == []
    assert "Another program holds its file" in caplog.text


async def names(database: Database) -> list[str]:
    async with database.reading() as connection:
        return list((await connection.execute(select(budgets.c.name))).scalars())


@pytest.mark.parametrize("damage", [cut, empty, overwrite, replace_by_a_folder])
async def test_what_does_not_pass_is_not_waited_for(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    file = tmp_path / "khorgos.sqlite"
    await (await open_database(sqlite_url(file))).close()
    damage(file)
    with pytest.raises(SetupError):
        async with opened(sqlite_url(file)):
            pass


async def test_a_database_whose_making_was_cut_off_is_made_anew_in_the_place_that_a_link_names(tmp_path: Path) -> None:
    file, link = tmp_path / "elsewhere.sqlite", tmp_path / "khorgos.sqlite"
    link.symlink_to(file)
    (tmp_path / "elsewhere.sqlite.new").write_bytes(b"half a head")
    await (await open_database(sqlite_url(link))).close()
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o600
    assert not (tmp_path / "elsewhere.sqlite.new").exists()


async def test_a_file_that_was_moved_away_takes_what_was_written_last_with_it(tmp_path: Path) -> None:
    file = tmp_path / "khorgos.sqlite"
    before = await open_database(sqlite_url(file))
    try:
        async with before.writing() as connection:
            await connection.execute(text("CREATE TABLE things (content)"))
        log = file.with_name("khorgos.sqlite-wal").read_bytes()
        assert log  # as a kill leaves it
    finally:
        await before.close()
    file.unlink()
    file.with_name("khorgos.sqlite-wal").write_bytes(log)
    after = await open_database(sqlite_url(file))
    try:
        async with after.reading() as connection:
            assert (await connection.execute(text("SELECT name FROM sqlite_master WHERE name = 'things'"))).all() == []
    finally:
        await after.close()

"""What an operator may meet: each message names the mend, none is a traceback, and the index there is goes on."""

from __future__ import annotations

import logging
import os
import re
import resource
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.state.database import open_database, sqlite_url
from index import build as building
from index.build import Unwritable, build
from index.errors import OperatorError
from index.language.thesaurus import read_aliases
from index.library import Library
from index.model import Answer
from index.store import generations
from tests.one_document import BRIDGE, QUESTION, folder

__all__ = ["folder"]

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "var"


@pytest.fixture
def khorgos(tmp_path: Path, folder: Path, data: Path) -> Run:
    def run(
        *arguments: str | bytes,
        before: Callable[[], None] | None = None,
        out: int = subprocess.PIPE,
        **environment: str,
    ) -> subprocess.CompletedProcess[bytes]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("KHORGOS_")} | environment
        if before:  # Python doesn't notice when half of a module's bytecode finds room, and puts that in its cache
            clean["PYTHONDONTWRITEBYTECODE"] = "1"
        command = [sys.executable, "-m", "bot", "--documents", folder, "--data", data, *arguments]
        done = subprocess.run(
            command, stdout=out, stderr=subprocess.PIPE, cwd=tmp_path, env=clean, timeout=500, preexec_fn=before
        )
        assert b"Traceback" not in done.stderr
        return done

    return run


@pytest.mark.parametrize(
    ("names", "mend"),
    [
        ("- names: 5", "'names' is not a list of names"),
        ("- names: [Aktau, Shevchenko]\n  loosely: 7", "'loosely' is not a list of names"),
        ("- names: [Aktau]\n  ru: {a: b}", "'ru' is not a list of names"),
        ("- names: [[Aktau]]", "write a list of names"),
        ("- names: [Aktau, 2024-13-45]", "Mend it, or take it away"),
        ("- 7", "has no 'names'"),
        ("names: Aktau", "write a list of entries"),
    ],
)
def test_what_is_wrong_with_the_names_is_said(tmp_path: Path, names: str, mend: str) -> None:
    file = tmp_path / "aliases.yaml"
    file.write_text(names)
    with pytest.raises(OperatorError, match=re.escape(mend)) as said:
        read_aliases(file)
    assert str(file) in str(said.value)


def test_what_is_wrong_with_a_file_of_names_ends_a_command(khorgos: Run, folder: Path) -> None:
    (folder / "aliases.yaml").write_text("- names: 5")
    done = khorgos("ask", QUESTION)
    assert done.returncode == 1
    assert "'names' is not a list of names" in done.stderr.decode()
    assert "aliases.yaml" in done.stderr.decode()


def small_disk() -> None:
    """Nothing longer than 2 kB can be written: what a full disk is to those who write."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, resource.RLIM_INFINITY))


def test_without_room_the_index_there_is_goes_on(khorgos: Run, folder: Path) -> None:
    assert khorgos("index").returncode == 0
    (folder / "tunnel.txt").write_text("Tunnels\n\nThe Kamchik tunnel is 19 kilometres long.\n" * 50)
    done = khorgos("ask", QUESTION, before=small_disk)
    assert done.returncode == 0
    assert b"340 metres" in done.stdout
    assert b"no room" in done.stderr
    assert khorgos("index", before=small_disk).returncode == 1


def test_without_room_for_the_first_index_the_mend_is_named(khorgos: Run) -> None:
    done = khorgos("ask", QUESTION, before=small_disk)
    assert done.returncode == 1
    assert b"no room for the index" in done.stderr
    assert b"--data" in done.stderr


def closed(data: Path) -> None:
    raise PermissionError(13, "Permission denied", str(data))


def test_a_data_folder_that_can_only_be_read_does_while_nothing_has_changed(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    build(folder, data)
    monkeypatch.setattr(generations, "lock", closed)
    assert isinstance(Library.open(folder, data).ask(QUESTION), Answer)
    assert build(folder, data).kept == 1
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    (folder / "tunnel.txt").write_text("Tunnels\n\nThe Kamchik tunnel is 19 kilometres long.\n")
    assert isinstance(Library.open(folder, data).ask(QUESTION), Answer)
    assert "give this user the right to write there" in caplog.text
    with pytest.raises(Unwritable, match="--data"):
        build(folder, data)


@pytest.mark.parametrize("filled", [False, True])
def test_a_folder_in_the_place_of_a_file_is_named_or_taken_away(khorgos: Run, data: Path, filled: bool) -> None:
    (data / "index" / "current").mkdir(parents=True)
    if filled:
        (data / "index" / "current" / "something").touch()
    done = khorgos("ask", QUESTION)
    assert done.returncode == int(filled)
    if filled:
        assert b"remove it" in done.stderr


def test_a_file_in_the_place_of_the_data_folder_is_named(khorgos: Run, data: Path) -> None:
    data.touch()
    done = khorgos("ask", QUESTION)
    assert done.returncode == 1
    assert b"name another folder with --data" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("ask", b"How long is the Saryagash bridge\xff?"), ("ask", "--json", b"\xff\xfe"), ("timeline", b"1990-\xff")],
)
def test_bytes_that_are_no_text_are_no_fault(khorgos: Run, arguments: tuple[str | bytes, ...]) -> None:
    assert khorgos(*arguments).returncode == 0


@pytest.mark.parametrize("sentences", [1, 4000])
def test_where_nobody_reads_any_more_it_ends_as_if_all_were_written(tmp_path: Path, sentences: int) -> None:
    """Whether that is noticed at the end or, where there is more than a pipe's worth, before."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "dates"],
        input=b"In 1999 the bridge was opened.\n" * sentences,
        stdout=write,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [("ask", QUESTION), ("ask", QUESTION, "--json"), ("sources",), ("--version",)])
def test_a_full_disk_where_the_output_goes_is_told_with_the_mend(khorgos: Run, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = khorgos(*arguments, out=full.fileno())
    assert done.returncode == 1
    assert b"make room" in done.stderr


def test_a_terminal_without_these_letters_gets_their_numbers(khorgos: Run, folder: Path) -> None:
    (folder / "bridge.txt").write_text("Мосты\n\nДлина моста Сарыагаш – 340 метров.\n", encoding="utf-8")
    done = khorgos("ask", "Какова длина моста Сарыагаш?", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"340 \\u043c" in done.stdout


def test_a_folder_whose_name_is_no_text_can_be_used(khorgos: Run, tmp_path: Path) -> None:
    strange = os.fsdecode(bytes(tmp_path) + b"/caf\xe9")
    missing = khorgos("--documents", os.fsencode(strange), "ask", QUESTION)
    assert missing.returncode == 1
    assert b"There is no documents folder" in missing.stderr
    Path(strange).mkdir()
    (Path(strange) / "bridge.txt").write_text(BRIDGE)
    done = khorgos("--documents", os.fsencode(strange), "ask", QUESTION)
    assert b"340 metres" in done.stdout


def test_what_killed_builds_left_is_taken_away_and_the_index_before_is_kept(folder: Path, data: Path) -> None:
    build(folder, data)
    before = generations.current(data).path
    half = generations.prepare(data, None)
    (folder / "bridge.txt").write_text(BRIDGE + "\nIt was repaired in 2021.\n")
    build(folder, data)
    assert {p for p in (data / "index").iterdir() if p.is_dir()} == {before, generations.current(data).path}
    assert not half.exists()


async def test_what_is_kept_is_for_its_user_alone(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "kept" / "var"
    build(folder, data)
    database = await open_database(sqlite_url(data / "khorgos.sqlite"))
    await database.close()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (data, data / "index")] == [0o700, 0o700]
    assert stat.S_IMODE((data / "khorgos.sqlite").stat().st_mode) == 0o600


def test_a_report_says_first_what_is_left_out_and_a_line_for_each_other_file(khorgos: Run, folder: Path) -> None:
    (folder / "[bold] odd [x].md").write_text('---\n"[/a]": 1\n"[/b]": 2\nc: 3\nd: 4\ne: 5\n---\n\nThe fair is held.\n')
    (folder / "zero.txt").write_bytes(bytes(range(256)) * 9)
    lines = khorgos("index").stdout.decode().splitlines()
    assert lines[0].startswith("2 new in ")  # the bridge and the fair
    assert "1 left out" in lines[0]
    rows = [line for line in lines if "left out " in line or " note " in line]
    assert rows[0].startswith("zero.txt")
    assert [row for row in rows[1:] if not row.startswith("[bold] odd [x].md")] == []
    assert len(rows) <= 2


def test_no_build_is_begun_where_there_is_nothing_to_do(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(folder, data)
    monkeypatch.setattr(building.generations, "prepare", closed)
    assert build(folder, data).kept == 1

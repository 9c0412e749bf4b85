from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.state import sent_log
from bot.state.sent_log import Record, SentLog


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        patched.setattr(Path, "write_bytes", full)
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sent-7.log"


def test_what_was_noted_before_a_kill_is_known_afterwards(file: Path) -> None:
    program = """
import os, pathlib, sys
from bot.state.sent_log import SentLog
log = SentLog(pathlib.Path(sys.argv[1]))
log.begun(1), log.sent(1), log.begun(2), log.begun(3), log.refused(3)
log.begun(4), log.sent(4), log.begun(4)
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", program, str(file)], check=False)
    log = SentLog(file)
    assert log.found(1) == Record(sent=1)
    assert log.found(2) == Record(in_doubt=True)
    assert log.found(3) == Record()
    assert log.found(4) == Record(sent=1, in_doubt=True)
    assert log.found(5) == Record()


def test_half_a_line_and_lines_that_are_none_harm_no_other(file: Path) -> None:
    file.write_bytes(b"+1\n=1\nnonsense\n\0\0\0\n+2\n=")
    log = SentLog(file)
    assert log.found(1) == Record(sent=1)
    assert log.found(2) == Record(in_doubt=True)
    log.begun(3)
    assert SentLog(file).found(3) == Record(in_doubt=True)


def test_it_stays_small_and_keeps_what_is_open(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent_log, "LONGEST", 200)
    log = SentLog(file)
    log.begun(1)
    log.begun(2)
    log.sent(2)
    for number in range(100, 200):
        log.begun(number)
        log.sent(number)
        log.forget([number])
    assert file.stat().st_size < 300
    again = SentLog(file)
    assert (again.found(1), again.found(2)) == (Record(in_doubt=True), Record(sent=1))
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_log_that_cannot_be_written_says_so_and_leaves_the_noting_to_the_database(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    log = SentLog(file)
    assert log.begun(1)
    with full_disk(monkeypatch):
        assert not log.sent(1)
        assert not log.begun(2)
    assert [record.message for record in caplog.records] == [
        sent_log.unwritable(file, "[Errno 28] No space left on device")
    ]
    assert "Make room on the disk" in caplog.text


def test_a_log_that_can_be_written_again_is_and_knows_what_nobody_else_noted(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr(sent_log, "monotonic", lambda: now)
    log = SentLog(file)
    log.begun(1)
    with full_disk(monkeypatch):
        for only_here, number in ((False, 1), (True, 2), (True, 3)):
            assert not log.sent(number, only_here=only_here)
        log.begun(3, only_here=True)
        now += sent_log.TRIED_AGAIN
        assert not log.begun(4)
    assert not log.begun(5)
    now += sent_log.TRIED_AGAIN
    assert log.begun(6)
    again = SentLog(file)
    assert [again.found(number) for number in range(1, 7)] == [
        Record(in_doubt=True), Record(sent=1), Record(sent=1, in_doubt=True), Record(), Record(), Record(in_doubt=True)
    ]  # fmt: skip

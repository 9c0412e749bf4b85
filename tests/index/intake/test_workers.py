"""Whatever reading one file does, that file is named and the others are read."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from index import processes
from index.errors import OperatorError
from index.folder import scan
from index.intake import workers
from index.intake.limits import Limits
from index.intake.records import Taken
from index.intake.workers import take_all
from index.remarks import Remark

HOSTILE = "tests.index.intake.hostile:take"
FORTH = Limits(seconds=5, memory=150_000_000)
PATIENCE = 300.0


def text(name: str) -> str:
    return f"{name.title()}\n\nThe station of {name} was surveyed in 1911 by Anna Petrova.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    return documents


def taken(folder: Path, names: Sequence[str], limits: Limits = FORTH) -> dict[str, Taken]:
    for name in names:
        (folder / f"{name}.txt").write_text(text(name))
    files = scan(folder)
    found = [files[f"{name}.txt"] for name in names]
    return dict(zip(names, take_all(found, folder, limits, HOSTILE), strict=True))


def reasons(results: dict[str, Taken]) -> dict[str, str]:
    return {name: str(taken.result) for name, taken in results.items() if isinstance(taken.result, Remark)}


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("raises", "KeyError"),
        ("exits", "SystemExit: 3"),
        ("vanishes", "exit status 7"),
        ("crashes", "Segmentation fault"),
        ("is killed", "Killed"),
        ("never ends", "more than 5 s of computing"),
        ("recurses", "RecursionError"),
        ("is hungry", "more than 150 MB of memory"),
    ],
)
def test_a_file_that_can_not_be_read_is_left_out_alone(folder: Path, name: str, why: str) -> None:
    results = taken(folder, ["alpha", name, "beta", "gamma"])
    assert list(reasons(results)) == [name]
    assert why in reasons(results)[name]
    assert "\n" not in reasons(results)[name]
    assert len({result.sha256 for result in results.values()}) == 4  # none is taken for another, or for unread


def test_one_after_another_may_fail_and_each_is_told_why(folder: Path) -> None:
    results = taken(folder, ["vanishes", "crashes", "alpha", "raises", "is killed", "beta", "is hungry", "exits"])
    assert set(results) - set(reasons(results)) == {"alpha", "beta"}


@pytest.mark.slow
def test_a_file_that_is_waited_for_in_vain_is_left_out(folder: Path) -> None:
    patient = Limits(seconds=5, patience=3)
    assert "comes to no end" in reasons(taken(folder, ["alpha", "waits", "beta"], patient))["waits"]


@pytest.mark.slow
def test_who_still_computes_is_not_waited_for_in_vain(folder: Path) -> None:
    impatient = Limits(seconds=5, patience=0.5)
    assert "more than 5 s of computing" in reasons(taken(folder, ["never ends"], impatient))["never ends"]


def test_what_a_reader_prints_does_no_harm(folder: Path) -> None:
    assert not reasons(taken(folder, ["alpha", "talks", "beta"]))


def test_a_file_is_not_blamed_for_the_mess_that_another_left(folder: Path) -> None:
    assert not reasons(taken(folder, ["leaves a mess", "suffers"]))


def test_a_file_that_is_edited_while_it_is_read_is_not_taken_for_read(folder: Path) -> None:
    results = taken(folder, ["alpha", "is edited"])
    assert [result.steady for result in results.values()] == [True, False]


def test_many_files_come_back_in_their_order_from_several_processes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH_ANOTHER", 1)
    monkeypatch.setattr(workers, "_processors", lambda: 3)
    names = [f"n{number:03}" for number in range(60)]
    for name in names:
        (folder / f"{name}.md").write_text(
            f"# {name}\n\n" + f"Station {name} was surveyed.\n\n" * (int(name[1:]) % 7 * 5 + 1)
        )
    files = scan(folder)
    results = list(take_all(list(files.values()), folder))
    assert [
        result.result.record.source.document for result in results if not isinstance(result.result, Remark)
    ] == list(files)


def test_the_rest_is_not_read_when_nobody_wants_it(folder: Path) -> None:
    for name in ("alpha", "waits"):
        (folder / f"{name}.txt").write_text(text(name))
    reading = take_all(list(scan(folder).values()) * 9, folder, take=HOSTILE)
    reading.close()  # it was never begun
    small = take_all([*scan(folder).values()][:1], folder, take=HOSTILE)
    assert not isinstance(next(small).result, Remark)
    small.close()


def test_that_no_process_can_be_started_is_said_with_what_is_the_matter(folder: Path) -> None:
    (folder / "alpha.txt").write_text(text("alpha"))
    with pytest.raises(OperatorError, match="No module named 'nonsense'"):
        next(take_all(list(scan(folder).values()), folder, take="nonsense:take"))


READER = """
import sys
from pathlib import Path
from index.folder import scan
from index.intake.workers import take_all
from index.remarks import Remark
folder = Path(sys.argv[1])
next(take_all(list(scan(folder).values()), folder, take="tests.index.intake.hostile:take"))
"""


def runs(pid: str) -> bool:
    """Whether there is such a process that hasn't ended: nobody may have asked yet how it did."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_the_processes_that_read_end_with_the_one_that_is_killed(folder: Path) -> None:
    (folder / "reads slowly.txt").write_text(text("slow"))
    with subprocess.Popen(
        [sys.executable, "-c", READER, folder], stdout=subprocess.PIPE, env=processes.environment()
    ) as reading:
        end = time.monotonic() + PATIENCE
        while not (folder / "reading").exists() and time.monotonic() < end:
            time.sleep(0.05)
        assert (folder / "reading").exists()
        children = subprocess.run(["pgrep", "-P", str(reading.pid)], capture_output=True, text=True, check=True)
        reading.kill()
    left = children.stdout.split()
    assert left
    while left and time.monotonic() < end:
        left = [pid for pid in left if runs(pid)]
        time.sleep(0.05)
    assert not left


@pytest.mark.parametrize(("size", "seconds"), [(0, 10), (1_000_000, 20), (10**12, 120)])
def test_a_long_file_may_take_longer_but_not_for_ever(size: int, seconds: float) -> None:
    assert Limits().computing(size) == seconds

"""That changes are made, tried by the tests that reach them, and counted; on a package of two rules."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = {
    "pyproject.toml": """
[tool.mutmut]
source_paths = ["index"]
only_mutate = ["index/fares.py", "index/tolls.py"]
pytest_add_cli_args_test_selection = ["tests"]
""",
    "index/__init__.py": "",
    "index/reduced.txt": "2",
    "index/fares.py": """
from pathlib import Path

REDUCED = int(Path(__file__).with_name("reduced.txt").read_text())

def fare(age):
    return REDUCED if age < 12 else 5
""",
    "index/tolls.py": """
from functools import cache
from index.fares import fare

@cache
def toll(age):
    return fare(age)

def unasked():
    return 7
""",
    "tests/__init__.py": "",
    "tests/test_fares.py": """
from index.tolls import toll

def test_a_child_pays_less():
    assert toll(11) == 2 and toll(40) > 2
""",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in PROJECT.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def run(project: Path, *paths: str) -> subprocess.CompletedProcess[str]:
    search = os.pathsep.join(sys.path)
    return subprocess.run(
        [sys.executable, "-m", "bench.mutants", "--children", "2", *paths],
        cwd=project,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{search}"},
        capture_output=True,
        text=True,
        check=False,
    )


def ends(project: Path, name: str) -> dict[str, int | None]:
    found: dict[str, int | None] = json.loads((project / f"mutants/index/{name}.py.meta").read_text())[
        "exit_code_by_key"
    ]
    return found


def test_a_change_that_a_test_notices_is_told_from_one_that_lives(project: Path) -> None:
    told = run(project)
    assert told.returncode == 0, told.stderr
    fares = ends(project, "fares")
    lived = {name for name, end in fares.items() if end == 0}
    assert len(lived) == 3  # `age <= 12`, `age < 13` and `5` → `6`, of which the test says nothing
    assert len(fares) > len(lived)
    assert None not in fares.values()  # though `toll` remembers what the unchanged rule said
    assert set(ends(project, "tolls").values()) == {33}  # no test reaches it
    assert f"index/fares.py: {len(fares) - 3} of {len(fares)}" in told.stdout


def test_what_lived_is_tried_again_and_what_is_not_asked_for_is_left(project: Path) -> None:
    run(project, "index/fares.py")
    assert set(ends(project, "tolls").values()) == {None}
    (project / "tests/test_limits.py").write_text(
        "from index.fares import fare\n\ndef test_limit():\n    assert (fare(11), fare(12), fare(13)) == (2, 5, 5)\n"
    )
    run(project, "index/fares.py")
    assert 0 not in ends(project, "fares").values()


def test_a_table_that_changed_is_read_anew(project: Path) -> None:
    run(project)
    (project / "index/reduced.txt").write_text("3")
    told = run(project)
    assert "some tests fail without any change" in told.stdout


def test_a_module_that_is_not_in_the_settings_is_refused(project: Path) -> None:
    told = run(project, "index/__init__.py")
    assert told.returncode != 0
    assert "index/__init__.py" in told.stderr


def test_tests_that_fail_without_a_change_are_told(project: Path) -> None:
    (project / "tests/test_wrong.py").write_text("def test_wrong():\n    raise AssertionError\n")
    told = run(project)
    assert told.returncode != 0
    assert "some tests fail without any change" in told.stdout


def test_what_a_cache_hides_from_later_tests_is_tried_by_these_as_well(project: Path) -> None:
    """Both tests need the table, and only the second one looks at what is in it."""
    (project / "index" / "fares.py").write_text(
        "from functools import cache\n\ndef made():\n    return {7: 2}\n\n@cache\ndef table():\n    return made()\n"
    )
    (project / "index" / "tolls.py").write_text("")
    (project / "tests" / "test_fares.py").write_text(
        "from index.fares import table\n\ndef test_there_is_one():\n    assert table()\n\n"
        "def test_what_it_says():\n    assert table()[7] == 2\n"
    )
    assert run(project).returncode == 0
    assert set(ends(project, "fares").values()) == {1}

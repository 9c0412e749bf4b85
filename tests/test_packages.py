"""The product as others install it: a wheel in an environment of its own, and a namesake that gets in the way."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.conftest import ROOT

QUESTION = "How long is the border between China and Kazakhstan?"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it needs, but neither the checkout nor the editable install."""
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run([*build, folder, ROOT], check=True)
    venv.create(folder / "env", with_pip=False, symlinks=True)
    library = Path(sysconfig.get_path("purelib", vars={"base": str(folder / "env")}))
    [wheel] = folder.glob("khorgos-*.whl")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target"]
    subprocess.run([*install, library, wheel], check=True)
    (library / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "env"


def run(environment: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    variables = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "KHORGOS"))}
    return subprocess.run(
        [environment / "bin" / "python", "-m", "bot", "--data", cwd / "var", *arguments],
        cwd=cwd, env=variables, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.slow
def test_an_installed_wheel_answers_from_the_documents_that_come_along(environment: Path, tmp_path: Path) -> None:
    done = run(environment, "ask", QUESTION, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "1,782" in done.stdout or "1782" in done.stdout


@pytest.mark.slow
def test_check_says_whose_packages_they_are(environment: Path, tmp_path: Path) -> None:
    assert f"those in {environment}" in " ".join(run(environment, "check", cwd=tmp_path).stdout.split())


def test_a_namesake_among_the_packages_is_named(tmp_path: Path) -> None:
    (tmp_path / "responses").mkdir()
    (tmp_path / "responses" / "__init__.py").write_text("")
    program = f"import bot, sys; sys.path.insert(0, {str(tmp_path)!r}); from bot.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Another package named 'responses'" in done.stderr
    assert "Traceback" not in done.stderr

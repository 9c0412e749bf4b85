"""What is said of settings, folders and files that are wrong or missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.running import Run


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        (("run",), {}, "KHORGOS_TOKEN is not set"),
        (("run",), {"KHORGOS_TOKEN": "nonsense"}, "KHORGOS_TOKEN is no bot token"),
        (("ask", "Who?"), {"KHORGOS_LOG_LEVEL": "loud"}, "KHORGOS_LOG_LEVEL"),
    ],
)
def test_a_setting_that_is_wrong_is_named_with_its_mend(
    khorgos: Run, arguments: tuple[str, ...], environment: dict[str, str], message: str
) -> None:
    done = khorgos(*arguments, **environment)
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_and_an_empty_folder_are_told_apart(khorgos: Run, tmp_path: Path) -> None:
    assert "There is no documents folder" in khorgos("ask", "Who?", documents=tmp_path / "nowhere").stderr
    (tmp_path / "empty").mkdir()
    done = khorgos("ask", "Who?", documents=tmp_path / "empty")
    assert done.returncode == 1
    assert "No documents in" in done.stderr


def test_check_says_what_is_right_and_what_is_missing(khorgos: Run) -> None:
    done = khorgos("check", KHORGOS_TOKN="1", KHORGOS_LANGUAGE="xx")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "KHORGOS_LANGUAGE=xx: there are texts in en, " in done.stdout
    assert "did you mean KHORGOS_TOKEN" in done.stdout
    for subject in ("documents", "index", "database", "token"):
        assert subject in done.stdout


def test_check_warns_of_a_data_folder_that_others_can_read(khorgos: Run, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir(mode=0o755)
    (tmp_path / "var").chmod(0o755)
    assert "others on this machine can look into" in khorgos("check").stdout
    (tmp_path / "var").chmod(0o700)
    assert "others on this machine can look into" not in khorgos("check").stdout


def test_check_fails_where_something_is_wrong(khorgos: Run, tmp_path: Path) -> None:
    done = khorgos("check", documents=tmp_path / "nowhere")
    assert done.returncode == 1
    assert "There is no documents folder" in done.stdout

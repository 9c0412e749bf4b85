"""The command line as a person or a script uses it: a process, its output, its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from tests.bot.cli.running import BRIDGE, Run, lines


def test_ask_prints_the_reply_with_its_source(indexed: Run) -> None:
    done = indexed("ask", "How long is the Saryagash bridge?")
    assert done.returncode == 0
    assert "340 metres" in done.stdout
    assert "Bridges" in done.stdout


def test_ask_json_is_one_object_with_verbatim_quotes(indexed: Run) -> None:
    (reply,) = lines(indexed("ask", "How long is the Saryagash bridge?", "--json"))
    assert reply["refused"] is False
    assert set(reply) == {"reply", "sources", "refused", "confidence", "ms"}
    sources = reply["sources"]
    assert isinstance(sources, list)
    assert [source["doc"] for source in sources] == ["bridge.txt"]
    assert sources[0]["quote"] in BRIDGE


def test_ask_batch_answers_line_by_line(indexed: Run) -> None:
    questions = [
        {"id": "a", "question": "Who designed the Saryagash bridge?"},
        {"id": 2, "question": "What is the capital of France?", "lang": "en"},
        {"id": "c", "question": "and when?", "before": ["Who designed the Saryagash bridge?"]},
    ]
    replies = lines(indexed("ask", "--batch", stdin="\n".join(json.dumps(q) for q in questions)))
    assert [reply["id"] for reply in replies] == ["a", 2, "c"]
    assert [reply["refused"] for reply in replies][:2] == [False, True]


def test_a_broken_line_of_a_batch_is_named_and_the_others_are_answered(indexed: Run) -> None:
    question = '{"id": "%s", "question": "How long is the Saryagash bridge?"}'
    lines = [question % "a", '{"id": 7, "text": "Who?"}', "{", '"x"', question % "b"]
    done = indexed("ask", "--batch", stdin="\n".join(lines))
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(reply["id"], "error" in reply) for reply in replies] == [
        ("a", False), (7, True), (None, True), (None, True), ("b", False),
    ]  # fmt: skip
    assert [reply.get("line") for reply in replies] == [None, 2, 3, 4, None]
    assert done.returncode == 1
    assert "Line 2 of standard input" in done.stderr
    assert "Traceback" not in done.stderr


def test_of_many_broken_lines_the_first_are_named_and_the_others_counted(indexed: Run) -> None:
    done = indexed("ask", "--batch", stdin="\n".join(["Who designed it?"] * 12))
    assert len(done.stdout.splitlines()) == 12
    assert [f"Line {number} of" in done.stderr for number in (5, 6)] == [True, False]
    assert "and 7 lines more" in done.stderr


def test_a_language_that_nobody_asks_in_is_wrong_usage(indexed: Run) -> None:
    done = indexed("ask", "--language", "xx", "Who designed the bridge?")
    assert done.returncode == 2
    assert "en, ru, kk, zh, tr" in done.stderr.replace("│", " ").replace("\n", " ")
    assert indexed("ask", "-l", "ru", "Who designed the bridge?").returncode == 0


def test_any_question_gets_a_sensible_reply(indexed: Run) -> None:
    questions = ["AND (", "*", '"', "title:foo* OR (text:[a TO z])", "🙂🙂👍", "<b>hello</b>", "-", "x" * 4096, "\x00"]
    batch = [json.dumps({"id": number, "question": question}) for number, question in enumerate(questions)]
    replies = lines(indexed("ask", "--batch", stdin="\n".join(batch)))
    for question, reply in zip(questions, replies, strict=True):
        assert reply["refused"] is True, question
        assert 0 < len(str(reply["reply"])) <= 700, question


def test_the_progress_bar_and_the_log_stay_off_standard_output(khorgos: Run) -> None:
    assert khorgos("ask", "Who designed the bridge?", "--json").stdout.count("\n") == 1


@pytest.mark.parametrize("arguments", [("ask",), ("ask", "Who?", "--batch"), ("timeline", "--csv", "--json")])
def test_wrong_usage_ends_with_status_2(folder: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, ["--documents", str(folder), "--data", str(tmp_path / "var"), *arguments])
    assert done.exit_code == 2
    assert isinstance(done.exception, SystemExit)
    assert "Usage" in done.stderr


def test_an_unknown_command_ends_with_status_2(khorgos: Run) -> None:
    done = khorgos("nonsense")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_every_command_explains_itself(khorgos: Run) -> None:
    listed = khorgos("--help").stdout
    for command in ("demo", "run", "index", "ask", "timeline", "facts", "dates", "sources", "check", "evaluate"):
        assert command in listed
        done = CliRunner().invoke(app, [command, "--help"])
        assert done.exit_code == 0
        assert "Usage" in done.stdout


def test_a_command_that_is_misspelt_is_suggested(khorgos: Run) -> None:
    done = khorgos("rum")
    assert done.returncode == 2
    assert "Did you mean 'run'?" in done.stderr

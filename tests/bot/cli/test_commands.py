"""The command line as a person or a script uses it: a process, its output, its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app

Run = Callable[..., subprocess.CompletedProcess[str]]

BRIDGE = "The Saryagash bridge is 340 metres long. Engineer Bolat Omarov designed the Saryagash bridge in 1978."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return bridges(tmp_path)


def bridges(room: Path) -> Path:
    documents = room / "documents"
    documents.mkdir()
    (documents / "bridge.txt").write_text(f"Bridges\n\n{BRIDGE}\n")
    return documents


@pytest.fixture
def khorgos(tmp_path: Path, folder: Path) -> Run:
    """Runs a command in an empty folder, without settings of the machine."""
    return runner(tmp_path, folder)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The same in a folder whose documents stay as they are: the first command indexes them, for all others."""
    room = tmp_path_factory.mktemp("indexed")
    return runner(room, bridges(room))


def runner(room: Path, folder: Path) -> Run:
    def run(
        *arguments: str, stdin: str = "", documents: Path = folder, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("KHORGOS_")}
        return subprocess.run(
            [sys.executable, "-m", "bot", "--documents", documents, "--data", room / "var", *arguments],
            input=stdin, capture_output=True, text=True, cwd=room, env=clean | environment, timeout=500,
        )  # fmt: skip

    return run


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


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


def test_timeline_json_gives_edtf_and_sources(indexed: Run) -> None:
    (event,) = lines(indexed("timeline", "--json"))
    assert (event["date"], event["precision"]) == ("1978", "year")
    assert str(event["text"]) in BRIDGE


def test_timeline_draws_a_png(indexed: Run, tmp_path: Path) -> None:
    done = indexed("timeline", "--png", str(tmp_path / "timeline.png"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "timeline.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(("form", "mark"), [("--csv", "1978"), ("--ics", "BEGIN:VCALENDAR"), ("--timelinejs", "1978")])
def test_timeline_is_exported(indexed: Run, form: str, mark: str) -> None:
    done = indexed("timeline", form)
    assert done.returncode == 0, done.stderr
    assert mark in done.stdout


def test_facts_json_stand_in_the_document(indexed: Run) -> None:
    for fact in lines(indexed("facts", "--json")):
        assert str(fact["text"]) in BRIDGE


def test_no_facts_are_told_in_a_line(khorgos: Run, folder: Path) -> None:
    (folder / "bridge.txt").write_text("Bridges\n\nSee above.\n")
    done = khorgos("facts")
    assert done.returncode == 0
    assert done.stdout == "No sentence of the documents is fit to be posted as a fact.\n"
    assert lines(khorgos("facts", "--json")) == []


def test_sources_lists_the_documents(khorgos: Run, folder: Path) -> None:
    title = "A Rather Long Account of the Bridges of the Far North and of Those Who Built Them in Wood and Stone"
    (folder / "long.md").write_text(f"---\ntitle: {title}\npublisher: Harbour Press\n---\n\nIt stands.\n")
    shown = khorgos("sources", COLUMNS="80").stdout
    assert "Bridges\n    en\n    bridge.txt\n" in shown
    assert "\n    Harbour Press · en\n    long.md" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_the_timeline_hangs_in_from_its_dates(indexed: Run) -> None:
    date, *rest = indexed("timeline", COLUMNS="50").stdout.rstrip().splitlines()
    assert date.startswith("1978  ")
    assert rest
    assert all(line.startswith("    ") and len(line) <= 50 for line in rest)
    assert rest[-1].strip() == "— Bridges, ¶ 1"


def test_the_timeline_has_the_dates_of_a_document_in_its_language(khorgos: Run, folder: Path) -> None:
    (folder / "most.md").write_text("# Мосты\n\nМост через Соль открыли 3 мая 1911 года.\n")
    shown = khorgos("timeline").stdout
    assert "3 мая 1911" in shown.split("Мост через Соль")[0]
    assert "1978  " in shown
    assert "3 May 1911" in khorgos("timeline", "--language", "en").stdout
    assert '"headline": "Хронология: 1911"' in khorgos("timeline", "1911", "--timelinejs").stdout


def test_dates_reads_standard_input(khorgos: Run) -> None:
    text = "It was founded on 3 May 1911 and closed the next day."
    found = lines(khorgos("dates", "--json", stdin=text))
    assert [(text[slice(d["start"], d["end"])], d["value"]) for d in found] == [  # type: ignore[misc]
        ("3 May 1911", "1911-05-03"),
        ("the next day", "1911-05-04"),
    ]


def test_dates_batch_keeps_documents_apart(khorgos: Run) -> None:
    batch = [{"doc": "a", "text": "War began in 1914."}, {"doc": "b", "text": "No date here.", "dct": "2001-01-01"}]
    found = lines(khorgos("dates", "--batch", stdin="\n".join(json.dumps(b) for b in batch)))
    assert [(d["doc"], len(d["spans"])) for d in found] == [("a", 1), ("b", 0)]  # type: ignore[arg-type]


def test_index_reports_what_was_read_skipped_and_why(khorgos: Run, folder: Path) -> None:
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 9)
    done = khorgos("index")
    assert done.returncode == 0
    assert "2 new" in done.stdout
    assert "noise.txt" in done.stdout
    assert "left out" in done.stdout


def test_the_progress_bar_and_the_log_stay_off_standard_output(khorgos: Run) -> None:
    assert khorgos("ask", "Who designed the bridge?", "--json").stdout.count("\n") == 1


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
    done = khorgos("check", KHORGOS_TOKN="1")
    assert done.returncode == 0, done.stdout + done.stderr
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


def test_any_question_gets_a_sensible_reply(indexed: Run) -> None:
    questions = ["AND (", "*", '"', "title:foo* OR (text:[a TO z])", "🙂🙂👍", "<b>hello</b>", "-", "x" * 4096, "\x00"]
    batch = [json.dumps({"id": number, "question": question}) for number, question in enumerate(questions)]
    replies = lines(indexed("ask", "--batch", stdin="\n".join(batch)))
    for question, reply in zip(questions, replies, strict=True):
        assert reply["refused"] is True, question
        assert 0 < len(str(reply["reply"])) <= 700, question


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


def test_a_command_does_not_wait_for_what_only_others_need() -> None:
    code = (
        "import sys; sys.argv[1:] = ['facts', '--help']\n"
        "from bot.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*(name for name in ('telegram', 'sqlalchemy', 'bot.cli.check') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Usage: " in done.stdout
    assert done.stdout.splitlines()[-1] == ""


def test_modules_are_kept_from_the_collector_which_then_runs_again() -> None:
    code = (
        "import gc\n"
        "from bot.cli.loading import uncollected\n"
        "with uncollected(): import decimal; print(gc.isenabled())\n"
        "print(gc.isenabled(), gc.get_freeze_count() > 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "True"]


def test_the_bot_does_not_wait_for_what_it_never_uses() -> None:
    code = (
        "import sys\n"
        "from bot.cli.loading import leave_out_extras\n"
        "leave_out_extras()\n"
        "import bot.service\n"
        "print(*(name for name in ('httpx._main', 'sqlalchemy.orm', 'uvicorn', 'starlette') if sys.modules.get(name)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

"""What the commands list: events, facts, dates, sources, and what an index was made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.cli.running import BRIDGE, Run, lines


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
    assert "1 new" in done.stdout
    assert "noise.txt" in done.stdout
    assert "left out" in done.stdout

"""The benchmarks work on tiny sizes; how fast anything is, is not tested."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from bench import answers, corpora, indexing, peers, quality, scoring, timeline
from bench.__main__ import MEASURED, there_are
from bench.measuring import Spread, against, each, goal
from bench.peers import Text
from bench.workshop import Workshop
from khorgos.index.language.analysis import index_terms
from khorgos.index.timeline import Timeline

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As on a machine without the gold articles."""
    monkeypatch.setattr(corpora, "WIKI", tmp_path / "nowhere")


def test_the_same_seed_makes_the_same_documents(made_up: None) -> None:
    articles = corpora.articles()
    once, twice, other = (list(corpora.mixed(articles, 60, seed)) for seed in (1, 1, 2))
    assert once == twice != other
    assert sum(len(article.paragraphs) for article in once) == 60


def test_a_corpus_has_as_many_passages_as_were_asked_for(made_up: None, tmp_path: Path) -> None:
    written = corpora.write(tmp_path / "documents", 130)
    assert sum(len(article.paragraphs) for article in written) == 130
    assert len(list((tmp_path / "documents").iterdir())) == len(written)


def test_made_up_questions_are_answered_by_their_paragraph(made_up: None) -> None:
    texts = {article.name: article.paragraphs for article in corpora.articles()}
    asked = corpora.questions()
    assert len(asked) > 500
    assert all(question.answers[0] in texts[question.document][question.paragraph - 1] for question in asked)


def test_the_halves_share_no_article() -> None:
    tuning, confirming = corpora.halves()
    assert not tuning & confirming
    assert tuning | confirming == {article.name for article in (*corpora.articles(), *corpora.histories())}


TEXTS = ["The old bridge of Saryagash", "A harbour by the sea", "The bridge of Aktau was closed", "Nothing of note"]


@pytest.mark.parametrize("engine", ["tantivy", "fts5", "whoosh"])
def test_a_peer_finds_what_holds_the_words(engine: str, tmp_path: Path) -> None:
    texts = [Text(text, tuple(index_terms(text))) for text in TEXTS]
    builders = {
        "tantivy": peers.tantivy_peer,
        "fts5": peers.fts5_peer,
        "whoosh": lambda texts: peers.whoosh_peer(texts, tmp_path / "whoosh"),
    }
    peer = builders[engine](texts)
    question = "Who closed the bridge at Aktau's harbour?"
    by_terms = peer.numbers(peer.with_terms(peer.prepare(scoring.content(question))))
    assert by_terms[0] == 2
    assert set(by_terms) == {0, 1, 2}
    assert 2 in peer.numbers(peer.with_words(question))


@pytest.mark.slow
def test_speed_is_measured_on_a_small_index(
    made_up: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(answers, "SIZES", {100: 5.0})
    monkeypatch.setattr(scoring, "SIZES", (100,))
    monkeypatch.setattr(indexing, "SIZES", (100,))
    monkeypatch.setattr(indexing, "ADDITIONS", 1)
    with Workshop(questions=10) as workshop:
        for benchmark in (scoring, answers, indexing):
            benchmark.run(workshop)
        folder = workshop.folder
    told = capsys.readouterr().out
    assert all(name in told for name in ("tantivy", "Khorgos", "FTS5", "Whoosh", "p95", "one-more-0.txt"))
    assert not folder.exists()


def test_made_events_are_merged_and_filtered() -> None:
    chronology = Timeline(timeline.events(documents=20))
    assert 300 < len(chronology.events) <= 400
    assert 0 < chronology.select("railway since 1950").count < chronology.select("railway").count


def test_quality_tells_where_the_gold_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quality, "WIKI", tmp_path / "nowhere")
    with Workshop() as workshop:
        quality.run(workshop)
    assert "needs the gold questions" in capsys.readouterr().out


def test_the_area_under_the_curve_counts_ties_half() -> None:
    assert quality.auc([0.9, 0.8], [0.1, 0.2]) == 1.0
    assert quality.auc([0.5], [0.5]) == 0.5
    assert quality.auc([0.9, 0.2], [0.5, 0.1]) == 0.75


def test_figures_are_medians_ratios_and_goals() -> None:
    sample = [float(n) for n in range(1, 101)]
    random.Random(1).shuffle(sample)
    assert Spread.of(sample) == Spread(mean=50.5, p50=51.0, p95=96.0, p99=100.0)
    assert len(each(sum, [[1, 2], [3]], rounds=3)) == 2
    assert (against(3.0, 2.0), against(300.0, 2.0), against(1.0, 0.0)) == ("1.5 ×", "150 ×", "–")
    assert (goal(4.9, 5), goal(5.1, 5)) == ("met (≤ 5)", "MISSED (≤ 5)")


def test_the_list_names_every_benchmark() -> None:
    assert all(name in there_are() for name in (*MEASURED, "daily_load"))


def test_an_unknown_benchmark_is_refused() -> None:
    done = subprocess.run([sys.executable, "-m", "bench", "nonsense"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "nonsense" in done.stderr

"""The benchmarks work on tiny sizes; how fast anything is, is not tested."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bench import answers, corpora, indexing, peers, quality, scoring, timeline
from bench.__main__ import MEASURED, there_are
from bench.corpora import Article, Asked
from bench.learning import in_folders, of_people, practical, report, rooms, teaching
from bench.learning.linear import yes_or_no, yes_or_no_signed
from bench.measuring import Spread, against, each, goal
from bench.peers import Text
from bench.workshop import Workshop
from index.answers.ranking.confidence.calibration import SIGNALS, WITH_MEANING
from index.answers.ranking.selection.model import Weights, weights
from index.language.analysis import index_terms
from index.timeline.timeline import Timeline

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
    monkeypatch.setattr(scoring, "ROUNDS", 1)
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


def learned(signs: dict[int, int]) -> tuple[list[float], float]:
    """Weights of two columns: the first tells right from wrong, the second tells it backwards and less well."""
    rng = np.random.default_rng(1)
    right = np.arange(400) % 2 == 0
    rows = np.column_stack((right + rng.normal(size=400), -1.0 * right + 2 * rng.normal(size=400)))
    found, bias = yes_or_no_signed(rows, right, np.ones(400), signs)
    free, free_bias = yes_or_no(rows, right, np.ones(400))
    assert free[0] > 0 > free[1]
    if not signs:
        np.testing.assert_allclose([*found, bias], [*free, free_bias], rtol=1e-9)  # sums may differ in their last bits
    return found.tolist(), bias


def test_weights_without_a_sign_are_those_of_the_plain_regression() -> None:
    learned({})


@pytest.mark.parametrize(("signs", "nought"), [({0: 1, 1: -1}, ()), ({1: 1}, (1,)), ({0: -1, 1: 1}, (0, 1))])
def test_a_weight_of_the_wrong_sign_becomes_nought(signs: dict[int, int], nought: tuple[int, ...]) -> None:
    found, bias = learned(signs)
    assert [n for n, weight in enumerate(found) if weight == 0.0] == list(nought)
    assert all(found[n] * sign >= 0 for n, sign in signs.items())
    assert np.isfinite(bias)


def test_every_sign_is_of_a_signal_that_there_is() -> None:
    named = [*teaching.MORE_IS_SURER.split(), *teaching.MORE_IS_LESS_SURE.split()]
    assert len(named) == len(set(named)) == len(teaching.SIGNS)
    assert set(named) <= set(WITH_MEANING)


def test_every_question_of_people_is_answered_by_its_paragraph_or_by_none(shared: Path) -> None:
    texts = {article.name: article.paragraphs for article in (*corpora.articles(), *corpora.histories())}
    asked = corpora.people()
    assert len(asked) > 1000
    assert {question.document for question in asked} <= texts.keys()
    answered = [question for question in asked if question.answers]
    wrong = [
        (question.text, answer)
        for question in answered
        for answer in question.answers
        if not rooms.holds(texts[question.document][question.paragraph - 1], [answer])
    ]
    assert wrong == []
    assert min(question.paragraph for question in answered) == 1


def test_people_ask_a_document_nothing_twice_and_unanswerable_sorts_have_no_answer() -> None:
    asked = corpora.people()
    assert len({(question.text, question.document) for question in asked}) == len(asked)
    assert {q.sort for q in asked if not q.answers} == set(report.UNANSWERABLE)
    assert all(bool(q.answers) == (q.paragraph > 0) == (q.sort not in report.UNANSWERABLE) for q in asked)


TUNNELS = [
    Article(
        f"{name}.txt",
        f"The {name} Tunnel",
        tuple(
            f"The {name} Tunnel was {deed} in {1900 + n}." for n, deed in enumerate(("dug", "opened", "sold", "lit"))
        ),
    )
    for name in ("Tarn", "Alto", "Vesna")
]
PEOPLE = [
    Asked("When was the Tarn Tunnel opened?", ("1901",), "Tarn.txt", 2, "plain"),
    Asked("Who painted the Alto Tunnel?", (), "Alto.txt", 0, "attribute"),
    Asked("When was the Zog Tunnel opened?", ("1901",), "Zog.txt", 2, "plain"),
]


def by_words() -> Weights:
    return replace(weights(), with_meaning=None)


def test_peoples_questions_are_asked_of_folders_of_each_size_and_again_without_their_paragraph() -> None:
    taught = list(of_people.of_people(TUNNELS, PEOPLE, by_words(), seed=1))
    told = [(lesson.sort, lesson.right) for lesson in taught]
    sizes = len(of_people.FOLDERS)
    assert sorted(told) == [("attribute", False)] * sizes + [("gone", False)] + [("plain", True)] * sizes
    assert all(lesson.words and lesson.words.standing.signals.shape == (len(SIGNALS),) for lesson in taught)


def test_a_question_that_another_paragraph_answers_is_not_gone() -> None:
    twice = Article("Tarn.txt", "The Tarn Tunnel", (*TUNNELS[0].paragraphs, TUNNELS[0].paragraphs[1]))
    taught = of_people.of_people([twice, *TUNNELS[1:]], PEOPLE, by_words(), seed=1)
    assert "gone" not in {lesson.sort for lesson in taught}


def test_what_is_asked_of_practical_documents_stands_in_them_and_near_misses_are_asked_of_one() -> None:
    for practice in practical.practices():
        texts = {article.name: article.markdown for article in practice.articles}
        lacking = [q.text for q in practice.asked if not rooms.holds(texts[q.document], q.answers, q.language)]
        assert lacking == []
        assert len(practice.asked) >= 60
        assert len(practice.near) >= 30
        assert len(practice.foreign) == 30
        assert {q.document for q in practice.near} == texts.keys()


def test_what_leans_on_a_question_before_it_is_answered_by_its_document_too() -> None:
    for practice in practical.practices():
        texts = {article.name: article.markdown for article in practice.articles}
        lacking = [q.text for q in practice.follow if not rooms.holds(texts[q.document], q.answers, q.language)]
        assert lacking == []
        assert len(practice.follow) >= 6
        assert all(q.before for q in practice.follow)


def test_what_leans_on_a_question_is_looked_for_as_if_that_had_been_asked() -> None:
    markdown = "The ferry to Gull Island sails at nine.\n\nIt was built in 1931.\n\nThe pool opens in spring.\n"
    asked_of = rooms.room([Article("ferry.md", "Ferry", (), "en", markdown)], by_words())
    alone = Asked("since when?", ("1931",), "ferry.md", 0)
    assert rooms.find(asked_of, alone) == (None, None)
    found, _ = rooms.find(asked_of, replace(alone, before=("when does the ferry to Gull Island sail?",)))
    assert found is not None
    assert {"ferri", "gull"} <= {concept.term for concept in found.findings.question.concepts}


def test_each_half_of_the_practical_documents_has_its_own_questions() -> None:
    whole = practical.practices()[1]
    one, other = whole.half(0), whole.half(1)
    assert {a.name for a in one.articles}.isdisjoint(a.name for a in other.articles)
    assert {a.name for a in other.articles} <= {a.name for a in one.beside}
    assert len(one.asked) + len(other.asked) == len(whole.asked)
    assert not {q.text for q in one.foreign} & {q.text for q in other.foreign}


def test_practical_documents_are_asked_in_folders_of_each_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_folders, "SIZES", (3, 5))
    practice = practical.practices()[1]
    few = practice._replace(
        articles=practice.articles[1:3], beside=practice.articles[3:5], foreign=practice.foreign[:2]
    )
    told = Counter(lesson.sort for lesson in in_folders.of_practice(few, by_words(), seed=1))
    assert told["practical 3"] > 0 < told["practical 5"]
    assert told["practical follow"] > 0
    assert told["foreign 3"] == told["foreign 5"] > 2 * len(few.foreign)


def test_mixtures_are_in_the_language_of_what_they_are_mixed_from() -> None:
    for practice in practical.practices():
        [mixed] = in_folders.further(practice.beside, 1)
        assert mixed.language == practice.language
        assert not any(letter in "".join(mixed.paragraphs) for letter in ("ы" if practice.language == "zh" else "的"))


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

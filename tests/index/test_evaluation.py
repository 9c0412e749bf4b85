from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from index import evaluation
from index.errors import OperatorError
from index.evaluation import Outcome, Question, Verdict, calibrating
from index.evaluation.matching import holds
from index.library import Library
from index.model import Answer, Refusal

BRIDGE = "The Saryagash bridge is 1,340 metres long. Engineer Bolat Omarov designed the Saryagash bridge in 1978."
HARBOUR = "The harbour of Aktau was opened in 1963 by Anna Petrova. It handled 12 million tons of cargo in 2014."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    room = tmp_path_factory.mktemp("evaluation")
    (room / "documents" / "en").mkdir(parents=True)
    (room / "documents" / "en" / "bridge.txt").write_text(f"Bridges\n\n{BRIDGE}\n")
    (room / "documents" / "harbour.md").write_text(f"# Harbours\n\n{HARBOUR}\n")
    return Library.open(room / "documents", room / "var")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "questions.yaml"


def read(file: Path, text: str) -> tuple[Question, ...]:
    file.write_text(text, encoding="utf-8")
    return evaluation.read(file)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 1,340 metres long", "1340 metres"),
        ("population: 16 500 people", "16,500"),
        ("it cost 3,5 per cent more", "3.5 %"),
        ("in 1862–77 the Dungan revolt", "1862-77"),
        ("Zeynep Çağla spoke", "cagla"),
        ("в Алматыда болды", "Алматы"),
        ("双方于1992年1月3日建交", "1992年1月3日"),
        ("the Xi’an summit", "Xi'an"),
    ],
)
def test_an_answer_is_recognised_however_it_is_written(text: str, expected: str) -> None:
    assert holds(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("in 1992", "199"), ("12 million", "2 million"), ("the sea", "se"), ("1.5 km", "5 km"), ("anything", "  …")],
)
def test_a_part_of_a_figure_or_word_is_no_answer(text: str, expected: str) -> None:
    assert not holds(text, expected)


def test_scalars_stay_as_they_are_written(file: Path) -> None:
    (question,) = read(file, "- question: When?\n  answers: [1992, no, 12:30, 1963-05-01]\n  docs: harbour.md\n")
    assert question.answers == ("1992", "no", "12:30", "1963-05-01")
    assert question.documents == ("harbour.md",)
    assert question.id == "1"


def test_documents_may_be_spelled_out(file: Path) -> None:
    (question,) = read(file, "- {question: When, answers: [x], documents: [en/a.md, b.md]}")
    assert question.documents == ("en/a.md", "b.md")


def test_a_conversation_is_read_turn_by_turn(file: Path) -> None:
    text = (
        "- id: c1\n  lang: en\n  turns:\n  - {user: 'How long is the bridge?', answers: [340]}\n"
        "  - {user: 'who designed it?', answers: [Omarov]}\n  - {user: 'and its price?', expect: refuse}\n"
    )
    first, second, third = read(file, text)
    assert (first.id, second.id, third.id) == ("c1.1", "c1.2", "c1.3")
    assert third.before == ("How long is the bridge?", "who designed it?")
    assert second.language == "en"
    assert not third.answerable


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- question: [", "isn't YAML"),
        ("question: Who?", "must be a list"),
        ("[]", "must be a list"),
        ("- answers: [x]", "entry 1 asks nothing"),
        ("- id: b7\n  question: Who?", "entry b7 ('Who?') has no answers"),
        ("- {question: 'Who?', answerable: perhaps}", "entry 1"),
        ("- {question: 'Who?', answers: [x], answerable: false}", "drop one"),
        ("- {id: a, question: 'Who?', answers: [x]}\n- {id: a, question: 'Who?', answers: [x]}", "two entries"),
        ("- just text", "entry 1"),
    ],
)
def test_a_mistake_is_told_with_its_entry_and_how_to_mend_it(file: Path, text: str, told: str) -> None:
    with pytest.raises(OperatorError) as raised:
        read(file, text)
    assert told in str(raised.value)
    assert str(file) in str(raised.value)


def test_a_missing_file_is_told(file: Path) -> None:
    with pytest.raises(OperatorError, match="can't be read"):
        evaluation.read(file)


def test_replies_are_counted_by_what_they_show_and_cite(library: Library) -> None:
    report = evaluation.evaluate(
        library,
        [
            Question(
                "length", "How long is the Saryagash bridge?", answers=("1340 metres",), documents=("bridge.txt",)
            ),
            Question("maker", "Who designed the Saryagash bridge?", answers=("Omarov",), documents=("harbour.md",)),
            Question("wrong", "When was the harbour of Aktau opened?", answers=("1871",)),
            Question("absent", "How many elephants live on Mars?", answerable=False),
            Question("answered", "Who opened the harbour of Aktau?", answerable=False),
        ],
    )
    figures = report.figures
    assert (figures.questions, figures.answerable, figures.answered) == (5, 3, 3)
    assert (figures.right, figures.right_and_cited, figures.false_refusals) == (2, 1, 0)
    assert (figures.unanswerable, figures.rightly_refused) == (2, 1)
    assert {o.question.id: o.failure for o in report.failures} == {
        "maker": "right, but from another document",
        "wrong": "wrong",
        "answered": "should have been refused",
    }
    assert 0 < figures.ms_p50 <= figures.ms_p95


def test_each_group_must_be_shown_as_well(library: Library) -> None:
    asked = Question("q", "How long is the Saryagash bridge?", answers=("1340",), as_well=(("metres",), ("miles",)))
    (outcome,) = evaluation.evaluate(library, [asked]).outcomes
    assert outcome.verdict is Verdict.PARTLY


def test_a_document_that_is_not_indexed_is_named_and_not_counted_against(library: Library) -> None:
    asked = Question("q", "How long is the Saryagash bridge?", answers=("1340",), documents=("lost.txt",))
    report = evaluation.evaluate(library, [asked])
    assert report.unknown == ("lost.txt",)
    assert report.figures.right_and_cited == 1
    assert "lost.txt" in report.table()


def test_a_follow_up_is_asked_after_what_was_asked_before(library: Library, file: Path) -> None:
    text = (
        "- turns:\n  - {user: 'Who designed the Saryagash bridge?', answers: [Omarov]}\n"
        "  - {user: 'how long is it?', answers: [1340]}\n  - {user: 'source?', answers: [Bridges]}\n"
    )
    report = evaluation.evaluate(library, read(file, text))
    assert [outcome.verdict for outcome in report.outcomes] == [Verdict.RIGHT] * 3


def test_the_report_is_there_for_people_and_for_programs(library: Library) -> None:
    report = evaluation.evaluate(
        library,
        [
            Question("a", "When was the harbour of Aktau opened?", "en", ("1871",)),
            Question("b", "Saryagash köprüsünün uzunluğu ne kadar?", "tr", ("1340",)),
        ],
    )
    table, record = report.table(), json.loads(report.json())
    assert "When was the harbour of Aktau opened?" in table
    assert "tr " in table
    assert "The harbour of Aktau was opened in 1963" in record["failures"][0]["shown"]
    assert record["failures"][0]["documents"] == ["harbour.md"]
    assert set(record["languages"]) == {"en", "tr"}


def judged(confidence: float, verdict: Verdict, *, answerable: bool = True) -> Outcome:
    text = f"{'own' if answerable else 'foreign'} {confidence}"
    return Outcome(Question(text, text, answerable=answerable), verdict, None, confidence, "quote", ("a.md",), 1.0)


def withheld(outcome: Outcome) -> Outcome:
    return dataclasses.replace(outcome, verdict=Verdict.REFUSED)


def test_a_threshold_is_proposed_that_keeps_foreign_questions_out_and_wrong_answers_down() -> None:
    own = [judged(n / 100, Verdict.RIGHT) for n in range(31, 91)] + [judged(0.35, Verdict.WRONG)] * 9
    foreign = [judged(n / 100, Verdict.WRONG, answerable=False) for n in range(5, 35)]
    pairs = [(o if o.confidence >= 0.5 else withheld(o), o) for o in (*own, *foreign)]
    told = calibrating.propose(pairs)
    assert told.proposed.threshold == pytest.approx(0.36)  # 5 % of 30 are one: from .34 on; and above the wrong ones
    assert (told.proposed.right, told.proposed.wrong, told.proposed.slipped) == (55, 0, 0)
    assert (told.now.right, told.no_longer) == (41, ())
    assert len(told.newly_right) == 14
    assert "KHORGOS_THRESHOLD=0.36" in told.table()
    assert json.loads(told.json())["proposed"]["right"] == 55


def test_a_lower_threshold_is_proposed_where_nothing_foreign_comes_near() -> None:
    pairs = [(withheld(o), o) for o in (judged(0.1, Verdict.RIGHT), judged(0.05, Verdict.WRONG, answerable=False))]
    told = calibrating.propose(pairs)
    assert told.proposed.threshold == pytest.approx(0.06)
    assert "certain to ± 100 points" in told.table()


@pytest.mark.parametrize("answerable", [True, False])
def test_a_threshold_needs_questions_of_both_sorts(library: Library, answerable: bool) -> None:
    question = Question("1", "How long is it?", answers=("x",) if answerable else (), answerable=answerable)
    with pytest.raises(OperatorError, match="without questions that the documents"):
        evaluation.calibrate(library, [question])


def test_what_was_withheld_is_known_when_calibrating_and_a_threshold_decides(library: Library) -> None:
    asked = [
        Question("1", "How long is the Saryagash bridge?", answers=("1,340",)),
        Question("2", "Who painted the ceiling of the chapel?", answerable=False),
    ]
    told = evaluation.calibrate(library, asked)
    assert (told.proposed.right, told.proposed.slipped) == (1, 0)
    strict = Library(library._snapshot, None, threshold=1.0)
    assert isinstance(strict.ask(asked[0].text), Refusal)
    assert isinstance(strict.outspoken().ask(asked[0].text), Answer)
    assert evaluation.calibrate(strict, asked).newly_right == (asked[0].text,)

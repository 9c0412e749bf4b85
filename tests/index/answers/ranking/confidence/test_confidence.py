from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question import follow_up
from index.answers.question.analysis import Question, understand
from index.answers.question.going_on import Follow
from index.answers.ranking.confidence import confidence as judging
from index.answers.ranking.confidence.calibration import confidence, signals
from index.answers.ranking.confidence.confidence import Findings, sureness
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.selection import selection
from index.answers.ranking.selection.model import weights
from index.model import Answer, Document, Refusal
from tests.index.answers.conftest import document

LAKES = (
    "Lake Orlov is 40 metres deep. Many villages stand on its shore.",
    "Lake Vesna freezes in winter. The ferry of Marrow rests then.",
    "Lake Tarn is 12 metres deep. Nobody lives beside it.",
)


SAID = ("The president of Norland is Ivo Marten, it is said.",)


@pytest.fixture(scope="module")
def lakes() -> Engine:
    return Engine(Unindexed([document("lakes.txt", "Lakes of the north", LAKES)]))


def resolved(engine: Engine, text: str, before: str) -> Question:
    asked, earlier = (engine.expanded(understand(question, "en")) for question in (text, before))
    return follow_up.resolve(asked, earlier, follow_up.leaning(asked))


def found(engine: Engine, question: Question) -> Findings:
    findings = engine.searching.find(question)
    assert findings is not None
    return findings


def calibrated(f: Findings) -> float:
    """The confidence that the signals alone give."""
    return confidence(signals(f.question, f.evidence, f.features, f.ranking, best(f)), weights().confidence)


def judged(documents: Sequence[Document], f: Findings, prefer: Sequence[str] = ()) -> float:
    corpus = Unindexed(documents)
    return sureness(Corpus(corpus.arrays, corpus.postings), weights(), f, best(f), prefer).confidence


def best(findings: Findings) -> list[int]:
    lengths = [100] * len(findings.evidence.sentences)
    return selection.choose(findings.ranking.sentences, lengths, findings.evidence.matched)[:1]


def test_a_name_in_the_place_of_another_is_answered_where_it_stands(lakes: Engine) -> None:
    reply = lakes.answer("And Lake Tarn?", before=["How deep is Lake Orlov?"])
    assert isinstance(reply, Answer)
    assert "12 metres" in reply.citations[0].quote


@pytest.mark.parametrize("message", ["And Lake Zog?", "and Zog?", "What about Sudmark?"])
def test_a_name_in_the_place_of_another_that_is_nowhere_near_is_not_answered(lakes: Engine, message: str) -> None:
    assert isinstance(lakes.answer("How deep is Lake Orlov?"), Answer)
    assert isinstance(lakes.answer(message, before=["How deep is Lake Orlov?"]), Refusal)


def test_a_name_of_which_the_text_says_something_else_is_not_answered(lakes: Engine) -> None:
    """Lake Vesna is there; how deep it is is not."""
    assert isinstance(lakes.answer("And Lake Vesna?", before=["How deep is Lake Orlov?"]), Refusal)


def test_what_only_the_conversation_adds_makes_no_answer(lakes: Engine) -> None:
    f = found(lakes, resolved(lakes, "who painted it?", "How deep is Lake Orlov?"))
    assert f.question.follows
    assert judged([document("lakes.txt", "Lakes of the north", LAKES)], f) == pytest.approx(
        calibrated(f) * judging.UNSUPPORTED
    )


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("And Lake Tarn?", 1.0),
        ("And Lake Vesna?", judging.UNSUPPORTED),  # it freezes, nobody says how deep it is
        ("And Lake Zog?", judging.UNSUPPORTED),
    ],
)
def test_a_fresh_name_must_stand_beside_what_was_asked_of_the_other(lakes: Engine, message: str, left: float) -> None:
    f = found(lakes, resolved(lakes, message, "How deep is Lake Orlov?"))
    assert any(concept.fresh for concept in f.question.concepts)
    assert judged([document("lakes.txt", "Lakes of the north", LAKES)], f) == pytest.approx(calibrated(f) * left)


@pytest.mark.parametrize(
    ("text", "prefer", "power"),
    [
        ("how many workers built it?", ("bridge.txt#0",), judging.SETTLED),
        ("how many workers built it?", ("trade.txt#0",), 1.0),
        ("how many workers built it?", (), 1.0),
        ("How many workers built the Orlen Bridge?", ("bridge.txt#0",), 1.0),
    ],
)
def test_only_a_follow_up_in_the_document_of_the_answer_before_is_settled(
    engine: Engine, documents: list[Document], text: str, prefer: tuple[str, ...], power: float
) -> None:
    f = found(engine, resolved(engine, text, "When was the Orlen Bridge opened?"))
    assert 0.0 < calibrated(f) < 0.99
    assert judged(documents, f, prefer) == pytest.approx(calibrated(f) ** power)


@pytest.mark.parametrize(("name", "left"), [("Norland", 1.0), ("Sudmark", judging.UNSUPPORTED)])
def test_a_sentence_that_says_it_of_another_name_is_doubted(name: str, left: float) -> None:
    some = [document("a.txt", "Heads of state", SAID)]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand(f"Who is said to be the president of {name}?", "en")))
    assert judged(some, f) == pytest.approx(calibrated(f) * left)


@pytest.mark.parametrize(("message", "follow"), [("And Lake Tarn?", Follow.INSTEAD), ("who painted it?", Follow.OF_IT)])
def test_these_messages_lean_on_the_question_before(lakes: Engine, message: str, follow: Follow) -> None:
    assert follow_up.leaning(lakes.expanded(understand(message, "en"))) is follow


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Who is said to be the president of Norland?", 1.0),
        ("Who does Zog's paper say is the president of Norland?", judging.UNSUPPORTED),
        ("Who is said to be the president of Norland Zog?", 1.0),  # a longer name of what the documents do have
    ],
)
def test_a_question_about_a_name_that_the_documents_do_not_have_is_doubted(question: str, left: float) -> None:
    some = [document("a.txt", "Heads of state", SAID)]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand(question, "en")))
    assert judged(some, f) == pytest.approx(calibrated(f) * left)


@pytest.mark.parametrize(("word", "refused"), [("depth", False), ("capital", True)])
def test_a_word_asked_of_a_name_is_not_answered_by_a_word_that_is_only_related(word: str, refused: bool) -> None:
    texts = ("Norland lent Sudmark a fund of money in 1931. The depths of Norland are cold.",)
    reply = Engine(Unindexed([document("a.txt", "Notes", texts)])).answer(f"{word} of norland")
    assert isinstance(reply, Refusal) is refused


FAQ = (
    "The Orlen ferry weighs 40 tons. Its warranty is three years. A season ticket costs 12 crowns.",
    "The Vesna is crossed by the ferry, eleven miles from the sea. The probation of a captain is three months.",
)


@pytest.fixture(scope="module")
def faq() -> Engine:
    return Engine(Unindexed([document("faq.txt", "The Orlen ferry", FAQ)]))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how long is probation?", "three months"),
        ("how long is the warranty?", "three years"),
        ("what does a season ticket cost?", "12 crowns"),  # a currency that no list has
    ],
)
def test_a_short_question_is_answered_where_all_of_it_stands(faq: Engine, question: str, answer: str) -> None:
    reply = faq.answer(question)
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote


@pytest.mark.parametrize("question", ["What did the ferry cost per mile?", "how many captains live in Vesna?"])
def test_a_figure_of_another_measure_is_no_answer(faq: Engine, question: str) -> None:
    reply = faq.answer(question)
    assert isinstance(reply, Refusal) or "miles" not in "".join(
        citation.quote[start:end] for citation in reply.citations for start, end in citation.highlights
    )


def test_what_measures_something_else_is_doubted() -> None:
    some = [document("a.txt", "The Vesna", ("The Vesna bridge is crossed in two minutes, at Marrow.",))]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand("What did the Vesna bridge at Marrow cost?", "en")))
    assert judged(some, f) == pytest.approx(calibrated(f) * judging.UNSUPPORTED)


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("The Vesna pipeline at Marrow can carry 20 million tons.", True),
        ("The Vesna pipeline at Marrow carries 25 billion cubic metres.", True),
        ("The Vesna pipeline at Marrow is 300 km.", False),
        ("The Vesna pipeline at Marrow: 300", False),
    ],
)
def test_so_many_tons_are_no_length(text: str, doubted: bool) -> None:
    some = [document("a.txt", "The Vesna", (text,))]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand("What is the length of the Vesna pipeline at Marrow?", "en")))
    assert (judged(some, f) == pytest.approx(calibrated(f) * judging.UNSUPPORTED)) is doubted


@pytest.mark.parametrize(
    ("question", "doubted"),
    [
        ("What is the area of the Vesna bridge at Marrow?", True),
        ("How long is the Vesna bridge at Marrow open?", False),
    ],
)
def test_the_hours_of_a_day_measure_nothing_but_how_long(question: str, doubted: bool) -> None:
    some = [document("a.txt", "The Vesna", ("The Vesna bridge at Marrow is open from 7:00 to 23:00.",))]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand(question, "en")))
    assert (judged(some, f) == pytest.approx(calibrated(f) * judging.UNSUPPORTED)) is doubted


@pytest.mark.parametrize(
    ("question", "sure"),
    [
        ("Who received half of the prize?", True),
        ("Who received half of the silver prize?", False),
        ("When was half of the prize received?", False),
    ],
)
def test_who_may_be_no_name_where_all_that_is_asked_is_said(question: str, sure: bool) -> None:
    some = [document("a.txt", "Prizes", ("The prize was shared, and half was received by the school.",))]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand(question, "en")))
    assert (judged(some, f) >= judging.BARE) is sure


def test_an_abbreviation_that_the_documents_do_not_have_is_not_taken_for_a_name() -> None:
    some = [document("a.txt", "Heads of state", SAID)]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand("Who is said in Q4 and UV to be the president of Norland?", "en")))
    assert judged(some, f) == pytest.approx(calibrated(f))


def test_a_sentence_in_another_language_that_says_all_is_as_sure_as_one_in_the_same() -> None:
    """An encoder may find two languages far apart; where dictionaries met every word, that doesn't count."""
    engine = Engine(Unindexed([document("lakes.txt", "Lakes of the north", LAKES)]))
    f = found(engine, engine.expanded(understand("Насколько глубоко озеро Орлов?", "ru")))
    abroad = replace(f, features=replace(f.features, elsewhere=np.ones(len(f.evidence.passages), dtype=np.bool_)))
    never = replace(weights(), across={"bias": -9.0})
    told = sureness(engine.collection, never, abroad, best(f)).confidence
    assert f.features.sentences[best(f)[0], SENTENCE.index("coverage")] >= judging.ALL_SAID
    assert told == pytest.approx(sureness(engine.collection, weights(), f, best(f)).confidence)
    less = found(engine, engine.expanded(understand("Насколько солёное озеро Орлов?", "ru")))
    abroad = replace(less, features=replace(less.features, elsewhere=np.ones(len(less.evidence.passages), np.bool_)))
    assert sureness(engine.collection, never, abroad, best(less)).confidence < 0.01


def test_a_model_that_the_documents_do_not_have_is_a_name_they_lack() -> None:
    some = [document("a.txt", "Driwell D20", ("The Driwell D20 weighs 14 kilograms and its tank holds four litres.",))]
    engine = Engine(Unindexed(some))
    assert isinstance(engine.answer("How much does the Driwell D30 weigh?"), Refusal)
    assert isinstance(engine.answer("How much does the Driwell D20 weigh?"), Answer)
    assert isinstance(engine.answer("how much does the driwell d 20 weigh"), Answer)


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The levy was scrapped by a vote of the whole town.", judging.MISSED),
        ("The levy was scrapped on 4 May 1931 by a vote of the whole town.", 1.0),
        ("The levy was abolished by a vote of the whole town.", judging.MISSED),
    ],
)
def test_a_date_is_not_answered_without_one(sentence: str, left: float) -> None:
    some = [document("town.txt", "Marrow", [sentence])]
    engine = Engine(Unindexed(some))
    f = found(engine, engine.expanded(understand("When was it abolished?", "en")))
    assert judged(some, f) == pytest.approx(calibrated(f) * left)

"""Words first; where they leave doubt or find nothing, an encoder is asked: a made-up one that knows two things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question import follow_up
from index.answers.question.analysis import understand
from index.answers.question.query_syntax import Filters
from index.answers.ranking.features import nearness
from index.answers.ranking.features.features import PASSAGE, SENTENCE
from index.answers.ranking.selection.model import Weights, WithMeaning, weights
from index.answers.ranking.selection.reading import WORTH
from index.encoding import Texts
from index.meaning import background
from index.meaning.cross_encoder import Candidate
from index.meaning.encoder import Vectors
from index.meaning.space import Meaning, Space
from index.model import Answer, Refusal
from tests.index.answers.conftest import document

FERRY = ("The Orlen ferry leaves at noon.", "The Orlen ferry was built in 1931 by Ivo Marten.")
TREES = ("Maples shed their leaves in autumn.", "Oaks keep them for longer.")
ELSEWHERE = "¿Cuándo zarpa el transbordador?"


class TwoThings:
    """A question or sentence is about boats, or trees, or neither."""

    identity = "two things"
    dimensions = 4

    def __init__(self) -> None:
        self.questions: list[str] = []

    def asked(self, texts: Sequence[str]) -> Vectors:
        self.questions += texts
        return self._about(texts, (1.0, 0.0))

    def said(self, texts: Sequence[str]) -> Vectors:
        return self._about(texts, (0.0, 1.0))

    def _about(self, texts: Sequence[str], rest: tuple[float, float]) -> Vectors:
        about = [("leaves at noon", "transbordador", "boat"), ("Maples", "foliage")]
        rows = [[*(3.0 * any(word in text for word in words) for words in about), *rest] for text in texts]
        vectors = np.array(rows, dtype=np.float32)
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


def learned(identity: str = TwoThings.identity) -> Weights:
    """The shipped weights, and for meaning such as go by the encoder alone."""
    passage = np.zeros(len(PASSAGE) + len(nearness.PASSAGE), np.float32)
    passage[len(PASSAGE)] = 1.0
    sentence = np.zeros(len(SENTENCE) + len(nearness.SENTENCE) + 2, np.float32)
    sentence[len(SENTENCE)] = 3.0
    with_meaning = Weights(passage, sentence, {"cosine": 40.0, "bias": -4.0}, 0.5)
    return replace(weights(), with_meaning=WithMeaning(identity, with_meaning, 0.3))


def engine(tmp_path: Path, encoder: TwoThings, some: Weights, *, encoded: bool = True) -> Engine:
    contents = Unindexed([document("ferry.txt", "The ferry", FERRY), document("trees.txt", "Trees", TREES)])
    if encoded:
        background.fill(background.place(tmp_path, encoder), encoder, contents.arrays.keys, Texts(contents))
    space = Space.of(tmp_path, encoder)
    assert space
    return Engine(contents, None, some, Meaning(space, contents.arrays.keys))


def shown(reply: Answer | Refusal) -> str:
    return reply.citations[0].quote if isinstance(reply, Answer) else ""


@pytest.mark.parametrize(
    ("question", "sentence"), [("Which boat is there?", FERRY[0]), ("What becomes of foliage?", TREES[0])]
)
def test_what_shares_no_word_is_found_by_meaning(tmp_path: Path, question: str, sentence: str) -> None:
    assert isinstance(engine(tmp_path, TwoThings(), weights()).answer(question), Refusal)
    assert shown(engine(tmp_path, TwoThings(), learned()).answer(question)) == sentence


BOATS = "Un transbordador zarpa al mediodía."


def in_two_languages(tmp_path: Path, encoder: TwoThings, some: Weights, own: Sequence[str] = TREES) -> Engine:
    contents = Unindexed(
        [document("trees.txt", "Trees", own), document("boats.txt", "Barcos", (BOATS,), language="es")]
    )
    background.fill(background.place(tmp_path, encoder), encoder, contents.arrays.keys, Texts(contents))
    space = Space.of(tmp_path, encoder)
    assert space
    return Engine(contents, None, some, Meaning(space, contents.arrays.keys))


def test_where_the_askers_language_has_no_answer_the_others_are_looked_into_by_themselves(tmp_path: Path) -> None:
    asked_of = in_two_languages(tmp_path, TwoThings(), learned())
    assert shown(asked_of.answer("Which boat is there?")) == BOATS


def test_what_is_answered_in_the_askers_language_is_not_looked_for_in_others(tmp_path: Path) -> None:
    asked_of = in_two_languages(tmp_path, TwoThings(), learned(), own=(*TREES, FERRY[0]))
    assert shown(asked_of.answer("Which boat is there?")) == FERRY[0]


def test_what_is_told_at_home_of_a_sibling_is_not_looked_for_in_others(tmp_path: Path) -> None:
    own = ("The Mill boat carries the mail.", "The Lake boat has a red sail and two masts.")
    asked_of = in_two_languages(tmp_path, TwoThings(), learned(), own)
    assert isinstance(asked_of.answer("Has the Mill boat a red sail?"), Refusal)
    assert shown(asked_of.answer("What transbordador leaves at noon?")) == BOATS


class Reading(TwoThings):
    """Reads as well: what says 'built' answers, nothing else does."""

    def __init__(self) -> None:
        super().__init__()
        self.read_with: list[tuple[str, list[Candidate]]] = []

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors:
        self.read_with.append((question, list(candidates)))
        return np.array([5.0 if "built" in c.text else -5.0 for c in candidates], np.float32)


READ = {"calibrated": 0.5, "read": 1.0, "bias": 0.0}


def reading_of(sure: float, across: Mapping[str, float] = READ) -> Weights:
    """What an encoder finds is as sure as this before it is read."""
    some = learned()
    assert some.with_meaning
    bias = {"bias": float(np.log(sure / (1 - sure)))}
    own = replace(
        some.with_meaning.weights,
        confidence=bias, across=bias, reading=READ, reading_across=across, threshold=0.5, thresholds={},
    )  # fmt: skip
    return replace(some, with_meaning=replace(some.with_meaning, weights=own))


def test_where_doubt_is_left_the_best_are_read_with_the_question(tmp_path: Path) -> None:
    encoder = Reading()
    assert isinstance(engine(tmp_path, encoder, reading_of(0.55)).answer("Which boat is there?"), Refusal)
    ((question, candidates),) = encoder.read_with
    assert question == "Which boat is there?"
    assert candidates[0] == Candidate(FERRY[0], "The ferry", "")


def test_what_reading_finds_to_answer_gains_on_the_rest(tmp_path: Path) -> None:
    ahead = []
    for sure in (0.95, 0.2):  # not read, read
        asked_of = engine(tmp_path, Reading(), reading_of(sure))
        found = asked_of.searching.found(asked_of.expanded(understand("Which boat is there?", "en")), Filters(), ())
        assert found is not None
        sentences = found.findings.ranking.sentences
        ahead.append(float(sentences[0] - sentences[1]))
    assert ahead[0] - ahead[1] == pytest.approx(10 * WORTH)


@pytest.mark.parametrize("sure", [0.05, 0.95])
def test_where_no_doubt_is_left_nothing_is_read(tmp_path: Path, sure: float) -> None:
    encoder = Reading()
    reply = engine(tmp_path, encoder, reading_of(sure)).answer("Which boat is there?")
    assert isinstance(reply, Answer) is (sure > 0.5)
    assert encoder.read_with == []


@pytest.mark.parametrize("across", [READ, {}], ids=["learned", "not learned"])
def test_what_is_in_another_language_is_read_by_weights_of_its_own(tmp_path: Path, across: Mapping[str, float]) -> None:
    encoder = Reading()
    contents = Unindexed([document("boats.txt", "Barcos", (BOATS,), language="es")])
    background.fill(background.place(tmp_path, encoder), encoder, contents.arrays.keys, Texts(contents))
    space = Space.of(tmp_path, encoder)
    asked_of = Engine(contents, None, reading_of(0.55, across), space and Meaning(space, contents.arrays.keys))
    reply = asked_of.answer("Which boat is there?", "en")
    assert isinstance(reply, Refusal) is bool(across)
    assert [[c.text for c in candidates] for _, candidates in encoder.read_with] == ([[BOATS]] if across else [])


def test_what_documents_in_other_languages_alone_have_is_read_as_well(tmp_path: Path) -> None:
    encoder = Reading()
    asked_of = in_two_languages(tmp_path, encoder, reading_of(0.55), TREES)
    assert isinstance(asked_of.answer("Which boat is there?"), Refusal)
    assert [BOATS] in [[c.text for c in candidates] for _, candidates in encoder.read_with]


def test_operators_are_told_what_reading_said(tmp_path: Path) -> None:
    told = engine(tmp_path, Reading(), reading_of(0.55)).explain("Which boat is there?").candidates
    signals = {candidate.text: candidate.signals[-1] for candidate in told}
    assert signals[FERRY[0]] == "read together with the question, doesn't answer it (log odds -5.0)"
    assert signals[FERRY[1]] == "read together with the question, answers it (log odds +5.0)"


def test_an_answer_by_words_at_home_is_not_given_up_for_one_in_another_language(tmp_path: Path) -> None:
    own = (*TREES, "The boat of Orlen has a red sail.")
    some = reading_of(0.02)
    assert some.with_meaning
    abroad = replace(some.with_meaning.weights, across={"bias": 5.0})
    some = replace(some, threshold=0.01, with_meaning=WithMeaning(TwoThings.identity, abroad, 1.0))
    asked_of = in_two_languages(tmp_path, TwoThings(), some, own)
    assert shown(asked_of.answer("What transbordador boat has a red sail?")) == own[-1]
    assert shown(asked_of.answer("Which transbordador zarpa?")) == BOATS


def test_the_other_languages_are_answered_from_only_from_a_threshold_of_their_own(tmp_path: Path) -> None:
    some = learned()
    assert some.with_meaning
    strict = replace(some.with_meaning.weights, thresholds={"abroad": 1.0})
    some = replace(some, with_meaning=replace(some.with_meaning, weights=strict))
    asked_of = in_two_languages(tmp_path, TwoThings(), some)
    assert isinstance(asked_of.answer("Which boat is there?"), Refusal)


def test_of_documents_in_one_language_none_are_looked_into_by_themselves(tmp_path: Path) -> None:
    encoder = TwoThings()
    meaning = Meaning(Space.of(tmp_path, encoder), ())  # type: ignore[arg-type]
    for language in ("en", "es"):
        asked_of = engine(tmp_path, encoder, learned())
        question = asked_of.expanded(understand("Which boat is there?", language))
        assert asked_of.searching.find_abroad(question, meaning) is None


def test_where_words_are_sure_the_encoder_is_not_asked(tmp_path: Path) -> None:
    encoder = TwoThings()
    reply = engine(tmp_path, encoder, learned()).answer("When was the Orlen ferry built?")
    assert "1931" in shown(reply)
    assert encoder.questions == []


def test_what_nothing_is_near_to_is_refused(tmp_path: Path) -> None:
    encoder = TwoThings()
    assert isinstance(engine(tmp_path, encoder, learned()).answer("Who sells umbrellas?"), Refusal)
    assert len(encoder.questions) == 1


def test_words_alone_answer_until_every_sentence_has_a_vector(tmp_path: Path) -> None:
    encoder = TwoThings()
    asked_of = engine(tmp_path, encoder, learned(), encoded=False)
    assert isinstance(asked_of.answer("Which boat is there?"), Refusal)
    assert encoder.questions == []


def test_weights_of_another_encoder_are_worth_nothing(tmp_path: Path) -> None:
    encoder = TwoThings()
    asked_of = engine(tmp_path, encoder, learned("another"))
    assert isinstance(asked_of.answer("Which boat is there?"), Refusal)
    assert encoder.questions == []


def test_a_filter_holds_for_what_is_found_by_meaning(tmp_path: Path) -> None:
    asked_of = engine(tmp_path, TwoThings(), learned())
    assert isinstance(asked_of.answer("Which boat is there? source:trees"), Refusal)


def test_a_folder_that_nothing_could_be_read_from_is_asked_nothing(tmp_path: Path) -> None:
    encoder = TwoThings()
    contents = Unindexed([])
    background.fill(background.place(tmp_path, encoder), encoder, contents.arrays.keys, Texts(contents))
    space = Space.of(tmp_path, encoder)
    meaning = space and Meaning(space, contents.arrays.keys)
    asked_of = Engine(contents, None, learned(), meaning)
    assert isinstance(asked_of.answer("Which boat is there?"), Refusal)
    assert encoder.questions == []


def test_the_same_question_is_encoded_once(tmp_path: Path) -> None:
    encoder = TwoThings()
    asked_of = engine(tmp_path, encoder, learned())
    for before in ([], ["Who sells umbrellas?"]):
        asked_of.answer("Which boat is there?", before=before)
    assert encoder.questions.count("Which boat is there?") == 1


def test_the_shipped_weights_fit_their_encoder_and_figures() -> None:
    with_meaning = weights().with_meaning
    assert with_meaning is not None
    assert len(with_meaning.weights.passage) == len(PASSAGE) + len(nearness.PASSAGE)
    assert with_meaning.weights.passage[len(PASSAGE) :].any()
    assert 0 < with_meaning.doubt <= 1


def test_what_says_nothing_but_how_much_goes_on_from_a_verb_alone(tmp_path: Path) -> None:
    """'How much is it?' after 'where can I park?': nothing but the verb says of what, which no encoder reads."""
    asked = engine(tmp_path, TwoThings(), learned())
    reply = asked.answer("how much is it?", "en", ["where can I park?"])
    assert isinstance(reply, Refusal)
    turn = follow_up.resolve(
        understand("how much is it?", "en"), understand("where can I park?", "en"), follow_up.Follow.OF_IT
    )
    assert [concept.surface for concept in turn.concepts] == ["park"]


def test_a_question_of_no_words_finds_nothing(tmp_path: Path) -> None:
    asked = engine(tmp_path, TwoThings(), learned())
    empty = replace(understand("how much is it?", "en"), concepts=())
    near = asked.near(asked._meaning)
    assert near
    assert asked.searching.find(empty, nearby=near) is None

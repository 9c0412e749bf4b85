from __future__ import annotations

import pytest

from index.answers.question.analysis import Concept, Question, understand
from index.answers.question.follow_up import IMPLIED, leaning, may_lack_its_subject, resolve
from index.answers.question.going_on import Follow, put_right, which


def resolved(text: str, before: str) -> Question:
    question = understand(text, "en")
    return resolve(question, understand(before, "en"), leaning(question))


def surfaces(concepts: tuple[Concept, ...]) -> list[str]:
    return [concept.surface for concept in concepts]


@pytest.mark.parametrize(
    ("text", "before", "words"),
    [
        ("how long is it?", "When was the Orlen Bridge opened?", ["long", "orlen", "bridge"]),
        ("who designed it?", "When did Norland buy the ferry?", ["designed", "norland", "ferry"]),
        ("who designed it?", "Which company bought the ferry?", ["designed", "company", "ferry"]),
        ("who paid for it?", "What was the price of the ferry?", ["paid", "price", "ferry"]),
        ("how much is it?", "How do I order a ticket?", ["ticket"]),
    ],
)
def test_the_subject_is_taken_over_and_the_verb_left_behind(text: str, before: str, words: list[str]) -> None:
    assert surfaces(resolved(text, before).concepts) == words


def test_what_is_taken_over_is_known_for_it_and_counts_less() -> None:
    question = resolved("who designed it?", "When did Norland buy the ferry?")
    assert question.follows
    assert {c.surface: c.implied for c in question.concepts} == {"designed": False, "norland": True, "ferry": True}
    assert {c.softness for c in question.concepts if c.implied} == {IMPLIED}


def test_where_nothing_is_asked_anew_the_verb_stays() -> None:
    question = resolved("when was that?", "Who bought the ferry?")
    assert surfaces(question.concepts) == ["bought", "ferry"]
    assert question.kind == "when"


def test_a_verb_typed_again_stays() -> None:
    assert surfaces(resolved("who bought it?", "When did Norland buy the ferry?").concepts) == [
        "bought",
        "norland",
        "ferry",
    ]


@pytest.mark.parametrize(
    ("text", "words", "fresh"),
    [
        ("and Sudmark?", ["buy", "ferry", "sudmark"], ["sudmark"]),
        ("and in 1971?", ["norland", "buy", "ferry", "1971"], ["1971"]),
    ],
)
def test_a_name_or_year_is_put_into_the_question_before(text: str, words: list[str], fresh: list[str]) -> None:
    question = resolved(text, "Did Norland buy the ferry in 1958?" if "1971" in text else "Did Norland buy the ferry?")
    assert leaning(understand(text, "en")) is Follow.INSTEAD
    assert surfaces(question.concepts) == words
    assert [c.surface for c in question.concepts if c.fresh] == fresh
    assert question.text == text


@pytest.mark.parametrize(
    ("text", "follow"),
    [
        ("and who designed the ferry?", Follow.RATHER_NOT),
        ("and who paid?", Follow.OF_IT),
        ("and what happened to Norland?", Follow.RATHER_NOT),
        ("and what did Norland sell?", Follow.RATHER_NOT),
        ("and what of Norland?", Follow.INSTEAD),
        ("how long?", Follow.MAYBE_OF_IT),
        ("1958?", Follow.MAYBE_INSTEAD),
        ("the ferry?", Follow.NOT),
        ("why not in summer?", Follow.MAYBE_OF_IT),
        ("why is the lift closed?", Follow.NOT),
        ("Norland", Follow.NOT),
    ],
)
def test_how_a_message_may_lean(text: str, follow: Follow) -> None:
    assert leaning(understand(text, "en")) is follow


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("no, the lighthouse", "en", "the lighthouse"),
        ("I mean the ferry", "en", "the ferry"),
        ("No smoking", "en", ""),
        ("no, when was it opened?", "en", ""),
        ("нет, про маяк", "ru", "маяк"),
        ("нет света", "ru", ""),
        ("жоқ, көпір", "kk", "көпір"),
        ("不是，是茶馆", "zh", "茶馆"),
        ("hayır, göl", "tr", "gol"),
    ],
)
def test_what_puts_something_right(text: str, language: str, rest: str) -> None:
    assert put_right(text, language) == rest


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("no, the second one", "en", 2),
        ("the first", "en", 1),
        ("the first bridge", "en", 0),
        ("нет, второй", "ru", 2),
        ("жоқ, екіншісі", "kk", 2),
        ("不是，是第二个", "zh", 2),
        ("hayır, ikincisi", "tr", 2),
    ],
)
def test_which_of_what_was_shown_is_meant(text: str, language: str, number: int) -> None:
    assert which(text, language) == number


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("who pays less?", True),
        ("is there parking?", True),
        ("who does Norland pay?", False),
        ("who designed the old ferry terminal?", False),
        ("parking", False),
        ("how long is it?", False),
    ],
)
def test_a_short_question_may_lack_its_subject(text: str, may: bool) -> None:
    assert may_lack_its_subject(understand(text, "en")) is may


@pytest.mark.parametrize(
    ("text", "language"),
    [("а почему не летом?", "ru"), ("неге болмайды?", "kk"), ("neden olmaz?", "tr"), ("为什么不行？", "zh")],
)
def test_why_not_is_asked_of_what_came_before(text: str, language: str) -> None:
    assert leaning(understand(text, language)) in (Follow.MAYBE_OF_IT, Follow.OF_IT)


def test_how_often_asks_of_what_came_before() -> None:
    for text, language in (
        ("how often?", "en"),
        ("как часто?", "ru"),
        ("қаншалықты жиі?", "kk"),
        ("ne sıklıkla?", "tr"),
    ):
        assert leaning(understand(text, language)) in (Follow.MAYBE_OF_IT, Follow.OF_IT)


def test_a_correction_keeps_what_was_asked_last() -> None:
    last = resolved("how many seats does it have?", "how much is the pedal boat for an hour?")
    right = resolve(understand("the electric boat", "en"), last, Follow.CORRECTED)
    assert {"seats", "electric", "boat"} <= set(surfaces(right.concepts))
    assert "hour" not in surfaces(right.concepts)


def test_a_day_takes_the_place_of_another() -> None:
    assert surfaces(resolved("Sunday?", "When is the pool open on Saturday?").concepts) == ["pool", "open", "sunday"]
    question = understand("а зимой?", "ru")
    before = understand("Когда бассейн открыт летом?", "ru")
    assert "летом" not in surfaces(resolve(question, before, leaning(question)).concepts)

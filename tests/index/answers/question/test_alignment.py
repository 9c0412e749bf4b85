"""Words that the documents lack are met by those that mean the same, of their language or another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.corpus.word_languages import WordLanguages
from index.answers.question.alignment import Alignment
from index.answers.question.analysis import Question, understand
from index.meaning.words import Neighbour
from tests.index.answers.conftest import document

WARRANTY = "The guarantee lasts three years. It was opened by E01 last year, in Wexford."
COURSE = "Курстың құны белгілі. Курс қыркүйекте басталады, сабақ созылады."


class Told:
    """Whose neighbours are told: per word of a question the words of the documents and how near they are."""

    def __init__(self, near: Mapping[str, Sequence[tuple[str, float]]], words: Sequence[str]) -> None:
        self.words = words
        self.ready = True
        self.asked: list[str] = []
        self._near = near

    def nearest(self, words: Sequence[str], asked: str, told: str) -> list[tuple[Neighbour, ...]]:
        self.asked += words
        self.languages = asked, told
        return [tuple(Neighbour(self.words.index(w), c) for w, c in self._near.get(word, ())) for word in words]


def aligned(
    question: str, near: Mapping[str, Sequence[tuple[str, float]]], language: str = "en", *, several: bool = False
) -> tuple[Question, Told]:
    some = [document("a.md", "Machine", (WARRANTY,))]
    if several:
        some.append(document("b.md", "Курс", (COURSE,), language="kk"))
    contents = Unindexed(some)
    collection = Corpus(contents.arrays, contents.postings)
    told = Told(near, contents.arrays.surfaces)
    languages = WordLanguages.of(collection, [source.language for source in contents.sources])
    found = Alignment(collection.vocabulary, told, languages)  # type: ignore[arg-type]
    return found.of(understand(question, language)), told


def others(question: Question, surface: str) -> list[str]:
    (concept,) = (c for c in question.concepts if c.surface == surface)
    return [" ".join(other.terms) for other in concept.alternatives]


def test_a_word_that_the_documents_lack_is_met_by_the_nearest() -> None:
    question, _ = aligned("how long is the warranty", {"warranty": [("guarantee", 0.6), ("years", 0.3)]})
    assert others(question, "warranty") == ["guarante"]


def test_a_word_that_they_have_isnt_looked_for() -> None:
    question, told = aligned("how long is the guarantee", {"guarantee": [("lasts", 0.9)]})
    assert others(question, "guarantee") == []
    assert told.asked == []


@pytest.mark.parametrize("question", ["what does E03 mean", "what is the Wexford warrant", "is 2019 there"])
def test_names_codes_and_numbers_have_no_meaning_that_others_have(question: str) -> None:
    _, told = aligned(question, {})
    assert not {"e03", "wexford", "2019"} & set(told.asked)


def test_what_is_alike_in_its_ending_only_is_not_near() -> None:
    question, _ = aligned("мұражай ашылады", {"ашылады": [("созылады", 0.7)]}, "kk", several=True)
    assert others(question, "ашылады") == []


def test_documents_in_another_language_are_met_by_their_own_words() -> None:
    near = {"guarantee": [("guarantee", 1.0)], "course": [("курс", 0.6), ("year", 0.5)], "year": [("year", 1.0)]}
    question, _ = aligned("does the course have a guarantee this year", near, several=True)
    assert others(question, "course") == ["курс", "year"]
    assert others(question, "guarantee") == []


def test_a_name_is_met_by_itself_in_another_script_only() -> None:
    near = {"kurs": [("курс", 0.7), ("e01", 0.9)]}
    question, _ = aligned("when does Kurs begin", near, several=True)
    assert others(question, "kurs") == ["курс"]
    question, _ = aligned("when does Kurs begin", {"kurs": [("курс", 0.5)]}, several=True)
    assert others(question, "kurs") == []


def test_a_word_that_only_other_languages_have_is_looked_for_at_home() -> None:
    question, _ = aligned("guarantee қашан?", {"guarantee": [("басталады", 0.6)]}, "kk", several=True)
    assert len(others(question, "guarantee")) == 1
    question, _ = aligned("курс қашан?", {"курс": [("басталады", 0.6)]}, "kk", several=True)
    assert others(question, "курс") == []


def test_an_everyday_word_stands_for_no_name_of_the_documents() -> None:
    near = {"warranty": [("guarantee", 0.6), ("wexford", 0.58)]}
    for several, expected in ((False, ["guarante"]), (True, ["guarante", "wexford"])):
        question, _ = aligned("how long is the warranty", near, several=several)
        assert others(question, "warranty") == expected

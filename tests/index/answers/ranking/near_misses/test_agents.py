"""A passive that names nobody doesn't tell who did it; one with its 'by' does."""

from __future__ import annotations

import pytest

from tests.index.answers.ranking.one_sentence import told


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who repaired the bridge?", "The bridge was repaired after the flood of 1958."),
        ("Who painted the dome?", "The dome had been carefully painted before the war."),
        (
            "Who repaired the bridge?",  # too far behind
            "The bridge was repaired in the long dry summer that came after the flood of that same year by Ada Roe.",
        ),
        ("Who repaired the bridge?", "The bridge was repaired in May of the same year, at last, by boat."),
        ("Who opened the hall?", "The hall was opened in 1953, the year that Marrow was first led by Ivo Marten."),
        ("Who repaired the bridge?", "The bridge was cleaned and repaired in May and painted by Ada Roe."),
        ("Who built the mill?", "The mill was built in 1934 and painted by Ada Roe."),
        (
            "Who painted the dome?",
            "In 1934 the dome was painted, and the old town of Marrow was then led by Ivo Marten.",
        ),
    ],
)
def test_a_passive_without_a_doer_is_told(question: str, sentence: str) -> None:
    assert "agentless" in told("en", question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who repaired the bridge?", "The bridge was repaired by Ada Roe."),
        ("Who repaired the bridge?", "The bridge was repaired in May 1958 by Ada Roe."),
        ("Who rebuilt the bridge?", "The bridge was blown up in 1944 and rebuilt by Ada Roe."),
        ("Who blew up the bridge?", "Ada Roe blew up the bridge in 1944."),
        ("Who repaired the bridge?", "Ada Roe repaired the bridge."),
        ("Who repaired the bridge?", "The bridge was repaired in May of that year by Ada Roe."),
        ("Who repaired the bridge?", "The bridge was repaired in May of the same year by Ada Roe."),
        ("Who opened the hall?", "The hall was opened in 1953, the year of the flood, by Dame Ada Roe."),
        ("Who repaired the bridge?", "The bridge was repaired and painted by Ada Roe."),
        ("Who repaired the bridge?", "Ada Roe repaired the bridge, which was repaired again in 1960."),  # one tells it
        ("Who regulates the mills?", "The guild is who now regulates the mills."),
        ("Who fought the war?", "The war was fought between Norland and Sudmark."),
        ("Who was repaired?", "The bridge was repaired."),  # asks for none
        ("What was repaired?", "The bridge was repaired."),
        ("Which mason repaired the bridge?", "The bridge was repaired in May."),  # there are other rules for 'which'
        ("Whom did Ada Roe help?", "The town was helped in May."),  # it is known who did it
        ("When was the bridge repaired?", "The bridge was repaired in May."),
        ("Who is the keeper of the bridge?", "The bridge was repaired in May."),  # nothing done is asked about
    ],
)
def test_what_names_a_doer_or_is_asked_otherwise_is_not(question: str, sentence: str) -> None:
    assert "agentless" not in told("en", question, sentence)


def test_who_is_named_in_another_sentence_did_nothing_in_this_one() -> None:
    assert "nobody" in told("en", "Who built the tower?", "The tower was built in 1934.", "Masons drank there.")
    assert "nobody" not in told("en", "Who built the tower?", "The tower was built by masons.", "It was built in 1934.")


@pytest.mark.parametrize(
    ("language", "question", "sentence", "nobody"),
    [
        ("en", "Who built the tower?", "The tower was built on 4 May 1934.", True),
        ("en", "Who built the tower?", "The tower was built in the spring of 1934.", True),
        ("en", "Who built the tower?", "The tower was built by masons in 1934.", False),
        ("en", "Who built the tower?", "The tower was built of stone in 1934.", False),
        ("en", "Who said that all boats leak?", "“All boats leak.”", False),  # who said it stands elsewhere
        ("en", "When was the tower built?", "The tower was built in 1934.", False),
        ("ru", "Кто построил башню?", "Башня построена в мае 1934 года.", True),
        ("ru", "Кто построил башню?", "Башню построили плотники в 1934 году.", False),
        ("kk", "Мұнараны кім салды?", "Мұнара 1934 жылы мамырда салынды.", True),
        ("kk", "Мұнараны кім салды?", "Мұнараны 1934 жылы ұсталар салды.", False),
        ("tr", "Tavanı kim boyadı?", "Tavan Mayıs 1934'te boyandı.", True),
        ("tr", "Kuleyi kim yaptı?", "Kule 1934'te ustalarca yapıldı.", False),
        ("zh", "塔是谁建的？", "塔建于1934年5月。", True),
        ("zh", "塔是谁建的？", "塔于1934年由石匠建。", False),
    ],
)
def test_a_sentence_of_the_questions_words_and_a_date_tells_of_nobody(
    language: str, question: str, sentence: str, nobody: bool
) -> None:
    assert ("nobody" in told(language, question, sentence)) is nobody

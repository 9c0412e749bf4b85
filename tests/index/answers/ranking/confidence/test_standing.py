"""What the rules make of an answer, whatever the signals say: the least that it is sure, and what remains of it."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question import follow_up
from index.answers.question.analysis import understand
from index.answers.ranking.confidence.confidence import BARE, MISSED, SETTLED, UNSUPPORTED, Standing, standing_of
from index.answers.ranking.selection import selection
from tests.index.answers.conftest import document


def standing(
    question: str, *passages: str, title: str = "Notes", before: str = "", prefer: str = "", name: str = "a.txt"
) -> Standing:
    """Of the best sentence of one document; `before` was asked before, and answered from the passage `prefer`."""
    engine = Engine(Unindexed([document(name, title, passages)]))
    asked = engine.expanded(understand(question, "en"))
    if before:
        earlier = engine.expanded(understand(before, "en"))
        asked = follow_up.resolve(asked, earlier, follow_up.leaning(asked))
    found = engine.searching.find(asked)
    assert found is not None
    lengths = [100] * len(found.evidence.sentences)
    best = selection.choose(found.ranking.sentences, lengths, found.evidence.matched)[:1]
    return standing_of(engine.collection, found, best, (prefer,) if prefer else ())


@pytest.mark.parametrize(
    ("question", "sentence", "title", "least"),
    [
        ("Who painted the dome?", "The dome was painted by Ada Roe.", "Notes", BARE),
        ("Who is the keeper of the mill?", "The keeper is Ada Roe.", "The mill", BARE),  # the heading says the rest
        ("Who is the keeper of the mill?", "The keeper is Ada Roe.", "Notes", 0.0),
        ("When was the dome painted?", "The dome was painted in 1931.", "Notes", BARE),
        ("When is the dome painted?", "The dome is painted by Ada Roe.", "Notes", 0.0),  # no date
        ("When was Marrow?", "Marrow was there in 1931.", "Notes", 0.0),  # no word says what is asked of it
        ("Is the dome painted?", "The dome is painted.", "Notes", 0.0),
        ("How long is the oak table of the hall?", "The oak table of the hall is 3 metres long.", "Notes", 0.0),
    ],
)
def test_a_few_words_that_are_all_there_are_enough(question: str, sentence: str, title: str, least: float) -> None:
    told = standing(question, sentence, title=title)
    assert (told.share, told.least) == (1.0, least)


@pytest.mark.parametrize(
    ("passages", "share"),
    [
        (["The Driwell D 30 weighs 14 kilograms."], 1.0),
        (["The Driwell D20 weighs 14 kilograms."], UNSUPPORTED),
        (["The Driwell D20 weighs 14 kilograms.", "There are 30 Driwell pumps."], UNSUPPORTED),  # a number of pumps
    ],
)
def test_the_figures_of_a_model_may_stand_apart_in_the_passage(passages: list[str], share: float) -> None:
    assert standing("How much does the Driwell D30 weigh?", *passages).share == share


LENT = "Norland lent Sudmark a fund of money in 1931."


@pytest.mark.parametrize(
    ("question", "passages", "share"),
    [
        ("capital of Norland", [LENT], UNSUPPORTED),
        ("capital of Norland", [LENT, "The capital is Marrow."], UNSUPPORTED),  # another passage speaks of it
        ("capital of Norland", [f"{LENT} The capital is Marrow."], 1.0),
        ("old capital of Norland", [LENT], 1.0),  # more is asked than one word
        ("What did Norland lend?", [LENT], 1.0),
    ],
)
def test_the_one_word_asked_of_a_name_must_stand_in_the_passage(
    question: str, passages: list[str], share: float
) -> None:
    assert standing(question, *passages).share == share


@pytest.mark.parametrize(
    ("passages", "share"),
    [
        (["Lake Orlov is 40 metres deep. Boats rest. Ada painted here."], UNSUPPORTED),  # two sentences on
        (["Lake Orlov is 40 metres deep.", "Boats rest."], UNSUPPORTED),
        (["Lake Orlov is 40 metres deep. They painted here."], MISSED),  # another rule: it names nobody
        (["They painted here. Lake Orlov is 40 metres deep."], MISSED),
    ],
)
def test_what_is_typed_must_stand_beside_what_the_conversation_adds(passages: list[str], share: float) -> None:
    assert standing("who painted it?", *passages, before="How deep is Lake Orlov?").share == share


@pytest.mark.parametrize(
    ("prefer", "power"), [("no. #3.txt#0", SETTLED), ("no. #3.txt#7", SETTLED), ("no. #4.txt#0", 1.0), ("", 1.0)]
)
def test_the_document_of_the_answer_before_settles_what_is_spoken_of(prefer: str, power: float) -> None:
    built = "The Orlen Bridge was built by 300 workers in six years."
    told = standing(
        "how many workers built it?",
        built,
        before="When was the Orlen Bridge opened?",
        prefer=prefer,
        name="no. #3.txt",
    )
    assert told.power == power


@pytest.mark.parametrize(
    ("passage", "prefer", "least"),
    [
        ("The mill is open at noon. Entry costs four euros.", "a.txt#0", BARE),
        ("The mill is open at noon. Entry costs four euros.", "", 0.0),
        ("The mill is open at noon. Entry costs four euros. A guide costs nine euros.", "a.txt#0", 0.0),
    ],
)
def test_the_only_sum_of_the_passage_spoken_of_is_what_it_costs(passage: str, prefer: str, least: float) -> None:
    assert standing("how much is it?", passage, before="When is the red mill open?", prefer=prefer).least == least

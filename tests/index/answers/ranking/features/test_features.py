"""Each figure of a sentence and a passage, in small folders where it can be worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.answers.ranking.features import nearness
from index.answers.ranking.features.features import PASSAGE, SENTENCE, Features, holds_what_is_wanted, measure
from index.answers.ranking.features.nearness import Nearness
from index.model import Zone
from tests.index.answers.conftest import document
from tests.index.answers.ranking.weighing import weighed


def features(question: str, passages: Sequence[str]) -> Features:
    """Of all passages of one document, in their order."""
    return measure(*weighed(question, passages))


def of_sentences(name: str, question: str, *sentences: str) -> list[float]:
    """The figure of each, all in one passage."""
    return [round(float(x), 3) for x in features(question, [" ".join(sentences)]).sentences[:, SENTENCE.index(name)]]


def of_passages(name: str, question: str, *passages: str) -> list[float]:
    return [round(float(x), 3) for x in features(question, passages).passages[:, PASSAGE.index(name)]]


ASKED = "Who closed the silver furnace?"
"""Three words, each as rare as the others where each passage below has it once."""


def test_how_much_of_the_question_a_sentence_holds() -> None:
    held = ("The silver furnace was closed.", "The silver was sold.", "He slept.")
    assert of_sentences("coverage", ASKED, *held) == [1.0, 0.333, 0.0]
    assert of_sentences("relative", ASKED, *held) == [1.0, 0.333, 0.0]
    assert of_sentences("best", ASKED, *held) == [1.0, 0.0, 0.0]
    assert of_sentences("best", ASKED, held[1], "Silver again.") == [1.0, 1.0]
    assert of_sentences("relative", ASKED, held[1], "Silver again.") == [1.0, 1.0]


def test_words_as_they_were_typed() -> None:
    assert of_sentences("exact", ASKED, "They closed the silver furnace.", "Closing silver furnaces.") == [1.0, 0.333]


def test_names_and_numbers_of_the_question() -> None:
    attacked = ("Norland attacked Sudmark.", "Norland rested.", "Here all attacked.")
    assert of_sentences("names", "Did Norland attack Sudmark?", *attacked) == [1.0, 0.5, 0.0]
    # where the question has none, all of its words count
    sold = ("The silver was sold.", "The furnace was closed.")
    assert of_sentences("names", ASKED, *sold) == of_sentences("coverage", ASKED, *sold)
    years = ("In 1931 the 9 furnaces sold silver.", "In 1931 furnaces sold silver.", "The 9 furnaces.")
    assert of_sentences("numbers", "What did 9 furnaces sell in 1931?", *years) == [1.0, 0.0, 0.0]
    assert of_sentences("numbers", ASKED, "The silver was sold.") == [0.5]


def test_neighbouring_words_of_the_question_are_worth_the_more_the_nearer_they_stand() -> None:
    """Two pairs; as near as two words apart is as good as side by side, which is counted twice and cut at 1."""
    apart = (
        "The silver furnace was closed.",  # closed–silver four words apart, a half of it; silver–furnace side by side
        "The silver of the furnace was sold.",  # three apart: two thirds of one pair
        "Furnace and silver.",  # two apart, in whichever order
        "The furnace was far away from all silver.",  # six apart
        "A furnace.",
    )
    assert of_sentences("linked", ASKED, *apart) == [0.833, 0.333, 0.5, 0.167, 0.0]


def test_how_close_together_the_words_stand() -> None:
    apart = ("The silver furnace was closed.", "The silver of the furnace was sold.", "A furnace.", "Silver furnace.")
    assert of_sentences("tight", ASKED, *apart) == [0.75, 0.333, 0.0, 1.0]


def test_repeated_pairs_and_triples_count_the_words_of_grammar() -> None:
    """'who closed', 'closed the', 'the silver', 'silver furnace': the last one is worth most, nothing counts twice."""
    once, twice, less = of_sentences(
        "bigrams", ASKED, "A silver furnace.", "Silver furnace, silver furnace.", "He closed the door."
    )
    assert 0 < once == twice < 1
    assert 0 < less < 1
    whole, pair = of_sentences("trigrams", ASKED, "They closed the silver furnace.", "The furnace closed the silver.")
    assert 0 < pair < whole < 1
    assert of_sentences("trigrams", ASKED, "Closed silver. The furnace.")[0] == 0.0
    # not across the end of a sentence
    assert of_sentences("bigrams", ASKED, "He liked silver.", "Furnace closed.") == [0.0, 0.0]


def test_what_is_new_beside_the_question() -> None:
    sold = ("The silver was sold.", "The silver was sold by Ada Kestrel in 1931.", "Silver furnace.")
    assert of_sentences("new", ASKED, *sold) == [round(math.log1p(n), 3) for n in (3, 8, 0)]
    assert of_sentences("names_new", ASKED, *sold) == [round(math.log1p(n), 3) for n in (0, 3, 0)]


def test_where_a_sentence_stands_and_how_long_it_is() -> None:
    three = ("The silver was sold.", "Then they closed it.", "The furnace is cold.")
    assert of_sentences("first", ASKED, *three) == [1.0, 0.0, 0.0]
    assert of_sentences("short", ASKED, f"Silver {'x' * 36}.", f"Silver {'x' * 37}.") == [1.0, 0.0]
    long = f"Silver {'x' * 592}."
    assert of_sentences("long", ASKED, long, "Silver.") == [0.5, 0.0]
    assert of_sentences("length", ASKED, long) == [round(math.log(6.0), 3)]


def test_what_the_neighbours_add() -> None:
    three = ("The silver was sold.", "Then they closed it.", "The furnace is cold.")
    assert of_sentences("before", ASKED, *three) == [0.0, 0.333, 0.333]
    assert of_sentences("after", ASKED, *three) == [0.333, 0.333, 0.0]
    # nothing across passages
    apart = features(ASKED, three).sentences
    assert apart[:, SENTENCE.index("before")].tolist() == [0.0, 0.0, 0.0]
    assert apart[:, SENTENCE.index("after")].tolist() == [0.0, 0.0, 0.0]


def test_what_is_asked_for_and_how_near_it_stands() -> None:
    when = "When was the bridge opened?"
    dates = ("The bridge was opened in 1931.", "The bridge was opened.", "In 1931 they saw a new bridge.")
    assert of_sentences("typed", when, *dates) == [1.0, 0.0, 1.0]
    assert of_sentences("near", when, *dates) == [0.5, 0.0, 0.2]
    assert of_sentences("typed", "How was the bridge opened?", dates[0]) == [0.5]
    assert of_sentences("near", "How was the bridge opened?", dates[0]) == [0.5]


def test_which_river_wants_a_name_beside_the_river() -> None:
    rivers = (
        "The river Vesna flows through the town.",
        "The Vesna river flows through the town.",
        "The Vesna, a river, flows through the town.",
        "A river flows through the town.",
        "Through the town flows a river near the old Vesna.",
        "It flows through the town.",
    )
    assert of_sentences("focus", "Which river flows through the town?", *rivers) == [1.0, 1.0, 1.0, 0.4, 0.4, 0.0]
    assert of_sentences("focus", "Who flows through the town?", rivers[0]) == [0.0]


def test_a_figure_has_the_unit_that_is_asked_for() -> None:
    long = ("The bridge is 5 km long.", "The bridge has 5 lamps.", "The bridge is long.")
    assert of_sentences("measured", "How long is the bridge?", *long) == [1.0, 0.0, 0.0]
    assert of_sentences("measured", "Who built the bridge?", long[0]) == [0.5]


def test_a_figure_stands_beside_what_is_counted() -> None:
    many = (
        "They say 300 workers built the bridge.",
        "They say 300 old workers built the bridge.",
        "The bridge has 300 lamps and no workers.",
        "Workers built the bridge in 1931.",
    )
    assert of_sentences("counted", "How many workers built the bridge?", *many) == [1.0, 0.5, 0.25, 0.0]
    assert of_sentences("counted", "Who built the bridge?", many[0]) == [0.5]


def test_how_exact_a_date_is() -> None:
    days = ("It was opened on 4 May 1931.", "It was opened in May.", "It was opened in 1931.", "It was opened.")
    assert of_sentences("day", "On what day was the bridge opened?", *days) == [1.0, 0.6, 0.3, 0.0]
    assert of_sentences("day", "When was the bridge opened?", *days) == [1.0, 0.6, 0.3, 0.0]
    assert of_sentences("day", "Who opened the bridge?", days[0]) == [0.5]


def test_what_is_said_of_another_name_or_year() -> None:
    offices = (
        "The president of Sudmark is Ivo.",
        "The president of Norland is Ivo.",
        "The president likes to stay far away from Sudmark.",
        "The king of Sudmark is Ivo.",
    )
    assert of_sentences("rival", "Who is the president of Norland?", *offices) == [1.0, 0.0, 0.0, 0.0]
    years = ("In 1932 timber was sold.", "In 1931 timber was sold.", "Timber was sold.")
    assert of_sentences("rival_year", "How much timber was sold in 1931?", *years) == [1.0, 0.0, 0.0]


def test_what_says_what_a_thing_is() -> None:
    querns = (
        "A quern is a mill.",
        "The mill (quern) stood there.",
        "They had a quern.",
        "The quern stood there.",
    )
    assert of_sentences("defines", "What is a quern?", *querns) == [1.0, 0.8, 0.0, 0.0]
    assert of_sentences("defines", "Who had a quern?", querns[0]) == [0.0]


def test_a_passage_has_the_best_of_its_sentences_and_a_little_of_the_others() -> None:
    found = features(ASKED, ["They closed the bridge. The silver furnace. He slept.", "They closed the silver."])
    sentences = found.sentences[:, SENTENCE.index("bigrams")].tolist()
    whole = found.passages[:, PASSAGE.index("bigrams")].tolist()
    less, best, none, alone = sentences
    assert best > less > none == 0.0
    assert whole == [pytest.approx(best + 0.3 * less), pytest.approx(alone)]


def test_a_passage_holds_what_its_sentences_hold_together() -> None:
    beside = "The silver furnace. It was closed."
    between = "The silver furnace. He slept. It was closed."
    assert of_passages("coverage", ASKED, beside, between) == [1.0, 1.0]
    assert of_passages("best_sentence", ASKED, beside, between) == [0.667, 0.667]
    assert of_passages("best_pair", ASKED, beside, between) == [1.0, 0.667]
    assert of_passages("exact", ASKED, beside, "The furnaces.")[0] == 1.0


def test_what_share_of_a_passage_speaks_of_the_question() -> None:
    assert of_passages("spread", ASKED, "The silver furnace. He slept.", "A silver furnace. Silver furnace.") == [
        0.5,
        1.0,
    ]


def test_a_passage_is_measured_against_the_best() -> None:
    scores = of_passages("score", ASKED, "The silver furnace was closed.", "A furnace stood there.")
    assert scores[0] > scores[1] > 0
    gaps = of_passages("gap", ASKED, "The silver furnace was closed.", "A furnace stood there.")
    assert gaps == [0.0, pytest.approx(scores[1] - scores[0], abs=2e-3)]
    lengths = of_passages("length", ASKED, "The silver furnace was closed.", "Silver.")
    assert lengths == [round(math.log(5 / 100), 3), round(math.log(1 / 100), 3)]


def test_the_rarest_word_of_the_question() -> None:
    sold = ("They closed the silver mine.", "Silver was closed. A furnace burnt.", "They closed the silver.")
    assert of_passages("rarest", ASKED, *sold) == [0.0, 1.0, 0.0]
    found = features(ASKED, sold).sentences
    assert found[:, SENTENCE.index("rarest")].tolist() == [0.0, 0.0, 1.0, 0.0]


def test_a_passage_has_of_what_is_asked_for_what_its_best_sentence_has() -> None:
    when = "When was the bridge opened?"
    beside, apart = "It stands. The bridge was opened in 1931.", "The bridge was opened. In 1931 they came."
    near = [max(of_sentences("near", when, passage)) for passage in (beside, apart)]
    assert of_passages("typed", when, beside, apart, "Bridges.") == [*near, 0.0]
    attacked = ("Norland slept. Sudmark attacked.", "Norland attacked Sudmark.")
    assert of_passages("names", "Did Norland attack Sudmark?", *attacked) == [0.5, 1.0]
    rivers = ("A river flows. The river Vesna flows through the town.", "A river flows.")
    assert of_passages("focus", "Which river flows through the town?", *rivers) == [1.0, 0.4]


def test_several_sentences_of_a_passage_can_each_repeat_a_part_of_the_question() -> None:
    parts = ("They closed the silver.", "The silver furnace burnt.")
    one, other = of_sentences("trigrams", ASKED, *parts)
    assert of_passages("trigrams", ASKED, " ".join(parts)) == [pytest.approx(one + 0.3 * other, abs=2e-3)]


def test_a_little_of_the_question_in_a_sentence_is_no_share_of_the_passage() -> None:
    """A quarter of it, by worth, is too little."""
    asked = "Who closed the silver furnace of the old mill?"
    assert of_passages("spread", asked, "The silver. He slept.", "Silver furnace of a mill. He slept.") == [0.0, 0.5]


def test_notes_and_what_is_said_of_the_document_are_marked() -> None:
    body = document("a.txt", "Chronicle", ["The silver was sold."])
    zones = replace(body, passages=tuple(replace(body.passages[0], ordinal=n, zone=z) for n, z in enumerate(Zone)))
    found = measure(*weighed(ASKED, zones)).passages
    assert found[:, PASSAGE.index("note")].tolist() == [float(zone is Zone.NOTE) for zone in Zone]
    assert found[:, PASSAGE.index("about")].tolist() == [float(zone in (Zone.ABOUT, Zone.APPARATUS)) for zone in Zone]


def test_whether_a_sentence_has_what_is_wanted() -> None:
    when = "When was the bridge opened?"
    _, asked, _ = weighed(when, ["The bridge was opened in 1931. The bridge is old."])
    found = features(when, ["The bridge was opened in 1931. The bridge is old."])
    assert [holds_what_is_wanted(found, sentence, asked) for sentence in (0, 1)] == [True, False]
    _, anything, _ = weighed("How was the bridge opened?", ["The bridge was opened in 1931."])
    assert not holds_what_is_wanted(found, 0, anything)


def below(*headings: str) -> Features:
    """Of a sentence that has one of the three words, below these headings."""
    sold = document(
        "a.txt", "Chronicle", ["The silver was sold.", "It was closed.", "They closed it.", "Silver is cheap."]
    )
    headed = replace(sold.passages[0], section=headings)
    return measure(*weighed(ASKED, replace(sold, passages=(headed, *sold.passages[1:]))))


def test_what_the_headings_above_add() -> None:
    """The rest of the question, of a passage; of a sentence three fifths of it. Where it isn't there, nothing."""
    found, without = below("The furnace", "Sales"), below("The mill", "Sales")
    rest = found.passages[0, PASSAGE.index("context")]
    assert rest > 0.3
    assert found.sentences[0, SENTENCE.index("context")] == pytest.approx(0.6 * rest)
    assert not without.passages[:, PASSAGE.index("context")].any()
    assert not without.sentences[:, SENTENCE.index("context")].any()


def test_an_encoders_figures_follow_those_of_the_words() -> None:
    said = ["The silver was sold.", "It was closed. He slept."]
    by_words = features(ASKED, said)
    near = Nearness(np.zeros(3), np.zeros(3), np.array([1.0, 3.0, -1.0], dtype=np.float32), 3.0)
    for elsewhere in (None, np.array([False, True])):
        both = measure(*weighed(ASKED, said), near, elsewhere)
        evidence = weighed(ASKED, said)[2]
        abroad = np.array([False, False]) if elsewhere is None else elsewhere
        assert both.passages[:, : len(PASSAGE)].tolist() == by_words.passages.tolist()
        assert both.sentences[:, : len(SENTENCE)].tolist() == by_words.sentences.tolist()
        assert both.passages[:, len(PASSAGE) :].tolist() == nearness.of_passages(near, evidence, abroad).tolist()
        assert both.sentences[:, len(SENTENCE) :].tolist() == nearness.of_sentences(near, evidence, abroad).tolist()
        assert both.meant is near
        assert both.elsewhere is elsewhere

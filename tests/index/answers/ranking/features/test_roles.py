"""Each role in a folder of one sentence that has it, and in one that hasn't."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.features.roles import CLOSE, ROLES, WRONG_SIDE, has_sides, roles
from index.model import Answer, Refusal
from tests.index.answers.conftest import document
from tests.index.answers.ranking.one_sentence import engine
from tests.index.answers.ranking.weighing import weighed


def role(name: str, question: str, sentence: str, language: str = "en") -> float:
    """What `sentence`, all that the folder holds, is found to be."""
    return each(name, question, sentence, language)[0]


def each(name: str, question: str, sentences: str, language: str = "en") -> list[float]:
    """The same of every sentence of a passage."""
    collection, asked, found = weighed(question, document("a.txt", "Marrow", [sentences]), language)
    return [float(one) for one in roles(collection, asked, found, len(found.sentences))[ROLES.index(name)]]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [("The mask was carved by Ada.", True), ("Ada carves a mask.", True), ("The mask was burnt by Ada.", False)],
)
def test_said_where_the_sentence_has_what_is_asked_of_the_others(sentence: str, said: bool) -> None:
    assert (role("said", "Who carved the mask?", sentence) > 0) is said


@pytest.mark.parametrize(
    ("question", "language"),
    [("Көпір қашан ашылды?", "kk"), ("Köprü ne zaman açıldı?", "tr"), ("когда открыли мост", "ru")],
)
def test_the_verb_of_a_question_in_another_language_says_what_is_asked(question: str, language: str) -> None:
    assert role("said", question, "The bridge was opened in 1931.", language) > 0.5
    assert role("said", question, "The bridge was painted in 1931.", language) == 0.0


@pytest.mark.parametrize(
    ("question", "language"), [("көпір ұзындығы", "kk"), ("мост в Марроу", "ru"), ("桥在哪里", "zh")]
)
def test_a_question_in_another_language_without_a_verb_tells_nothing(question: str, language: str) -> None:
    assert role("said", question, "The bridge was opened in 1931.", language) == 0.5


@pytest.mark.parametrize("name", ["said", "fits"])
def test_a_question_without_such_a_word_tells_nothing(name: str) -> None:
    assert role(name, "mask Ada", "The mask was carved by Ada.") == 0.5


@pytest.mark.parametrize(
    ("question", "sentence", "fits"),
    [
        ("Who carved the mask?", "In Marrow the mask was carved by Ada.", 1 / (1 + 1 / CLOSE)),
        ("Who carved the mask?", "The mayor Ada Kestrel carved the mask.", 1.0),
        ("Who carved the mask?", "The people carved Kestrel the mask.", WRONG_SIDE),
        ("When was the mask carved?", "The mask was carved in 1931.", 1 / (1 + 1 / CLOSE)),
        ("When was the mask carved?", "The mask was carved in oak.", 0.0),
        ("How many masks were carved?", "They carved 300 masks.", 1.0),
        ("Who carved the mask?", "The mask was carved in oak.", 0.0),
        ("Who is the mayor?", "The Mayor of Marrow, Ada Kestrel, came.", 1 / (1 + 1 / CLOSE)),
        ("Who is the mayor?", "At the Mayors Meeting of Marrow a meeting was held.", 1 / (1 + 2 / CLOSE)),
        ("Who is the mayor?", "At the Mayors Meeting a meeting was held.", 0.0),  # nobody is called Meeting
        ("Who is the mayor?", "The mayor of Tokyo came.", 0.0),  # nor Tokyo, where an office is asked for
        ("Who beat the mayor?", "The mayor was beaten by France.", 1 / (1 + 1 / CLOSE)),
        ("Who carved the mask?", "They carved Kestrel and the old grey mask by hand.", WRONG_SIDE),  # 'by' is far off
        ("Which town sells the mask?", "The town of Orlen sells the mask.", 1.0),  # which: any name may be it
        ("Which town sells the mask?", "In Sudmark the good town sells the mask.", 1 / (1 + 3 / CLOSE)),
        ("Which town sells the mask?", "The town sells the mask.", 0.0),
        ("Which town sells the mask?", "The town of Orlen has a mask.", 0.0),
        ("How did they carve the mask?", "Ada carved the mask.", 0.5),  # nothing of a kind is asked for
    ],
)
def test_fits_where_what_is_asked_for_stands_near_it_on_the_right_side(
    question: str, sentence: str, fits: float
) -> None:
    assert role("fits", question, sentence) == pytest.approx(fits)


def test_what_stands_in_the_sentence_beside_does_not_count() -> None:
    who, signed = "Who carved the mask?", "Who signed the treaty?"
    assert each("fits", who, "They carved Kestrel. By boat the mask came.")[0] == pytest.approx(WRONG_SIDE)
    assert each("denied", signed, "It rained. Norland never signed the treaty.") == [0.0, 1.0]
    assert each("denied", signed, "They said never. Signed was the treaty.") == [0.0, 0.0]
    why = "Why did Norland attack Sudmark?"
    assert each("reversed", why, "In spring Sudmark attacked the coast. Norland slept.") == [0.0, 0.0]


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("When did Norland attack Sudmark?", True),
        ("When did Norland meet Sudmark?", False),
        ("When was Norland attacked by Sudmark?", False),
        ("When was the treaty of Norland with Sudmark?", False),
        ("Who attacked Sudmark?", False),
    ],
)
def test_it_matters_which_of_two_does_it(question: str, sides: bool) -> None:
    asked = understand(question, "en")
    assert has_sides(asked) is sides
    assert not has_sides(replace(asked, follows=True))  # one of the names may be the conversation's


@pytest.mark.parametrize(
    ("question", "sentence", "reversed_"),
    [
        ("Why did Norland attack Sudmark?", "In spring Sudmark attacked Norland for its salt.", True),
        ("Why did Norland attack Sudmark?", "In spring Norland was attacked by Sudmark for its salt.", True),
        ("Why did Norland attack Sudmark?", "In spring Norland attacked Sudmark for its salt.", False),
        ("Why did Norland attack Sudmark?", "In spring Sudmark was attacked by Norland for its salt.", False),
        ("Why was Norland attacked by Sudmark?", "In spring Sudmark attacked Norland for its salt.", False),
        ("Why was Norland attacked by Sudmark?", "In spring Norland attacked Sudmark for its salt.", True),
        ("Why did Norland attack Sudmark?", "In spring Norland attacked the coast for its salt.", False),
        ("Why did Norland attack Sudmark?", "In spring Sudmark attacked the coast.", False),  # nobody else is named
        ("Why did Norland attack Sudmark?", "Norland and Sudmark attacked the coast.", False),
        ("Why did Norland attack Sudmark?", "Sudmark and Norland attacked Norland.", False),
        ("Why did Norland and Sudmark attack?", "In spring Sudmark attacked Norland for its salt.", False),
        ("Why did Norland attack?", "In spring Sudmark attacked Norland for its salt.", False),
        ("Why did the fleet of Norland attack Sudmark?", "In spring Sudmark attacked a fleet for its salt.", False),
        ("Which ship of Norland attacked Sudmark?", "In spring Sudmark attacked a ship of Norland.", False),
    ],
)
def test_reversed_where_the_names_stand_in_each_others_places(question: str, sentence: str, reversed_: bool) -> None:
    assert role("reversed", question, sentence) == reversed_


@pytest.mark.parametrize(
    ("question", "sentence", "indefinite"),
    [
        ("Which sculptor carved the mask?", "The mask was carved by a sculptor.", True),
        ("Which sculptor carved the mask?", "The mask was carved by some unknown sculptor.", True),
        ("Which sculptor carved the mask?", "The mask was carved by a very great sculptor.", False),  # too far off
        ("Which sculptor carved the mask?", "The mask was carved by a sculptor Ada.", False),
        ("Which sculptor carved the mask?", "The mask was carved by a sculptor named Ada.", False),
        ("Which sculptor carved the mask?", "The mask was carved by a sculptor who was Ada.", False),
        ("Which sculptor carved the mask?", "The mask was carved by a sculptor who once met Ada.", True),
        ("Which sculptor carved the mask?", "A sculptor carved it. Ada saw the mask.", True),  # another sentence
        ("Which sculptor carved the mask?", "The mask was carved by the sculptor.", False),
        ("Which sculptor carved the mask?", "Ada saw the mask, carved by a sculptor.", True),  # a name before it
        ("Which sculptor carved the mask?", "The mask was carved by a sculptor with the chisel of Ada.", True),
        ("Who carved the mask?", "The mask was carved by a sculptor.", False),
        ("In which year was it carved?", "It was carved in a year of floods.", False),
    ],
)
def test_indefinite_where_it_says_a_sculptor_when_asked_which(question: str, sentence: str, indefinite: bool) -> None:
    assert role("indefinite", question, sentence) == indefinite


@pytest.mark.parametrize(
    ("question", "sentence", "denied"),
    [
        ("Who signed the treaty?", "Norland never signed the treaty.", True),
        ("Who signed the treaty?", "Norland refused to sign the treaty.", True),
        ("Who signed the treaty?", "Not Norland alone signed the treaty.", True),  # as far as it reaches
        ("Who signed the treaty?", "Not all of Norland signed the treaty.", False),
        ("Who signed the treaty?", "Norland signed the treaty, not the letter.", False),
        ("Who signed the treaty?", "Not far from the old mill of Marrow Norland signed the treaty.", False),
        ("Who never signed the treaty?", "Norland never signed the treaty.", False),
        ("Did Norland sign the treaty?", "Norland never signed the treaty.", False),
    ],
)
def test_denied_where_it_was_not_done(question: str, sentence: str, denied: bool) -> None:
    assert role("denied", question, sentence) == denied


@pytest.mark.parametrize(
    ("question", "sentence", "stale"),
    [
        ("Who owns the mill today?", "In 1931 Ada owned the mill.", 1.0),
        ("Who owns the mill today?", "Ada owns the mill.", 0.5),
        ("Who owned the mill?", "In 1931 Ada owned the mill.", 0.0),
        ("Who still owns the mill of 1931?", "Ada owns the mill of 1931.", 0.5),
    ],
)
def test_stale_where_a_past_year_stands_and_it_is_asked_how_things_are(
    question: str, sentence: str, stale: float
) -> None:
    assert role("stale", question, sentence) == stale


@pytest.mark.parametrize(
    ("question", "sentence", "placed"),
    [
        ("Where was the treaty signed?", "The treaty was signed in Marrow.", 1.0),
        ("Where was the treaty signed?", "The treaty was signed by Ada.", 0.0),
        ("Where was the treaty of Marrow signed?", "The treaty was signed in Marrow.", 0.0),
        ("Who signed the treaty?", "The treaty was signed in Marrow.", 0.5),
    ],
)
def test_placed_where_a_name_stands_after_a_word_of_place(question: str, sentence: str, placed: float) -> None:
    assert role("placed", question, sentence) == placed


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did Norland attack Sudmark?", "Sudmark attacked Norland in 1931."),
        ("How much did Norland lend to Sudmark?", "Sudmark lent 40 million crowns to Norland."),
        ("Why did Norland invade Sudmark?", "Sudmark invaded Norland because the harvest was bad."),
    ],
)
def test_what_was_done_the_other_way_round_is_no_answer(question: str, told: str) -> None:
    names = {"Norland": "Sudmark", "Sudmark": "Norland"}
    as_asked = " ".join(names.get(word, word) for word in told.split())
    as_asked = as_asked.replace("Norland.", "Sudmark.") if told.endswith("Norland.") else as_asked
    assert isinstance(engine("en", as_asked).answer(question), Answer)
    assert isinstance(engine("en", told).answer(question), Refusal)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did Norland meet Sudmark?", "Sudmark met Norland in 1931."),
        ("When did Norland attack Sudmark?", "Sudmark was attacked by Norland in 1931."),
        ("When was the Orlen Treaty with Norland signed?", "The Orlen Treaty was signed by Norland in 1931."),
    ],
)
def test_who_is_named_first_may_not_matter(question: str, told: str) -> None:
    assert isinstance(engine("en", told).answer(question), Answer)

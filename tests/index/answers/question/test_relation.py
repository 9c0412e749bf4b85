from __future__ import annotations

import pytest

from index.answers.question.relation import Relation, relation
from index.language.analysis import term_of, words


def of(question: str) -> Relation | None:
    return relation(words(question, "en"))


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Who signed the treaty?", "sign"),
        ("who founded Marrow", "found"),
        ("Which company bought the mill?", "bought"),
        ("which teams play in the league", "play"),
        ("How many people died in the flood?", "died"),
        ("How many workers built the bridge?", "built"),
        ("Which bridge in Marrow collapsed?", "collapsed"),
        ("Who wrote about the bridge?", "wrote"),
        ("Who was elected mayor of Marrow?", "elected"),
        ("Which river is crossed by the bridge?", "crossed"),
        ("Whose bridge was destroyed?", "destroyed"),
        ("Who has won the cup?", "won"),
        ("Which company has won the contract?", "won"),
        ("Who will win the cup?", "win"),
        ("Who has been elected mayor?", "elected"),
        ("How many ships have sunk?", "sunk"),
    ],
)
def test_a_verb_of_which_it_is_asked_who_or_what_does_it(question: str, verb: str) -> None:
    assert of(question) == Relation(term_of(verb, "en"), subject=True)


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("When did Ada found the club?", "found"),
        ("Where was the club founded?", "founded"),
        ("why did Norland attack Sudmark", "attack"),
        ("When was Ada born?", "born"),
        ("How did the bridge collapse?", "collapse"),
        ("Why do many joint programs stall?", "stall"),
        ("How will the Vesna states deepen their ties?", "deepen"),
        ("When has the club won the cup?", "won"),
        ("What does Sudmark sell to Norland?", "sell"),
        ("What did the flood damage?", "damage"),
        ("Which bridge did the flood destroy?", "destroy"),
        ("To whom did Norland sell timber?", "sell"),
        ("When will the bridge be finished?", "finished"),
        ("How much did the bridge cost?", "cost"),
        ("Did Norland attack Sudmark?", "attack"),
        ("Was the bridge opened in May?", "opened"),
        ("How many workers were hired?", "hired"),
        ("In which year was the club founded?", "founded"),
        ("what year was the treaty of Alto created", "created"),
        ("Which Alto Cup did Norland win?", "win"),
        ("How many ferry stations were built in 1931?", "built"),
        ("since when have ferries been leaving", "leaving"),
    ],
)
def test_a_verb_of_which_something_else_is_asked(question: str, verb: str) -> None:
    assert of(question) == Relation(term_of(verb, "en"))


@pytest.mark.parametrize(
    ("question", "noun", "subject"),
    [
        ("Who was the founder of the club?", "founder", True),
        ("What is the price of oil?", "price", True),
        ("what was the name of the ferry", "name", True),
        ("Who is the present mayor of Marrow?", "mayor", True),
        ("Which mill was the oldest?", "oldest", False),
    ],
)
def test_a_noun_says_what_is_asked_of_the_others(question: str, noun: str, subject: bool) -> None:
    assert of(question) == Relation(term_of(noun, "en"), subject=subject, verb=False)


@pytest.mark.parametrize(
    ("question", "after"),
    [
        ("Where was Norland beaten by Sudmark?", True),
        ("Was the bridge built by Ada?", True),
        ("When has Norland been attacked by Sudmark?", True),
        ("Where was Norland beaten?", False),
        ("When did Norland attack Sudmark by sea?", False),
    ],
)
def test_who_does_it_may_be_named_behind(question: str, after: bool) -> None:
    asked = of(question)
    assert asked is not None
    assert asked.by_after is after


@pytest.mark.parametrize(
    "question",
    [
        "bridge ferry",
        "Orlen bridge length",
        "the 1958 flood",
        "How long is the bridge?",
        "Who is Ada Kestrel?",
        "how many bridges are there?",
        "How many ferry stations are there?",
        "What happened in 1958?",
        "who",
        "is it",
        "",
    ],
)
def test_a_question_of_another_shape_has_no_such_word(question: str) -> None:
    assert of(question) is None


@pytest.mark.parametrize("question", ["What is the price of the oil sold?", "Which of the sold mills burnt?"])
def test_a_word_after_an_article_or_preposition_is_no_verb(question: str) -> None:
    asked = of(question)
    assert asked is not None
    assert asked.term != term_of("sold", "en")

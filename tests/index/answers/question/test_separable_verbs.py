"""German and Dutch verbs that are written apart in a sentence: 'mitbringen', 'bringen Sie … mit'."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.question.compounds import compounded
from index.language.analysis import term_of


def other_words(question: str, language: str) -> set[str]:
    asked = compounded(understand(question, language), (), lambda _: True)
    return {term for concept in asked.concepts for way in concept.alternatives for term in way.terms}


@pytest.mark.parametrize(
    ("language", "question", "verb"),
    [
        ("de", "Was soll ich mitbringen?", "bringen"),
        ("de", "Wann ist der Zähler abzulesen?", "lesen"),
        ("de", "Muss ich vorher absagen?", "sagen"),
        ("nl", "Wat moet ik meenemen?", "nemen"),
    ],
)
def test_the_verb_without_its_prefix_is_met_as_well(language: str, question: str, verb: str) -> None:
    assert term_of(verb, language) in other_words(question, language)


@pytest.mark.parametrize(("language", "question"), [("de", "Was kostet der Eintritt?"), ("en", "Who is in abandon?")])
def test_no_noun_is_taken_apart_so_and_no_other_language(language: str, question: str) -> None:
    assert not other_words(question, language) & {term_of("tritt", "de"), term_of("andon", "en")}

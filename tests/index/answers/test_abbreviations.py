from __future__ import annotations

import pytest

from khorgos.index.answers.abbreviations import expansions, find
from khorgos.index.answers.understanding import understand
from khorgos.index.model import Passage, Sentence, Zone


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("It joined the Baltic Trade Organisation (BTO) in 1996.", "BTO", "Baltic Trade Organisation"),
        ("The Orlen and Vesna Initiative (OVI) began.", "OVI", "Orlen and Vesna Initiative"),
        ("A Northern Nuclear-Free Zone (NNFZ) was proposed.", "NNFZ", "Northern Nuclear-Free Zone"),
        ("The BTO (Baltic Trade Organisation) met.", "BTO", "Baltic Trade Organisation"),
        ("Международный банк развития (МБР) основан.", "МБР", "Международный банк развития"),
    ],
)
def test_what_an_abbreviation_stands_for_is_read_from_the_brackets(text: str, short: str, long: str) -> None:
    (found,) = expansions(text)
    assert (found.short, text[slice(*found.long)]) == (short, long)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge (812 metres) is long.",
        "The town of Marrow (BTO) grew.",
        "It rose (see Table) in May.",
        "(BTO)",
        "()",
    ],
)
def test_other_brackets_explain_nothing(text: str) -> None:
    assert list(expansions(text)) == []


def passage(number: int, *sentences: str, zone: Zone = Zone.BODY) -> Passage:
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Sentence(at, at + len(sentence)))
        at += len(sentence) + 1
    return Passage("a.txt", number, f"¶ {number + 1}", " ".join(sentences), tuple(spans), zone=zone)


PASSAGES = (
    passage(0, "The BTO met in Marrow."),
    passage(1, "Norland is small.", "It joined the Baltic Trade Organisation (BTO) in 1996."),
)


@pytest.mark.parametrize("question", ["What is BTO?", "what does bto stand for", "BTO meaning"])
def test_the_sentence_that_explains_is_found(question: str) -> None:
    (shown,) = find(understand(question, "en"), PASSAGES)
    assert (shown.passage, shown.first, shown.last) == (1, 1, 1)


@pytest.mark.parametrize("question", ["When did the BTO meet?", "What is OVI?", "What is the BTO budget of Norland?"])
def test_nothing_is_found_where_no_meaning_is_asked_for_or_told(question: str) -> None:
    assert find(understand(question, "en"), PASSAGES) == []

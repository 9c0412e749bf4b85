from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.reply.abbreviations import expansions, find
from index.documents import load
from index.language.analysis import index_terms
from index.model import Answer, Passage, Sentence, Zone


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("It joined the Baltic Trade Organisation (BTO) in 1996.", "BTO", "Baltic Trade Organisation"),
        ("The Orlen and Vesna Initiative (OVI) began.", "OVI", "Orlen and Vesna Initiative"),
        ("A Northern Nuclear-Free Zone (NNFZ) was proposed.", "NNFZ", "Northern Nuclear-Free Zone"),
        ("The BTO (Baltic Trade Organisation) met.", "BTO", "Baltic Trade Organisation"),
        ("Международный банк развития (МБР) основан.", "МБР", "Международный банк развития"),
        ("They are Local Ferry Associations (LFAs).", "LFA", "Local Ferry Associations"),
        ("The LFAs (Local Ferry Associations) met.", "LFA", "Local Ferry Associations"),
        ("The Vesna and Orlen House (often abbreviated as the V&O) is old.", "V&O", "Vesna and Orlen House"),
        ('The Baltic Trade Organisation ("BTO") met.', "BTO", "Baltic Trade Organisation"),
    ],
)
def test_what_an_abbreviation_stands_for_is_read_from_the_brackets(text: str, short: str, long: str) -> None:
    (found,) = expansions(text)
    assert (found.short, text[slice(*found.long)]) == (short, long)


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("These are called moving river ferries, or MRFs.", "MRF", "moving river ferries"),
        ("Bound sluice phosphate, or BSP, is made of it.", "BSP", "Bound sluice phosphate"),
        ("The Orlen Valley, often abbreviated OrVa, is long.", "OrVa", "Orlen Valley"),
        ("The Baltic Trade Organisation, better known as the BTO, met.", "BTO", "Baltic Trade Organisation"),
        ("It built Floating River Mills, also called FRMs, at Alto.", "FRM", "Floating River Mills"),
        ("Международный банк развития, или МБР, основан.", "МБР", "Международный банк развития"),
    ],
)
def test_what_an_abbreviation_stands_for_is_read_from_before_the_comma(text: str, short: str, long: str) -> None:
    (found,) = expansions(text)
    assert (found.short, text[slice(*found.long)]) == (short, long)


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("BTO stands for Baltic Trade Organisation in all papers.", "BTO", "Baltic Trade Organisation"),
        ("The BTO, short for Baltic Trade Organisation, met.", "BTO", "Baltic Trade Organisation"),
        ("MRF is an abbreviation of moving river ferry.", "MRF", "moving river ferry"),
        ("“MRF” was the acronym for the moving river ferry.", "MRF", "moving river ferry"),
    ],
)
def test_what_an_abbreviation_stands_for_is_read_from_what_is_said_of_it(text: str, short: str, long: str) -> None:
    (found,) = expansions(text)
    assert (found.short, text[slice(*found.long)]) == (short, long)


@pytest.mark.parametrize(
    "text",
    [
        "Under such circumstances, or US law, it closed.",
        "They bought timber, or BTO shares.",
        "It met in Marrow, also called the BTO.",
        "The BTO stands for peace.",
        "The BTO stands near the mill, for trade.",
        "BTO is short of money.",
        "Bring the oars, or oil.",
    ],
)
def test_other_commas_and_verbs_explain_nothing(text: str) -> None:
    assert list(expansions(text)) == []


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
    passage(2, "An MRF is slow.", "These mills are called moving river mills, or MRMs."),
)


@pytest.mark.parametrize("question", ["What is BTO?", "what does bto stand for", "BTO meaning"])
def test_the_sentence_that_explains_is_found(question: str) -> None:
    (shown,) = find(understand(question, "en"), PASSAGES)
    assert (shown.passage, shown.first, shown.last) == (1, 1, 1)


@pytest.mark.parametrize("question", ["What does MRM stand for?", "what are MRMs", "what is an mrm"])
def test_an_abbreviation_is_found_by_its_plural_and_the_other_way_round(question: str) -> None:
    (shown,) = find(understand(question, "en"), PASSAGES)
    assert (shown.passage, shown.first) == (2, 1)


@pytest.mark.parametrize(
    "question", ["What is an MRF?", "When did the BTO meet?", "What is OVI?", "What is the BTO budget of Norland?"]
)
def test_nothing_is_found_where_no_meaning_is_asked_for_or_told(question: str) -> None:
    assert find(understand(question, "en"), PASSAGES) == []


@pytest.mark.parametrize("question", ["What does MRM stand for?", "what are MRMs"])
def test_a_plural_is_found_in_the_index(question: str) -> None:
    held = {term: [n for n, p in enumerate(PASSAGES) if term in index_terms(p.text)] for term in ("mrm", "mrms")}
    assert held == {"mrm": [], "mrms": [2]}
    assert find(understand(question, "en"), PASSAGES, lambda term: held.get(term, []))


def test_a_question_with_an_abbreviation_finds_its_long_form(tmp_path: Path) -> None:
    file = tmp_path / "league.txt"
    file.write_text(
        "The Marrow Rowing League (MRL) has nine clubs.\n\nIn 1931 Ada Kestrel founded the Marrow Rowing League.\n",
        encoding="utf-8",
    )
    engine = Engine(Unindexed([load(file, tmp_path)]))
    concepts = engine.expanded(understand("When was the MRL founded?", "en")).concepts
    league = next(concept for concept in concepts if concept.surface == "mrl")
    assert ("marrow", "row", "leagu") in {other.terms for other in league.alternatives}
    small = engine.expanded(understand("when was the mrl founded?", "en")).concepts
    assert not any("leagu" in other.terms for concept in small for other in concept.alternatives)
    reply = engine.answer("When was the MRL founded?", "en")
    assert isinstance(reply, Answer)
    assert "1931" in reply.citations[0].quote

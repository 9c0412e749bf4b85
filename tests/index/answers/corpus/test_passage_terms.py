"""A passage's terms are put together from its sentences' only where that is the same."""

from __future__ import annotations

from itertools import pairwise

import pytest

from index.answers.corpus.arrays import analyse_document
from index.answers.corpus.passage_terms import is_its_sentences, terms_of
from index.language.analysis import index_terms
from index.model import Document, Passage, Sentence, Source, Zone

WHOLE = (
    ("The ferry was launched in 1957.", "It carried 1,200 people."),
    ("Паром спустили на воду в 1957 году.", "Он брал 40 машин."),
    ("渡船于1957年下水。", "它载四十辆车。"),
    ("Bring boots", "a lamp", "bread"),
)
NOT_WHOLE = (
    ("The research is done by R", "& D of the works."),  # one word across the border
    ("It was run by R &", "D of the works."),
    ("We came back.", "US"),  # a name where it is a sentence in capitals
    ("WHO SAID IT?", "WE DID."),
)


def passage_of(sentences: tuple[str, ...], between: str) -> Passage:
    text = between.join(sentences)
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + len(between))
    spans = tuple(Sentence(start, end - len(between)) for start, end in pairwise(starts))
    return Passage("a.md", 0, "¶ 1", text, spans, (), Zone.BODY, "en")


@pytest.mark.parametrize("sentences", [*WHOLE, *NOT_WHOLE])
@pytest.mark.parametrize("between", [" ", "  •  ", " [sic] ", "", "-", " & "])
def test_the_same_terms_either_way(sentences: tuple[str, ...], between: str) -> None:
    passage = passage_of(sentences, between)
    document = Document(Source("a.md", "Title", "en"), (passage,))
    assert list(terms_of(document, analyse_document(document))) == [index_terms(passage.text, "en")]


@pytest.mark.parametrize("sentences", WHOLE)
def test_most_passages_are_their_sentences(sentences: tuple[str, ...]) -> None:
    assert is_its_sentences(passage_of(sentences, " "))


@pytest.mark.parametrize("sentences", NOT_WHOLE)
def test_words_across_a_border_and_in_capitals_are_read_in_their_passage(sentences: tuple[str, ...]) -> None:
    assert not is_its_sentences(passage_of(sentences, " "))


@pytest.mark.parametrize("between", [" [sic] ", "", "-", " & "])
def test_what_stands_between_is_read_too(between: str) -> None:
    assert not is_its_sentences(passage_of(("The ferry was launched", "It carried people"), between))


def test_a_passage_whose_end_is_no_sentence_is_read_whole() -> None:
    torn = passage_of(("The ferry was launched.", "It carried"), " ")
    assert not is_its_sentences(Passage("a.md", 0, "¶ 1", torn.text, torn.sentences[:1], (), Zone.BODY, "en"))

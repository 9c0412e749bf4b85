"""The terms of whole passages, put together from the words of their sentences, which are known by then.

Hardly a passage has anything else; what stands between the sentences of one that has may be a word, or make one of two.
Such a passage is analysed as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.answers.corpus.arrays import Arrays
from index.language import analysis
from index.model import Document, Passage

_BETWEEN = re.compile(r"\s(?:[^\w&]*\s)?")
"""What no word can reach across or depend on: blanks at either end, and no letter between."""


def terms_of(document: Document, arrays: Arrays) -> Iterator[list[str]]:
    """Of each passage of a document, in order: those of its sentences as `arrays` has them."""
    told = [arrays.terms[word] for word in arrays.tokens.tolist()]
    starts = arrays.sentence_starts[arrays.passage_starts].tolist()
    for n, passage in enumerate(document.passages):
        if is_its_sentences(passage):
            yield [term for term in told[starts[n] : starts[n + 1]] if term]
        else:
            yield analysis.index_terms(passage.text, passage.language)


def is_its_sentences(passage: Passage) -> bool:
    """Whether a passage has the words that its sentences have one by one."""
    text, last = passage.text, 0
    if not passage.sentences or text.isupper():
        return False  # in capitals WHO is read as a word, in a sentence of its own as a name
    for n, sentence in enumerate(passage.sentences):
        said = text[sentence.start : sentence.end]
        if (sentence.start > last or n) and not _BETWEEN.fullmatch(text, last, sentence.start):
            return False
        if said[:1] == "&" or said[-1:] == "&" or said.isupper():
            return False
        last = sentence.end
    return last == len(text)

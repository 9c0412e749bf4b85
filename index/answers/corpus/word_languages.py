"""In documents of which languages the words of an index stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from index.answers.corpus.corpus import Corpus


class WordLanguages:
    """`of_documents` are the languages of the documents, in their order. Computed when it is first asked for."""

    def __init__(self, collection: Corpus, of_documents: Sequence[str]) -> None:
        self._collection = collection
        self._of_documents = of_documents
        self.several = len(set(of_documents)) > 1
        """Whether the documents are in more than one."""
        self.words_of = lru_cache(maxsize=16)(self._find_words_of)
        self.terms_of = lru_cache(maxsize=16)(self._find_terms_of)

    def _find_words_of(self, language: str) -> frozenset[str]:
        """The words, as they are folded, of the sentences, headings and titles of documents in a language."""
        c, a = self._collection, self._collection.arrays
        spoken = np.array([one == language for one in self._of_documents], dtype=np.bool_)
        passages = spoken[c.document_of]
        sentences = passages.repeat(np.diff(a.passage_starts))
        held = (
            a.tokens[passages.repeat(np.diff(c.token_starts))],
            a.context_tokens[sentences.repeat(np.diff(a.context_starts))],
            a.section_tokens[passages.repeat(np.diff(a.section_starts))],
            a.title_tokens[spoken.repeat(np.diff(a.title_starts))],
        )
        return frozenset(a.surfaces[n] for n in np.unique(np.concatenate(held)).tolist())

    def _find_terms_of(self, language: str) -> frozenset[str]:
        """The terms of these words."""
        vocabulary = self._collection.vocabulary
        return frozenset(vocabulary.terms[vocabulary.word_of_surface[word]] for word in self.words_of(language))

"""In documents of which languages the words of an index stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache

import numpy as np

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.vocabulary import Vocabulary


class WordLanguages:
    """Computed when it is first asked for. For documents in memory made by `of`."""

    def __init__(
        self, vocabulary: Vocabulary, languages: Collection[str], find: Callable[[str], frozenset[str]]
    ) -> None:
        """`languages` are those of the documents; `find` gives the words of one."""
        self._vocabulary = vocabulary
        self.several = len(languages) > 1
        """Whether the documents are in more than one."""
        self.only = "" if self.several else next(iter(languages), "")
        """The one that they are all in, if so."""
        self.words_of = lru_cache(maxsize=16)(find)
        """The words, as they are folded, of the sentences, headings and titles of documents in a language."""
        self.terms_of = lru_cache(maxsize=16)(self._find_terms_of)

    @classmethod
    def of(cls, collection: Corpus, of_documents: Sequence[str]) -> WordLanguages:
        """`of_documents` are the languages of the documents, in their order."""

        def find(language: str) -> frozenset[str]:
            c, a = collection, collection.arrays
            spoken = np.array([one == language for one in of_documents], dtype=np.bool_)
            passages = spoken[c.document_of]
            sentences = passages.repeat(np.diff(a.passage_starts))
            held = (
                a.tokens[passages.repeat(np.diff(c.token_starts))],
                a.context_tokens[sentences.repeat(np.diff(a.context_starts))],
                a.section_tokens[passages.repeat(np.diff(a.section_starts))],
                a.title_tokens[spoken.repeat(np.diff(a.title_starts))],
            )
            return frozenset(a.surfaces[n] for n in np.unique(np.concatenate(held)).tolist())

        return cls(collection.vocabulary, set(of_documents), find)

    def _find_terms_of(self, language: str) -> frozenset[str]:
        """The terms of these words."""
        v = self._vocabulary
        return frozenset(v.terms[v.word_of_surface[word]] for word in self.words_of(language))

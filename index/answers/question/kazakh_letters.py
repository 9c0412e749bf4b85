"""A Kazakh question typed without Kazakh letters, written with them: as the documents and the dictionary have it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from index.answers.corpus.vocabulary import Vocabulary
from index.language import kazakh
from index.language.analysis import stop_words, term_of, words
from index.language.crosslingual import glossary
from index.language.folding import fold
from index.language.thesaurus import household
from index.tables import read_table

RUSSIAN = 5
"""Letters of a word that is taken for a Russian one: of shorter ones some form or other is Kazakh."""
_CYRILLIC = re.compile("[Ѐ-ӿ]")


class KazakhLetters:
    """Knows the words of the documents, those that ask, and those of the dictionary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def of(self, text: str) -> str:
        """The text of a Kazakh question with the letters that a Russian keyboard, or Latin script, has none for."""
        latin = not _CYRILLIC.search(text)
        for word in reversed(words(text, "kk")):
            typed = text[word.start : word.end]
            if typed.isalpha() and not self._is_known(word.surface):
                meant = self._meant(typed, word.surface, latin)
                if meant != word.surface:
                    text = text[: word.start] + (meant.capitalize() if typed[0].isupper() else meant) + text[word.end :]
        return text

    def _meant(self, typed: str, surface: str, latin: bool) -> str:
        plain = fold(kazakh.in_cyrillic(typed)) if latin else surface.replace("i", "і")  # that is on every keyboard
        if not _CYRILLIC.search(plain) or plain in _grammar():
            return plain
        for written in (_asking(), self._written, _listed()):
            meant = kazakh.restored(plain, written)
            if meant != plain:
                return meant
        return plain

    def _is_known(self, surface: str) -> bool:
        """Whether a word needs no other letters: the documents or a dictionary have it, be it that of a neighbour."""
        term = term_of(surface, "kk")
        if surface in self._vocabulary.word_of_surface or term in self._vocabulary.rows or surface in _grammar():
            return True
        if household("kk").others((term,)) or glossary("kk").has(surface):
            return True
        return len(surface) >= RUSSIAN and not surface.isascii() and glossary("ru").has(surface)

    @cached_property
    def _written(self) -> Mapping[str, Sequence[str]]:
        vocabulary = self._vocabulary
        often = sorted(
            vocabulary.word_of_surface.items(), key=lambda one: (-int(vocabulary.counts.texts[one[1]]), one[0])
        )
        return kazakh.by_beginning(surface for surface, _ in often)


@cache
def _grammar() -> frozenset[str]:
    return stop_words("kk") | frozenset(fold(word) for word in _table()["asking"].split())


@cache
def _asking() -> Mapping[str, Sequence[str]]:
    """Words that ask or frame a question: 'турады' is 'тұрады' wherever it stands."""
    return kazakh.by_beginning(sorted(_grammar() | {fold(word) for word in _table()["soft"].split()}))


@cache
def _listed() -> Mapping[str, Sequence[str]]:
    return kazakh.by_beginning(sorted(word for word in glossary("kk").words if word == fold(word)))


def _table() -> Mapping[str, str]:
    table: Mapping[str, str] = read_table("index.answers.question", "question_words.yaml")["kk"]
    return table

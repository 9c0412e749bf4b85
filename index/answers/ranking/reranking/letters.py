"""Whether a sentence tells of another group, block or plan than the letter of the question names: of the A group for
the B group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, told
from index.language.analysis import stop_words


def of_another_letter(collection: Corpus, question: Question, e: Evidence) -> npt.NDArray[np.bool_] | None:
    """Which sentences [S] name another by its letter, not the one asked for; None where none is asked for by letter."""
    asked = list(_asked(question))
    if not asked:
        return None
    language = question.language
    sentences = [told(collection, e, s) for s in range(len(e.sentences))]
    return np.array(
        [any(_tells_another(sentence, *one, language) for one in asked) for sentence in sentences], dtype=np.bool_
    )


def _asked(question: Question) -> Iterator[tuple[str, int]]:
    """Letters of the question, as typed in capitals, each with the concept that stands at once before or behind it."""
    found = question.typed
    place = {concept.surface: n for n, concept in enumerate(question.concepts) if not concept.implied}
    surfaces = [word.surface for word in found]
    for n, word in enumerate(found):
        letter = question.text[word.start : word.end]
        if len(letter) != 1 or not letter.isupper() or question.text[word.end : word.end + 1] in (".", "'", "’"):
            continue
        for beside in (n - 1, n + 1):
            noun = place.get(surfaces[beside]) if 0 <= beside < len(surfaces) else None
            if noun is not None and _is_a_letter(surfaces, n, beside, question.language):
                yield surfaces[n], noun


def _tells_another(sentence: Told, letter: str, noun: int, language: str) -> bool:
    surfaces, places = sentence.surfaces, sentence.of(noun)
    if letter in surfaces or not places:
        return False
    if len(surfaces[0]) == 1 and surfaces[0].isalpha() and surfaces[0] not in stop_words(language):
        return True  # 'C is the group for beginners'
    return any(
        0 <= n < len(surfaces)
        and len(surfaces[n]) == 1
        and surfaces[n].isalpha()
        and _is_a_letter(surfaces, n, place, language)
        for place in places
        for n in (place - 1, place + 1)
    )


def _is_a_letter(surfaces: Sequence[str], n: int, noun: int, language: str) -> bool:
    """Whether a letter beside a noun is none of the words that are one letter long; in English 'a' is one behind 'the'
    or behind what it names."""
    if surfaces[n] not in stop_words(language):
        return True
    return language == "en" and (noun == n - 1 or (n > 0 and surfaces[n - 1] == "the"))

"""Asked when something happened to somebody, what is said of another name beside the word comes after what is not: 'on
3 January the council spoke against the *Sudmark* independence movement' doesn't tell when Norland became independent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from index.answers.corpus.token_flags import NAME
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.fuller import WORSE_BUT_WHOLE, ahead
from index.answers.ranking.selection.selection import THERE, Ranking
from index.model import Passage


def asked_name_first(
    question: Question, e: Evidence, f: Features, ranking: Ranking, passages: Sequence[Passage]
) -> Ranking:
    """The ranking with the sentence on top that has what happened and the names, as the best has, and no other name
    beside it, where the best has it beside one that isn't asked of."""
    if not question.wanted:
        return ranking
    scores = ranking.sentences
    best = int(np.argmax(scores))

    def language(s: int) -> str:
        return passages[int(e.passages[e.sentence_passage[s]])].language

    if not tells_of_another(question, e, best, language(best)):
        return ranking
    names = [n for n, c in enumerate(question.concepts) if c.name or (question.language == "zh" and not c.number)]
    there, typed = e.matched >= THERE, f.sentences[:, SENTENCE.index("typed")]
    own = there[:, _what_happened(question, e)] & (there | ~there[best])[:, names].all(axis=1)
    own &= (typed >= typed[best]) & (scores >= scores[best] - WORSE_BUT_WHOLE)
    for s in np.flatnonzero(own).tolist():
        own[s] = not tells_of_another(question, e, s, language(s))
    return ahead(ranking, best, np.where(own, scores, -np.inf)) if own.any() else ranking


def tells_of_another(question: Question, e: Evidence, s: int, language: str) -> bool:
    """Whether it is asked when something happened to somebody, and a sentence in `language` has that each time beside a
    name that isn't asked of."""
    in_chinese = question.language == language == "zh"  # names aren't marked there
    if question.kind is not Kind.WHEN or not (question.has_names or in_chinese):
        return False
    happened = _what_happened(question, e)
    if happened is None:
        return False
    return _is_of_a_namesake(question, e, s, happened) if in_chinese else _is_of_another(e, s, happened, language)


def _what_happened(question: Question, e: Evidence) -> int | None:
    """The concept that says what is asked of the others: where that isn't known, the one that tells most."""
    carrying = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.name or c.number)]
    if question.language == "zh":
        return carrying[-1] if len(carrying) > 1 else None  # the verb stands behind whose it is
    if question.relation:
        carrying = [n for n in carrying if question.concepts[n].term == question.relation.term] or carrying
    return max(carrying, key=lambda n: float(e.weights[n]), default=None)


def _is_of_another(e: Evidence, s: int, concept: int, language: str) -> bool:
    """Whether a concept stands beside a name that isn't asked of, each time that a sentence has it."""
    tokens = slice(int(e.token_starts[s]), int(e.token_starts[s + 1]))
    concepts, flags = e.token_concept[tokens], e.token_flags[tokens]
    said = np.flatnonzero(concepts == concept).tolist()
    return bool(said) and all(
        any(flags[n] & NAME and concepts[n] < 0 for n in _beside(at, len(flags), language)) for at in said
    )


def _is_of_a_namesake(question: Question, e: Evidence, s: int, concept: int) -> bool:
    """Whether a concept stands in Chinese right behind the end only of what is asked of, each time that a sentence has
    it: behind 沙尔斯坦, where 诺尔斯坦 is asked of."""
    tokens = slice(int(e.token_starts[s]), int(e.token_starts[s + 1]))
    concepts = e.token_concept[tokens].tolist()
    said = [n for n, one in enumerate(concepts) if one == concept and (not n or concepts[n - 1] != concept)]
    return bool(said) and all(_has_only_the_end(question, concepts[:at]) for at in said)


def _has_only_the_end(question: Question, before: Sequence[int]) -> bool:
    """Whether the pairs of letters before a word end in some of a concept, but not all; the last belongs to both."""
    ahead = before[:-1] if before and before[-1] < 0 else before
    if not ahead or ahead[-1] < 0:
        return False
    pairs = next((n for n, one in enumerate(reversed(ahead)) if one != ahead[-1]), len(ahead))
    return pairs < len(question.concepts[ahead[-1]].surface) - 1


def _beside(at: int, count: int, language: str) -> Iterator[int]:
    """The place before a word, where its owner or its kind stands; in Russian the one behind it as well."""
    if at > 0:
        yield at - 1
    if language == "ru" and at + 1 < count:
        yield at + 1

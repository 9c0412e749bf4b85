"""Who does what to whom: whether a sentence says of the question's names what is asked of them, in those roles.

'The mask was made by Ada' and 'a sculptor made the mask' hold the same words of 'which sculptor made the mask'; only
one answers it. No parser: what is looked at is the order of a few words, `Question.relation` among them.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.relation import BE, BEEN
from index.answers.ranking.features.proximity import gaps, sought
from index.answers.ranking.matching.matching import Evidence
from index.language.analysis import term_of
from index.store.postings import Floats, Indices
from index.tables import read_words

Bools = npt.NDArray[np.bool_]
ROLES = ("said", "fits", "reversed", "indefinite", "denied", "stale", "placed")
CLOSE = 4.0
"""Words between what is asked and what may answer it at which half of the nearness is left."""
WRONG_SIDE = 0.4
"""What is left of it for a name after the verb where it is asked who does something, and no 'by' stands between."""
_LISTS = read_words("index.language", "grammar.yaml")
INDEFINITE = _LISTS["indefinite"]
DENIALS = _LISTS["denials"]
NOW = _LISTS["now"]
MUTUAL = frozenset(term_of(word, "en") for word in _LISTS["mutual"])
"""What two do to each other: whoever is named first."""
PASSIVE = BE | BEEN
BY = frozenset(("by",))
REACH = 3
_OF_ONE_DEED = (Kind.HOW_MUCH, Kind.WHEN, Kind.WHERE, Kind.WHY)


def roles(collection: Corpus, question: Question, e: Evidence, count: int) -> tuple[Floats, ...]:
    """One array per ROLES and sentence; a half where the question gives nothing to tell by.

    said: the relation stands in the sentence. fits: something of the kind asked for stands near it, on the right side.
    reversed: the names stand in each other's places. indefinite: 'a sculptor' where it is asked which. denied: the
    relation is. stale: a past year where it is asked how things are today. placed: a name after a word of place.
    """
    half = np.full(count, 0.5, dtype=np.float32)
    none = np.zeros(count, dtype=np.float32)
    index = _concept(question)
    said, fits, turned, denied = half, half, none, none
    if index is not None:
        said = e.matched[:, index]
        at = e.hits_of[index]
        fits = _fits(collection, question, e, at, count)
        turned = _turned(collection, question, e, at, index, count)
        denied = _denied(collection, question, e, at, count)
    return (
        said, fits, turned, _indefinite(collection, question, e, count), denied, _stale(question, e, count),
        _placed(question, e, count),
    )  # fmt: skip


def has_sides(question: Question) -> bool:
    """Whether it matters which of two does it: 'when did Norland attack Sudmark', but not 'when did Norland meet
    Sudmark'. Never where it is asked who or what: then one of the names may be the answer's; nor in a passive, or where
    a name comes from the conversation."""
    verb = question.relation.term if question.relation and question.relation.verb else None
    if verb is None or verb in MUTUAL or question.follows or not PASSIVE.isdisjoint(question.surfaces):
        return False
    return question.kind in _OF_ONE_DEED


def _concept(question: Question) -> int | None:
    if question.relation is None:
        return None
    terms = [concept.term for concept in question.concepts]
    return terms.index(question.relation.term) if question.relation.term in terms else None


def _fits(collection: Corpus, question: Question, e: Evidence, at: Indices, count: int) -> Floats:
    found = e.candidates
    if found is None and not question.focus:
        return np.full(count, 0.5, dtype=np.float32)
    near = np.zeros(count, dtype=np.float32)
    if found is None:
        found = (e.free & ((e.token_flags & (token_flags.NAME | token_flags.QUOTED)) != 0)).nonzero()[0]
    if not len(at) or not len(found):
        return near
    before, behind = (1.0 / (1.0 + (gap - 1.0) / CLOSE) for gap in gaps(e, at, found))
    assert question.relation is not None
    if question.relation.subject and question.relation.verb:
        behind = np.where(_by_between(collection, e, at), behind, WRONG_SIDE * behind)
    np.maximum.at(near, e.token_sentence.take(at), np.maximum(before, behind).astype(np.float32))
    return near


def _by_between(collection: Corpus, e: Evidence, at: Indices) -> Bools:
    """Whether 'by' stands soon after each of the tokens."""
    return _stands(e, at, collection.vocabulary.marked(BY), range(1, 2 * REACH))


def _stands(e: Evidence, at: Indices, marked: Bools, steps: range) -> Bools:
    """Whether a marked word stands so many steps from each token, in its sentence."""
    sentence = e.token_sentence.take(at)
    first, end = e.token_starts.take(sentence), e.token_starts.take(sentence + 1)
    beside = at + np.array(steps)[:, None]  # [steps, tokens]
    inside = (beside >= first) & (beside < end)
    found: Bools = np.logical_or.reduce(inside & marked.take(e.tokens.take(beside, mode="clip")), axis=0)
    return found


def _turned(collection: Corpus, question: Question, e: Evidence, at: Indices, index: int, count: int) -> Floats:
    """'Why did Norland attack Sudmark': a sentence in which Sudmark attacked Norland."""
    turned = np.zeros(count, dtype=np.float32)
    assert question.relation is not None
    names = [n for n, c in enumerate(question.concepts) if c.name and not c.number and n != index]
    if not question.relation.verb or question.relation.subject:
        return turned
    before, after = ({n for n in names if n < index}, {n for n in names if n > index})
    if question.relation.by_after:
        before, after = after, before
    if not before or not after:
        return turned
    by = _by_between(collection, e, at).tolist()
    sentences = e.token_sentence.take(at)
    edges = zip(e.token_starts.take(sentences).tolist(), e.token_starts.take(sentences + 1).tolist(), strict=True)
    for token, sentence, (first, last), passive in zip(at.tolist(), sentences.tolist(), edges, by, strict=True):
        left, right = e.token_concept[first:token].tolist(), e.token_concept[token + 1 : last].tolist()
        doer, done_to = (left, right) if not passive else (right, left)
        if before.isdisjoint(doer) and not after.isdisjoint(doer) and not before.isdisjoint(done_to):
            turned[sentence] = 1.0
    return turned


def _denied(collection: Corpus, question: Question, e: Evidence, at: Indices, count: int) -> Floats:
    denied = np.zeros(count, dtype=np.float32)
    if question.kind is Kind.YES_NO or not len(at) or not DENIALS.isdisjoint(question.surfaces):
        return denied
    denied[e.token_sentence[at[_stands(e, at, collection.vocabulary.marked(DENIALS), range(-REACH, 0))]]] = 1.0
    return denied


def _indefinite(collection: Corpus, question: Question, e: Evidence, count: int) -> Floats:
    """'Which *sculptor*': 'a sculptor', without a name beside it."""
    share = np.zeros(count, dtype=np.float32)
    noun = sought(question)
    if noun is None or question.kind in (Kind.WHEN, Kind.HOW_MUCH):
        return share
    at = e.hits_of[noun]
    vague = _stands(e, at, collection.vocabulary.marked(INDEFINITE), range(-2, 0))
    named = e.free & ((e.token_flags & (token_flags.NAME | token_flags.QUOTED)) != 0)
    for step in (1, 2, 3):
        beside = np.minimum(at + step, len(e.tokens) - 1)
        vague &= ~(named[beside] & (e.token_sentence[beside] == e.token_sentence[at]))
    share[e.token_sentence[at[vague]]] = 1.0
    return share


def _stale(question: Question, e: Evidence, count: int) -> Floats:
    stale = np.zeros(count, dtype=np.float32)
    if NOW.isdisjoint(question.surfaces):
        return stale
    stale[:] = 0.5
    stale[e.token_sentence[e.free & ((e.token_flags & token_flags.YEAR) != 0)]] = 1.0
    return stale


def _placed(question: Question, e: Evidence, count: int) -> Floats:
    if question.kind is not Kind.WHERE:
        return np.full(count, 0.5, dtype=np.float32)
    placed = np.zeros(count, dtype=np.float32)
    placed[e.token_sentence[e.free & ((e.token_flags & token_flags.PLACE) != 0)]] = 1.0
    return placed

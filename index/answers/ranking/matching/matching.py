"""What the words of a question meet in the passages that were found: word by word, in arrays.

For K passages with S sentences and T tokens in all, and C concepts in the question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import taken
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Concept, Question
from index.answers.ranking.matching.answer_type import candidates
from index.answers.ranking.matching.spans import meet_years
from index.answers.ranking.matching.word_lookup import EXACT, WordLookup
from index.store.postings import Floats, Hits, Indices, Ints, Postings

INHERITED = 0.8
"""What a name counts at most that a pronoun stands for."""
BESIDE = 3
"""Words on either side of a name that belong to it: 'President Ivo Marten of Norland'."""
ANSWERED = 0.8
"""What a word like 'price' counts where a sum stands."""
UNIT = 0.9
"""What a word counts that stands in the context of a unit: in the question it answers, in the heading of its list."""
NEAR = 0.85
"""What another form of it counts there."""
LEAST = 0.3
LEAST_NAME = 1.0
"""The worth of a word that is everywhere in the index, and of a name that is: in documents about one country, its name
still tells who did it."""
LACKED = 0.6
"""What a word counts that the documents lack and that is no name: they may say it in another way."""
OTHERWISE = 0.35
"""The same of an everyday word, which says less against an answer than one that nobody knows."""
NEAREST = 3
"""Alternatives, the best first, that tell the rarity of a word which the documents don't have."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Which concept each token of the passages stands for, and what follows from it per sentence."""

    passages: Ints  # [K], numbers in the collection, best first
    scores: Floats  # [K], BM25F
    weights: Floats  # [C], what finding the concept is worth
    sentences: Ints  # [S], numbers in the collection
    sentence_passage: Indices  # [S], index into `passages`
    passage_starts: Indices  # [K + 1], index into `sentences`
    tokens: Ints  # [T], words
    token_starts: Indices  # [S + 1], index into `tokens`
    token_sentence: Indices  # [T], index into `sentences`
    token_concept: Ints  # [T], -1 for none
    token_level: Floats  # [T], how well they stand for it: 0 … 1
    free: npt.NDArray[np.bool_]  # [T], whether they stand for none
    hits: Indices  # [H], index of the tokens that stand for a concept, ascending
    hits_of: Sequence[Indices]  # [C], index of the tokens that stand for each concept, ascending
    token_flags: npt.NDArray[np.uint16]  # [T]
    candidates: Indices | None  # index of the tokens that can be the answer; None where nothing of a kind is asked for
    matched: Floats  # [S, C], how well: 0 … 1
    own: Floats  # [S, C], the same without what only stands in the context of a unit
    headed: Floats  # [S, C], how well it stands there: in a question, a heading right above, what a label is asked as
    recalled: Floats  # [S], the share of the words of that context that the question has
    kinds: npt.NDArray[np.uint8]  # [S], index into `arrays.KINDS`
    exact: Floats  # [S, C], 1 where the word stands as typed
    context: Floats  # [K, C], in a heading or title above the passage

    def worded(self) -> Floats:
        """Of each sentence the share of the question [S] that stands in its own words, by what each is worth: nothing
        is taken from headings or the sentences before."""
        said = np.zeros_like(self.matched)
        standing = self.token_concept >= 0
        place = self.token_sentence[standing], self.token_concept[standing]
        np.maximum.at(said, place, self.token_level[standing])
        return said @ self.weights / max(float(self.weights.sum()), 1e-6)


def weigh(collection: Corpus, question: Question) -> Floats:
    """What each concept is worth: its rarity, less where it only frames the question."""
    return np.array([_worth(collection.postings, concept) for concept in question.concepts], dtype=np.float32)


def _worth(postings: Postings, concept: Concept) -> float:
    rows = postings.rows
    known: list[tuple[str, ...]] = []
    if concept.term not in rows:
        known = [a.terms for a in concept.alternatives if all(term in rows for term in a.terms)]
    if known:
        idf = min(max(postings.idf_of(term) for term in terms) for terms in known[:NEAREST])
    else:
        idf = postings.idf_of(concept.term)
        if concept.term not in rows and not concept.name and not concept.number:
            idf *= OTHERWISE if concept.everyday else LACKED
    return max(LEAST_NAME if concept.name else LEAST, idf) * concept.softness


def held(e: Evidence) -> Floats:
    """The share of the question's worth that each passage [K] holds, in its sentences or the headings above them."""
    best = np.maximum(np.maximum.reduceat(e.matched, e.passage_starts[:-1]), e.context)
    share: Floats = best @ e.weights / max(float(e.weights.sum()), 1e-6)
    return share


def gather(collection: Corpus, question: Question, passages: Ints, scores: Floats, weights: Floats) -> Evidence:
    """Look the question's concepts up in every token of `passages`."""
    arrays = collection.arrays
    tokens_at, _ = taken(collection.token_starts, passages)
    sentences, passage_starts = taken(arrays.passage_starts, passages)
    tokens, marks = arrays.tokens.take(tokens_at), arrays.flags.take(tokens_at)
    count, concepts = len(sentences), len(weights)
    token_starts = np.zeros(count + 1, dtype=np.intp)
    sizes = collection.sentence_sizes.take(sentences)
    sizes.cumsum(out=token_starts[1:])
    token_sentence = np.arange(count).repeat(sizes)
    table = WordLookup(collection, question)
    rows = collection.term_of_word.take(tokens)
    token_concept, level = table.of(tokens, rows)
    free = token_concept < 0
    hits = (~free).nonzero()[0]
    meant, best = token_concept.take(hits), level.take(hits)
    cell = token_sentence.take(hits) * concepts + meant
    matched = np.zeros((count, concepts), dtype=np.float32)
    exact = np.zeros_like(matched)
    np.maximum.at(matched.reshape(-1), cell, best)
    exact.reshape(-1)[cell[best == EXACT]] = 1.0
    table.sharing(rows, token_sentence, matched)
    _inherit_names(collection, question, sentences, matched)
    _take_up(collection, sentences, token_starts, token_concept, level, matched)
    for n, concept in enumerate(question.concepts):
        if concept.asks:
            there = token_sentence[((marks & concept.asks) != 0) & free]
            matched[there, n] = np.maximum(matched[there, n], ANSWERED)
    meet_years(collection, question, tokens, token_sentence, marks, matched)
    headed, recalled = _headed(collection, table, sentences, concepts)
    _near_forms(collection, question, sentences, headed)
    own = matched.copy()
    np.maximum(matched, UNIT * headed, out=matched)
    exact[headed == EXACT] = 1.0
    return Evidence(
        passages=passages,
        scores=scores,
        weights=weights,
        sentences=sentences,
        sentence_passage=_owners(passage_starts),
        passage_starts=passage_starts.astype(np.intp),
        tokens=tokens,
        token_starts=token_starts,
        token_sentence=token_sentence,
        token_concept=token_concept,
        token_level=level,
        free=free,
        hits=hits,
        hits_of=[hits[meant == n] for n in range(concepts)],
        token_flags=marks,
        candidates=candidates(collection, question, rows, marks, free),
        matched=matched,
        own=own,
        headed=headed,
        recalled=recalled,
        kinds=arrays.kinds.take(sentences),
        exact=exact,
        context=_context(collection, table, passages, concepts),
    )


def _inherit_names(collection: Corpus, question: Question, sentences: Ints, matched: Floats) -> None:
    """'She is writing her thesis …': a sentence that opens with a pronoun speaks of the names in the one before."""
    names = [n for n, concept in enumerate(question.concepts) if concept.name]
    if not names:
        return
    named = matched[:, names]
    for s in np.flatnonzero(collection.opens_with_pronoun[sentences]).tolist():
        np.maximum(named[s], np.minimum(INHERITED, named[s - 1]), out=named[s])
    matched[:, names] = named


def _take_up(
    collection: Corpus,
    sentences: Ints,
    token_starts: Indices,
    token_concept: Ints,
    level: Floats,
    matched: Floats,
) -> None:
    """'Ivo Marten, president of Norland, … *Marten* speaks French': what stands beside a name comes along with it."""
    places = collection.taken_up[sentences]
    taking = np.flatnonzero(places >= 0)
    if not len(taking):
        return
    starts = collection.arrays.sentence_starts
    name = places[taking] - starts[sentences[taking] - 1] + token_starts[taking - 1]
    beside = name[:, None] + np.arange(-BESIDE, BESIDE + 1)
    inside = (beside >= token_starts[taking - 1][:, None]) & (beside < token_starts[taking][:, None])
    concept = np.where(inside, token_concept[np.where(inside, beside, 0)], -1)
    row, column = np.nonzero(concept >= 0)
    worth = np.minimum(INHERITED, level[beside[row, column]])
    np.maximum.at(matched, (taking[row], concept[row, column]), worth)


def _owners(starts: Ints) -> Indices:
    """For each member of rows that begin at `starts`, the number of its row."""
    return np.arange(len(starts) - 1).repeat(starts[1:] - starts[:-1])


def _headed(collection: Corpus, table: WordLookup, sentences: Ints, concepts: int) -> tuple[Floats, Floats]:
    """How well each concept stands in the context of each sentence's unit, and how much of that context is asked."""
    headed = np.zeros((len(sentences), concepts), dtype=np.float32)
    recalled = np.zeros(len(sentences), dtype=np.float32)
    arrays = collection.arrays
    at, begins = taken(arrays.context_starts, sentences)
    if len(at):
        words = arrays.context_tokens.take(at)
        rows, owners = collection.term_of_word.take(words), _owners(begins)
        concept, level = table.of(words, rows)
        hit = (concept >= 0).nonzero()[0]
        cell = owners.take(hit) * concepts + concept.take(hit)
        np.maximum.at(headed.reshape(-1), cell, level.take(hit))
        content = np.bincount(owners[rows >= 0], minlength=len(sentences))
        recalled = (np.bincount(owners.take(hit), minlength=len(sentences)) / np.maximum(content, 1)).astype(np.float32)
    return headed, recalled


def _near_forms(collection: Corpus, question: Question, sentences: Ints, headed: Floats) -> None:
    """Other forms of a word count in what heads a unit: it has few words, and they are chosen to be found."""
    arrays = collection.arrays
    at, begins = taken(arrays.context_starts, sentences)
    owners, rows = _owners(begins), collection.term_of_word.take(arrays.context_tokens.take(at))
    for n, concept in enumerate(question.concepts):
        if concept.number or not len(at):
            continue
        for other in collection.vocabulary.near_forms(concept.term):
            there = owners[rows == collection.postings.rows.get(other, -2)]
            headed[there, n] = np.maximum(headed[there, n], NEAR)


def _context(collection: Corpus, table: WordLookup, passages: Ints, concepts: int) -> Floats:
    context = np.zeros((len(passages), concepts), dtype=np.float32)
    headings, starts = collection.headings
    at, begins = taken(starts, passages)
    words = headings.take(at)
    concept, level = table.of(words, collection.term_of_word.take(words))
    hit = (concept >= 0).nonzero()[0]
    cell = _owners(begins).take(hit) * concepts + concept.take(hit)
    np.maximum.at(context.reshape(-1), cell, level.take(hit))
    return context


def hits_of(collection: Corpus, concept: Concept) -> list[Hits]:
    """The passages that hold the concept in its own word or another, for scoring; one list per way to say it."""
    return [collection.wordings(concept.term, concept.alternatives).hits]

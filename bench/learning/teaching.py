"""Learning from everything there is: the choice of passages and sentences first, then how sure it may be."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context

import numpy as np

from bench import corpora, encoded
from bench.languages import Shelf
from bench.learning import in_folders, of_people, rooms, threshold
from bench.learning.lessons import Lesson
from bench.learning.linear import Choice, Floats, choices, yes_or_no_signed
from bench.learning.material import Material
from bench.learning.model import MEANING, WAYS, WORDS, Learned, Model, Way
from bench.learning.on_articles import OnArticles
from bench.learning.practical import Polyglot, Practice
from bench.learning.rooms import Found
from bench.learning.threshold import Part
from bench.measuring import told
from index.answers.ranking.confidence.calibration import WITH_MEANING, is_across
from index.answers.ranking.selection import selection
from index.answers.ranking.selection.model import Weights, WithMeaning

SENSIBLE = {
    "measured": 0.8,
    "counted": 1.0,
    "day": 2.2,
    "names": 0.3,
    "linked": 0.5,
    "numbers": 0.5,
    "new": 0.0,
    "rival": -0.5,
    "rival_year": -0.5,
}
"""Weights that these questions say too little about, and what they should be near."""
IMPORTANCE = {"absent": 1.5, "tiny absent": 1.5, "other name": 1.5, "other year": 2.0, "gone": 3.0}
FOREIGN = 6.0
"""Importance of foreign questions in folders of all sizes and languages: the threshold is told by the few of them that
come high, so the regression shall mind those."""
OF_PEOPLE = 3.0
"""Importance of people's questions, of which there are few."""
MORE_IS_SURER = """
    sentence pair shown loose exact predicate weakest names named near typed_whole measured counted day focus fits_who
    fits_when tight linked score margin stands_out cosine nearer stands_apart agreed meant_and_said
    surprise surprise_around headed recalled unit defined pieces pieces_worst pieces_back
"""
MORE_IS_LESS_SURE = """
    alone shortfall bare missing_name unsequenced unranked rival rival_year rivals_only wanted unsaid reversed denied
    indefinite stale second keyword size elsewhere lacks_everyday lacks_rare unmodified disordered unnamed remodified
"""
"""What a signal must mean, if it means anything: a weight of the other sign comes of how the questions were made."""
SIGNS = {
    WITH_MEANING.index(name): sign
    for names, sign in ((MORE_IS_SURER, 1), (MORE_IS_LESS_SURE, -1))
    for name in names.split()
}
RIDGE, RIDGE_ACROSS = 3.0, 10.0
"""How far the weights of the confidence are drawn to nought, in the question's language and in another one."""
DOUBT = 0.7
"""Confidence of words alone below which the encoder is asked."""
PORTION = 0.25
"""Of the articles' questions that lessons on confidence are made of: more teach no more, and take time."""
OF_SHELF = 60
"""Foreign questions on the works of a shelf, for each size of folder, and half as many of its own."""
JOBS = int(os.environ.get("KHORGOS_BENCH_JOBS") or 1)
"""Processes that make lessons at once."""
CHOSEN_FROM = 900
"""Questions on the articles that the choice of passages and sentences is learned from."""


def learn(m: Material) -> Learned:
    """From everything in `m`."""
    groups = list(told(_chosen_from(m), "questions looked at"))
    models = [_ranker(way, groups) for way in WAYS if way is WORDS or encoded.identity()]
    ranked = Learned(models[0], models[1] if encoded.identity() else None, DOUBT).weights()
    taught = list(told(lessons_of(m, ranked, seed=1), "lessons"))
    words, *rest = (_sure(model, taught) for model in models)
    words = threshold.cut(words, taught, Part(np.ones(len(taught), np.bool_), np.zeros(len(taught), np.bool_)))
    if not rest:
        return Learned(words, None, DOUBT)
    plain = words.sure(taught)
    return Learned(words, threshold.cut(rest[0], taught, Part(plain < DOUBT, plain >= DOUBT)), DOUBT)


def _chosen_from(m: Material) -> Iterator[tuple[Found | None, Found | None]]:
    """What is found for questions with an answer, in whatever language."""
    naught = replace(WORDS.naught(), with_meaning=WithMeaning(encoded.identity(), MEANING.naught(), DOUBT))
    whole = rooms.room(m.every, naught)
    rng = random.Random(5)
    written = rng.sample(m.asked, min(CHOSEN_FROM, len(m.asked)))
    for q in (*written, *(q for q in (*m.people, *m.translated) if q.answers)):
        yield rooms.find(whole, q)
    for practice in m.practices:
        own = rooms.room((*practice.articles, *practice.beside), naught)
        for q in (*practice.asked, *practice.follow):
            yield rooms.find(own, q)
    for asked_of, q in in_folders.in_polyglot(m.polyglot, naught, seed=5):
        yield rooms.find(asked_of, q)
    for shelf in m.shelves:
        own = rooms.room(shelf.articles, naught)
        for q in rng.sample(shelf.asked, min(CHOSEN_FROM // 3, len(shelf.asked))):
            yield rooms.find(own, q)


def _ranker(way: Way, groups: Sequence[tuple[Found | None, Found | None]]) -> Model:
    found = [f for group in groups if (f := group[way.place]) is not None]
    passage = choices([Choice(f.findings.features.passages.astype(float), f.gold()) for f in found])
    prior = {way.sentence.index(name): value for name, value in SENSIBLE.items()}
    sentence = choices([_sentences(f, passage) for f in found], prior)
    return Model(way, passage, sentence, np.zeros(len(way.signals) + 1))


def _sentences(found: Found, passage: Floats) -> Choice:
    """The sentences of the best three passages; right are those of the gold paragraph that hold the answer."""
    f = found.findings
    scores = f.features.passages @ passage
    scores = scores - scores.max()
    place = np.argsort(np.argsort(-scores))
    of = f.evidence.sentence_passage
    rows = np.column_stack((f.features.sentences, scores[of], place[of] == 0)).astype(float)
    kept = np.flatnonzero(place[of] < selection.PASSAGES)
    texts = found.texts()
    right = np.array(
        [bool(found.gold()[of[s]]) and rooms.holds(texts[s], found.asked.answers, found.asked.language) for s in kept],
        bool,
    )
    return Choice(rows[kept], right)


def lessons_of(
    m: Material, ranked: Weights, seed: int, *, careful: bool = False, portion: float = PORTION
) -> Iterator[Lesson]:
    """All lessons on confidence, part by part; several at once, each in a process of its own, where JOBS says so."""
    parts = [partial(_on_articles, m, ranked, seed, careful, portion), partial(_of_people, m, ranked, seed)]
    parts += [partial(_of_sizes, m, ranked, seed), partial(_across, m, ranked, seed)]
    parts += [partial(_of_shelf, shelf, ranked, seed) for shelf in m.shelves]
    parts += [partial(_of_practice, practice, ranked, seed) for practice in m.practices]
    parts += [partial(_of_polyglot, m.polyglot, ranked, seed)]
    if JOBS <= 1:
        for part in parts:
            yield from part()
        return
    with ProcessPoolExecutor(JOBS, mp_context=get_context("spawn")) as pool:
        for found in [pool.submit(part) for part in parts]:
            yield from found.result()


def _on_articles(m: Material, ranked: Weights, seed: int, careful: bool, portion: float) -> list[Lesson]:
    return OnArticles(m.written, m.asked, ranked, seed=seed, careful=careful, portion=portion).all()


def _of_people(m: Material, ranked: Weights, seed: int) -> list[Lesson]:
    return list(of_people.of_people(m.articles, m.people, ranked, seed=seed))


def _of_sizes(m: Material, ranked: Weights, seed: int) -> list[Lesson]:
    return list(in_folders.of_sizes(m.articles, m.asked, ranked, seed, beside=m.beside))


def _of_shelf(shelf: Shelf, ranked: Weights, seed: int) -> list[Lesson]:
    return list(in_folders.of_sizes(shelf.articles, shelf.asked, ranked, seed, many=OF_SHELF, beside=shelf.beside))


def _of_practice(practice: Practice, ranked: Weights, seed: int) -> list[Lesson]:
    return list(in_folders.of_practice(practice, ranked, seed))


def _of_polyglot(polyglot: Polyglot, ranked: Weights, seed: int) -> list[Lesson]:
    return list(in_folders.of_polyglot(polyglot, ranked, seed))


def _across(m: Material, ranked: Weights, seed: int) -> list[Lesson]:
    return list(in_folders.across(m.articles, m.across, ranked, seed))


def _sure(model: Model, taught: Sequence[Lesson]) -> Model:
    held = [(t, j) for t in taught if (j := model.way.of(t)) is not None]
    rows = np.array([j.standing.signals for _, j in held], dtype=float)
    right = np.array([j.right for _, j in held], dtype=np.bool_)
    people = {q.sort for q in corpora.people()}
    importance = np.array([_importance(t.sort, people) for t, _ in held])
    signs = {n: sign for n, sign in SIGNS.items() if n < len(model.way.signals)}
    across = np.array([is_across(j.standing.signals) for _, j in held], dtype=np.bool_)
    own, abroad = (
        np.append(*yes_or_no_signed(rows[here], right[here], importance[here], signs, ridge))
        for here, ridge in ((~across, RIDGE), (across, RIDGE_ACROSS))
    )
    return replace(model, confidence=own, across=abroad)


def _importance(sort: str, people: Set[str]) -> float:
    if sort.startswith("foreign ") and sort != "foreign reworded":
        return FOREIGN
    return IMPORTANCE.get(sort, OF_PEOPLE if sort in people else 1.0)

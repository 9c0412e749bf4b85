"""Learn the answer engine's two sets of weights, by words and with meaning; report how they do on works they never saw.

Half of the works (every other one by name) tune, the other half confirms. With --ship all are learned from and
index/answers/ranking/weights.json is written; see bench/languages.py for the lessons in other languages.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bench import corpora, encoded, languages, lessons
from bench.corpora import Article, Asked
from bench.languages import Shelf
from bench.learning import Bools, Choice, Floats, auc, choices, yes_or_no_signed
from bench.lessons import Found, Judged, Lesson, Lessons
from bench.measuring import told
from index.answers.ranking import nearness, selection
from index.answers.ranking.calibration import SIGNALS, WITH_MEANING
from index.answers.ranking.features import PASSAGE, SENTENCE
from index.answers.ranking.model import Weights, WithMeaning

WEIGHTS = Path(__file__).resolve().parent.parent / "index" / "answers" / "ranking" / "weights.json"
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
OF_PEOPLE = 2.0
"""Importance of people's questions, of which there are few."""
MORE_IS_SURER = """
    sentence pair shown loose exact predicate weakest names named near typed_whole measured counted day focus fits_who
    fits_when tight linked score margin stands_out cosine stands_apart agreed meant_and_said
"""
MORE_IS_LESS_SURE = """
    alone shortfall bare missing_name unsequenced unranked rival rival_year rivals_only wanted unsaid reversed denied
    indefinite stale second keyword size
"""
"""What a signal must mean, if it means anything: a weight of the other sign comes of how the questions were made."""
SIGNS = {
    WITH_MEANING.index(name): sign
    for names, sign in ((MORE_IS_SURER, 1), (MORE_IS_LESS_SURE, -1))
    for name in names.split()
}
LET_THROUGH = 0.05
"""Share of the foreign questions that may be answered, at each size of folder and in each language."""
MOST = 0.75
"""Share of the sizes and languages whose own threshold may be lower: the highest of many is mostly chance."""
ENOUGH = 60
"""Foreign questions of a size or language from which on they have a say in that."""
DOUBT = 0.7
"""Confidence of words alone below which the encoder is asked."""
HOPELESS = 0.005
"""Share of the questions answered rightly with meaning whose words may be so poor that it isn't asked either."""
UNANSWERABLE = ("attribute", "otherevent", "othername", "premise", "later")
"""Sorts of people's questions that the texts don't answer."""
PORTION = 0.4
"""Of the articles' questions that lessons on confidence are made of: more teach no more, and take time."""
CHOSEN_FROM = 900
"""Questions on the articles that the choice of passages and sentences is learned from."""


@dataclass(frozen=True, slots=True)
class Way:
    """One of the two ways to answer: what it measures, and its part of what both were asked."""

    passage: tuple[str, ...]
    sentence: tuple[str, ...]
    signals: tuple[str, ...]
    place: int

    def naught(self) -> Weights:
        return Weights(np.zeros(len(self.passage), np.float32), np.zeros(len(self.sentence), np.float32), {}, 0.0)

    def of(self, taught: Lesson) -> Judged | None:
        return (taught.words, taught.meaning)[self.place]


WORDS = Way(PASSAGE, (*SENTENCE, "gap", "top"), SIGNALS, 0)
MEANING = Way((*PASSAGE, *nearness.PASSAGE), (*SENTENCE, *nearness.SENTENCE, "gap", "top"), WITH_MEANING, 1)
WAYS = (WORDS, MEANING)


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What is learned from, or judged by."""

    every: tuple[Article, ...]  # English works that passages are found among
    articles: tuple[Article, ...]  # those of them that questions are on
    asked: tuple[Asked, ...]
    people: tuple[Asked, ...]
    shelves: tuple[Shelf, ...]
    translated: tuple[Asked, ...]

    @classmethod
    def of(cls, articles: Iterable[Article], which: int | None) -> Material:
        """All of it, or the half of the works that tunes (0) or confirms (1)."""
        every = (*corpora.articles(), *corpora.histories())
        chosen = tuple(articles)
        names = {article.name for article in chosen}
        asked, people = (
            tuple(q for q in some if q.document in names) for some in (corpora.questions(), corpora.people())
        )
        shelves = tuple(s if which is None else s.half(which) for s in languages.shelves())
        return cls(every, chosen, asked, people, shelves, languages.translated((*asked, *people)))

    @property
    def written(self) -> tuple[Article, ...]:
        """The articles that others than people's questions are on."""
        return tuple(article for article in self.articles if any(q.document == article.name for q in self.asked))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """What one way learned."""

    way: Way
    passage: Floats
    sentence: Floats
    confidence: Floats
    bias: float = 0.0
    threshold: float = 0.0

    def weights(self) -> Weights:
        signals = {name: float(value) for name, value in zip(self.way.signals, self.confidence, strict=True)}
        return Weights(
            self.passage.astype(np.float32),
            self.sentence.astype(np.float32),
            {**signals, "bias": self.bias},
            self.threshold,
        )

    def sure(self, taught: Sequence[Lesson]) -> Floats:
        """The confidence in each answer; -1 where nothing is found."""
        judged = [self.way.of(t) for t in taught]
        rows = np.array([np.zeros(len(self.way.signals)) if j is None else j.signals for j in judged], dtype=float)
        sure = 1 / (1 + np.exp(-(rows @ self.confidence + self.bias)))
        return np.where([j is None for j in judged], -1.0, sure)

    def saved(self) -> dict[str, dict[str, float]]:
        def rounded(names: Sequence[str], values: Floats) -> dict[str, float]:
            return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}

        return {
            "passage": rounded(self.way.passage, self.passage),
            "sentence": rounded(self.way.sentence, self.sentence),
            "confidence": {**rounded(self.way.signals, self.confidence), "bias": round(self.bias, 3)},
            "threshold": {"value": round(self.threshold, 3)},
        }


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """Both ways, and the confidence of words between which the other one is gone."""

    words: Model
    meaning: Model | None
    doubt: tuple[float, float]

    def weights(self) -> Weights:
        if self.meaning is None:
            return self.words.weights()
        return replace(
            self.words.weights(), with_meaning=WithMeaning(encoded.identity(), self.meaning.weights(), self.doubt)
        )

    def saved(self) -> dict[str, object]:
        saved: dict[str, object] = dict(self.words.saved())
        if self.meaning:
            doubt = {"from": round(self.doubt[0], 3), "to": self.doubt[1]}
            saved["meaning"] = {"identity": encoded.identity(), "doubt": doubt, **self.meaning.saved()}
        return saved

    def decided(self, taught: Sequence[Lesson]) -> tuple[Floats, Bools, Bools]:
        """As the engine does: of each the confidence less the threshold of its way, whether the answer is right, and
        whether the encoder was asked."""
        plain = self.words.sure(taught)
        right = np.array([bool(t.words and t.words.right) for t in taught])
        over = plain - self.words.threshold
        if self.meaning is None:
            return over, right, np.zeros(len(taught), dtype=np.bool_)
        asked = (plain < self.doubt[1]) & ((plain >= self.doubt[0]) | (plain < 0))
        meant = np.array([bool(t.meaning and t.meaning.right) for t in taught])
        return (
            np.where(asked, self.meaning.sure(taught) - self.meaning.threshold, over),
            np.where(asked, meant, right),
            asked,
        )


def learn(m: Material) -> Learned:
    """From everything in `m`."""
    groups = list(told(_chosen_from(m), "questions looked at"))
    models = [_ranker(way, groups) for way in WAYS if way is WORDS or encoded.identity()]
    ranked = Learned(models[0], models[1] if encoded.identity() else None, (0.0, DOUBT)).weights()
    taught = list(told(_lessons(m, ranked, seed=1), "lessons"))
    words, *rest = (_sure(model, taught) for model in models)
    if not rest:
        return Learned(_cut(words, taught, words.sure(taught)), None, (0.0, DOUBT))
    doubt = (_hopeless(words, rest[0], taught), DOUBT)
    plain = words.sure(taught)
    asked = (plain < doubt[1]) & ((plain >= doubt[0]) | (plain < 0))
    in_the_end = np.where(asked, rest[0].sure(taught), np.where(plain >= doubt[1], 1.0, -1.0))
    return Learned(_cut(words, taught, plain), _cut(rest[0], taught, in_the_end), doubt)


def _chosen_from(m: Material) -> Iterator[tuple[Found | None, Found | None]]:
    """What is found for questions with an answer, in whatever language."""
    naught = replace(WORDS.naught(), with_meaning=WithMeaning(encoded.identity(), MEANING.naught(), (0.0, DOUBT)))
    whole = lessons.room(m.every, naught)
    rng = random.Random(5)
    written = rng.sample(m.asked, min(CHOSEN_FROM, len(m.asked)))
    for q in (*written, *(q for q in (*m.people, *m.translated) if q.answers)):
        yield lessons.find(whole, q)
    for shelf in m.shelves:
        own = lessons.room(shelf.articles, naught)
        for q in rng.sample(shelf.asked, min(CHOSEN_FROM // 3, len(shelf.asked))):
            yield lessons.find(own, q)


def _ranker(way: Way, groups: Sequence[tuple[Found | None, Found | None]]) -> Model:
    found = [f for group in groups if (f := group[way.place]) is not None]
    passage = choices([Choice(f.findings.features.passages.astype(float), f.gold()) for f in found])
    prior = {way.sentence.index(name): value for name, value in SENSIBLE.items()}
    sentence = choices([_sentences(f, passage) for f in found], prior)
    return Model(way, passage, sentence, np.zeros(len(way.signals)))


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
    right = np.array([bool(found.gold()[of[s]]) and lessons.holds(texts[s], found.asked.answers) for s in kept], bool)
    return Choice(rows[kept], right)


def _lessons(
    m: Material, ranked: Weights, seed: int, *, careful: bool = False, portion: float = PORTION
) -> Iterator[Lesson]:
    yield from Lessons(m.written, m.asked, ranked, seed=seed, careful=careful, portion=portion).all()
    yield from lessons.of_people(m.articles, m.people, ranked, seed=seed)
    yield from lessons.of_sizes(m.articles, m.asked, ranked, seed)
    for shelf in m.shelves:
        yield from lessons.of_sizes(shelf.articles, shelf.asked, ranked, seed, many=80)
    yield from lessons.across(m.articles, m.translated, ranked, seed)


def _sure(model: Model, taught: Sequence[Lesson]) -> Model:
    held = [(t, j) for t in taught if (j := model.way.of(t)) is not None]
    rows = np.array([j.signals for _, j in held], dtype=float)
    right = np.array([j.right for _, j in held], dtype=np.bool_)
    importance = np.array([_importance(t) for t, _ in held])
    signs = {n: sign for n, sign in SIGNS.items() if n < len(model.way.signals)}
    confidence, bias = yes_or_no_signed(rows, right, importance, signs)
    return Model(model.way, model.passage, model.sentence, confidence, bias)


def _importance(taught: Lesson) -> float:
    of_people = taught.sort in {q.sort for q in corpora.people()}
    return IMPORTANCE.get(taught.sort, OF_PEOPLE if of_people else 1.0)


def _cut(model: Model, taught: Sequence[Lesson], sure: Floats) -> Model:
    """The model with the threshold that keeps foreign questions out, whatever the size of folder and the language."""
    held = {name: sure[here] for name, here in _foreign(taught) if here.sum() >= ENOUGH}
    named = {name: float(np.quantile(group, 1 - LET_THROUGH)) for name, group in held.items()}
    cuts = list(named.values())
    threshold = float(np.quantile(cuts, MOST)) if cuts else 0.2
    across = max((cut for name, cut in named.items() if "→" in name), default=threshold)
    if "translated" in model.way.signals and across > threshold:
        lowered = model.confidence.copy()
        lowered[model.way.signals.index("translated")] -= _log_odds(min(across, 0.99)) - _log_odds(threshold)
        model = replace(model, confidence=lowered)
    sys.stderr.write(f"cuts {' '.join(f'{cut:.3f}' for cut in cuts)} → {threshold:.3f}\n")
    return Model(model.way, model.passage, model.sentence, model.confidence, model.bias, max(threshold, 0.01))


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def _foreign(taught: Sequence[Lesson]) -> Iterator[tuple[str, Bools]]:
    """Which are foreign: of each size in English, of each language."""
    sorts, told = np.array([t.sort for t in taught]), np.array([t.language for t in taught])
    foreign = np.char.startswith(sorts, "foreign ") & (sorts != "foreign reworded")
    for sort in dict.fromkeys(sorts[foreign & (told == "en")].tolist()):
        yield f"en, {sort}", (sorts == sort) & (told == "en")
    for language in dict.fromkeys(told[foreign & (told != "en")].tolist()):
        here = foreign & (told == language)
        for name, across in ((f"{language}", False), (f"{language} → en", True)):
            one = here & (np.char.endswith(sorts, "across") == across)
            if one.any():
                yield name, one


def _hopeless(words: Model, meaning: Model, taught: Sequence[Lesson]) -> float:
    right = np.array([bool(t.meaning and t.meaning.right) for t in taught])
    plain = words.sure(taught)
    held = plain[right & (plain >= 0)]
    return float(np.quantile(held, HOPELESS)) if len(held) else 0.0


def report(learned: Learned, m: Material) -> None:
    """Print how questions on works that weren't learned from fare, by words alone and as the engine does with both."""
    weights = learned.weights()
    whole = lessons.room(m.every, weights)
    print(f"{len(m.asked)} questions on {len(m.written)} articles, in an index of {len(m.every)} documents")
    pairs = [lessons.find(whole, q) for q in m.asked]
    for way, name in ((WORDS, "by words"), (MEANING, "with meaning")):
        if way is WORDS or learned.meaning:
            print(f" {name}")
            _report_summaries([pair[way.place] for pair in pairs])
    taught = list(_lessons(m, weights, seed=2, careful=True, portion=0.6))
    ways = [("by words", Learned(learned.words, None, (0.0, 0.0)))]
    if learned.meaning:
        ways.append(("with meaning where words leave doubt", learned))
    for name, way in ways:
        print(f"{name}:")
        _report(way, taught)


def _report(learned: Learned, taught: Sequence[Lesson]) -> None:
    over, right, asked = learned.decided(taught)
    sort, told = np.array([t.sort for t in taught]), np.array([t.language for t in taught])
    print(f"  encoder asked for {asked.mean():.1%}; thresholds {learned.words.threshold:.3f}", end="")
    print(f", {learned.meaning.threshold:.3f}; asked from {learned.doubt}" if learned.meaning else "")
    own = (sort == "in") & right
    print(f"  own against foreign questions, ROC-AUC {auc(over[sort == 'in'], over[sort == 'foreign']):.4f};", end="")
    print(f" right answers of their own that are given {(over[own] >= 0).mean():.1%}")
    print("  foreign questions answered: ", end="")
    print(", ".join(f"{name} {(over[here] >= 0).mean():.1%} of {here.sum()}" for name, here in _foreign(taught)))
    answerable = np.isin(sort, ("plain", "paraphrase", "kind", "list", "yesno", "terse"))
    without, gone = np.isin(sort, UNANSWERABLE), sort == "gone"
    given = over[answerable & right]
    print(f"  people's questions, right ones against near misses, ROC-AUC {auc(given, over[without]):.3f}")
    print(f"    and against their paragraph gone {auc(given, over[gone]):.3f}")
    print(f"    {'sort':<18}{'asked':>7}{'given':>8}{'right':>8}{'encoder':>9}")
    for name in dict.fromkeys((t.sort, t.language) for t in taught):
        here = (sort == name[0]) & (told == name[1])
        given = here & (over >= 0)
        shares = (given.sum() / here.sum(), (given & right).sum() / here.sum(), asked[here].mean())
        print(f"    {name[0] + ' ' + name[1]:<18}{here.sum():>7}" + "".join(f"{share:>8.1%}" for share in shares))
    _report_calibration(learned, taught)


def _report_calibration(learned: Learned, taught: Sequence[Lesson]) -> None:
    model = learned.meaning or learned.words
    sure = model.sure(taught)
    right = np.array([bool((j := model.way.of(t)) and j.right) for t in taught])
    print("  calibration: of answers with this confidence, so many are right:")
    for low in np.arange(0, 1, 0.1):
        held = (sure >= low) & (sure < low + 0.1)
        if held.any():
            print(f"    {low:.1f} – {low + 0.1:.1f}  {right[held].mean():6.1%}  of {held.sum()}")


def _report_summaries(found: Sequence[Found | None]) -> None:
    told: dict[str, Callable[[Found, Sequence[int], Sequence[str]], bool]] = {
        "answer in the summary": lambda f, shown, texts: lessons.holds(
            " ".join(texts[s] for s in shown)[: selection.LIMIT], f.asked.answers
        ),
        "answer in its first sentence": lambda f, shown, texts: lessons.holds(
            texts[shown[0]][: selection.LIMIT], f.asked.answers
        ),
        "first citation from the gold paragraph": lambda f, shown, texts: bool(
            f.gold()[f.findings.evidence.sentence_passage[shown[0]]]
        ),
        "gold paragraph ranked first": lambda f, shown, texts: bool(f.gold()[f.findings.ranking.order[0]]),
    }
    counts = dict.fromkeys(told, 0)
    for f in found:
        if f is None:
            continue
        texts = f.texts()
        lengths = [len(text) for text in texts]
        shown = selection.choose(f.findings.ranking.sentences, lengths, f.findings.evidence.matched)
        for label, holds in told.items():
            counts[label] += holds(f, shown, texts)
    for label, count in counts.items():
        print(f"  {label:<40}{count / len(found):6.1%}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.train", description=__doc__)
    parser.add_argument("--ship", action="store_true", help="learn from all works and write weights.json")
    options = parser.parse_args()
    every = (*corpora.articles(), *corpora.histories())
    if options.ship:
        saved = learn(Material.of(every, None)).saved()
        WEIGHTS.write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")
        print(f"Written: {WEIGHTS}")
        return
    tuning, confirming = corpora.halves()
    learned = learn(Material.of([a for a in every if a.name in tuning], 0))
    report(learned, Material.of([a for a in every if a.name in confirming], 1))


if __name__ == "__main__":
    main()

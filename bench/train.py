"""Learn the answer engine's weights from the wiki gold articles; report how they do on articles they never saw.

Half of the articles (every other one by name) tune, the other half confirms. With --ship all articles are learned from
and khorgos/index/answers/weights.json is written.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench import corpora, lessons
from bench.corpora import Article, Asked
from bench.learning import Bools, Choice, Floats, auc, choices, yes_or_no
from bench.lessons import Found, Lesson, Lessons
from khorgos.index.answers import choosing
from khorgos.index.answers.confidence import SIGNALS
from khorgos.index.answers.features import PASSAGE, SENTENCE
from khorgos.index.answers.weights import Weights

WEIGHTS = Path(__file__).resolve().parent.parent / "khorgos" / "index" / "answers" / "weights.json"
SENTENCE_COLUMNS = (*SENTENCE, "gap", "top")
SENSIBLE = {
    "measured": 0.8,
    "counted": 1.0,
    "day": 1.5,
    "names": 0.3,
    "linked": 0.5,
    "numbers": 0.5,
    "new": 0.0,
    "rival": -0.5,
    "rival_year": -0.5,
}
"""Weights that these questions say too little about, and what they should be near."""
IMPORTANCE = {"absent": 1.5, "tiny absent": 1.5, "other name": 1.5, "other year": 2.0}
SHIPPED_THRESHOLD = 0.36
NAUGHT = Weights(np.zeros(len(PASSAGE), np.float32), np.zeros(len(SENTENCE_COLUMNS), np.float32), {}, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    passage: Floats
    sentence: Floats
    confidence: Floats
    bias: float

    def weights(self) -> Weights:
        signals = {name: float(value) for name, value in zip(SIGNALS, self.confidence, strict=True)}
        return Weights(
            self.passage.astype(np.float32),
            self.sentence.astype(np.float32),
            {**signals, "bias": self.bias},
            SHIPPED_THRESHOLD,
        )

    def saved(self) -> dict[str, dict[str, float]]:
        def rounded(names: Sequence[str], values: Floats) -> dict[str, float]:
            return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}

        return {
            "passage": rounded(PASSAGE, self.passage),
            "sentence": rounded(SENTENCE_COLUMNS, self.sentence),
            "confidence": {**rounded(SIGNALS, self.confidence), "bias": round(self.bias, 3)},
            "threshold": {"value": SHIPPED_THRESHOLD},
        }


def learn(every: Sequence[Article], tuning: Sequence[Article], asked: Sequence[Asked]) -> Learned:
    """Passages are found among `every` article; only questions on `tuning` teach."""
    names = {article.name for article in tuning}
    whole = lessons.engine([lessons.document(article) for article in every], NAUGHT)
    found = [f for q in asked if q.document in names and (f := lessons.find(whole, q)) is not None]
    passage = choices([Choice(f.findings.features.passages.astype(float), f.gold()) for f in found])
    prior = {SENTENCE.index(name): value for name, value in SENSIBLE.items()}
    sentence = choices([_sentences(f, passage) for f in found], prior)
    ranked = Weights(passage.astype(np.float32), sentence.astype(np.float32), {}, 0.0)
    taught = Lessons(tuning, [q for q in asked if q.document in names], ranked, seed=1).all()
    confidence, bias = yes_or_no(*_table(taught), np.array([IMPORTANCE.get(t.sort, 1.0) for t in taught]))
    return Learned(passage, sentence, confidence, bias)


def _sentences(found: Found, passage: Floats) -> Choice:
    """The sentences of the best three passages; right are those of the gold paragraph that hold the answer."""
    f = found.findings
    scores = f.features.passages @ passage
    scores = scores - scores.max()
    place = np.argsort(np.argsort(-scores))
    of = f.evidence.sentence_passage
    rows = np.column_stack((f.features.sentences, scores[of], place[of] == 0)).astype(float)
    kept = np.flatnonzero(place[of] < choosing.PASSAGES)
    texts = found.texts()
    right = np.array([bool(found.gold()[of[s]]) and lessons.holds(texts[s], found.asked.answers) for s in kept], bool)
    return Choice(rows[kept], right)


def _table(taught: Sequence[Lesson]) -> tuple[Floats, Bools]:
    return np.array([t.signals for t in taught], dtype=float), np.array([t.right for t in taught], dtype=np.bool_)


def report(learned: Learned, every: Sequence[Article], confirming: Sequence[Article], asked: Sequence[Asked]) -> None:
    """Print how questions on `confirming` fare."""
    names = {article.name for article in confirming}
    whole = lessons.engine([lessons.document(article) for article in every], learned.weights())
    mine = [q for q in asked if q.document in names]
    print(f"{len(mine)} questions on {len(confirming)} articles, in an index of {len(every)}")
    _report_summaries([lessons.find(whole, q) for q in mine])
    taught = Lessons(confirming, mine, learned.weights(), seed=2, careful=True).all()
    rows, right = _table(taught)
    sure = 1 / (1 + np.exp(-(rows @ learned.confidence + learned.bias)))
    _report_refusals(sure, right, np.array([t.sort for t in taught]))


def _report_summaries(found: Sequence[Found | None]) -> None:
    summary = first = cited = hit = 0
    for f in found:
        if f is None:
            continue
        e, ranking = f.findings.evidence, f.findings.ranking
        texts = f.texts()
        shown = choosing.choose(ranking.sentences, [len(text) for text in texts])
        summary += lessons.holds(" ".join(texts[s] for s in shown)[: choosing.LIMIT], f.asked.answers)
        first += lessons.holds(texts[shown[0]][: choosing.LIMIT], f.asked.answers)
        cited += bool(f.gold()[e.sentence_passage[shown[0]]])
        hit += bool(f.gold()[ranking.order[0]])
    for label, count in (
        ("answer in the summary", summary),
        ("answer in its first sentence", first),
        ("first citation from the gold paragraph", cited),
        ("gold paragraph ranked first", hit),
    ):
        print(f"  {label:<40}{count / len(found):6.1%}")


def _report_refusals(sure: Floats, right: Bools, sort: np.ndarray[tuple[int], np.dtype[np.str_]]) -> None:
    inside, foreign = sure[sort == "in"], sure[sort == "foreign"]
    print(f"  ROC-AUC, own against foreign questions    {auc(inside, foreign):.4f}")
    strict = float(np.quantile(foreign, 0.95))
    own_right = sure[(sort == "in") & right]
    print(
        f"  threshold that lets 5 % of them through   {strict:.3f}: answers {(inside > strict).mean():.1%} of its own,"
    )
    print(f"    {(own_right > strict).mean():.1%} of those whose summary is right")
    print("  share answered, by threshold and sort of question:")
    sorts = list(dict.fromkeys(sort.tolist()))
    print("    " + "".join(f"{name:>18}" for name in ("threshold", *sorts)))
    for threshold in (0.15, 0.2, SHIPPED_THRESHOLD, 0.3, 0.4, 0.5):
        print(f"    {threshold:>18}" + "".join(f"{(sure[sort == name] > threshold).mean():>18.1%}" for name in sorts))
    print("  calibration: of answers with this confidence, so many are right:")
    for low in np.arange(0, 1, 0.1):
        held = (sure >= low) & (sure < low + 0.1)
        if held.any():
            print(f"    {low:.1f} – {low + 0.1:.1f}  {right[held].mean():6.1%}  of {held.sum()}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.train", description=__doc__)
    parser.add_argument("--ship", action="store_true", help="learn from all articles and write weights.json")
    options = parser.parse_args()
    every, asked = corpora.articles(), corpora.questions()
    if options.ship:
        WEIGHTS.write_text(json.dumps(learn(every, every, asked).saved(), indent=1) + "\n", encoding="utf-8")
        print(f"Written: {WEIGHTS}")
        return
    tuning, confirming = corpora.halves()
    learned = learn(every, [a for a in every if a.name in tuning], asked)
    report(learned, every, [a for a in every if a.name in confirming], asked)


if __name__ == "__main__":
    main()

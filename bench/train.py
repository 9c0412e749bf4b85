"""Learn the answer engine's weights from the gold articles and histories; report how they do on those they never saw.

Half of them (every other one by name) tune, the other half confirms. With --ship all are learned from and
index/answers/ranking/weights.json is written.
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
from bench.learning import Bools, Choice, Floats, auc, choices, yes_or_no_signed
from bench.lessons import Found, Lesson, Lessons
from index.answers.ranking import selection
from index.answers.ranking.calibration import SIGNALS
from index.answers.ranking.features import PASSAGE, SENTENCE
from index.answers.ranking.model import Weights

WEIGHTS = Path(__file__).resolve().parent.parent / "index" / "answers" / "ranking" / "weights.json"
SENTENCE_COLUMNS = (*SENTENCE, "gap", "top")
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
    fits_when tight linked score margin
"""
MORE_IS_LESS_SURE = """
    alone shortfall bare missing_name rival rival_year rivals_only wanted unsaid reversed denied indefinite stale second
    keyword
"""
"""What a signal must mean, if it means anything: a weight of the other sign comes of how the questions were made."""
SIGNS = {
    SIGNALS.index(name): sign for names, sign in ((MORE_IS_SURER, 1), (MORE_IS_LESS_SURE, -1)) for name in names.split()
}
SHIPPED_THRESHOLD = 0.18
UNANSWERABLE = ("attribute", "otherevent", "othername", "premise", "later")
"""Sorts of people's questions that the texts don't answer."""
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


def learn(
    every: Sequence[Article], tuning: Sequence[Article], asked: Sequence[Asked], people: Sequence[Asked]
) -> Learned:
    """Passages are found among `every` article; only questions on `tuning` teach."""
    names = {article.name for article in tuning}
    asked, people = ([q for q in some if q.document in names] for some in (asked, people))
    whole = lessons.engine([lessons.document(article) for article in every], NAUGHT)
    answerable = [*asked, *(q for q in people if q.answers)]
    found = [f for q in answerable if (f := lessons.find(whole, q)) is not None]
    passage = choices([Choice(f.findings.features.passages.astype(float), f.gold()) for f in found])
    prior = {SENTENCE.index(name): value for name, value in SENSIBLE.items()}
    sentence = choices([_sentences(f, passage) for f in found], prior)
    ranked = Weights(passage.astype(np.float32), sentence.astype(np.float32), {}, 0.0)
    written = [article for article in tuning if any(q.document == article.name for q in asked)]
    taught = Lessons(written, asked, ranked, seed=1).all()
    told = list(lessons.of_people(tuning, people, ranked, seed=1))
    rows, right = _table([*taught, *told])
    importance = [IMPORTANCE.get(t.sort, 1.0) for t in taught] + [IMPORTANCE.get(t.sort, OF_PEOPLE) for t in told]
    confidence, bias = yes_or_no_signed(rows, right, np.array(importance), SIGNS)
    return Learned(passage, sentence, confidence, bias)


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


def _table(taught: Sequence[Lesson]) -> tuple[Floats, Bools]:
    return np.array([t.signals for t in taught], dtype=float), np.array([t.right for t in taught], dtype=np.bool_)


def report(
    learned: Learned,
    every: Sequence[Article],
    confirming: Sequence[Article],
    asked: Sequence[Asked],
    people: Sequence[Asked],
) -> None:
    """Print how questions on `confirming` fare."""
    told = list(lessons.of_people(confirming, people, learned.weights(), seed=2))
    confirming = [article for article in confirming if any(q.document == article.name for q in asked)]
    names = {article.name for article in confirming}
    whole = lessons.engine([lessons.document(article) for article in every], learned.weights())
    mine = [q for q in asked if q.document in names]
    print(f"{len(mine)} questions on {len(confirming)} articles, in an index of {len(every)} documents")
    _report_summaries([lessons.find(whole, q) for q in mine])
    taught = Lessons(confirming, mine, learned.weights(), seed=2, careful=True).all()
    rows, right = _table(taught)
    sure = 1 / (1 + np.exp(-(rows @ learned.confidence + learned.bias)))
    _report_refusals(sure, right, np.array([t.sort for t in taught]))
    _report_people(told, learned)


def _report_people(told: Sequence[Lesson], learned: Learned) -> None:
    rows, right = _table(told)
    sure = 1 / (1 + np.exp(-(rows @ learned.confidence + learned.bias)))
    sort = np.array([t.sort for t in told])
    without, gone = np.isin(sort, UNANSWERABLE), sort == "gone"
    answerable = ~without & ~gone
    print(
        f"people's questions: right without refusing {right[answerable].mean():.1%}; ROC-AUC of the right ones against"
    )
    print(
        f"  near misses {auc(sure[right], sure[without]):.3f}, their paragraph gone {auc(sure[right], sure[gone]):.3f}"
    )
    print("  share answered at the threshold that ships, and of those right, by sort:")
    for name in dict.fromkeys(sort.tolist()):
        here = sort == name
        answered = here & (sure >= SHIPPED_THRESHOLD)
        print(f"    {name:<12}{answered.sum() / here.sum():7.1%}{right[answered].mean():7.1%}  of {here.sum()}")


def _report_summaries(found: Sequence[Found | None]) -> None:
    summary = first = cited = hit = 0
    for f in found:
        if f is None:
            continue
        e, ranking = f.findings.evidence, f.findings.ranking
        texts = f.texts()
        shown = selection.choose(ranking.sentences, [len(text) for text in texts], e.matched)
        summary += lessons.holds(" ".join(texts[s] for s in shown)[: selection.LIMIT], f.asked.answers)
        first += lessons.holds(texts[shown[0]][: selection.LIMIT], f.asked.answers)
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
    for threshold in (0.1, 0.15, SHIPPED_THRESHOLD, 0.25, 0.3, 0.4, 0.5):
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
    every, asked, people = (*corpora.articles(), *corpora.histories()), corpora.questions(), corpora.people()
    if options.ship:
        WEIGHTS.write_text(json.dumps(learn(every, every, asked, people).saved(), indent=1) + "\n", encoding="utf-8")
        print(f"Written: {WEIGHTS}")
        return
    tuning, confirming = corpora.halves()
    learned = learn(every, [a for a in every if a.name in tuning], asked, people)
    report(learned, every, [a for a in every if a.name in confirming], asked, people)


if __name__ == "__main__":
    main()

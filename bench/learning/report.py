"""How questions on works that weren't learned from fare."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from bench.learning import rooms, threshold
from bench.learning.lessons import Lesson
from bench.learning.linear import auc
from bench.learning.material import Material
from bench.learning.model import MEANING, WORDS, Learned
from bench.learning.rooms import Found
from bench.learning.teaching import lessons_of
from index.answers.ranking.selection import selection

UNANSWERABLE = ("attribute", "otherevent", "othername", "premise", "later")
"""Sorts of people's questions that the texts don't answer."""


def report(learned: Learned, m: Material) -> None:
    """Print how questions on works that weren't learned from fare, by words alone and as the engine does with both."""
    weights = learned.weights()
    whole = rooms.room(m.every, weights)
    print(f"{len(m.asked)} questions on {len(m.written)} articles, in an index of {len(m.every)} documents")
    pairs = [rooms.find(whole, q) for q in m.asked]
    for way, name in ((WORDS, "by words"), (MEANING, "with meaning")):
        if way is WORDS or learned.meaning:
            print(f" {name}")
            _report_summaries([pair[way.place] for pair in pairs])
    taught = list(lessons_of(m, weights, seed=2, careful=True, portion=0.4))
    ways = [("by words", Learned(learned.words, None, 0.0))]
    if learned.meaning:
        ways.append(("with meaning where words leave doubt", learned))
    for name, one in ways:
        print(f"{name}:")
        _report(one, taught)


def _report(learned: Learned, taught: Sequence[Lesson]) -> None:
    over, right, asked = learned.decided(taught)
    sort, told = np.array([t.sort for t in taught]), np.array([t.language for t in taught])
    print(f"  encoder asked for {asked.mean():.1%}; thresholds {learned.words.threshold:.3f}", end="")
    print(f", {learned.meaning.threshold:.3f}; asked below {learned.doubt}" if learned.meaning else "")
    own = (sort == "in") & right
    print(f"  own against foreign questions, ROC-AUC {auc(over[sort == 'in'], over[sort == 'foreign']):.4f};", end="")
    print(f" right answers of their own that are given {(over[own] >= 0).mean():.1%}")
    print("  foreign questions answered:")
    for foreign in (threshold.margins(taught), threshold.cells(taught)):
        passed = (f"{name} {(over[here] >= 0).mean():.1%} of {here.sum()}" for name, here in foreign.items())
        print("    " + ", ".join(passed))
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
        "answer in the summary": lambda f, shown, texts: rooms.holds(
            " ".join(texts[s] for s in shown)[: selection.LIMIT], f.asked.answers
        ),
        "answer in its first sentence": lambda f, shown, texts: rooms.holds(
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

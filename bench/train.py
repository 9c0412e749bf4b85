"""Learn the answer engine's two sets of weights, by words and with meaning; report how they do on works they never saw.

Half of the works (every other one by name) tune, the other half confirms. With --ship all are learned from and
index/answers/ranking/selection/weights.json is written; with --halfway only how sure it may be with meaning is learned
anew, for the ranking that ships, and what ships goes halfway there; with --abroad only how sure an answer in another
language than the question may be; with --reading only what reading makes of how sure it is, on the half that confirms.
The rooms of bench/learning tell how; bench/languages.py says which lessons in other
languages there may be.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from bench import corpora
from bench.learning import abroad, reading
from bench.learning.halfway import of_meaning
from bench.learning.material import Material
from bench.learning.report import report
from bench.learning.teaching import learn, lessons_of
from index.answers.ranking.selection.model import weights

WEIGHTS = Path(__file__).resolve().parent.parent / "index" / "answers" / "ranking" / "selection" / "weights.json"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.train", description=__doc__)
    parser.add_argument("--ship", action="store_true", help="learn from all works and write weights.json")
    parser.add_argument("--halfway", action="store_true", help="go halfway to a confidence learned anew; write it")
    parser.add_argument("--abroad", action="store_true", help="learn the confidence across languages anew; write it")
    parser.add_argument("--reading", action="store_true", help="learn what reading makes of the confidence; write it")
    options = parser.parse_args()
    every = (*corpora.articles(), *corpora.histories())
    if options.ship:
        saved = dict(learn(Material.of(every, None)).saved())
        ships = json.loads(WEIGHTS.read_text(encoding="utf-8"))["meaning"]
        kept = {name: ships[name] for name in ("reading", "reading_across")}
        _write({**saved, "meaning": {**saved["meaning"], **kept}} if "meaning" in saved else saved)
        return
    if options.halfway:
        ships = weights()
        half = of_meaning(ships, list(lessons_of(Material.of(every, None), ships, seed=1))).saved()
        saved = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        saved["meaning"]["confidence"] = half["confidence"]
        saved["meaning"]["threshold"] |= half["threshold"]
        _write(saved)
        return
    if options.abroad:
        ships = weights()
        anew = abroad.learned(ships, abroad.lessons_of(Material.of(every, None), ships, seed=1)).saved()
        saved = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        saved["meaning"]["across"] = anew["across"]
        saved["meaning"]["threshold"] = anew["threshold"]
        _write(saved)
        return
    tuning, confirming = corpora.halves()
    if options.reading:
        unread = Material.of([a for a in every if a.name in confirming], 1)
        taught = reading.lessons_of(unread, weights(), seed=1)
        saved = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        for name, across in (("reading", False), ("reading_across", True)):
            some = [one for one in taught if one.across == across]
            saved["meaning"][name] = reading.learned(some)
            print(name, saved["meaning"][name], *reading.shown(some, saved["meaning"][name]), sep="\n")
        _write(saved)
        return
    learned = learn(Material.of([a for a in every if a.name in tuning], 0))
    report(learned, Material.of([a for a in every if a.name in confirming], 1))


def _write(saved: Mapping[str, object]) -> None:
    WEIGHTS.write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")
    print(f"Written: {WEIGHTS}")


if __name__ == "__main__":
    main()

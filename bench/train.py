"""Learn the answer engine's two sets of weights, by words and with meaning; report how they do on works they never saw.

Half of the works (every other one by name) tune, the other half confirms. With --ship all are learned from and
index/answers/ranking/weights.json is written. The rooms of bench/learning tell how; bench/languages.py says which
lessons in other languages there may be.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from bench import corpora
from bench.learning.material import Material
from bench.learning.report import report
from bench.learning.teaching import learn

WEIGHTS = Path(__file__).resolve().parent.parent / "index" / "answers" / "ranking" / "weights.json"


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

"""Learn what the product reads questions together with sentences by, and write index/meaning/cross_encoder.npz.

    python -m bench.learning.cross_encoding --minutes 50 FOLDER

FOLDER has the public reading tests that `bench/learning/cross_encoding/public.py` names; KHORGOS_LESSONS those of
bench/languages.py. What this project's benches ask of the tuning half of the works is learned from as well; the other
half confirms, and is reported on. torch must be installed by hand beside the project (`pip install torch`); it takes
all processors. How many steps there are depends on the machine, so the same weights won't come twice.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from bench.learning.cross_encoding import own, parameters, public, strangers
from bench.learning.cross_encoding.sampling import OWN, Example
from index.answers.ranking.selection.model import weights
from index.meaning import packed
from index.meaning.packed import Packed

SETS = "sets"


def main() -> None:
    """See above. Raises OSError where a file is missing, ModuleNotFoundError without torch."""
    parser = argparse.ArgumentParser(prog="python -m bench.learning.cross_encoding", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the public reading tests")
    parser.add_argument("--minutes", type=float, default=50, help="how long it may learn; making ready takes five more")
    parser.add_argument("--to", type=Path, default=parameters.FILE, help="the file to write; by default what ships")
    parser.add_argument("--on", type=Path, metavar="FILE", help="learn on from what was saved there")
    options = parser.parse_args()
    from bench.learning.cross_encoding.training import Lessons, train  # torch isn't there for everybody

    path = packed.find()
    if path is None:
        parser.error(f"the package {packed.PACKAGE} isn't installed")
    ships = weights()
    examples: defaultdict[str, list[Example]] = defaultdict(list)
    for reading in public.readings(options.folder, seed=1):
        examples[reading.source].append(reading)
    examples[OWN] += own.candidates(0, ships)
    found = strangers.sets(options.folder / SETS)
    for one in found:
        for asked in () if one.confirms else one.asked:
            examples[asked.source].append(asked)
    print(", ".join(f"{source} {len(some)}" for source, some in examples.items()), flush=True)
    lessons = Lessons(examples, own.candidates(1, ships), [one for one in found if one.confirms])
    train(lessons, Packed(path), options.minutes * 60, options.to, options.on)


if __name__ == "__main__":
    main()

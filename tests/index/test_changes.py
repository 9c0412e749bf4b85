"""However documents came, went, changed and were renamed: the index answers as one that was built from nothing."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from index import snapshot
from index.build import build
from index.folder import Found, digest
from index.intake import taking, workers
from index.intake.records import Taken
from index.library import Library
from index.model import Answer, Refusal
from index.store import generations

NAMES = ("alpha.md", "beta.txt", "gamma.md", "sub/delta.md", "zeta.txt")
PLACES = ("Aktau", "Bekdash", "Kuryk")
TEXTS = (
    "# Harbours of {0}\n\nThe harbour of {0} was opened in 1963 by Anna Petrova. It handled 12 million tons in 2014.\n",
    "# The bridge of {0}\n\nThe {0} bridge is 340 metres long. Engineer Bolat Omarov designed it in 1978.\n",
    "# Railways\n\nThe Trans-Caspian Railway, begun in 1879 by Mikhail Annenkov, was the first in Central Asia. "
    "The {0} Observatory was founded in 1936 by Nikolai Barabashov and owns the largest telescope of Kazakhstan.\n",
    "# Zoo\n\nThe zebra enclosure of {0} was opened on 4 May 1999 by Zuzana Zyx. It closed in 2007.\n",
    "# {0}\n\nThe ferry of {0} was launched in 1957 by Oraz Annayev.\n\nThe harbour of {0} was closed in 1991.\n",
    "\n",
)
QUESTIONS = (
    "When was the harbour of Aktau opened?",
    "Who designed the Kuryk bridge?",
    "Who opened the zebra enclosure?",
    "How long is the bridge of Bekdash?",
    "When was the harbor closed?",
    "zebr enclosur",
)

documents = st.tuples(st.sampled_from(TEXTS), st.sampled_from(PLACES))
put = st.tuples(st.just("put"), st.sampled_from(NAMES), documents)
remove = st.tuples(st.just("remove"), st.sampled_from(NAMES), st.none())
rename = st.tuples(st.just("rename"), st.sampled_from(NAMES), st.sampled_from(NAMES))
steps = st.lists(st.lists(st.one_of(put, put, remove, rename), min_size=1, max_size=3), min_size=2, max_size=5)


def do(folder: Path, kind: str, name: str, what: object) -> None:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    match kind, what:
        case "put", (str(text), str(place)):
            file.write_text(text.format(place))
        case "remove", _:
            file.unlink(missing_ok=True)
        case "rename", str(other) if file.exists() and not (folder / other).exists():
            (folder / other).parent.mkdir(exist_ok=True)
            file.rename(folder / other)


def reply(library: Library, question: str) -> object:
    said = library.ask(question)
    if isinstance(said, Answer):
        return said.citations, round(said.confidence, 6), said.corrected, said.disagree, tuple(said.more)
    assert isinstance(said, Refusal)
    return said.reason, said.nearest, said.contrary, said.corrected


def all_of(library: Library) -> dict[str, object]:
    return {
        "sources": library.sources(),
        "facts": library.facts(),
        "events": library.timeline().select().events,
        "found": library.search("harbour bridge ferry"),
        **{question: reply(library, question) for question in QUESTIONS},
    }


def known(data: Path) -> tuple[list[str], list[str], list[str]]:
    """The passages in their order, every word there is, and every term that is looked for."""
    opened = snapshot.opened(generations.current(data))
    try:
        return [p.id for p in opened.passages], sorted(opened.arrays.surfaces), sorted(opened.postings.rows)
    finally:
        opened.close()


def take_here(files: Sequence[Found], folder: Path) -> Generator[Taken]:
    return (Taken(taking.take(file.path, folder), digest(file.path)) for file in files)


@pytest.fixture(autouse=True, scope="module")
def read_here() -> Iterator[None]:
    """Reading in other processes has its own tests; here a hundred indexes are built."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers, "take_all", take_here)
        yield


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(steps=steps)
@example(
    steps=[
        [("put", "alpha.md", (TEXTS[0], "Aktau")), ("put", "zeta.txt", (TEXTS[3], "Kuryk"))],
        [("remove", "zeta.txt", None)],
    ]
)
@example(steps=[[("put", "zeta.txt", (TEXTS[2], "Aktau"))], [("put", "alpha.md", (TEXTS[2], "Kuryk"))]])
def test_an_index_that_grew_answers_like_one_from_nothing(steps: list[list[tuple[str, str, object]]]) -> None:
    with TemporaryDirectory() as room:
        folder = Path(room, "documents")
        folder.mkdir()
        (folder / "always.md").write_text("# Wells\n\nThe well of Beyneu is 87 metres deep and was dug in 1902.\n")
        for changes in steps:
            for kind, name, what in changes:
                do(folder, kind, name, what)
            build(folder, Path(room, "grown"))
        grown = Library.open(folder, Path(room, "grown"))
        whole = Library.open(folder, Path(room, "whole"))
        assert all_of(grown) == all_of(whole)
        assert known(Path(room, "grown")) == known(Path(room, "whole"))

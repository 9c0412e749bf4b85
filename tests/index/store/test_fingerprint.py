"""The list of what an index is made with is held against what the code really imports."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from index.documents import READERS
from index.store import fingerprint
from index.store.fingerprint import ASIDE, LIBRARIES, PACKAGE, ingredients

MAKERS = (
    "index.intake.taking",
    "index.snapshot",
    "index.store.whoosh_index",
    *(f"index.documents.{m}" for m in READERS.values()),
)
"""From here on everything that is imported has a part in what an index is like."""
NO_PART = frozenset(("filelock", "typing_extensions"))
"""Libraries that leave nothing of themselves in an index."""
BESIDE = frozenset(
    (
        "errors.py",
        "folder.py",
        "remembering.py",
        "store/fingerprint.py",
        "meaning/__init__.py",
        "meaning/encoder.py",
        "meaning/vectors.py",
    )
)
"""What names files and faults, what forgets what memory kept, and vectors, which are kept apart and know what they were
made with."""


def file_of(module: str) -> Path | None:
    path = PACKAGE.parent / module.replace(".", "/")
    return next((p for p in (path.with_suffix(".py"), path / "__init__.py") if p.is_file()), None)


def imported(tree: ast.AST) -> Iterator[str]:
    """Every name that might be a module; what is imported for the type checker alone is left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        yield from imported(node)


@cache
def closure() -> tuple[frozenset[str], frozenset[str]]:
    """The files of `index` that the makers import, below the package, and the foreign packages."""
    files: set[str] = set()
    foreign: set[str] = set()
    todo = [*MAKERS]
    while todo:
        module = todo.pop()
        file = file_of(module) if module.startswith("index.") else None
        if file is None:
            foreign.add(module.partition(".")[0])
            continue
        place = file.relative_to(PACKAGE).as_posix()
        if place not in files:
            files.add(place)
            todo += imported(ast.parse(file.read_text(encoding="utf-8")))
    return frozenset(files), frozenset(foreign - {"index"} - set(sys.stdlib_module_names))


def test_everything_that_makes_an_index_counts() -> None:
    files, _ = closure()
    assert len(files) > 50
    assert sorted(files - set(ingredients()) - BESIDE) == []


def test_what_is_left_out_has_no_part_in_it() -> None:
    files, _ = closure()
    sources = "".join((PACKAGE / file).read_text(encoding="utf-8") for file in files)
    assert sorted(file for file in ASIDE if file.endswith(".py") and file in files) == ["store/fingerprint.py"]
    assert [file for file in ASIDE if f'"{Path(file).name}"' in sources and not file.endswith(".py")] == []
    assert [file for file in ASIDE if not (PACKAGE / file).is_file()] == []


def test_every_library_that_reads_or_analyses_counts() -> None:
    _, foreign = closure()
    distributions, known = packages_distributions(), {library.casefold() for library in LIBRARIES}
    names = {name: {one.casefold() for one in distributions.get(name, [name])} for name in foreign - NO_PART}
    assert {name for name, installed_as in names.items() if not installed_as & known} == set()


@pytest.fixture
def forgetful() -> Iterator[None]:
    fingerprint.fingerprint.cache_clear()
    yield
    fingerprint.fingerprint.cache_clear()


def test_another_stemmer_is_another_fingerprint(monkeypatch: pytest.MonkeyPatch, forgetful: None) -> None:
    before = fingerprint.fingerprint()
    fingerprint.fingerprint.cache_clear()
    monkeypatch.setattr(fingerprint, "version", lambda library: "99" if library == "PyStemmer" else "1")
    one = fingerprint.fingerprint()
    fingerprint.fingerprint.cache_clear()
    monkeypatch.setattr(fingerprint, "version", lambda library: "98" if library == "PyStemmer" else "1")
    assert len({before, one, fingerprint.fingerprint()}) == 3


@pytest.mark.parametrize(
    "file", ["answers/ranking/selection/weights.json", "answers/question/intents.yaml", "answers/engine.py"]
)
def test_what_is_learned_and_how_it_is_asked_rebuild_nothing(file: str) -> None:
    assert (PACKAGE / file).is_file()
    assert file not in set(ingredients())


@pytest.mark.parametrize("file", ["dates/words/ru.yaml", "language/analysis.py", "documents/phrases.yaml", "tables.py"])
def test_tables_and_readers_count(file: str) -> None:
    assert file in set(ingredients())

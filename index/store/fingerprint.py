"""What an index is made with: code, tables and libraries. An index that others made is made anew.

Only what changes an index counts. How a question is read, what is learned and what is said of it may change without
reading a single document again; a new stemmer may not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
ROOMS = ("answers/corpus", "dates", "documents", "facts", "intake", "language", "store", "timeline")
MODULES = ("model.py", "remarks.py", "snapshot.py", "tables.py")
ASIDE = frozenset(
    (
        "answers/corpus/corpus.py",
        "answers/corpus/in_memory.py",
        "answers/corpus/vocabulary.py",
        "answers/corpus/word_languages.py",
        "dates/batch.py",
        "intake/process.py",
        "intake/workers.py",
        "language/kin.py",
        "language/make_simplified.py",
        "language/spelling.py",
        "language/thesaurus.py",
        "language/verbs.py",
        "language/verbs.yaml",
        "answers/corpus/narrowed.py",
        "store/candidates.py",
        "store/fingerprint.py",
        "store/postgres/__init__.py",
        "store/postgres/connection.py",
        "store/postgres/reading.py",
        "store/postgres/tables.py",
        "store/postgres/vectors.py",
        "store/postgres/writing.py",
        "timeline/export.py",
        "timeline/line.py",
        "timeline/verb_last.py",
    )
)
"""What lies in these rooms and has no part in making an index (tests/index/store/test_fingerprint.py)."""
LIBRARIES = (
    "Babel",
    "charset-normalizer",
    "lxml",
    "markdown-it-py",
    "mdit-py-plugins",
    "msgspec",
    "numpy",
    "openpyxl",
    "pypdfium2",
    "pypinyin",
    "PyStemmer",
    "PyYAML",
    "RapidFuzz",
    "striprtf",
    "trafilatura",
    "Whoosh-Reloaded",
)
"""Those that read, analyse or write, by the names they are installed under."""


@cache
def fingerprint() -> str:
    """Another one means that the index is made anew."""
    digest = hashlib.sha256()
    for file in sorted(ingredients()):
        digest.update(file.encode())
        digest.update((PACKAGE / file).read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    return digest.hexdigest()[:16]


def ingredients() -> Iterator[str]:
    """The files that change an index, below the package."""
    yield from MODULES
    for room in ROOMS:
        for path in (PACKAGE / room).rglob("*"):
            file = path.relative_to(PACKAGE).as_posix()
            if path.suffix in {".py", ".yaml", ".json", ".npz"} and file not in ASIDE:
                yield file


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"

"""The documents that come along: the default where the operator names none."""

from __future__ import annotations

from pathlib import Path


def documents() -> Path:
    """`seeds/` in the working folder, else the wheel's own copy, else the checkout's."""
    package = Path(__file__).resolve().parent
    candidates = (Path("seeds"), package / "seeds", package.parent / "seeds")
    return next((path for path in candidates if path.is_dir()), candidates[0])


def aliases(folder: Path) -> Path | None:
    """The names and synonyms beside the documents in `folder`, else those of the default documents."""
    candidates = (folder / "aliases.yaml", documents() / "aliases.yaml")
    return next((path for path in candidates if path.is_file()), None)
